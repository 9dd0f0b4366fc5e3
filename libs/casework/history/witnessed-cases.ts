import type { Head } from './head.js';
import type { TrustedHead } from './trusted-heads.js';
import type { Witness } from './witness.js';

/** How far a head saw a case reach. */
export interface Sighting {
  readonly head: Head;
  readonly version: number;
  /** In hex. */
  readonly hash: string;
}

/** Bytes of one head in memory at a time. */
const chunk = 1 << 16;

/** The lines of many heads, case by case in the order of their ids: each head is read once, and little of it held. */
export class WitnessedCases {
  private readonly readers: readonly HeadReader[];

  constructor(witness: Witness, heads: readonly TrustedHead[]) {
    this.readers = heads.map((trusted) => new HeadReader(witness, trusted));
  }

  /** All that was seen of cases not given yet, up to and including this one; of all that are left for null. */
  async upTo(caseId: string | null): Promise<ReadonlyMap<string, readonly Sighting[]>> {
    const found = new Map<string, Sighting[]>();
    for (const reader of this.readers) {
      for (let line = await reader.next(caseId); line !== null; line = await reader.next(caseId)) {
        const [id = '', version, hash = ''] = line.split(' ');
        const sighting = { head: reader.head, version: Number(version), hash };
        const known = found.get(id);
        if (known) known.push(sighting);
        else found.set(id, [sighting]);
      }
    }
    return found;
  }
}

class HeadReader {
  readonly head: Head;
  private readonly bytes: number;
  private from = 0;
  private lines: string[] = [];
  private at = 0;
  private rest = '';

  constructor(
    private readonly witness: Witness,
    { head, bytes }: TrustedHead,
  ) {
    this.head = head;
    this.bytes = bytes;
  }

  /** The next line, unless it is of a case beyond the limit. */
  async next(limit: string | null): Promise<string | null> {
    while (this.at >= this.lines.length) if (!(await this.readOn())) return null;
    const line = this.lines[this.at] ?? '';
    if (limit !== null && line.slice(0, limit.length) > limit) return null;
    this.at += 1;
    return line;
  }

  private async readOn(): Promise<boolean> {
    if (this.from >= this.bytes) return false;
    const read = await this.witness.read(
      this.head.number,
      this.from,
      Math.min(chunk, this.bytes - this.from),
    );
    // Cut off since it was found whole: what is left of it says less, and no more.
    if (read.length === 0) return false;
    this.from += read.length;
    const parts = (this.rest + read.toString('latin1')).split('\n');
    this.rest = parts.pop() ?? '';
    this.lines = parts;
    this.at = 0;
    return true;
  }
}
