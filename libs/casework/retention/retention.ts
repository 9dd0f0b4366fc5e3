import { Command, Query } from '@nestjs/cqrs';
import type { Instant, LocalDate, Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { Fault } from '../forms/fault.js';
import type { Page, PageRequest } from '../queries.js';
import type { Period, RetentionKind, RetentionRule } from './rules.js';

/** Why the erasure of a case is stopped. */
export const holdReasons = {
  complaint: { da: 'Klage under behandling', en: 'A complaint is being handled' },
  court: { da: 'Retssag', en: 'A court case' },
  supervision: { da: 'Tilsyn eller revision', en: 'Supervision or audit' },
  accessRequest: { da: 'Anmodning om aktindsigt', en: 'A request for access to the file' },
  archive: { da: 'Skal afleveres til arkiv', en: 'To be delivered to an archive' },
  childProtection: { da: 'Sag efter barnets lov', en: 'A case under the child-welfare act' },
} as const satisfies Readonly<Record<string, Text>>;

export type HoldReason = keyof typeof holdReasons;

/** On which ground a case is erased before its time (databeskyttelsesforordningen art. 17(1)). */
export const erasureReasons = {
  unlawful: {
    da: 'Registreret uden hjemmel (art. 17, stk. 1, d)',
    en: 'Recorded without a legal basis (art. 17(1)(d))',
  },
  wrongPerson: {
    da: 'Handler om en forkert person (art. 17, stk. 1, d)',
    en: 'About the wrong person (art. 17(1)(d))',
  },
  consentWithdrawn: {
    da: 'Samtykke trukket tilbage, intet andet grundlag (art. 17, stk. 1, b)',
    en: 'Consent withdrawn, and no other basis (art. 17(1)(b))',
  },
  noLongerNeeded: {
    da: 'Ikke længere nødvendig (art. 17, stk. 1, a)',
    en: 'No longer needed (art. 17(1)(a))',
  },
  objection: {
    da: 'Indsigelse, og intet vejer tungere (art. 17, stk. 1, c)',
    en: 'Objection, and nothing outweighs it (art. 17(1)(c))',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type ErasureReason = keyof typeof erasureReasons;

export interface HoldView {
  readonly id: string;
  readonly caseId: string;
  readonly reason: HoldReason;
  readonly placedAt: Instant;
  readonly placedBy: string | null;
  /** The last day; null: until it is lifted. */
  readonly until: LocalDate | null;
  readonly liftedAt: Instant | null;
  readonly liftedBy: string | null;
}

export interface ErasureView {
  readonly id: string;
  readonly caseId: string;
  /** The rule; `onDemand` where a leader ordered it. */
  readonly kind: string;
  readonly reason: ErasureReason | null;
  readonly decidedAt: Instant;
  readonly decidedBy: string | null;
  /** Null: it is to be carried out. */
  readonly erasedAt: Instant | null;
  /** Versions of records. */
  readonly records: number;
  readonly personErased: boolean;
}

export interface DueView {
  readonly caseId: string;
  readonly kind: string;
  readonly due: Instant;
  readonly held: boolean;
}

export interface RetentionView {
  readonly rules: readonly (RetentionRule & {
    readonly kind: RetentionKind;
    readonly after: Period | null;
    readonly own: boolean;
  })[];
  /** Cases of the acting organisation that are due within the next ninety days, the first hundred. */
  readonly due: readonly DueView[];
}

/** What an erasure of the case would take, and what it would leave. */
export interface ErasurePreview {
  readonly records: number;
  readonly versions: number;
  readonly drafts: number;
  readonly mentions: number;
  /** Cases of the same young person that stand: as long as there are any, the name stays. */
  readonly otherCases: number;
  /** Steps of the history: they stay, without anybody's data. */
  readonly steps: number;
  readonly open: boolean;
  readonly held: boolean;
  readonly erased: boolean;
}

export type KeepingResult =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | {
      readonly kind:
        | 'not-found'
        | 'wrong-party'
        | 'leaders-only'
        | 'case-open'
        | 'case-held'
        | 'erased-already';
    };

/** Stops the erasure of a case; a leader of its holder does. */
export class PlaceHold extends Command<KeepingResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly reason: HoldReason,
    readonly until: LocalDate | null,
  ) {
    super();
  }
}

export class LiftHold extends Command<KeepingResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** Has the content of a closed case erased before its time. A worker carries it out. */
export class OrderErasure extends Command<KeepingResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly reason: ErasureReason,
  ) {
    super();
  }
}

/** Null for who does not hold the case. */
export class PreviewErasure extends Query<ErasurePreview | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

export class ReadRetention extends Query<RetentionView> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

/** Newest first. */
export class ListHolds extends Query<Page<HoldView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** Newest first. */
export class ListErasures extends Query<Page<ErasureView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}
