import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse, type Colleague, done } from '../../test/casework.js';
import type { Figures, Period } from './figures.js';
import { ReadFigures, ReadFiguresHandler } from './read-figures.js';
import type { Count } from './withhold.js';

let house: CaseworkHouse;

const onDay = (day: string, hour = 9) => `2026-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const asOf = onDay('12-10');
const always = { from: null, to: null };
const told = ({ value, few }: Count) => value ?? (few ? '<5' : 'withheld');

const figures = (by: Colleague, period: Period = always): Promise<Figures> =>
  new ReadFiguresHandler(house.app.get(pg.Pool)).execute(new ReadFigures(by.work, period, asOf));

/** Each of these happens in its cases one after the other. */
async function all(cases: readonly string[], by: Colleague, when: string, action: string, fields: object) {
  house.time.now = when;
  for (const caseId of cases) done(await house.act(by, caseId, action, fields));
}

const criteria = ['academic', 'social', 'personal', 'motivation'].map((key) => {
  return { key, lookedAt: 'Samtale.', weight: 'slight' };
});
const decision = {
  track: 'pgu',
  reasons: 'Grund.',
  facts: 'Samtaler.',
  legalBasis: 'KUI-loven §2k',
  decidedBy: 'Kirsten Prøveholm',
  decidedByTitle: 'vejleder',
};
const assessment = {
  criteria,
  alternatives: [{ key: 'a1', alternative: 'Ny start', whyNot: 'Endnu for tidligt.' }],
  track: 'pgu',
};

/** Fifteen dropouts: two are never answered, six wait for their assessment, and of seven who are referred six start. */
beforeAll(async () => {
  house = await CaseworkHouse.open();
  const { gymnasium, vocational, kui, fgu } = house.people;
  const opened: string[] = [];
  house.time.now = onDay('11-02');
  for (let no = 0; no < 15; no++) {
    opened.push((await house.notice(no < 8 ? gymnasium : vocational)).caseId);
  }
  const received = opened.slice(2);
  const referred = received.slice(0, 7);
  await all(received, kui, onDay('11-03'), 'handoverToKui.receive', { contactPerson: 'Kirsten Prøveholm' });
  const contact = { on: '2026-11-05', channel: 'visit', ownWords: 'Ja.', agreed: 'Møde på onsdag.' };
  await all(received, kui, onDay('11-05', 21), 'establishContact', contact);
  await all(referred, kui, onDay('11-09'), 'recordAssessment', assessment);
  await all(referred, kui, onDay('11-10'), 'decideInTargetGroup', decision);
  await all(referred, kui, onDay('11-11'), 'recordEducationPlan', {
    goal: 'Kok.',
    elements: [
      { key: 'a1', what: 'FGU', kind: 'fgu', giver: 'FGU', from: '2026-11-18', purpose: 'At blive kok.' },
    ],
    track: 'pgu',
    ownWords: 'Ja.',
  });
  await all(referred, kui, onDay('11-12'), 'offerToFgu', { fgu: fgu.organisation });
  await all(referred, fgu, onDay('11-15'), 'referralToFgu.accept', {
    startsOn: '2026-11-18',
    contactPerson: 'Frede Prøvesø',
  });
  await all(referred.slice(0, 6), fgu, onDay('11-18'), 'recordStart', { on: '2026-11-18' });
}, 60_000);
afterAll(() => house.close());

describe('the figures of the municipality', () => {
  it('tell the way from notice to outcome', async () => {
    const { cases, flow } = await figures(house.people.kui);
    expect(told(cases)).toBe(15);
    const links = flow.links.map((link) => [link.from, link.to, told(link.cases)]);
    // One was admitted and has not started; so that nobody can compute it, those who have are withheld beside it.
    expect(links).toEqual(
      expect.arrayContaining([
        ['reportDropout', 'kui', 'withheld'],
        ['reportDropout', 'openAtSchool', '<5'],
        ['inTargetGroup', 'openAtFgu', '<5'],
      ]),
    );
    expect(flow.nodes.map(({ id, cases }) => [id, told(cases)])).toContainEqual(['inTargetGroup', 7]);
  });

  it('tell how long the stages and the handoffs took', async () => {
    const { stages, transits } = await figures(house.people.kui);
    expect(stages.find(({ stage }) => stage === 'outreach')).toMatchObject({ n: { value: 13 }, median: 2.5 });
    expect(transits.find(({ ask }) => ask === 'handoverToKui')).toMatchObject({
      n: { value: 13 },
      median: 1,
    });
    expect(transits.find(({ ask }) => ask === 'referralToFgu')).toMatchObject({ n: { value: 7 }, p85: 3 });
  });

  it('tell which deadlines were kept', async () => {
    const { deadlines } = await figures(house.people.kui);
    const of = (clock: string) => deadlines.byClock.find((one) => one.clock === clock);
    const answers = of('handoverToKui');
    expect(answers && [answers.kind, told(answers.breached)]).toEqual(['local', '<5']);
    const offers = of('offerWithinThirtyDays');
    expect(offers && [offers.kind, told(offers.kept), told(offers.breached)]).toEqual(['statutory', 7, 6]);
  });

  it('tell where cases are lost between two parties', async () => {
    const { links } = await figures(house.people.kui);
    const of = (from: string, to: string) => links.find((link) => link.from === from && link.to === to);
    const fromSchool = of('school', 'kui');
    expect(fromSchool && [told(fromSchool.offered), told(fromSchool.lost), told(fromSchool.overdue)]).toEqual(
      [15, '<5', '<5'],
    );
    const toFgu = of('kui', 'fgu');
    expect(toFgu && [told(toFgu.taken), told(toFgu.lost)]).toEqual([7, 0]);
  });

  it('tell how the schools fare', async () => {
    const { schools } = await figures(house.people.kui);
    expect(told(schools.cases)).toBe(15);
    expect(schools.programmeTypes.flatMap(({ institutions }) => institutions)).toMatchObject([
      { label: { da: 'gymnasium' }, cases: { value: 8 }, medianDaysToContact: 3.5 },
      { label: { da: 'vocational' }, cases: { value: 7 } },
    ]);
  });

  it('count by the month in which a case was opened', async () => {
    const counted = async (from: string | null, to: string | null) =>
      told((await figures(house.people.kui, { from, to })).cases);
    expect(await counted('2026-11-30', null)).toBe(15);
    expect(await counted(null, '2026-11-01')).toBe(15);
    expect(await counted('2026-12-01', null)).toBe(0);
    expect(await counted(null, '2026-10-31')).toBe(0);
    expect((await figures(house.people.kui, { from: '2026-02-14', to: '2028-02-14' })).period).toEqual({
      from: '2026-02-01',
      to: '2028-02-29',
    });
  });
});

describe('who has no part in a case', () => {
  it('has no figure of it: each organisation counts its own', async () => {
    const { neighbour, fgu, gymnasium, vocational } = house.people;
    expect(told((await figures(neighbour)).cases)).toBe(0);
    expect(told((await figures(fgu)).cases)).toBe(7);
    expect(told((await figures(gymnasium)).cases)).toBe(8);
    expect(told((await figures(vocational)).cases)).toBe(7);
  });
});

it('that figures were asked for stands in the access log, and no case with it', async () => {
  const { kui } = house.people;
  await figures(kui);
  const { rows } = await house.owner.query(
    'select operation, person_id, party_id, case_ids from access_log order by id desc limit 1',
  );
  expect(rows).toEqual([
    { operation: 'read-figures', person_id: kui.person, party_id: kui.organisation, case_ids: [] },
  ]);
});
