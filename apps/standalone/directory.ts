import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DirectoryRefused, enterDirectory, migrate } from '#casework';
import { readConfiguration } from '../configuration.js';
import { StartupProblem } from '../startup-problem.js';
import { runOnce } from './backup/run-once.js';
import { readDirectoryFile } from './directory-file.js';
import { withServer } from './with-server.js';

/** `npm run directory -- FILE [--dry-run]`: organisations and their first administrators, as the database's owner. */
await runOnce('Nothing was entered.', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) {
    throw new StartupProblem('Say which file: npm run directory -- FILE [--dry-run]');
  }
  const { store, home, signIn } = readConfiguration(process.env);
  const issuer = typeof signIn === 'object' ? signIn.issuer : undefined;
  const file = readDirectoryFile(await textOf(path), issuer);
  const enter = async (url: string) => {
    await migrate(url, store?.databaseServiceUrl);
    return enterDirectory(url, file, values['dry-run']);
  };
  try {
    const done = await (store ? enter(store.databaseUrl) : withServer(home, enter));
    tell(values['dry-run'] ? 'Would be entered' : 'Entered', done.entered);
    tell(values['dry-run'] ? 'Would be changed' : 'Changed', done.changed);
    tell(values['dry-run'] ? 'Would be administrators' : 'Administrators now', done.administrators);
  } catch (error) {
    throw error instanceof DirectoryRefused ? new StartupProblem(error.message) : error;
  }
});

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new StartupProblem(`The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function tell(what: string, items: readonly string[]): void {
  process.stdout.write(`${what}: ${items.length > 0 ? items.join(', ') : 'nothing'}\n`);
}
