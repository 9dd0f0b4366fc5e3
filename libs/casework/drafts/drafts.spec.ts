import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { youthDropout, youthDropoutVersions } from '#domain';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { CorrectRecord, type DraftPlace, PutDraft } from '../commands.js';
import { ListActions, ListRecords, ReadCase, ReadDraft } from '../queries.js';
import { Upkeep } from '../retention/upkeep.js';
import { ApplyRuleChange, ProposeRuleChange } from '../rules/rules.js';

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

  it('and what was recorded stay when the case is brought over to a newer version of the process', async () => {
    const { kui, colleague } = house.people;
    const older = await house.beside(youthDropoutVersions.slice(0, 3));
    const { caseId } = await older.accepted();
    const contact = { on: '2026-11-02', channel: 'visit', ownWords: 'Ja.', agreed: 'Møde.' };
    done(await older.act(kui, caseId, 'establishContact', contact));
    const written = {
      academic: 'God til matematik.',
      social: 'Få venner.',
      personal: 'Stabil.',
      motivation: 'Stor.',
      alternatives: 'Højskole.',
      reasons: 'Derfor.',
      legalBasis: 'KUI-loven §2k',
      decidedBy: 'Lone',
    };
    const place = { caseId, action: 'decideInTargetGroup' };
    const draft = { fields: written, left: [{ path: ['gone'], value: 'x' }] };
    expect((await older.commands.execute(new PutDraft(kui.work, place, draft, null))).kind).toBe('done');
    done(await older.act(colleague, caseId, 'decideInTargetGroup', written));
    await older.app.close();

    const actor = { ...colleague.work.actor, leader: true };
    const change = { kind: 'version', definition: 'youth-dropout', version: youthDropout.version } as const;
    await house.owner.query(
      `insert into membership (person_id, organisation_id, role) values ($1, $2, 'leader')`,
      [colleague.person, colleague.organisation],
    );
    const leader = { ...colleague.work, actor };
    const proposed = await house.commands.execute(new ProposeRuleChange(leader, change));
    if (proposed.kind !== 'done') throw new Error(JSON.stringify(proposed));
    await house.commands.execute(new ApplyRuleChange(leader, proposed.change.id, []));
    const revision = (await house.queries.execute(new ListActions(kui.work, caseId)))?.revision ?? 0;
    expect(await house.queries.execute(new ReadCase(kui.work, caseId))).toMatchObject({
      definition: { version: youthDropout.version },
    });
    expect(await house.queries.execute(new ReadDraft(kui.work, place))).toMatchObject({ content: draft });
    const assessment = async () =>
      (await house.queries.execute(new ListRecords(kui.work, caseId)))?.find(
        ({ form }) => form === 'targetGroupAssessment',
      );
    const before = await assessment();
    expect(before?.fields).toEqual(written);
    // Whoever wrote it corrects it on the form that it was written on.
    const corrected = { ...written, social: 'Flere venner end skrevet.' };
    done(
      await house.commands.execute(
        new CorrectRecord(colleague.work, caseId, before?.record ?? '', corrected, 'Glemt', revision, null),
      ),
    );
    expect((await assessment())?.fields).toEqual(corrected);
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
