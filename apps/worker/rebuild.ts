import { migrate, type RebuildReport, rebuild } from '#casework';
import { readConfiguration } from '../configuration.js';
import { startEmbeddedPostgres } from '../standalone/embedded-postgres.js';
import { StartupProblem } from '../startup-problem.js';

/** As many as one looks at; whatever there are more of has one cause. */
const shown = 20;

/** `npm run rebuild`: says whether anything differed from the log, and puts right what follows from it. Exit code 1 if so. */
async function main(): Promise<RebuildReport> {
  const { store, home } = readConfiguration(process.env);
  if (store) return rebuildAt(store.databaseUrl);
  const server = await startEmbeddedPostgres({ home });
  try {
    return await rebuildAt(server.url);
  } finally {
    await server.stop();
  }
}

async function rebuildAt(ownerUrl: string): Promise<RebuildReport> {
  await migrate(ownerUrl);
  return rebuild(ownerUrl);
}

function told({ cases, events, differences }: RebuildReport): string {
  const lines = differences
    .slice(0, shown)
    .map(({ caseId, where, what }) => `case ${caseId}: ${where} ${what}`);
  const more = differences.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more`);
  const verdict = differences.length === 0 ? 'nothing differed' : `${differences.length} differed`;
  return [...lines, `${cases} cases and ${events} events: ${verdict}`].join('\n');
}

try {
  const report = await main();
  process.stdout.write(`${told(report)}\n`);
  process.exitCode = report.differences.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartupProblem) && process.env.LOG_LEVEL === 'debug') throw error;
  process.stderr.write(
    `The rebuild did not run. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
