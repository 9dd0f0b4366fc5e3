import { ownLatest, PerformBeside } from '../perform/perform-beside.js';
import { SharedPlan } from './shared-plan.js';

const startOf = ownLatest('pathwayPlan');

/** FGU's pathway plan beside what was shared of the education plan that it builds on. */
export default function PathwayPlan({ caseId }: { readonly caseId: string }) {
  return <PerformBeside caseId={caseId} action="recordPathwayPlan" startOf={startOf} beside={SharedPlan} />;
}
