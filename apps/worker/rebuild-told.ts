import type { RebuildReport } from '#casework';

/** As many as one looks at; whatever there are more of has one cause. */
const shown = 20;

/** The report for people: what differed, case by case, and the verdict last. */
export function told({ cases, events, differences }: RebuildReport): string {
  const lines = differences
    .slice(0, shown)
    .map(({ caseId, where, what }) => `case ${caseId}: ${where} ${what}`);
  const more = differences.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more`);
  const verdict = differences.length === 0 ? 'nothing differed' : `${differences.length} differed`;
  return [...lines, `${cases} cases and ${events} events: ${verdict}`].join('\n');
}
