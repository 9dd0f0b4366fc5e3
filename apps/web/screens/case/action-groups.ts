import type { Action } from '../../api/cases.js';
import type { Process } from '../../api/process.js';

export type Group = 'answer' | 'giveOn' | 'ask' | 'record' | 'close';

/** In the order in which a caseworker reads them. */
export const groups: readonly Group[] = ['answer', 'giveOn', 'record', 'ask', 'close'];

/** What kind of thing an action is, by what the API says it has: an answer, a package, a receiver, an outcome. */
export function groupOf({ action, carries, form, consent, links }: Action, process: Process | null): Group {
  if (action.includes('.')) return 'answer';
  if (links === 'merged' || isClose(action, process)) return 'close';
  if (carries !== null) return 'giveOn';
  if (consent !== null) return 'record';
  const receives = form?.fields.some(({ kind }) => kind === 'organisation' || kind === 'party');
  return receives ? 'ask' : 'record';
}

function isClose(action: string, process: Process | null): boolean {
  const [, outcome] = /^close(\w+)$/.exec(action) ?? [];
  if (outcome === undefined || process === null) return false;
  return Object.hasOwn(process.outcomes, outcome.charAt(0).toLowerCase() + outcome.slice(1));
}
