import { expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './database.js';

it('a test database sorts Danish letters as Danes do, holds UTF-8, and is gone when dropped', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ word: string }>(
    "select word from unnest(array['Århus', 'Aalborg', 'Zoo', 'Østerbro', 'Ærø', 'Borg']) word order by word",
  );
  expect(rows.map(({ word }) => word)).toEqual(['Borg', 'Zoo', 'Ærø', 'Østerbro', 'Aalborg', 'Århus']);
  await client.end();
  await database.drop();
  await expect(new pg.Client(database.url).connect()).rejects.toMatchObject({ code: '3D000' });
});
