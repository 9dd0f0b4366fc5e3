import type { Text } from './language.js';

/** Every way in which a command can be refused. The codes are stable: screens and scripts rely on them. */
export const refusalCodes = [
  'case-exists',
  'case-not-found',
  'case-closed',
  'unknown-opening',
  'unknown-action',
  'action-not-open-here',
  'wrong-party',
  'condition-fails',
  'no-such-item',
  'which-item',
  'receiver-missing',
  'receiver-wrong-role',
  'receiver-unbound',
  'receiver-is-sender',
  'offer-already-open',
  'already-asked',
  'fields-missing',
  'fact-wrong',
  'elements-wrong',
  'no-such-task',
  'task-not-yours',
  'task-taken',
  'task-not-lent',
  'clock-not-running',
  'rung-not-due',
  'rung-unknown',
  'leaders-only',
  'version-unfit',
  'nothing-to-rebase',
  'already-linked',
  'two-people',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** An expected no: what happened, in words for people, and where in the command. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly text: Text;
  /** JSON pointer into the command's fields, where one field is to blame. */
  readonly pointer?: string;
  /** Who is in the way, where a colleague is. */
  readonly person?: string;
}

export function refuse(refused: RefusalCode, da: string, en: string, pointer?: string): Refusal {
  return pointer === undefined ? { refused, text: { da, en } } : { refused, text: { da, en }, pointer };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** Thrown where a step under way turns out to be impossible; `decide` gives it back as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}
