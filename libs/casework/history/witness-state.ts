import pg from 'pg';
import type { Instant } from '#domain';
import { told } from '../store/trouble.js';

/** What the database knows of the heads that the witness was given. */
export interface WitnessState {
  /** Of the last one; 0 where there is none yet. */
  readonly number: number;
  readonly digest: string | null;
  readonly madeAt: Instant | null;
  readonly failingSince: Instant | null;
}

interface StateRow {
  readonly number: number;
  readonly digest: string | null;
  readonly made_at: Date | null;
  readonly failing_since: Date | null;
}

export async function readWitnessState(database: pg.Pool | pg.ClientBase): Promise<WitnessState> {
  const reading = database.query<StateRow>('select * from read_witness_state()');
  const [row] = (await told('read the state of the witness', reading)).rows;
  return {
    number: row?.number ?? 0,
    digest: row?.digest ?? null,
    madeAt: row?.made_at?.toISOString() ?? null,
    failingSince: row?.failing_since?.toISOString() ?? null,
  };
}

/** Every day has a head; beyond this one is missing, whoever was to make it. */
const lateHours = 26;

/** What an operator has to hear: `away` cannot be written, `late` has had no head for more than a day. */
export async function witnessTrouble(database: pg.Pool, now: Instant): Promise<'away' | 'late' | undefined> {
  const { madeAt, failingSince } = await readWitnessState(database);
  if (failingSince !== null) return 'away';
  const age = madeAt === null ? 0 : Date.parse(now) - Date.parse(madeAt);
  return age > lateHours * 3_600_000 ? 'late' : undefined;
}

/**
 * Has a restored database begin with whatever witness it is given: its last head is not that of the witness any more.
 */
export async function forgetWitness(ownerUrl: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query(
      'update witness_state set (number, digest, made_at, failing_since) = (0, null, null, null)',
    );
  } finally {
    await client.end();
  }
}
