import { Command } from '@nestjs/cqrs';
import type { Actor, Refusal } from '#domain';
import type { Fault } from './forms/fault.js';

/** Who acts, for whom, and why they look: goes with every command and query, into row-level security and the access log. */
export interface UnitOfWork {
  readonly actor: Actor;
  /** Why personal data is used, e.g. `casework`. */
  readonly purpose: string;
}

/** The young person as the opener knows them. Either of `cpr` and `birthDate` is needed. */
export interface YoungPersonInput {
  /** Ten digits, with or without the dash after the sixth. */
  readonly cpr?: string;
  readonly birthDate?: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The young person lives under name and address protection (CPR-loven §28). */
  readonly protected?: boolean;
}

/** What the author of a command gets back. */
export interface CommandDone {
  readonly caseId: string;
  readonly version: number;
  /** The case's ETag. */
  readonly revision: number;
  /** What follows is null for who may not see it, also when they have just acted. */
  readonly stage: string | null;
  readonly holder: { readonly role: string; readonly id: string } | null;
  readonly outcome: string | null;
}

/** A refusal of the engine, or one of the store's own. */
export type CommandRefused =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'key-reused' }
  /** What was sent is not of the form that the case's version of the process has. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'busy' };

export type CommandResult =
  | { readonly kind: 'done'; readonly done: CommandDone; readonly replayed: boolean }
  | CommandRefused;

/** Idempotency of HTTP: same key and same body hash give the stored answer, another body `key-reused`. */
export interface Idempotency {
  readonly key: string;
  /** SHA-256 over method, path and body. */
  readonly requestHash: string;
}

export class OpenCase extends Command<CommandResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly opening: string,
    readonly youngPerson: YoungPersonInput,
    readonly guardian: YoungPersonInput | null,
    readonly fields: Readonly<Record<string, unknown>>,
    readonly idempotency: Idempotency | null,
  ) {
    super();
  }
}

export class Act extends Command<CommandResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly action: string,
    /** The ask or consent that it is about. */
    readonly on: number | null,
    readonly fields: Readonly<Record<string, unknown>> | null,
    readonly elements: Readonly<Record<string, readonly string[]>> | null,
    /** The revision that the actor saw; null for the worker and scripts of our own. */
    readonly ifMatch: number | null,
    readonly idempotency: Idempotency | null,
    readonly named: Named = {},
  ) {
    super();
  }
}

/** What an action names besides its form, where it needs to. */
export interface Named {
  /** Whom it brings into the case, as an opening names people. */
  readonly person?: YoungPersonInput;
  /** The other case that it is about. */
  readonly other?: string;
}

/** The author of a record says it right; the one before stays, and everybody who reads it reads the corrected one. */
export class CorrectRecord extends Command<CommandResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly record: string,
    /** All of them, as they are to be. */
    readonly fields: Readonly<Record<string, unknown>>,
    readonly reason: string,
    readonly ifMatch: number,
    readonly idempotency: Idempotency | null,
  ) {
    super();
  }
}

export class AssignTask extends Command<CommandResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly task: number,
    /** A person of the same organisation; null gives the task back. */
    readonly to: string | null,
    readonly idempotency: Idempotency | null,
    /** Only lent: it comes back. */
    readonly lend = false,
  ) {
    super();
  }
}

/** What somebody has typed and not sent: per person and acting party, for an opening or for an action of a case. */
export interface DraftPlace {
  /** Null for an opening. */
  readonly caseId: string | null;
  /** The opening; or the action, with `@` and the number of the ask or consent where there is one. */
  readonly action: string;
}

/** Something written on an earlier form that the form of today has no place for. */
export interface LeftOver {
  /** The field; in a list also the row's key and its field. */
  readonly path: readonly string[];
  readonly value: string | number | boolean | readonly string[];
}

/** Never whom it is about: a CPR number lies in one place alone. */
export interface DraftContent {
  readonly fields: Readonly<Record<string, unknown>>;
  /** What of an earlier form has no place in the one of today. */
  readonly left?: readonly LeftOver[];
  readonly elements?: Readonly<Record<string, readonly string[]>>;
}

/** `stale`: it is another revision by now, or gone (null). `exists`: it was to be new, and is not. */
export type DraftResult =
  | { readonly kind: 'done'; readonly revision: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly revision: number | null }
  | { readonly kind: 'exists'; readonly revision: number };

export class PutDraft extends Command<DraftResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly place: DraftPlace,
    readonly content: DraftContent,
    /** The revision that is replaced; null for a new draft. */
    readonly ifMatch: number | null,
  ) {
    super();
  }
}

export class DropDraft extends Command<DraftResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly place: DraftPlace,
    readonly ifMatch: number,
  ) {
    super();
  }
}
