import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type LocalDate, type LocalRow, localDate, localKey, localListsFor } from '#domain';
import { Definitions } from '../definitions.js';
import { type Fault, fault } from '../forms/fault.js';
import { NOW, type Now } from '../now.js';
import { acting } from '../store/acting.js';
import { type ChangedRow, type ChangeListResult, ChangeLocalList } from './rules.js';

@CommandHandler(ChangeLocalList)
export class ChangeLocalListHandler implements ICommandHandler<ChangeLocalList> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work: { actor }, list, rows, edition }: ChangeLocalList): Promise<ChangeListResult> {
    const { party, person, role, leader } = actor;
    if (!leader || person === null) return { kind: 'leaders-only' };
    const known = this.definitions
      .latest()
      .flatMap(({ definition }) => localListsFor(definition, role))
      .find(({ name }) => name === list);
    if (!known) return { kind: 'not-found' };
    return acting(this.pool, { person, party }, async (client) => {
      const own = await client.query<{ rows: readonly LocalRow[] | null }>(
        'select lists -> $2 as rows from organisation where id = $1',
        [party, list],
      );
      const before = own.rows[0]?.rows ?? [];
      const faults = faultsIn(rows, before, localDate(this.now()), known.most);
      if (faults.length > 0) return { kind: 'invalid', faults };
      const changed = await client.query<{ hindrance: 'leaders-only' | 'stale' | null }>(
        'select set_local_list($1, $2, $3, $4, $5) as hindrance',
        [party, person, list, JSON.stringify(keyed(rows, before)), edition],
      );
      return { kind: changed.rows[0]?.hindrance ?? 'done' };
    });
  }
}

/**
 * What has been asked is never unsaid: a row that has begun keeps its first day and is retired, not removed, and what
 * has been retired stays so. Days that have passed are not changed.
 */
function faultsIn(
  rows: readonly ChangedRow[],
  before: readonly LocalRow[],
  today: LocalDate,
  most: number,
): readonly Fault[] {
  const gone = before.filter(({ key, from }) => from <= today && !rows.some((row) => row.key === key));
  if (gone.length > 0) return [fault('/rows', 'row-missing')];
  if (rows.length > most) return [fault('/rows', 'too-many')];
  return rows.flatMap((row, place) => {
    const at = `/rows/${place}`;
    const was = before.find(({ key }) => key === row.key);
    if (row.key !== undefined && !was) return [fault(`${at}/key`, 'not-an-option')];
    if (rows.findIndex(({ key }) => key !== undefined && key === row.key) < place && row.key !== undefined)
      return [fault(`${at}/key`, 'listed-twice')];
    if (row.from !== was?.from && (row.from < today || (was && was.from <= today)))
      return [fault(`${at}/from`, 'day-in-past')];
    if (row.until !== was?.until && daysPassed(row.until, was?.until, today))
      return [fault(`${at}/until`, 'day-in-past')];
    if (row.until !== undefined && row.until < row.from)
      return [fault(`${at}/until`, 'ends-before-it-begins')];
    return [];
  });
}

function daysPassed(until: LocalDate | undefined, was: LocalDate | undefined, today: LocalDate): boolean {
  return (until !== undefined && until < today) || (was !== undefined && was < today);
}

/** A new row is named after its label; a key that was given once is not given again. */
function keyed(rows: readonly ChangedRow[], before: readonly LocalRow[]): readonly LocalRow[] {
  const taken = new Set(before.map(({ key }) => key));
  return rows.map(({ key, ...row }) => {
    const name = key ?? freeKey(row.label.da, taken);
    taken.add(name);
    return { key: name, ...row };
  });
}

function freeKey(label: string, taken: ReadonlySet<string>): string {
  const word =
    label
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 24)
      .replace(/^-|-$/g, '') || 'row';
  for (let no = 1; ; no++) {
    const key = `${localKey}${word}${no === 1 ? '' : `-${no}`}`;
    if (!taken.has(key)) return key;
  }
}
