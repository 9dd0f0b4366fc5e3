import { Command, Query } from '@nestjs/cqrs';
import type { UnitOfWork } from '../commands.js';
import type { Fault } from '../forms/fault.js';
import type { Page, PageRequest } from '../queries.js';
import type { Duty, Locale, OrganisationKind, ProgrammeType } from './identity.js';

/** A team of KUI, or a school of an FGU institution. */
export interface UnitView {
  readonly id: string;
  /** The unit above it; null directly below the organisation. */
  readonly parent: string | null;
  readonly name: string;
  readonly closed: boolean;
}

export interface AdministeredOrganisation {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly role: OrganisationKind;
  /** Three digits; null for one that serves several municipalities. */
  readonly municipalityCode: string | null;
  /** Of a school, null for all others. */
  readonly programmeType: ProgrammeType | null;
  /** The organisation above it; null for the top. */
  readonly parent: string | null;
  readonly closed: boolean;
  /** The kinds that can be entered below it. */
  readonly below: readonly OrganisationKind[];
  /** Whether the person administers the one above, too: from there it is closed, and opened again. */
  readonly fromAbove: boolean;
  readonly units: readonly UnitView[];
}

/** The organisations that the person administers, with their units, by name. */
export class ListAdministered extends Query<readonly AdministeredOrganisation[]> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

export interface RoleView {
  readonly organisation: string;
  readonly unit: string | null;
  readonly role: Duty;
  /** To the microsecond: with person, organisation and role it says which one it is. */
  readonly from: string;
  /** Null: until somebody ends it. */
  readonly to: string | null;
  /** `claims`: it follows what the sign-in says, and is not ended by hand for long. */
  readonly source: 'entered' | 'claims';
}

export interface AdministeredPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  /** Their account at the sign-in. */
  readonly subject: string;
  /** Now, to come and past, the newest first; only where the reader administers. */
  readonly roles: readonly RoleView[];
}

/** People with a place, now or once, where the person administers, by name. */
export class ListAdministeredPeople extends Query<Page<AdministeredPerson>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
    readonly filter: { readonly organisation?: string; readonly q?: string },
  ) {
    super();
  }
}

export interface DirectoryChangeView {
  readonly id: string;
  readonly at: string;
  /** Null: what a sign-in claimed, or whoever runs the installation. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly organisation: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly what:
    | 'person-entered'
    | 'person-changed'
    | 'role-given'
    | 'role-ended'
    | 'unit-entered'
    | 'unit-changed'
    | 'unit-closed'
    | 'unit-reopened'
    | 'organisation-entered'
    | 'organisation-changed'
    | 'organisation-closed'
    | 'organisation-reopened';
  /** Of a role: which, and from or until when. Of an organisation: its name from then on, and the one before. */
  readonly detail: {
    readonly role?: string;
    readonly from?: string;
    readonly to?: string | null;
    readonly name?: string;
    readonly was?: string;
  };
}

/** What was done to the directory, newest first: where the person administers, and in the organisation that they lead. */
export class ListDirectoryChanges extends Query<Page<DirectoryChangeView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** A role with its dates; `from` null begins now, `to` null goes on until it is ended. */
export interface GivenRole {
  readonly organisation: string;
  readonly unit: string | null;
  readonly role: Duty;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PersonEntered {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

export type DirectoryResult =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** Enters somebody who will sign in, with a first role; who is known by that account gets the role. */
export class EnterPerson extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly person: PersonEntered,
    readonly role: GivenRole,
  ) {
    super();
  }
}

export class ChangePerson extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
    readonly person: Pick<PersonEntered, 'name' | 'email' | 'locale'>,
  ) {
    super();
  }
}

export class GiveRole extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly person: string,
    readonly role: GivenRole,
  ) {
    super();
  }
}

/** Ends a role at a moment, at once where that has passed or is left out. Whoever has left gets in nowhere from then on. */
export class EndRole extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly person: string,
    readonly role: Pick<RoleView, 'organisation' | 'role' | 'from'>,
    readonly at: string | null,
  ) {
    super();
  }
}

/** Enters a unit (`id` null), or gives one another name or place. */
export class PutUnit extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string | null,
    readonly unit: { readonly organisation: string; readonly parent: string | null; readonly name: string },
  ) {
    super();
  }
}

export class CloseUnit extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** Opens a unit again. Who was in it is not put back. */
export class ReopenUnit extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

export interface OrganisationEntered {
  /** The organisation above it, which the person administers; it lies in the same municipality. */
  readonly parent: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Institution number or CVR number; nobody else's, and the same for ever. */
  readonly code: string;
  /** Of a school alone. */
  readonly programmeType: ProgrammeType | null;
}

/** Enters an organisation below one that the person administers. */
export class EnterOrganisation extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly organisation: OrganisationEntered,
  ) {
    super();
  }
}

export class RenameOrganisation extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
    readonly name: string,
  ) {
    super();
  }
}

/** Ends an organisation that has nothing more to do: all roles there end, and nothing is sent there from then on. */
export class CloseOrganisation extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** Opens it again. Roles that ended with it are given anew. */
export class ReopenOrganisation extends Command<DirectoryResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}
