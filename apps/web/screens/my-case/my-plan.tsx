import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { actionsQuery, type Case, recordsQuery } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { PlanState, planIn } from '../../parts/plan-state.js';
import { RecordCard } from '../../parts/record.js';
import { Answered, Empty } from '../../parts/states.js';

/** In the order in which they stand. */
export const onThePlan: readonly string[] = ['agreePlan', 'agreePlanAsGuardian', 'sayOnPlan'];

/** The plan as the young person reads it: what it says, who agrees, what has changed, and their own word on it. */
export function MyPlan({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.myPlan;
  const nameOf = useCaseNames(found);
  const query = useQuery(recordsQuery(found.id));
  return (
    <Answered query={query}>
      {(records) => {
        const plan = planIn(records);
        const answers = records.filter(({ form }) => form === 'planWordsReply');
        return (
          <>
            {plan ? <PlanState found={found} records={records} /> : <Empty>{text.none}</Empty>}
            <OnThePlan found={found} />
            {plan && (
              <RecordCard
                record={plan}
                definition={found.definition}
                by={nameOf(plan.by)}
                caseId={found.id}
                folded
              />
            )}
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

function OnThePlan({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.myPlan;
  const { say } = useLanguage();
  const { data } = useQuery(actionsQuery(found.id));
  const open = onThePlan.flatMap(
    (name) => data?.actions.find(({ action, closed }) => action === name && closed === null) ?? [],
  );
  if (open.length === 0) return null;
  return (
    <>
      <p>{text.say}</p>
      <ul className="mine-actions plan-actions nobullet-list no-max-width">
        {open.map(({ action, label }, place) => (
          <li key={action}>
            <Link
              className={`button ${place === 0 ? 'button-primary' : 'button-secondary'}`}
              href={`/cases/${found.id}/do/${action}`}
            >
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
