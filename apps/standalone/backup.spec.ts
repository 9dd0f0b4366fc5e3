import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { notice, youngPerson } from '../../test/desk.js';
import { type StafetProcess, withHome } from '../../test/stafet-process.js';

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'stafet-backup-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

it(
  'a backup taken while commands run is restored to a moment, and to its end, with what was acknowledged by then',
  () =>
    withHome(async (start, home) => {
      const [old, folder, another] = [join(place, 'old'), join(place, 'one'), join(place, 'another')];
      const [toMoment, toEnd, later] = [join(place, 'moment'), join(place, 'end'), join(place, 'later')];
      const first = await start(home);
      await first.ready();
      const clerk = await Clerk.at(first);
      expect(await run(home, 'backup', old)).toMatchObject({ code: 0, stderr: '' });
      // From one folder to another, and neither in anybody's way.
      const [taken] = await Promise.all([run(home, 'backup', folder), clerk.openCases(20)]);
      expect(taken).toMatchObject({ code: 0, stderr: '' });
      await clerk.openCases(3);
      const before = [...clerk.acknowledged];
      const moment = await between();
      await clerk.openCases(5);
      expect(await run(home, 'witness')).toMatchObject({ code: 0, stderr: '' });
      await first.end('SIGTERM');

      const restored = await run(toMoment, 'restore', folder, '--to', moment.toISOString());
      expect(restored).toMatchObject({ code: 0, stderr: '' });
      expect(restored.stdout).toContain(
        `${before.length} cases and ${before.length} events: nothing differed`,
      );
      // The witness of the old home knows what came after the moment, until somebody acknowledges that it is lost.
      await cp(join(home, 'witness'), join(toMoment, 'witness'), { recursive: true });
      expect(await casesOf(start, toMoment)).toEqual(before.sort());
      const lost = await run(toMoment, 'verify:history');
      expect(lost).toMatchObject({ code: 1, stderr: '' });
      expect(lost.stdout.match(/the whole case is gone/g)).toHaveLength(5);
      expect(await run(toMoment, 'witness', '--anew')).toMatchObject({ code: 0, stderr: '' });
      const acknowledged = await run(toMoment, 'verify:history');
      expect(acknowledged).toMatchObject({ code: 0, stderr: '' });
      expect(acknowledged.stdout).toMatch(/It was begun anew on .*\nnothing is wrong\n$/);

      expect((await run(toEnd, 'restore', folder)).stdout).toContain('nothing differed');
      const all = clerk.acknowledged.sort();
      expect(await casesOf(start, toEnd)).toEqual(all);

      // It is a home like any other: a command works in it, and it is backed up and restored itself.
      const second = await start(toEnd);
      await second.ready();
      const further = await Clerk.at(second);
      await further.openCases(1);
      await second.end('SIGTERM');
      expect(await run(toEnd, 'backup', another)).toMatchObject({ code: 0, stderr: '' });
      expect((await run(later, 'restore', another)).code).toBe(0);
      expect(await casesOf(start, later)).toEqual([...all, ...further.acknowledged].sort());
    }),
  300_000,
);

it(
  'attached files come back with what names them, sealed all the way; what was taken back does not',
  () =>
    withHome(async (start, home) => {
      const [folder, restored] = [join(place, 'files'), join(place, 'files-restored')];
      const first = await start(home);
      await first.ready();
      const clerk = await Clerk.at(first);
      const before = await clerk.openWith('Før kopien');
      const dropped = await clerk.bring('Taget tilbage');
      expect(await run(home, 'backup', folder)).toMatchObject({ code: 0, stderr: '' });
      await clerk.drop(dropped);
      const after = await clerk.openWith('Efter kopien');
      await first.end('SIGTERM');
      const kept = await filesIn(join(folder, 'attachments'));
      expect([before.file, after.file].filter((id) => !kept.some(({ name }) => name === id))).toEqual([]);
      expect(kept.filter(({ content }) => content.includes('kopien'))).toEqual([]);

      const told = await run(restored, 'restore', folder);
      expect(told).toMatchObject({ code: 0, stderr: '' });
      expect(told.stdout).not.toContain('attached files');
      expect((await filesIn(join(restored, 'attachments'))).map(({ name }) => name).sort()).toEqual(
        [before.file, after.file].sort(),
      );
      const second = await start(restored);
      await second.ready();
      const later = await Clerk.at(second);
      expect([await later.read(before), await later.read(after)]).toEqual(['Før kopien', 'Efter kopien']);
      await second.end('SIGTERM');
    }),
  240_000,
);

async function filesIn(
  folder: string,
): Promise<readonly { readonly name: string; readonly content: string }[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }) => ({
      name,
      content: await readFile(join(parentPath, name), 'utf8'),
    })),
  );
}

describe('what cannot be done is one line, and nothing is half done', () => {
  it(
    'for a backup',
    () =>
      withHome(async (start, home) => {
        const used = join(place, 'used');
        await mkdir(used);
        await writeFile(join(used, 'letter'), 'x');
        expect(await refused(home, 'backup', join(place, 'none'))).toMatch(
          /There is nothing in .* to back up/,
        );
        const stafet = await start(home);
        await stafet.ready();
        expect(await refused(home, 'backup')).toMatch(/Say where to/);
        expect(await refused(home, 'backup', used, '--keep', '0')).toMatch(/Say where to/);
        expect(await refused(home, 'backup', used)).toMatch(/holds something else/);
        expect(await refused(home, 'backup', join(used, 'letter'))).toMatch(/is no folder/);
        expect(await refused(home, 'backup', join(home, 'backups'))).toMatch(/lies in STAFET_HOME/);
        expect(await readdir(used)).toEqual(['letter']);
        expect(await readdir(home)).not.toContain('backup.json');
      }),
    240_000,
  );

  it(
    'for a restore',
    () =>
      withHome(async (start, home) => {
        const folder = join(place, 'refusing');
        const stafet = await start(home);
        await stafet.ready();
        const earlier = new Date();
        await run(home, 'backup', folder);
        const fresh = join(place, 'fresh');
        const to = (moment: string) => refused(fresh, 'restore', folder, '--to', moment);
        expect(await refused(fresh, 'restore')).toMatch(/Say from where/);
        expect(await refused(fresh, 'restore', place)).toMatch(/holds no backups/);
        expect(await refused(home, 'restore', folder)).toMatch(/holds something already/);
        expect(await to('2026-02-30T10:00:00Z')).toMatch(/must be a moment/);
        expect(await to('yesterday')).toMatch(/must be a moment/);
        expect(await to('2199-01-01T00:00:00Z')).toMatch(/in the future/);
        expect(await to(earlier.toISOString())).toMatch(/nothing before it/);
        // While it runs it goes on writing what is taken away here.
        await stafet.end('SIGTERM');
        const wal = (await readdir(join(folder, 'wal'))).filter((name) => name.endsWith('.gz'));
        await rm(join(folder, 'wal', wal.sort()[0] ?? ''));
        expect(await refused(fresh, 'restore', folder)).toMatch(/are not all there/);
        await rm(join(folder, 'wal'), { recursive: true });
        await mkdir(join(folder, 'wal'));
        expect(await refused(fresh, 'restore', folder)).toMatch(/no backup that was finished/);
        expect((await readdir(place)).filter((name) => name.startsWith('fresh'))).toEqual([]);
      }),
    240_000,
  );
});

interface Sent {
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens cases over HTTP, one after the other, and keeps those that were acknowledged. */
class Clerk {
  readonly acknowledged: string[] = [];

  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async at({ url }: StafetProcess): Promise<Clerk> {
    const body = new URLSearchParams({
      grant_type: 'urn:stafet:demo-person',
      client_id: 'stafet-script',
      person: 'gorm',
    });
    const answer = await fetch(`${url}/idp/token`, { method: 'POST', body });
    return new Clerk(url, ((await answer.json()) as { readonly access_token: string }).access_token);
  }

  /** A file, and a case whose notice names it. */
  async openWith(words: string): Promise<{ readonly file: string; readonly caseId: string }> {
    const file = await this.bring(words);
    const fields = { ...notice, files: [file] };
    const { caseId } = await this.told<{ readonly caseId: string }>('POST', '/cases/openings/reportRisk', {
      body: JSON.stringify({ youngPerson, fields }),
      headers: { 'content-type': 'application/json' },
    });
    return { file, caseId };
  }

  async bring(words: string): Promise<string> {
    const body = new FormData();
    body.append('file', new Blob([words]), 'ord.txt');
    return (await this.told<{ readonly id: string }>('POST', '/attachments', { body })).id;
  }

  async drop(file: string): Promise<void> {
    await this.asked('DELETE', `/attachments/${file}`, {});
  }

  async read({ file, caseId }: { readonly file: string; readonly caseId: string }): Promise<string> {
    return (await this.asked('GET', `/cases/${caseId}/attachments/${file}`, {})).text();
  }

  private async told<T>(method: string, path: string, request: Sent): Promise<T> {
    return (await (await this.asked(method, path, request)).json()) as T;
  }

  private async asked(method: string, path: string, { body, headers }: Sent): Promise<Response> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${this.token}` },
      ...(body !== undefined && { body }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  }

  async openCases(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const answer = await fetch(`${this.url}/api/v1/cases/openings/reportRisk`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ youngPerson, fields: notice }),
      });
      if (answer.status !== 201) throw new Error(`A case was not opened: ${answer.status}`);
      this.acknowledged.push(((await answer.json()) as { readonly caseId: string }).caseId);
    }
  }
}

/** A moment after all that was, and before all that will be. */
async function between(): Promise<Date> {
  await pause(20);
  const moment = new Date();
  await pause(20);
  return moment;
}

async function casesOf(start: typeof StafetProcess.start, home: string): Promise<readonly string[]> {
  const stafet = await start(home);
  await stafet.ready();
  const client = new pg.Client((await stafet.postgres()).url);
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from case_file order by id');
  await client.end();
  await stafet.end('SIGTERM');
  return rows.map(({ id }) => id);
}

async function refused(home: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(home, ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Nothing was (backed up|restored)\. [^\n]+\n$/);
  return stderr;
}

async function run(home: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['tools/run.mjs', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STAFET_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => {
    said.stdout += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    said.stderr += text.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  // Whether there was anything to build is no matter of these tests.
  return { code, stdout: said.stdout, stderr: said.stderr.replace(/^(Building|Installing).*\n/gm, '') };
}
