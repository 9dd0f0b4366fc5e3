import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { type Ask, actionsQuery, type Case, type CaseRecord, recordsQuery } from '../../api/cases.js';
import { lettersQuery } from '../../api/letters.js';
import { useMe } from '../../api/me.js';
import { timelineQuery } from '../../api/timeline.js';
import { useTexts } from '../../language/language.js';
import { Appointments, useAppointments } from '../../parts/appointments.js';
import { Consents } from '../../parts/consents.js';
import { Letters } from '../../parts/letters.js';
import { useNow } from '../../parts/now.js';
import { OtherCases } from '../../parts/other-cases.js';
import { PlanState, planIn } from '../../parts/plan-state.js';
import { RecordCard } from '../../parts/record.js';
import { Answered, Empty, Loading } from '../../parts/states.js';
import { TakeFile } from '../../parts/take-file.js';
import { Actions } from './actions.js';
import { CprNumber } from './cpr-number.js';
import { NowStrip } from './now-strip.js';
import { Owed } from './owed.js';
import { Protection } from './protection.js';
import { runningIn } from './running.js';

// They are drawn of what the API has answered, or is asked for: the page is there before them.
const BatonLine = lazy(async () => ({ default: (await import('../../parts/baton-line.js')).BatonLine }));
const Looks = lazy(async () => ({ default: (await import('../../parts/looks.js')).Looks }));
const Tasks = lazy(async () => ({ default: (await import('./tasks.js')).Tasks }));
const Timeline = lazy(() => import('./timeline.js'));

/** Steps to a page of the timeline. */
const timelinePage = 15;

type Part =
  | 'owed'
  | 'actions'
  | 'baton'
  | 'appointments'
  | 'tasks'
  | 'plan'
  | 'records'
  | 'letters'
  | 'consents'
  | 'timeline'
  | 'access';

/** The parts of the page, in the order of a wide screen: on a narrow one the way of the baton comes after the actions. */
const parts: readonly Part[] = [
  'baton',
  'owed',
  'actions',
  'appointments',
  'tasks',
  'plan',
  'records',
  'letters',
  'consents',
  'timeline',
  'access',
];

/** Who is answerable for the case, or was and keeps an eye on it: they read all of it, and answer who asks for a file. */
const answersForFile = ({ relation }: Case) => relation === 'holder' || relation === 'overseer';

export function FoundCase({ found }: { readonly found: Case }) {
  const text = useTexts().case.foundCase;
  const { may } = useMe();
  const nameOf = useCaseNames(found);
  const { data } = useInfiniteQuery(timelineQuery(found.id, timelinePage));
  const baton = data?.pages[0]?.baton ?? [];
  const appointments = useAppointments(found);
  const shown = useShownParts(found);
  return (
    <div className="case">
      <div className="case-now">
        <NowStrip found={found} holder={found.holder && nameOf(found.holder)} nameOf={nameOf} />
        {found.cpr !== null && <CprNumber caseId={found.id} masked={found.cpr} />}
        <Protection found={found} />
        <Unseen relation={found.relation} />
        <OtherCases of={found} />
        <nav className="case-parts" aria-label={text.onPage}>
          <ul className="nobullet-list no-max-width">
            {shown.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{text[part]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <OwedPart found={found} />
      <ActionsPart found={found} />
      {shown.includes('baton') && (
        <Section part="baton">
          <BatonLine
            baton={baton}
            asks={found.asks}
            definition={found.definition}
            closed={found.outcome !== null}
            nameOf={nameOf}
          />
        </Section>
      )}
      <div className="case-rest">
        {shown.includes('appointments') && (
          <Section part="appointments">
            <Appointments found={found} appointments={appointments} />
          </Section>
        )}
        <Section part="tasks">
          <Tasks caseId={found.id} />
        </Section>
        <PlanPart found={found} />
        {shown.includes('records') && <RecordsPart found={found} />}
        {shown.includes('letters') && (
          <Section part="letters">
            <Letters found={found} />
          </Section>
        )}
        {shown.includes('consents') && (
          <Section part="consents">
            <Consents found={found} />
          </Section>
        )}
        {shown.includes('timeline') && (
          <Section part="timeline">
            <Timeline found={found} page={timelinePage} />
          </Section>
        )}
        {shown.includes('access') && <AccessPart found={found} />}
        {found.relation === 'holder' && (
          <ul className="nobullet-list no-max-width">
            {found.youngPerson && may.includes('correctNames') && (
              <li>
                <Link href={`/cases/${found.id}/name`}>{text.name}</Link>
              </li>
            )}
            {may.includes('decideRetention') && (
              <li>
                <Link href={`/cases/${found.id}/keeping`}>{text.keeping}</Link>
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Who reads no more of the case than what is their own is not shown the parts in which there is none of that. */
function useShownParts(found: Case): readonly Part[] {
  const timeline = useInfiniteQuery(timelineQuery(found.id, timelinePage));
  const records = useQuery(recordsQuery(found.id));
  const letters = useQuery(lettersQuery(found.id));
  const plan = useWholePlan(found);
  const appointments = useAppointments(found);
  const all = answersForFile(found);
  const absent: Partial<Record<Part, boolean>> = {
    plan: plan === undefined,
    baton: !timeline.data?.pages[0]?.baton.length,
    appointments: appointments.length === 0,
    records: !all && records.data?.length === 0,
    letters: !all && letters.data?.length === 0,
    consents: !all && found.consents.length === 0,
    timeline: !all && timeline.data?.pages[0]?.items.length === 0,
    access: !all,
  };
  return parts.filter((part) => !absent[part]);
}

function Section({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  const text = useTexts().case.foundCase;
  const heading = useId();
  return (
    <section id={part} className={`case-part case-${part}`} aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading}>{text[part]}</h2>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </section>
  );
}

function Unseen({ relation }: { readonly relation: string }) {
  const text = useTexts().case.foundCase;
  const unseen = useTexts().case.relations[relation]?.unseen;
  if (!unseen) return null;
  return (
    <p className="case-unseen">
      <strong>{text.unseen}.</strong> {unseen}
    </p>
  );
}

function OwedPart({ found }: { readonly found: Case }) {
  const me = useMe();
  const { data } = useQuery(actionsQuery(found.id));
  const answerable = new Set(
    data?.actions.flatMap(({ action, on, closed }) =>
      closed === null && action.includes('.') && on !== null ? [on] : [],
    ),
  );
  const own = ({ from, to }: Ask) =>
    [from, to].some(({ role, id }) => role === me.role && id === me.organisation);
  return (
    <Section part="owed">
      <Owed found={found} answerable={answerable} own={own} />
    </Section>
  );
}

function ActionsPart({ found }: { readonly found: Case }) {
  const query = useQuery(actionsQuery(found.id));
  const { near } = runningIn(found, useNow());
  return (
    <Section part="actions">
      <Answered query={query}>
        {({ actions, definition }) => (
          <Actions caseId={found.id} actions={actions} definition={definition} deadlines={near} />
        )}
      </Answered>
    </Section>
  );
}

/** Who follows the whole case sees at a glance who agrees to which version. */
function PlanPart({ found }: { readonly found: Case }) {
  const plan = useWholePlan(found);
  const { data } = useQuery(recordsQuery(found.id));
  if (!plan || !data) return null;
  return (
    <Section part="plan">
      <PlanState found={found} records={data} />
    </Section>
  );
}

/** Who was sent parts of it reads those as what they were sent. */
function useWholePlan({ id }: Case): CaseRecord | undefined {
  const { data } = useQuery(recordsQuery(id));
  const plan = data && planIn(data);
  return plan?.whole ? plan : undefined;
}

function RecordsPart({ found }: { readonly found: Case }) {
  const text = useTexts().case.foundCase;
  const nameOf = useCaseNames(found);
  const query = useQuery(recordsQuery(found.id));
  return (
    <Section part="records">
      <Answered query={query}>
        {(records) =>
          records.length === 0 ? (
            <Empty>{text.noRecords}</Empty>
          ) : (
            records.map((record) => (
              <RecordCard
                key={`${record.record} ${record.revision}`}
                record={record}
                definition={found.definition}
                by={nameOf(record.by)}
                caseId={found.id}
                folded
              />
            ))
          )
        }
      </Answered>
    </Section>
  );
}

function AccessPart({ found }: { readonly found: Case }) {
  const text = useTexts().case.foundCase;
  const [open, show] = useState(false);
  return (
    <Section part="access">
      <TakeFile caseId={found.id} whose="ours" />
      <h3>{text.looks}</h3>
      {open ? (
        <Suspense fallback={<Loading />}>
          <Looks found={found} />
        </Suspense>
      ) : (
        <button type="button" className="button button-secondary" onClick={() => show(true)}>
          {text.showLooks}
        </button>
      )}
    </Section>
  );
}
