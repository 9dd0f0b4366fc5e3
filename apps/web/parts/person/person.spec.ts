import { expect, it } from '@jest/globals';
import { isMinor, nobody, personBody, slipsOf } from './person.js';

const today = '2026-11-24';
const withCpr = (cpr: string) => ({ ...nobody, cpr });
const bornOn = (birthDate: string) => ({ ...nobody, knownBy: 'birthDate' as const, birthDate });

it('asks for the custody holder until the day somebody turns 18', () => {
  expect(isMinor(bornOn('2008-11-25'), today)).toBe(true);
  expect(isMinor(bornOn('2008-11-24'), today)).toBe(false);
});

it('reads the age from a CPR number as soon as its date is typed, with or without a dash', () => {
  expect(isMinor(withCpr('120309'), today)).toBe(true);
  expect(isMinor(withCpr('120309-4062'), today)).toBe(true);
  expect(isMinor(withCpr('2411084062'), today)).toBe(false);
  expect(isMinor(withCpr('070980-1144'), today)).toBe(false);
});

it('knows no age while too little is typed', () => {
  expect(isMinor(withCpr('1203'), today)).toBe(false);
  expect(isMinor(nobody, today)).toBe(false);
});

it('sends the number or the birthday, and not both', () => {
  const person = {
    ...nobody,
    cpr: '120309 4062',
    birthDate: '2009-03-12',
    firstName: ' Alma ',
    lastName: 'D',
  };
  expect(personBody(person)).toEqual({ cpr: '1203094062', firstName: 'Alma', lastName: 'D' });
  expect(personBody({ ...person, knownBy: 'birthDate' })).toEqual({
    birthDate: '2009-03-12',
    firstName: 'Alma',
    lastName: 'D',
  });
});

it('misses the number or the birthday, as one said one knows', () => {
  expect(slipsOf(bornOn(''), '/youngPerson').map(({ pointer }) => pointer)).toEqual([
    '/youngPerson/birthDate',
    '/youngPerson/firstName',
    '/youngPerson/lastName',
  ]);
});
