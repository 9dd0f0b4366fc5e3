import { expect, it } from '@jest/globals';
import { didWords, inboxLooks, lookOf, openingLooks, purposeWords } from './looks.js';

it('says what was done once, whichever action or list it was', () => {
  const did = didWords([
    'act:writeNote',
    'act:refer',
    'list-handoffs:incoming',
    'search-cases',
    'search-tasks',
  ]);
  expect(did.map(({ da }) => da)).toEqual([
    'gjorde noget i sagen',
    'så den blandt overleveringerne',
    'fandt den ved at søge',
  ]);
});

it('takes what it does not know for a look into the case', () => {
  expect(lookOf('read-something-new').kind).toBe('opened');
  expect(lookOf('list-cases').kind).toBe('listed');
});

it('knows a case that was opened from one that stood in an inbox', () => {
  expect(openingLooks).toEqual(
    expect.arrayContaining(['read-case', 'list-records', 'read-file', 'unmask-cpr']),
  );
  expect(inboxLooks).toContain('list-tasks');
  expect(openingLooks.filter((one) => inboxLooks.includes(one))).toEqual([]);
});

it('puts the purpose in words, with the reason where one was given, and never more than it knows', () => {
  expect(purposeWords('casework')).toEqual({ da: 'arbejde med sagen', en: 'work on the case' });
  expect(purposeWords('casework: mend-mistake').da).toBe('arbejde med sagen: rette en fejl');
  expect(purposeWords('casework: Hun hedder Mia').da).toBe('arbejde med sagen');
});
