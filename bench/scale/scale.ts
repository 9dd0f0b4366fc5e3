import type { INestApplicationContext } from '@nestjs/common';
import { rebuild } from '#casework';
import type { Instant } from '#domain';
import { type Benchmark, type Figure, type Figures, median, quantile } from '../figure.js';
import { dropFileCache } from './cold.js';
import { DailyWork } from './commands.js';
import { type Generated, generate } from './generate.js';
import { playDemo } from './play-templates.js';
import { findReaders, type Reader } from './readers.js';
import { reads, timed } from './reads.js';
import { BenchStore } from './store.js';

/** `STAFET_BENCH_CASES=100000` measures a smaller country. */
const many = Number(process.env.STAFET_BENCH_CASES ?? 1_000_000);
const few = 10_000;
const now: Instant = '2026-11-25T09:00:00.000Z';

const rounds = 5;
const secondsOfWork = 5;
const readings = 300;
const coldReadings = 20;
const checked = 2_000;

/** One of the two countries. */
interface Country {
  readonly store: BenchStore;
  readonly generated: Generated;
  readonly app: INestApplicationContext;
}

/** The same house with ten thousand cases and with a million: what is done all day, and what is looked at. */
export const scale: Benchmark = {
  name: 'scale',
  async measure(say) {
    const countries: Country[] = [];
    try {
      for (const cases of [few, many]) countries.push(await found(cases, say));
      const [small, large] = countries;
      if (!small || !large) throw new Error('Two countries are compared.');
      await check(small, null, say);
      await check(large, checked, say);
      const throughput = await throughputAtMillion(small, large, say);
      return { throughputAtMillion: throughput, ...(await readingFigures(large, say)) };
    } finally {
      for (const { app, store } of countries) {
        await app.close();
        await store.remove();
      }
    }
  },
};

async function found(cases: number, say: (line: string) => void): Promise<Country> {
  const store = await BenchStore.make();
  const named = (line: string) => say(`${cases.toLocaleString('en')}: ${line}`);
  const generated = await generate(store, cases, (made) => playDemo(made, now, Math.min(300, cases)), named);
  named(`made in ${generated.seconds} s, ${(generated.bytes / 1e9).toFixed(1)} GB`);
  // Its time would come in the middle of a measurement, in the larger country alone.
  await store.configure({ autovacuum: 'off' });
  return { store, generated, app: await store.open(() => now) };
}

/** What was copied is what commands would have written: the rebuild says so. */
async function check({ store }: Country, sample: number | null, say: (line: string) => void): Promise<void> {
  const only = sample === null ? null : await sampleOf(store, sample);
  const { cases, events, differences } = await rebuild(store.ownerUrl, undefined, only);
  if (differences.length > 0) throw new Error(`The rebuild differs: ${JSON.stringify(differences[0])}`);
  say(`the rebuild finds nothing wrong in ${cases} cases with ${events} events`);
}

async function sampleOf(store: BenchStore, size: number): Promise<readonly string[]> {
  const { rows } = await store.withOwner((client) =>
    client.query<{ id: string }>('select id from case_file order by md5(id::text) limit $1', [size]),
  );
  return rows.map(({ id }) => id);
}

async function throughputAtMillion(
  small: Country,
  large: Country,
  say: (line: string) => void,
): Promise<Figure> {
  const work = await Promise.all(
    [small, large].map(({ app, store }) => store.withOwner((client) => DailyWork.prepare(app, client, now))),
  );
  const rates: number[][] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [at, one] of work.entries()) {
      const done = await one.during(secondsOfWork);
      // The first warms up.
      if (round > 0) rates[at]?.push(done / secondsOfWork);
    }
  }
  const [atFew, atMany] = rates.map(median);
  if (!atFew || !atMany) throw new Error('Nothing was done.');
  const ratios = (rates[0] ?? []).map((rate, round) => (rates[1]?.[round] ?? 0) / rate);
  say(`${Math.round(atFew)} and ${Math.round(atMany)} commands a second`);
  const value = median(ratios);
  return {
    value,
    unit: `of that at ${few.toLocaleString('en')} cases`,
    what: `commands by 16 clients through the command door: half claim a task, a quarter write, a quarter open a case; ${rounds} rounds, one store after the other`,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    aim: 'at least 0.8',
    met: value >= 0.8,
    parts: {
      [`commands/s at ${few}`]: Math.round(atFew),
      [`commands/s at ${many}`]: Math.round(atMany),
      'seconds to make': large.generated.seconds,
      GB: Number((large.generated.bytes / 1e9).toFixed(1)),
    },
  };
}

async function readingFigures(country: Country, say: (line: string) => void): Promise<Figures> {
  const readers = await country.store.withOwner(findReaders);
  say(
    `the largest organisation has ${readers.largest.tasks} open tasks, one in the middle ${readers.median.tasks}`,
  );
  const figures: Record<string, Figure> = {};
  for (const [name, kinds] of Object.entries(reads)) {
    const parts: Record<string, number> = {};
    for (const [kind, read] of Object.entries(kinds)) {
      for (const [who, reader] of Object.entries(readers)) {
        const times = await timed(country.app, reader, read, readings);
        parts[`${kind}, ${who}, p50`] = quantile(times, 0.5);
        parts[`${kind}, ${who}, p99`] = quantile(times, 0.99);
      }
    }
    figures[name] = readingFigure(parts);
    say(`${name}: p99 at most ${figures[name].value.toFixed(1)} ms`);
  }
  return { ...figures, coldReads: await coldReads(country, readers) };
}

function readingFigure(parts: Readonly<Record<string, number>>): Figure {
  const value = Math.max(...Object.entries(parts).flatMap(([name, ms]) => (name.endsWith('p99') ? ms : [])));
  return {
    value,
    unit: 'ms',
    what: `the slowest p99 of these, through the query door under row-level security, ${readings} times each, the cache warm`,
    aim: 'at most 15 ms',
    met: value <= 15,
    parts,
  };
}

/** The first readings after a restart. */
async function coldReads(
  { store, app }: Country,
  readers: Readonly<Record<string, Reader>>,
): Promise<Figure> {
  const parts: Record<string, number> = {};
  await app.close();
  await store.restart();
  const emptied = dropFileCache();
  const cold = await store.open(() => now);
  try {
    for (const [name, kinds] of Object.entries(reads)) {
      const [read] = Object.values(kinds);
      if (!read || !readers.largest) continue;
      const times = await timed(cold, readers.largest, read, coldReadings, 0);
      parts[`${name}, first`] = times[0] ?? 0;
      parts[`${name}, p50`] = quantile(times, 0.5);
    }
  } finally {
    await cold.close();
  }
  return {
    value: Math.max(...Object.entries(parts).flatMap(([name, ms]) => (name.endsWith('first') ? ms : []))),
    unit: 'ms',
    what: `the slowest first reading for the largest organisation after PostgreSQL was restarted${emptied ? ' and the file cache emptied' : '; the file cache could not be emptied'}`,
    parts,
  };
}
