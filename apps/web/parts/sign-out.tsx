import { useTexts } from '../language/language.js';

/** A form of its own, for whoever is signed in: it works without anything else on the page. */
export function SignOut() {
  const text = useTexts().parts.signOut;
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className="button button-unstyled link-button">
        {text.signOut}
      </button>
    </form>
  );
}
