import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { CorrectRecord } from '../commands.js';
import { verifyHistory } from '../history/verify-history.js';
import { ListActions, ListRecords, type RecordView } from '../queries.js';
import { rebuild } from '../worker/rebuild.js';
import { type ChangedRow, ChangeLocalList, ReadLocalRules } from './rules.js';

let house: CaseworkHouse;
let leader: Colleague;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  const { colleague } = house.people;
  leader = { ...colleague, work: { ...colleague.work, actor: { ...colleague.work.actor, leader: true } } };
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role) values ($1, $2, 'leader')`,
    [leader.person, leader.organisation],
  );
});
afterAll(() => house.close());

const transport = { label: { da: 'Transport', en: 'Transport' }, from: '2026-11-02' };

const rules = (by = leader) => house.queries.execute(new ReadLocalRules(by.work));

async function change(rows: readonly ChangedRow[], by = leader, list = 'criteria', edition?: number) {
  const seen = edition ?? (await rules(by)).edition;
  return house.commands.execute(new ChangeLocalList(by.work, list, rows, seen));
}

const ownRows = async () => (await rules()).lists.find(({ name }) => name === 'criteria')?.rows ?? [];

/** A case in the stage in which it is assessed. */
async function assessable(): Promise<string> {
  const { caseId } = await house.accepted();
  const contact = { on: '2026-11-02', channel: 'visit', ownWords: 'Ja.', agreed: 'Møde.' };
  done(await house.act(house.people.kui, caseId, 'establishContact', contact));
  return caseId;
}

const row = (key: string) => ({ key, lookedAt: 'Samtale.', weight: 'slight' });
const lawful = ['academic', 'social', 'personal', 'motivation'].map(row);

const assess = (caseId: string, criteria: readonly object[], by = house.people.kui) =>
  house.act(by, caseId, 'recordAssessment', {
    criteria,
    alternatives: [{ key: 'a1', alternative: 'Job', whyNot: 'For tidligt.' }],
  });

const faultsOf = async (asked: ReturnType<typeof assess>) => {
  const result = await asked;
  return result.kind === 'invalid' ? result.faults.map(({ pointer, code }) => [pointer, code]) : result.kind;
};

const latest = async (caseId: string): Promise<RecordView> => {
  const records = (await house.queries.execute(new ListRecords(house.people.kui.work, caseId))) ?? [];
  return records.find(({ form }) => form === 'targetGroupAssessment') as RecordView;
};

describe('criteria of an organisation’s own', () => {
  it('are nobody’s but a leader’s to set, and only where the form has such a list', async () => {
    expect(await change([transport], house.people.kui)).toEqual({ kind: 'leaders-only' });
    expect(await change([transport], leader, 'grades')).toEqual({ kind: 'not-found' });
    expect((await rules(house.people.fgu)).lists).toEqual([]);
  });

  it('make an edition of the local rules, and are named after their label', async () => {
    const { edition } = await rules();
    expect(await change([transport])).toEqual({ kind: 'done' });
    expect(await ownRows()).toEqual([{ key: 'local-transport', ...transport }]);
    expect((await rules()).edition).toBe(edition + 1);
    expect(await change([], leader, 'criteria', edition)).toMatchObject({ kind: 'invalid' });
    expect(await change(await ownRows(), leader, 'criteria', edition)).toEqual({ kind: 'stale' });
    const { rows } = await house.owner.query(
      'select person_id, lists from local_rules where organisation_id = $1 and edition = $2',
      [leader.organisation, edition + 1],
    );
    expect(rows).toEqual([{ person_id: leader.person, lists: { criteria: await ownRows() } }]);
  });

  it('stand in the form as it is drawn, and are asked for when it is sent', async () => {
    const caseId = await assessable();
    const listed = await house.queries.execute(new ListActions(house.people.kui.work, caseId));
    expect(listed?.localRows).toEqual({ criteria: { 'local-transport': transport.label } });
    expect(await faultsOf(assess(caseId, lawful))).toEqual([['/fields/criteria', 'row-missing']]);
    expect(await faultsOf(assess(caseId, [...lawful, row('local-transport'), row('local-x')]))).toEqual([
      ['/fields/criteria/5/key', 'not-an-option'],
    ]);
    done(await assess(caseId, [...lawful, row('local-transport')]));
  });

  it('keep in what was written the names that they had', async () => {
    const caseId = await assessable();
    done(await assess(caseId, [...lawful, row('local-transport')]));
    const renamed = { da: 'Vejen derhen', en: 'The way there' };
    const [first] = await ownRows();
    expect(await change([{ ...transport, ...first, label: renamed }])).toEqual({ kind: 'done' });
    const before = await latest(caseId);
    expect(before.localRows).toEqual({ criteria: { 'local-transport': transport.label } });
    const { work } = house.people.kui;
    const revision = (await house.queries.execute(new ListActions(work, caseId)))?.revision ?? 0;
    const fields = { ...before.fields, grades: 'Dansk 4' };
    done(
      await house.commands.execute(
        new CorrectRecord(work, caseId, before.record, fields, 'Karakteren manglede', revision, null),
      ),
    );
    expect((await latest(caseId)).localRows).toEqual({ criteria: { 'local-transport': transport.label } });
    done(await assess(caseId, [...lawful, row('local-transport')]));
    expect((await latest(caseId)).localRows).toEqual({ criteria: { 'local-transport': renamed } });
  });

  it('are retired by a date, and no longer asked after it', async () => {
    const caseId = await assessable();
    const [first] = await ownRows();
    expect(await change([{ ...transport, ...first, until: '2026-11-04' }])).toEqual({ kind: 'done' });
    house.time.now = '2026-11-04T22:00:00.000Z';
    expect(await faultsOf(assess(caseId, lawful))).toEqual([['/fields/criteria', 'row-missing']]);
    house.time.now = '2026-11-04T23:00:00.000Z';
    done(await assess(caseId, lawful));
    expect((await latest(caseId)).localRows).toBeUndefined();
    house.time.now = '2026-11-05T09:00:00.000Z';
  });

  it.each<[string, (rows: readonly ChangedRow[]) => readonly ChangedRow[], string, string]>([
    ['what has been asked is not left out', () => [], '/rows', 'row-missing'],
    [
      'what is retired stays so',
      ([one]) => [{ ...one, until: '2026-12-01' } as ChangedRow],
      '/rows/0/until',
      'day-in-past',
    ],
    [
      'nothing is asked of days that have passed',
      (rows) => [...rows, { ...transport, from: '2026-11-04' }],
      '/rows/1/from',
      'day-in-past',
    ],
    [
      'nothing ends before it begins',
      (rows) => [...rows, { ...transport, from: '2026-12-02', until: '2026-12-01' }],
      '/rows/1/until',
      'ends-before-it-begins',
    ],
    [
      'nobody makes up a key',
      (rows) => [...rows, { ...transport, key: 'local-mine' }],
      '/rows/1/key',
      'not-an-option',
    ],
  ])('%s', async (_, changed, pointer, code) => {
    const before = await rules();
    expect(await change(changed(await ownRows()))).toMatchObject({
      kind: 'invalid',
      faults: [{ pointer, code }],
    });
    expect(await rules()).toEqual(before);
  });

  it('give a new row of an old name another key', async () => {
    const again = { ...transport, from: '2026-11-06' };
    expect(await change([...(await ownRows()), again])).toEqual({ kind: 'done' });
    expect((await ownRows()).map(({ key }) => key)).toEqual(['local-transport', 'local-transport-2']);
  });

  it('are no other municipality’s, and leave every history whole', async () => {
    const { edition } = await rules(house.people.neighbour);
    expect(edition).toBe(1);
    expect(await rebuild(house.ownerUrl)).toMatchObject({ differences: [] });
    const faults: unknown[] = [];
    await verifyHistory(house.owner, { witness: null, tell: (one) => faults.push(one) });
    expect(faults).toEqual([]);
  });
});
