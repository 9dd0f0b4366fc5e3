import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Definition, youthDropoutVersions } from '#domain';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { Act, CorrectRecord } from '../commands.js';
import { verifyHistory } from '../history/verify-history.js';
import { CompareVersions, ListActions, ListHandoffs, ListRecords, type RecordView } from '../queries.js';
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
const fixedRows = ['academic', 'social', 'personal', 'motivation'].map(row);

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

/** A version in which a question is answered once as many were asked as the municipality has set. */
function askedByOwnRules(): Definition {
  const newest = youthDropoutVersions.at(-1);
  const question = newest?.asks.question;
  const reply = question?.answers.reply;
  if (!newest || !question || !reply) throw new Error('A question is answered');
  const { version, asks } = newest;
  const when = { happened: { asked: 'question' }, times: { setting: 'contactAttempts' } };
  const answers = { ...question.answers, reply: { ...reply, when } };
  return { ...newest, version: version + 1, asks: { ...asks, question: { ...question, answers } } };
}

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
    expect(await faultsOf(assess(caseId, fixedRows))).toEqual([['/fields/criteria', 'row-missing']]);
    expect(await faultsOf(assess(caseId, [...fixedRows, row('local-transport'), row('local-x')]))).toEqual([
      ['/fields/criteria/5/key', 'not-an-option'],
    ]);
    done(await assess(caseId, [...fixedRows, row('local-transport')]));
  });

  it('keep in what was written the names that they had', async () => {
    const caseId = await assessable();
    done(await assess(caseId, [...fixedRows, row('local-transport')]));
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
    done(await assess(caseId, [...fixedRows, row('local-transport')]));
    expect((await latest(caseId)).localRows).toEqual({ criteria: { 'local-transport': renamed } });
  });

  it('are named in a comparison to whoever sees the row, and to nobody else', async () => {
    const { kui, fgu } = house.people;
    const caseId = await assessable();
    const asked = { fgu: fgu.organisation, question: 'Kan I tilbyde korte dage?', answerBy: '2026-11-06' };
    for (const lookedAt of ['Samtale.', 'Ny samtale.']) {
      const rows = [...fixedRows, row('local-transport')].map((one) => ({ ...one, lookedAt }));
      done(await assess(caseId, rows));
    }
    const elements = { targetGroupAssessment: ['criteria.academic'] };
    done(
      await house.commands.execute(new Act(kui.work, caseId, 'askFgu', null, asked, elements, null, null)),
    );
    const { record } = await latest(caseId);
    const compared = (by: Colleague) =>
      house.queries.execute(new CompareVersions(by.work, caseId, record, null, null));
    expect((await compared(kui))?.localRows).toMatchObject({ criteria: { 'local-transport': {} } });
    expect(await compared(fgu)).toMatchObject({ to: 2, localRows: {} });
  });

  it('are retired by a date, and no longer asked after it', async () => {
    const caseId = await assessable();
    const [first] = await ownRows();
    expect(await change([{ ...transport, ...first, until: '2026-11-04' }])).toEqual({ kind: 'done' });
    house.time.now = '2026-11-04T22:00:00.000Z';
    expect(await faultsOf(assess(caseId, fixedRows))).toEqual([['/fields/criteria', 'row-missing']]);
    house.time.now = '2026-11-04T23:00:00.000Z';
    done(await assess(caseId, fixedRows));
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

  it('stand in the forms of answers too, and local numbers decide what is open, in the list of what is asked', async () => {
    const { kui, gymnasium } = house.people;
    const beside = await house.beside([askedByOwnRules()]);
    const { caseId } = await beside.accepted();
    done(await beside.act(gymnasium, caseId, 'askQuestion', { to: 'kui', question: 'Hvem er kontakt?' }));
    house.time.now = '2026-11-06T09:00:00.000Z';
    const asked = async () => {
      const page = { cursor: null, limit: 50 };
      const { items, localRows } = await beside.queries.execute(
        new ListHandoffs(kui.work, page, { direction: 'incoming' }),
      );
      return { isOpen: items[0]?.answers[0]?.closed === null, localRows };
    };
    expect(await asked()).toEqual({
      isOpen: false,
      localRows: { criteria: { 'local-transport-2': transport.label } },
    });
    await house.owner.query(`update organisation set budgets = '{"contactAttempts": 1}' where id = $1`, [
      kui.organisation,
    ]);
    expect(await asked()).toMatchObject({ isOpen: true });
    await house.owner.query(`update organisation set budgets = '{}' where id = $1`, [kui.organisation]);
    await beside.app.close();
  }, 20_000);

  it('are no other municipality’s, and leave every history whole', async () => {
    const { edition } = await rules(house.people.neighbour);
    expect(edition).toBe(1);
    expect(await rebuild(house.ownerUrl)).toMatchObject({ differences: [] });
    const faults: unknown[] = [];
    await verifyHistory(house.owner, { witness: null, tell: (one) => faults.push(one) });
    expect(faults).toEqual([]);
  });
});
