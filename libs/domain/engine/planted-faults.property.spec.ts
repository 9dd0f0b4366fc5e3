import { afterAll, describe, expect, test } from '@jest/globals';
import { youthDropout } from '../youth-dropout/definition.js';
import type { Engine } from './invariants/moment.reference.js';
import { plantedFaults } from './invariants/planted-faults.reference.js';
import { frozen } from './invariants/same.reference.js';
import { courseOf, type Findings, leanings, watch } from './invariants/walks.reference.js';
import { invariants } from './invariants/witness.reference.js';
import { processOf } from './process.js';

const process = processOf(frozen(youthDropout));

/** Far more than any fault has needed: one that is not found by then is not found. */
const mostWalks = 120;

const names = Object.keys(leanings);

interface Catch extends Findings {
  readonly walks: number;
}

function hunt(engine: Engine): Catch | null {
  for (let walks = 1; walks <= mostWalks; walks++) {
    const leaning = names[(walks * 7) % names.length] ?? 'ordinary';
    const found = watch(engine, process, courseOf({ seed: walks, steps: 50, leaning }));
    if (found) return { ...found, walks };
  }
  return null;
}

describe('an engine with a fault is found out:', () => {
  const table: string[] = [];
  const caughtBy = new Set<string>();

  afterAll(() => {
    globalThis.process.stderr.write(
      `Faults planted, walks until each was caught, and by what\n${table.join('\n')}\n`,
    );
  });

  test.each(Object.entries(plantedFaults))('%s', (name, engine) => {
    const found = hunt(engine);
    const by = [...new Set(found?.violations.map(({ invariant }) => invariant))];
    table.push(`  ${name.padEnd(58)} ${String(found?.walks ?? '-').padStart(3)}  ${by.join(', ')}`);
    for (const invariant of by) caughtBy.add(invariant);
    // An engine that breaks down has been found out by luck.
    expect(by).not.toContain('nothingThrows');
    expect(by).not.toEqual([]);
  });

  test('no invariant stands idle', () => {
    expect(Object.keys(invariants).filter((invariant) => !caughtBy.has(invariant))).toEqual([]);
  });
});
