// `npm run relay`, `npm run import`, `npm run rebuild`, `npm run bench` and so on: prepares, then is the program named.
import { ensureBuilt, ensureInstalled, orExplain } from './prepare.mjs';

const programs = {
  backup: '../dist/apps/standalone/backup.js',
  bench: '../dist/bench/main.js',
  directory: '../dist/apps/standalone/directory.js',
  import: '../dist/apps/standalone/import.js',
  keys: '../dist/apps/standalone/keys.js',
  picture: '../dist/apps/standalone/picture.js',
  relay: '../dist/apps/standalone/relay.js',
  restore: '../dist/apps/standalone/restore.js',
  rebuild: '../dist/apps/worker/rebuild.js',
  torture: '../dist/torture/main.js',
  'verify:history': '../dist/apps/standalone/verify-history.js',
  witness: '../dist/apps/standalone/witness.js',
};

const [name] = process.argv.splice(2, 1);
const program = programs[name];
if (!program) {
  process.stderr.write(`Say which: ${Object.keys(programs).join(', ')}\n`);
  process.exit(1);
}
await orExplain(() => {
  ensureInstalled();
  ensureBuilt();
});
process.setSourceMapsEnabled(true);
await import(program);
