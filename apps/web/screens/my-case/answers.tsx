import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { type Ask, actionsQuery, type Case } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { AboutHandoff } from '../../parts/about-handoff.js';
import { Fold } from '../../parts/fold.js';
import { useNow } from '../../parts/now.js';
import { runningIn } from '../case/running.js';
import { PlanQuestion, usePlanQuestion } from './my-plan.js';
import { useVoice } from './voice.js';
import { When } from './when.js';

/** What one is asked now: questions, and whether the plan is right. What one may say or leave comes last. */
export function Answers({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const { role } = useMe();
  const { data: actions } = useQuery(actionsQuery(found.id));
  const onPlan = usePlanQuestion(found);
  const mine = runningIn(found, useNow())
    .asks.filter(({ to, no }) => to.role === role && isMine(no))
    .sort((one, other) => Number(one.about !== null) - Number(other.about !== null));
  function isMine(no: number): boolean {
    return (
      actions?.actions.some(
        ({ on, action, closed }) => on === no && closed === null && action.includes('.'),
      ) ?? true
    );
  }
  if (mine.length === 0 && onPlan.length === 0) return <p>{voice.nothingAsked}</p>;
  return (
    <ul className="mine-list nobullet-list no-max-width">
      {mine.map((ask) => (
        <AskItem key={ask.no} found={found} ask={ask} />
      ))}
      {onPlan.length > 0 && <PlanQuestion actions={onPlan} found={found} />}
    </ul>
  );
}

function AskItem({ found, ask }: { readonly found: Case; readonly ask: Ask }) {
  const voice = useVoice();
  const text = useTexts().myCase.answers;
  const nameOf = useCaseNames(found);
  const { say } = useLanguage();
  const label = ask.about === null ? say(ask.label) : voice.howWasIt;
  return (
    <li>
      <h3>{label}</h3>
      {ask.about === null ? (
        <>
          <p>{text.asked(nameOf(ask.from))}</p>
          <When of={ask} />
        </>
      ) : (
        <Fold label={text.whatAbout}>
          <AboutHandoff of={found} ask={ask} />
        </Fold>
      )}
      <Link
        className={ask.about === null ? 'button button-primary' : 'button button-secondary'}
        href={`/cases/${found.id}/handoffs/${ask.no}`}
      >
        {text.answer}
        <span className="sr-only">{text.about(label)}</span>
      </Link>
    </li>
  );
}
