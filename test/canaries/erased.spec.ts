import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { localDate } from '../../libs/domain/index.js';
import { type StafetProcess, withHome } from '../stafet-process.js';
import { type Canary, canary } from './canary.js';
import { Client } from './client.js';
import { columnsWithCanaries, filesWithCanaries } from './search.js';

const people = 12;
const root = join(import.meta.dirname, '../..');

it(
  'six years on nobody is found any more, nor in what is restored from a backup of before',
  () =>
    withHome(async (start, home) => {
      const place = await mkdtemp(join(tmpdir(), 'stafet-erased-'));
      const [folder, restored, clock] = [
        join(place, 'backup'),
        join(place, 'restored'),
        join(place, 'clock'),
      ];
      const first = await start(home);
      await first.ready();
      const all = Array.from({ length: people }, (_, no) => canary(no));
      const client = new Client(first.url);
      for (const who of all) await live(client, who);
      const before = await canariesIn(first);
      for (const column of [
        'young_person.last_name',
        'case_record.content',
        'draft.content',
        'mention.message',
      ])
        expect([column, before.get(column)]).not.toEqual([column, undefined]);
      expect(await run(home, 'backup', folder)).toMatchObject({ code: 0 });
      await pause(50);
      const moment = new Date();
      await first.end('SIGTERM');

      const years = 6 * 366 * 24 * 3_600_000;
      await writeFile(clock, String(years));
      const shifted = pathToFileURL(join(root, 'dist/torture/house/shifted-time.js')).href;
      const later = await start(home, { TORTURE_CLOCK: clock, NODE_OPTIONS: `--import ${shifted}` });
      await later.ready();
      await until(async () => (await canariesIn(later)).size === 0);
      await later.end('SIGTERM');
      expect((await filesWithCanaries(home, [])).found).toEqual([]);

      const { code, stdout } = await run(restored, 'restore', folder, '--to', moment.toISOString());
      expect([code, stdout]).toEqual([0, expect.stringContaining(`${people} erasures that are later`)]);
      expect(stdout).toContain('nothing differed');
      const again = await start(restored);
      await again.ready();
      const found = await canariesIn(again);
      await again.end('SIGTERM');
      expect([...found.keys()]).toEqual([]);
      await rm(place, { recursive: true });
    }),
  300_000,
);

/** From the notice to a close without a decision; with a word to a colleague and a draft that is never sent. */
async function live(client: Client, who: Canary): Promise<void> {
  const today = localDate(new Date().toISOString());
  type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
  const { items } = await client.told<Listed>('kirsten', '/api/v1/organisations?limit=100');
  const kui = items.find(({ name }) => name === 'Demo Kommune, Kommunal Ungeindsats')?.id;
  const { cpr, firstName, lastName, words } = who;
  type Done = { readonly caseId: string; readonly revision: number };
  let last = await client.told<Done>('erika', '/api/v1/cases/openings/reportDropout', {
    body: {
      youngPerson: { cpr, firstName, lastName },
      fields: {
        droppedOutOn: today,
        kui,
        programme: words('uddannelse'),
        programmeType: 'vocational',
        reasonCodes: ['fravaer'],
        situation: words('grund'),
        tried: [{ key: 'a1', what: words('indsats') }],
        guardianInformed: 'yes',
        counsellor: words('vejleder'),
      },
    },
  });
  const act = async (action: string, fields: object) => {
    last = await client.told<Done>('kirsten', `/api/v1/cases/${last.caseId}/actions/${action}`, {
      body: { fields },
      headers: { 'if-match': `"${last.revision}"` },
    });
  };
  await act('handoverToKui.receive', { contactPerson: words('kontakt') });
  const place = `/api/v1/cases/${last.caseId}`;
  const colleagues = await client.told<Listed>('kirsten', '/api/v1/colleagues');
  const me = await client.told<{ readonly person: string }>('kirsten', '/api/v1/me');
  const to = colleagues.items.find(({ id }) => id !== me.person)?.id;
  await client.ask('kirsten', `${place}/mentions`, { body: { to, message: words('kollega') } });
  await client.told('kirsten', `/api/v1/drafts/cases/${last.caseId}/actions/writeNote`, {
    method: 'PUT',
    body: { fields: { note: words('kladde') } },
    headers: { 'if-none-match': '*' },
  });
  await act('closeUpperSecondary', { on: today, evidenceKind: 'other', evidence: words('grundlag') });
}

async function canariesIn(stafet: StafetProcess): Promise<ReadonlyMap<string, number>> {
  const owner = new pg.Client((await stafet.postgres()).url);
  await owner.connect();
  try {
    return await columnsWithCanaries(owner);
  } finally {
    await owner.end();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await holds()) return;
    await pause(250);
  }
  throw new Error('It did not come about within half a minute.');
}

async function run(home: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['tools/run.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STAFET_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout };
}
