import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, localDate, randomOf, startOfDay } from '#domain';
import type { House } from '../house/house.js';
import { held, type Line, none, told } from '../line.js';
import type { Reply } from '../load/ask.js';
import { Desk } from '../load/desk.js';
import { importFiles } from '../load/importer.js';
import { type Happening, work } from './under-load.js';

/** All that the queue holds is gone, again and again, while rungs are due and a file is on its way in. */
export function queueEmptied(times: number, say: (line: string) => void): Happening {
  return async (house, pace) => {
    const took: number[] = [];
    const desk = new Desk(house, 1000, randomOf(times), 0);
    const files = importFiles(desk, times, 20);
    for (let time = 1; time <= times; time++) {
      await work(pace, 60);
      house.moveClock(() => house.clock.nextMorning());
      const owed = await muchOwed(house, time % 2 === 0 ? 'rungs' : 'outbox');
      await empty(house);
      const since = Date.now();
      while ((await stillOwed(house, owed)) && Date.now() - since < 120_000) await sleep(100);
      took.push((Date.now() - since) / 1000);
      say(
        `emptied ${time} times; ${owed.outbox.length} jobs and ${owed.rungs.length} timers back in ${took.at(-1)} s`,
      );
    }
    await files;
    const longest = Math.ceil(Math.max(...took));
    return [
      held(
        'queue emptied; seconds until all was back, the longest',
        longest <= 60,
        longest,
        `${times} times`,
      ),
    ];
  };
}

/** Right when there is something to lose; whatever there is, after some seconds. */
async function muchOwed(house: House, what: keyof Owed): Promise<Owed> {
  for (let tries = 0; tries < 100; tries++) {
    const owed = await owedNow(house);
    if (owed[what].length >= 5) return owed;
    await sleep(20);
  }
  return owedNow(house);
}

interface Owed {
  readonly outbox: readonly string[];
  readonly rungs: readonly string[];
}

async function owedNow({ postgres, clock }: House): Promise<Owed> {
  const outbox = await postgres.query<{ id: string }>(`select id from outbox where kind <> 'changed'`);
  const rungs = await postgres.query<{ id: string }>(
    `select concat_ws(' ', case_id, no, rung) as id from clock where wake_at <= '${clock.now()}'`,
  );
  return { outbox: outbox.map(({ id }) => id), rungs: rungs.map(({ id }) => id) };
}

async function stillOwed(house: House, owed: Owed): Promise<boolean> {
  const now = await owedNow(house);
  const [outbox, rungs] = [new Set(now.outbox), new Set(now.rungs)];
  return owed.outbox.some((id) => outbox.has(id)) || owed.rungs.some((id) => rungs.has(id));
}

async function empty({ redis, postgres }: House): Promise<void> {
  if (redis) await redis.command('FLUSHALL');
  else await postgres.query('truncate bullmq.job cascade');
}

/** What a client sees that asks all the time. */
interface Watch {
  readonly replies: readonly Reply[];
  /** Comes back with the first success after this. */
  success(): Promise<void>;
  stop(): Promise<void>;
}

function watch(house: House): Watch {
  const desk = new Desk(house, 1001, randomOf(1), 0);
  const replies: Reply[] = [];
  let watching = true;
  const run = async () => {
    while (watching) {
      replies.push(await desk.send('kirsten', '/tasks', {}));
      await sleep(100);
    }
  };
  const running = run();
  return {
    replies,
    async success() {
      const from = replies.length;
      while (!replies.slice(from).some(({ status }) => status < 400 && status > 0)) await sleep(20);
    },
    stop() {
      watching = false;
      return running;
    },
  };
}

/** The database is away for so long: the API says so, and is back as soon as it is. */
export function databaseAway(seconds: number, say: (line: string) => void): Happening {
  return async (house, pace) => {
    await work(pace, 40);
    const watching = watch(house);
    await watching.success();
    house.disturbed('postgres');
    await house.postgres.kill();
    await sleep(1_000);
    const from = watching.replies.length;
    await sleep(seconds * 1000);
    const during = watching.replies.slice(from);
    house.disturbed('postgres');
    await house.postgres.start();
    const back = Date.now();
    // What people write is sent again until it is done: the first success is a write.
    await Promise.all([watching.success(), work(pace, 1)]);
    const took = (Date.now() - back) / 1000;
    say(`${during.length} requests while the database was away; back ${took} s after it`);
    await work(pace, 40);
    await watching.stop();
    const otherwise = during.filter(({ status, headers }) => status !== 503 || !headers['retry-after']);
    return [
      told('seconds that the database was away', seconds),
      none(
        'answers meanwhile that were no 503 with Retry-After',
        otherwise.map(({ status }) => String(status)),
      ),
      backWithin(took, 5),
    ];
  };
}

/** Five seconds are the aim; a machine with other things to do may take more, and that is said. */
function backWithin(took: number, aim: number): Line {
  const what = 'seconds until reads and writes were back';
  const line = { what, count: Math.ceil(took), more: `aim: ${aim}` };
  if (took > aim && took <= 4 * aim) return { ...line, verdict: 'told' };
  return { ...line, verdict: took <= aim ? 'ok' : 'WRONG' };
}

/** Redis is away for so long: people work on, rungs ring, and what could not be told is told afterwards. */
export function redisAway(seconds: number): Happening {
  return async (house, pace) => {
    const { redis } = house;
    if (!redis) return [told('skipped: Redis away (there is no redis-server here)', 0)];
    await work(pace, 40);
    const watching = watch(house);
    await watching.success();
    house.disturbed('redis');
    await redis.kill();
    const [before, from] = [pace.done, watching.replies.length];
    house.moveClock(() => house.clock.nextMorning());
    const due = await owedNow(house);
    await sleep(seconds * 1000);
    const [done, failed] = [
      pace.done - before,
      watching.replies.slice(from).filter(({ status }) => status !== 200),
    ];
    const unrung = (await owedNow(house)).rungs.filter((id) => due.rungs.includes(id));
    const ready = await Promise.all(house.apis.map(({ url }) => fetch(`${url}/health/ready`)));
    await redis.start();
    await watching.stop();
    return [
      held('commands acknowledged without Redis', done > 0, done, `in ${seconds} s`),
      none(
        'answers without Redis that were no 200',
        failed.map(({ status }) => String(status)),
      ),
      none(
        'API processes that would have been sent no requests',
        ready.filter(({ ok }) => !ok).map(({ status }) => String(status)),
      ),
      none('rungs that waited for Redis', seconds >= 5 ? unrung : []),
    ];
  };
}

const hour = 3_600_000;

/** An hour ahead, over a midnight at which much is due, and back again. */
export function clockAstray(): Happening {
  return async (house, pace) => {
    const rang = async () => {
      const [row] = await house.postgres.query<{ count: number }>(
        `select count(*)::integer as count from case_event where actor_role = 'system'`,
      );
      return row?.count ?? 0;
    };
    await work(pace, 150);
    // The second midnight from now on, as the earliest warnings are.
    for (let day = 0; day < 2; day++) house.moveClock(() => house.clock.nextMorning());
    const midnight = Date.parse(startOfDay(addDays(localDate(house.clock.now()), 1)));
    house.moveClock(() => house.clock.move(midnight - hour / 2 - Date.parse(house.clock.now())));
    await untilRung(house);
    const before = await rang();
    house.moveClock(() => house.clock.move(hour));
    await untilRung(house);
    const ahead = await rang();
    house.moveClock(() => house.clock.move(-hour));
    await work(pace, 30);
    await sleep(3_000);
    const back = await rang();
    house.moveClock(() => house.clock.move(hour));
    return [
      held('rungs rung by a clock an hour ahead', ahead > before, ahead - before),
      held('rungs rung by the same clock an hour back', back === ahead, back - ahead),
    ];
  };
}

async function untilRung(house: House): Promise<void> {
  for (let tries = 0; tries < 1_200 && (await owedNow(house)).rungs.length > 0; tries++) await sleep(50);
}

/** A worker is frozen in the middle of much to do, for longer than any lock of its jobs lasts, and then woken. */
export function workerFrozen(seconds: number): Happening {
  return async (house, pace) => {
    await work(pace, 80);
    const [frozen] = house.workers;
    if (!frozen) throw new Error('A house without a worker');
    house.disturbed('worker');
    house.moveClock(() => house.clock.nextMorning());
    await sleep(300 * Math.random());
    await frozen.freeze();
    const before = pace.done;
    await sleep((seconds / 2) * 1000);
    house.moveClock(() => house.clock.nextMorning());
    await sleep((seconds / 2) * 1000);
    house.disturbed('woken');
    await frozen.wake();
    const done = pace.done - before;
    await work(pace, 20);
    return [held('commands acknowledged while a worker was frozen', done > 0, done, `${seconds} s`)];
  };
}
