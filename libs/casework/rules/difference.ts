import type { Calendar } from '#domain';
import type { Definitions } from '../definitions.js';
import { adjustableFor } from './adjustable.js';
import type { ProposedChange, RuleDifference } from './rules.js';

/** An organisation's own rules in one edition. */
export interface Rules {
  readonly calendar: Pick<Calendar, 'closings' | 'hours'>;
  readonly budgets: Readonly<Record<string, number>>;
}

const none: RuleDifference = {
  budgets: [],
  closingsAdded: [],
  closingsRemoved: [],
  hours: false,
  version: null,
};

/** What is proposed is the whole of the rules; people ask what of it is new. */
export function differenceOf(
  change: ProposedChange,
  before: Rules,
  role: string,
  definitions: Definitions,
): RuleDifference {
  switch (change.kind) {
    case 'calendar': {
      const { closings, hours } = change.calendar;
      return {
        ...none,
        closingsAdded: without(closings, before.calendar.closings),
        closingsRemoved: without(before.calendar.closings, closings),
        hours: !same(hours ?? null, before.calendar.hours ?? null),
      };
    }
    case 'budgets':
      return { ...none, budgets: budgetsThatDiffer(change.budgets, before.budgets, role, definitions) };
    case 'version': {
      const { definition, version: to } = change;
      const older = definitions.all().filter(({ name, version }) => name === definition && version < to);
      return { ...none, version: { from: older.map(({ version }) => version), to } };
    }
  }
}

function budgetsThatDiffer(
  after: Rules['budgets'],
  before: Rules['budgets'],
  role: string,
  definitions: Definitions,
): RuleDifference['budgets'] {
  return definitions
    .latest()
    .flatMap(({ definition }) => adjustableFor(definition, role))
    .map(({ name, label, unit, standard }) => ({
      name,
      label,
      unit,
      from: before[name] ?? standard,
      to: after[name] ?? standard,
    }))
    .filter(({ from, to }) => from !== to);
}

function without(closings: Calendar['closings'], others: Calendar['closings']): Calendar['closings'] {
  return closings.filter((closing) => !others.some((other) => same(closing, other)));
}

/** The database gives the names within in an order of its own. */
function same(one: object | null, other: object | null): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: object | null): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
