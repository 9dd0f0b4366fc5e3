import { commands } from './commands/commands.js';
import { processes } from './commands/processes.js';
import { profile } from './commands/profile.js';
import { engine } from './engine.js';
import type { Benchmark } from './figure.js';
import { importRows } from './import/import-rows.js';
import { rebuilding } from './rebuild.js';
import { scale } from './scale/scale.js';
import { queue } from './screens/queue.js';
import { start } from './start.js';
import { timers } from './timers/timers.js';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  engine,
  start,
  commands,
  profile,
  processes,
  timers,
  importRows,
  rebuilding,
  scale,
  queue,
];
