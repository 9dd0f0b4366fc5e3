import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, freshCpr } from '../../../test/casework.js';
import { ReadCase, UnmaskCpr } from '../queries.js';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const unmask = (by: Colleague, caseId: string) =>
  house.queries.execute(new UnmaskCpr(by.work, caseId, 'write-to-authority'));

async function logged(caseId: string) {
  const { rows } = await house.owner.query(
    `select person_id as person, party_id as party, role, purpose from access_log
     where operation = 'unmask-cpr' and case_ids = array[$1]::uuid[] order by id`,
    [caseId],
  );
  return rows;
}

async function takenOver(cpr: string): Promise<string> {
  const { caseId } = await house.notice(house.people.gymnasium, cpr);
  await house.act(house.people.kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten Prøveholm' });
  return caseId;
}

it('given the case, then its holder has the number shown, against a row in the access log that says why', async () => {
  const cpr = freshCpr();
  const caseId = await takenOver(cpr);
  const { kui, gymnasium } = house.people;
  expect(await unmask(kui, caseId)).toEqual({ cpr: `${cpr.slice(0, 6)}-${cpr.slice(6)}` });
  expect(await logged(caseId)).toEqual([
    {
      person: kui.person,
      party: kui.organisation,
      role: 'kui',
      purpose: 'casework: write-to-authority',
    },
  ]);
  expect((await house.queries.execute(new ReadCase(kui.work, caseId)))?.cpr).toBe('••••••-••••');
  expect((await house.queries.execute(new ReadCase(gymnasium.work, caseId)))?.cpr).toBeNull();
});

it('given that the school has given the case away, then neither it nor a stranger has the number shown', async () => {
  const caseId = await takenOver(freshCpr());
  expect(await unmask(house.people.gymnasium, caseId)).toBeNull();
  expect(await unmask(house.people.neighbour, caseId)).toBeNull();
  expect(await logged(caseId)).toEqual([]);
});

it('the wall gives no number either, whatever is asked of it', async () => {
  const caseId = await takenOver(freshCpr());
  const asked = async ({ person, organisation }: Pick<Colleague, 'person' | 'organisation'>) => {
    await house.owner.query('begin');
    try {
      await house.owner.query(`set local role stafet_service`);
      await house.owner.query(
        `select set_config('app.party', $1, true), set_config('app.person', $2, true)`,
        [organisation, person],
      );
      return (await house.owner.query(`select * from unmask_cpr($1, 'curiosity')`, [caseId])).rowCount;
    } finally {
      await house.owner.query('rollback');
    }
  };
  const { kui, gymnasium, neighbour } = house.people;
  expect(await asked(kui)).toBe(1);
  expect(await asked(gymnasium)).toBe(0);
  expect(await asked(neighbour)).toBe(0);
  // Somebody who does not work there, in the name of who holds the case.
  expect(await asked({ person: neighbour.person, organisation: kui.organisation })).toBe(0);
});

it('given that the row cannot be written, then nothing is shown', async () => {
  const caseId = await takenOver(freshCpr());
  await house.owner.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
     create trigger refuse before insert on access_log for each row execute function refuse()`,
  );
  await expect(unmask(house.people.kui, caseId)).rejects.toThrow();
  await house.owner.query('drop trigger refuse on access_log; drop function refuse()');
  expect(await logged(caseId)).toEqual([]);
});

it('given a young person without a number, then it is said that there is none', async () => {
  const caseId = await takenOver(freshCpr());
  await house.owner.query(
    `update young_person set cpr_cipher = null, cpr_key_id = null, cpr_lookup = null
     where id = (select subject from case_file where id = $1)`,
    [caseId],
  );
  expect(await unmask(house.people.kui, caseId)).toEqual({ cpr: null });
});
