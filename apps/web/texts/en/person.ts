import type * as da from '../da/person.js';

export const personFields: typeof da.personFields = {
  cpr: 'CPR number',
  cprHint: 'Ten digits, for example 120309-4062',
  birthDate: 'Date of birth',
  firstName: 'First name',
  lastName: 'Last name',
  onlyBirthDate: 'I only know the birthday',
  isProtected: 'The young person has name and address protection',
  isProtectedHint:
    'The name is then shown only to you and to those for whom a leader marks a need. Write neither name nor address in the texts.',
};
