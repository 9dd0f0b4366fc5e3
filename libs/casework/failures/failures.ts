import { Command, Query } from '@nestjs/cqrs';
import type { Instant } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { Page, PageRequest } from '../queries.js';

/**
 * What is done in the background and can fail. `news`: what an organisation is told of in its inbox; `deadline`: one that
 * is due and was not rung; `round`: what a worker does for the whole installation, again and again.
 */
export const failureKinds = [
  'mail',
  'news',
  'letter',
  'scan',
  'import',
  'ruleChange',
  'deadline',
  'round',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** What a worker does again and again; the witness and the keys it is also told of where a round ends well. */
export const rounds = [
  'relay',
  'deadlines',
  'imports',
  'ruleChanges',
  'mail',
  'weeklies',
  'accessLog',
  'accessSamples',
  'clearing',
  'leavers',
  'keys',
  'unreadableNumbers',
  'witness',
  'scans',
  'erasures',
] as const;
export type Round = (typeof rounds)[number];

/** Why, as far as one can do something about it. `fault`: of the program, for who runs the installation. */
export const failureReasons = [
  'mail-server-away',
  'mail-server-refuses',
  'address-refused',
  'scanner-away',
  'database',
  'cases-failed',
  'keys-missing',
  'witness-away',
  'not-taken-on',
  'fault',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Says which of them it is. */
export interface FailureRef {
  readonly kind: FailureKind;
  readonly id: string;
}

/** Something that failed, or is late. It knows no young person and no case. */
export interface FailureView extends FailureRef {
  /** Null: it is of the whole installation. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** A colleague: to whom the mail is, or whose file is imported. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** Of a mail `asked`, `rang` or `weekly`; of a change of rules its kind; of a round which. */
  readonly about: string | null;
  /** How many cases a change of rules failed for. */
  readonly cases: number | null;
  readonly since: Instant;
  readonly tries: number;
  readonly triedAt: Instant | null;
  /** Null where nobody tries it again unless asked to, or where a round goes on by itself. */
  readonly nextAt: Instant | null;
  readonly reason: FailureReason;
  /** As it was recorded, for who runs the installation. */
  readonly code: string | null;
  readonly givenUp: boolean;
  readonly canTry: boolean;
}

/** What failed or is late, the longest first: where the person administers, and in the organisation that they lead. */
export class ListFailures extends Query<Page<FailureView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface TriedAgain extends FailureRef {
  /** `gone`: it has been done meanwhile, or is not theirs. */
  readonly outcome: 'ordered' | 'gone';
}

/** Has it tried again at once, in the background; one that was given up begins anew. Each has an outcome of its own. */
export class TryAgain extends Command<readonly TriedAgain[]> {
  constructor(
    readonly work: UnitOfWork,
    readonly failures: readonly FailureRef[],
  ) {
    super();
  }
}
