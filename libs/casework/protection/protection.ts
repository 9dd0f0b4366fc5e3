import { Command, Query } from '@nestjs/cqrs';
import type { Instant, LocalDate } from '#domain';
import type { UnitOfWork } from '../commands.js';

/** Why somebody has to know a protected name. `own-notice`: they have reported the young person themselves. */
export const needReasons = ['contact', 'decision', 'letter'] as const;

export type NeedReason = (typeof needReasons)[number];

export interface NeedView {
  readonly id: string;
  readonly colleague: { readonly id: string; readonly name: string };
  readonly reason: NeedReason | 'own-notice';
  /** The last day. */
  readonly until: LocalDate;
  readonly markedBy: { readonly id: string; readonly name: string };
  readonly markedAt: Instant;
}

export interface ProtectionView {
  readonly protected: boolean;
  /** Whoever holds the case says whether the name is protected. */
  readonly mayProtect: boolean;
  /** Needs that hold in the acting organisation. */
  readonly needs: readonly NeedView[];
}

/** Whether the name of whom a case is about is protected, and which colleagues may know it; null for no such case. */
export class ReadProtection extends Query<ProtectionView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

/** Withholds the name from now on; or no longer, for who may know it. False for who does not hold the case. */
export class ProtectName extends Command<boolean> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly withhold: boolean,
  ) {
    super();
  }
}

export type NeedHindrance = 'not-found' | 'leaders-only' | 'unknown-colleague' | 'not-protected';

/** Lets a colleague know a protected name until a day; null where it is done. */
export class MarkNeed extends Command<NeedHindrance | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly colleague: string,
    readonly reason: NeedReason,
    readonly until: LocalDate,
  ) {
    super();
  }
}

/** False where there is no such need, or it is not theirs to end. */
export class EndNeed extends Command<boolean> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly need: string,
  ) {
    super();
  }
}
