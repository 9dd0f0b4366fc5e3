import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CaseworkHouse, done } from '../../../test/casework.js';
import { CorrectRecord } from '../commands.js';
import { ListActions, ListRecords } from '../queries.js';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
}, 30_000);
afterAll(() => house.close());

const row = (key: string, what: string, seenBy: readonly string[] = ['fgu']) => ({
  key,
  what,
  kind: 'fgu',
  giver: 'FGU',
  purpose: 'At blive kok.',
  from: '2026-11-02',
  seenBy,
});
const pathway = (...buildsOn: readonly string[]) => ({
  conversationOn: '2026-11-02',
  conversationWith: 'Fie',
  conversation: 'Om køkkenet.',
  track: 'agu',
  course: 'Køkken',
  hours: 28,
  followUpOn: '2026-12-01',
  elements: buildsOn.map((key, place) => ({ key: `b${place}`, what: 'Køkken', buildsOn: key })),
});
const plan = (...elements: readonly object[]) => ({ goal: 'Kok', track: 'agu', elements });

/** A case that FGU has, with an education plan of these rows. */
async function atFgu(...elements: readonly object[]): Promise<string> {
  const { kui, fgu } = house.people;
  const { caseId } = await house.accepted();
  const criteria = ['academic', 'social', 'personal', 'motivation'].map((key) => ({
    key,
    lookedAt: 'Samtale',
    weight: 'considerable',
  }));
  const alternatives = [{ key: 'a1', alternative: 'Job', whyNot: 'For tidligt.' }];
  const decision = { track: 'agu', reasons: 'Vil gerne.', facts: 'Samtaler.', legalBasis: '§2k' };
  const responsible = { decidedBy: 'Kirsten', decidedByTitle: 'vejleder' };
  const deeds = [
    [kui, 'establishContact', { on: '2026-11-01', channel: 'visit', agreed: 'Møde.' }],
    [kui, 'recordAssessment', { criteria, alternatives }],
    [kui, 'decideInTargetGroup', { ...decision, ...responsible }],
    [kui, 'recordEducationPlan', plan(...elements)],
    [kui, 'offerToFgu', { fgu: fgu.organisation }],
    [fgu, 'referralToFgu.accept', { startsOn: '2026-11-02', contactPerson: 'Fie' }],
    [fgu, 'recordStart', { on: '2026-11-02' }],
  ] as const;
  for (const [by, action, fields] of deeds) done(await house.act(by, caseId, action, fields));
  return caseId;
}

const unknown = (place: number) => ({
  kind: 'invalid',
  faults: [{ pointer: `/fields/elements/${place}/buildsOn`, code: 'unknown-row' }],
});

it('a part of the pathway plan builds on a row that FGU reads, and on no other', async () => {
  const { fgu } = house.people;
  const caseId = await atFgu(row('a1', 'Mad'), row('a2', 'Psykolog', []), row('a3', 'Mentor'));
  const listed = await house.queries.execute(new ListActions(fgu.work, caseId));
  const choices = listed?.rowsToChoose({
    kind: 'row',
    of: { form: 'educationPlan', list: 'elements' },
    says: 'what',
    label: { da: 'x', en: 'x' },
  });
  expect(choices).toEqual([
    { key: 'a1', label: 'Mad' },
    { key: 'a3', label: 'Mentor' },
  ]);
  expect(await house.act(fgu, caseId, 'recordPathwayPlan', pathway('a1', 'a2'))).toMatchObject(unknown(1));
  expect(await house.act(fgu, caseId, 'recordPathwayPlan', pathway('a9'))).toMatchObject(unknown(0));
  done(await house.act(fgu, caseId, 'recordPathwayPlan', pathway('a1', '', 'a3')));
});

it('a correction keeps what was named then; a new version names what is there now', async () => {
  const { kui, fgu } = house.people;
  const caseId = await atFgu(row('a1', 'Mad'), row('a3', 'Mentor'));
  done(await house.act(fgu, caseId, 'recordPathwayPlan', pathway('a3')));
  done(await house.act(kui, caseId, 'revisePlan', plan(row('a1', 'Mad'))));
  expect(await house.act(fgu, caseId, 'planChanged.adjusted', pathway('a3'))).toMatchObject(unknown(0));
  const records = await house.queries.execute(new ListRecords(fgu.work, caseId));
  const record = records?.find(({ form }) => form === 'pathwayPlan')?.record ?? '';
  const correct = async (fields: object) => {
    const { rows } = await house.owner.query('select revision from case_file where id = $1', [caseId]);
    const said = fields as Readonly<Record<string, unknown>>;
    return house.commands.execute(
      new CorrectRecord(fgu.work, caseId, record, said, 'Slåfejl', rows[0].revision, null),
    );
  };
  expect(await correct(pathway('a3', 'a9'))).toMatchObject(unknown(1));
  done(await correct({ ...pathway('a3', 'a1'), course: 'Storkøkken' }));
  done(await house.act(fgu, caseId, 'planChanged.adjusted', pathway('a1')));
});
