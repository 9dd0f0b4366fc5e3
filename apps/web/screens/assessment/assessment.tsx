import { ownLatest, PerformBeside } from '../perform/perform-beside.js';
import { Known } from './known.js';

const startOf = ownLatest('targetGroupAssessment');

/** The target-group assessment as it is made: the guided form, and beside it what is known already. */
export default function Assessment({ caseId }: { readonly caseId: string }) {
  return <PerformBeside caseId={caseId} action="recordAssessment" startOf={startOf} beside={Known} />;
}
