import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ApiProblem } from './api/client.js';
import { useLiveUpdates } from './api/live.js';
import { type Me, meQuery } from './api/me.js';
import { Boundary } from './parts/broken.js';
import { isCitizen } from './parts/citizen.js';
import { Frame } from './parts/frame.js';
import { NoAccess } from './parts/no-access.js';
import { closedTo, menuOf } from './parts/screens.js';
import { Answered, Loading } from './parts/states.js';
import { NotFound } from './screens/not-found.js';
import { ChooseOrganisation } from './screens/sign-in/choose-organisation.js';
import { Stranger } from './screens/sign-in/stranger.js';

const SignIn = lazy(() => import('./screens/sign-in/sign-in.js'));
const Inbox = lazy(() => import('./screens/inbox/inbox.js'));
const Cases = lazy(() => import('./screens/cases/cases.js'));
const CasePage = lazy(() => import('./screens/case/case-page.js'));
const Assessment = lazy(() => import('./screens/assessment/assessment.js'));
const EducationPlan = lazy(() => import('./screens/plan/education-plan.js'));
const PathwayPlan = lazy(() => import('./screens/plan/pathway-plan.js'));
const VersionsPage = lazy(() => import('./screens/versions/versions-page.js'));
const Perform = lazy(() => import('./screens/perform/perform.js'));
const HandoffPage = lazy(() => import('./screens/handoff/handoff-page.js'));
const Notices = lazy(() => import('./screens/notices/notices.js'));
const NewNotice = lazy(() => import('./screens/notice/new-notice.js'));
const Imports = lazy(() => import('./screens/import/imports.js'));
const ImportPage = lazy(() => import('./screens/import/import-page.js'));
const MyCase = lazy(() => import('./screens/my-case/my-case.js'));
const Intake = lazy(() => import('./screens/intake/intake.js'));
const Leader = lazy(() => import('./screens/leader/leader.js'));
const LooksOfOurs = lazy(() => import('./screens/access/looks-of-ours.js'));
const SamplePage = lazy(() => import('./screens/access/sample-page.js'));
const Rules = lazy(() => import('./screens/rules/rules.js'));
const RuleChangePage = lazy(() => import('./screens/rules/rule-change.js'));
const CorrectRecord = lazy(() => import('./screens/correct/correct-record.js'));
const CorrectName = lazy(() => import('./screens/correct/correct-name.js'));
const Retention = lazy(() => import('./screens/retention/retention.js'));
const Keeping = lazy(() => import('./screens/retention/keeping.js'));
const Away = lazy(() => import('./screens/away/away.js'));
const Administration = lazy(() => import('./screens/administration/administration.js'));
const Figures = lazy(() => import('./screens/figures/figures.js'));

export function App() {
  const me = useQuery(meQuery);
  const [location] = useLocation();
  return (
    <Frame me={me.data ?? null}>
      {isStranger(me.error) ? (
        <Stranger />
      ) : (
        <Boundary at={location}>
          <Suspense fallback={<Loading />}>
            <Answered query={me}>{(who) => (who ? <Inside me={who} /> : <SignIn />)}</Answered>
          </Suspense>
        </Boundary>
      )}
    </Frame>
  );
}

function isStranger(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'unknown-person';
}

function Inside({ me }: { readonly me: Me }) {
  const [location] = useLocation();
  if (me.role === null) return <ChooseOrganisation me={me} />;
  const closed = closedTo(me, location);
  return closed ? <NoAccess me={me} screen={closed} /> : <Screens me={me} />;
}

function Screens({ me }: { readonly me: Me }) {
  useLiveUpdates(me.may.includes('hearNews'));
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Redirect to={menuOf(me)[0]?.path ?? '/organisation'} replace />
        </Route>
        <Route path="/organisation">
          <ChooseOrganisation me={me} />
        </Route>
        <Route path="/inbox" component={Inbox} />
        <Route path="/cases" component={Cases} />
        <Route path="/cases/:id">
          {({ id }) => (isCitizen(me) ? <MyCase id={id} /> : <CasePage id={id} />)}
        </Route>
        <Route path="/cases/:id/do/recordAssessment">{({ id }) => <Assessment key={id} caseId={id} />}</Route>
        <Route path="/cases/:id/do/recordEducationPlan">
          {({ id }) => <EducationPlan key={id} caseId={id} action="recordEducationPlan" />}
        </Route>
        <Route path="/cases/:id/do/revisePlan">
          {({ id }) => <EducationPlan key={id} caseId={id} action="revisePlan" />}
        </Route>
        <Route path="/cases/:id/do/recordPathwayPlan">
          {({ id }) => <PathwayPlan key={id} caseId={id} />}
        </Route>
        <Route path="/cases/:id/do/:action/:on?">
          {({ id, action, on }) => (
            <Perform key={`${id} ${action} ${on}`} caseId={id} action={action} on={on ? Number(on) : null} />
          )}
        </Route>
        <Route path="/cases/:id/handoffs/:no">
          {({ id, no }) => <HandoffPage caseId={id} no={Number(no)} />}
        </Route>
        <Route path="/cases/:id/records/:record/correct">
          {({ id, record }) => <CorrectRecord key={record} caseId={id} recordId={record} />}
        </Route>
        <Route path="/cases/:id/records/:record/versions">
          {({ id, record }) => <VersionsPage key={record} caseId={id} recordId={record} />}
        </Route>
        <Route path="/cases/:id/name">{({ id }) => <CorrectName caseId={id} />}</Route>
        <Route path="/cases/:id/keeping">{({ id }) => <Keeping caseId={id} />}</Route>
        <Route path="/notices" component={Notices} />
        <Route path="/notices/new/:opening?">
          {({ opening }) => <NewNotice key={opening} opening={opening ?? null} />}
        </Route>
        <Route path="/imports" component={Imports} />
        <Route path="/imports/:id">{({ id }) => <ImportPage id={id} />}</Route>
        <Route path="/my-case">
          <MyCase />
        </Route>
        <Route path="/intake" component={Intake} />
        <Route path="/leader" component={Leader} />
        <Route path="/leader/looks" component={LooksOfOurs} />
        <Route path="/leader/looks/:id">{({ id }) => <SamplePage key={id} id={id} />}</Route>
        <Route path="/rules" component={Rules} />
        <Route path="/rules/:id">{({ id }) => <RuleChangePage key={id} id={id} />}</Route>
        <Route path="/retention" component={Retention} />
        <Route path="/away" component={Away} />
        <Route path="/figures" component={Figures} />
        <Route path="/administration" component={Administration} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}
