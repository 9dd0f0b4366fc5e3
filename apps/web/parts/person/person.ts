import type { Slip } from '../form/filled.js';

/** Somebody as the opener of a case knows them. It is kept in the memory of the page, and nowhere else. */
export interface Person {
  readonly knownBy: 'cpr' | 'birthDate';
  readonly cpr: string;
  readonly birthDate: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Lives under name and address protection. */
  readonly isProtected: boolean;
}

export const nobody: Person = {
  knownBy: 'cpr',
  cpr: '',
  birthDate: '',
  firstName: '',
  lastName: '',
  isProtected: false,
};

const ofAge = 18;

/** As the API takes it. */
export function personBody({ knownBy, cpr, birthDate, firstName, lastName, isProtected }: Person): object {
  return {
    ...(knownBy === 'cpr' ? { cpr: cpr.replaceAll(' ', '') } : birthDate && { birthDate }),
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    ...(isProtected && { protected: true }),
  };
}

export function isNobody({ cpr, birthDate, firstName, lastName }: Person): boolean {
  return [cpr, birthDate, firstName, lastName].every((text) => text.trim() === '');
}

/** What is left blank and must not be. */
export function slipsOf(person: Person, at: string): readonly Slip[] {
  const needed = [person.knownBy, 'firstName', 'lastName'] as const;
  return needed
    .filter((name) => person[name].trim() === '')
    .map((name) => ({ pointer: `${at}/${name}`, what: 'missing' }));
}

/** Whether somebody is under 18, as far as what is typed tells; false while it does not. */
export function isMinor(person: Person, today: string): boolean {
  const born = person.knownBy === 'cpr' ? bornByCpr(person.cpr, today) : person.birthDate;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(born)) return false;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return years - (today.slice(5) < born.slice(5) ? 1 : 0) < ofAge;
}

/** The century is the latest that fits: the cases are of people under 25. The server reads the number in full. */
function bornByCpr(cpr: string, today: string): string {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{2})/.exec(cpr.trim()) ?? [];
  if (!day || !month || !year) return '';
  const inThisCentury = `20${year}-${month}-${day}`;
  return inThisCentury <= today ? inThisCentury : `19${year}-${month}-${day}`;
}
