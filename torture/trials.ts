import type { Line } from './line.js';
import type { Options } from './options.js';
import { fullDisk } from './trials/full-disk.js';
import { clockAstray, databaseAway, queueEmptied, redisAway, workerFrozen } from './trials/happenings.js';
import { underKills } from './trials/kills.js';
import { planted } from './trials/planted.js';
import { type Happening, underLoad } from './trials/under-load.js';

type Say = (line: string) => void;

export interface Trial {
  readonly name: string;
  readonly run: (options: Options, say: Say) => Promise<readonly Line[]>;
}

/** Much, as issue and operators want it; or little, for a run of tests. */
interface Outages {
  readonly emptied: number;
  /** Seconds. */
  readonly databaseAway: number;
  readonly redisAway: number;
  /** Jobs are locked for thirty. */
  readonly frozen: number;
}

const much: Outages = { emptied: 10, databaseAway: 120, redisAway: 600, frozen: 45 };
const little: Outages = { emptied: 2, databaseAway: 8, redisAway: 10, frozen: 36 };

const kills: Trial = {
  name: 'kills',
  run: ({ queue, kills, commands, clients, seed, keep, short }, say) =>
    underKills({
      wish: { queue, ...(short && { apis: 1, workers: 1 }) },
      dose: {
        kills,
        commands,
        clients,
        seed,
        impatience: 0.02,
        victims: ['api', 'api', 'worker', 'worker', 'postgres', 'redis'],
        days: 20,
        files: [Math.ceil(commands / 5_000), Math.min(100, Math.ceil(commands / 50))],
        patience: 120 + commands / 200,
      },
      say,
      keep,
    }),
};

function happening(name: string, of: (dose: Outages, say: Say) => Happening): Trial {
  const run: Trial['run'] = ({ queue, seed, keep, short }, say) =>
    underLoad({ wish: { queue }, clients: 4, seed, keep, say }, of(short ? little : much, say));
  return { name, run };
}

/** In the order in which they run. */
export const trials: readonly Trial[] = [
  kills,
  { name: 'planted', run: ({ seed, keep }, say) => planted(seed, say, keep) },
  happening('emptied', ({ emptied }, say) => queueEmptied(emptied, say)),
  happening('database-away', ({ databaseAway: seconds }, say) => databaseAway(seconds, say)),
  happening('redis-away', ({ redisAway: seconds }) => redisAway(seconds)),
  happening('clock', () => clockAstray()),
  happening('frozen', ({ frozen }) => workerFrozen(frozen)),
  { name: 'full-disk', run: ({ seed, keep }, say) => fullDisk({ clients: 4, seed, keep, say }) },
];

/** Several outages in one house, one after the other: a house takes its time to be built. */
export const outages: Trial = {
  name: 'outages',
  run: ({ queue, seed, keep, short }, say) => {
    const dose = short ? little : much;
    const all = [
      queueEmptied(dose.emptied, say),
      databaseAway(dose.databaseAway, say),
      redisAway(dose.redisAway),
      clockAstray(),
      workerFrozen(dose.frozen),
    ];
    return underLoad({ wish: { queue }, clients: 4, seed, keep, say }, async (house, pace) => {
      const lines: Line[] = [];
      for (const one of all) lines.push(...(await one(house, pace)));
      return lines;
    });
  },
};
