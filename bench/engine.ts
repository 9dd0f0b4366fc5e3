import {
  backAndForth,
  decide,
  evolve,
  isRefusal,
  ordinary,
  processOf,
  type Step,
  type Turn,
  towardsFgu,
  type World,
  walk,
  youthDropout,
} from '#domain';
import { type Benchmark, median, spreadOf } from './figure.js';

const process = processOf(youthDropout);

const world: World = {
  organisations: {
    'school-1': 'school',
    'school-2': 'school',
    'kui-1': 'kui',
    'kui-2': 'kui',
    'kui-3': 'kui',
    'fgu-1': 'fgu',
    'fgu-2': 'fgu',
    'administration-1': 'administration',
  },
  calendars: {},
  write: () => 'words',
};

const rounds = 7;
/** How often each command is decided in a round; the first round warms up. */
const passes = 15;

/**
 * Commands that synthetic cases were given, decided anew and their steps replayed: what a command costs in the engine,
 * and nothing else. One core; the cases are walked beforehand.
 */
export const engine: Benchmark = {
  name: 'engine',
  async measure(say) {
    const turns = recorded();
    const steps = turns.map(stepOf);
    say(`${turns.length} commands recorded`);
    const rates: ReturnType<typeof rateOf>[] = [];
    for (let round = 0; round <= rounds; round++) {
      const rate = rateOf(turns, steps);
      // The first warms up.
      if (round > 0) rates.push(rate);
    }
    const value = median(rates.map((rate) => rate.decide));
    const what = `${turns.length} commands of 90 synthetic cases, each decided into its step and the state after it ${passes} times, median of ${rounds} rounds`;
    return {
      engine: {
        value,
        unit: 'steps/s',
        what,
        spread: spreadOf(rates.map((rate) => rate.decide)),
        aim: 'at least 400,000',
        met: value >= 400_000,
        parts: { evolveOnly: median(rates.map((rate) => rate.evolve)) },
      },
    };
  },
};

function recorded(): readonly Turn[] {
  const courses = [ordinary, towardsFgu, backAndForth].flatMap((bias) =>
    Array.from({ length: 30 }, (_, seed) => ({
      seed,
      steps: 20,
      opensAt: '2027-01-11T08:00:00.000Z',
      subject: { id: 'young-1', guardian: 'guardian-1', birthDate: '2010-06-01' },
      bias,
      lateBells: 0,
    })),
  );
  return courses.flatMap((course) => [...walk(process, world, course)].map(asStored));
}

/** With the state before it as a command has it: read from its snapshot. */
function asStored(turn: Turn): Turn {
  return { ...turn, before: JSON.parse(JSON.stringify(turn.before)) };
}

/**
 * Turns a second: decided, with the state after it; and the same state made again from the step alone. What comes of it
 * is let go of, as a command lets go of it once it is written.
 */
function rateOf(turns: readonly Turn[], steps: readonly Step[]) {
  const started = performance.now();
  for (let pass = 0; pass < passes; pass++)
    for (const { context, before, command } of turns) decide(process, context, before, command);
  const decided = performance.now();
  for (let pass = 0; pass < passes; pass++)
    for (const [index, { before }] of turns.entries()) evolve(before, steps[index] as Step);
  const evolved = performance.now();
  const perSecond = (milliseconds: number) => Math.round((passes * turns.length * 1000) / milliseconds);
  return { decide: perSecond(decided - started), evolve: perSecond(evolved - decided) };
}

function stepOf({ context, before, command }: Turn): Step {
  const decision = decide(process, context, before, command);
  if (isRefusal(decision)) throw new Error('A recorded command is refused.');
  return decision.step;
}
