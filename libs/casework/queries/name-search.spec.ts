import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse, done, freshCpr } from '../../../test/casework.js';
import { OpenCase } from '../commands.js';
import { acting } from '../store/acting.js';
import { namedCondition } from './name-search.js';

const people = [
  ['Alma', 'Prøvesen'],
  ['Alma Marie', 'Lund'],
  ['Alfred', 'Lund'],
  ['Marie', 'Almind'],
  ['Bo', 'Lundgaard'],
] as const;

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
  for (const [firstName, lastName] of people) {
    const person = { cpr: freshCpr(), firstName, lastName };
    const { work } = house.people.gymnasium;
    done(
      await house.commands.execute(new OpenCase(work, 'reportDropout', person, null, house.dropout(), null)),
    );
  }
});
afterAll(() => house.close());

/** Whose cases are found by the school, or by another. */
function found(q: string | null, limits?: { few: number; many: number }, by = house.people.gymnasium) {
  const { party } = by.work.actor;
  return acting(house.app.get(pg.Pool), { party, person: by.person }, async (client) => {
    const { sql, values } = await namedCondition(client, party, q, { caseId: 'f.id', after: 1 }, limits);
    const { rows } = await client.query<{ name: string }>(
      `select concat(y.first_name, ' ', y.last_name) as name from case_file f join young_person y on y.id = f.subject
       where $1 = any (f.party_ids) ${sql} order by 1`,
      [party, ...values],
    );
    return rows.map(({ name }) => name);
  });
}

const everywhere = [
  ['found first', undefined],
  ['asked of each case', { few: 0, many: 1000 }],
  ['asked of each case, for every word is on many', { few: 1000, many: 0 }],
  ['found by the rarer word alone', { few: 1000, many: 2 }],
] as const;

it.each(everywhere)('a name is the same, %s', async (_, limits) => {
  expect(await found('al', limits)).toEqual([
    'Alfred Lund',
    'Alma Marie Lund',
    'Alma Prøvesen',
    'Marie Almind',
  ]);
  expect(await found('alma lund', limits)).toEqual(['Alma Marie Lund']);
  expect(await found('lund', limits)).toEqual(['Alfred Lund', 'Alma Marie Lund', 'Bo Lundgaard']);
  expect(await found('al lund bo', limits)).toEqual([]);
  expect(await found('ma alm', limits)).toEqual(['Alma Marie Lund', 'Marie Almind']);
  expect(await found('nobody', limits)).toEqual([]);
  expect(await found('?!', limits)).toEqual([]);
  expect(await found(null, limits)).toHaveLength(people.length);
  expect(await found('alma', limits, house.people.vocational)).toEqual([]);
});
