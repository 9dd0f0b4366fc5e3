import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, localDate } from '#domain';
import { Desk, notice, organisationId, problem, youngPerson } from '../../test/desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

const dropout = (() => {
  const { noticedOn, ...rest } = notice;
  return { ...rest, droppedOutOn: noticedOn };
})();
const kui = { role: 'kui', id: organisationId('kui-999') };

interface Shown {
  readonly form: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
const shown = (records: readonly Shown[]) =>
  Object.fromEntries(records.map(({ form, fields }) => [form, fields]));

describe('what the other side will see', () => {
  test('of a notice is shown before it is sent, and is to the letter what they then see', async () => {
    const preview = await desk.ask('gorm', '/cases/openings/reportDropout/preview', {
      body: { fields: dropout },
    });
    expect(preview.status).toBe(200);
    expect(preview.body.receiver).toEqual(kui);

    const opened = await desk.ask('gorm', '/cases/openings/reportDropout', {
      body: { youngPerson, fields: dropout },
    });
    const { caseId } = opened.body;
    const offered = await desk.ask('kirsten', `/cases/${caseId}/records`);
    expect(shown(preview.body.before)).toEqual(shown(offered.body));

    const received = await desk.act('kirsten', opened, 'handoverToKui.receive', {
      fields: { contactPerson: 'Kirsten' },
    });
    expect(received.status).toBe(200);
    const taken = shown((await desk.ask('kirsten', `/cases/${caseId}/records`)).body);
    delete taken.receipt;
    expect(shown(preview.body.after)).toEqual(taken);
  });

  test('of a form half filled in is what there is so far, and nobody’s as long as nobody is chosen', async () => {
    const ask = (fields: object) =>
      desk.ask('gorm', '/cases/openings/reportRisk/preview', { body: { fields } });
    const begun = await ask({ kui: notice.kui, tried: [{ key: 'a1', what: 'Samtaler' }] });
    expect(shown(begun.body.after)).toEqual({
      riskNotice: expect.objectContaining({ tried: [{ key: 'a1', what: 'Samtaler' }] }),
    });
    expect((await ask({ tried: [{ key: 'a1', what: 'Samtaler' }] })).body).toEqual({
      receiver: null,
      before: [],
      after: [],
    });
    expect(problem(await ask({ absence: 140 }))).toEqual([422, 'invalid', '/fields/absence out-of-range']);
    expect(problem(await ask({ smuggled: 'x' }))).toEqual([422, 'invalid', '/fields unknown-field']);
  });

  test('leaves nothing behind, and obeys the rules of the action itself', async () => {
    const opened = await desk.ask('gorm', '/cases/openings/reportRisk', {
      body: { youngPerson, fields: notice },
    });
    const { caseId, version } = opened.body;
    const preview = (handle: string, action: string, fields: object = {}) =>
      desk.ask(handle, `/cases/${caseId}/actions/${action}/preview`, { body: { fields } });
    expect((await preview('gorm', 'upgradeToDropout', { kui: kui.id })).body.receiver).toEqual(kui);
    expect((await preview('gorm', 'recordSupport')).body).toEqual({ receiver: null, before: [], after: [] });
    expect((await preview('gorm', 'offerToKui')).body.code).toBe('action-not-open-here');
    expect((await preview('frede', 'recordSupport')).status).toBe(404);
    expect((await preview('gorm', 'constructor')).status).toBe(404);
    expect((await desk.ask('gorm', `/cases/${caseId}`)).body.version).toBe(version);
  });

  test('opens to nobody the file of whoever they ask', async () => {
    const opened = await desk.ask('gorm', '/cases/openings/reportDropout', {
      body: { youngPerson, fields: dropout },
    });
    const { caseId } = opened.body;
    const receipt = { fields: { contactPerson: 'Kirsten' } };
    const received = await desk.act('kirsten', opened, 'handoverToKui.receive', receipt);
    const attempt = {
      on: '2026-01-09',
      channel: 'phone',
      result: 'noAnswer',
      next: 'Hemmelig aftale',
      nextOn: addDays(localDate(new Date().toISOString()), 7),
    };
    expect((await desk.act('kirsten', received, 'recordContactAttempt', { fields: attempt })).status).toBe(
      200,
    );

    const question = { to: 'kui', question: 'Har I fået fat i ham?' };
    const preview = await desk.ask('gorm', `/cases/${caseId}/actions/askQuestion/preview`, {
      body: { fields: question },
    });
    expect(preview.body.receiver).toEqual(kui);
    // The school wrote the notice, and had the receipt as its answer; the attempt is KUI's alone.
    expect(shown(preview.body.before)).toEqual({ question, dropoutNotice: dropout, receipt: receipt.fields });
    expect(shown(preview.body.after)).toEqual(shown(preview.body.before));
  });

  test('of a notice sent on is no more than who sends it on was shown', async () => {
    const opened = await desk.ask('gorm', '/cases/openings/reportDropout', {
      body: { youngPerson, fields: dropout },
    });
    const { caseId } = opened.body;
    const offered = shown((await desk.ask('kirsten', `/cases/${caseId}/records`)).body);
    const neighbour = organisationId('kui-998');
    const preview = await desk.ask('kirsten', `/cases/${caseId}/actions/handoverToKui.redirect/preview`, {
      body: { fields: { kui: neighbour, reason: '' } },
    });
    expect(preview.body.receiver).toEqual({ role: 'kui', id: neighbour });
    expect(shown(preview.body.before)).toEqual(offered);
    expect(shown(preview.body.after)).toEqual(offered);
    expect(offered.dropoutNotice).not.toHaveProperty('situation');
  });
});
