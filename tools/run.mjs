// `npm run relay`, `npm run rebuild`: prepares, then is the program named.
import { ensureBuilt, ensureInstalled, orExplain } from './prepare.mjs';

const programs = {
  relay: '../dist/apps/standalone/relay.js',
  rebuild: '../dist/apps/worker/rebuild.js',
};

const program = programs[process.argv[2]];
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
