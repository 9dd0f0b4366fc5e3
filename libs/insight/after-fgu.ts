import type { Text } from '#domain';
import { type History, isDid } from './history.js';
import { type Count, type Stream, withhold } from './withhold.js';

const statuses = ['education', 'otherEducation', 'employment', 'none'] as const;
const checks = ['after4Months', 'after12Months'] as const;

/** Where those were, four or twelve months after FGU, who left it in one way (BUVM's classes). */
export interface AfterFguFigures {
  readonly left: 'completed' | 'before';
  readonly label: Text;
  readonly check: (typeof checks)[number];
  readonly cases: Count;
  readonly education: Count;
  readonly otherEducation: Count;
  readonly employment: Count;
  /** None of these, or unknown. */
  readonly none: Count;
  /** Not looked at, or not yet. */
  readonly unchecked: Count;
}

const ways: Readonly<Record<AfterFguFigures['left'], Text>> = {
  completed: { da: 'FGU gennemført', en: 'FGU completed' },
  before: { da: 'Forlod FGU før tid', en: 'Left FGU before its end' },
};

/** Of everybody who has been at FGU and is not there now. Each check is asked for itself. */
export function afterFguFigures(histories: readonly History[]): readonly AfterFguFigures[] {
  const gone = histories.filter(
    ({ steps, leg }) => leg !== 'fgu' && steps.some((step) => isDid(step, 'recordStart')),
  );
  return checks.flatMap((check) => {
    const counts = withhold([
      { key: 'all', from: 'end', to: 'all', amount: gone.length, shown: false },
      ...(['completed', 'before'] as const).flatMap((left) =>
        streamsOf(
          left,
          gone.filter(({ outcome }) => (outcome === 'fguCompleted') === (left === 'completed')),
          check,
        ),
      ),
    ]);
    const count = (key: string) => counts.get(key) ?? { value: 0, few: false };
    return (['completed', 'before'] as const).map((left) => ({
      left,
      label: ways[left],
      check,
      cases: count(left),
      education: count(`${left} education`),
      otherEducation: count(`${left} otherEducation`),
      employment: count(`${left} employment`),
      none: count(`${left} none`),
      unchecked: count(`${left} unchecked`),
    }));
  });
}

function streamsOf(
  left: AfterFguFigures['left'],
  histories: readonly History[],
  check: AfterFguFigures['check'],
): readonly Stream[] {
  const amountOf = (status: string) =>
    histories.filter(({ afterFgu }) => (afterFgu[check] ?? 'unchecked') === status).length;
  return [
    { key: left, from: 'all', to: left, amount: histories.length, dear: true },
    ...[...statuses, 'unchecked'].map((status) => ({
      key: `${left} ${status}`,
      from: left,
      to: 'end',
      amount: amountOf(status),
    })),
  ];
}
