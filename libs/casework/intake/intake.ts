import { Command, Query } from '@nestjs/cqrs';
import type { CourseStart, LocalDate } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { Fault } from '../forms/fault.js';

/** First and last day. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface IntakeDay {
  readonly on: LocalDate;
  /** Null where nobody has set any: FGU takes in on a rolling basis (FGU-loven §7), on days without places too. */
  readonly places: number | null;
  /** Who starts that day, or is expected to. */
  readonly taken: number;
}

export interface StartView extends CourseStart {
  readonly caseId: string;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  /** AGU, PGU or EGU, where it is decided and the reader may know it. */
  readonly track: string | null;
}

export interface IntakeView {
  /** By day; those with places, and those on which somebody starts. */
  readonly days: readonly IntakeDay[];
  readonly starts: readonly StartView[];
}

/** Who begins when at the acting FGU institution, and for how many there is room. */
export class ReadIntake extends Query<IntakeView> {
  constructor(
    readonly work: UnitOfWork,
    readonly days: Days,
  ) {
    super();
  }
}

/** The same in numbers, without anybody in it. */
export class CountIntake extends Query<readonly IntakeDay[]> {
  constructor(
    readonly work: UnitOfWork,
    readonly days: Days,
  ) {
    super();
  }
}

export interface PlacesSet {
  readonly on: LocalDate;
  readonly places: number;
  /** How many they were when they were looked at; null for a day without any. */
  readonly was: number | null;
}

export type SetIntakeResult =
  | { readonly kind: 'done' | 'leaders-only' | 'stale' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** Says for how many there is room on each of these days; all of it, or nothing. A leader's. */
export class SetIntake extends Command<SetIntakeResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly days: readonly PlacesSet[],
  ) {
    super();
  }
}
