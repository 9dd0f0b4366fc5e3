import pg from 'pg';
import type { Step } from '#domain';
import { digestOf, type RecordContent } from '../store/sealed-record.js';
import { byCase } from './by-case.js';

export interface RecordFault {
  readonly caseId: string;
  /** Which revision of which record, and what is wrong with it; never what it says. */
  readonly what: string;
}

interface RecordRow {
  readonly case_id: string;
  readonly id: string;
  readonly revision: number;
  readonly content: RecordContent | null;
  readonly salt: Buffer | null;
  readonly digest: Buffer;
}

/**
 * What of the stored records is not as the logs vouch for it. One that is erased keeps its row and its digest.
 *
 * @param logs the steps of each case, by the case's id: from whole chains, for their word is taken
 */
export async function recordFaults(
  client: pg.Client,
  logs: ReadonlyMap<string, readonly Step[]>,
): Promise<readonly RecordFault[]> {
  const { rows } = await client.query<RecordRow>(
    `select case_id, id, revision, content, salt, digest from case_record where case_id = any ($1)
     order by id, revision`,
    [[...logs.keys()]],
  );
  const stored = byCase(rows);
  return [...logs].flatMap(([caseId, steps]) =>
    faultsOfCase(steps, stored.get(caseId) ?? []).map((what) => ({ caseId, what })),
  );
}

function faultsOfCase(steps: readonly Step[], stored: readonly RecordRow[]): readonly string[] {
  const named = digestsNamedBy(steps);
  const found = stored.flatMap((row) => {
    const version = versionOf(row.id, row.revision);
    const digest = named.get(version);
    named.delete(version);
    if (digest === undefined) return [`${version} is not in the log`];
    return isWhole(row, digest) ? [] : [`${version} was changed`];
  });
  return [...found, ...[...named.keys()].map((version) => `${version} is missing`)];
}

/** By record and revision. */
function digestsNamedBy(steps: readonly Step[]): Map<string, string> {
  const recorded = steps.flatMap(({ events }) => events).filter((event) => event.type === 'recorded');
  return new Map(recorded.map(({ record, revision, digest }) => [versionOf(record, revision), digest]));
}

function versionOf(record: string, revision: number): string {
  return `${record}, revision ${revision},`;
}

function isWhole({ content, salt, digest }: RecordRow, named: string): boolean {
  if (digest.toString('hex') !== named) return false;
  if (content === null && salt === null) return true;
  return content !== null && salt !== null && digestOf(salt, content).equals(digest);
}
