import type { CaseItem } from '../../api/cases.js';

export const columns = ['name', 'stage', 'holder', 'due', 'opened'] as const;
export type Column = (typeof columns)[number];

type Seen = Pick<CaseItem, 'stageLabel' | 'outcomeLabel' | 'holder' | 'due'>;

const hasIn: Readonly<Partial<Record<Column, (item: Seen) => boolean>>> = {
  stage: ({ stageLabel, outcomeLabel }) => stageLabel !== null || outcomeLabel !== null,
  holder: ({ holder }) => holder !== null,
  due: ({ due }) => due !== null,
};

/** Whether something of the case itself is kept from whoever reads. A deadline there may simply not be. */
export function isKept(item: Seen): boolean {
  return !hasIn.stage?.(item) || !hasIn.holder?.(item);
}

/** The columns in which there is something to read. */
export function columnsOf(cases: readonly Seen[]): readonly Column[] {
  return columns.filter((column) => {
    const has = hasIn[column];
    return has === undefined || cases.some(has);
  });
}
