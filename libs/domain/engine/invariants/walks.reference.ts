import {
  backAndForth,
  lyingIdle,
  ordinary,
  prolonged,
  towards,
  towardsFgu,
} from '../../simulation/biases.js';
import { randomOf } from '../../simulation/random.js';
import { type Bias, type Course, type World, walk } from '../../simulation/walk.js';
import type { Calendar } from '../../time/calendar.js';
import { addDays } from '../../time/days.js';
import { localDate } from '../../time/instant.js';
import { outcomes } from '../../youth-dropout/outcomes.js';
import type { OutcomeName } from '../../youth-dropout/vocabulary.js';
import type { Context } from '../case-state.js';
import type { Process } from '../process.js';
import { isRefusal } from '../refusal.js';
import type { Surveyor } from './coverage.reference.js';
import { type Engine, guarded } from './moment.reference.js';
import { probe, probeBells } from './probe.reference.js';
import { type Violation, witness } from './witness.reference.js';

/** Stands in every text that somebody writes: wherever it turns up in a log, personal content has leaked. */
export const canary = 'Kanariefugl Kvidder 010190-0000';

const closedInJuly: Calendar = {
  key: 'kui-2',
  closings: [{ from: '2027-07-01', to: '2027-07-31', kind: 'summerHoliday' }],
};

/** Enough of each role for every redirection, and one with a calendar of its own. */
export const world: World = {
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
  calendars: { 'kui-2': closedInJuly },
  write: () => canary,
  people: ['guardian-3', 'guardian-4'],
  twins: true,
};

/** What a walk makes for, and of what age its young person must be for it. */
interface Leaning {
  readonly bias: Bias;
  readonly ages: readonly [number, number];
  /** The latest day after the opening on which they turn a year older. */
  readonly birthdayWithin: number;
}

const anybody = { ages: [15, 24], birthdayWithin: 364 } as const;

const ofAge: Partial<Record<OutcomeName, Omit<Leaning, 'bias'>>> = {
  exempted: { ages: [15, 17], birthdayWithin: 364 },
  declined: { ages: [17, 24], birthdayWithin: 200 },
  turned25: { ages: [24, 24], birthdayWithin: 40 },
};

/** By name, so that what is printed of a failing walk can be typed in again. */
export const leanings: Readonly<Record<string, Leaning>> = {
  ordinary: { ...anybody, bias: ordinary },
  towardsFgu: { ...anybody, bias: towardsFgu },
  backAndForth: { ...anybody, bias: backAndForth },
  lyingIdle: { ...anybody, bias: lyingIdle },
  ...Object.fromEntries(
    (Object.keys(outcomes) as OutcomeName[]).map((outcome) => [
      outcome,
      { ...(ofAge[outcome] ?? anybody), bias: towards(outcome) },
    ]),
  ),
  // Last, so that the walks of the others stay as they were.
  prolonged: { ...anybody, bias: prolonged },
};

/** What varies from walk to walk; the seed draws the rest. */
export interface Variation {
  readonly seed: number;
  readonly steps: number;
  readonly leaning: string;
}

const opensAt = '2027-01-11T08:00:00.000Z';

export function courseOf({ seed, steps, leaning: name }: Variation): Course {
  const leaning = leanings[name];
  if (!leaning) throw new Error(`There is no leaning «${name}».`);
  const random = randomOf(~seed);
  const age = random.whole(...leaning.ages);
  const birthday = addDays(localDate(opensAt), random.whole(1, leaning.birthdayWithin));
  const erased = random.chance(0.03);
  const birthDate = erased ? null : `${Number(birthday.slice(0, 4)) - age - 1}${birthday.slice(4)}`;
  const guardian = age < 18 ? 'guardian-1' : null;
  const lateBells = random.pick([0, 0.2, 0.5]);
  return {
    seed,
    steps,
    opensAt,
    subject: { id: 'young-1', guardian, birthDate },
    bias: leaning.bias,
    lateBells,
  };
}

export interface Findings {
  readonly violations: readonly Violation[];
  /** The step at which they were found. */
  readonly step: number;
}

/** Watches a walk, and after every other step has somebody try everything there is; null where all of it holds. */
export function watch(given: Engine, process: Process, course: Course, survey?: Surveyor): Findings | null {
  const engine = guarded(given);
  const see = witness(engine, process);
  const random = randomOf(course.seed + 1);
  let step = 0;
  survey?.begin();
  try {
    for (const turn of walk(process, world, course, engine)) {
      step += 1;
      survey?.see(turn);
      const violations = [...see(turn)];
      if (!isRefusal(turn.decision) && random.chance(0.5)) {
        const { state } = turn.decision;
        const other = { id: 'another-case', state };
        const context = random.pick(everybody({ ...turn.context, other }, course));
        const { write, people } = world;
        const trial = { engine, process, context, state, random, write, people };
        violations.push(...probeBells(trial), ...probe(trial));
      }
      if (violations.length > 0) return { violations, step };
    }
    return null;
  } catch (thrown) {
    const { message } = thrown as Error;
    const invariant = /read only|not extensible|Cannot delete/.test(message)
      ? 'statesNeverChange'
      : 'nothingThrows';
    return { violations: [{ invariant, wrong: message }], step: step + 1 };
  }
}

/** Everybody there is, whether party to the case or not, at the same moment. */
function everybody(context: Context, { subject }: Course): readonly Context[] {
  const organisations = Object.entries(context.roles).map(([party, role]) => ({ party, role }));
  const people = [
    { party: subject.id, role: 'youngPerson' },
    { party: subject.guardian ?? 'guardian-2', role: 'guardian' },
  ];
  return [...organisations, ...people].map(({ party, role }) => ({
    ...context,
    actor: { person: `${party}/1`, role, party },
  }));
}
