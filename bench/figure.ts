/** One thing measured, as `bench/results` keeps it. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** In one line: what was done, over how many rounds. */
  readonly what: string;
  /** Beside the least that PostgreSQL itself needs for the same rows, in the same run. */
  readonly ratioBare?: number;
  /** Beside DBOS doing the same, in the same run. */
  readonly ratioDbos?: number;
  /** What it is to be, in words: «at least 0.45 of bare». */
  readonly aim?: string;
  readonly met?: boolean;
  /** Lowest and highest of the rounds. */
  readonly spread?: readonly [number, number];
  /** What it is made of, or further numbers of the same measurement, by name. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Name → figure, in the order in which they are printed. */
export type Figures = Readonly<Record<string, Figure>>;

/** One program of measurements. Those of one run share nothing but the machine. */
export interface Benchmark {
  readonly name: string;
  readonly measure: (say: (line: string) => void) => Promise<Figures>;
}

/** The middle one; of an even number the lower of the two in the middle, so that it was really measured. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('No rounds, no median.');
  return middle;
}

/** The value below which this share of all lies: `quantile(times, 0.99)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (at === undefined) throw new Error('Nothing measured.');
  return at;
}

export function spreadOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
