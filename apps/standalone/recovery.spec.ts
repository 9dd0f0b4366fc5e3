import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { isRunning, type StafetProcess, withHome } from '../../test/stafet-process.js';

it(
  'keeps its data from one start to the next',
  () =>
    withHome(async (start, home) => {
      const first = await start(home);
      await first.ready();
      await query(first, 'create table kept as select 42 as answer');
      await first.end('SIGTERM');
      const second = await start(home);
      await second.ready();
      expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
    }),
  60_000,
);

it(
  'starts again after kill -9, and stops the server that was left behind',
  () =>
    withHome(async (start, home) => {
      const first = await start(home);
      await first.ready();
      await query(first, 'create table kept as select 42 as answer');
      const orphan = await first.postgres();
      await first.end('SIGKILL');
      expect(isRunning(orphan.pid)).toBe(true);
      const second = await start(home);
      await second.ready();
      expect(isRunning(orphan.pid)).toBe(false);
      expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
    }),
  60_000,
);

it(
  'stops when its database is killed, says so, and starts again',
  () =>
    withHome(async (start, home) => {
      const first = await start(home);
      await first.ready();
      process.kill((await first.postgres()).pid, 'SIGKILL');
      expect(await first.outcome()).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^PostgreSQL ended by itself[^\n]*\n$/),
      });
      const second = await start(home);
      await second.ready();
    }),
  60_000,
);

it(
  'stops cleanly wherever in its start it is interrupted',
  () =>
    withHome(async (start, home) => {
      for (const milliseconds of [300, 900, 1_500, 2_100]) {
        const stafet = await start(home);
        await pause(milliseconds);
        const ended = await stafet.end('SIGINT');
        expect(ended.milliseconds).toBeLessThan(5_000);
        const left = await stafet.postgres().catch(() => undefined);
        // An immediate stop goes on for an instant after its parent has ended.
        for (let wait = 0; left && isRunning(left.pid) && wait < 2_000; wait += 50) await pause(50);
        expect(left && isRunning(left.pid)).toBeFalsy();
      }
      await (await start(home)).ready();
    }),
  60_000,
);

it(
  'refuses a second start on the same home',
  () =>
    withHome(async (start, home) => {
      await (await start(home)).ready();
      const second = await (await start(home)).outcome();
      expect(second).toMatchObject({ code: 1, stdout: '' });
      expect(second.stderr).toMatch(/^Stafet cannot start\. Stafet is already running on [^\n]*\n$/);
    }),
  60_000,
);

async function query(stafet: StafetProcess, statement: string): Promise<unknown[]> {
  const client = new pg.Client((await stafet.postgres()).url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
