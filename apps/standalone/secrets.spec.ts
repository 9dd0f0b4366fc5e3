import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createTestDatabase } from '../../test/database.js';
import { withHome } from '../../test/stafet-process.js';

/** Each in a form that is told from everything else, as it is and as it would be quoted. */
const secret = (what: string) => `${what}-${randomBytes(12).toString('hex')}`;

/** What the process has said, and all that it has written but for the database's own files and the files of secrets. */
async function everythingOf(home: string, said: string): Promise<string> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('secret-'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/postgres/') || path.endsWith('.log'));
  const texts = await Promise.all(files.map((path) => readFile(path, 'latin1')));
  return [said, ...texts].join('\n');
}

function expectNone(secrets: readonly string[], text: string): void {
  expect(secrets.filter((one) => text.includes(one) || text.includes(encodeURIComponent(one)))).toEqual([]);
}

it(
  'a process that runs, tells everything, and is asked for what goes wrong tells none of its secrets',
  () =>
    withHome(async (start, home) => {
      const key = randomBytes(32).toString('base64');
      const [mail, token, session] = [secret('mail'), secret('token'), secret('session')];
      const keys = join(home, 'secret-keys');
      await writeFile(keys, `first:${key}\n`, { mode: 0o600 });
      const stafet = await start(home, {
        LOG_LEVEL: 'trace',
        STAFET_KEYS_FILE: keys,
        MAIL_SMTP_URL: `smtp://stafet:${mail}@127.0.0.1:9`,
        MAIL_FROM: 'stafet@example.dk',
      });
      await stafet.ready();
      const asked = [
        fetch(`${stafet.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } }),
        fetch(`${stafet.url}/api/v1/me`, { headers: { cookie: `stafet-session=${session}` } }),
        fetch(`${stafet.url}/sign-in/callback?code=${token}&state=${token}`),
      ];
      const answers = await Promise.all(asked.map(async (answer) => (await answer).text()));
      const { stdout, stderr, code } = await stafet.end('SIGTERM');
      expect(code).toBe(0);
      const told = await everythingOf(home, [...answers, stdout, stderr].join('\n'));
      expect(told).toContain('/api/v1/me');
      expectNone([key, mail, token, session], told);
    }),
  60_000,
);

it('a process that cannot start says which of its secrets is to blame, and not what it is', async () => {
  const database = await createTestDatabase();
  const password = secret('password');
  const key = randomBytes(32).toString('base64');
  const own = { STAFET_DEMO: '1', STAFET_KEYS: `first:${key}`, LOG_LEVEL: 'debug' };
  const wrong: readonly (readonly [NodeJS.ProcessEnv, RegExp])[] = [
    [{ ...own, DATABASE_URL: `postgres://owner:${password}@127.0.0.1:9/stafet` }, /127\.0\.0\.1:9/],
    [{ ...own, DATABASE_URL: `mysql://owner:${password}@db/stafet` }, /DATABASE_URL must be/],
    [{ ...own, DATABASE_URL: database.url, REDIS_URL: `redis://:${password}@127.0.0.1:9` }, /Redis/],
    [{ ...own, DATABASE_URL: database.url, STAFET_KEYS: `first:${password}` }, /STAFET_KEYS must be/],
  ];
  await withHome(async (start, home) => {
    for (const [env, why] of wrong) {
      const { code, stdout, stderr } = await (await start(home, env)).outcome();
      expect([code, stderr]).toEqual([1, expect.stringMatching(why)]);
      expectNone([password, key], await everythingOf(home, stdout + stderr));
    }
  });
  await database.drop();
}, 120_000);
