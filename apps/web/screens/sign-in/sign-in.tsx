import { useQuery } from '@tanstack/react-query';
import { send } from '../../api/client.js';
import { useIsDemo } from '../../api/me.js';
import { useWords } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { type DemoPerson, wantedPage } from './demo-person.js';
import { DemoRoles } from './demo-roles.js';
import { RelayPicture } from './relay-picture.js';
import { Walks } from './walks.js';
import '../../styles/sign-in.css';

const words = {
  da: {
    title: 'Ingen unge må gå tabt',
    lead:
      'Når en ung er ved at falde fra sin uddannelse, skal skole, kommune og FGU løfte efter hinanden. I Stafet er ' +
      'sagen en stafet: præcis én har den, hver overlevering skylder et svar inden en dato, og den unge kan selv følge med.',
    signIn: 'Log ind',
    mail: 'Post, som demoen har sendt',
  },
  en: {
    title: 'No young person gets lost',
    lead:
      'When a young person is about to drop out of education, school, municipality and FGU take over from one another. ' +
      'In Stafet the case is a baton: exactly one party has it, each handoff owes an answer by a date, and the young ' +
      'person sees it all.',
    signIn: 'Sign in',
    mail: 'Mail that the demo has sent',
  },
};

/** What Stafet is, and the way in; in the demo by one click on whom one wants to be. */
export function SignIn() {
  const text = useWords(words);
  const isDemo = useIsDemo();
  return (
    <Page title={text.title} lead={text.lead}>
      <RelayPicture />
      {isDemo ? <Demo /> : <SignInButton />}
    </Page>
  );
}

function SignInButton() {
  const { signIn } = useWords(words);
  return (
    <a className="button button-primary" href={`/sign-in?returnTo=${encodeURIComponent(wantedPage())}`}>
      {signIn}
    </a>
  );
}

function Demo() {
  const text = useWords(words);
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => send<readonly DemoPerson[]>('GET', '/idp/people'),
  });
  return (
    <Answered query={people}>
      {(all) => (
        <>
          <DemoRoles people={all} />
          <Walks />
          <p>
            <a href="/demo/mail">{text.mail}</a>
          </p>
        </>
      )}
    </Answered>
  );
}
