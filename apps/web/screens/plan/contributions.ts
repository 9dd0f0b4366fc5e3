import type { CaseRecord, Values } from '../../api/cases.js';
import { dayInDenmark } from '../../language/days.js';
import type { Beginning } from '../../parts/form/use-draft.js';

type Row = Values & { readonly key: string };

/**
 * What the next version of the plan begins with: the version before, and what administrations have contributed since,
 * each row with whom it came from and when. Who writes the plan decides what stays. Undefined while there is neither.
 */
export function withContributions(
  plan: CaseRecord | undefined,
  records: readonly CaseRecord[],
): Beginning | undefined {
  const since = plan ? Date.parse(plan.at) : 0;
  const later = records.filter(({ form, at }) => form === 'planContribution' && Date.parse(at) > since);
  const [latest] = later.map(({ at }) => at).sort((one, other) => Date.parse(other) - Date.parse(one));
  if (latest === undefined) return plan;
  const contributed = later.flatMap((record) =>
    rowsOf(record.fields).map((row) => ({
      ...row,
      origin: 'administration',
      contributedOn: dayInDenmark(Date.parse(record.at)),
    })),
  );
  const fields = plan?.fields ?? {};
  return { fields: { ...fields, elements: withOwnKeys(rowsOf(fields), contributed) }, at: latest };
}

/** The keys of others may be those of one's own rows: each row has one of its own in the plan. */
function withOwnKeys(rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  return more.reduce<readonly Row[]>((all, row) => {
    const taken = new Set(all.map(({ key }) => key));
    let key = row.key;
    for (let no = 1; taken.has(key); no += 1) key = `c${no}`;
    return all.concat({ ...row, key });
  }, rows);
}

function rowsOf({ elements }: Values): readonly Row[] {
  return Array.isArray(elements) ? (elements as readonly Row[]) : [];
}
