import type { CaseRecord, Values } from '../../api/cases.js';
import { useWords } from '../../language/language.js';
import { Beside, BesideRecords } from '../../parts/beside.js';
import { PlanState } from '../../parts/plan-state.js';
import { PerformBeside, type WhatIsKnown } from '../perform/perform-beside.js';
import { withContributions } from './contributions.js';

const words = {
  da: {
    heading: 'Det, planen bygger på',
    state: 'Planen nu',
    contributions: 'Bidrag fra andre forvaltninger',
    taken: 'Nye bidrag er lagt ind som indsatser med deres oprindelse. Ret eller fjern dem, som det passer.',
    words: 'Den unges og familiens ord',
    assessment: 'Målgruppevurderingen',
  },
  en: {
    heading: 'What the plan builds on',
    state: 'The plan now',
    contributions: 'Contributions of other administrations',
    taken: 'New contributions are entered as interventions with their origin. Change or remove them as fits.',
    words: 'Words of the young person and the family',
    assessment: 'The assessment',
  },
};

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
function startOf(records: readonly CaseRecord[], organisation: string | null): Values {
  const plans = records.filter(({ form }) => form === 'educationPlan');
  const plan = plans.find(({ by }) => by.id === organisation) ?? plans[0];
  return withContributions(plan, records);
}

function Rests({ found, records }: WhatIsKnown) {
  const text = useWords(words);
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
