import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { walk } from '../simulation/walk.js';
import { youthDropout } from '../youth-dropout/definition.js';
import type { CaseState } from './case-state.js';
import type { Step } from './event.js';
import { evolve } from './evolve.js';
import { missing, report, surveyor } from './invariants/coverage.reference.js';
import { ours } from './invariants/moment.reference.js';
import { canonicalJson, frozen } from './invariants/same.reference.js';
import { courseOf, leanings, watch, world } from './invariants/walks.reference.js';
import type { Definition } from './language.js';
import { processOf } from './process.js';
import { isRefusal } from './refusal.js';

const process = processOf(frozen(youthDropout));

const isFull = globalThis.process.env.STAFET_TEST_FULL === '1';

const names = Object.keys(leanings);

/** The usual dose is always the same, so that a red run is about the change; the full one is new each time. */
function doseOf(leaning: string): { readonly numRuns: number; readonly seed?: number } {
  const numRuns = leaning in youthDropout.outcomes ? 12 : 30;
  return isFull ? { numRuns: 10 * numRuns } : { numRuns, seed: 20_261_123 + names.indexOf(leaning) };
}

/** Nothing to shrink: a walk is watched until its first failing step. */
const chances = fc.noShrink(fc.record({ seed: fc.integer(), steps: fc.integer({ min: 25, max: 70 }) }));

describe('cases that go as chance will have it', () => {
  const survey = surveyor(youthDropout as unknown as Definition);

  afterAll(() => {
    globalThis.process.stderr.write(`${report(survey.coverage())}\n`);
  });

  test.each(names)(
    'keep every promise after every step: %s',
    (leaning) => {
      fc.assert(
        fc.property(chances, (chance) => {
          const found = watch(ours, process, courseOf({ ...chance, leaning }), survey);
          if (!found) return;
          const wrongs = found.violations.map(({ invariant, wrong }) => `${invariant}: ${wrong}`);
          throw new Error(`At step ${found.step}\n- ${wrongs.join('\n- ')}`);
        }),
        doseOf(leaning),
      );
    },
    60_000,
  );

  // What is rare by nature is reached for certain only by the full dose.
  const certain = ['openings', 'stages', 'answers', 'outcomes'] as const;
  const rare = ['actions', 'tasks', 'clocks', 'rungs'] as const;
  test.each(isFull ? [...certain, ...rare] : certain)('reach all %s', (kind) => {
    expect(missing(survey.coverage(), kind)).toEqual([]);
  });

  test('reach FGU often enough to be worth the while', () => {
    const { legs, walks } = survey.coverage();
    expect((legs.fgu ?? 0) / walks).toBeGreaterThan(0.1);
  });

  test.each(names)('are what their log says, to the letter: %s', (leaning) => {
    const log: string[] = [];
    let snapshot: CaseState | null = null;
    for (const { decision } of walk(process, world, courseOf({ seed: 1, steps: 100, leaning }))) {
      if (isRefusal(decision)) throw new Error(decision.text.en);
      log.push(JSON.stringify(decision.step));
      snapshot = decision.state;
    }
    const fold = (state: CaseState | null, line: string) => frozen(evolve(state, JSON.parse(line) as Step));
    expect(canonicalJson(log.reduce(fold, null))).toBe(canonicalJson(snapshot));
  });
});
