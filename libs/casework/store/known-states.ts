import type { KnownState } from './load-case.js';

/** A state is some 20 KB in memory. */
const most = 1000;

/** The states of the cases that were worked on last, by case. They hold nothing personal. */
export class KnownStates {
  /** The one that was used last is the last. */
  private readonly states = new Map<string, KnownState>();

  of(caseId: string): KnownState | null {
    return this.states.get(caseId) ?? null;
  }

  note(caseId: string, known: KnownState): void {
    this.states.delete(caseId);
    this.states.set(caseId, known);
    if (this.states.size <= most) return;
    for (const oldest of this.states.keys()) {
      this.states.delete(oldest);
      return;
    }
  }
}
