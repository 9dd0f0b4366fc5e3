import type {
  AdministeredOrganisation,
  AdministeredPerson,
  DirectoryChangeView,
  Duty,
  Locale,
  OrganisationKind,
  Page,
  ProgrammeType,
  RoleView,
  UnitView,
} from '#casework';
import { PersonAnswer } from './overview.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;

export const duties = [
  'counsellor',
  'caseworker',
  'intake',
  'consultant',
  'leader',
  'administrator',
] as const;

class UnitAnswer implements UnitView {
  @Uuid() readonly id!: string;
  @Uuid({ nullable: true, description: 'The unit above it' }) readonly parent!: string | null;
  @Word() readonly name!: string;
  @Truth() readonly closed!: boolean;
}

export const organisationKinds = ['school', 'kui', 'fgu', 'administration'] as const;
export const programmeTypes = ['gymnasium', 'vocational'] as const;

class AdministeredOrganisationAnswer implements AdministeredOrganisation {
  @Uuid() readonly id!: string;
  @Word() readonly name!: string;
  @Word() readonly code!: string;
  @Word({ enum: organisationKinds }) readonly role!: OrganisationKind;
  @Word({ nullable: true, description: 'Three digits; null for one that serves several municipalities' })
  readonly municipalityCode!: string | null;
  @Word({ nullable: true, enum: programmeTypes, description: 'Of a school' })
  readonly programmeType!: ProgrammeType | null;
  @Uuid({ nullable: true, description: 'The organisation above it' }) readonly parent!: string | null;
  @Truth() readonly closed!: boolean;
  @Many(String, { enum: organisationKinds, description: 'The kinds that can be entered below it' })
  readonly below!: readonly OrganisationKind[];
  @Truth({ description: 'I administer the one above, too: from there it is closed, and opened again' })
  readonly fromAbove!: boolean;
  @Many(UnitAnswer) readonly units!: readonly UnitAnswer[];
}

export class AdministeredOrganisationsAnswer {
  @Many(AdministeredOrganisationAnswer) readonly items!: readonly AdministeredOrganisationAnswer[];
}

class HeldRoleAnswer implements RoleView {
  @Uuid() readonly organisation!: string;
  @Uuid(OrNull) readonly unit!: string | null;
  @Word({ enum: duties }) readonly role!: Duty;
  @Moment({ description: 'Says, with the organisation and the role, which one it is' })
  readonly from!: string;
  @Moment({ nullable: true, description: 'Null: until somebody ends it' }) readonly to!: string | null;
  @Word({ enum: ['entered', 'claims'], description: '`claims`: it follows what the sign-in says' })
  readonly source!: RoleView['source'];
}

class AdministeredPersonAnswer implements AdministeredPerson {
  @Uuid() readonly id!: string;
  @Word() readonly name!: string;
  @Word(OrNull) readonly email!: string | null;
  @Word({ enum: ['da', 'en'] }) readonly locale!: Locale;
  @Word({ description: 'Their account at the sign-in' }) readonly subject!: string;
  @Many(HeldRoleAnswer) readonly roles!: readonly HeldRoleAnswer[];
}

export class AdministeredPersonPageAnswer implements Page<AdministeredPerson> {
  @Many(AdministeredPersonAnswer) readonly items!: readonly AdministeredPersonAnswer[];
  @Word(next) readonly next!: string | null;
}

export class EnteredAnswer {
  @Uuid() readonly id!: string;
}

const whats = [
  'person-entered',
  'person-changed',
  'role-given',
  'role-ended',
  'unit-entered',
  'unit-changed',
  'unit-closed',
  'unit-reopened',
  'organisation-entered',
  'organisation-changed',
  'organisation-closed',
  'organisation-reopened',
] as const;

class DirectoryChangeAnswer implements DirectoryChangeView {
  @Uuid() readonly id!: string;
  @Moment() readonly at!: string;
  @One(PersonAnswer, { nullable: true, description: 'Null: what a sign-in claimed, or the operator' })
  readonly by!: PersonAnswer | null;
  @Uuid() readonly organisation!: string;
  @One(PersonAnswer, OrNull) readonly person!: PersonAnswer | null;
  @One(PersonAnswer, OrNull) readonly unit!: PersonAnswer | null;
  @Word({ enum: whats }) readonly what!: DirectoryChangeView['what'];
  @One(Object, {
    description: 'Of a role: which, and from or until when; of an organisation: its name, and the one before',
  })
  readonly detail!: DirectoryChangeView['detail'];
}

export class DirectoryChangePageAnswer implements Page<DirectoryChangeView> {
  @Many(DirectoryChangeAnswer) readonly items!: readonly DirectoryChangeAnswer[];
  @Word(next) readonly next!: string | null;
}
