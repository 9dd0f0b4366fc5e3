import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { copyData } from './copy-data.js';
import { placeWhole, syncFolder, writeJson } from './durable.js';
import { type Base, baseFile } from './folder.js';

/** Beside the data, what a home cannot do without: of these what there is. */
export const companions = ['keys', 'witness-key', 'demo-keys.json', 'demo-cases.json', 'postgres/password'];

/** Copies the data of `home` into the folder while the server runs: whole or not at all. */
export async function takeBase(client: pg.Client, home: string, folder: string): Promise<Base> {
  const name = new Date().toISOString().replaceAll(':', '-');
  const place = join(folder, 'base', name);
  // Not a backup yet to whoever looks for one: base.json comes last.
  const copy = join(place, 'home');
  await mkdir(join(copy, 'postgres'), { recursive: true, mode: 0o700 });
  try {
    const { start, ...log } = await begin(client, name);
    const copied = await copyData(join(home, 'postgres/data'), join(copy, 'postgres/data'));
    const { stop, label, finishedAt } = await finish(client);
    await placeWhole(join(copy, 'postgres/data/backup_label'), (file) => file.writeFile(label));
    for (const companion of companions) await copyIfThere(join(home, companion), join(copy, companion));
    const base = { name, finishedAt, ...log, start, stop, files: copied.files + 1, bytes: copied.bytes };
    await writeJson(baseFile(folder, name), base);
    await syncFolder(dirname(place));
    return base;
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
}

async function begin(client: pg.Client, label: string) {
  const { rows } = await client.query<{ start: string; timeline: string; size: string }>(
    `select lsn as start, left(pg_walfile_name(lsn), 8) as timeline,
            (select setting from pg_settings where name = 'wal_segment_size') as size
       from pg_backup_start($1, true) lsn`,
    [label],
  );
  const row = rows[0];
  if (!row) throw new Error('PostgreSQL does not begin a backup');
  return {
    start: row.start,
    timeline: Number.parseInt(row.timeline, 16),
    segmentSize: Number(row.size),
  };
}

/** Does not wait for an archive of the server's own: it has none. */
async function finish(client: pg.Client) {
  const { rows } = await client.query<{ lsn: string; labelfile: string }>(
    'select lsn, labelfile from pg_backup_stop(false)',
  );
  // Rounded up: a moment before the end cannot be restored from this copy.
  const time = await client.query<{ at: Date }>(`select clock_timestamp() + interval '1 ms' as at`);
  const [row, at] = [rows[0], time.rows[0]?.at];
  if (!row || !at) throw new Error('PostgreSQL does not end the backup');
  return { stop: row.lsn, label: row.labelfile, finishedAt: at.toISOString() };
}

async function copyIfThere(from: string, into: string): Promise<void> {
  const draft = `${into}.new`;
  try {
    await copyFile(from, draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await rename(draft, into);
}
