import { createHash } from 'node:crypto';
import type { Step } from '#domain';
import { isObject } from '../forms/check.js';

/** A row of `case_event`. */
export interface LogRow {
  readonly version: number;
  /** To the microsecond, in UTC. */
  readonly at: string;
  readonly person: string | null;
  readonly role: string;
  readonly party: string;
  readonly body: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

export interface LogFault {
  /** Null where no version is more to blame than another. */
  readonly version: number | null;
  readonly fault: string;
}

/**
 * The steps of a case's log; or, where it is not whole, what is wrong first: a gap, a changed body, a broken chain,
 * columns that contradict their body, an end before that of its file.
 *
 * @param log all that there is of the case, by version
 * @param reached the version that the case's file says it is at
 */
export function readLog(
  caseId: string,
  log: readonly LogRow[],
  reached: number | null,
): readonly Step[] | LogFault {
  if (log.length === 0) return { version: null, fault: 'is missing' };
  const steps: Step[] = [];
  // The chain begins with the case's own id, so that no case's log can pass for another's.
  let prev = sha256(Buffer.from(caseId.replaceAll('-', ''), 'hex'));
  for (const [index, row] of log.entries()) {
    const version = index + 1;
    const found = (fault: string): LogFault => ({ version, fault });
    if (row.version !== version) return found(`version ${version} is missing`);
    if (!row.prev_hash.equals(prev)) return found(`the chain breaks before version ${version}`);
    if (!row.hash.equals(sha256(prev, row.body))) return found(`version ${version} was changed`);
    // Whoever can make a hash can hash what is no step at all.
    const step = stepIn(row.body);
    if (!step) return found(`version ${version} is no step`);
    if (!columnsAgree(row, step)) return found(`the columns of version ${version} contradict its body`);
    steps.push(step);
    prev = row.hash;
  }
  if (reached !== null && reached > log.length) {
    const version = log.length + 1;
    return { version, fault: `version ${version} is missing: the file is at version ${reached}` };
  }
  return steps;
}

function stepIn(body: string): Step | null {
  try {
    const step: unknown = JSON.parse(body);
    return isStep(step) ? step : null;
  } catch {
    return null;
  }
}

/** As far as it is read here. */
function isStep(value: unknown): value is Step {
  const { version, at, actor, events } = (value ?? {}) as Partial<Record<keyof Step, unknown>>;
  if (typeof version !== 'number' || typeof at !== 'string') return false;
  const isNamed = (event: unknown) => isObject(event) && typeof event.type === 'string';
  return isObject(actor) && Array.isArray(events) && events.every(isNamed);
}

function columnsAgree(row: LogRow, { version, at, actor }: Step): boolean {
  return (
    version === row.version &&
    isMoment(row.at, at) &&
    actor.person === row.person &&
    actor.role === row.role &&
    actor.party === row.party
  );
}

/** @param stored to the microsecond @param told to the millisecond, as steps say it */
export function isMoment(stored: string, told: string): boolean {
  return stored === `${told.slice(0, -1)}000Z`;
}

function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
