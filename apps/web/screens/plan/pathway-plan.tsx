import { useQuery } from '@tanstack/react-query';
import { caseQuery, recordsQuery } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { Answered } from '../../parts/states.js';
import Perform from '../perform/perform.js';
import { SharedPlan } from './shared-plan.js';

/** FGU's pathway plan beside what was shared of the education plan that it builds on. */
export default function PathwayPlan({ caseId }: { readonly caseId: string }) {
  const { organisation } = useMe();
  const found = useQuery(caseQuery(caseId));
  const records = useQuery(recordsQuery(caseId));
  return (
    <Answered query={found}>
      {(of) => (
        <Answered query={records}>
          {(all) => (
            <Perform
              caseId={caseId}
              action="recordPathwayPlan"
              on={null}
              startFrom={all.find(({ form, by }) => form === 'pathwayPlan' && by.id === organisation)?.fields}
              beside={<SharedPlan found={of} records={all} />}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}
