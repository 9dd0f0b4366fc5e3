import type { Line } from './line.js';
import type { Options } from './options.js';
import { underKills } from './trials/kills.js';
import { planted } from './trials/planted.js';

export type Trying = (options: Options, say: (line: string) => void) => Promise<readonly Line[]>;

const kills: Trying = ({ queue, kills, commands, clients, seed, keep }, say) =>
  underKills({
    wish: { queue },
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
  });

export const trials: Readonly<Record<string, Trying>> = {
  kills,
  planted: ({ seed, keep }, say) => planted(seed, say, keep),
};
