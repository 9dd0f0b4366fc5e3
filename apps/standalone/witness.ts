import { parseArgs } from 'node:util';
import pg from 'pg';
import { HistoryHeads, isMigrated, serviceUrl, wallClock } from '#casework';
import { readConfiguration } from '../configuration.js';
import { StartupProblem } from '../startup-problem.js';
import { runOnce } from './backup/run-once.js';
import { withServer } from './with-server.js';
import { witnessSettings } from './witness-settings.js';

const usage = 'npm run witness [-- --anew]';

/**
 * `npm run witness`: gives the witness a head of the history now, and says with which key it is signed. With `--anew`,
 * after a restore: what was witnessed before is not held against the database any more.
 */
await runOnce('The witness was given nothing.', async () => {
  const anew = asked();
  const configuration = readConfiguration(process.env);
  const settings = await witnessSettings(configuration);
  if (!settings) throw new StartupProblem('WITNESS_FOLDER is missing: where is the head to go?');
  const { home, store } = configuration;
  const make = async (url: string) => {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    try {
      if (!(await isMigrated(pool)))
        throw new StartupProblem('Start this version of Stafet on the database first.');
      return await new HistoryHeads(pool, settings.held, settings.key, wallClock).makeNow(anew);
    } finally {
      await pool.end();
    }
  };
  const head = await (store
    ? make(store.databaseServiceUrl ?? serviceUrl(store.databaseUrl))
    : withServer(home, (url) => make(serviceUrl(url))));
  if (!head) throw new StartupProblem('Another process is giving it a head just now.');
  const { number, cases, events, lines, key } = head;
  write(`Head ${number}: ${cases} cases and ${events} events, ${lines} of the cases listed.`);
  write(`Signed with the key whose public part is ${key}`);
});

function asked(): boolean {
  try {
    return parseArgs({ options: { anew: { type: 'boolean', default: false } } }).values.anew;
  } catch {
    throw new StartupProblem(`Say it like this: ${usage}`);
  }
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
