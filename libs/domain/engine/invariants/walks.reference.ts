import type { Bias, Course, World } from '../../simulation/walk.js';
import { walk } from '../../simulation/walk.js';
import { randomOf } from '../../simulation/random.js';
import type { Calendar } from '../../time/calendar.js';
import type { Context } from '../case-state.js';
import type { Process } from '../process.js';
import { isRefusal } from '../refusal.js';
import type { Surveyor } from './coverage.reference.js';
import type { Engine } from './moment.reference.js';
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
};

/** What varies from walk to walk. */
export interface Variation {
  readonly seed: number;
  readonly steps: number;
  readonly bias: Bias;
  readonly age: number;
  /** Days after the opening on which the young person turns a year older. */
  readonly birthdayIn: number;
  readonly erased: boolean;
  readonly lateBells: number;
}

const opensAt = '2027-01-11T08:00:00.000Z';

export function courseOf({ seed, steps, bias, age, birthdayIn, erased, lateBells }: Variation): Course {
  const birthday = new Date(Date.parse(opensAt) + birthdayIn * 86_400_000).toISOString().slice(0, 10);
  const birthDate = erased ? null : `${Number(birthday.slice(0, 4)) - age - 1}${birthday.slice(4)}`;
  const guardian = age < 18 ? 'guardian-1' : null;
  return { seed, steps, opensAt, subject: { id: 'young-1', guardian, birthDate }, bias, lateBells };
}

export interface Findings {
  readonly violations: readonly Violation[];
  /** The step at which they were found. */
  readonly step: number;
}

/** Watches a walk step by step, and has everybody try everything every so often; null where all of it holds. */
export function watch(
  engine: Engine,
  process: Process,
  course: Course,
  { probeEvery, survey }: { readonly probeEvery: number; readonly survey?: Surveyor },
): Findings | null {
  const see = witness(engine, process);
  const random = randomOf(course.seed + 1);
  let step = 0;
  survey?.begin();
  try {
    for (const turn of walk(process, world, course, engine)) {
      step += 1;
      survey?.see(turn);
      const violations = [...see(turn)];
      if (!isRefusal(turn.decision) && step % probeEvery === course.seed % probeEvery) {
        const { state } = turn.decision;
        const given = { engine, process, context: turn.context, state, random, write: world.write };
        violations.push(...probeBells(given));
        for (const context of everybody(turn.context, course)) violations.push(...probe({ ...given, context }));
      }
      if (violations.length > 0) return { violations, step };
    }
    return null;
  } catch (thrown) {
    const { message } = thrown as Error;
    const invariant = /read only|not extensible|Cannot delete/.test(message) ? 'statesNeverChange' : 'nothingThrows';
    return { violations: [{ invariant, wrong: message }], step: step + 1 };
  }
}

/** Everybody there is, of the case or not, at the same moment. */
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
