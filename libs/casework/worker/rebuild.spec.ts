import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, done } from '../../../test/casework.js';
import { rebuild } from './rebuild.js';

let house: CaseworkHouse;

beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

/** As somebody who has broken in, rights, triggers and checks put aside. */
async function tamper(sql: string, values: unknown[]) {
  await house.owner.query('set session_replication_role = replica');
  await house.owner.query('alter table case_event drop constraint if exists case_event_check');
  await house.owner.query(sql, values);
  await house.owner.query('reset session_replication_role');
}

describe('a rebuild', () => {
  it('finds nothing where nothing is wrong', async () => {
    const attempt = { on: '2026-11-02', channel: 'phone', result: 'noAnswer', nextOn: '2026-11-09' };
    for (let cases = 0; cases < 5; cases++) {
      const { caseId } = await house.accepted();
      done(await house.act(house.people.kui, caseId, 'recordContactAttempt', attempt));
    }
    expect(await rebuild(house.ownerUrl, 2)).toEqual({ cases: 5, events: 15, differences: [] });
  });

  const plants: readonly [string, string, string][] = [
    ['task', 'a task in another inbox', `update task set org_id = uuidv7() where case_id = $1`],
    [
      'task',
      'a task nobody has',
      `insert into task select case_id, 99, task, org_id, role, leader, assignee, since, due from task where case_id = $1 limit 1`,
    ],
    [
      'ask',
      'an ask that never ended',
      `update ask set ended = null, how = null, answer = null where case_id = $1`,
    ],
    [
      'clock',
      'a clock that will not ring',
      `update clock set rung = null, rung_at = null where case_id = $1`,
    ],
    ['case_party', 'a party left out', `delete from case_party where case_id = $1 and role = 'kui'`],
    ['case_file', 'another holder', `update case_file set holder_id = uuidv7() where id = $1`],
    ['case_file', 'a party that may not look', `update case_file set party_ids = '{}' where id = $1`],
    [
      'snapshot',
      'another snapshot',
      `update case_file set state = (jsonb_set(state::jsonb, '{revision}', '7'))::json where id = $1`,
    ],
    ['snapshot', 'a file that is gone', `delete from case_file where id = $1`],
  ];

  it.each(plants)('finds and puts right what differs in %s: %s', async (where, _, sql) => {
    const { caseId } = await house.accepted();
    await house.owner.query(sql, [caseId]);
    const found = (await rebuild(house.ownerUrl)).differences;
    expect(found.map((difference) => difference.caseId)).toContain(caseId);
    expect(found).toContainEqual(expect.objectContaining({ caseId, where }));
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });

  it.each([
    [
      'a word that was changed',
      `update case_record set content = jsonb_set(content, '{tried}', '"Intet."') where case_id = $1 and form = 'dropoutNotice'`,
      'was changed',
    ],
    [
      'another salt',
      `update case_record set salt = '\\x00' where case_id = $1 and form = 'dropoutNotice'`,
      'was changed',
    ],
    [
      'another digest',
      `update case_record set digest = sha256('x') where case_id = $1 and form = 'dropoutNotice'`,
      'was changed',
    ],
    [
      'another digest of what is erased',
      `update case_record set content = null, salt = null, digest = sha256('x') where case_id = $1 and form = 'dropoutNotice'`,
      'was changed',
    ],
    ['no row', `delete from case_record where case_id = $1 and form = 'dropoutNotice'`, 'is missing'],
  ])('tells a record with %s, and leaves it as it is', async (_, sql, what) => {
    const { caseId } = await house.accepted();
    const stored = async () =>
      (await house.owner.query('select * from case_record where case_id = $1 order by id', [caseId])).rows;
    const notice = (await stored()).find(({ form }) => form === 'dropoutNotice');
    await house.owner.query(sql, [caseId]);
    const changed = await stored();
    const told = { caseId, where: 'case_record', what: `${notice.id}, revision 1, ${what}` };
    expect((await rebuild(house.ownerUrl)).differences).toEqual([told]);
    expect(await stored()).toEqual(changed);
    await house.owner.query('delete from case_record where id = $1', [notice.id]);
    await house.owner.query(
      'insert into case_record select * from jsonb_populate_record(null::case_record, $1)',
      [
        {
          ...notice,
          salt: `\\x${notice.salt.toString('hex')}`,
          digest: `\\x${notice.digest.toString('hex')}`,
        },
      ],
    );
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });

  it('tells a record that no log vouches for', async () => {
    const { caseId } = await house.accepted();
    const id = '01890000-0000-7000-8000-000000000000';
    await house.owner.query(
      `insert into case_record select (jsonb_populate_record(r, jsonb_build_object('id', $2::text))).* from case_record r
       where case_id = $1 and form = 'dropoutNotice'`,
      [caseId, id],
    );
    expect((await rebuild(house.ownerUrl)).differences).toEqual([
      { caseId, where: 'case_record', what: `${id}, revision 1, is not in the log` },
    ]);
    await house.owner.query('delete from case_record where id = $1', [id]);
  });

  it.each([
    [
      'a body that was changed',
      `update case_event set body = replace(body, '"reportDropout"', '"reportRisk"') where case_id = $1 and version = 1`,
      'version 1 was changed',
    ],
    [
      'a body that was changed with its hash',
      `update case_event set body = body || ' ', hash = sha256(prev_hash || convert_to(body || ' ', 'UTF8')) where case_id = $1 and version = 1`,
      'the chain breaks before version 2',
    ],
    [
      'a step that was taken out',
      `delete from case_event where case_id = $1 and version = 1`,
      'version 1 is missing',
    ],
    [
      'an actor of one’s own choice',
      `update case_event set actor_role = 'fgu' where case_id = $1 and version = 2`,
      'the columns of version 2 contradict its body',
    ],
    ['a log that is gone', `delete from case_event where case_id = $1`, 'is missing'],
  ])('names a log with %s, and leaves its case alone', async (_, sql, what) => {
    const { caseId } = await house.accepted();
    const file = 'select to_jsonb(f) - $$state$$ as file from case_file f where id = $1';
    const before = (await house.owner.query(file, [caseId])).rows;
    await tamper(sql, [caseId]);
    const { differences } = await rebuild(house.ownerUrl);
    expect(differences.filter((difference) => difference.caseId === caseId)).toEqual([
      { caseId, where: 'log', what },
    ]);
    expect((await house.owner.query(file, [caseId])).rows).toEqual(before);
    await tamper('delete from case_event where case_id = $1', [caseId]);
    await tamper('delete from case_file where id = $1', [caseId]);
  });
});
