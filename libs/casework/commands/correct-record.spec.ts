import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { CorrectRecord } from '../commands.js';
import { ListNotifications, ListRecords, type RecordView } from '../queries.js';
import { Outbox } from '../worker/outbox.js';
import { rebuild } from '../worker/rebuild.js';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const why = 'Det var en anden elev, der var flyttet.';

async function recordsOf(who: Colleague, caseId: string): Promise<readonly RecordView[]> {
  return (await house.queries.execute(new ListRecords(who.work, caseId))) ?? [];
}

async function noticeIn(who: Colleague, caseId: string): Promise<RecordView> {
  const found = (await recordsOf(who, caseId)).find(({ form }) => form === 'dropoutNotice');
  if (!found) throw new Error('No notice');
  return found;
}

function correct(who: Colleague, caseId: string, { record }: RecordView, fields: object, ifMatch: number) {
  const all = { ...house.dropout(), ...fields };
  return house.commands.execute(new CorrectRecord(who.work, caseId, record, all, why, ifMatch, null));
}

async function deliverAll(): Promise<void> {
  const outbox = house.app.get(Outbox);
  const rows = await outbox.claim(100);
  await outbox.deliver(...rows.map(({ id }) => id));
}

describe('a notice with something wrong in it', () => {
  it('is said right by its school, and read so by KUI, who is told; what was said stays', async () => {
    const { gymnasium, kui } = house.people;
    const { caseId, revision } = await house.accepted();
    const notice = await noticeIn(gymnasium, caseId);
    expect(notice).toMatchObject({ revision: 1, mayCorrect: true, corrections: [] });
    done(await correct(gymnasium, caseId, notice, { situation: 'Kommer ikke om mandagen.' }, revision));

    const [ours, theirs] = [await noticeIn(gymnasium, caseId), await noticeIn(kui, caseId)];
    expect(ours).toMatchObject({
      revision: 2,
      whole: true,
      fields: { situation: 'Kommer ikke om mandagen.' },
      corrections: [
        { revision: 2, reason: why, before: { situation: 'Er ikke kommet siden efterårsferien.' } },
      ],
    });
    expect(Object.keys(ours.fields)).not.toContain('$correction');
    expect(theirs).toMatchObject({
      revision: 2,
      fields: { situation: 'Kommer ikke om mandagen.' },
      corrections: [{ revision: 2, before: { situation: 'Er ikke kommet siden efterårsferien.' } }],
      mayCorrect: false,
    });
    await deliverAll();
    const news = await house.queries.execute(new ListNotifications(kui.work, { cursor: null, limit: 10 }));
    expect(news.items.find(({ what }) => what === 'corrected')).toMatchObject({
      caseId,
      about: { record: notice.record, form: 'dropoutNotice' },
    });
    const { rows } = await house.owner.query('select body from case_event where case_id = $1', [caseId]);
    expect(rows.map(({ body }) => body).join()).not.toContain('flyttet');
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });

  it('can be corrected again, and shows each time what was said before', async () => {
    const { gymnasium } = house.people;
    const { caseId, revision } = await house.notice();
    const once = done(
      await correct(gymnasium, caseId, await noticeIn(gymnasium, caseId), { situation: 'To' }, revision),
    );
    const notice = await noticeIn(gymnasium, caseId);
    done(await correct(gymnasium, caseId, notice, { situation: 'Tre' }, once.revision));
    const { corrections, fields } = await noticeIn(gymnasium, caseId);
    expect([fields.situation, ...corrections.map(({ before }) => before.situation)]).toEqual([
      'Tre',
      'To',
      'Er ikke kommet siden efterårsferien.',
    ]);
  });
});

describe('what is refused', () => {
  it('is to correct another’s record, also one that one holds the case of', async () => {
    const { gymnasium, kui, neighbour } = house.people;
    const { caseId, revision } = await house.accepted();
    const notice = await noticeIn(gymnasium, caseId);
    const by = (who: Colleague) => correct(who, caseId, notice, {}, revision);
    expect(await by(kui)).toMatchObject({ kind: 'refused', refusal: { refused: 'wrong-party' } });
    expect(await by(neighbour)).toEqual({ kind: 'not-found' });
  });

  it('is what steers the case, a form that is not filled in, and a case that has moved on', async () => {
    const { gymnasium } = house.people;
    const { caseId, revision } = await house.notice();
    const notice = await noticeIn(gymnasium, caseId);
    expect(await correct(gymnasium, caseId, notice, { programmeType: 'vocational' }, revision)).toMatchObject(
      { refusal: { refused: 'fact-wrong', pointer: '/fields/programmeType' } },
    );
    expect(await correct(gymnasium, caseId, notice, { tried: [] }, revision)).toMatchObject({
      kind: 'invalid',
      faults: [{ pointer: '/fields/tried' }],
    });
    expect(await correct(gymnasium, caseId, notice, {}, revision - 1)).toEqual({ kind: 'stale', revision });
    expect((await noticeIn(gymnasium, caseId)).revision).toBe(1);
  });

  it('is that KUI corrects the young person’s word on a handoff that it wrote down', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const word = { wasTold: 'no', wasOwnChoice: 'no', words: 'Ingen sagde noget.', how: 'phone' };
    const { revision } = done(await house.act(kui, caseId, 'wordOnHandoff.writtenDown', word));
    const said = (await recordsOf(kui, caseId)).find(({ form }) => form === 'wordOnHandoffWrittenDown');
    if (!said) throw new Error('No word');
    expect(said.mayCorrect).toBe(false);
    expect(await correct(kui, caseId, said, {}, revision)).toMatchObject({
      refusal: { refused: 'wrong-party' },
    });
  });

  it('is that KUI corrects what the young person said, though KUI wrote it down', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const { revision } = done(
      await house.act(kui, caseId, 'recordWords', {
        whose: 'youngPerson',
        how: 'phone',
        words: 'Jeg vil gerne i gang igen.',
      }),
    );
    const said = (await recordsOf(kui, caseId)).find(({ form }) => form === 'words');
    if (!said) throw new Error('No words');
    expect(said.mayCorrect).toBe(false);
    expect(await correct(kui, caseId, said, {}, revision)).toMatchObject({
      refusal: { refused: 'wrong-party' },
    });
  });
});
