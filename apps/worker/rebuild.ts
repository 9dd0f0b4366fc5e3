import { migrate, type RebuildReport, rebuild } from '#casework';
import { readConfiguration } from '../configuration.js';
import { startEmbeddedPostgres } from '../standalone/embedded-postgres.js';
import { StartupProblem } from '../startup-problem.js';
import { told } from './rebuild-told.js';

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
