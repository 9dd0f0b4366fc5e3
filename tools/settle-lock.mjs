// After each change of dependencies: `npm run settle-lock`. Makes package-lock.json complete and tied to no
// registry. A registry that lacks some platforms' optional packages leaves them out of the lock, and `npm ci`
// then refuses it; they are entered here with what their names tell, so that each is installed on its own
// platform alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
let added = 0;

for (const [path, entry] of Object.entries(packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true, dev: entry.dev };
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} platform packages added\n`);

/** Whether `name`, asked for by the package at `path`, is found there or in a folder above. */
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** "@swc/core-linux-arm64-musl" runs on Linux, on arm64, with musl. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const one = (known) => words.filter((word) => known.includes(word)).slice(0, 1);
  const os = one([
    'aix',
    'android',
    'darwin',
    'freebsd',
    'linux',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
  ]);
  const cpu = one([
    'arm',
    'arm64',
    'ia32',
    'loong64',
    'mips64el',
    'ppc64',
    'riscv64',
    's390x',
    'wasm32',
    'x64',
  ]);
  if (cpu.length === 0) throw new Error(`${name} is missing from the lock and its name tells no platform`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length && { os }), cpu, ...(libc.length && { libc }) };
}
