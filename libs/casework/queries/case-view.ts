import {
  type AskRow,
  type Calendar,
  type ClockRow,
  type Definition,
  goalOf,
  type Instant,
  type LocalDate,
  lastDayBefore,
  localDate,
  numbered,
  type PastClock,
  pausesOf,
  type RunningClock,
  rows,
  rungMoment,
  type Text,
  whyDue,
} from '#domain';
import type { AskView, CaseListItem, CaseView, DeadlineView, Nearness, RungView } from '../queries.js';
import type { Sight } from './sight.js';
import type { StoredCase } from './stored-case.js';

/** By organisation and edition of its local rules, see `editionKey`. */
export type CalendarEditions = ReadonlyMap<string, Calendar>;

export function editionKey(organisation: string, edition: number): string {
  return `${organisation} ${edition}`;
}

/** The six first digits are a birthday, and personal too. */
const maskedCpr = '••••••-••••';

/** How near a moment is to whoever reads it. */
export type NearnessOf = (due: Instant | null) => Nearness;

/** The case as a list shows it. */
export function caseListItem(
  definition: Definition,
  stored: StoredCase,
  sight: Sight,
  near: NearnessOf,
): CaseListItem {
  const { id, state } = stored;
  const stage = sight.may('stage') ? state.stage : null;
  const outcome = sight.may('outcome') ? (state.closed?.outcome ?? null) : null;
  const next = nearest(clocksIn(stored, sight));
  const due = next?.due ?? null;
  return {
    id,
    youngPerson: nameIn(stored, sight),
    nameProtected: stored.name_protected,
    stage,
    stageLabel: labelIn(definition.stages, stage),
    outcome,
    outcomeLabel: labelIn(definition.outcomes, outcome),
    holder: sight.may('holder') ? state.holder : null,
    openedAt: state.openedAt,
    due,
    dueOwner: next?.ownerId ? { role: next.ownerRole, id: next.ownerId } : null,
    ...near(due),
    relation: sight.relation,
  };
}

/**
 * The case as far as the party may read it.
 *
 * @param calendars those by which its clocks run or ran, in the edition that each date was set by
 * @param past its clocks that have ended
 */
export function caseView(
  definition: Definition,
  stored: StoredCase,
  sight: Sight,
  calendars: CalendarEditions,
  past: ReadonlyMap<number, PastClock>,
  near: NearnessOf,
): Omit<CaseView, 'consents'> {
  const { state, birth_date: birthDate } = stored;
  const { version, revision, leg, stageSince, holderSince, closed, facts } = state;
  const { parties, asks } = rows(state, birthDate);
  return {
    ...caseListItem(definition, stored, sight, near),
    // Whoever has no birthday any more is erased, and has no number either.
    cpr: sight.may('cpr') && birthDate !== null ? maskedCpr : null,
    version,
    revision,
    definition: state.definition,
    leg: sight.may('stage') ? leg : null,
    stageSince: sight.may('stage') ? stageSince : null,
    holderSince: sight.may('holder') ? holderSince : null,
    closedAt: sight.may('outcome') ? (closed?.at ?? null) : null,
    parties: sight.known(parties),
    facts: sight.may('facts') ? facts : {},
    asks: asks
      .filter(({ from, to }) => sight.shows('asks', 'ownAsks', sight.is(from) || sight.is(to)))
      .map((ask) => {
        const { about = null } = numbered(state.asks, ask.no) ?? numbered(state.endedAsks, ask.no) ?? {};
        return askView(definition, ask, near, about);
      }),
    deadlines: clocksIn(stored, sight).map((row) => {
      const running = numbered(state.clocks, row.no);
      const found = running ? { clock: running, facts } : past.get(row.no);
      return {
        ...deadlineView(definition, row),
        ...reckoning(definition, stored, sight, found, calendars),
        rungs: found ? rungsIn(definition, found.clock, birthDate) : [],
        lastDay: lastDayOf(found?.clock, row),
        ...near(row.ended === null ? row.due : null),
      };
    }),
  };
}

/** Null where the party may not see it, and where it is erased. */
export function nameIn({ first_name, last_name }: StoredCase, sight: Sight): CaseListItem['youngPerson'] {
  if (first_name === null || last_name === null || !sight.may('name')) return null;
  return { firstName: first_name, lastName: last_name };
}

export function askView(
  { asks }: Definition,
  { no, ask, kind, from, to, since, due, ended, how, answer }: AskRow,
  near: NearnessOf,
  about: number | null = null,
): AskView {
  const label = labelIn(asks, ask) ?? { da: ask, en: ask };
  return {
    no,
    ask,
    label,
    kind,
    from,
    to,
    since,
    due,
    ...near(ended === null ? due : null),
    ended,
    how,
    answer,
    about,
  };
}

/** A party's own: the deadlines that it owes, and those of the answers that it waits for. */
function clocksIn({ state, birth_date: birthDate }: StoredCase, sight: Sight): readonly ClockRow[] {
  return rows(state, birthDate).clocks.filter(({ ask, ownerRole: role, ownerId: id }) =>
    sight.shows('deadlines', 'ownDeadlines', sight.is({ role, id }) || (ask !== null && sight.isOwnAsk(ask))),
  );
}

/** Of those that run, the first one to be due. */
function nearest(clocks: readonly ClockRow[]): ClockRow | null {
  const running = clocks.filter(({ ended, due }) => ended === null && due !== null);
  return running.sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))[0] ?? null;
}

type Labelled = Readonly<Record<string, { readonly label: Text }>>;

export function labelIn(labels: Labelled, name: string | null): Text | null {
  return name === null ? null : (labels[name]?.label ?? null);
}

/** Why that day, and its pauses. The words name a birthday's day to those who may see every deadline of the case. */
function reckoning(
  definition: Definition,
  { state, birth_date }: StoredCase,
  sight: Sight,
  found: PastClock | undefined,
  editions: CalendarEditions,
): Pick<DeadlineView, 'why' | 'pauses'> {
  if (!found) return { why: null, pauses: [] };
  const { clock, facts } = found;
  const { calendar: key, edition = 1 } = clock.rule;
  const calendar = editions.get(editionKey(key, edition));
  const birthDate = sight.may('deadlines') ? birth_date : null;
  const why = whyDue(definition, { ...state, facts }, clock, calendar, birthDate);
  const pauses = pausesOf(definition, state, clock).map(({ from, to, ask, reason = null }) => {
    const asked = numbered(state.asks, ask) ?? numbered(state.endedAsks, ask);
    // Who asked at another organisation is that organisation's affair.
    const person = asked && sight.is(asked.from) ? (asked.by ?? null) : null;
    return { from, to, reason, waitsFor: asked?.to ?? null, by: asked?.from ?? null, person };
  });
  return { why, pauses };
}

function rungsIn(
  { clocks, asks }: Definition,
  clock: RunningClock,
  birthDate: LocalDate | null,
): readonly RungView[] {
  const specs = (clock.ask === null ? clocks[clock.clock] : asks[clock.clock])?.rungs ?? {};
  return clock.rungs.map((rung) => ({
    name: rung.name,
    at: rungMoment(clock, rung, birthDate),
    rang: rung.rang,
    skipped: rung.skipped ?? null,
    tells: specs[rung.name]?.tells ?? [],
    leader: specs[rung.name]?.leader ?? false,
  }));
}

/** A birthday's deadline is that day; every other moment is the midnight that ends its last day, or lies within it. */
function lastDayOf(clock: RunningClock | undefined, { due }: ClockRow): LocalDate | null {
  if (due === null) return null;
  return clock?.rule.unit === 'age' ? localDate(due) : lastDayBefore(due);
}

/** An answer's clock goes by the name of what is asked. */
function deadlineView(
  definition: Definition,
  row: ClockRow,
): Omit<DeadlineView, 'why' | 'pauses' | 'lastDay' | 'rungs' | keyof Nearness> {
  const { clocks, asks } = definition;
  const { no, clock, ask, kind, ownerRole, ownerId, started, due, paused, ended, how, breached } = row;
  const spec = ask === null ? clocks[clock] : undefined;
  return {
    no,
    clock,
    label: (spec ?? asks[clock])?.label ?? { da: clock, en: clock },
    ask,
    kind,
    source: spec?.kind === 'statutory' ? spec.source : null,
    owner: { role: ownerRole, id: ownerId },
    goal: goalOf(definition, clock, ask !== null),
    started,
    due,
    paused,
    ended,
    how,
    breached,
  };
}
