// `npm run verify:deadlines`            a million random deadlines, reckoned fast and reckoned slowly, day by day
// `npm run verify:deadlines -- N SEED`  so many, and the same ones as another time
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ensureBuilt, ensureInstalled, orExplain, root } from './prepare.mjs';

const [cases = 1_000_000, seed = Date.now() % 1_000_000_007] = process.argv.slice(2).map(Number);
if (![cases, seed].every((number) => Number.isSafeInteger(number) && number > 0)) {
  process.stderr.write('Say how many, and which seed: whole numbers.\n');
  process.exit(1);
}
await orExplain(() => {
  ensureInstalled();
  ensureBuilt();
});

const program = join(root, 'dist/libs/domain/time/verify-deadlines.reference.js');
const threads = Math.min(8, availableParallelism());
const started = Date.now();
const done = Array.from({ length: threads }, () => 0);
let told = 0;
const shares = await Promise.all(done.map((_, thread) => shareOf(thread)));
const differences = shares.reduce((sum, share) => sum + share.differences, 0);
for (const example of shares.flatMap(({ examples }) => examples).slice(0, 5))
  process.stdout.write(`${example}\n`);
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(`seed ${seed}, ${threads} threads, ${seconds} s\n`);
process.stdout.write(`${cases} random deadlines 2015-2040, differences: ${differences}\n`);
process.exitCode = differences === 0 ? 0 : 1;

/** Each thread has its part of the cases, and seeds far from those of the others. */
function shareOf(thread) {
  const part = Math.floor(cases / threads) + (thread < cases % threads ? 1 : 0);
  const workerData = { verify: true, seed: seed + thread * 100_000_000, cases: part };
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData });
    worker.on('message', (message) => {
      if (message.share) return resolve(message.share);
      done[thread] = message.done;
      progress();
    });
    worker.on('error', reject);
  });
}

function progress() {
  const sum = done.reduce((all, one) => all + one, 0);
  if (sum - told < cases / 10) return;
  told = sum;
  process.stderr.write(`${sum} of ${cases}\n`);
}
