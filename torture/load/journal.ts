import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a client asks for, written before it is sent. `try` counts the times that it is sent under one key. */
export interface Asked {
  readonly is: 'asked';
  readonly key: string;
  readonly client: number;
  readonly what: 'opening' | 'action' | 'answer' | 'assignment';
  readonly name: string;
  readonly who: string;
  /** None for an opening. */
  readonly caseId: string | null;
  readonly try: number;
}

/** What came back, written before anything else is done. `unknown`: nothing, or that it may or may not be done. */
export interface Answered {
  readonly is: 'answered';
  readonly key: string;
  readonly client: number;
  readonly verdict: 'ok' | 'refused' | 'unknown';
  /** 0 where nothing came. */
  readonly status: number;
  readonly code?: string;
  readonly caseId?: string;
  readonly version?: number;
  readonly revision?: number;
  readonly retryAfter?: boolean;
}

/** A case as a client read it. */
export interface Read {
  readonly is: 'read';
  readonly client: number;
  readonly caseId: string;
  readonly revision: number;
}

/** Rows of a file that its uploader was told are in. */
export interface Imported {
  readonly is: 'imported';
  readonly rows: number;
  readonly caseIds: readonly string[];
}

export interface MailReceived {
  readonly is: 'mail';
  readonly id: string;
  readonly at: number;
}

/** What was done to the house: a kill, its clock moved (which lets leases run out), or a worker woken from frost. */
export interface Disturbed {
  readonly is: 'disturbed';
  readonly what: 'api' | 'worker' | 'postgres' | 'redis' | 'clock' | 'woken';
  readonly at: number;
}

export type Entry = Asked | Answered | Read | Imported | MailReceived | Disturbed;

/** What was seen from outside, line by line, in the order in which it was seen. */
export class Journal {
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, 'a', 0o600);
  }

  /** In the file when it returns. */
  write(entry: Entry): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

export async function* readJournal(path: string): AsyncGenerator<Entry> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line) as Entry;
}
