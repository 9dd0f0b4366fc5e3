import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import type { Case, CaseRecord } from '../../api/cases.js';
import { versionsQuery } from '../../api/versions.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Beside } from '../../parts/beside.js';
import { Differences } from '../../parts/differences.js';
import { RecordCard } from '../../parts/record.js';
import { Answered, Empty } from '../../parts/states.js';
import type { WhatIsKnown } from '../perform/perform-beside.js';

/** What FGU may read of the plan, its interventions first, and what has changed since it was last shared. */
export function SharedPlan({ found, records }: WhatIsKnown) {
  const text = useTexts().plan.sharedPlan;
  const nameOf = useCaseNames(found);
  const plans = records.filter(({ form }) => form === 'educationPlan');
  const [plan] = plans;
  return (
    <Beside heading={text.heading}>
      {plan === undefined && <Empty>{text.none}</Empty>}
      {plan && <SharedInterventions plan={plan} />}
      {plan && <PlanChange found={found} plan={plan} />}
      {plans.map((one) => (
        <RecordCard
          key={`${one.record} ${one.revision}`}
          record={one}
          definition={found.definition}
          by={nameOf(one.by)}
          folded
        />
      ))}
    </Beside>
  );
}

/** What the parts of the course can build on. */
export function SharedInterventions({ plan }: { readonly plan: CaseRecord }) {
  const text = useTexts().plan.sharedPlan;
  const rows = Array.isArray(plan.fields.elements) ? plan.fields.elements : [];
  if (rows.length === 0) return null;
  return (
    <section>
      <p>{text.choose}</p>
      <ul>
        {rows.map((row: { readonly key: string; readonly what?: string; readonly giver?: string }) => (
          <li key={row.key}>
            <strong>{row.what}</strong> ({row.giver})
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChangeParts {
  readonly found: Case;
  readonly plan: CaseRecord;
  readonly heading?: 'h2' | 'h3';
}

/** What the last version that was shared says otherwise than the one shared before it; nothing where there was one. */
export function PlanChange({ found, plan, heading: Heading = 'h3' }: ChangeParts) {
  const text = useTexts().plan.sharedPlan;
  const { day } = useFormats();
  const nameOf = useCaseNames(found, [plan.by]);
  const query = useQuery(versionsQuery(found.id, plan.record));
  return (
    <Answered query={query}>
      {(known) =>
        known.from === null ? null : (
          <section>
            <Heading>{text.changed(known.from, known.to)}</Heading>
            <p>{text.origin(nameOf(plan.by), day(plan.at))}</p>
            <Differences of={known} definition={found.definition} />
          </section>
        )
      }
    </Answered>
  );
}
