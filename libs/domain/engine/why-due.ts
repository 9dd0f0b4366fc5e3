import { dateOfTurning } from '../time/age.js';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import type { LocalDate } from '../time/days.js';
import { type Instant, localDate } from '../time/instant.js';
import { sayDay, sayShortDay } from '../time/say-day.js';
import { lastDayBefore, type Pause, sayBudget, sayDeadline, sentence } from '../time/say-deadline.js';
import type { CaseState, RunningClock } from './case-state.js';
import { budgetOf, lastDayWithin, standsStill } from './clock.js';
import type { Definition, Due, Text } from './language.js';

/**
 * Why a running clock of a case is due when it is: from what and when, how much, which days were not counted, which
 * pauses, by which rule. Null for one without a due moment that is no birthday either.
 *
 * @param calendar the one, in the edition, that its date was set by; left out: the default calendar
 * @param birthDate a birthday is named by its day where this is given: leave it out where it is erased, and for readers
 * whom it may not be told
 */
export function whyDue(
  definition: Definition,
  state: CaseState,
  clock: RunningClock,
  calendar: Calendar = danishAuthority,
  birthDate: LocalDate | null = null,
): Text | null {
  const { rule, runs, due } = clock;
  const [first] = runs;
  if (!first) return null;
  if (rule.unit === 'age') return birthday(rule.amount, birthDate);
  const spec = clock.ask === null ? definition.clocks[clock.clock] : definition.asks[clock.clock];
  const named = ruleNamed(definition, clock);
  const stands = standsStill(clock);
  if (due === null && !stands) return null;
  if (rule.unit === 'date') {
    if (due === null) return null;
    const lastDay = lastDayBefore(due);
    const began = beganBy(definition, clock);
    if (rule.amount > 0)
      return sentence([monthsOn(rule.amount, localDate(first.from), lastDay, began), named]);
    const limit = limitReached(spec?.due, state.facts, calendar, first.from, lastDay);
    return sentence([limit ? atMost(limit, localDate(first.from), lastDay) : agreed(lastDay), named]);
  }
  return sayDeadline({
    calendar,
    budget: budgetOf(rule, 0),
    runs,
    due,
    began: beganBy(definition, clock),
    pauses: pausesOf(definition, state, clock),
    rule: named,
  });
}

function birthday(age: number, birthDate: LocalDate | null): Text {
  if (birthDate === null) return { da: `På ${age}-årsdagen.`, en: `On turning ${age}.` };
  const date = dateOfTurning(birthDate, age);
  const [day, year] = [sayShortDay(date), date.slice(0, 4)];
  return {
    da: `På ${age}-årsdagen, den ${day.da} ${year}.`,
    en: `On the ${ordinal(age)} birthday, ${day.en} ${year}.`,
  };
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

/** “18th”, “21st”. */
function ordinal(count: number): string {
  return `${count}${endings[ordinals.select(count)] ?? 'th'}`;
}

/** The gaps in a clock's runs, each with the question that was waited for. */
export function pausesOf(
  definition: Definition,
  { asks, endedAsks }: CaseState,
  { clock, runs }: RunningClock,
): readonly (Pause & { readonly ask: number | null })[] {
  return runs.flatMap(({ to: from }, place) => {
    if (from === undefined) return [];
    const to = runs[place + 1]?.from ?? null;
    const cause = [...asks, ...endedAsks].find(
      (ask) =>
        ask.pauses.includes(clock) &&
        ask.since <= from &&
        (!('ended' in ask) || String(ask.ended) >= (to ?? from)),
    );
    const reason = cause && definition.asks[cause.ask]?.label;
    return [{ from, to, ask: cause?.no ?? null, ...(reason && { reason }) }];
  });
}

/** What started it, in the words of the process; undefined in the oldest logs. */
function beganBy(definition: Definition, clock: RunningClock): Text | undefined {
  const { by } = clock;
  const asked = clock.ask === null ? undefined : definition.asks[clock.clock]?.label;
  if (asked) return { da: `«${asked.da}» blev sendt`, en: `“${asked.en}” was sent` };
  if (definition.clocks[clock.clock]?.meets === 'anything') return lastDeed;
  if (by === 'closed') return { da: 'sagen blev afsluttet', en: 'the case was closed' };
  if (by === 'reopened') return { da: 'sagen blev genåbnet', en: 'the case was reopened' };
  const [kind = '', name = ''] = by?.split(':') ?? [];
  const [ask = '', answer = ''] = name.split('.');
  const labels: Readonly<Record<string, { readonly label: Text } | undefined>> = {
    opened: definition.openings[name],
    did: definition.actions[name],
    entered: definition.stages[name],
    asked: definition.asks[name],
    answered: definition.asks[ask]?.answers[answer],
  };
  return labels[kind]?.label;
}

const lastDeed: Text = {
  da: 'der sidst skete noget i sagen',
  en: 'something last happened in the case',
};

function monthsOn(months: number, start: LocalDate, lastDay: LocalDate, began: Text | undefined): Text {
  const [from, until] = [sayDay(start), sayDay(lastDay)];
  const what = began ? { da: ` (${began.da})`, en: ` (${began.en})` } : { da: '', en: '' };
  const plural = months === 1 ? { da: '', en: '' } : { da: 'er', en: 's' };
  return {
    da: `${months} måned${plural.da} fra ${from.da}${what.da}, til og med ${until.da}`,
    en: `${months} month${plural.en} from ${from.en}${what.en}, up to and including ${until.en}`,
  };
}

function ruleNamed(definition: Definition, { clock, ask }: RunningClock): Text {
  const spec = ask === null ? definition.clocks[clock] : undefined;
  return spec?.kind === 'statutory'
    ? { da: `efter ${spec.source}`, en: `by ${spec.source}` }
    : { da: 'lokalt servicemål', en: 'a local service target' };
}

/** The most that the definition allows, where that decided: the day named lies later, or none is named. */
function limitReached(
  due: Due | undefined,
  facts: CaseState['facts'],
  calendar: Calendar,
  start: Instant,
  lastDay: LocalDate,
) {
  if (due === undefined || !('on' in due) || facts[due.on] === lastDay) return null;
  return lastDayWithin(calendar, due.atMost, start) === lastDay ? due.atMost : null;
}

function atMost(limit: Parameters<typeof sayBudget>[0], start: LocalDate, lastDay: LocalDate): Text {
  const [amount, from, until] = [sayBudget(limit), sayDay(start), sayDay(lastDay)];
  return {
    da: `højst ${amount.da} fra ${from.da}, til og med ${until.da}; ingen tidligere dag er fastsat`,
    en: `at most ${amount.en} from ${from.en}, up to and including ${until.en}; no earlier day was set`,
  };
}

function agreed(day: LocalDate): Text {
  const said = sayDay(day);
  return { da: `den dag, der er fastsat: ${said.da}`, en: `the day that was set: ${said.en}` };
}
