// Loaded before a process of the house (`node --import`): its clock is ahead by what a file says, in milliseconds.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const file = process.env.TORTURE_CLOCK ?? '';
const RealDate = Date;
let ahead = 0;
let readAgainAt = 0;

/** Read some fifty times a second: asking the time is cheap, and stays so. */
function now(): number {
  if (performance.now() >= readAgainAt) {
    ahead = Number(readFileSync(file, 'utf8'));
    readAgainAt = performance.now() + 20;
  }
  return RealDate.now() + ahead;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given, made) => Reflect.construct(real, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});
