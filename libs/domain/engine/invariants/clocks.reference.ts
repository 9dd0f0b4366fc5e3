import { danishAuthority } from '../../time/calendar.js';
import { addDays } from '../../time/days.js';
import { dueMoment } from '../../time/due-moment.js';
import { localDate, startOfDay } from '../../time/instant.js';
import type { Context, RunningClock } from '../case-state.js';
import { holds } from '../guard.js';
import type { Rungs } from '../language.js';
import { numbered } from '../numbered.js';
import { keyOf, triggerKeys } from '../trigger.js';
import { eventsOf, type Invariant, type Moment } from './moment.reference.js';
import { same } from './same.reference.js';

const isPaused = (clock: RunningClock) => clock.runs.at(-1)?.to !== undefined;
const isBirthday = (clock: RunningClock) => clock.rule.unit === 'age';

/**
 * An answer is always owed: every open question has exactly one date, fresh for each new receiver that it is sent on to.
 * What goes on to a party that comes in another's place keeps its date.
 */
export const everyAskHasItsClock: Invariant = function* ({ after, step }) {
  const clocks = after.clocks;
  for (const { no, ask } of after.asks) {
    const its = clocks.filter((clock) => clock.ask === no);
    if (its.length !== 1) yield `«${ask}» has ${its.length} dates for its answer`;
    if (its.some(isPaused)) yield `the date for answering «${ask}» stands still`;
  }
  for (const clock of clocks) {
    if (clock.ask !== null && !numbered(after.asks, clock.ask))
      yield `the answer to «${clock.clock}» is owed for ever`;
  }
  for (const { no } of eventsOf(step, 'redirected')) {
    const clock = clocks.find(({ ask }) => ask === no);
    const answered = eventsOf(step, 'answered').some((answer) => answer.no === no);
    if ((clock?.runs[0]?.from === step.at) !== answered)
      yield `«${clock?.clock}» was sent on with the time of the former receiver`;
  }
};

/** A clock stands still exactly while an open question makes it, and is due whenever it runs. */
export const clocksPauseByAsks: Invariant = function* ({ after }) {
  const pausing = new Set(after.asks.flatMap(({ pauses }) => pauses));
  for (const clock of after.clocks) {
    const paused = isPaused(clock);
    if (paused !== (clock.ask === null && pausing.has(clock.clock))) {
      yield paused ? `«${clock.clock}» stands still without a reason` : `«${clock.clock}» should stand still`;
    }
    if (isBirthday(clock) && clock.due !== null) yield `«${clock.clock}» is due in the log`;
    if (!paused && !isBirthday(clock) && clock.due === null) yield `«${clock.clock}» is not due`;
    if (paused && clock.due !== null && clock.due > (clock.runs.at(-1)?.to ?? ''))
      yield `«${clock.clock}» is due while it stands still`;
  }
};

/** The due moment and the ladder are what rule and runs come to; a rung is neither lost, moved nor rung back. */
export const laddersAreWhole: Invariant = function* ({ before, after, process, context, step }) {
  const { clocks, asks } = process.definition;
  for (const clock of after.clocks) {
    const rungs: Rungs = (clock.ask === null ? clocks[clock.clock] : asks[clock.clock])?.rungs ?? {};
    if (clock.rungs.map(({ name }) => name).join() !== Object.keys(rungs).join()) {
      yield `«${clock.clock}» has the rungs ${clock.rungs.map(({ name }) => name).join()}`;
    }
    if (clock.due !== momentOf(clock, 0, context)) yield `«${clock.clock}» is due at the wrong moment`;
    for (const { name, offset, at, rang } of clock.rungs) {
      const known =
        numbered(before?.clocks, clock.no)?.rungs.find((rung) => rung.name === name)?.rang ?? null;
      const earlier = eventsOf(step, 'clockChanged').some(({ no }) => no === clock.no) ? null : known;
      const ringsNow = eventsOf(step, 'rang').some(({ no, rung }) => no === clock.no && rung === name);
      if (offset !== rungs[name]?.at) yield `«${clock.clock}» ${name} is ${offset} from its due moment`;
      if (rang !== (ringsNow ? step.at : earlier)) yield `«${clock.clock}» ${name} rang wrongly`;
      if (rang === null && at !== momentOf(clock, offset, context))
        yield `«${clock.clock}» ${name} rings wrongly`;
    }
  }
};

function momentOf(clock: RunningClock, offset: number, context: Context): string | null {
  const { unit, amount, date = '', calendar, skipsSummerHoliday } = clock.rule;
  if (unit === 'age') return null;
  if (unit === 'date') {
    const moment = startOfDay(addDays(date, offset + 1));
    return isPaused(clock) && moment > (clock.runs.at(-1)?.to ?? '') ? null : moment;
  }
  const days = context.calendars[calendar] ?? danishAuthority;
  const left = amount + offset;
  if (unit === 'workingHours') return dueMoment(days, { workingHours: left }, clock.runs);
  if (unit === 'workingDays') return dueMoment(days, { workingDays: left }, clock.runs);
  return dueMoment(
    days,
    { calendarDays: left, ...(skipsSummerHoliday && { skipsSummerHoliday }) },
    clock.runs,
  );
}

/** What measures quiet counts from the day of the last deed, rings only after quiet, and whoever does something breaks it. */
export const quietIsMeasured: Invariant = function* ({ before, after, step, process }) {
  const measuring = ({ clock, ask }: RunningClock) =>
    ask === null && process.definition.clocks[clock]?.meets === 'anything';
  const quiet = after.clocks.filter(measuring);
  for (const { no, clock } of eventsOf(step, 'rang')) {
    const [first] = numbered(before?.clocks, no)?.runs ?? [];
    const told = quiet.some((one) => one.no === no);
    if (told && first && before?.quietSince && localDate(first.from) < localDate(before.quietSince))
      yield `«${clock}» rang though it was not quiet`;
  }
  const done = step.actor.person !== null && after.revision !== before?.revision;
  for (const { clock, rungs, runs } of done ? quiet : []) {
    if (rungs.some(({ rang }) => rang !== null))
      yield `«${clock}» goes on ringing after somebody did something`;
    if (runs[0] && localDate(runs[0].from) !== localDate(step.at))
      yield `«${clock}» does not count from what was done last`;
  }
};

/** What meets a clock ends it; a clock that ends leaves its trace, and one that is not over goes on. */
export const clocksAreMet: Invariant = function* ({ before, after, process, step }) {
  const keys = new Set(step.events.map(keyOf));
  const ended = new Set(eventsOf(step, 'clockEnded').map(({ no }) => no));
  for (const clock of before?.clocks ?? []) {
    const runs = numbered(after.clocks, clock.no) !== undefined;
    if (runs === ended.has(clock.no))
      yield `«${clock.clock}» ${runs ? 'ended and runs' : 'vanished without an event'}`;
    if (!runs && !after.endedClocks.some(({ no }) => no === clock.no))
      yield `how «${clock.clock}» ended is not kept`;
    const meets = clock.ask === null ? process.definition.clocks[clock.clock]?.meets : [];
    if (meets === undefined || typeof meets === 'string') continue;
    const met = meets.flatMap(triggerKeys).some((key) => keys.has(key));
    if (met && runs) yield `«${clock.clock}» was met and still runs`;
  }
  for (const { no, clock, due, ended: at, how, breached } of after.endedClocks.slice(
    before?.endedClocks.length,
  )) {
    if (breached !== (due !== null && due <= at))
      yield `«${clock}» (${no}, ${how}) is wrong about being breached`;
  }
};

/** A statutory clock is never paused, and no handoff starts it again: it counts from when it was first owed. */
export const statutoryClocksRunOn: Invariant = function* (moment) {
  const { before, after, step, process } = moment;
  for (const clock of [...(before?.clocks ?? []), ...after.clocks]) {
    if (clock.kind === 'statutory' && (clock.runs.length !== 1 || isPaused(clock))) {
      yield `«${clock.clock}» was paused`;
    }
  }
  for (const clock of before?.clocks ?? []) {
    if (clock.kind !== 'statutory') continue;
    const now = numbered(after.clocks, clock.no);
    if (now && !same([now.rule, now.runs], [clock.rule, clock.runs]))
      yield `«${clock.clock}» was reckoned anew`;
    const how = eventsOf(step, 'clockEnded').find(({ no }) => no === clock.no)?.how;
    if (how === 'void' && !isOver(moment, clock)) yield `«${clock.clock}» ended though it was still owed`;
    const metBy = process.definition.clocks[clock.clock]?.meets;
    const keys = typeof metBy === 'string' ? [] : (metBy ?? []).flatMap(triggerKeys);
    if (how === 'met' && !step.events.some((event) => keys.includes(keyOf(event) ?? ''))) {
      yield `«${clock.clock}» counts as met by nothing`;
    }
  }
};

/** Whether the stretch that it belongs to is over, or its condition fails. */
function isOver({ before, after, process, context }: Moment, clock: RunningClock): boolean {
  if (after.closed || (clock.scope === 'leg' && after.leg !== before?.leg)) return true;
  if (clock.scope === 'stage' && after.stageSince !== before?.stageSince) return true;
  const { definition } = process;
  const at = clock.due ?? context.now;
  const question = { definition, state: after, birthDate: context.birthDate, at };
  return !holds(definition.clocks[clock.clock]?.holds, question);
}

/** No rung rings into the void, early, or twice. */
export const rungsTellSomebody: Invariant = function* ({ step, before, process }) {
  for (const { no, clock, rung, tells } of eventsOf(step, 'rang')) {
    const running = numbered(before?.clocks, no);
    const spec = (running?.ask === null ? process.definition.clocks[clock] : process.definition.asks[clock])
      ?.rungs[rung];
    if (!running) yield `«${clock}» rang and does not run`;
    const state = running?.rungs.find(({ name }) => name === rung);
    if (state?.rang) yield `«${clock}» ${rung} rang twice`;
    if (running && !isBirthday(running) && (state?.at ?? '9') > step.at)
      yield `«${clock}» ${rung} rang early`;
    if (tells.length === 0 && (spec?.tells.length ?? 0) > 0) yield `«${clock}» ${rung} told nobody`;
  }
};
