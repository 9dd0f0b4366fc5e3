import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DueClocks } from '#casework';
import type { Instant } from '#domain';
import { MessagingModule, migrateQueue } from '#messaging';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { type Benchmark, type Figure, median, quantile, spreadOf } from '../figure.js';
import { cpuSeconds } from '../scale/cpu.js';
import type { BenchStore } from '../scale/store.js';
import { dueAt, nextMoment, sentAt, storeOfNotices } from './notices.js';

/** Every notice has five clocks that are open. */
const clocksOfNotice = 5;
const fewClocks = 10_000;
const manyClocks = Number(process.env.STAFET_BENCH_CLOCKS ?? 1_000_000);
const idleSeconds = 20;
const idleRounds = 2;

const rungs = 10_000;
const steadyCases = 2_000;
const steadySeconds = 20;

/** What a worker has to do with clocks: nothing while nothing is due, much at midnight, a little all day. */
export const timers: Benchmark = {
  name: 'timers',
  async measure(say) {
    const stores: BenchStore[] = [];
    try {
      const drain = await storeOfNotices(rungs, say);
      stores.push(drain);
      const timersDrain = await drained(drain, say);
      const timersLate = await late(drain, say);
      const few = await storeOfNotices(fewClocks / clocksOfNotice, say);
      stores.push(few);
      const many = await storeOfNotices(manyClocks / clocksOfNotice, say);
      stores.push(many);
      return { timersDrain, timersLate, timersIdle: await idle(few, many, say) };
    } finally {
      for (const store of stores) await store.remove();
    }
  },
};

/** Moment after moment: at each, every one of the cases has a rung to ring. */
async function drained(store: BenchStore, say: (line: string) => void): Promise<Figure> {
  let now = sentAt;
  const app = await store.open(() => now);
  const rates: number[] = [];
  const [node, server] = [process.cpuUsage(), cpuSeconds(store.serverProcess()) ?? 0];
  let total = 0;
  try {
    for (let round = 0; round < 3; round++) {
      now = await nextMoment(store);
      const due = await dueAt(store, now);
      const began = performance.now();
      const rang = await app.get(DueClocks).ring();
      rates.push(Math.round((rang * 1000) / (performance.now() - began)));
      if (rang < due) throw new Error(`${due} were due, ${rang} rang.`);
      total += rang;
    }
  } finally {
    await app.close();
  }
  const used = process.cpuUsage(node);
  const served = (cpuSeconds(store.serverProcess()) ?? 0) - server;
  say(`${rates.join(', ')} rungs a second`);
  const value = median(rates);
  return {
    value,
    unit: 'rungs/s',
    what: `${rungs.toLocaleString('en')} cases with a rung that is due at one moment, until the last one has rung; median of ${rates.length} such moments`,
    spread: spreadOf(rates),
    aim: 'at least 3,000',
    met: value >= 3_000,
    parts: {
      'µs of Node': Math.round((used.user + used.system) / total),
      'µs of PostgreSQL': Math.round((served * 1e6) / total),
    },
  };
}

/** Time that goes on from a moment as time does. */
function goingOnFrom(start: Instant): () => Instant {
  const offset = Date.parse(start) - Date.now();
  return () => new Date(Date.now() + offset).toISOString();
}

function openWorker(store: BenchStore, now: () => Instant): Promise<INestApplicationContext> {
  return store.open(now, [
    MessagingModule.forRoot({ postgresUrl: store.serviceUrl }),
    WorkerModule.forRoot({
      publicUrl: 'https://bench.test',
      store: { databaseUrl: store.ownerUrl, keys: store.keys },
    }),
  ]);
}

/** A hundred a second, each at a moment of its own, rung by the worker as it runs beside everything else. */
async function late(store: BenchStore, say: (line: string) => void): Promise<Figure> {
  await migrateQueue(store.ownerUrl, { grantTo: 'stafet_service' });
  // What the drains owe the world is another measurement's.
  await store.withOwner((client) => client.query('truncate outbox'));
  const moment = await nextMoment(store);
  const now = goingOnFrom(moment);
  const first = Date.parse(now()) + 3_000;
  const wakes = await spreadOut(store, moment, first);
  const app = await openWorker(store, now);
  const lateness = new Map<string, number>();
  const end = first + (steadySeconds + 10) * 1000;
  try {
    await store.withOwner(async (client) => {
      while (lateness.size < wakes.size && Date.parse(now()) < end) {
        const { rows } = await client.query<{ id: string }>(
          `select case_id as id from case_event where at >= $1`,
          [new Date(Date.parse(now()) - 10_000)],
        );
        const seen = Date.parse(now());
        for (const { id } of rows) {
          const wake = wakes.get(id);
          if (wake !== undefined && !lateness.has(id)) lateness.set(id, seen - wake);
        }
        await pause(50);
      }
    });
  } finally {
    await app.close();
  }
  const times = [...lateness.values()];
  const value = quantile(times, 0.99) / 1000;
  say(`${times.length} of ${wakes.size} rang, p99 ${value.toFixed(2)} s late`);
  return {
    value,
    unit: 's late, p99',
    what: `${steadyCases / steadySeconds} cases a second for ${steadySeconds} s, each due at a moment of its own, from then until its step can be read`,
    aim: 'at most 2 s',
    met: value <= 2 && times.length === wakes.size,
    parts: { p50: quantile(times, 0.5) / 1000, most: Math.max(...times) / 1000 },
  };
}

/**
 * Deadlines end at midnight, so no clock is due at a moment of its own but one that was put off: these are, one after
 * the other, and all others until long after.
 */
async function spreadOut(
  store: BenchStore,
  moment: Instant,
  first: number,
): Promise<ReadonlyMap<string, number>> {
  const step = (steadySeconds * 1000) / steadyCases;
  return store.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string; wake: Date }>(
      `with due as (
         select case_id, no, dense_rank() over (order by case_id) - 1 as place from clock where wake_at <= $1
       ), put_off as (
         update clock c set put_off_until = case when d.place < $2
             then $3::timestamptz + make_interval(secs => d.place * $4 / 1000.0) else $1::timestamptz + interval '1 day' end
         from due d where d.case_id = c.case_id and d.no = c.no
         returning c.case_id, d.place, c.wake_at
       )
       select case_id as id, wake_at as wake from put_off where place < $2`,
      [moment, steadyCases, new Date(first), step],
    );
    return new Map(rows.map(({ id, wake }) => [id, wake.getTime()]));
  });
}

/** A worker that has nothing to do, for some seconds, in the one store and in the other. */
async function idle(few: BenchStore, many: BenchStore, say: (line: string) => void): Promise<Figure> {
  const costs: { readonly node: number; readonly server: number }[][] = [[], []];
  for (const store of [few, many]) {
    await migrateQueue(store.ownerUrl, { grantTo: 'stafet_service' });
    // What clears up after the making of a million is no cost of theirs.
    await store.configure({ autovacuum: 'off' });
  }
  for (let round = 0; round < idleRounds; round++) {
    for (const [at, store] of [few, many].entries()) costs[at]?.push(await idling(store));
  }
  const [atFew, atMany] = costs.map((rounds) => ({
    node: median(rounds.map(({ node }) => node)),
    server: median(rounds.map(({ server }) => server)),
  }));
  if (!atFew || !atMany) throw new Error('Nothing was measured.');
  const value = (atMany.node + atMany.server) * 1000;
  say(`${value.toFixed(1)} ms of CPU a second`);
  const before = (atFew.node + atFew.server) * 1000;
  return {
    value,
    unit: 'ms of CPU a second',
    what: `an idle worker and its PostgreSQL with ${manyClocks.toLocaleString('en')} open clocks, over ${idleSeconds} s, median of ${idleRounds}`,
    aim: 'no more than with ten thousand, and below 50',
    met: value <= Math.max(before * 1.5, before + 5) && value < 50,
    parts: {
      [`with ${fewClocks}`]: before,
      Node: atMany.node * 1000,
      PostgreSQL: atMany.server * 1000,
      [`Node with ${fewClocks}`]: atFew.node * 1000,
      [`PostgreSQL with ${fewClocks}`]: atFew.server * 1000,
    },
  };
}

/** Seconds of CPU a second. */
async function idling(store: BenchStore) {
  const app = await openWorker(store, goingOnFrom(sentAt));
  try {
    // What a start takes is over by then.
    await pause(3_000);
    const [node, server] = [process.cpuUsage(), cpuSeconds(store.serverProcess()) ?? 0];
    await pause(idleSeconds * 1000);
    const used = process.cpuUsage(node);
    const served = (cpuSeconds(store.serverProcess()) ?? 0) - server;
    return { node: (used.user + used.system) / 1e6 / idleSeconds, server: served / idleSeconds };
  } finally {
    await app.close();
  }
}
