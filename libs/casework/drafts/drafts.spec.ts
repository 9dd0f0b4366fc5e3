import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { type DraftPlace, PutDraft } from '../commands.js';
import { ReadDraft } from '../queries.js';
import { Upkeep } from '../retention/upkeep.js';

let house: CaseworkHouse;

beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const attempt = { on: '2026-11-02', channel: 'phone', result: 'noAnswer', nextOn: '2026-11-09' };

async function put({ work }: Colleague, ...places: readonly DraftPlace[]) {
  for (const place of places) {
    const content = { fields: { next: 'Ringe igen' } };
    expect((await house.commands.execute(new PutDraft(work, place, content, null))).kind).toBe('done');
  }
}

async function stands({ work }: Colleague, place: DraftPlace): Promise<boolean> {
  return (await house.queries.execute(new ReadDraft(work, place))) !== null;
}

describe('a draft', () => {
  it('is gone once its action is done, and no other with it', async () => {
    const { kui, colleague } = house.people;
    const [{ caseId }, other] = [await house.accepted(), await house.accepted()];
    const place = { caseId, action: 'recordContactAttempt' };
    const others = [
      { caseId, action: 'establishContact' },
      { caseId: other.caseId, action: 'recordContactAttempt' },
      { caseId: null, action: 'recordContactAttempt' },
    ];
    await put(kui, place, ...others);
    await put(colleague, place);
    done(await house.act(kui, caseId, 'recordContactAttempt', attempt));
    expect(await stands(kui, place)).toBe(false);
    for (const left of others) expect([left, await stands(kui, left)]).toEqual([left, true]);
    expect(await stands(colleague, place)).toBe(true);
  });

  it('stays where the action is refused', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const place = { caseId, action: 'recordContactAttempt' };
    await put(kui, place);
    expect((await house.act(kui, caseId, 'recordContactAttempt', { ...attempt, on: 'aldrig' })).kind).toBe(
      'invalid',
    );
    expect((await house.act(kui, caseId, 'recordContactAttempt', attempt, 99)).kind).toBe('stale');
    expect(await stands(kui, place)).toBe(true);
  });

  it('of an answer is gone with the ask’s number or without, and that of another ask stays', async () => {
    const { kui } = house.people;
    const { caseId } = await house.notice();
    const { rows } = await house.owner.query('select no from ask where case_id = $1', [caseId]);
    const action = 'handoverToKui.receive';
    const [bare, numbered, another] = ['', `@${rows[0].no}`, '@99'].map((on) => ({
      caseId,
      action: `${action}${on}`,
    })) as [DraftPlace, DraftPlace, DraftPlace];
    await put(kui, bare, numbered, another);
    done(await house.act(kui, caseId, action, { contactPerson: 'Kirsten' }));
    expect(await stands(kui, bare)).toBe(false);
    expect(await stands(kui, numbered)).toBe(false);
    expect(await stands(kui, another)).toBe(true);
  });

  it('of a withdrawal is gone with its consent’s number, and that of another consent stays', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const told = { whose: 'youngPerson', how: 'meeting' };
    const consent = {
      whose: 'youngPerson',
      how: 'phone',
      recipient: 'school',
      purpose: 'supportAtSchool',
      what: ['educationPlan.goal'],
      until: '2027-02-01',
    };
    done(await house.act(kui, caseId, 'recordConsent', consent));
    const { rows } = await house.owner.query(
      `select e ->> 'no' as no from case_event, jsonb_array_elements(body::jsonb -> 'events') e
       where case_id = $1 and e ->> 'type' = 'consentGiven'`,
      [caseId],
    );
    const numbered = { caseId, action: `recordWithdrawal@${rows[0].no}` };
    const another = { caseId, action: 'recordWithdrawal@99' };
    await put(kui, numbered, another);
    done(await house.act(kui, caseId, 'recordWithdrawal', { ...told, words: 'Ikke mere.' }));
    expect(await stands(kui, numbered)).toBe(false);
    expect(await stands(kui, another)).toBe(true);
  });

  it('of an opening is gone once the case is open', async () => {
    const { gymnasium, vocational } = house.people;
    const [opening, another] = [
      { caseId: null, action: 'reportDropout' },
      { caseId: null, action: 'reportRisk' },
    ];
    await put(gymnasium, opening, another);
    await put(vocational, opening);
    await house.notice(gymnasium);
    expect(await stands(gymnasium, opening)).toBe(false);
    expect(await stands(gymnasium, another)).toBe(true);
    expect(await stands(vocational, opening)).toBe(true);
  });

  it('is forgotten half a year after it was last written', async () => {
    const { fgu, social } = house.people;
    const place = { caseId: null, action: 'reportRisk' };
    await put(fgu, place);
    await put(social, place);
    const age = (person: string, days: number) =>
      house.owner.query('update draft set at = now() - make_interval(days => $2) where person_id = $1', [
        person,
        days,
      ]);
    await age(fgu.person, 181);
    await age(social.person, 179);
    house.time.now = new Date().toISOString();
    await house.app.get(Upkeep).clear();
    expect(await stands(fgu, place)).toBe(false);
    expect(await stands(social, place)).toBe(true);
  });
});
