import type { CaseRecord } from '../../api/cases.js';
import { useTexts } from '../../language/language.js';
import { Beside, BesideRecords } from '../../parts/beside.js';
import type { Beginning } from '../../parts/form/use-draft.js';
import { PlanState } from '../../parts/plan-state.js';
import { PerformBeside, type WhatIsKnown } from '../perform/perform-beside.js';
import { withContributions } from './contributions.js';

interface Wanted {
  readonly caseId: string;
  /** `recordEducationPlan`; or `revisePlan`, while FGU has the case. */
  readonly action: string;
}

/** The education plan as KUI writes it: from the version before and what others have contributed. */
export default function EducationPlan({ caseId, action }: Wanted) {
  return <PerformBeside caseId={caseId} action={action} startOf={startOf} beside={Rests} />;
}

/** One goes on with one's own; another municipality's came along, and is a beginning all the same. */
function startOf(records: readonly CaseRecord[], organisation: string | null): Beginning | undefined {
  const plans = records.filter(({ form }) => form === 'educationPlan');
  const plan = plans.find(({ by }) => by.id === organisation) ?? plans[0];
  return withContributions(plan, records);
}

function Rests({ found, records }: WhatIsKnown) {
  const text = useTexts().plan.educationPlan;
  const of = (...forms: readonly string[]) => records.filter(({ form }) => forms.includes(form));
  return (
    <Beside heading={text.heading}>
      {of('educationPlan').length > 0 && (
        <section>
          <h3>{text.state}</h3>
          <PlanState found={found} records={records} />
        </section>
      )}
      <BesideRecords heading={text.words} found={found} records={of('planWords', 'ownWords', 'words')} />
      <BesideRecords
        heading={text.contributions}
        lead={text.taken}
        found={found}
        records={of('planContribution')}
      />
      <BesideRecords
        heading={text.assessment}
        found={found}
        records={of('targetGroupAssessment', 'contactEstablished')}
      />
    </Beside>
  );
}
