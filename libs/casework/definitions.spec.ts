import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { BrokenDefinition, type Definition, youthDropout } from '#domain';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { serviceUrl } from './database.js';
import { Definitions, PublishedDefinitionEdited } from './definitions.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: serviceUrl(database.url), max: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const { version } = youthDropout;

const published = (...definitions: readonly Partial<typeof youthDropout>[]) =>
  Definitions.published(
    pool,
    definitions.map((edit) => ({ ...youthDropout, ...edit })),
  );

it('a definition is published at its first start, and taken at the next', async () => {
  await published({});
  const definitions = await published({});
  expect(definitions.of(youthDropout).definition.name).toBe('youth-dropout');
});

it('an edited one is refused, in words that say what to do', async () => {
  await published({});
  const edited = published({ label: { ...youthDropout.label, en: 'Young people' } });
  await expect(edited).rejects.toThrow(PublishedDefinitionEdited);
  await expect(edited).rejects.toThrow(
    `«youth-dropout» v${version} was published before and has been edited since`,
  );
});

it('the edit as a version of its own is taken beside it: new cases follow it, running ones stay', async () => {
  const definitions = await published(
    {},
    { version: version + 1, label: { ...youthDropout.label, en: 'Young people' } },
  );
  expect(definitions.opening('reportDropout')?.definition.version).toBe(version + 1);
  expect(definitions.of(youthDropout).definition.label).toEqual(youthDropout.label);
  expect(definitions.latest().map(({ definition }) => definition.version)).toEqual([version + 1]);
  expect(() => definitions.of({ name: 'youth-dropout', version: version + 2 })).toThrow(`v${version + 2}`);
});

it('an opening that no process has is none, whatever JavaScript calls its own', async () => {
  const definitions = await published({});
  expect(definitions.opening('constructor')).toBeNull();
});

it('a broken one is refused', async () => {
  const name: Definition['name'] = '';
  await expect(published({ name })).rejects.toThrow(BrokenDefinition);
});
