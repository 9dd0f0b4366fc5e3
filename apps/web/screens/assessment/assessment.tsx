import { useQuery } from '@tanstack/react-query';
import { caseQuery, recordsQuery } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { Answered } from '../../parts/states.js';
import Perform from '../perform/perform.js';
import { Known } from './known.js';

/** The target-group assessment as it is made: the guided form, and beside it what is known already. */
export default function Assessment({ caseId }: { readonly caseId: string }) {
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
              action="recordAssessment"
              on={null}
              // One goes on with what one's own municipality has written: another's came along to be read.
              startFrom={
                all.find(({ form, by }) => form === 'targetGroupAssessment' && by.id === organisation)?.fields
              }
              beside={<Known found={of} records={all} />}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}
