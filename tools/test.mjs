// `npm test`            checks the sources, then runs every suite that needs no more than npm
// `npm test -- --full`  also the suites that take longer or need more of the machine
// `npm test -- PATH…`   runs the specs whose path matches, and checks nothing else
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, orExplain, root } from './prepare.mjs';

// Budgets are seconds and hard: what takes longer has failed. Those of `npm test` are half as much again as two cores
// need; all in all these need three and a half minutes, and may take four. Those of the full run only end what hangs.
const allInAll = 240;
const checks = [
  {
    name: 'types and lint',
    budget: 12,
    fullBudget: 120,
    command: ['oxlint/bin/oxlint', '--type-aware', '--type-check'],
  },
  {
    name: 'format',
    budget: 4,
    fullBudget: 40,
    command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  {
    name: 'import directions',
    budget: 8,
    fullBudget: 60,
    command: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'apps',
      'libs',
      'migrations',
      'bench',
      'torture',
      'test',
    ],
  },
];

// A spec belongs to the first suite with a folder or file that its path begins with.
const suites = [
  { name: 'domain', budget: 40, fullBudget: 600, of: ['libs/domain/'] },
  { name: 'journey', budget: 45, fullBudget: 180, of: ['test/journey.spec.ts'] },
  { name: 'stories', budget: 26, fullBudget: 300, of: ['test/stories.spec.ts'] },
  { name: 'generated inputs', budget: 24, fullBudget: 600, of: ['test/generated-input/'] },
  { name: 'journeys', fullBudget: 1500, of: ['test/journeys/'] },
  { name: 'screens', fullBudget: 1500, of: ['test/screens'] },
  { name: 'canaries', fullBudget: 900, of: ['test/canaries/'] },
  // Without a budget of the quick run, it is for the whole run alone.
  {
    name: 'at length',
    fullBudget: 900,
    of: [
      'libs/casework/queries/access-cells.spec.ts',
      'apps/api/sign-in/access-cells.spec.ts',
      'apps/api/administration.spec.ts',
      'apps/api/attachments.spec.ts',
      'apps/api/failures.spec.ts',
      'apps/api/intake.spec.ts',
      'apps/api/retention.spec.ts',
      'libs/casework/people/',
      'libs/casework/history/',
      'migrations/landed-versions.spec.ts',
      'libs/casework/import/',
      'libs/casework/worker/due-clocks.spec.ts',
      'apps/standalone/demo/cases/',
      'apps/worker/worker.spec.ts',
      'libs/picture/',
    ],
  },
  {
    name: 'casework',
    budget: 72,
    fullBudget: 600,
    of: ['libs/casework/', 'libs/insight/', 'test/'],
  },
  { name: 'messaging', fullBudget: 180, of: ['libs/messaging/'] },
  { name: 'recovery', fullBudget: 360, of: ['apps/standalone/recovery.spec.ts'] },
  { name: 'backup', fullBudget: 600, of: ['apps/standalone/backup.spec.ts'] },
  { name: 'secrets', fullBudget: 180, of: ['apps/standalone/secrets.spec.ts'] },
  { name: 'launch', budget: 28, fullBudget: 180, of: ['apps/standalone/launch.spec.ts'] },
  { name: 'killed workers', fullBudget: 480, of: ['apps/worker/kill.spec.ts'] },
  { name: 'torture', fullBudget: 1200, of: ['torture/'] },
  { name: 'http', budget: 72, fullBudget: 300, of: ['apps/'] },
];

const args = process.argv.slice(2);
const full = args.includes('--full');
const patterns = args.filter((arg) => arg !== '--full');
const sum = { passed: 0, failed: 0, skipped: 0 };

await orExplain(() => {
  ensureInstalled();
  ensureBuilt();
});
const began = Date.now();
if (patterns.length > 0) {
  await runJest('chosen specs', 1800, patterns);
} else {
  for (const { name, budget, fullBudget, command } of checks)
    await check(name, full ? fullBudget : budget, command);
  for (const { name, specs, seconds } of planned())
    await runJest(name, seconds, ['--runTestsByPath', ...specs]);
}
const seconds = (Date.now() - began) / 1000;
if (patterns.length === 0 && !full && seconds > allInAll) {
  process.stdout.write(`\nTOO LATE: all in all ${seconds.toFixed(0)} s of ${allInAll} s\n`);
  sum.failed += 1;
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** Which specs run in which suite; a spec that no suite claims is a failure, or it would never run. */
function planned() {
  const specs = ['apps', 'libs', 'migrations', 'test', 'torture'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.spec.ts')),
  );
  const orphans = specs.filter((path) => !suiteOf(path));
  if (orphans.length > 0) throw new Error(`No suite in tools/test.mjs runs ${orphans.join(', ')}`);
  return suites
    .map((suite) => ({
      name: suite.name,
      specs: specs.filter((path) => suiteOf(path) === suite),
      seconds: full ? suite.fullBudget : suite.budget,
    }))
    .filter(({ specs, seconds }) => specs.length > 0 && seconds);
}

function suiteOf(path) {
  return suites.find(({ of }) => of.some((start) => path.startsWith(start)));
}

async function check(name, seconds, [program, ...options]) {
  const { ok } = await run(name, seconds, [join(root, 'node_modules', program), ...options]);
  if (!ok) sum.failed += 1;
}

async function runJest(name, seconds, options) {
  const folder = mkdtempSync(join(tmpdir(), 'stafet-results-'));
  const file = join(folder, 'results.json');
  const { ok } = await run(name, seconds, [
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${file}`,
    ...options,
  ]);
  const results = readResults(file);
  sum.passed += results.numPassedTests;
  sum.skipped += results.numPendingTests + results.numTodoTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  // What was cut off, or failed outside of a test, counts too.
  sum.failed += ok ? failed : Math.max(failed, 1);
  rmSync(folder, { recursive: true });
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      numRuntimeErrorTestSuites: 0,
      numPendingTests: 0,
      numTodoTests: 0,
    };
  }
}

/** Runs one step and says how long it took of its budget; at the end of that it is stopped, all of it. */
function run(name, seconds, args) {
  process.stdout.write(`\n── ${name}\n`);
  const start = Date.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    // A group of its own: what it started is stopped with it.
    detached: true,
    // stdout of jest is its JSON, which goes to a file as well.
    stdio: ['ignore', args.includes('--json') ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...(full && { STAFET_TEST_FULL: '1' }) },
  });
  const stopGroup = (signal) => {
    try {
      process.kill(-Number(child.pid), signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const interrupt = (signal) => {
    stopGroup(signal);
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  let late = false;
  const timers = [
    setTimeout(() => {
      late = true;
      stopGroup('SIGTERM');
      timers.push(setTimeout(() => stopGroup('SIGKILL'), 5_000));
    }, seconds * 1000),
  ];
  return new Promise((resolve) => {
    child.once('close', (code) => {
      for (const timer of timers) clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      const ok = code === 0 && !late;
      const taken = `${((Date.now() - start) / 1000).toFixed(1)} s of ${seconds} s`;
      process.stdout.write(`${ok ? 'ok' : late ? 'TOO LATE' : 'FAILED'}: ${name}, ${taken}\n`);
      resolve({ ok });
    });
  });
}
