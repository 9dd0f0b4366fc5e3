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
import { courseOf, leanings, type Variation, watch, world } from './invariants/walks.reference.js';
import type { Definition } from './language.js';
import { processOf } from './process.js';
import { isRefusal } from './refusal.js';

const process = processOf(frozen(youthDropout));

const isFull = globalThis.process.env['STAFET_TEST_FULL'] === '1';

/** The usual dose is always the same, so that a red run is about the change; the full one is new each time. */
const dose = isFull ? { numRuns: 3_000 } : { numRuns: 300, seed: 20_261_123 };

/** Leanings by number, so that what fast-check prints of a failing walk can be typed in again. */
const variations: fc.Arbitrary<Variation> = fc
  .record({
    seed: fc.noShrink(fc.integer()),
    leaning: fc.noShrink(fc.nat({ max: leanings.length - 1 })),
    steps: fc.noShrink(fc.integer({ min: 25, max: 70 })),
  })
  .map(({ leaning, ...rest }) => ({ ...rest, leaning: leanings[leaning] ?? leanings[0] }));

describe('cases that go as chance will have it', () => {
  const survey = surveyor(youthDropout as unknown as Definition);

  afterAll(() => {
    globalThis.process.stderr.write(`${report(survey.coverage())}\n`);
  });

  test('keep every promise after every step', () => {
    fc.assert(
      fc.property(variations, (variation) => {
        const found = watch(ours, process, courseOf(variation), survey);
        if (!found) return;
        const wrongs = found.violations.map(({ invariant, wrong }) => `${invariant}: ${wrong}`);
        throw new Error(`At step ${found.step}\n- ${wrongs.join('\n- ')}`);
      }),
      dose,
    );
  }, 300_000);

  test.each(['openings', 'stages', 'actions', 'answers', 'outcomes', 'clocks'] as const)(
    'reach all %s',
    (kind) => {
      expect(missing(survey.coverage(), kind)).toEqual([]);
    },
  );

  test('reach FGU often enough to be worth the while', () => {
    const { legs, walks } = survey.coverage();
    expect((legs['fgu'] ?? 0) / walks).toBeGreaterThan(0.1);
  });

  test('are what their log says, to the letter', () => {
    fc.assert(
      fc.property(variations, (variation) => {
        const log: string[] = [];
        let snapshot: CaseState | null = null;
        for (const { decision } of walk(process, world, courseOf(variation))) {
          if (isRefusal(decision)) throw new Error(decision.text.en);
          log.push(JSON.stringify(decision.step));
          snapshot = decision.state;
        }
        const fold = (state: CaseState | null, line: string) =>
          frozen(evolve(state, JSON.parse(line) as Step));
        expect(canonicalJson(log.reduce(fold, null))).toBe(canonicalJson(snapshot));
      }),
      { ...dose, numRuns: dose.numRuns / 10 },
    );
  }, 60_000);
});
