import { access, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { StartupProblem } from '../../startup-problem.js';
import { placeWhole, writeJson } from './durable.js';
import { bringFiles, filesFolder } from './files.js';
import { arrangementOf, erasuresFile, type Reach, reachFile } from './folder.js';
import { type Log, positionOf, segmentAt, segmentsBetween } from './segments.js';

/** Holds back in PostgreSQL what has not been shipped, up to its `max_slot_wal_keep_size`. */
export const slot = 'stafet_backup';

/** The folder lacks changes that are gone: what came before can be restored, and a new backup begins anew. */
class ChangesLost extends StartupProblem {}

/** What is kept of a home. */
export interface Kept {
  readonly home: string;
  /** The list of erasures. */
  readonly erasures: string;
  /** The folder of attached files; none where they lie in a bucket. */
  readonly files: string | undefined;
}

/**
 * Brings the log of changes in the folder of the home's backups up to date, to the last change that PostgreSQL has on
 * its disk, and beside it the list of what was erased. Safe from several processes at once, and again after it was broken off anywhere.
 *
 * The server's own `archive_command` would run as another account, which may be barred from the folder, and would
 * either lag by up to 16 MB or write 16 MB a minute; so the segments are read where they lie.
 *
 * @throws ChangesLost
 */
export function shipWal(client: pg.Client, { home, erasures, files }: Kept): Promise<Reach> {
  return asOnlyShipper(client, async () => {
    // Read only now: a backup that has just ended may have named another folder.
    const folder = (await arrangementOf(home))?.folder;
    if (folder === undefined) throw new Error('No backup has been set up');
    const from = await heldFrom(client);
    const to = await written(client);
    await bringErasures(erasures, folder);
    // Of each file the bytes were there before its row: after the end of the log was read, all that it names are.
    if (files !== undefined) await bringFiles(files, filesFolder(folder));
    await bring(join(home, 'postgres', 'data', 'pg_wal'), join(folder, 'wal'), from, to);
    const reach = { at: to.at, timeline: to.timeline, position: to.text };
    await writeJson(reachFile(folder), reach);
    await client.query(
      'select pg_replication_slot_advance($1, $2) from pg_replication_slots where slot_name = $1 and restart_lsn < $2',
      [slot, to.text],
    );
    return reach;
  });
}

/**
 * An erasure is on the list before the database erases: read after the end of the log was, it has every erasure that the
 * log has, and is on the disk there before the log is.
 */
async function bringErasures(list: string, folder: string): Promise<void> {
  const whole = await readFile(list).catch(() => null);
  const there = await readFile(erasuresFile(folder)).catch(() => null);
  if (whole && whole.length !== there?.length)
    await placeWhole(erasuresFile(folder), (file) => file.writeFile(whole));
}

/** Whole segments once, and the one that is written to as far as it is. */
async function bring(pgWal: string, wal: string, from: bigint, to: Written): Promise<void> {
  for (const name of segmentsBetween(to, from, to.position)) {
    if (!(await exists(join(wal, `${name}.gz`))))
      await pack(join(pgWal, name), join(wal, `${name}.gz`), to.size);
  }
  const current = segmentAt(to, to.position);
  const offset = to.position % to.size;
  if (offset > 0n) await pack(join(pgWal, current), join(wal, `${current}.partial.gz`), offset);
  for (const file of await readdir(wal))
    if (file.endsWith('.partial.gz') && file < current) await rm(join(wal, file));
}

/** Nobody else ships meanwhile, nor lets PostgreSQL forget what this one needs. May be nested. */
export async function asOnlyShipper<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query(`select pg_advisory_lock(hashtext('stafet backup: wal'))`);
  try {
    return await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('stafet backup: wal'))`);
  }
}

/** Works with a connection of its own. What else it began ends with that, too. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether no other connection takes a backup; then none does until this one has ended. */
export async function isOnlyBackup(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    `select pg_try_advisory_lock(hashtext('stafet backup')) as got`,
  );
  return rows[0]?.got === true;
}

/** From here on PostgreSQL keeps its log until it is shipped. */
export async function holdBack(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ wal_status: string }>(
    'select wal_status from pg_replication_slots where slot_name = $1',
    [slot],
  );
  if (rows[0]?.wal_status === 'lost') await letGo(client);
  if (rows[0] && rows[0].wal_status !== 'lost') return;
  await client.query('select pg_create_physical_replication_slot($1, true)', [slot]);
}

export async function letGo(client: pg.Client): Promise<void> {
  await client.query(
    'select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1',
    [slot],
  );
}

async function heldFrom(client: pg.Client): Promise<bigint> {
  const { rows } = await client.query<{ restart_lsn: string | null; wal_status: string }>(
    'select restart_lsn, wal_status from pg_replication_slots where slot_name = $1',
    [slot],
  );
  const held = rows[0];
  if (held?.restart_lsn && held.wal_status !== 'lost') return positionOf(held.restart_lsn);
  throw new ChangesLost('The folder was away for too long. Take a new backup: npm run backup -- FOLDER');
}

/** How far PostgreSQL's log is on its disk. */
interface Written extends Log {
  readonly position: bigint;
  readonly text: string;
  readonly at: string;
}

async function written(client: pg.Client): Promise<Written> {
  // The time first: whatever was acknowledged by then is on the disk when the position is read.
  const time = await client.query<{ at: Date }>('select clock_timestamp() as at');
  const { rows } = await client.query<{ text: string; timeline: string; size: string }>(
    `select lsn as text, left(pg_walfile_name(lsn), 8) as timeline,
            (select setting from pg_settings where name = 'wal_segment_size') as size
       from pg_current_wal_flush_lsn() lsn`,
  );
  const [at, row] = [time.rows[0]?.at, rows[0]];
  if (!at || !row) throw new Error('PostgreSQL does not say how far it is');
  return {
    at: at.toISOString(),
    text: row.text,
    position: positionOf(row.text),
    timeline: Number.parseInt(row.timeline, 16),
    size: BigInt(row.size),
  };
}

/** The first bytes of a segment: one that is still written to ends there. */
async function pack(segment: string, into: string, bytes: bigint): Promise<void> {
  const content = Buffer.alloc(Number(bytes));
  const file = await open(segment, 'r');
  try {
    const { bytesRead } = await file.read(content, 0, content.length, 0);
    if (bytesRead < content.length) throw new Error(`${segment} is shorter than PostgreSQL says`);
  } finally {
    await file.close();
  }
  const packed = await promisify(gzip)(content, { level: 1 });
  await placeWhole(into, (target) => target.writeFile(packed));
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
