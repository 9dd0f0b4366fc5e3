import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Duty, Locale, OrganisationKind, ProgrammeType } from './identity.js';

/** A school, a municipality's youth unit (KUI), an FGU institution, or another administration. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text')
  name!: string;

  /** Institution number where there is one; unique. */
  @Column('text')
  code!: string;

  /** Three digits; null for one that serves several municipalities. */
  @Column('text', { name: 'municipality_code', nullable: true })
  municipalityCode!: string | null;

  /** Of a school, null for all others. */
  @Column('text', { name: 'programme_type', nullable: true })
  programmeType!: ProgrammeType | null;

  /** The organisation's closings and hours, as the calendar of the domain has them. */
  @Column('jsonb')
  calendar!: { readonly closings: readonly object[]; readonly hours?: object };

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;
}

/** A team of KUI, or a school of an FGU institution: whoever belongs to it acts for the organisation. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** The unit above it; null directly below the organisation. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;
}

/** Somebody who signs in: known by issuer and subject, never by name. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  locale!: Locale;

  /** Where mail goes; null for none. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('bytea', { name: 'cpr_lookup', nullable: true })
  cprLookup!: Buffer | null;
}

/** What a person is in an organisation, while `validFrom <= now < validTo`. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn('text')
  role!: Duty;

  @PrimaryColumn('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo!: Date | null;
}
