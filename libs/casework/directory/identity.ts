export type OrganisationKind = 'school' | 'kui' | 'fgu' | 'administration';
export type ProgrammeType = 'gymnasium' | 'vocational';
export type Locale = 'da' | 'en';

/** What somebody does in an organisation: the `role` of a membership. */
export type Duty = 'counsellor' | 'caseworker' | 'intake' | 'consultant' | 'leader' | 'administrator';

/** Somebody's place in one organisation, as it is now. */
export interface Membership {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly code: string;
  readonly municipalityCode: string | null;
  readonly programmeType: ProgrammeType | null;
  readonly duties: readonly Duty[];
  /** Colleagues there who are away today, and for whom this person stands in. */
  readonly standsFor: readonly string[];
}

/** Who somebody is, before it is said for whom they act. */
export interface Identity {
  readonly person: string;
  /** For display alone. */
  readonly name: string;
  readonly locale: Locale;
  readonly memberships: readonly Membership[];
  /** The young person that this citizen is. */
  readonly youngPerson: string | null;
  /** The custody holder that this citizen is, of whomever. */
  readonly guardian: string | null;
}

/** An identity as a browser session has it, with the organisation chosen in it. */
export interface SessionIdentity extends Identity {
  readonly chosen: string | null;
}
