import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import {
  type CaseRows,
  type CaseState,
  type ClockRow,
  decide,
  type Instant,
  isRefusal,
  type LocalDate,
  rows,
} from '#domain';
import { isDatabaseAway } from '../database-away.js';
import { Definitions } from '../definitions.js';
import { NoteFailures } from '../failures/note-failures.js';
import { NOW, type Now } from '../now.js';
import { Appending, type DecidedSteps } from '../store/append-steps.js';
import { rulesOf, type StoredRules } from '../store/load-case.js';
import { told } from '../store/trouble.js';

interface ClaimedCase {
  readonly caseId: string;
  readonly state: CaseState;
  readonly birthDate: LocalDate | null;
  readonly parties: readonly string[];
}

type Rules = ReturnType<typeof rulesOf>;

/** What became of one batch: the cases it had in hand, and how many rungs rang unless it failed. */
interface Batch {
  readonly cases: readonly string[];
  readonly rang: number;
  readonly failure?: unknown;
}

/** Cases in one transaction. */
const batchSize = 100;

/** Batches under way at once: while the database writes one, another is decided. */
const lanes = 2;

/** More rungs than any ladder has: a definition that rings itself in circles ends here. */
const mostRungs = 100;

/**
 * Rings what is due. The rows say what that is; each rung is an ordinary command, decided by the engine on the state
 * that it locks, so that it rings once, however many workers there are and whenever one of them dies.
 */
@Injectable()
export class DueClocks {
  private readonly logger = new Logger('DueClocks');

  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
    private readonly failures: NoteFailures,
  ) {}

  async anyDue(): Promise<boolean> {
    const asking = this.pool.query<{ due: boolean }>({
      name: 'any-due',
      text: 'select any_due($1) as due',
      values: [this.now()],
    });
    return (await told('look for due clocks', asking)).rows[0]?.due ?? false;
  }

  /**
   * Rings all that is due, in batches. The cases of a batch that fails are tried one by one; one that fails by itself
   * is put off, longer each time, and holds up nobody.
   *
   * @returns how many rungs rang
   */
  async ring(): Promise<number> {
    const rang = await Promise.all(Array.from({ length: lanes }, () => this.ringInTurn()));
    return rang.reduce((sum, one) => sum + one, 0);
  }

  /** Batch after batch, until nothing is due that nobody else has in hand. */
  private async ringInTurn(): Promise<number> {
    let total = 0;
    for (let singles = 0; ; singles--) {
      const { cases, rang, failure } = await this.ringBatch(singles > 0 ? 1 : batchSize);
      if (cases.length === 0) return total;
      total += rang;
      // The database's trouble is no case's: it is rung once that is over, and not put off.
      if (isDatabaseAway(failure)) throw failure;
      if (failure !== undefined && singles > 0) await this.putOff(cases, failure);
      else if (failure !== undefined) singles = cases.length + 1;
    }
  }

  /** One transaction; the connection is held while the engine decides, which takes microseconds. */
  private async ringBatch(most: number): Promise<Batch> {
    const now = this.now();
    const client = await this.pool.connect();
    let cases: readonly string[] = [];
    let broken = false;
    try {
      await client.query('begin');
      const claimed = await claim(client, now, most);
      cases = claimed.map(({ caseId }) => caseId);
      const rules = await rulesOfAll(client, claimed);
      const decided = claimed.map((one) => this.decide(one, rules, now));
      if (decided.length > 0) await new Appending(decided).send(client);
      await client.query('commit');
      return { cases, rang: decided.reduce((sum, { taken }) => sum + taken.length, 0) };
    } catch (failure) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      if (cases.length === 0) throw failure;
      return { cases, rang: 0, failure };
    } finally {
      client.release(broken);
    }
  }

  /** Every rung of the case that is due by now, in the order of their moments. */
  private decide({ caseId, state, birthDate }: ClaimedCase, rules: Rules, now: Instant): DecidedSteps {
    const process = this.definitions.of(state.definition);
    const rowsBefore = rows(state, birthDate, state);
    const taken: DecidedSteps['taken'][number][] = [];
    let [before, rowsAfter] = [state, rowsBefore];
    for (let next = dueFirst(rowsBefore, now); next !== undefined && taken.length < mostRungs; ) {
      const actor = { person: null, role: 'system', party: next.ownerId ?? before.holder.id };
      const context = { now, actor, birthDate, ...rules, roles: {} };
      const command = { type: 'ring', clock: next.no, rung: next.rung ?? '' } as const;
      const decision = decide(process, context, before, command);
      if (isRefusal(decision))
        throw new Error(`A due rung of clock ${next.no} is refused: ${decision.refused}`);
      taken.push(decision);
      before = decision.state;
      rowsAfter = rows(before, birthDate, state);
      next = dueFirst(rowsAfter, now);
    }
    if (taken.length === 0) throw new Error('A clock is due by its row, and not by the state of its case');
    return { caseId, definition: process.definition, rowsBefore, taken, rowsAfter };
  }

  private async putOff(cases: readonly string[], failure: unknown): Promise<void> {
    for (const caseId of cases) {
      const reason = failure instanceof Error ? failure.message : typeof failure;
      this.logger.error(`Case ${caseId} cannot be rung, it is put off: ${reason}`);
      await told('put off a clock', this.pool.query('select put_off_due($1, $2)', [caseId, this.now()]));
      await this.failures.note('deadline', [caseId], failure);
    }
  }
}

async function claim(client: pg.ClientBase, now: Instant, most: number): Promise<readonly ClaimedCase[]> {
  const claiming = client.query<ClaimedCase>({
    name: 'claim-due',
    text: 'select case_id as "caseId", state, birth_date as "birthDate", party_ids as parties from claim_due($1, $2)',
    values: [now, most],
  });
  return (await told('claim due clocks', claiming)).rows;
}

/** The rules of all organisations that have to do with these cases: many share theirs. */
async function rulesOfAll(client: pg.ClientBase, claimed: readonly ClaimedCase[]): Promise<Rules> {
  const reading = client.query<{ rules: StoredRules | null }>({
    name: 'rules-of-all',
    text: 'select json_object_agg(o.id, rules_of(o)) as rules from organisation o where o.id = any ($1)',
    values: [[...new Set(claimed.flatMap(({ parties }) => parties))]],
  });
  return rulesOf((await told('read the rules', reading)).rows[0]?.rules ?? null);
}

function dueFirst({ clocks }: CaseRows, now: Instant): ClockRow | undefined {
  return clocks
    .filter(({ rungAt }) => rungAt !== null && rungAt <= now)
    .sort((a, b) => ((a.rungAt ?? '') < (b.rungAt ?? '') ? -1 : 1))[0];
}
