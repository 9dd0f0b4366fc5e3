import type { Duty, Identity, Locale, OrganisationKind } from '#casework';

/** The role of the process definition in which somebody acts. */
export type Role = OrganisationKind | 'youngPerson' | 'guardian';

/** Who acts, and for whom: what every command and query is told of the request's sender. */
export interface Principal {
  readonly person: string;
  /** For display alone. */
  readonly name: string;
  readonly locale: Locale;
  /** The organisation acted for; null for a citizen. */
  readonly organisation: string | null;
  readonly role: Role;
  readonly duties: readonly Duty[];
  readonly leader: boolean;
  /** Colleagues who are away, and in whose place they act. */
  readonly standsFor: readonly string[];
  readonly youngPerson: string | null;
  readonly guardian: string | null;
}

export type NoPrincipal = 'unknown-person' | 'not-a-member' | 'choose-organisation';

/**
 * For whom somebody acts: the organisation they chose, or the only one they have. A citizen acts for none; one who is
 * both a young person and somebody's custody holder acts as the young person.
 *
 * @param chosen id of an organisation, or null where none was chosen
 */
export function principalOf(identity: Identity, chosen: string | null): Principal | NoPrincipal {
  const { person, name, locale, memberships, youngPerson, guardian } = identity;
  const self = { person, name, locale, youngPerson, guardian };
  if (memberships.length === 0) {
    if (chosen !== null) return 'not-a-member';
    const role = youngPerson ? 'youngPerson' : guardian ? 'guardian' : null;
    return role
      ? { ...self, organisation: null, role, duties: [], leader: false, standsFor: [] }
      : 'unknown-person';
  }
  if (chosen === null && memberships.length > 1) return 'choose-organisation';
  const membership =
    chosen === null ? memberships[0] : memberships.find(({ organisation }) => organisation === chosen);
  if (!membership) return 'not-a-member';
  return {
    ...self,
    organisation: membership.organisation,
    role: membership.kind,
    duties: membership.duties,
    leader: membership.duties.includes('leader'),
    standsFor: membership.standsFor,
  };
}
