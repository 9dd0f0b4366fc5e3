import { parseArgs } from 'node:util';
import { filesIn, readConfiguration } from '../configuration.js';
import { StartupProblem } from '../startup-problem.js';
import { told } from '../worker/rebuild-told.js';
import { choose } from './backup/choose.js';
import { momentIn } from './backup/moment.js';
import { restoreInto } from './backup/restore-into.js';
import { runOnce } from './backup/run-once.js';

const usage = 'npm run restore -- FOLDER [--to 2026-11-25T10:00:00Z]';

/**
 * `npm run restore -- FOLDER`: makes a fresh STAFET_HOME of a backup, as it was at its end or at the moment of `--to`,
 * verifies every history in it, and starts nothing.
 */
await runOnce('Nothing was restored.', async () => {
  const { folder, to } = asked();
  const { home, store, keys, erasures, attachments } = readConfiguration(process.env);
  if (store) throw new StartupProblem('DATABASE_URL names a server of your own: see docs/backup.md.');
  const source = await choose(folder, to);
  const files = filesIn(attachments);
  const { report, hasKeys, erased, missing } = await restoreInto(source, { home, erasures, files });
  write(`Restored to ${home} as it was at ${to?.toISOString() ?? source.reach.at}.`);
  write(told(report));
  if (erased > 0) write(`${erased} erasures that are later were carried out again.`);
  if (missing > 0) write(`${missing} attached files are not in the backup.`);
  if (attachments && files === undefined) write('Attached files lie in the bucket, and are not restored.');
  if (!hasKeys && !keys) {
    write('The backup has no keys: set STAFET_KEYS to those that it was made with before npm start.');
  }
  write('The witness of its history is not in the backup: see docs/history.md for how to go on with it.');
  write('It is not backed up yet: npm run backup -- FOLDER, with a new folder.');
  process.exitCode = report.differences.length === 0 ? 0 : 1;
});

function asked(): { readonly folder: string; readonly to: Date | null } {
  let given: { readonly positionals: readonly string[]; readonly values: { readonly to?: string } };
  try {
    given = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new StartupProblem(`Say from where: ${usage}`);
  }
  const [folder, ...more] = given.positionals;
  if (!folder || more.length > 0) throw new StartupProblem(`Say from where: ${usage}`);
  return { folder, to: given.values.to === undefined ? null : momentIn(given.values.to) };
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
