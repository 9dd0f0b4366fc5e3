import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../tools/prepare.mjs';
import globalTeardown from './global-teardown.mjs';
import { running } from './running-server.mjs';

/**
 * One PostgreSQL for the whole run, with one migrated database that the test databases are copied from.
 * Jest loads its set-up outside of its own module system, so this uses what `npm start` runs: the build.
 */
export default async function globalSetup() {
  ensureBuilt();
  const { startEmbeddedPostgres } = await import('../dist/apps/standalone/embedded-postgres.js');
  const { migrate } = await import('../dist/libs/casework/index.js');
  running.home = await mkdtemp(join(tmpdir(), 'stafet-test-'));
  running.server = await startEmbeddedPostgres({ home: running.home, fast: true });
  try {
    await migrate(running.server.url);
  } catch (error) {
    await globalTeardown();
    throw error;
  }
  process.env.STAFET_TEST_SERVER = running.server.url;
}
