import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { ListActions, ListRecords, ListShares, PreviewWithdrawal, ReadCase } from '../queries.js';

let house: CaseworkHouse;

beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const agreed = 'Vi ses på onsdag, og der laves en plan.';

/** A case with KUI, in which something has been agreed; and the young person of it, who is 17. */
async function reached(): Promise<{ readonly caseId: string; readonly mia: Colleague }> {
  const { gymnasium, kui } = house.people;
  const { caseId } = await house.notice(gymnasium);
  done(await house.act(kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten Prøveholm' }));
  const contact = { on: '2026-11-02', channel: 'phone', agreed, ownWords: 'Jeg vil gerne i praktik.' };
  done(await house.act(kui, caseId, 'establishContact', contact));
  const { rows } = await house.owner.query('select subject from case_file where id = $1', [caseId]);
  const id = rows[0].subject;
  const actor = { person: id, role: 'youngPerson', party: id };
  return { caseId, mia: { work: { actor, purpose: 'casework' }, person: id, organisation: id } };
}

const consent = {
  recipient: 'school',
  purpose: 'supportAtSchool',
  what: ['contactEstablished.agreed'],
  until: '2026-11-20',
};

const recordsOf = async (by: Colleague, caseId: string, form: string) =>
  (await house.queries.execute(new ListRecords(by.work, caseId)))?.filter((record) => record.form === form);

const shares = async (by: Colleague, caseId: string) =>
  house.queries.execute(new ListShares(by.work, caseId));

describe('a consent', () => {
  it('opens what was chosen to the school, and says why; withdrawn, it opens nothing any more', async () => {
    const { gymnasium } = house.people;
    const { caseId, mia } = await reached();
    expect(await recordsOf(gymnasium, caseId, 'contactEstablished')).toEqual([]);
    done(await house.act(mia, caseId, 'giveConsent', consent));
    expect(await recordsOf(gymnasium, caseId, 'contactEstablished')).toMatchObject([
      {
        fields: { agreed },
        whole: false,
        grounds: [{ kind: 'consent', purpose: { en: 'Support at the school' } }],
      },
    ]);
    done(await house.act(mia, caseId, 'withdrawConsent'));
    expect(await recordsOf(gymnasium, caseId, 'contactEstablished')).toEqual([]);
  });

  it('runs out after its last day', async () => {
    const { gymnasium } = house.people;
    const { caseId, mia } = await reached();
    done(await house.act(mia, caseId, 'giveConsent', consent));
    const before = house.time.now;
    house.time.now = '2026-11-20T22:59:00.000Z';
    expect(await recordsOf(gymnasium, caseId, 'contactEstablished')).toHaveLength(1);
    house.time.now = '2026-11-20T23:00:00.000Z';
    expect(await recordsOf(gymnasium, caseId, 'contactEstablished')).toEqual([]);
    house.time.now = before;
  });

  it('says before it is withdrawn what stops and what stays, to nobody but those who may withdraw it', async () => {
    const { gymnasium, fgu } = house.people;
    const { caseId, mia } = await reached();
    done(await house.act(mia, caseId, 'giveConsent', consent));
    const view = await house.queries.execute(new ReadCase(mia.work, caseId));
    const no = view?.consents[0]?.no ?? 0;
    expect(view?.consents).toMatchObject([
      { holds: true, recipient: { role: 'school', id: gymnasium.organisation }, until: '2026-11-20' },
    ]);
    const ask = (by: Colleague) => house.queries.execute(new PreviewWithdrawal(by.work, caseId, no));
    expect(await ask(mia)).toMatchObject({
      stops: [{ form: 'contactEstablished', elements: ['agreed'] }],
      stays: [{ form: 'receipt', kind: 'answer', basis: { da: 'KUI-loven §12c' } }],
    });
    // The school, whom it was given to, may write down that it is withdrawn; FGU has no part in the case.
    expect(await ask(gymnasium)).not.toBeNull();
    expect(await ask(fgu)).toBeNull();
    expect((await house.queries.execute(new ReadCase(mia.work, caseId)))?.consents[0]?.ended).toBeNull();
  });

  it('is told to the young person with all else that was shared, to whom, and by which right', async () => {
    const { gymnasium, kui } = house.people;
    const { caseId, mia } = await reached();
    done(await house.act(mia, caseId, 'giveConsent', consent));
    const told = await shares(mia, caseId);
    const toSchool = { to: { role: 'school', id: gymnasium.organisation } };
    expect(told).toContainEqual(expect.objectContaining({ ...toSchool, kind: 'consent', readable: true }));
    const toKui = { to: { role: 'kui', id: kui.organisation }, kind: 'package' };
    expect(told?.find(({ kind }) => kind === 'package')).toMatchObject({
      ...toKui,
      basis: { da: 'KUI-loven §12c' },
    });
    done(await house.act(mia, caseId, 'withdrawConsent'));
    expect(await shares(mia, caseId)).toContainEqual(
      expect.objectContaining({ ...toSchool, kind: 'consent', readable: false }),
    );
    expect(await shares(gymnasium, caseId)).toBeNull();
  });
});

describe('the age from which a young person consents', () => {
  const open = async (by: Colleague, caseId: string) =>
    (await house.queries.execute(new ListActions(by.work, caseId)))?.actions.find(
      ({ action }) => action === 'giveConsent',
    )?.closed;

  it('is fifteen, until the municipality sets it higher', async () => {
    const { kui } = house.people;
    const { caseId, mia } = await reached();
    expect(await open(mia, caseId)).toBeNull();
    const set = (budgets: object) =>
      house.owner.query('update organisation set budgets = $2 where id = $1', [kui.organisation, budgets]);
    await set({ consentAge: 18 });
    expect(await open(mia, caseId)).toMatchObject({ text: { en: expect.stringContaining('age of 18') } });
    expect(await house.act(mia, caseId, 'giveConsent', consent)).toMatchObject({
      kind: 'refused',
      refusal: { refused: 'condition-fails' },
    });
    await set({});
  });
});
