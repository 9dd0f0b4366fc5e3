import type { Instant, Text } from '#domain';
import type { Deadline, History } from './history.js';
import { counted, named, roleLabel } from './process.js';
import { type Count, type Stream, withhold } from './withhold.js';

/**
 * Deadlines by how they went. A deadline is `kept` when what it asks for was done by its due moment; `breached` when
 * that moment passed first, whether it was done later or is still to be done; `running` as long as neither has
 * happened. One that no longer held before it was due, e.g. because the case was closed, is none of them.
 */
export interface Punctuality {
  readonly owner: string;
  readonly ownerLabel: Text;
  readonly kept: Count;
  readonly breached: Count;
  readonly running: Count;
}

/** An answer date of an ask is a deadline too. */
export interface ClockPunctuality extends Punctuality {
  readonly clock: string;
  readonly label: Text;
  readonly kind: 'statutory' | 'local';
  /** Law and paragraph; null for a local one. */
  readonly source: string | null;
}

export interface Punctualities {
  readonly byClock: readonly ClockPunctuality[];
  readonly byOwner: readonly Punctuality[];
}

const columns = ['kept', 'breached', 'running'] as const;
type Column = (typeof columns)[number];

interface Counted {
  readonly caseId: string;
  readonly clock: string;
  readonly ofAsk: boolean;
  readonly kind: 'statutory' | 'local';
  readonly owner: string;
  readonly how: Column;
}

export function punctuality(histories: readonly History[], asOf: Instant): Punctualities {
  const deadlines = histories.flatMap((history) => countedIn(history, asOf));
  const clocks = new Map(deadlines.map((one) => [keyOf(one), one]));
  const owners = [...new Set(deadlines.map(({ owner }) => owner))].sort();
  const counts = withhold(
    columns.flatMap((how) => {
      const stream = (key: string, from: string, to: string, of: readonly Counted[]): Stream => {
        const those = of.filter((one) => one.how === how);
        const cases = new Set(those.map(({ caseId }) => caseId)).size;
        return { key: `${how} ${key}`, from, to, amount: those.length, cases };
      };
      // Of an owner's deadlines the sum is shown, of all owners' it is not: each goes round for itself.
      return [
        ...owners.map((owner) =>
          stream(
            owner,
            how,
            `${how} ${owner}`,
            deadlines.filter((one) => one.owner === owner),
          ),
        ),
        ...[...clocks].map(([key, { owner }]) =>
          stream(
            key,
            `${how} ${owner}`,
            how,
            deadlines.filter((one) => keyOf(one) === key),
          ),
        ),
      ];
    }),
  );
  const punctualityOf = (owner: string, key: string): Punctuality => {
    const count = (how: Column) => counts.get(`${how} ${key}`) ?? { value: 0, few: false };
    const ownerLabel = roleLabel(owner);
    return { owner, ownerLabel, kept: count('kept'), breached: count('breached'), running: count('running') };
  };
  return {
    byOwner: owners.map((owner) => punctualityOf(owner, owner)),
    byClock: [...clocks].sort(inOrder).map(([key, { clock, ofAsk, kind, owner }]) => ({
      clock,
      ...wordsOf(clock, ofAsk),
      kind,
      ...punctualityOf(owner, key),
    })),
  };
}

/** Birthdays are no deadlines, and what the young person may answer is nobody's duty: neither is counted. */
function countedIn({ id, deadlines }: History, asOf: Instant): readonly Counted[] {
  return deadlines.flatMap((deadline) => {
    const { clock, ofAsk, kind } = deadline;
    const spec = ofAsk ? undefined : counted.clocks[clock];
    const owner = deadline.ownerRole || spec?.owner || '';
    const how = outcomeOf(deadline, asOf);
    if (how === null || spec?.meets === 'itself' || counted.roles[owner]?.is !== 'organisation') return [];
    return [{ caseId: id, clock, ofAsk, kind, owner, how }];
  });
}

function outcomeOf({ due, ended, how, breached }: Deadline, asOf: Instant): Column | null {
  if (breached || (due !== null && due < (ended ?? asOf))) return 'breached';
  if (ended === null) return 'running';
  return how === 'met' ? 'kept' : null;
}

function wordsOf(clock: string, ofAsk: boolean): { readonly label: Text; readonly source: string | null } {
  if (ofAsk) return { label: counted.asks[clock]?.label ?? named(clock), source: null };
  const spec = counted.clocks[clock];
  return { label: spec?.label ?? named(clock), source: spec?.kind === 'statutory' ? spec.source : null };
}

function keyOf({ clock, ofAsk, owner }: Counted): string {
  return `${owner} ${ofAsk ? 'ask' : 'clock'} ${clock}`;
}

/** What the law sets comes first. */
function inOrder([, one]: readonly [string, Counted], [, other]: readonly [string, Counted]): number {
  const rank = ({ kind }: Counted) => (kind === 'statutory' ? 0 : 1);
  return rank(one) - rank(other) || keyOf(one).localeCompare(keyOf(other));
}
