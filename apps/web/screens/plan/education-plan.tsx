import { useQuery } from '@tanstack/react-query';
import { type Case, type CaseRecord, caseQuery, recordsQuery, type Values } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { useWords } from '../../language/language.js';
import { Beside, BesideRecords } from '../../parts/beside.js';
import { PlanState } from '../../parts/plan-state.js';
import { Answered } from '../../parts/states.js';
import Perform from '../perform/perform.js';
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
              action={action}
              on={null}
              startFrom={startOf(all, organisation)}
              beside={<Rests found={of} records={all} />}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}

/** One goes on with one's own; another municipality's came along, and is a beginning all the same. */
function startOf(records: readonly CaseRecord[], organisation: string | null): Values {
  const plans = records.filter(({ form }) => form === 'educationPlan');
  const plan = plans.find(({ by }) => by.id === organisation) ?? plans[0];
  return withContributions(plan, records);
}

interface Parts {
  readonly found: Case;
  readonly records: readonly CaseRecord[];
}

function Rests({ found, records }: Parts) {
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
