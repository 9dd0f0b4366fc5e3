import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import type { Schemas } from '../../api/client.js';
import { type DeadlineFilter, deadlinesQuery } from '../../api/lists.js';
import { useColleagues } from '../../api/names.js';
import { latestProcessQuery } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { SelectField } from '../../parts/select-field.js';
import { Toggles } from '../../parts/toggles.js';
import { listHeading, type Which } from './to-list.js';
import '../../styles/lists.css';
import '../../styles/task.css';
import '../../styles/record.css';

const filters: Readonly<Record<Which, DeadlineFilter>> = {
  overdue: { priority: 'overdue' },
  today: { priority: 'today' },
  soon: { priority: 'soon' },
  stalled: { clock: 'stalled' },
  all: {},
};

type Owed = Schemas['OwedDeadlineAnswer'];

const keyOf = ({ caseId, no }: Owed) => `${caseId} ${no}`;

interface Chosen {
  readonly which: Which;
  readonly person: string | null;
  readonly stage: string | null;
}

/** The deadlines behind the numbers, narrowed by what stands in the address. */
export function Deadlines() {
  const text = useTexts().leader.deadlines;
  const { say } = useLanguage();
  const colleagues = useColleagues();
  const { data: process } = useQuery(latestProcessQuery);
  const stages = process?.stages ?? {};
  const [search, setSearch] = useSearchParams();
  const chosen = chosenIn(search, colleagues, stages);
  const { which, person, stage } = chosen;
  const filter = { ...filters[which], ...(person && { person }), ...(stage && { stage }) };
  // What is shown stays until the next is there, and so does the place on the page.
  const list = deadlinesQuery(filter);
  const query = useInfiniteQuery({ ...list, placeholderData: keepPreviousData });
  const placeOf = useKeptPlace((query.data ?? []).map(keyOf), 'deadline');
  const choose = (next: Chosen) =>
    setSearch(
      {
        which: next.which,
        ...(next.person && { person: next.person }),
        ...(next.stage && { stage: next.stage }),
      },
      { replace: true },
    );
  return (
    <section aria-labelledby={listHeading} className="leader-list">
      <h2 id={listHeading} tabIndex={-1}>
        {text.deadlines}
      </h2>
      <div className="list-tools">
        <Toggles
          label={text.which}
          options={text.toggles}
          chosen={which}
          onChoose={(one) => choose({ ...chosen, which: one })}
        />
      </div>
      <div className="filters">
        <SelectField
          label={text.person}
          any={text.anybody}
          options={[...colleagues].map(([value, label]) => ({ value, label }))}
          chosen={person ?? ''}
          onChoose={(one) => choose({ ...chosen, person: one || null })}
        />
        <SelectField
          label={text.stage}
          any={text.anyStage}
          options={Object.entries(stages).map(([value, { label }]) => ({ value, label: say(label) }))}
          chosen={stage ?? ''}
          onChoose={(one) => choose({ ...chosen, stage: one || null })}
        />
      </div>
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(deadlines) => (
          <ul className="rows nobullet-list no-max-width">
            {deadlines.map((deadline) => (
              <Deadline key={keyOf(deadline)} deadline={deadline} place={placeOf(keyOf(deadline))} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

/** What is none of the options is not chosen: an address may be old, or mistyped. */
function chosenIn(search: URLSearchParams, colleagues: ReadonlyMap<string, string>, stages: object): Chosen {
  const [which, person, stage] = [search.get('which'), search.get('person'), search.get('stage')];
  return {
    which: which !== null && Object.hasOwn(filters, which) ? (which as Which) : 'overdue',
    person: person !== null && colleagues.has(person) ? person : null,
    stage: stage !== null && Object.hasOwn(stages, stage) ? stage : null,
  };
}

interface DeadlineParts {
  readonly deadline: Owed;
  readonly place: Place;
}

function Deadline({ deadline, place }: DeadlineParts) {
  const text = useTexts().leader.deadlines;
  const { say } = useLanguage();
  const { people, kind, label, stageLabel, caseId, youngPerson } = deadline;
  return (
    <li className="row" {...place}>
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
        <Due of={deadline} />
      </p>
      <p className="row-note">
        {people.length > 0 ? text.who(people.map(({ name }) => name).join(', ')) : text.free}
      </p>
    </li>
  );
}
