import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import type { Ask, Case, Deadline } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { AboutHandoff } from '../../parts/about-handoff.js';
import { Due } from '../../parts/due.js';
import { Fold } from '../../parts/fold.js';
import { useNow } from '../../parts/now.js';
import { Empty } from '../../parts/states.js';
import { useDeadlineWords } from './deadline-words.js';
import { runningIn } from './running.js';

interface OwedParts {
  readonly found: Case;
  /** Asks that the reader may answer. */
  readonly answerable: ReadonlySet<number>;
  /** Asks that the reader sent or received: they have a page. */
  readonly own: (ask: Ask) => boolean;
}

/** Who owes what to whom, by when, and why that day; nearest first. */
export function Owed({ found, answerable, own }: OwedParts) {
  const text = useTexts().case.owed;
  const { asks, near, far, answerBy } = runningIn(found, useNow());
  const ended = found.deadlines.filter(({ ended: at }) => at !== null);
  return (
    <>
      {asks.length + near.length === 0 && <Empty>{text.none}</Empty>}
      <ul className="owed nobullet-list no-max-width">
        {[...asks].sort(owedFirst).map((ask) => (
          <AskItem
            key={ask.no}
            found={found}
            ask={ask}
            deadline={answerBy(ask)}
            answerable={answerable.has(ask.no)}
            own={own(ask)}
          />
        ))}
        {near.map((deadline) => (
          <DeadlineItem key={deadline.no} found={found} deadline={deadline} />
        ))}
      </ul>
      {far.length > 0 && (
        <Fold label={text.far(far.length)}>
          <ul className="owed nobullet-list no-max-width">
            {far.map((deadline) => (
              <DeadlineItem key={deadline.no} found={found} deadline={deadline} />
            ))}
          </ul>
        </Fold>
      )}
      {ended.length > 0 && <Ended found={found} deadlines={ended} />}
    </>
  );
}

/** A word on a handoff is nobody's to owe. */
const isOwed = ({ about }: Ask) => about === null;
const owedFirst = (one: Ask, other: Ask) => Number(isOwed(other)) - Number(isOwed(one));

interface AskParts {
  readonly found: Case;
  readonly ask: Ask;
  readonly deadline: Deadline | undefined;
  readonly answerable: boolean;
  readonly own: boolean;
}

function AskItem({ found, ask, deadline, answerable, own }: AskParts) {
  const { say } = useLanguage();
  const text = useTexts().case.owed;
  const formats = useFormats();
  const nameOf = useCaseNames(found);
  const now = useNow();
  const label = say(ask.label);
  return (
    <li className="owed-item owed-ask">
      <h3>{label}</h3>
      {ask.about === null ? (
        <p>{text.asked(nameOf(ask.to), nameOf(ask.from, 'object'), formats.day(ask.since))}</p>
      ) : (
        <AboutHandoff of={found} ask={ask} />
      )}
      {ask.kind === 'handoff' && <p>{text.transit(formats.distance(ask.since, now))}</p>}
      {ask.about === null && (
        <p>
          <Due of={ask} />
        </p>
      )}
      {deadline && ask.about === null && <Why deadline={deadline} />}
      {(answerable || own) && (
        <p>
          <Link
            className={answerable && isOwed(ask) ? 'button button-primary' : 'button button-secondary'}
            href={`/cases/${found.id}/handoffs/${ask.no}`}
          >
            {answerable ? (isOwed(ask) ? text.answer : text.write) : text.see}
            <span className="sr-only">{text.about(label)}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

interface DeadlineParts {
  readonly found: Case;
  readonly deadline: Deadline;
}

function DeadlineItem({ found, deadline }: DeadlineParts) {
  const text = useTexts().case.owed;
  const nameOf = useCaseNames(found);
  const { say } = useLanguage();
  return (
    <li className="owed-item">
      <h3>{say(deadline.label)}</h3>
      <p>{text.owes(nameOf(deadline.owner))}</p>
      <p>{(deadline.due || !deadline.paused) && <Due of={deadline} />}</p>
      <Why deadline={deadline} />
    </li>
  );
}

/** Why that day, how it stands, and whether law or the house has set it. */
function Why({ deadline }: { readonly deadline: Deadline }) {
  const { say } = useLanguage();
  const text = useTexts().case.owed;
  const { kind, meets, state } = useDeadlineWords();
  return (
    <>
      <p className="owed-state">{state(deadline)}</p>
      <Fold label={text.why}>
        <p className="owed-why">{say(deadline.why)}</p>
        <p className="owed-why">{meets(deadline)}</p>
        <p className="owed-kind">{kind(deadline)}</p>
      </Fold>
    </>
  );
}

interface EndedParts {
  readonly found: Case;
  readonly deadlines: readonly Deadline[];
}

function Ended({ found, deadlines }: EndedParts) {
  const text = useTexts().case.owed;
  const formats = useFormats();
  const nameOf = useCaseNames(found);
  const { say } = useLanguage();
  const { state } = useDeadlineWords();
  return (
    <Fold label={text.ended(deadlines.length)}>
      <table className="table table--compact table--responsive-headers table-sm-responsive-headers">
        <caption className="sr-only">{text.endedCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.who}</th>
            <th scope="col">{text.day}</th>
            <th scope="col">{text.how}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline) => (
            <tr key={deadline.no}>
              <td data-title={text.what}>{say(deadline.label)}</td>
              <td data-title={text.who}>{nameOf(deadline.owner)}</td>
              <td data-title={text.day}>
                {deadline.lastDay === null ? text.noDay : formats.day(deadline.lastDay)}
              </td>
              <td data-title={text.how}>{state(deadline)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
