import { createHash } from 'node:crypto';
import type { Step } from '#domain';

/** A row of `case_event`. */
export interface LogRow {
  readonly case_id: string;
  readonly version: number;
  readonly at: Date;
  readonly actor_person: string | null;
  readonly actor_role: string;
  readonly actor_party: string;
  readonly body: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/**
 * The steps of a case's log; or, where it is not whole, what is wrong: a gap, a changed body, a broken chain, columns
 * that contradict their body.
 *
 * @param log all that there is of the case, by version
 */
export function readLog(
  caseId: string,
  log: readonly LogRow[],
): readonly Step[] | { readonly fault: string } {
  if (log.length === 0) return { fault: 'is missing' };
  const steps: Step[] = [];
  // The chain begins with the case's own id, so that no case's log can pass for another's.
  let prev = sha256(Buffer.from(caseId.replaceAll('-', ''), 'hex'));
  for (const [index, row] of log.entries()) {
    const version = index + 1;
    if (row.version !== version) return { fault: `version ${version} is missing` };
    if (!row.prev_hash.equals(prev)) return { fault: `the chain breaks before version ${version}` };
    if (!row.hash.equals(sha256(prev, row.body))) return { fault: `version ${version} was changed` };
    const step = JSON.parse(row.body) as Step;
    if (!columnsAgree(row, step)) return { fault: `the columns of version ${version} contradict its body` };
    steps.push(step);
    prev = row.hash;
  }
  return steps;
}

function columnsAgree(row: LogRow, { version, at, actor }: Step): boolean {
  return (
    version === row.version &&
    at === row.at.toISOString() &&
    actor.person === row.actor_person &&
    actor.role === row.actor_role &&
    actor.party === row.actor_party
  );
}

function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
