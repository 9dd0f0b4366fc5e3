import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { NOW, type Now } from '../now.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { told } from '../store/trouble.js';
import { decisionForms } from './decision-forms.js';
import { ErasureList, type ListedErasure } from './erasure-list.js';
import { type CaseOfPerson, rowsWithoutBirthday } from './rows-without-birthday.js';
import { RetentionRules } from './rules.js';

/** How many cases are erased in one transaction. */
const most = 50;

interface Claimed extends CaseOfPerson {
  /** Null for another case of somebody whose case is erased. */
  readonly kind: string | null;
  /** A leader's order. */
  readonly ordered: string | null;
}

/** Erases the content of cases that are due, and whoever has none left. Any number of workers may do so at once. */
@Injectable()
export class Erasures {
  constructor(
    private readonly pool: pg.Pool,
    private readonly rules: RetentionRules,
    private readonly list: ErasureList,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Whether a leader has ordered one that waits. */
  async isOrdered(): Promise<boolean> {
    const { rows } = await told(
      'look for ordered erasures',
      this.pool.query<{ ordered: boolean }>('select erasure_ordered() as ordered'),
    );
    return rows[0]?.ordered === true;
  }

  /** All that are due, some at a time. */
  async eraseDue(): Promise<number> {
    let erased = 0;
    for (let more = await this.eraseSome(); more > 0; more = await this.eraseSome()) erased += more;
    return erased;
  }

  /**
   * First on the list, then in the database, while the cases are locked: what was broken off in between is erased by the
   * next start (see `reapplyErasures`), never the other way round.
   */
  private async eraseSome(): Promise<number> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const claimed = await told('claim erasures', this.claim(client));
      const erasures = this.listed(claimed);
      await this.list.append(erasures);
      if (erasures.length > 0) await eraseCases(client, erasures, claimed);
      await client.query('commit');
      return erasures.length;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async claim(client: pg.ClientBase): Promise<readonly Claimed[]> {
    const { rows } = await client.query<Claimed>('select * from claim_erasures($1, $2, $3, $4, $5, $6)', [
      ...dueBy(this.rules, this.now()),
      most,
    ]);
    return rows;
  }

  private listed(claimed: readonly Claimed[]): readonly ListedErasure[] {
    const at = this.now();
    return claimed.flatMap(({ case_id: caseId, kind, ordered }) =>
      kind === null ? [] : [{ id: ordered ?? timeOrderedId(), caseId, at, kind }],
    );
  }
}

/** What the database is told about which cases are due by then. */
export function dueBy(rules: RetentionRules, now: string): readonly unknown[] {
  const lengths = (['caseDecided', 'caseUndecided', 'riskNotice'] as const).map((kind) =>
    rules.lengthOf(kind),
  );
  return [now, ...lengths, decisionForms];
}

/**
 * Erases what is on the list and not known to the database to be erased: it was restored from before, or the erasure was
 * broken off. To be done before anybody looks.
 *
 * @returns how many
 */
export async function reapplyErasures(ownerUrl: string, list: ErasureList): Promise<number> {
  const all = await list.read();
  if (all.length === 0) return 0;
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from unknown_erasures($1) id', [
      all.map(({ id }) => id),
    ]);
    const unknown = new Set(rows.map(({ id }) => id));
    const missing = all.filter(({ id }) => unknown.delete(id));
    let erased = 0;
    for (let from = 0; from < missing.length; from += most) {
      erased += await reapply(client, missing.slice(from, from + most));
    }
    return erased;
  } finally {
    await client.end();
  }
}

async function reapply(client: pg.Client, listed: readonly ListedErasure[]): Promise<number> {
  await client.query('begin');
  const { rows: held } = await client.query<{ id: string }>(
    `select l.id from json_to_recordset($1) l (id uuid, "caseId" uuid, at timestamptz) where held_since(l."caseId", l.at)`,
    [JSON.stringify(listed)],
  );
  const stopped = new Set(held.map(({ id }) => id));
  const erasures = listed.filter(({ id }) => !stopped.has(id));
  const { rows: cases } = await client.query<CaseOfPerson>('select * from cases_of_same_people($1)', [
    erasures.map(({ caseId }) => caseId),
  ]);
  await eraseCases(client, erasures, cases);
  await client.query('commit');
  return erasures.length;
}

async function eraseCases(
  client: pg.ClientBase,
  erasures: readonly ListedErasure[],
  cases: readonly CaseOfPerson[],
): Promise<void> {
  const changes = rowsWithoutBirthday(cases);
  await told(
    'erase cases',
    client.query('select erase_cases($1, $2)', [JSON.stringify(erasures), JSON.stringify(changes)]),
  );
}
