export const personFields = {
  cpr: 'CPR-nummer',
  cprHint: 'Ti cifre, for eksempel 120309-4062',
  birthDate: 'Fødselsdato',
  firstName: 'Fornavn',
  lastName: 'Efternavn',
  onlyBirthDate: 'Jeg kender kun fødselsdagen',
  isProtected: 'Den unge har navne- og adressebeskyttelse',
  isProtectedHint:
    'Navnet vises da kun for dig og for dem, som en leder markerer et behov for. Skriv ikke navn eller adresse i teksterne.',
};
