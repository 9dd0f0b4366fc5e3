import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type Calendar, type LocalDate, localDate, pastThatDiffers, type Span } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { type Fault, fault, within } from '../forms/fault.js';
import { isReadable } from '../forms/rules.js';
import { NOW, type Now } from '../now.js';
import { acting } from '../store/acting.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { adjustableFor } from './adjustable.js';
import { calendarFaults } from './calendar-faults.js';
import { readRuleChange } from './read-changes.js';
import { lease, RuleChangeRuns } from './rule-change-runs.js';
import {
  type ApplyResult,
  ApplyRuleChange,
  type ProposedChange,
  type ProposeResult,
  ProposeRuleChange,
  type RuleChangeView,
} from './rules.js';

@CommandHandler(ProposeRuleChange)
export class ProposeRuleChangeHandler implements ICommandHandler<ProposeRuleChange> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    private readonly runs: RuleChangeRuns,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work, change }: ProposeRuleChange): Promise<ProposeResult> {
    const { leader, person, party, role } = work.actor;
    if (!leader || person === null) return { kind: 'leaders-only' };
    const faults = await this.faultsOf(work, change);
    if (faults.length > 0) return { kind: 'invalid', faults };
    const id = timeOrderedId();
    await acting(this.pool, { person, party }, (client) =>
      client.query(
        `insert into rule_change (id, organisation_id, person_id, role, at, kind, change, edition, next_at)
         select $1, $2, $3, $4, $5, $6, $7, o.edition, now() + make_interval(secs => $8)
         from organisation o where o.id = $2`,
        [id, party, person, role, this.now(), change.kind, JSON.stringify(change), lease],
      ),
    );
    await this.runs.begin(id);
    return { kind: 'done', change: await mustRead(this.pool, this.definitions, work, id) };
  }

  private async faultsOf(work: UnitOfWork, change: ProposedChange): Promise<readonly Fault[]> {
    switch (change.kind) {
      case 'calendar': {
        const faults = calendarFaults(change.calendar);
        return faults.length > 0 ? faults : this.pastFaults(work, change.calendar);
      }
      case 'budgets':
        return this.budgetFaults(work.actor.role, change.budgets);
      case 'version': {
        const latest = this.definitions
          .latest()
          .find(({ definition }) => definition.name === change.definition);
        if (!latest) return [fault('/definition', 'unknown-process')];
        return latest.definition.version === change.version ? [] : [fault('/version', 'not-the-latest')];
      }
    }
  }

  /** Days that have passed may be corrected only where no deadline that has ended would have ended otherwise. */
  private async pastFaults(
    { actor: { party, person } }: UnitOfWork,
    calendar: Pick<Calendar, 'closings'>,
  ): Promise<readonly Fault[]> {
    const today = localDate(this.now());
    return acting(this.pool, { person: person ?? '', party }, async (client) => {
      const { rows } = await client.query<{ calendar: Pick<Calendar, 'closings'> }>(
        'select calendar from organisation where id = $1',
        [party],
      );
      const before = rows[0]?.calendar ?? { closings: [] };
      const spans = pastThatDiffers(before, calendar, today);
      if (spans.length === 0) return [];
      const moved = await client.query(
        `select from clock c, unnest($2::date[], $3::date[]) s(first, last)
         where c.owner_id = $1 and c.ended is not null and c.started < s.last + 1 and c.due > s.first limit 1`,
        [party, spans.map(({ from }) => from), spans.map(({ to }) => to)],
      );
      return moved.rowCount === 0 ? [] : [fault(pointerTo(spans, before, calendar), 'closing-in-past')];
    });
  }

  private budgetFaults(role: string, budgets: Readonly<Record<string, number>>): readonly Fault[] {
    const known = this.definitions.latest().flatMap(({ definition }) => adjustableFor(definition, role));
    return Object.entries(budgets).flatMap(([name, amount]) => {
      const one = known.find((candidate) => candidate.name === name);
      const pointer = within('/budgets', name);
      if (!one) return [fault(pointer, 'unknown-deadline')];
      if (!Number.isInteger(amount) || amount < one.from || amount > one.to) {
        const { da, en } = fault(pointer, 'budget-out-of-bounds').detail;
        const bounds = { from: one.from, to: one.to };
        return [
          {
            pointer,
            code: 'budget-out-of-bounds',
            detail: {
              da: `${da} Her: et helt tal fra ${bounds.from} til ${bounds.to}.`,
              en: `${en} Here: a whole number from ${bounds.from} to ${bounds.to}.`,
            },
          } satisfies Fault,
        ];
      }
      return [];
    });
  }
}

/** The closing to blame, where it is a new one; else the list that one was taken out of. */
function pointerTo(
  spans: readonly Span[],
  before: Pick<Calendar, 'closings'>,
  { closings }: Pick<Calendar, 'closings'>,
): string {
  const old = new Set(before.closings.map((closing) => JSON.stringify(closing)));
  const touches = (from: LocalDate | undefined) => spans.some(({ to }) => from === undefined || from <= to);
  const index = closings.findIndex((closing) => !old.has(JSON.stringify(closing)) && touches(closing.from));
  return index < 0 ? '/calendar/closings' : `/calendar/closings/${index}`;
}

@CommandHandler(ApplyRuleChange)
export class ApplyRuleChangeHandler implements ICommandHandler<ApplyRuleChange> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    private readonly runs: RuleChangeRuns,
  ) {}

  async execute({ work, id, keep }: ApplyRuleChange): Promise<ApplyResult> {
    const { party, person, leader } = work.actor;
    if (!leader || person === null) return { kind: 'leaders-only' };
    const change = await read(this.pool, this.definitions, work, id);
    if (!change) return { kind: 'not-found' };
    if (change.state !== 'previewed') return { kind: 'not-previewed' };
    const faults = keepFaults(keep, change);
    if (faults.length > 0) return { kind: 'invalid', faults };
    const { rows } = await this.pool.query<{
      hindrance: Exclude<ApplyResult['kind'], 'done' | 'invalid'> | null;
    }>('select apply_rule_change($1, $2, $3, $4, make_interval(secs => $5)) as hindrance', [
      id,
      party,
      person,
      keep,
      lease,
    ]);
    const hindrance = rows[0]?.hindrance ?? null;
    if (hindrance) return { kind: hindrance };
    await this.runs.begin(id);
    return { kind: 'done', change: await mustRead(this.pool, this.definitions, work, id) };
  }
}

/** What the change does not touch cannot be kept from it: a slip would put in force what was to be kept. */
function keepFaults(keep: readonly string[], { groups }: RuleChangeView): readonly Fault[] {
  const touched = new Set(groups.map(({ clock }) => clock));
  return keep.flatMap((name, index) => {
    const pointer = `/keep/${index}`;
    if (!isReadable(name)) return [fault(pointer, 'unreadable-text')];
    return touched.has(name) ? [] : [fault(pointer, 'not-an-option')];
  });
}

async function mustRead(pool: pg.Pool, definitions: Definitions, work: UnitOfWork, id: string) {
  const found = await read(pool, definitions, work, id);
  if (!found) throw new Error('A change of rules that was just written is not there');
  return found;
}

function read(pool: pg.Pool, definitions: Definitions, { actor: { party, person } }: UnitOfWork, id: string) {
  return acting(pool, { person: person ?? '', party }, (client) => readRuleChange(client, definitions, id));
}
