import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { type Action, actionsQuery, type Case, recordsQuery } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { PlanState, planIn } from '../../parts/plan-state.js';
import { RecordCard } from '../../parts/record.js';
import { Answered } from '../../parts/states.js';
import { useVoice } from './voice.js';

/** In the order in which they stand. */
export const onThePlan: readonly string[] = ['agreePlan', 'agreePlanAsGuardian', 'sayOnPlan'];

/** What one may say of the plan now; nothing where there is none. */
function usePlanActions(found: Case): readonly Action[] {
  const { data: records } = useQuery(recordsQuery(found.id));
  const { data } = useQuery(actionsQuery(found.id));
  if (!records || !planIn(records)) return [];
  return onThePlan.flatMap(
    (name) => data?.actions.find(({ action, closed }) => action === name && closed === null) ?? [],
  );
}

/** The same while it is asked whether one agrees; nothing once one has said so. */
export function usePlanQuestion(found: Case): readonly Action[] {
  const actions = usePlanActions(found);
  return actions.some(({ action }) => action !== 'sayOnPlan') ? actions : [];
}

/** Whether one agrees: asked at the top, the plan itself is read below. */
export function PlanQuestion({
  found,
  actions,
}: {
  readonly found: Case;
  readonly actions: readonly Action[];
}) {
  const voice = useVoice();
  const text = useTexts().myCase.myPlan;
  const { say } = useLanguage();
  return (
    <li>
      <h3>{voice.planRight}</h3>
      <p>
        <a href="#plan">{text.read}</a>
      </p>
      <p className="plan-actions">
        {actions.map(({ action, label }, place) => (
          <Link
            key={action}
            className={`button ${place === 0 ? 'button-primary' : 'button-secondary'}`}
            href={`/cases/${found.id}/do/${action}`}
          >
            {say(label)}
          </Link>
        ))}
      </p>
    </li>
  );
}

/** The plan: who agrees with it, what it says, and what was answered to one's own word on it. */
export function MyPlan({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.myPlan;
  const { say } = useLanguage();
  const nameOf = useCaseNames(found);
  const actions = usePlanActions(found);
  return (
    <Answered query={useQuery(recordsQuery(found.id))}>
      {(records) => {
        const plan = planIn(records);
        const answers = records.filter(({ form }) => form === 'planWordsReply');
        return (
          <>
            <PlanState found={found} records={records} />
            <ul className="mine-actions nobullet-list no-max-width">
              {actions.map((action) => (
                <li key={action.action}>
                  <Link href={`/cases/${found.id}/do/${action.action}`}>{say(action.label)}</Link>
                </li>
              ))}
            </ul>
            {plan && <RecordCard record={plan} definition={found.definition} by={nameOf(plan.by)} />}
            {answers.length > 0 && <h3>{text.answers}</h3>}
            {answers.map((record) => (
              <RecordCard
                key={record.record}
                record={record}
                definition={found.definition}
                by={nameOf(record.by)}
                folded
              />
            ))}
          </>
        );
      }}
    </Answered>
  );
}
