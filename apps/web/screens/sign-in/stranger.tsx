import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { SignOut } from '../../parts/sign-out.js';

/** Whoever is signed in and known nowhere, e.g. a colleague who has left. */
export function Stranger() {
  const text = useTexts().signIn.stranger;
  return (
    <Page title={text.title} lead={text.lead}>
      <p>{text.what}</p>
      <SignOut />
    </Page>
  );
}
