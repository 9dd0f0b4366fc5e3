import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Upkeep } from '../../libs/casework/index.js';
import { Desk, notice, problem } from '../../test/desk.js';
import type { Answer } from '../../test/service.js';

let desk: Desk;
let caseId: string;
beforeAll(async () => {
  desk = await Desk.open();
  const { noticedOn, ...said } = notice;
  let seen: Answer = await desk.ask('gorm', '/cases/openings/reportDropout', {
    body: {
      youngPerson: { cpr: '120309-4062', firstName: 'Aksel', lastName: 'Prøvesen' },
      fields: { ...said, droppedOutOn: noticedOn },
    },
  });
  caseId = seen.body.caseId;
  seen = await desk.act('kirsten', seen, 'handoverToKui.receive', { fields: { contactPerson: 'Kirsten' } });
  await desk.act('kirsten', seen, 'closeUpperSecondary', {
    fields: { on: '2026-01-08', evidenceKind: 'school', evidence: 'Skolen' },
  });
}, 30_000);
afterAll(() => desk.close());

test('a leader stops the erasure of a case, sees that it is, and lets it go again', async () => {
  const holds = `/cases/${caseId}/holds`;
  const placed = await desk.ask('lone', holds, { body: { reason: 'complaint' } });
  expect(placed.status).toBe(201);
  const { body } = await desk.ask('lone', '/holds');
  expect(body.items).toMatchObject([{ id: placed.body.id, caseId, liftedAt: null }]);
  expect(body.items[0].reasonLabel.da).toBe('Klage under behandling');
  const erasing = { body: { reason: 'unlawful' } };
  expect(problem(await desk.ask('lone', `/cases/${caseId}/erasures`, erasing))).toEqual([409, 'case-held']);
  expect((await desk.ask('lone', `/holds/${placed.body.id}/lift`, { method: 'POST' })).status).toBe(200);
  expect(problem(await desk.ask('lone', `/holds/${placed.body.id}/lift`, { method: 'POST' }))).toEqual([
    404,
    'not-found',
  ]);
});

test('what is wrong is said, and where', async () => {
  const holds = `/cases/${caseId}/holds`;
  const asked = await desk.ask('lone', holds, { body: { reason: 'because', until: '2026-02-30' } });
  expect(problem(asked)).toEqual([422, 'invalid', '/reason not-an-option', '/until not-a-day']);
  expect(problem(await desk.ask('lone', holds, { body: { reason: 'court', until: '2020-01-01' } }))).toEqual([
    422,
    'invalid',
    '/until day-in-past',
  ]);
});

test('it is a leader’s to decide; whoever administers reads the rules, and of no case', async () => {
  const body = { reason: 'complaint' };
  expect(problem(await desk.ask('kirsten', `/cases/${caseId}/holds`, { body }))).toEqual([
    403,
    'leaders-only',
  ]);
  const preview = await desk.ask('lone', `/cases/${caseId}/erasure-preview`);
  expect(preview.body).toMatchObject({ records: 3, otherCases: 0, open: false, held: false, erased: false });
  const read = await desk.ask('allan', '/retention');
  expect(read.status).toBe(200);
  expect(read.body.due).toEqual([]);
  expect(read.body.rules[0]).toMatchObject({ kind: 'caseDecided', after: 'P5Y', own: false });
  expect((await desk.ask('allan', '/erasures')).status).toBe(403);
});

test('a school corrects its notice, and says why; the case is another revision then', async () => {
  const records = await desk.ask('gorm', `/cases/${caseId}/records`);
  const { record, fields } = records.body.find((one: { readonly mayCorrect: boolean }) => one.mayCorrect);
  const { headers } = await desk.ask('gorm', `/cases/${caseId}`);
  const place = `/cases/${caseId}/records/${record}/corrections`;
  const body = {
    fields: { ...fields, tried: [{ key: 'a1', what: 'Samtaler, og en mentor' }] },
    reason: 'Mentoren var glemt.',
  };
  expect(problem(await desk.ask('gorm', place, { body }))).toEqual([428, 'precondition-required']);
  const match = { 'if-match': headers.get('etag') ?? '', 'idempotency-key': 'one' };
  expect(problem(await desk.ask('gorm', place, { body: { fields }, headers: match }))).toEqual([
    422,
    'invalid',
    '/reason required',
  ]);
  const corrected = await desk.ask('gorm', place, { body, headers: match });
  expect(corrected.status).toBe(200);
  expect((await desk.ask('gorm', place, { body, headers: match })).body).toEqual(corrected.body);
  const now = { 'if-match': corrected.headers.get('etag') ?? '' };
  const [after] = (await desk.ask('kirsten', `/cases/${caseId}/records`)).body.filter(
    (one: { readonly form: string }) => one.form === 'dropoutNotice',
  );
  expect(after).toMatchObject({
    revision: 2,
    fields: { tried: [{ key: 'a1', what: 'Samtaler, og en mentor' }] },
  });
  expect(problem(await desk.ask('kirsten', place, { body, headers: now }))[1]).toBe('wrong-party');
});

test('the holder corrects a name that was entered wrongly, and reads what it was', async () => {
  const place = `/cases/${caseId}/name-corrections`;
  const body = { firstName: 'Axel', lastName: 'Prøvesen', reason: 'Stavet forkert af skolen.' };
  expect(problem(await desk.ask('kirsten', place, { body: { ...body, reason: ' ' } }))).toEqual([
    422,
    'invalid',
    '/reason required',
  ]);
  expect(problem(await desk.ask('gorm', place, { body }))).toEqual([403, 'wrong-party']);
  expect((await desk.ask('kirsten', place, { body })).status).toBe(204);
  const { items } = (await desk.ask('kirsten', place)).body;
  expect(items).toMatchObject([
    { before: { firstName: 'Aksel', lastName: 'Prøvesen' }, reason: body.reason },
  ]);
});

test('whoever is erased is nowhere any more, nor in what a browser remembers', async () => {
  const before = await desk.ask('lone', `/cases/${caseId}`);
  expect(before.body.youngPerson).toEqual({ firstName: 'Axel', lastName: 'Prøvesen' });
  expect(before.headers.get('cache-control')).toBe('no-store');
  const known = { headers: { 'if-none-match': before.headers.get('etag') ?? '' } };
  expect((await desk.ask('lone', `/cases/${caseId}`, known)).status).toBe(304);
  const ordered = await desk.ask('lone', `/cases/${caseId}/erasures`, { body: { reason: 'unlawful' } });
  expect(ordered.status).toBe(201);
  await desk.service.app.get(Upkeep).carryOutOrders();
  const after = await desk.ask('lone', `/cases/${caseId}`, known);
  expect([after.status, after.body.youngPerson]).toEqual([200, null]);
  const records = await desk.ask('kirsten', `/cases/${caseId}/records`);
  expect(records.body.length).toBeGreaterThan(1);
  for (const { erased, fields, corrections } of records.body) {
    expect([erased, fields]).toEqual([true, {}]);
    for (const { reason, before: said } of corrections) expect([reason, said]).toEqual([null, {}]);
  }
  const { items } = (await desk.ask('lone', '/erasures')).body;
  expect(items).toMatchObject([{ caseId, kind: 'onDemand', reason: 'unlawful', personErased: true }]);
});
