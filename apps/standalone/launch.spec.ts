import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { freePort, isRunning, withHome } from '../../test/stafet-process.js';

const oneLine = /^[^\n]+\n$/;

it(
  'says one line when it is ready, answers, and leaves nothing behind after Ctrl-C',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home);
      expect(await stafet.ready()).toBe(`Stafet is ready at ${stafet.url}`);
      expect((await fetch(`${stafet.url}/health/live`)).status).toBe(200);
      expect((await fetch(`${stafet.url}/health/ready`)).status).toBe(200);
      const server = await stafet.postgres();
      const ended = await stafet.end('SIGINT');
      expect(ended).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(oneLine) });
      expect(ended.milliseconds).toBeLessThan(5_000);
      expect(isRunning(server.pid)).toBe(false);
    }),
  30_000,
);

describe('what is wrong is said in one line, with exit code 1', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const external = (url: string) => ({
    DATABASE_URL: url,
    STAFET_DEMO: '1',
    STAFET_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  });

  it(
    'a taken port',
    () =>
      withHome(async (start, home) => {
        const holder = createServer().listen(0, '127.0.0.1');
        await once(holder, 'listening');
        const address = holder.address();
        const port = String(typeof address === 'object' && address?.port);
        const stafet = await start(home, { ...external(database.url), PORT: port });
        const ended = await stafet.outcome();
        holder.close();
        expect(ended).toMatchObject({
          code: 1,
          stdout: '',
          stderr: `Stafet cannot start. Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set PORT.\n`,
        });
      }),
    30_000,
  );

  it(
    'an unreachable database',
    () =>
      withHome(async (start, home) => {
        const url = `postgres://owner:a-secret@127.0.0.1:${await freePort()}/stafet`;
        const ended = await (await start(home, external(url))).outcome();
        expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(oneLine) });
        expect(ended.stderr).toContain('database');
        expect(ended.stderr).not.toContain('a-secret');
      }),
    30_000,
  );

  it(
    'a wrong variable',
    () =>
      withHome(async (start, home) => {
        const ended = await (await start(home, { PORT: 'tre tusind' })).outcome();
        expect(ended).toMatchObject({
          code: 1,
          stdout: '',
          stderr: 'Stafet cannot start. PORT must be a whole number from 1 to 65535.\n',
        });
      }),
    30_000,
  );
});
