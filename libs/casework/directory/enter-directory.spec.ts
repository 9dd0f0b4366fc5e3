import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { type DirectoryFile, DirectoryRefused, enterDirectory } from './enter-directory.js';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const organisation = (code: string, more: Partial<DirectoryFile['organisations'][number]> = {}) => ({
  code,
  kind: 'administration' as const,
  name: code,
  municipalityCode: null,
  programmeType: null,
  under: null,
  ...more,
});
const municipality = organisation('kommune');
const kui = organisation('kui', { kind: 'kui', municipalityCode: '999', under: 'kommune' });
const file: DirectoryFile = {
  organisations: [kui, municipality],
  administrators: [
    { organisation: 'kommune', issuer: 'https://idp', subject: 'anna', name: 'Anna', email: null },
  ],
};
const count = async () => Number((await owner.query('select count(*) from organisation')).rows[0].count);

it('enters a tree and who looks after it; rehearsed it changes nothing, and done again neither', async () => {
  const done = { entered: ['kui', 'kommune'], changed: [], administrators: ['anna'] };
  expect(await enterDirectory(database.url, file, true)).toMatchObject({ administrators: ['anna'] });
  expect(await count()).toBe(0);
  const first = await enterDirectory(database.url, file, false);
  expect({ ...first, entered: [...first.entered].sort() }).toEqual({ ...done, entered: ['kommune', 'kui'] });
  expect(await enterDirectory(database.url, file, false)).toEqual({
    entered: [],
    changed: [],
    administrators: [],
  });
  const { rows } = await owner.query(
    `select o.code from person p, organisation o
     where p.subject = 'anna' and o.id in (select administered_by(p.id)) order by o.code`,
  );
  expect(rows.map(({ code }) => code)).toEqual(['kommune', 'kui']);
  const renamed = { ...file, organisations: [{ ...kui, name: 'Ungeindsatsen' }] };
  expect((await enterDirectory(database.url, renamed, false)).changed).toEqual(['kui']);
});

it.each([
  ['another kind of one that is there', organisation('kui', { under: 'kommune' }), 'another kind'],
  ['one below itself', organisation('kommune', { under: 'kui' }), 'below itself'],
])('refuses %s, and leaves nothing', async (_, wrong, said) => {
  const before = await count();
  const both = { organisations: [organisation('fresh'), wrong], administrators: [] };
  await expect(enterDirectory(database.url, both, false)).rejects.toThrow(DirectoryRefused);
  await expect(enterDirectory(database.url, both, false)).rejects.toThrow(said);
  expect(await count()).toBe(before);
});
