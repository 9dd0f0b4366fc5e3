import { type AskRow, type ClockRow, type Instant, rows } from '#domain';
import type { AskView, CaseListItem, CaseView, DeadlineView } from '../queries.js';
import type { Sight } from './sight.js';
import type { StoredCase } from './stored-case.js';

/** The case as a list shows it. */
export function caseListItem(stored: StoredCase, sight: Sight): CaseListItem {
  const { id, state } = stored;
  return {
    id,
    youngPerson: nameIn(stored, sight),
    stage: sight.may('stage') ? state.stage : null,
    outcome: sight.may('outcome') ? (state.closed?.outcome ?? null) : null,
    holder: sight.may('holder') ? state.holder : null,
    openedAt: state.openedAt,
    due: nearest(clocksIn(stored, sight)),
    relation: sight.relation,
  };
}

/** The case as far as the party may read it. */
export function caseView(stored: StoredCase, sight: Sight): CaseView {
  const { state, birth_date: birthDate } = stored;
  const { version, revision, definition, leg, stageSince, holderSince, closed, facts } = state;
  const { parties, asks } = rows(state, birthDate);
  return {
    ...caseListItem(stored, sight),
    version,
    revision,
    definition,
    leg: sight.may('stage') ? leg : null,
    stageSince: sight.may('stage') ? stageSince : null,
    holderSince: sight.may('holder') ? holderSince : null,
    closedAt: sight.may('outcome') ? (closed?.at ?? null) : null,
    parties: parties.filter((party) => sight.may('parties') || sight.is(party)),
    facts: sight.may('facts') ? facts : {},
    asks: asks
      .filter(({ from, to }) => sight.shows('asks', 'ownAsks', sight.is(from) || sight.is(to)))
      .map(askView),
    deadlines: clocksIn(stored, sight).map(deadlineView),
  };
}

/** Null where the party may not see it, and where it is erased. */
export function nameIn({ first_name, last_name }: StoredCase, sight: Sight): CaseListItem['youngPerson'] {
  if (first_name === null || last_name === null || !sight.may('name')) return null;
  return { firstName: first_name, lastName: last_name };
}

export function askView({ no, ask, kind, from, to, since, due, ended, how, answer }: AskRow): AskView {
  return { no, ask, kind, from, to, since, due, ended, how, answer };
}

/** A party's own: the deadlines that it owes, and those of the answers that it waits for. */
function clocksIn({ state, birth_date: birthDate }: StoredCase, sight: Sight): readonly ClockRow[] {
  return rows(state, birthDate).clocks.filter(({ ask, ownerRole: role, ownerId: id }) =>
    sight.shows('deadlines', 'ownDeadlines', sight.is({ role, id }) || (ask !== null && sight.isOwnAsk(ask))),
  );
}

function nearest(clocks: readonly ClockRow[]): Instant | null {
  const due = clocks.filter(({ ended }) => ended === null).flatMap((clock) => clock.due ?? []);
  return due.sort()[0] ?? null;
}

function deadlineView(row: ClockRow): DeadlineView {
  const { no, clock, ask, kind, ownerRole, ownerId, started, due, paused, ended, how, breached } = row;
  return {
    no,
    clock,
    ask,
    kind,
    owner: { role: ownerRole, id: ownerId },
    started,
    due,
    paused,
    ended,
    how,
    breached,
  };
}
