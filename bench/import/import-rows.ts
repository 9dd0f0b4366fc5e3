import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ReadImport, StartImport, UploadNotices } from '#casework';
import type { Instant } from '#domain';
import { MessagingModule, migrateQueue } from '#messaging';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import type { Benchmark } from '../figure.js';
import { cpuSeconds } from '../scale/cpu.js';
import { enterDemoDirectory, personId } from '../scale/play-templates.js';
import { BenchStore } from '../scale/store.js';
import { noticesFile } from './notices-file.js';

/** `STAFET_BENCH_IMPORT_ROWS=200000` measures the longest file that there may be. */
const rows = Number(process.env.STAFET_BENCH_IMPORT_ROWS ?? 20_000);
const now: Instant = '2026-11-02T09:00:00.000Z';

/** A file of notices is uploaded, started, and imported by the worker as it runs beside everything else. */
export const importRows: Benchmark = {
  name: 'import',
  async measure(say) {
    const store = await BenchStore.make();
    try {
      await enterDemoDirectory(store);
      await migrateQueue(store.ownerUrl, { grantTo: 'stafet_service' });
      const app = await openWorker(store);
      try {
        return { importRows: await imported(app, store, say) };
      } finally {
        await app.close();
      }
    } finally {
      await store.remove();
    }
  },
};

function openWorker(store: BenchStore): Promise<INestApplicationContext> {
  return store.open(
    () => now,
    [
      MessagingModule.forRoot({ postgresUrl: store.serviceUrl }),
      WorkerModule.forRoot({
        publicUrl: 'https://bench.test',
        store: { databaseUrl: store.ownerUrl, keys: store.keys },
      }),
    ],
  );
}

async function imported(app: INestApplicationContext, store: BenchStore, say: (line: string) => void) {
  const [commands, person, memory] = [app.get(CommandBus), personId('signe'), new Memory()];
  const began = performance.now();
  const uploaded = await commands.execute(new UploadNotices(person, noticesFile(rows)));
  if (uploaded.kind !== 'checked' || uploaded.import.ready !== rows)
    throw new Error(`The file was not taken: ${JSON.stringify(uploaded)}`);
  const checkSeconds = (performance.now() - began) / 1000;
  say(`${rows} rows checked in ${checkSeconds.toFixed(1)} s`);
  const atRest = memory.now();
  const [node, server] = [process.cpuUsage(), cpuSeconds(store.serverProcess())];
  const started = performance.now();
  await commands.execute(new StartImport(person, uploaded.import.id));
  await until(async () => {
    const view = await app.get(QueryBus).execute(new ReadImport(person, uploaded.import.id));
    return view?.state === 'done';
  });
  const seconds = (performance.now() - started) / 1000;
  say(`imported in ${seconds.toFixed(1)} s`);
  await until(async () => (await count(store, 'outbox')) === 0);
  const everything = (performance.now() - started) / 1000;
  const used = process.cpuUsage(node);
  const served = (cpuSeconds(store.serverProcess()) ?? 0) - (server ?? 0);
  memory.stop();
  const value = Math.round(rows / seconds);
  return {
    value,
    unit: 'rows/s',
    what: `a file of ${rows.toLocaleString('en')} notices, uploaded beforehand, imported by the worker while it tells everybody of it; one run`,
    aim: 'at least 1,000, memory flat',
    met: value >= 1_000,
    parts: {
      'checked rows/s': Math.round(rows / checkSeconds),
      'rows/s until all are told': Math.round(rows / everything),
      'MB before': atRest,
      'MB at most': memory.most,
      'MB after': memory.now(),
      'µs of Node': Math.round((used.user + used.system) / rows),
      'µs of PostgreSQL': Math.round((served * 1e6) / rows),
    },
  };
}

/** The process's resident memory, looked at four times a second. */
class Memory {
  most = 0;
  private readonly timer = setInterval(() => {
    this.most = Math.max(this.most, this.now());
  }, 250);

  now(): number {
    return Math.round(process.memoryUsage.rss() / 2 ** 20);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(100);
}

async function count(store: BenchStore, table: string): Promise<number> {
  const { rows: found } = await store.withOwner((client) =>
    client.query<{ n: number }>(`select count(*)::integer as n from ${table}`),
  );
  return found[0]?.n ?? 0;
}
