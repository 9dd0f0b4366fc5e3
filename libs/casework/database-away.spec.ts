import { expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';

const withCode = (code: string) => Object.assign(new Error('quoted by nobody'), { code });

it.each([
  ['is shutting down', '57P01'],
  ['has given up a transaction that nobody went on with', '25P03'],
  ['has no connection left', '53300'],
  ['has no disk left', '53100'],
  ['has no memory left', '53200'],
  ['broke the connection', '08006'],
  ['does not listen', 'ECONNREFUSED'],
])('a database that %s is away: the same request may succeed later', (_, code) => {
  expect(isDatabaseAway(withCode(code))).toBe(true);
});

it.each([
  ['what is not unique', '23505'],
  ['a value out of range', '22003'],
  ['a right that is missing', '42501'],
])('a database that refuses %s is not', (_, code) => {
  expect(isDatabaseAway(withCode(code))).toBe(false);
});
