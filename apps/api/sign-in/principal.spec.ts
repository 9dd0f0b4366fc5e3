import { describe, expect, test } from '@jest/globals';
import type { Identity, Membership } from '#casework';
import { type Principal, principalOf } from './principal.js';

const nobody: Identity = {
  person: 'p',
  name: 'N',
  locale: 'da',
  memberships: [],
  youngPerson: null,
  guardian: null,
};

const at = (organisation: string, kind: Membership['kind'], duties: Membership['duties']): Membership => ({
  organisation,
  kind,
  duties,
  name: organisation,
  code: organisation,
  municipalityCode: null,
  programmeType: null,
  standsFor: [],
});

const kui = at('kui', 'kui', ['caseworker', 'leader']);
const school = at('school', 'school', ['counsellor']);

describe('for whom somebody acts', () => {
  test('the only organisation is the one', () => {
    expect(principalOf({ ...nobody, memberships: [kui] }, null)).toMatchObject({
      organisation: 'kui',
      role: 'kui',
      leader: true,
    });
  });

  test('one of several is to be chosen', () => {
    const both = { ...nobody, memberships: [kui, school] };
    expect(principalOf(both, null)).toBe('choose-organisation');
    expect(principalOf(both, 'school')).toMatchObject({
      organisation: 'school',
      role: 'school',
      leader: false,
    });
  });

  test('a foreign organisation is nobody’s, not even with one’s own at hand', () => {
    expect(principalOf({ ...nobody, memberships: [kui] }, 'school')).toBe('not-a-member');
    expect(principalOf({ ...nobody, youngPerson: 'y' }, 'school')).toBe('not-a-member');
  });

  test('staff act for their organisation also when a case of their own is here', () => {
    expect(principalOf({ ...nobody, memberships: [kui], youngPerson: 'y' }, null)).toMatchObject({
      role: 'kui',
    });
  });

  test('a citizen acts for none', () => {
    const roleOf = (identity: Identity) => (principalOf(identity, null) as Principal).role;
    expect(principalOf({ ...nobody, youngPerson: 'y' }, null)).toMatchObject({ organisation: null });
    expect(roleOf({ ...nobody, youngPerson: 'y' })).toBe('youngPerson');
    expect(roleOf({ ...nobody, guardian: 'g' })).toBe('guardian');
    expect(roleOf({ ...nobody, youngPerson: 'y', guardian: 'g' })).toBe('youngPerson');
  });

  test('who looks after the system acts for their organisation too: what they may do is said by the access table', () => {
    const administrator = at('kui', 'kui', ['administrator']);
    expect(principalOf({ ...nobody, memberships: [administrator] }, null)).toMatchObject({
      duties: ['administrator'],
      leader: false,
    });
    const leader = at('kui', 'kui', ['administrator', 'leader']);
    expect(principalOf({ ...nobody, memberships: [leader] }, null)).toMatchObject({ leader: true });
  });

  test('one who belongs nowhere is unknown', () => {
    expect(principalOf(nobody, null)).toBe('unknown-person');
  });
});
