import { hasRedis } from './house/redis.js';
import { type Line, printed } from './line.js';
import { readOptions } from './options.js';
import { outages, trials } from './trials.js';

/** `npm run torture -- [TRIAL…] [--kills N --commands N --clients N --queue redis|postgres --seed N --short --keep]` */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const known = [...trials, outages];
  const wanted = options.trials.length > 0 ? options.trials : ['kills', 'planted'];
  const chosen = wanted.flatMap((name) => {
    const found = name === 'all' ? trials : known.filter((trial) => trial.name === name);
    if (found.length > 0) return found;
    throw new Error(
      `There is no trial «${name}». There are: ${known.map((one) => one.name).join(', ')}, all.`,
    );
  });
  say(`seed ${options.seed}, queue on ${options.queue}`);
  if (!hasRedis) say('There is no redis-server on the PATH: nothing is tried on Redis.');
  let wrong = 0;
  for (const { name, run } of chosen) {
    const started = Date.now();
    const lines: readonly Line[] = await run(options, (line) =>
      say(`${name}, ${Math.round((Date.now() - started) / 1000)} s: ${line}`),
    );
    const seconds = Math.round((Date.now() - started) / 1000);
    await write(printed(`${name}, ${seconds} s, seed ${options.seed}, queue on ${options.queue}`, lines));
    wrong += lines.filter(({ verdict }) => verdict === 'WRONG').length;
  }
  await write(wrong === 0 ? '\nNothing is wrong.\n' : `\n${wrong} lines are WRONG.\n`);
  return wrong === 0 ? 0 : 1;
}

/** Comes back when it is written: the process ends right after. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => void process.stdout.write(text, () => resolve()));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exit(await main());
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
