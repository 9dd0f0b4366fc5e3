// `npm start`: prepares, then is Stafet itself; no process stands between it and Ctrl-C.
import { ensureBuilt, ensureInstalled, orExplain } from './prepare.mjs';

await orExplain(() => {
  ensureInstalled();
  ensureBuilt();
});
process.setSourceMapsEnabled(true);
await import('../dist/apps/standalone/main.js');
