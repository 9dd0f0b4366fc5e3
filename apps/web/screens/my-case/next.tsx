import { useCaseNames } from '../../api/case-names.js';
import type { Ask, Case, Deadline } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { useNow } from '../../parts/now.js';
import { useDeadlineWords } from '../case/deadline-words.js';
import { runningIn } from '../case/running.js';
import { useVoice } from './voice.js';
import { When } from './when.js';

/** More of it is read by whoever wants to. */
const atOnce = 3;

type Coming = { readonly ask: Ask; readonly deadline?: Deadline } | { readonly deadline: Deadline };

/** What others are to do, and by when. What one is asked oneself stands elsewhere. */
export function Next({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.next;
  const { role } = useMe();
  const { asks, near, far, answerBy } = runningIn(found, useNow());
  const coming: readonly Coming[] = [
    // Nobody waits for what one may say or leave.
    ...asks
      .filter(({ to, about }) => to.role !== role && about === null)
      .map((ask) => ({ ask, deadline: answerBy(ask) as Deadline })),
    ...near.map((deadline) => ({ deadline })),
  ];
  const later = [...coming.slice(atOnce), ...far.map((deadline) => ({ deadline }))];
  return (
    <>
      {coming.length === 0 && <p>{voice.nothingNext}</p>}
      <List found={found} coming={coming.slice(0, atOnce)} />
      {later.length > 0 && (
        <Fold label={text.later(later.length)}>
          <List found={found} coming={later} />
        </Fold>
      )}
    </>
  );
}

function List({ found, coming }: { readonly found: Case; readonly coming: readonly Coming[] }) {
  if (coming.length === 0) return null;
  return (
    <ul className="mine-list nobullet-list no-max-width">
      {coming.map((one) => (
        <Item key={'ask' in one ? `ask ${one.ask.no}` : one.deadline.no} found={found} coming={one} />
      ))}
    </ul>
  );
}

function Item({ found, coming }: { readonly found: Case; readonly coming: Coming }) {
  const text = useTexts().myCase.next;
  const nameOf = useCaseNames(found);
  const { say } = useLanguage();
  const { deadline } = coming;
  return (
    <li>
      <h3>{say('ask' in coming ? coming.ask.label : coming.deadline.label)}</h3>
      <p>{'ask' in coming ? text.waits(nameOf(coming.ask.to)) : text.does(nameOf(coming.deadline.owner))}</p>
      <When of={'ask' in coming ? coming.ask : coming.deadline} />
      {deadline && <Why deadline={deadline} />}
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
      <Fold label={text.why}>
        <p className="owed-why">{say(deadline.why)}</p>
        <p className="owed-kind">{kind(deadline)}</p>
      </Fold>
    </>
  );
}
