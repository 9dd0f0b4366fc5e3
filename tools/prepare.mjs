// What every command does first: install what is missing, build what has changed. Node's own modules only,
// since it runs before anything is installed. Speaks on stderr; stdout belongs to the command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const sourceFolders = ['apps', 'libs', 'migrations', 'bench', 'torture'];
/** What lies in them and is no source: peers have packages of their own, results come and go. */
const besideSources = ['bench/peers/', 'bench/results/'];
const stamp = join(dist, '.sources');

/** A preparation that failed; the message is for people and complete. */
export class PreparationFailed extends Error {}

/** Installs exactly what package-lock.json names, unless that is what node_modules already holds. */
export function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages from npm (once) …');
  // Building needs the development packages too, whatever NODE_ENV says.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new PreparationFailed(
      'npm could not install the packages (see above). Is the npm registry reachable?',
    );
  }
}

/** Compiles apps, libs and migrations to dist/, unless dist/ was compiled from just these sources. */
export function ensureBuilt() {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Building …');
  // Built beside and put in place whole: nothing stale stays, and a failed build leaves the last one alone.
  const draft = `${dist}.${process.pid}`;
  const ignored = ['**/*.spec.ts', '**/stories/**', 'apps/web/**', ...besideSources.map((one) => `${one}**`)];
  const options = ['--out-dir', draft, '--ignore', ignored.join(','), '--copy-files', '--quiet'];
  const swc = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@swc/cli/bin/swc.js'), ...sourceFolders, ...options],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  if (swc.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new PreparationFailed(`The build failed:\n${swc.stderr || swc.stdout}`);
  }
  buildScreens(draft);
  writeFileSync(join(draft, '.sources'), sources);
  replaceFolder(dist, draft);
}

/** The screens are the browser's: Vite bundles them beside the server that gives them out. */
function buildScreens(draft) {
  const outDir = join(draft, 'apps/web');
  const options = [
    'build',
    join(root, 'apps/web'),
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const vite = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (vite.status === 0) return;
  rmSync(draft, { recursive: true, force: true });
  throw new PreparationFailed(`The screens could not be built:\n${vite.stderr || vite.stdout}`);
}

/** Two builds at once are of the same sources: whichever comes second gives way. */
function replaceFolder(folder, draft) {
  const old = `${draft}.old`;
  unless(['ENOENT'], () => renameSync(folder, old));
  unless(['ENOTEMPTY', 'EEXIST'], () => renameSync(draft, folder));
  for (const leftover of [old, draft]) rmSync(leftover, { recursive: true, force: true });
}

function unless(codes, act) {
  try {
    act();
  } catch (error) {
    if (!codes.includes(error.code)) throw error;
  }
}

/** Runs `main`; a failed preparation ends the process with its message alone. */
export async function orExplain(main) {
  try {
    return await main();
  } catch (error) {
    if (!(error instanceof PreparationFailed)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** npm writes what it has installed to node_modules/.package-lock.json, last: half an installation has none. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return false;
  const wanted = packagesIn('package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

function packagesIn(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const path of ['.swcrc', 'package-lock.json']) hash.update(readFileSync(join(root, path)));
  for (const folder of sourceFolders) {
    const names = readdirSync(join(root, folder), { recursive: true }).map(
      (name) => `${folder}/${String(name)}`,
    );
    const sources = names.filter((name) => !besideSources.some((beside) => `${name}/`.startsWith(beside)));
    for (const path of sources.sort().map((name) => join(root, name))) {
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
