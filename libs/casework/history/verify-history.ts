import type pg from 'pg';
import type { Head } from './head.js';
import { type LogRow, readLog } from './read-log.js';
import { isErased, recordFaults } from './record-faults.js';
import { casesAfter, type StoredHistory, storedHistories } from './stored-histories.js';
import { type HeadFault, trustedHeads } from './trusted-heads.js';
import type { Witness } from './witness.js';
import { readWitnessState } from './witness-state.js';
import { type Sighting, WitnessedCases } from './witnessed-cases.js';

/** What is wrong with the history, in words that hold nothing of what it says. */
export type HistoryFault =
  | {
      readonly caseId: string;
      /** Where in the case's log; null where no version is more to blame than another. */
      readonly version: number | null;
      readonly what: string;
    }
  | HeadFault;

export interface HistoryReport {
  readonly cases: number;
  readonly events: number;
  readonly records: number;
  /** Of the records, those whose content is erased. */
  readonly erased: number;
  /** Heads that can be trusted, from the one that began anew on where one did. */
  readonly heads: number;
  /** The newest of them: what has come since is chained, and not witnessed. Null where there is none. */
  readonly reach: Head | null;
  /** The one that began anew: what was witnessed before it is not held against the database. */
  readonly anew: Head | null;
  readonly faults: number;
}

export interface Verification {
  /** Null: nothing is held against a witness. */
  readonly witness: { readonly held: Witness; readonly keys: readonly string[] } | null;
  /** These cases alone; every one where nothing is said. */
  readonly only?: readonly string[] | null;
  readonly tell: (fault: HistoryFault) => void;
}

/** Cases in memory at a time. */
const batchSize = 500;

/**
 * Walks every case's chain from its first step, and holds it, its records and its file against one another and against
 * the witness. It reads, and changes nothing; commands and new heads may come meanwhile.
 *
 * @param client as the database's owner
 */
export async function verifyHistory(
  client: pg.ClientBase,
  { witness, only = null, tell }: Verification,
): Promise<HistoryReport> {
  const sums = { cases: 0, events: 0, records: 0, erased: 0, faults: 0 };
  const found = (fault: HistoryFault) => {
    sums.faults += 1;
    tell(fault);
  };
  // Before the cases: whatever a head has seen is there by the time that they are read.
  const state = await readWitnessState(client);
  const heads = witness ? await trustedHeads(witness.held, witness.keys, state, found) : [];
  const anew = heads.find(({ head }) => head.scope === 'anew')?.head ?? null;
  const witnessed = witness && new WitnessedCases(witness.held, heads);
  const sight = new Coverage(heads.map(({ head }) => head));

  for await (const batch of batchesOf(client, only)) {
    const seen = await witnessed?.upTo(batch.last);
    for (const [caseId, history] of batch.histories) {
      if (history.log.length + history.records.length > 0 || history.reached !== null) sums.cases += 1;
      sums.events += history.log.length;
      sums.records += history.records.length;
      sums.erased += history.records.filter(isErased).length;
      for (const fault of faultsIn(caseId, history)) found({ caseId, ...fault });
    }
    for (const [caseId, sightings] of seen ?? []) {
      sight.add(sightings);
      const log = batch.histories.get(caseId)?.log;
      if (!log && only) continue;
      const fault = lostSight(log ?? [], sightings);
      if (fault) found({ caseId, ...fault });
    }
  }
  if (!only) for (const fault of sight.faults()) found(fault);
  return { ...sums, heads: heads.length, reach: heads.at(-1)?.head ?? null, anew };
}

interface Batch {
  readonly histories: ReadonlyMap<string, StoredHistory>;
  /** The batch is of all cases up to this one; null for the end. */
  readonly last: string | null;
}

/** While one batch is looked at, the database reads the next. */
async function* batchesOf(
  client: pg.ClientBase,
  only: readonly string[] | null,
): AsyncGenerator<Batch, void> {
  const given = only && [...only].sort();
  const idsAfter = async (after: string | null) =>
    given
      ? given.filter((id) => after === null || id > after).slice(0, batchSize)
      : casesAfter(client, after, batchSize);
  const read = async (after: string | null): Promise<Batch> => {
    const ids = await idsAfter(after);
    if (ids.length === 0) return { histories: new Map(), last: null };
    return { histories: await storedHistories(client, ids), last: ids.at(-1) ?? null };
  };
  for (let next = read(null); ; ) {
    const batch = await next;
    if (batch.last !== null) {
      next = read(batch.last);
      // Whoever stops listening is not to be ended by a batch that nobody waits for.
      next.catch(() => undefined);
    }
    yield batch;
    if (batch.last === null) return;
  }
}

interface CaseFault {
  readonly version: number | null;
  readonly what: string;
}

function faultsIn(caseId: string, { log, records, reached, erased }: StoredHistory): readonly CaseFault[] {
  const steps = readLog(caseId, log, reached);
  if ('fault' in steps) return [{ version: steps.version, what: `the log: ${steps.fault}` }];
  const fault = fileFault(steps.length, reached);
  const ofRecords = recordFaults(steps, records, erased).map(({ version, what }) => ({
    version,
    what: `record ${what}`,
  }));
  return [...(fault ? [fault] : []), ...ofRecords];
}

/** The file follows its log at once: where it does not, one of them was written by other hands. */
function fileFault(version: number, reached: number | null): CaseFault | null {
  if (reached === version) return null;
  if (reached === null) return { version: null, what: 'the file is missing' };
  return { version: reached + 1, what: `the log goes on after version ${reached}, where its file is` };
}

/** The first that a head has seen of the case and that is not there as it was. */
function lostSight(log: readonly LogRow[], sightings: readonly Sighting[]): CaseFault | null {
  const hashes = new Map(log.map(({ version, hash }) => [version, hash.toString('hex')]));
  let whole = 0;
  for (const { head, version, hash } of [...sightings].sort((a, b) => a.version - b.version)) {
    const stored = hashes.get(version);
    if (stored === hash) {
      whole = version;
      continue;
    }
    const when = `head ${head.number} of ${head.at} saw`;
    if (log.length === 0) return { version, what: `the whole case is gone: ${when} version ${version}` };
    if (stored === undefined) return { version, what: `the log was cut off: ${when} version ${version}` };
    const which =
      whole + 1 < version ? `one of the versions ${whole + 1} to ${version}` : `version ${version}`;
    return { version, what: `the log was forged: ${which} is not what ${when}` };
  }
  return null;
}

/** Whether the heads leave nothing out: what they list must come to what they say there was. */
class Coverage {
  private readonly sums = new Map<Head, { cases: number; events: number }>();

  constructor(private readonly heads: readonly Head[]) {
    for (const head of heads) this.sums.set(head, { cases: 0, events: 0 });
  }

  /** All sightings of one case, in the order of the heads. */
  add(sightings: readonly Sighting[]): void {
    let before = 0;
    for (const { head, version } of sightings) {
      const sum = this.sums.get(head);
      // A head that lists every case says so anew of each.
      if (head.scope !== 'changes') before = 0;
      if (sum) {
        sum.cases += before === 0 ? 1 : 0;
        sum.events += version - before;
      }
      before = version;
    }
  }

  /** Only as far as no head is missing: what it listed is not known. */
  faults(): readonly HeadFault[] {
    const found: HeadFault[] = [];
    let [cases, events, last] = [0, 0, null as Head | null];
    for (const head of this.heads) {
      const follows = head.scope !== 'changes' || head.number === (last?.number ?? 0) + 1;
      if (!follows) break;
      if (head.scope !== 'changes') [cases, events] = [0, 0];
      const sum = this.sums.get(head);
      cases += sum?.cases ?? 0;
      events += sum?.events ?? 0;
      if (cases !== head.cases || events !== head.events) {
        const what = `says that there were ${head.cases} cases and ${head.events} events, and vouches for ${cases} and ${events}`;
        found.push({ head: head.number, what });
      }
      last = head;
    }
    return found;
  }
}
