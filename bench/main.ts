import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchmarks } from './benchmarks.js';
import type { Figures } from './figure.js';
import { type Results, withTable } from './readme.js';
import { printed } from './table.js';

/**
 * `npm run bench` measures everything and keeps it; `npm run bench -- engine …` measures those and keeps nothing, but
 * with `--keep`, beside what was kept of the others.
 */
const root = process.cwd();
const folder = join(root, 'bench/results');
const wanted = process.argv.slice(2).filter((word) => word !== '--keep');
const unknown = wanted.filter((name) => !benchmarks.some((one) => one.name === name));
if (unknown.length > 0) {
  const known = benchmarks.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no benchmark «${unknown.join('», «')}». There are: ${known}.\n`);
  process.exit(1);
}

const chosen = wanted.length > 0 ? benchmarks.filter(({ name }) => wanted.includes(name)) : benchmarks;
let figures: Figures = {};
for (const { name, measure } of chosen) {
  const say = (line: string) => process.stderr.write(`${name}: ${line}\n`);
  const started = Date.now();
  figures = { ...figures, ...(await measure(say)) };
  say(`done in ${Math.round((Date.now() - started) / 1000)} s`);
}
process.stdout.write(printed(figures));
if (wanted.length === 0) keep(figures);
else if (process.argv.includes('--keep')) keep({ ...keptBefore(), ...figures });

function keep(measured: Figures): void {
  const at = new Date().toISOString();
  const results: Results = { at, commit: commit(), machine: machine(), figures: measured };
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(results, null, 2)}\n`;
  for (const name of ['latest', at.slice(0, 10)]) writeFileSync(join(folder, `${name}.json`), text);
  const readme = join(root, 'bench/README.md');
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), results));
  process.stdout.write(`\nKept in bench/results/latest.json and bench/results/${at.slice(0, 10)}.json\n`);
}

function keptBefore(): Figures {
  const file = join(folder, 'latest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results).figures : {};
}

function machine(): Results['machine'] {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
