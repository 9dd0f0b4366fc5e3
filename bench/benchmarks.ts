import { commands } from './commands/commands.js';
import { processes } from './commands/processes.js';
import { profile } from './commands/profile.js';
import { engine } from './engine.js';
import type { Benchmark } from './figure.js';
import { start } from './start.js';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [engine, commands, profile, processes, start];
