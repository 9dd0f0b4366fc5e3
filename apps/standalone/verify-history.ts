import { parseArgs } from 'node:util';
import pg from 'pg';
import { type HistoryFault, type HistoryReport, isMigrated, verifyHistory, WitnessFolder } from '#casework';
import { type Configuration, readConfiguration } from '../configuration.js';
import { StartupProblem } from '../startup-problem.js';
import { runOnce } from './backup/run-once.js';
import { withServer } from './with-server.js';
import { witnessSettings } from './witness-settings.js';

const usage = 'npm run verify:history [-- --case ID]';

/** As many as one looks at, one by one; of whatever there are more, the number tells enough. */
const shown = 100;

/** Whoever verifies needs no key for CPR numbers, and is best not given any. */
const unread = `unread:${Buffer.alloc(32).toString('base64')}`;

/**
 * `npm run verify:history`: walks every chain, holds it against the witness, and names whatever was changed, removed or
 * cut off. Exit code 1 if anything was. It changes nothing, and `npm start` may run.
 */
await runOnce('The history was not verified.', async () => {
  const only = asked();
  const configuration = readConfiguration({
    ...(!process.env.STAFET_KEYS_FILE && { STAFET_KEYS: unread }),
    ...process.env,
  });
  const witness = await witnessOf(configuration);
  const { home, store } = configuration;
  const verify = (url: string) => verifyAt(url, witness, only);
  const report = await (store ? verify(store.databaseUrl) : withServer(home, verify));
  process.exitCode = report.faults === 0 ? 0 : 1;
});

function asked(): readonly string[] | null {
  let given: string | undefined;
  try {
    given = parseArgs({ options: { case: { type: 'string' } } }).values.case;
  } catch {
    throw new StartupProblem(`Say it like this: ${usage}`);
  }
  if (given === undefined) return null;
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(given)) {
    throw new StartupProblem(`A case is named by its id: ${usage}`);
  }
  return [given];
}

/** To verify, the public keys are enough. */
async function witnessOf(configuration: Configuration) {
  const { witness } = configuration;
  if (!witness) return null;
  const held = new WitnessFolder(witness.folder);
  if (configuration.store && !witness.secret) {
    if (witness.publicKeys.length > 0) return { held, keys: witness.publicKeys };
    throw new StartupProblem('WITNESS_PUBLIC_KEYS is missing: whose heads are to be believed?');
  }
  const settings = await witnessSettings(configuration);
  return { held, keys: [...(settings ? [settings.key.publicKey] : []), ...witness.publicKeys] };
}

type Verified = Parameters<typeof verifyHistory>[1]['witness'];

async function verifyAt(
  url: string,
  witness: Verified,
  only: readonly string[] | null,
): Promise<HistoryReport> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // It changes nothing, so it brings no database up to this version either.
    if (!(await isMigrated(client)))
      throw new StartupProblem('Start this version of Stafet on the database first.');
    let told = 0;
    const tell = (fault: HistoryFault) => {
      told += 1;
      if (told <= shown) write(sayFault(fault));
    };
    const began = performance.now();
    const report = await verifyHistory(client, { witness, only, tell });
    if (told > shown) write(`… and ${told - shown} more`);
    for (const line of sayReport(report, witness !== null, (performance.now() - began) / 1000)) write(line);
    return report;
  } finally {
    await client.end();
  }
}

function sayFault(fault: HistoryFault): string {
  if ('head' in fault) return `head ${fault.head} ${fault.what}`;
  const version = fault.version === null ? '' : `, version ${fault.version}`;
  return `case ${fault.caseId}${version}: ${fault.what}`;
}

function sayReport(
  { cases, events, records, erased, heads, reach, anew, faults }: HistoryReport,
  hasWitness: boolean,
  seconds: number,
): readonly string[] {
  const rate = Math.round(events / Math.max(seconds, 0.001)).toLocaleString('en');
  const looked = [
    `cases: ${cases}, events: ${events}, records: ${records} (erased: ${erased}), heads: ${heads}`,
    `in ${seconds.toFixed(1)} s (${rate} events/s)`,
  ].join(', ');
  const lines = [looked];
  if (!hasWitness) lines.push('No witness: a history that was forged as a whole, or cut off, is not found.');
  else if (!reach) lines.push('The witness has no head that can be trusted: nothing was held against it.');
  else {
    const { number, at } = reach;
    lines.push(
      `The witness reaches to ${at}, head ${number}; what has come since is chained, and not witnessed.`,
    );
  }
  if (anew) {
    lines.push(
      `It was begun anew on ${anew.at}, head ${anew.number}: what was witnessed before is not held against it.`,
    );
  }
  return [...lines, faults === 0 ? 'nothing is wrong' : `${faults} found wrong`];
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
