import { useQuery } from '@tanstack/react-query';
import { send } from '../../api/client.js';
import { useIsDemo } from '../../api/me.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { type DemoPerson, wantedPage } from './demo-person.js';
import { DemoRoles } from './demo-roles.js';
import { RelayPicture } from './relay-picture.js';
import { Walks } from './walks.js';
import '../../styles/sign-in.css';

/** What Stafet is, and the way in; in the demo by one click on whom one wants to be. */
export default function SignIn() {
  const text = useTexts().signIn.signIn;
  const isDemo = useIsDemo();
  return (
    <Page title={text.title} lead={text.lead}>
      <RelayPicture />
      {isDemo ? <Demo /> : <SignInButton />}
    </Page>
  );
}

function SignInButton() {
  const { signIn } = useTexts().signIn.signIn;
  return (
    <a className="button button-primary" href={`/sign-in?returnTo=${encodeURIComponent(wantedPage())}`}>
      {signIn}
    </a>
  );
}

function Demo() {
  const text = useTexts().signIn.signIn;
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
