import { useWords } from '../language/language.js';

const words = { da: { signOut: 'Log ud' }, en: { signOut: 'Sign out' } };

/** A form of its own, for whoever is signed in: it works without anything else on the page. */
export function SignOut() {
  const text = useWords(words);
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className="button button-unstyled link-button">
        {text.signOut}
      </button>
    </form>
  );
}
