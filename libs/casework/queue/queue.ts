import { Command, Query } from '@nestjs/cqrs';
import type { Instant, LocalDate, Text } from '#domain';
import type { CommandResult, Idempotency, UnitOfWork } from '../commands.js';
import type { Fault } from '../forms/fault.js';
import type { Page, PageRequest } from '../queries.js';

export interface TaskRef {
  readonly caseId: string;
  readonly no: number;
}

/** What became of one of several tasks: each is a command of its own, and one that fails spoils no other. */
export interface AssignedTask extends TaskRef {
  readonly result: CommandResult;
}

/** Gives many tasks to one colleague (null: back to the inbox); results in the order asked. */
export class AssignTasks extends Command<readonly AssignedTask[]> {
  constructor(
    readonly work: UnitOfWork,
    readonly tasks: readonly TaskRef[],
    readonly to: string | null,
    readonly idempotency: Idempotency | null,
  ) {
    super();
  }
}

export interface AbsenceView {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly substitute: { readonly id: string; readonly name: string };
  /** First and last day. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export type AbsenceResult =
  | { readonly kind: 'done'; readonly absence: AbsenceView }
  | { readonly kind: 'leaders-only' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** Says that a colleague is away, and who stands in: oneself, or anybody for a leader. */
export class EnterAbsence extends Command<AbsenceResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly person: string,
    readonly substitute: string,
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    super();
  }
}

export class DropAbsence extends Command<'done' | 'not-found' | 'leaders-only'> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** Absences of the acting organisation that are not over, the one that ends first on top. */
export class ListAbsences extends Query<readonly AbsenceView[]> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

export interface MentionView {
  readonly id: string;
  readonly caseId: string;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  readonly from: { readonly id: string; readonly name: string };
  readonly task: { readonly no: number; readonly label: Text } | null;
  readonly message: string | null;
  readonly at: Instant;
  readonly seen: boolean;
}

/** Draws a colleague's attention to a case. */
export class MentionColleague extends Command<'done' | 'not-found' | 'unknown-colleague' | 'unknown-task'> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly to: string,
    readonly message: string | null,
    readonly task: number | null,
  ) {
    super();
  }
}

export class SeeMention extends Command<boolean> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** Mentions of oneself in the acting organisation: those not seen yet first, then the newest. */
export class ListMentions extends Query<Page<MentionView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** A colleague's name; null for one who does not work in the acting organisation. */
export class ReadColleague extends Query<string | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly person: string,
  ) {
    super();
  }
}
