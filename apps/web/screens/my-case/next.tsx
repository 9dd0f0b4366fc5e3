import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import type { Ask, Case, Deadline } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { AboutHandoff } from '../../parts/about-handoff.js';
import { Due } from '../../parts/due.js';
import { useNow } from '../../parts/now.js';
import { Empty } from '../../parts/states.js';
import { useDeadlineWords } from '../case/deadline-words.js';
import { runningIn } from '../case/running.js';

/** What is to happen, who does it, and by when. What the young person is asked comes first. */
export function Next({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.next;
  const { asks, near, far, answerBy } = runningIn(found, useNow());
  const item = (deadline: Deadline) => <NextDeadline key={deadline.no} found={found} deadline={deadline} />;
  const { role } = useMe();
  return (
    <>
      {asks.length + near.length === 0 && <Empty>{text.none}</Empty>}
      <ul className="owed nobullet-list no-max-width">
        {[...asks]
          .sort((one, other) => weight(other, role) - weight(one, role))
          .map((ask) => (
            <NextAnswer key={ask.no} found={found} ask={ask} deadline={answerBy(ask)} />
          ))}
        {near.map(item)}
      </ul>
      {far.length > 0 && (
        <details className="fold">
          <summary>{text.later(far.length)}</summary>
          <ul className="owed nobullet-list no-max-width">{far.map(item)}</ul>
        </details>
      )}
    </>
  );
}

/** What one is asked comes first, but for what one may say or leave. */
function weight({ to, about }: Ask, role: string | null): number {
  if (about !== null) return -1;
  return to.role === role ? 1 : 0;
}

interface AnswerParts {
  readonly found: Case;
  readonly ask: Ask;
  readonly deadline: Deadline | undefined;
}

function NextAnswer({ found, ask, deadline }: AnswerParts) {
  const text = useTexts().myCase.next;
  const nameOf = useCaseNames(found);
  const { say } = useLanguage();
  const mine = ask.to.role === useMe().role;
  const label = mine && ask.about !== null ? text.howWasIt : say(ask.label);
  return (
    <li className="owed-item owed-ask">
      <h3>{label}</h3>
      {ask.about !== null ? (
        <AboutHandoff of={found} ask={ask} />
      ) : (
        <>
          <p>
            {mine ? text.asked(nameOf(ask.from)) : text.waits(nameOf(ask.to), nameOf(ask.from, 'object'))}
          </p>
          <p>
            <Due of={ask} />
          </p>
          {deadline && <Why deadline={deadline} />}
        </>
      )}
      {mine && (
        <p>
          <Link
            className={ask.about === null ? 'button button-primary' : 'button button-secondary'}
            href={`/cases/${found.id}/handoffs/${ask.no}`}
          >
            {text.answer}
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

function NextDeadline({ found, deadline }: DeadlineParts) {
  const text = useTexts().myCase.next;
  const nameOf = useCaseNames(found);
  const { say } = useLanguage();
  return (
    <li className="owed-item">
      <h3>{say(deadline.label)}</h3>
      <p>{text.does(nameOf(deadline.owner))}</p>
      <p>{(deadline.due || !deadline.paused) && <Due of={deadline} />}</p>
      <Why deadline={deadline} />
    </li>
  );
}

function Why({ deadline }: { readonly deadline: Deadline }) {
  const text = useTexts().myCase.next;
  const { say } = useLanguage();
  const { kind, state } = useDeadlineWords();
  return (
    <>
      {deadline.paused && <p>{state(deadline)}</p>}
      <details className="fold">
        <summary>{text.why}</summary>
        <p className="owed-why">{say(deadline.why)}</p>
        <p className="owed-kind">{kind(deadline)}</p>
      </details>
    </>
  );
}
