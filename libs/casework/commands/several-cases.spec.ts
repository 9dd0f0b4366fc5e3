import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done, freshCpr } from '../../../test/casework.js';
import { inPieces, pdf } from '../../../test/files.js';
import { ReadAttachment, UploadAttachment } from '../attachments/attachments.js';
import { OpenCase } from '../commands.js';
import { ListLetters, ReadLetter } from '../letters/letter-queries.js';
import { Letters } from '../letters/letters.js';
import { ListOtherCases, ListRecords, ReadCase, ReadTimeline } from '../queries.js';
import { rebuild } from '../worker/rebuild.js';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const read = (who: Colleague, caseId: string) => house.queries.execute(new ReadCase(who.work, caseId));
const others = (who: Colleague, caseId: string) =>
  house.queries.execute(new ListOtherCases(who.work, caseId));
const versionsOf = async (...ids: readonly string[]) => {
  const { rows } = await house.owner.query<{ version: number }>(
    'select version from case_file where id = any ($1) order by id',
    [ids],
  );
  return rows.map(({ version }) => version);
};
const received = { contactPerson: 'Kirsten Prøveholm' };

/** KUI's own case and a school's notice, received, of the same young person. */
async function twoCases(cpr = freshCpr(), noticed = cpr) {
  const { kui, gymnasium } = house.people;
  const person = { cpr, firstName: 'Alma', lastName: 'Prøvesen' };
  const fields = { openedBy: 'outreach', awareOn: '2026-11-01', situation: 'Set på gaden.' };
  const own = done(
    await house.commands.execute(new OpenCase(kui.work, 'openByKui', person, null, fields, null)),
  );
  const notice = await house.notice(gymnasium, noticed);
  return { own: own.caseId, notice: notice.caseId };
}

const receive = async (caseId: string) =>
  done(await house.act(house.people.kui, caseId, 'handoverToKui.receive', received));
const merge = (notice: string, into: string, by = house.people.kui) =>
  house.act(by, notice, 'mergeCase', { why: 'openCase' }, null, { other: into });

describe('a second case of the same young person', () => {
  it('is shown to who is offered it, with what stands out, and to nobody who does not know of both', async () => {
    const { kui, gymnasium, neighbour } = house.people;
    const cpr = freshCpr();
    const first = await house.notice(gymnasium, cpr);
    await receive(first.caseId);
    const second = await house.notice(gymnasium, cpr);
    expect(await others(kui, second.caseId)).toMatchObject([
      {
        case: { id: first.caseId, outcome: null, youngPerson: { firstName: 'Alma' } },
        samePerson: true,
        sameSchool: true,
        link: null,
      },
    ]);
    const { own, notice } = await twoCases();
    expect(await others(gymnasium, notice)).toEqual([]);
    expect(await others(kui, own)).toMatchObject([{ case: { id: notice }, sameSchool: false }]);
    expect(await others(neighbour, own)).toBeNull();
  });

  it('without a number is shown as one that may be the same', async () => {
    const { kui } = house.people;
    const named = { birthDate: '2010-05-06', firstName: 'Ib', lastName: 'Dobbeltgænger' };
    const fields = { openedBy: 'outreach', awareOn: '2026-11-01', situation: 'Set på gaden.' };
    const open = async () =>
      done(await house.commands.execute(new OpenCase(kui.work, 'openByKui', named, null, fields, null)));
    const [one, other] = [await open(), await open()];
    expect(await others(kui, one.caseId)).toMatchObject([
      { case: { id: other.caseId }, samePerson: false, sameSchool: false },
    ]);
  });
});

describe('merged', () => {
  it('the notice goes into the case that runs: closed there, known here, in one transaction', async () => {
    const { kui, gymnasium } = house.people;
    const { own, notice } = await twoCases();
    await receive(notice);
    done(await merge(notice, own));
    expect(await read(kui, notice)).toMatchObject({ outcome: 'merged', stage: null });
    expect(await others(kui, own)).toMatchObject([{ case: { id: notice }, link: 'from' }]);
    expect(await others(kui, notice)).toMatchObject([{ case: { id: own }, link: 'into' }]);
    // The sender keeps its receipt and is told the outcome; of the other case it learns nothing.
    const theirs = await read(gymnasium, notice);
    expect(theirs).toMatchObject({ outcome: 'merged' });
    expect(theirs?.asks).toMatchObject([{ ask: 'handoverToKui', answer: 'receive' }]);
    expect(await read(gymnasium, own)).toBeNull();
    expect(JSON.stringify(await timeline(gymnasium, notice))).not.toContain(own);
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });

  it('whoever holds the case reads what came with the notice, also another municipality later', async () => {
    const { kui, neighbour, gymnasium } = house.people;
    const { own, notice } = await twoCases();
    await receive(notice);
    done(await merge(notice, own));
    expect(await noticeIn(kui, own)).toMatchObject({ grounds: [{ kind: 'merged' }], by: { role: 'school' } });
    const move = { kui: neighbour.organisation, movesOn: '2026-11-20' };
    done(await house.act(kui, own, 'offerMove', move));
    expect(await noticeIn(neighbour, own)).toBeUndefined();
    done(await house.act(neighbour, own, 'moveToMunicipality.receive', received));
    expect(await read(neighbour, notice)).toBeNull();
    expect((await noticeIn(neighbour, own))?.fields).toMatchObject({ programme: 'Stx' });
    expect(await noticeIn(kui, own)).toBeUndefined();
    expect(await noticeIn(kui, notice)).toMatchObject({ by: { id: gymnasium.organisation } });
  });

  it('the files that came with the notice open wherever the notice is read, and nowhere else', async () => {
    const { kui, neighbour, gymnasium, fgu } = house.people;
    const cpr = freshCpr();
    const [file, hidden] = [await bring(gymnasium, null), await bring(gymnasium, null)];
    const notice = await noticeWith([file], cpr);
    const { own, notice: other } = await twoCases(cpr);
    for (const each of [notice, other]) await receive(each);
    done(await merge(notice, own));
    expect(await noticeIn(kui, own)).toMatchObject({ files: [{ id: file, name: 'udtalelse.pdf' }] });
    expect(await opens(kui, own, file)).toBe(true);
    expect(await opens(kui, own, hidden)).toBe(false);
    expect(await opens(kui, other, file)).toBe(false);
    expect(await opens(fgu, own, file)).toBe(false);
    done(await house.act(kui, own, 'offerMove', { kui: neighbour.organisation, movesOn: '2026-11-20' }));
    expect(await opens(neighbour, own, file)).toBe(false);
    done(await house.act(neighbour, own, 'moveToMunicipality.receive', received));
    expect(await noticeIn(neighbour, own)).toMatchObject({ files: [{ id: file }] });
    expect(await opens(neighbour, own, file)).toBe(true);
    expect([await opens(kui, own, file), await opens(kui, notice, file)]).toEqual([false, true]);
  });

  it('the letters of decisions that came along open wherever the decision is read', async () => {
    const { kui, neighbour } = house.people;
    const { own, notice } = await twoCases();
    await receive(notice);
    const elsewhere = await decidedAt(neighbour, notice);
    done(await merge(elsewhere, own));
    const [letter] = await lettersIn(kui, own);
    expect(letter).toMatchObject({ kind: 'decisionIn', from: { id: neighbour.organisation } });
    const reading = new ReadLetter(kui.work, own, letter?.id ?? '', 'pdf');
    expect((await house.queries.execute(reading))?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    done(await house.act(kui, own, 'offerMove', { kui: neighbour.organisation, movesOn: '2026-11-20' }));
    expect(await lettersIn(neighbour, own)).toEqual([]);
    done(await house.act(neighbour, own, 'moveToMunicipality.receive', received));
    expect(await lettersIn(neighbour, own)).toMatchObject([{ id: letter?.id }]);
    expect(await lettersIn(kui, own)).toEqual([]);
  });

  it.each([
    ['of two people', async () => twoCases(freshCpr(), freshCpr()), true, 'two-people'],
    ['of one that is only offered', async () => twoCases(), false, 'wrong-party'],
  ] as const)('is refused %s, and neither case is touched', async (_, cases, isReceived, code) => {
    const { own, notice } = await cases();
    if (isReceived) await receive(notice);
    const before = await versionsOf(own, notice);
    expect(await merge(notice, own)).toMatchObject({ kind: 'refused', refusal: { refused: code } });
    expect(await versionsOf(own, notice)).toEqual(before);
  });

  it('is refused into itself, into none, into one that is not theirs, and twice', async () => {
    const { kui, neighbour } = house.people;
    const { own, notice } = await twoCases();
    await receive(notice);
    expect(await merge(notice, notice)).toMatchObject({ kind: 'invalid', faults: [{ pointer: '/other' }] });
    expect(await house.act(kui, notice, 'mergeCase', { why: 'openCase' })).toMatchObject({
      kind: 'invalid',
      faults: [{ pointer: '/other', code: 'required' }],
    });
    const named = { cpr: freshCpr(), firstName: 'Bo', lastName: 'Prøvesen' };
    const fields = { openedBy: 'outreach', awareOn: '2026-11-01', situation: 'Set.' };
    const theirs = done(
      await house.commands.execute(new OpenCase(neighbour.work, 'openByKui', named, null, fields, null)),
    );
    expect(await merge(notice, theirs.caseId)).toMatchObject({ refusal: { refused: 'no-such-item' } });
    done(await merge(notice, own));
    expect(await merge(notice, own)).toMatchObject({ refusal: { refused: 'case-closed' } });
  });

  it('two at once: one of them has it, and the other is told that the case is closed', async () => {
    const { own, notice } = await twoCases();
    await receive(notice);
    const outcomes = await Promise.all([merge(notice, own), merge(notice, own)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });
});

describe('linked', () => {
  it('both go on, and each is shown in the other', async () => {
    const { kui } = house.people;
    const { own, notice } = await twoCases();
    await receive(notice);
    done(await house.act(kui, notice, 'linkCase', { why: 'Hører sammen.' }, null, { other: own }));
    expect(await others(kui, own)).toMatchObject([{ case: { id: notice, outcome: null }, link: 'linked' }]);
    expect(await others(kui, notice)).toMatchObject([{ case: { id: own, outcome: null }, link: 'linked' }]);
  });
});

describe('a custody holder', () => {
  const parent = { cpr: '0101754321', firstName: 'Mor', lastName: 'Prøvesen' };
  const custody = { since: '2026-10-01', source: 'decision' };

  it('is named in a running case, and is the same person in the next one', async () => {
    const { kui } = house.people;
    const [one, other] = [await house.accepted(), await house.accepted()];
    const name = (caseId: string) =>
      house.act(kui, caseId, 'nameGuardian', custody, null, { person: parent });
    done(await name(one.caseId));
    done(await name(other.caseId));
    const guardianOf = async (caseId: string) =>
      (await read(kui, caseId))?.parties.find(({ role }) => role === 'guardian')?.id;
    const guardian = await guardianOf(one.caseId);
    expect(guardian).toBeDefined();
    expect(await guardianOf(other.caseId)).toBe(guardian);
    expect(await name(one.caseId)).toMatchObject({ refusal: { refused: 'condition-fails' } });
    done(await house.act(kui, one.caseId, 'endCustody', { since: '2026-11-01', why: 'otherHolder' }));
    expect(await guardianOf(one.caseId)).toBe(guardian);
    expect((await read(kui, one.caseId))?.parties).toContainEqual({
      role: 'guardian',
      id: guardian,
      relation: 'former',
    });
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });

  it('has to be said who it is, and rightly', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const faults = async (named: object) =>
      house.act(kui, caseId, 'nameGuardian', custody, null, named as never);
    expect(await faults({})).toMatchObject({ faults: [{ pointer: '/person', code: 'required' }] });
    expect(await faults({ person: { ...parent, cpr: '12' } })).toMatchObject({
      faults: [{ pointer: '/person/cpr' }],
    });
    expect(await house.act(kui, caseId, 'writeNote', { note: 'x' }, null, { person: parent })).toMatchObject({
      faults: [{ pointer: '/person', code: 'unknown-field' }],
    });
  });
});

describe('a concern report', () => {
  it('is known to its writer and to the holder; to the young person not even as something that was done', async () => {
    const { kui, gymnasium } = house.people;
    const { caseId } = await house.accepted();
    const report = { authority: 'Familieafdelingen', journalNumber: '26/4711', sentOn: '2026-11-01' };
    done(await house.act(gymnasium, caseId, 'linkConcernReport', report));
    const subject = (await read(kui, caseId))?.parties.find(({ role }) => role === 'youngPerson')?.id ?? '';
    const actor = { person: subject, role: 'youngPerson', party: subject };
    const alma = { work: { actor, purpose: 'own-case' }, person: subject, organisation: subject };
    const all = async (who: Colleague) =>
      JSON.stringify([
        await timeline(who, caseId),
        await house.queries.execute(new ListRecords(who.work, caseId)),
        await read(who, caseId),
      ]);
    expect(await all(kui)).toContain('26/4711');
    expect(await all(gymnasium)).toContain('26/4711');
    expect(await all(alma)).not.toMatch(/4711|concernReport|linkConcernReport/);
  });
});

function timeline(who: Colleague, caseId: string) {
  return house.queries.execute(new ReadTimeline(who.work, caseId, { cursor: null, limit: 50 }));
}

async function noticeIn(who: Colleague, caseId: string) {
  const records = (await house.queries.execute(new ListRecords(who.work, caseId))) ?? [];
  return records.find(({ form }) => form === 'dropoutNotice');
}

async function bring(by: Colleague, caseId: string | null): Promise<string> {
  const upload = new UploadAttachment(by.work, caseId, 'udtalelse.pdf', inPieces(pdf));
  const result = await house.commands.execute(upload);
  if (result.kind !== 'kept') throw new Error(`Not kept: ${JSON.stringify(result)}`);
  return result.attachment.id;
}

/** A school's notice that names these files. */
async function noticeWith(files: readonly string[], cpr: string): Promise<string> {
  const person = { cpr, firstName: 'Alma', lastName: 'Prøvesen' };
  const fields = { ...house.dropout(), files };
  const open = new OpenCase(house.people.gymnasium.work, 'reportDropout', person, null, fields, null);
  return done(await house.commands.execute(open)).caseId;
}

async function opens(who: Colleague, caseId: string, file: string): Promise<boolean> {
  return (await house.queries.execute(new ReadAttachment(who.work, caseId, file))).kind === 'given';
}

async function lettersIn(who: Colleague, caseId: string) {
  return (await house.queries.execute(new ListLetters(who.work, caseId))) ?? [];
}

/** The case after that municipality has taken it over, decided in it, and handed it back. */
async function decidedAt(other: Colleague, caseId: string): Promise<string> {
  const { kui } = house.people;
  const movesTo = (to: Colleague) => ({ kui: to.organisation, movesOn: '2026-11-20' });
  const criteria = ['academic', 'social', 'personal', 'motivation'].map((key) => ({
    key,
    lookedAt: 'Samtale',
    weight: 'considerable',
  }));
  const alternatives = [{ key: 'a1', alternative: 'Job', whyNot: 'For tidligt.' }];
  const decision = {
    track: 'agu',
    reasons: 'Vil gerne.',
    facts: 'Samtaler.',
    legalBasis: 'KUI-loven §2k',
    decidedBy: 'Niels',
    decidedByTitle: 'vejleder',
  };
  const deeds: readonly (readonly [Colleague, string, object])[] = [
    [kui, 'offerMove', movesTo(other)],
    [other, 'moveToMunicipality.receive', received],
    [other, 'establishContact', { on: '2026-11-01', channel: 'visit', agreed: 'Møde.' }],
    [other, 'recordAssessment', { criteria, alternatives }],
    [other, 'decideInTargetGroup', decision],
    [other, 'offerMove', movesTo(kui)],
    [kui, 'moveToMunicipality.receive', received],
  ];
  for (const [by, action, fields] of deeds) done(await house.act(by, caseId, action, fields));
  const { rows } = await house.owner.query<{ id: string }>(`select id from outbox where kind = 'letter'`);
  for (const { id } of rows) await house.app.get(Letters).make(id);
  return caseId;
}
