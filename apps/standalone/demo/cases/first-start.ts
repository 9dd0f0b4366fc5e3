import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Instant } from '#domain';
import { type DemoCases, loadDemoCases } from './load.js';

/** What is kept in `home` of the demo's cases. */
interface Marker {
  /** The moment of the first start, from which their dates are counted. */
  readonly now: Instant;
  readonly cases: number;
  readonly loaded: boolean;
}

/**
 * Loads the demo's cases once. A start that was interrupted is taken up again with the moment that it had; a store with
 * cases of its own is left alone.
 *
 * @param say tells that it takes a moment
 */
export async function loadOnFirstStart(
  home: string,
  wanted: DemoCases,
  say: (text: string) => void,
): Promise<void> {
  const file = join(home, 'demo-cases.json');
  const marker = await read(file);
  if (marker?.loaded) return;
  const { now, cases } = marker ?? wanted;
  if (!marker && (cases === 0 || (await hasCases(wanted.databaseUrl)))) {
    return write(file, { now, cases: 0, loaded: true });
  }
  await write(file, { now, cases, loaded: false });
  say('Loading the demo’s cases (once) …');
  await loadDemoCases({ ...wanted, now, cases });
  await write(file, { now, cases, loaded: true });
}

async function read(file: string): Promise<Marker | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Marker;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Put in place whole: nobody reads half a file. */
async function write(file: string, marker: Marker): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(marker));
  await rename(draft, file);
}

async function hasCases(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return ((await client.query('select from case_file limit 1')).rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
