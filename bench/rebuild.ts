import { rebuild } from '#casework';
import type { Instant } from '#domain';
import { type Benchmark, median, spreadOf } from './figure.js';
import { generate } from './scale/generate.js';
import { playDemo } from './scale/play-templates.js';
import { BenchStore } from './scale/store.js';

const cases = 5_000;
const rounds = 3;
const now: Instant = '2026-11-25T09:00:00.000Z';

/** Every log folded anew, its chain and dates verified, and everything that follows from it compared with what is stored. */
export const rebuilding: Benchmark = {
  name: 'rebuild',
  async measure(say) {
    const store = await BenchStore.make();
    try {
      await generate(store, cases, (made) => playDemo(made, now, 300), say);
      const events = await eventsIn(store);
      const seconds: number[] = [];
      let steps = 0;
      for (let round = 0; round < rounds; round++) {
        const started = performance.now();
        const report = await rebuild(store.ownerUrl);
        seconds.push((performance.now() - started) / 1000);
        if (report.differences.length > 0) throw new Error('The rebuild differs.');
        steps = report.events;
      }
      const rates = seconds.map((taken) => Math.round(events / taken));
      return {
        rebuild: {
          value: median(rates),
          unit: 'events/s',
          what: `${cases} cases with ${steps} steps and ${events} events, folded, verified and compared, median of ${rounds}`,
          spread: spreadOf(rates),
          aim: 'at least 50,000',
          met: median(rates) >= 50_000,
          parts: { stepsPerSecond: Math.round(steps / median(seconds)) },
        },
      };
    } finally {
      await store.remove();
    }
  },
};

/** A step of the log is one row, and holds several events. */
async function eventsIn(store: BenchStore): Promise<number> {
  const { rows } = await store.withOwner((client) =>
    client.query<{ n: string }>(`select sum(json_array_length(body::json -> 'events')) as n from case_event`),
  );
  return Number(rows[0]?.n);
}
