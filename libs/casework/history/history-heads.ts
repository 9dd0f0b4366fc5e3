import { createHash } from 'node:crypto';
import type pg from 'pg';
import { localDate } from '#domain';
import type { Now } from '../now.js';
import { told } from '../store/trouble.js';
import { type Head, headDigest, sealLine, type WitnessKey } from './head.js';
import { sealOf, type Witness } from './witness.js';
import { readWitnessState, type WitnessState } from './witness-state.js';

/** Cases looked at in one statement. */
const sliceSize = 5_000;

/** Any number that no other lock in this database has. */
const makingLock = 5_231_180_025;

type Scope = Head['scope'];

/** Where the next head goes. */
interface Place {
  readonly number: number;
  readonly previous: string | null;
  readonly scope: Scope;
}

/** The witness has lost heads. The message is for an operator. */
export class WitnessBehind extends Error {
  override readonly name = 'WitnessBehind';
  constructor(last: number, known: number) {
    super(
      `The witness has heads until ${last}, and was given ${known}. Is it the right one, and all of it there?`,
    );
  }
}

/** The last head in the witness cannot be read. The message is for an operator. */
export class WitnessDamaged extends Error {
  override readonly name = 'WitnessDamaged';
  constructor(last: number) {
    super(`Head ${last}, the last one in the witness, cannot be read: npm run verify:history says more.`);
  }
}

/**
 * Makes heads of the history and hands them to the witness. Each is read from the database at one moment. Any number of
 * processes may ask: one makes it, the others go on.
 */
export class HistoryHeads {
  constructor(
    private readonly pool: pg.Pool,
    private readonly witness: Witness,
    private readonly key: WitnessKey,
    private readonly now: Now,
  ) {}

  /** Whether the day has no head yet. */
  async areDue(): Promise<boolean> {
    return this.isDue(await readWitnessState(this.pool));
  }

  /** The day's head; null where it has one already, or another process is making it. */
  makeDaily(): Promise<Head | null> {
    return this.make((state) => (this.isDue(state) ? 'changes' : null));
  }

  /**
   * A head in any event; null only where another process is making one.
   *
   * @param anew what was witnessed before is not held against the database any more, see `Head.scope`
   */
  makeNow(anew: boolean): Promise<Head | null> {
    return this.make(() => (anew ? 'anew' : 'changes'));
  }

  /** An operator can hear of it: no head could be made. */
  async noteFailing(): Promise<void> {
    await told('note it', this.pool.query('select note_witness_failing($1)', [this.now()]));
  }

  private isDue({ madeAt }: WitnessState): boolean {
    return madeAt === null || localDate(madeAt) < localDate(this.now());
  }

  /** @param choose by what the last one was; null: none is wanted */
  private async make(choose: (state: WitnessState) => Scope | null): Promise<Head | null> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      // Before the transaction: whoever waited inside it would not see what the other has done.
      const lock = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
        makingLock,
      ]);
      if (!lock.rows[0]?.got) {
        broken = false;
        return null;
      }
      const state = await readWitnessState(client);
      const scope = choose(state);
      const head = scope && (await this.write(client, await this.placeAfter(state, scope)));
      await client.query('select pg_advisory_unlock($1)', [makingLock]);
      broken = false;
      return head;
    } finally {
      // A connection that broke off takes its lock and its transaction with it.
      client.release(broken);
    }
  }

  /** Behind whatever is last: of the two the witness may well know more, after a restore of the database. */
  private async placeAfter(state: WitnessState, scope: Scope): Promise<Place> {
    const last = (await this.witness.numbers()).at(-1) ?? 0;
    if (last < state.number) {
      // As like as not its folder is not mounted. To go on would begin another witness without a word.
      if (scope !== 'anew') throw new WitnessBehind(last, state.number);
      return { number: state.number + 1, previous: state.digest, scope };
    }
    const seal = last > 0 ? await sealOf(this.witness, last) : null;
    if (last > 0 && !seal && scope !== 'anew') throw new WitnessDamaged(last);
    const previous = seal && headDigest(seal.sealed.head);
    const known = last > 0 && last === state.number && previous === state.digest;
    return { number: last + 1, previous, scope: known || scope === 'anew' ? scope : 'whole' };
  }

  private async write(client: pg.PoolClient, { number, previous, scope }: Place): Promise<Head> {
    await client.query('begin isolation level repeatable read');
    if (scope !== 'changes') await client.query('select forget_taken_heads()');
    const at = this.now();
    const sums = { cases: 0, events: 0, lines: 0 };
    const { key } = this;
    const made: Head[] = [];
    async function* content(): AsyncGenerator<string, void> {
      const digest = createHash('sha256');
      for await (const slice of slicesOf(client)) {
        sums.cases += slice.cases;
        sums.events += Number(slice.events);
        sums.lines += slice.changed;
        digest.update(slice.lines);
        yield slice.lines;
      }
      const linesDigest = digest.digest('hex');
      const sealed = key.seal({ number, at, scope, ...sums, linesDigest, previous });
      made.push(sealed.head);
      yield sealLine(sealed);
    }
    await this.witness.keep(number, content());
    const [head] = made;
    if (!head) throw new Error(`The witness did not read head ${number} to its end.`);
    // Only now: where this is lost, the next head lists every case, for database and witness differ.
    await told('note a head', client.query('select note_head($1, $2, $3)', [number, headDigest(head), at]));
    await client.query('commit');
    return head;
  }
}

interface Slice {
  readonly last: string | null;
  readonly cases: number;
  readonly events: string;
  readonly changed: number;
  readonly lines: string;
}

async function* slicesOf(client: pg.PoolClient): AsyncGenerator<Slice, void> {
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null; ) {
    const taking: Promise<pg.QueryResult<Slice>> = client.query<Slice>('select * from take_heads($1, $2)', [
      after,
      sliceSize,
    ]);
    const [slice] = (await told('take the heads of cases', taking)).rows;
    if (slice) yield slice;
    after = slice?.last ?? null;
  }
}
