import type { Elements } from '../../api/cases.js';
import { ApiProblem, problemOf, type Schemas, send } from '../../api/client.js';
import type { Filled } from './filled.js';
import type { LeftOver } from './taken-over.js';

/** What is kept: fields as far as they are filled in, what has no field any more, and which elements are to travel. */
export interface DraftContent {
  readonly fields: Filled;
  readonly left?: readonly LeftOver[];
  readonly elements?: Elements;
}

export type Draft = Schemas['DraftAnswer'];

export type DraftState =
  /** Nothing is kept yet. */
  | { readonly is: 'new' }
  /** From before, when the page was opened. */
  | { readonly is: 'found'; readonly at: string }
  | { readonly is: 'kept'; readonly at: string }
  /** What was typed last stands on this page alone. */
  | { readonly is: 'failed' }
  /** Somebody wrote on elsewhere, e.g. the same person in another window; null: it was sent or thrown away there. */
  | { readonly is: 'differs'; readonly theirs: Draft | null };

const pause = 800;
const again = 5_000;

/** Drafts that are on their way while their page is already left: who comes back waits for them. */
const leaving = new Map<string, Promise<void>>();

/** The draft at an address of the API; null for none. */
export async function readDraft(path: string): Promise<Draft | null> {
  await leaving.get(path);
  return (await send<Draft | undefined>('GET', path)) ?? null;
}

/** Keeps what is typed at the server, one write at a time; never writes over what was written elsewhere unasked. */
export class DraftKeeper {
  state: DraftState;
  private revision: number | null;
  private waiting: DraftContent | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sent = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly path: string,
    found: Draft | null,
  ) {
    this.revision = found?.revision ?? null;
    this.state = found ? { is: 'found', at: found.at } : { is: 'new' };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Writes once the typing pauses. */
  keep(content: DraftContent): void {
    if (this.sent) return;
    this.waiting = content;
    this.schedule(pause);
  }

  /** Writes what waits now. It never rejects: what came of it is the state. */
  async flush(leavingPage = false): Promise<void> {
    clearTimeout(this.timer);
    if (leavingPage && this.waiting) {
      const done = this.write(true).finally(() => leaving.delete(this.path));
      leaving.set(this.path, done);
    }
    await this.write(false);
  }

  /** Settles that it differs: writes over theirs, or takes theirs over. */
  settle(choice: 'mine' | 'theirs', mine: DraftContent): void {
    if (this.state.is !== 'differs') return;
    const { theirs } = this.state;
    this.revision = theirs?.revision ?? null;
    this.waiting = null;
    this.become(theirs ? { is: 'found', at: theirs.at } : { is: 'new' });
    if (choice === 'mine') this.keep(mine);
  }

  /** Throws the draft away, at the server too. */
  async drop(): Promise<void> {
    clearTimeout(this.timer);
    this.waiting = null;
    await this.running;
    const { revision } = this;
    this.revision = null;
    this.become({ is: 'new' });
    if (revision !== null) await send('DELETE', this.path, { revision }).catch((error) => this.failed(error));
  }

  /** The form was sent, and the server has dropped its draft: nothing is kept any more. */
  end(): void {
    this.sent = true;
    this.waiting = null;
    clearTimeout(this.timer);
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(false), after);
  }

  private write(keepalive: boolean): Promise<void> {
    this.running ??= this.writeAll(keepalive).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async writeAll(keepalive: boolean): Promise<void> {
    while (this.waiting && this.state.is !== 'differs') {
      const content = this.waiting;
      this.waiting = null;
      try {
        this.revision = await putDraft(this.path, content, this.revision, keepalive);
        this.become({ is: 'kept', at: new Date().toISOString() });
      } catch (error) {
        this.waiting ??= content;
        await this.failed(error);
        return;
      }
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (this.sent) return;
    const changed = error instanceof ApiProblem && (error.status === 412 || error.status === 428);
    try {
      if (changed) return this.become({ is: 'differs', theirs: await readDraft(this.path) });
    } catch {
      // As little known as before: it is tried again like any write that failed.
    }
    this.become({ is: 'failed' });
    if (!(error instanceof ApiProblem && error.status < 500)) this.schedule(again);
  }

  private become(state: DraftState): void {
    this.state = state;
    for (const tell of this.listeners) tell();
  }
}

/** @param keepalive it is to arrive although the page goes; a browser takes 64 KB so, and refuses more */
async function putDraft(
  path: string,
  content: DraftContent,
  revision: number | null,
  keepalive: boolean,
): Promise<number> {
  const body = JSON.stringify(content);
  const response = await fetch(path, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      ...(revision !== null && { 'if-match': `"${revision}"` }),
    },
    body,
    keepalive: keepalive && body.length < 16_000,
  });
  if (!response.ok) throw await problemOf(response);
  return ((await response.json()) as Schemas['DraftDoneAnswer']).revision;
}
