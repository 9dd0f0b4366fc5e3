import { parseArgs } from 'node:util';
import { queueFor } from './house/house.js';

export interface Options {
  /** What to put the house through; none named: the kills, and the checker's own check. */
  readonly trials: readonly string[];
  readonly kills: number;
  readonly commands: number;
  readonly clients: number;
  readonly queue: 'redis' | 'postgres';
  readonly seed: number;
  readonly keep: boolean;
  /** One API process and one worker under kills; outages of seconds rather than minutes. */
  readonly short: boolean;
}

/** @throws Error in words, for whoever typed it */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      kills: { type: 'string', default: '200' },
      commands: { type: 'string', default: '100000' },
      clients: { type: 'string', default: '16' },
      queue: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      keep: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'kills' | 'commands' | 'clients' | 'seed') => {
    if (!/^\d{1,9}$/.test(values[name])) throw new Error(`--${name} must be a whole number.`);
    return Number(values[name]);
  };
  const { queue, keep, short } = values;
  if (queue !== undefined && queue !== 'redis' && queue !== 'postgres') {
    throw new Error('--queue must be redis or postgres.');
  }
  return {
    trials: positionals,
    kills: whole('kills'),
    commands: whole('commands'),
    clients: whole('clients'),
    seed: whole('seed'),
    queue: queueFor(queue),
    keep,
    short,
  };
}
