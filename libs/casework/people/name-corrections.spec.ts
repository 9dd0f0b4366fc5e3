import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague } from '../../../test/casework.js';
import { ListCases, ReadCase } from '../queries.js';
import { rebuild } from '../worker/rebuild.js';
import { CorrectName, ListNameCorrections } from './name-corrections.js';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const right = { firstName: 'Alva', lastName: 'Prøvegaard' };
const why = 'Skrevet forkert i filen fra skolen.';
const correct = (who: Colleague, caseId: string) =>
  house.commands.execute(new CorrectName(who.work, caseId, right, why));

describe('a name that was entered wrongly', () => {
  it('is put right by the holder, is found by the right words alone, and what it was stays', async () => {
    const { kui, gymnasium } = house.people;
    const { caseId } = await house.accepted();
    expect(await correct(kui, caseId)).toBe('done');
    for (const who of [kui, gymnasium]) {
      const view = await house.queries.execute(new ReadCase(who.work, caseId));
      expect(view?.youngPerson).toEqual(right);
    }
    const found = async (q: string) =>
      (await house.queries.execute(new ListCases(kui.work, { cursor: null, limit: 10 }, { q }))).items.length;
    expect([await found('Prøvegaard'), await found('Prøvesen')]).toEqual([1, 0]);
    expect(await house.queries.execute(new ListNameCorrections(kui.work, caseId))).toMatchObject([
      { before: { firstName: 'Alma', lastName: 'Prøvesen' }, reason: why },
    ]);
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
    const { rows } = await house.owner.query(
      `select operation from access_log where operation = 'correct-name' and case_ids = array[$1::uuid]`,
      [caseId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is nobody’s to put right but the holder’s, and what it was is nobody else’s to read', async () => {
    const { gymnasium, neighbour } = house.people;
    const { caseId } = await house.accepted();
    expect(await correct(gymnasium, caseId)).toBe('wrong-party');
    expect(await correct(neighbour, caseId)).toBe('not-found');
    expect(await house.queries.execute(new ListNameCorrections(gymnasium.work, caseId))).toBeNull();
  });

  it('goes with the person', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    await correct(kui, caseId);
    const left = async () =>
      (
        await house.owner.query(
          'select from name_correction c join case_file f on f.subject = c.person_id where f.id = $1',
          [caseId],
        )
      ).rows.length;
    expect(await left()).toBe(1);
    await house.owner.query(
      'select erase_people(array[f.subject], array[]::uuid[]) from case_file f where f.id = $1',
      [caseId],
    );
    expect(await left()).toBe(0);
    expect(await correct(kui, caseId)).toBe('not-found');
  });
});
