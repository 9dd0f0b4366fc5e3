import {
  addDays,
  availableActions,
  type Bias,
  type CaseState,
  type Course,
  decide,
  type Instant,
  isRefusal,
  type LocalDate,
  localDate,
  type Process,
  processOf,
  propose,
  type Random,
  randomOf,
  startOfDay,
  type Turn,
  type World,
  walk,
  youthDropoutVersions,
} from '#domain';
import { closings, demoOrganisations, demoPeople } from '../directory.js';
import { type DemoCitizen, Registry } from './people.js';
import { write } from './texts.js';
import { type Deadlines, type Wish, wishes } from './wishes.js';

/** One case as it is to go: whom it is about, and every command with its moment. */
export interface PlannedCase {
  readonly youngPerson: DemoCitizen;
  /** The custody holder of one who is under 18 when it opens. */
  readonly guardian: DemoCitizen | null;
  readonly turns: readonly Turn[];
  /** How it stands in the end. */
  readonly state: CaseState;
}

type Gone = Pick<PlannedCase, 'turns' | 'state'>;

/** Longer ones read like no case and take too long to load. */
const mostTurns = 48;
const mostTries = 300;

const [firstVersion, latestVersion] = [youthDropoutVersions.at(0), youthDropoutVersions.at(-1)].map(
  (definition) => definition && processOf(definition),
);

/** How long ago, in days, the latest version came: older cases follow the first, until their leader brings them over. */
const versionAge = 240;

function processAt(opensAt: Instant, now: Instant): Process {
  const process = localDate(opensAt) < addDays(localDate(now), -versionAge) ? firstVersion : latestVersion;
  if (!process) throw new Error('The process has several versions.');
  return process;
}

/**
 * The demo's cases up to `now`: the same for the same seed and moment, to the letter.
 *
 * @param cases about how many: the wishes are cut down in proportion, and each is heard at least once
 */
export function planCases(now: Instant, { seed = 1, cases = 300 } = {}): readonly PlannedCase[] {
  const random = randomOf(seed);
  const taken = demoPeople.flatMap(({ cpr }) => cpr ?? []);
  const registry = new Registry(random, taken);
  const whole = wishes.reduce((sum, { times }) => sum + times, 0);
  return wishes.flatMap((wish) => {
    const times = Math.max(1, Math.round((wish.times * cases) / whole));
    return Array.from({ length: times }, () => plan(wish, now, random, registry)).filter(
      (one) => one !== null,
    );
  });
}

/** Tries until a case comes out as it was wished for; null where chance will not have it. */
function plan(wish: Wish, now: Instant, random: Random, registry: Registry): PlannedCase | null {
  for (let tries = 0; tries < mostTries; tries++) {
    const course = courseOf(wish, now, random, registry);
    const gone = goneBy(worldOf(wish, random), course, now);
    if (gone && wish.fits(gone.state, deadlinesOf(gone, now)))
      return {
        ...peopleOf(wish, course, registry),
        ...endedBy(wish, course, gone, now),
      };
  }
  return null;
}

function courseOf(
  { bias, ages, opened, whose }: Wish,
  now: Instant,
  random: Random,
  registry: Registry,
): Course {
  const opensAt = workingMoment(addDays(localDate(now), -random.whole(...opened)), random);
  const birthDate =
    whose === 'alma' ? alma.birthDate : registry.birthDateAged(random.whole(...ages), localDate(opensAt));
  const minor = addDays(birthDate, 18 * 365) > localDate(opensAt);
  return {
    seed: random.whole(0, 0x7fff_ffff),
    steps: mostTurns + 1,
    opensAt,
    subject: { id: 'the-young-person', guardian: minor ? 'the-guardian' : null, birthDate },
    bias: opening(bias, random, whose),
    lateBells: 0,
  };
}

/** Most cases begin with a school's notice; KUI finds some by itself. */
function opening({ weights, ...rest }: Bias, random: Random, whose: Wish['whose']): Bias {
  const byKui = whose === undefined && random.chance(0.12);
  const openings: Bias['weights'] = byKui
    ? { reportRisk: 0, reportDropout: 0, openByKui: 1 }
    : { openByKui: 0 };
  return { weights: { ...weights, ...openings }, ...rest };
}

/** Some minute of the office hours of that day, or of the Friday before. */
function workingMoment(day: LocalDate, random: Random): Instant {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const working = addDays(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
  const morning = Date.parse(startOfDay(working)) + 8 * 3_600_000;
  return new Date(morning + random.whole(0, 7 * 60) * 60_000).toISOString();
}

/** What has happened by now; null for a case that is too long. */
function goneBy(world: World, course: Course, now: Instant): Gone | null {
  const turns: Turn[] = [];
  let state: CaseState | null = null;
  for (const turn of walk(processAt(course.opensAt, now), world, course)) {
    if (turn.context.now > now) break;
    if (turns.length === mostTurns || isRefusal(turn.decision)) return null;
    turns.push(turn);
    state = turn.decision.state;
  }
  return state && { turns, state };
}

/** What KUI does last in it, at the moment at which the demo begins: chance hardly ever leaves that to be seen. */
function endedBy({ last = [] }: Wish, course: Course, gone: Gone, now: Instant): Gone {
  const process = processAt(course.opensAt, now);
  const random = randomOf(course.seed);
  return last.reduce(({ turns, state }, name) => {
    const before = turns.findLast(({ context }) => context.actor.role === 'kui');
    if (!before) throw new Error(`Nobody of KUI is there to «${name}»`);
    const context = { ...before.context, now };
    const action = availableActions(process, context, state).find((one) => one.action === name);
    const ways = Array.from({ length: 12 }, () =>
      action ? propose({ process, context, random, write }, state, action) : null,
    ).filter((one) => one !== null);
    // Whoever looks at the demo is to see all that can be said.
    const said = ways.sort((one, other) => count(other.fields) - count(one.fields))[0];
    const decision = said && decide(process, context, state, said.command);
    if (!decision || isRefusal(decision)) throw new Error(`The demo’s case does not let KUI «${name}»`);
    return { turns: [...turns, { ...said, context, before: state, decision }], state: decision.state };
  }, gone);
}

const count = (fields: Turn['fields']): number => Object.keys(fields ?? {}).length;

function deadlinesOf({ turns, state }: Gone, now: Instant): Deadlines {
  const due = state.clocks.flatMap((clock) => clock.due ?? []);
  const today = localDate(now);
  const last = turns.findLast(({ command }) => command.type !== 'ring')?.context.now ?? now;
  return {
    breached: due.some((at) => at <= now),
    // Midnight is the end of the day before.
    today: due.some((at) => at > now && localDate(new Date(Date.parse(at) - 1).toISOString()) === today),
    idle: (Date.parse(now) - Date.parse(last)) / 86_400_000,
  };
}

function peopleOf({ whose }: Wish, { subject, opensAt }: Course, registry: Registry) {
  if (whose === 'alma') return { youngPerson: alma, guardian: mette };
  const youngPerson = registry.personBorn(subject.birthDate ?? '');
  if (subject.guardian === null) return { youngPerson, guardian: null };
  const parent = registry.personBorn(registry.birthDateAged(45, localDate(opensAt)));
  return { youngPerson, guardian: { ...parent, lastName: youngPerson.lastName } };
}

const alma: DemoCitizen = { ...citizen('alma'), birthDate: '2009-03-12' };
const mette: DemoCitizen = { ...citizen('mette'), birthDate: '1980-09-07' };

function citizen(handle: string) {
  const person = demoPeople.find((one) => one.handle === handle);
  const [firstName = '', lastName = ''] = person?.name.split(' ') ?? [];
  return { cpr: person?.cpr ?? '', firstName, lastName };
}

/** Vocational schools have most of the notices, as they have most of the dropouts. */
const schools: readonly (readonly [code: string, share: number])[] = [
  ['280101', 46],
  ['280201', 22],
  ['280001', 20],
  ['280002', 12],
];

function worldOf({ place, whose }: Wish, random: Random): World {
  const school = whose ? '280101' : (random.weighted(schools, ([, share]) => share)?.[0] ?? '280101');
  const municipalities = {
    home: ['kui-999'],
    neighbour: ['kui-998'],
    moving: ['kui-999', 'kui-998'],
  }[place ?? 'home'];
  const codes = [school, ...municipalities, '280301', 'social-999'];
  const chosen = demoOrganisations.filter(({ code }) => codes.includes(code));
  return {
    organisations: Object.fromEntries(chosen.map(({ id, kind }) => [id, kind])),
    calendars: Object.fromEntries(chosen.map(({ id }) => [id, { key: id, closings }])),
    write,
  };
}
