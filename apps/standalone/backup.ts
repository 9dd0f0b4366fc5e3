import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Configuration, filesIn, readConfiguration } from '../configuration.js';
import { StartupProblem } from '../startup-problem.js';
import { filesFolder, forgetFiles } from './backup/files.js';
import { arrange, prepareFolder, tidy } from './backup/folder.js';
import { runOnce } from './backup/run-once.js';
import { positionOf, segmentAt } from './backup/segments.js';
import { asOnlyShipper, connected, holdBack, isOnlyBackup, shipWal } from './backup/ship-wal.js';
import { takeBase } from './backup/take-base.js';
import { withServer } from './with-server.js';

const usage = 'npm run backup -- FOLDER [--keep 7]';

/**
 * `npm run backup -- FOLDER`: copies the data of STAFET_HOME into the folder, whether `npm start` runs or not, and has
 * `npm start` keep the changes there from then on. Of the backups before, it keeps as many as `--keep` says.
 */
await runOnce('Nothing was backed up.', async () => {
  const { folder, keep } = asked();
  const configuration = readConfiguration(process.env);
  const { home, store, erasures, attachments } = configuration;
  const kept = { home, erasures, files: filesIn(attachments) };
  if (store) throw new StartupProblem('DATABASE_URL names a server of your own: see docs/backup.md.');
  await access(join(home, 'postgres/data/PG_VERSION')).catch(() => {
    throw new StartupProblem(`There is nothing in ${home} to back up.`);
  });
  const arrangement = await prepareFolder(home, folder);
  const start = Date.now();
  const { base, reach } = await withServer(home, (url) =>
    connected(url, async (client) => {
      if (!(await isOnlyBackup(client))) throw new StartupProblem('Another backup is being taken just now.');
      await holdBack(client);
      return asOnlyShipper(client, async () => {
        const base = await takeBase(client, home, arrangement.folder);
        await arrange(home, arrangement);
        const reach = await shipWal(client, kept);
        await forgetFiles(client, filesFolder(arrangement.folder));
        return { base, reach };
      });
    }),
  );
  await tidy(arrangement.folder, keep, (one) =>
    segmentAt({ timeline: one.timeline, size: BigInt(one.segmentSize) }, positionOf(one.start)),
  );
  const megabytes = (base.bytes / 1_000_000).toFixed(1);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  write(`${megabytes} MB in ${base.files} files copied to ${arrangement.folder} in ${seconds} s.`);
  write(`It can be restored to any moment from ${base.finishedAt}, so far until ${reach.at}.`);
  write('While npm start runs, it keeps the changes there, at most ten seconds behind.');
  write(aboutKeys(configuration));
});

function asked(): { readonly folder: string; readonly keep: number } {
  try {
    const { positionals, values } = parseArgs({
      options: { keep: { type: 'string', default: '7' } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    const keep = /^[1-9]\d{0,2}$/.test(values.keep) ? Number(values.keep) : 0;
    if (folder && more.length === 0 && keep > 0) return { folder, keep };
  } catch {
    // An option that there is none of: said like the rest.
  }
  throw new StartupProblem(`Say where to: ${usage}`);
}

function aboutKeys({ keys }: Configuration): string {
  if (keys) {
    return 'The keys in STAFET_KEYS are NOT in it: keep them elsewhere. Without them no CPR number can be read again.';
  }
  return 'The keys for CPR numbers are in it: keep it where you would keep the cases themselves.';
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
