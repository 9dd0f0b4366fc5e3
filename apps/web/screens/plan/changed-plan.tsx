import { useQuery } from '@tanstack/react-query';
import { type Case, type CaseRecord, recordsQuery } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { Answered } from '../../parts/states.js';
import { PlanChange, SharedInterventions } from './shared-plan.js';

/** What the plan says otherwise than the one that was shared before: what FGU is asked about. */
export function ChangedPlan({ found }: { readonly found: Case }) {
  const query = useQuery(recordsQuery(found.id));
  return (
    <Answered query={query}>
      {(records) => {
        const plan = records.find(({ form }) => form === 'educationPlan');
        if (!plan) return null;
        return (
          <>
            <PlanChange found={found} plan={plan} heading="h2" />
            <SharedInterventions plan={plan} />
          </>
        );
      }}
    </Answered>
  );
}

/** One's own pathway plan as it is, for its next version to begin with. */
export function useOwnPathwayPlan(caseId: string): CaseRecord | undefined {
  const { organisation } = useMe();
  const { data } = useQuery(recordsQuery(caseId));
  return data?.find(({ form, by }) => form === 'pathwayPlan' && by.id === organisation);
}
