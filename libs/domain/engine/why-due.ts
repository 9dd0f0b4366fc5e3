import { type Calendar, danishAuthority } from '../time/calendar.js';
import type { LocalDate } from '../time/days.js';
import { type Instant, localDate } from '../time/instant.js';
import { sayDay } from '../time/say-day.js';
import { lastDayBefore, type Pause, sayBudget, sayDeadline, sentence } from '../time/say-deadline.js';
import type { CaseState, RunningClock } from './case-state.js';
import { budgetOf, lastDayWithin } from './clock.js';
import type { Definition, Due, Text } from './language.js';

/**
 * Why a running clock of a case is due when it is: from what and when, how much, which days were not counted, which
 * pauses, by which rule. Null for one without a due moment that is no birthday either.
 *
 * @param calendar the one, in the edition, that its date was set by; left out: the default calendar
 */
export function whyDue(
  definition: Definition,
  state: CaseState,
  clock: RunningClock,
  calendar: Calendar = danishAuthority,
): Text | null {
  const { rule, runs, due } = clock;
  const [first] = runs;
  if (!first) return null;
  if (rule.unit === 'age') return { da: `På ${rule.amount}-årsdagen.`, en: `On turning ${rule.amount}.` };
  const spec = clock.ask === null ? definition.clocks[clock.clock] : definition.asks[clock.clock];
  const named = ruleNamed(definition, clock);
  const stands = runs.at(-1)?.to !== undefined;
  if (due === null && !stands) return null;
  if (rule.unit === 'date') {
    if (due === null) return null;
    const lastDay = lastDayBefore(due);
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

/** The gaps in a clock's runs, each with the question that was waited for. */
export function pausesOf(
  definition: Definition,
  { asks, endedAsks }: CaseState,
  { clock, runs }: RunningClock,
): readonly (Pause & { readonly ask: number | null })[] {
  return runs.flatMap(({ to: from }, place) => {
    if (from === undefined) return [];
    const to = runs[place + 1]?.from ?? null;
    const cause = [...Object.values(asks), ...endedAsks].find(
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
function beganBy(definition: Definition, { by }: RunningClock): Text | undefined {
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
