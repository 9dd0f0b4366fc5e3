import type { Step } from '#domain';
import { digestOf, type RecordContent } from '../store/sealed-record.js';
import { isMoment } from './read-log.js';

/** A row of `case_record`. */
export interface RecordRow {
  readonly id: string;
  readonly revision: number;
  readonly form: string;
  /** To the microsecond, in UTC. */
  readonly at: string;
  readonly person: string | null;
  readonly role: string;
  readonly party: string;
  readonly content: RecordContent | null;
  readonly salt: Buffer | null;
  readonly digest: Buffer;
}

export interface RecordFault {
  /** Of the step that recorded it; null where none did. */
  readonly version: number | null;
  readonly what: string;
}

/**
 * What of a case's stored records is not as its log vouches for it: which revision of which record, and what is wrong
 * with it, never what it says. One that is erased keeps its row and its digest.
 *
 * @param steps from a whole chain, for its word is taken
 * @param erased whether the case was erased; where it was not, no record may be empty
 */
export function recordFaults(
  steps: readonly Step[],
  stored: readonly RecordRow[],
  erased: boolean,
): readonly RecordFault[] {
  const vouched = vouchedFor(steps);
  const found = stored.flatMap((row): readonly RecordFault[] => {
    const name = nameOf(row.id, row.revision);
    const voucher = vouched.get(name);
    vouched.delete(name);
    if (!voucher) return [{ version: null, what: `${name} is not in the log` }];
    const { version } = voucher.step;
    if (!isWhole(row, voucher)) return [{ version, what: `${name} was changed` }];
    return isErased(row) && !erased ? [{ version, what: `${name} was emptied without an erasure` }] : [];
  });
  const missing = [...vouched].map(([name, { step }]) => ({
    version: step.version,
    what: `${name} is missing`,
  }));
  return [...found, ...missing];
}

/** Content and salt emptied: the digest in the log proves nothing about anybody any more. */
export function isErased({ content, salt }: RecordRow): boolean {
  return content === null && salt === null;
}

interface Voucher {
  readonly step: Step;
  readonly form: string;
  readonly digest: string;
}

/** By record and revision. */
function vouchedFor(steps: readonly Step[]): Map<string, Voucher> {
  const vouched = new Map<string, Voucher>();
  for (const step of steps) {
    for (const event of step.events) {
      if (event.type !== 'recorded' && event.type !== 'corrected') continue;
      const { record, revision, form, digest } = event;
      vouched.set(nameOf(record, revision), { step, form, digest });
    }
  }
  return vouched;
}

function nameOf(record: string, revision: number): string {
  return `${record}, revision ${revision},`;
}

function isWhole(row: RecordRow, { step: { at, actor }, form, digest }: Voucher): boolean {
  const { content, salt } = row;
  const authored =
    row.form === form &&
    isMoment(row.at, at) &&
    row.person === actor.person &&
    row.role === actor.role &&
    row.party === actor.party;
  if (!authored || row.digest.toString('hex') !== digest) return false;
  return isErased(row) || (content !== null && salt !== null && digestOf(salt, content).equals(row.digest));
}
