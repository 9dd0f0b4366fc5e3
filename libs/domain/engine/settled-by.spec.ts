import { describe, expect, it } from '@jest/globals';
import { walk } from '../simulation/walk.js';
import { youthDropout } from '../youth-dropout/definition.js';
import type { CaseState } from './case-state.js';
import type { Event } from './event.js';
import { courseOf, leanings, world } from './invariants/walks.reference.js';
import { processOf } from './process.js';
import { isRefusal } from './refusal.js';
import { type Settled, settledBy } from './settled-by.js';

const process = processOf(youthDropout);
const { actions, clocks, asks } = process.definition;
let settled = 0;

/** What is left to the facts may come to nothing. */
function isCertain(name: string): boolean {
  const [ask = '', answer] = name.split('.');
  return (answer === undefined ? actions[name] : asks[ask]?.answers[answer])?.either === undefined;
}

/** How long nothing has happened is not owed by anybody: any deed ends it, and what it caused. */
function isQuiet(no: number | null, { clocks: running }: CaseState): boolean {
  const clock = running.find((one) => one.no === no)?.clock ?? '';
  return clocks[clock]?.meets === 'anything';
}

/** What of the case as it was is met or done by these events. */
function metBy(events: readonly Event[], before: CaseState): Settled {
  const deadlines = events.flatMap((event) =>
    event.type === 'clockEnded' && event.how === 'met' ? [event.no] : [],
  );
  const tasks = events.flatMap((event) =>
    event.type === 'taskEnded' && event.how === 'done' ? [event.no] : [],
  );
  return {
    deadlines: deadlines.filter((no) => before.clocks.some((one) => one.no === no) && !isQuiet(no, before)),
    tasks: tasks.filter((no) => before.tasks.some((one) => one.no === no && !isQuiet(one.cause, before))),
  };
}

describe('what an action settles', () => {
  it.each(Object.keys(leanings))('is over with it, and nothing else is met or done: %s', (leaning) => {
    for (const turn of walk(process, world, courseOf({ seed: 7, steps: 60, leaning }))) {
      const { command, before, decision } = turn;
      if (command.type !== 'act' || before === null || isRefusal(decision)) continue;
      const { action, on = null } = command;
      const { events } = decision.step;
      const found = settledBy(process, before, { action, on });
      const { deadlines, tasks } = metBy(events, before);
      expect([action, found]).toEqual([
        action,
        { deadlines: expect.arrayContaining([...deadlines]), tasks: expect.arrayContaining([...tasks]) },
      ]);
      const over = events.flatMap((event) => (event.type === 'clockEnded' ? [event.no] : []));
      if (isCertain(action))
        expect([action, over]).toEqual([action, expect.arrayContaining([...found.deadlines])]);
      settled += deadlines.length + tasks.length;
    }
  });

  it('is much', () => {
    expect(settled).toBeGreaterThan(100);
  });
});
