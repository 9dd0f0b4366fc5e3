import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { api, type Schemas } from '../../api/client.js';
import { type DeadlineFilter, deadlinesQuery } from '../../api/lists.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Answered } from '../../parts/states.js';
import { Toggles } from '../../parts/toggles.js';
import '../../styles/lists.css';
import '../../styles/task.css';
import '../../styles/leader.css';
import '../../styles/record.css';

const words = {
  da: {
    title: 'Overblik',
    lead: 'Hvad der er overskredet, hvad der snart er det, og hvem der har meget.',
    overdue: 'frister er overskredet',
    soon: 'frister udløber inden for to arbejdsdage',
    unassigned: 'opgaver har ingen taget',
    stalled: 'sager står stille',
    handoffs: 'overleveringer venter på svar',
    people: 'Kolleger',
    nobody: 'Ikke taget',
    person: 'Kollega',
    tasks: 'Opgaver',
    late: 'Overskredet',
    near: 'Snart',
    stages: 'Trin i de sager, I har',
    stage: 'Trin',
    cases: 'Sager',
    deadlines: 'Frister',
    which: 'Hvilke frister',
    toggles: { overdue: 'Overskredet', today: 'I dag', soon: 'Snart', stalled: 'Står stille', all: 'Alle' },
    none: 'Ingen frister passer til det.',
    statutory: 'Lovbestemt',
    local: 'Servicemål',
    who: (names: string) => `Opgaver hos ${names}`,
    free: 'Ingen har taget en opgave i sagen',
    rules: 'Lukkedage, frister og versioner',
    away: 'Fravær og afløsere',
    further: 'Videre til',
  },
  en: {
    title: 'Overview',
    lead: 'What is breached, what soon will be, and who has much.',
    overdue: 'deadlines are breached',
    soon: 'deadlines end within two working days',
    unassigned: 'tasks have been taken by nobody',
    stalled: 'cases stand still',
    handoffs: 'handoffs await an answer',
    people: 'Colleagues',
    nobody: 'Not taken',
    person: 'Colleague',
    tasks: 'Tasks',
    late: 'Overdue',
    near: 'Soon',
    stages: 'Stages of the cases that you have',
    stage: 'Stage',
    cases: 'Cases',
    deadlines: 'Deadlines',
    which: 'Which deadlines',
    toggles: { overdue: 'Breached', today: 'Today', soon: 'Soon', stalled: 'Standing still', all: 'All' },
    none: 'No deadline fits that.',
    statutory: 'By law',
    local: 'Service target',
    who: (names: string) => `Tasks with ${names}`,
    free: 'Nobody has taken a task in the case',
    rules: 'Closing days, deadlines and versions',
    away: 'Absences and substitutes',
    further: 'Go on to',
  },
};

type Which = keyof typeof words.da.toggles;

const filters: Readonly<Record<Which, DeadlineFilter>> = {
  overdue: { priority: 'overdue' },
  today: { priority: 'today' },
  soon: { priority: 'soon' },
  stalled: { clock: 'stalled' },
  all: {},
};

/** How the work of an organisation stands, for whoever answers for it. */
export default function Leader() {
  const text = useWords(words);
  const query = useQuery({
    queryKey: ['list', 'overview'],
    queryFn: async () => (await api.GET('/api/v1/overview')).data as Schemas['OverviewAnswer'],
  });
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered query={query}>{(overview) => <Found overview={overview} />}</Answered>
      <Deadlines />
      <nav aria-label={text.further}>
        <ul>
          <li>
            <Link href="/rules">{text.rules}</Link>
          </li>
          <li>
            <Link href="/away">{text.away}</Link>
          </li>
        </ul>
      </nav>
    </Page>
  );
}

function Found({ overview }: { readonly overview: Schemas['OverviewAnswer'] }) {
  const text = useWords(words);
  const { say } = useLanguage();
  const counts = [
    [overview.overdue, text.overdue, '/leader?which=overdue'],
    [overview.soon, text.soon, '/leader?which=soon'],
    [overview.unassigned, text.unassigned, '/inbox?show=tasks&assignee=nobody'],
    [overview.stalled, text.stalled, '/leader?which=stalled'],
    [overview.handoffs, text.handoffs, '/inbox?show=asks'],
  ] as const;
  return (
    <>
      <ul className="counts nobullet-list no-max-width">
        {counts.map(([count, what, path]) => (
          <li key={what}>
            <Link href={path}>
              <strong>{count}</strong> {what}
            </Link>
          </li>
        ))}
      </ul>
      <div className="loads">
        <Load
          heading={text.people}
          first={text.person}
          much={text.tasks}
          rows={overview.perPerson.map(({ person, tasks, overdue, soon }) => ({
            key: person?.id ?? 'nobody',
            name: person?.name ?? text.nobody,
            href: `/inbox?show=tasks&assignee=${person?.id ?? 'nobody'}`,
            much: tasks,
            overdue,
            soon,
          }))}
        />
        <Load
          heading={text.stages}
          first={text.stage}
          much={text.cases}
          rows={overview.perStage.map(({ stage, label, cases, overdue, soon }) => ({
            key: stage,
            name: say(label),
            href: `/cases?holding=1&stage=${stage}`,
            much: cases,
            overdue,
            soon,
          }))}
        />
      </div>
    </>
  );
}

interface LoadParts {
  readonly heading: string;
  readonly first: string;
  readonly much: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    readonly much: number;
    readonly overdue: number;
    readonly soon: number;
  }[];
}

function Load({ heading, first, much, rows }: LoadParts) {
  const text = useWords(words);
  return (
    <section>
      <h2>{heading}</h2>
      <table className="table table--compact table--responsive-headers table-sm-responsive-headers">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="number">
              {much}
            </th>
            <th scope="col" className="number">
              {text.late}
            </th>
            <th scope="col" className="number">
              {text.near}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td data-title={first}>
                <Link href={row.href}>{row.name}</Link>
              </td>
              <td className="number" data-title={much}>
                {row.much}
              </td>
              <td className="number" data-title={text.late}>
                {row.overdue}
              </td>
              <td className="number" data-title={text.near}>
                {row.soon}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Deadlines() {
  const text = useWords(words);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('which');
  const which: Which = wanted && wanted in filters ? (wanted as Which) : 'overdue';
  const query = useInfiniteQuery(deadlinesQuery(filters[which]));
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{text.deadlines}</h2>
      <div className="list-tools">
        <Toggles
          label={text.which}
          options={text.toggles}
          chosen={which}
          onChoose={(chosen) => setSearch({ which: chosen }, { replace: true })}
        />
      </div>
      <PagedList query={query} empty={text.none}>
        {(deadlines) => (
          <ul className="rows nobullet-list no-max-width">
            {deadlines.map((deadline) => (
              <Deadline key={`${deadline.caseId} ${deadline.no}`} deadline={deadline} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

function Deadline({ deadline }: { readonly deadline: Schemas['OwedDeadlineAnswer'] }) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { people, kind, label, stageLabel, caseId, youngPerson, due } = deadline;
  return (
    <li className="row">
      <div className="row-what">
        <h3>
          <Link href={`/cases/${caseId}`}>
            <PersonName of={youngPerson} />
          </Link>
        </h3>
        <p>
          {say(label)} <span className="record-mark">{text[kind]}</span>
        </p>
        {stageLabel && <p className="row-note">{say(stageLabel)}</p>}
      </div>
      <p className="row-due">
        <Due due={due} nearness={deadline} />
      </p>
      <p className="row-note">
        {people.length > 0 ? text.who(people.map(({ name }) => name).join(', ')) : text.free}
      </p>
    </li>
  );
}
