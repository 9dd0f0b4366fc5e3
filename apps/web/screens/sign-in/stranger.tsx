import { useWords } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { SignOut } from '../../parts/sign-out.js';

const words = {
  da: {
    title: 'Du har ingen rolle i Stafet',
    lead: 'Du er logget ind, men du er ikke (længere) knyttet til en organisation eller en sag her.',
    what: 'Arbejder du med sager, så bed din organisations administrator om en rolle. Er du ung eller forælder, kan du logge ind igen, når der er en sag, du har del i.',
  },
  en: {
    title: 'You have no role in Stafet',
    lead: 'You are signed in, but you do not (or no longer) belong to an organisation or a case here.',
    what: 'If you work on cases, ask the administrator of your organisation for a role. If you are a young person or a parent, you can sign in again once there is a case that you have a part in.',
  },
};

/** Whoever is signed in and known nowhere, e.g. a colleague who has left. */
export function Stranger() {
  const text = useWords(words);
  return (
    <Page title={text.title} lead={text.lead}>
      <p>{text.what}</p>
      <SignOut />
    </Page>
  );
}
