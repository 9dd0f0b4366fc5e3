import { type Count, fewest } from './withhold.js';

/** How days are spread: half of the stretches took at most `median`, 85 of 100 at most `p85`; one decimal. */
export interface Spread {
  /** Stretches, not cases: a case may have several. */
  readonly n: Count;
  /** Null where fewer than five cases stand behind it. */
  readonly median: number | null;
  readonly p85: number | null;
}

/** One stretch of time in a case. */
export interface Stretch {
  readonly caseId: string;
  readonly days: number;
}

export function spreadOf(stretches: readonly Stretch[]): Spread {
  const cases = new Set(stretches.map(({ caseId }) => caseId)).size;
  if (cases < fewest) {
    const few = cases > 0;
    return { n: { value: few ? null : 0, few }, median: null, p85: null };
  }
  const days = stretches.map((stretch) => stretch.days).sort((a, b) => a - b);
  return {
    n: { value: days.length, few: false },
    median: quantile(days, 0.5),
    p85: quantile(days, 0.85),
  };
}

/** Between the two nearest values in proportion, as PostgreSQL's `percentile_cont` does it. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Math.round((below + (above - below) * (place % 1)) * 10) / 10;
}
