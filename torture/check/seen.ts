import { type Answered, type Asked, type Disturbed, type Entry, readJournal } from '../load/journal.js';

export interface Acknowledged {
  readonly key: string;
  readonly who: string;
  readonly caseId: string;
  readonly version: number;
  readonly name: string;
}

/** What clients saw, and nothing else. */
export interface Seen {
  readonly acknowledged: readonly Acknowledged[];
  /** Keys. */
  readonly refused: ReadonlySet<string>;
  /** Keys of which nobody ever learnt what became of them. */
  readonly open: readonly string[];
  readonly byKind: ReadonlyMap<string, number>;
  /** Tries that came to nothing known, and were sent again. */
  readonly unknown: number;
  /** 5xx that are no «not now, later». */
  readonly failures: readonly string[];
  readonly withoutRetryAfter: number;
  readonly outOfOrder: readonly string[];
  /** Of each file: how many rows it has, and the cases that they opened. */
  readonly imported: readonly { readonly rows: number; readonly caseIds: readonly string[] }[];
  /** Message-ID → when it came. */
  readonly mail: ReadonlyMap<string, readonly number[]>;
  readonly disturbed: readonly Pick<Disturbed, 'what' | 'at'>[];
}

export async function readSeen(path: string): Promise<Seen> {
  const reader = new Reader();
  for await (const entry of readJournal(path)) reader.take(entry);
  return reader.seen();
}

class Reader {
  private readonly asked = new Map<string, Asked & { readonly before: number }>();
  private readonly acknowledged: Acknowledged[] = [];
  private readonly refused = new Set<string>();
  private readonly byKind = new Map<string, number>();
  private readonly failures: string[] = [];
  private readonly outOfOrder: string[] = [];
  private readonly imported: Seen['imported'][number][] = [];
  private readonly mail = new Map<string, number[]>();
  private readonly disturbed: Seen['disturbed'][number][] = [];
  /** `client case` → the latest that this client was told. */
  private readonly versions = new Map<string, number>();
  private readonly revisions = new Map<string, number>();
  private unknown = 0;
  private withoutRetryAfter = 0;

  take(entry: Entry): void {
    switch (entry.is) {
      case 'asked':
        if (entry.try > 1) break;
        // What this client knew when it asked: what it asks for now can only come after that.
        this.asked.set(entry.key, { ...entry, before: this.versions.get(placeOf(entry)) ?? 0 });
        break;
      case 'answered':
        this.answered(entry);
        break;
      case 'read':
        if (entry.revision < (this.revisions.get(placeOf(entry)) ?? 0))
          this.outOfOrder.push(`case ${entry.caseId} was read at ${entry.revision} after a later one`);
        break;
      case 'imported':
        this.imported.push(entry);
        break;
      case 'mail':
        this.mail.set(entry.id, [...(this.mail.get(entry.id) ?? []), entry.at]);
        break;
      case 'disturbed':
        this.disturbed.push(entry);
        break;
    }
  }

  seen(): Seen {
    const { acknowledged, refused, byKind, unknown, failures, withoutRetryAfter } = this;
    const { outOfOrder, imported, mail, disturbed } = this;
    const seen = { acknowledged, refused, byKind, unknown, failures, withoutRetryAfter };
    return { ...seen, outOfOrder, imported, mail, disturbed, open: [...this.asked.keys()] };
  }

  private answered({ key, verdict, status, code, retryAfter, ...answer }: Answered): void {
    const asked = this.asked.get(key);
    if (!asked) throw new Error(`${key} was answered before it was asked`);
    if (status >= 500 && status !== 503) this.failures.push(`${status} ${code ?? ''} to ${asked.name}`);
    if (retryAfter === false) this.withoutRetryAfter += 1;
    if (verdict === 'unknown') {
      this.unknown += 1;
      return;
    }
    this.asked.delete(key);
    if (verdict === 'refused') {
      this.refused.add(key);
      return;
    }
    const { caseId = '', version = 0, revision = 0 } = answer;
    const place = placeOf({ client: answer.client, caseId });
    if (version <= asked.before)
      this.outOfOrder.push(`version ${version} of ${caseId} after ${asked.before}`);
    this.versions.set(place, Math.max(version, this.versions.get(place) ?? 0));
    this.revisions.set(place, Math.max(revision, this.revisions.get(place) ?? 0));
    this.byKind.set(asked.what, (this.byKind.get(asked.what) ?? 0) + 1);
    this.acknowledged.push({ key, who: asked.who, caseId, version, name: asked.name });
  }
}

function placeOf({ client, caseId }: { readonly client: number; readonly caseId: string | null }): string {
  return `${client} ${caseId}`;
}
