import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { dueMoment, elapsed } from './due-moment.js';
import { referenceDueMoment, referenceElapsed } from './due-moment.reference.js';
import { deadlines, later } from './random-deadlines.reference.js';

type Deadline = typeof deadlines extends fc.Arbitrary<infer One> ? One : never;

/** Where the fast arithmetic and the slow one come apart on one deadline; null where they agree. */
export function differenceIn({ calendar, budget, runs, after }: Deadline): string | null {
  const until = later(runs[0]?.from ?? '', after);
  const ours = [dueMoment(calendar, budget, runs), elapsed(calendar, budget, runs, until)];
  const theirs = [
    referenceDueMoment(calendar, budget, runs),
    referenceElapsed(calendar, budget, runs, until),
  ];
  if (ours[0] === theirs[0] && ours[1] === theirs[1]) return null;
  const said = { budget, runs, until, closings: calendar.closings.length, hours: calendar.hours };
  return `${JSON.stringify(said)}\n  fast: ${ours.join(', ')}\n  slow: ${theirs.join(', ')}`;
}

/** What one thread found out. */
export interface Share {
  readonly cases: number;
  readonly differences: number;
  /** The first few, in words. */
  readonly examples: readonly string[];
}

const batch = 10_000;

/** Compares so many deadlines, another lot for each seed. */
export function compare(seed: number, cases: number, progress: (done: number) => void): Share {
  const examples: string[] = [];
  let differences = 0;
  for (let done = 0; done < cases; done += batch) {
    const numRuns = Math.min(batch, cases - done);
    for (const one of fc.sample(deadlines, { numRuns, seed: seed + done })) {
      const difference = differenceIn(one);
      if (difference === null) continue;
      differences += 1;
      if (examples.length < 3) examples.push(difference);
    }
    progress(done + numRuns);
  }
  return { cases, differences, examples };
}

if (parentPort && workerData?.verify === true) {
  const port = parentPort;
  const { seed, cases } = workerData as { readonly seed: number; readonly cases: number };
  port.postMessage({ share: compare(seed, cases, (done) => port.postMessage({ done })) });
}
