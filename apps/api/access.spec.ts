import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { AccessLog } from '#casework';
import { Desk, notice, problem } from '../../test/desk.js';

let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  desk = await Desk.open();
  owner = new pg.Client(desk.service.databaseUrl);
  await owner.connect();
}, 30_000);
afterAll(async () => {
  await owner.end();
  await desk.close();
});

const dropout = {
  ...notice,
  droppedOutOn: notice.noticedOn,
  situation: '<script>alert(1)</script> & «mere»',
};

/** A case that KUI has, about the demo's young person. */
async function aCase(): Promise<string> {
  const { noticedOn: _, ...fields } = dropout;
  const youngPerson = { cpr: '120309-4062', firstName: 'Alma', lastName: 'Demovad' };
  const opened = await desk.ask('gorm', '/cases/openings/reportDropout', { body: { youngPerson, fields } });
  const receive = { fields: { contactPerson: 'Kirsten' } };
  expect((await desk.act('kirsten', opened, 'handoverToKui.receive', receive)).status).toBe(200);
  await owner.query(
    `update person set cpr_lookup = (select cpr_lookup from young_person limit 1) where subject = 'alma'`,
  );
  return opened.body.caseId;
}

async function unfold(): Promise<void> {
  while (await desk.service.app.get(AccessLog).unfold());
}

async function file(handle: string, caseId: string) {
  const response = await fetch(`${desk.service.url}/api/v1/cases/${caseId}/file`, {
    headers: { authorization: `Bearer ${await desk.service.token(handle)}` },
  });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return {
    headers: response.headers,
    files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])),
  };
}

test('the young person takes their case along, readable and whole, and its names name nobody', async () => {
  const caseId = await aCase();
  await unfold();
  const { headers, files } = await file('alma', caseId);
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="aktindsigt-\d{4}-\d\d-\d\d\.zip"$/,
  );
  expect(headers.get('cache-control')).toContain('no-store');
  expect(Object.keys(files)).toEqual(['sagen.html', 'the-case.html', 'case.json', 'hvem-har-set-sagen.csv']);
  expect(files['sagen.html']).toContain('Alma Demovad');
  expect(files['sagen.html']).toContain('Hvem har set sagen');
  expect(files['sagen.html']).toContain('Demo Kommune, Kommunal Ungeindsats');
  expect(files['the-case.html']).toContain('<html lang="en">');
  expect(files['sagen.html']).not.toContain('Kirsten Demoholm');
  expect(files['hvem-har-set-sagen.csv']).toContain('Demo Gymnasium');
  const json = JSON.parse(files['case.json'] ?? '');
  expect(json.case.id).toBe(caseId);
  expect(json.withheld.length).toBeGreaterThan(0);
});

test('what people wrote is text in the file, whatever it looks like', async () => {
  const caseId = await aCase();
  const { files } = await file('kirsten', caseId);
  expect(files['sagen.html']).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; «mere»');
  expect(files['sagen.html']).not.toContain('<script>');
});

test('who may not have the file is told no more than that there is none', async () => {
  const caseId = await aCase();
  for (const handle of ['gorm', 'niels', 'frede'])
    expect(problem(await desk.ask(handle, `/cases/${caseId}/file`))).toEqual([404, 'not-found']);
  expect(problem(await desk.ask('gorm', `/cases/${caseId}/looks`))).toEqual([404, 'not-found']);
});

test('the young person reads who has looked: organisations, days and reasons', async () => {
  const caseId = await aCase();
  await desk.ask('kirsten', `/cases/${caseId}`);
  await unfold();
  const { body } = await desk.ask('alma', `/cases/${caseId}/looks`);
  expect(body.items).toHaveLength(1);
  const kui = body.items[0].looks.find((look: { by: { role: string } }) => look.by.role === 'kui');
  expect(kui).toMatchObject({ purposeLabel: { da: 'arbejde med sagen' }, times: expect.any(Number) });
  expect(JSON.stringify(body)).not.toMatch(/Kirsten|youngPerson/);
});

test('a leader draws a sample, judges it, and is not shown it by anybody else', async () => {
  const caseId = await aCase();
  await desk.ask('kirsten', `/cases/${caseId}`);
  expect(problem(await desk.ask('fie', '/access-samples', { body: {} }))).toEqual([409, 'nothing-to-draw']);
  await unfold();
  const drawn = await desk.ask('lone', '/access-samples', { body: {} });
  expect(drawn.status).toBe(201);
  const { id, looks } = drawn.body;
  expect(looks[0]).toMatchObject({
    person: { name: expect.any(String) },
    did: expect.any(Array),
    ties: { listed: false },
  });
  const place = `/access-samples/${id}/looks/${looks[0].no}/verdicts`;
  const judge = (body: object) => desk.ask('lone', place, { body });
  expect((await judge({ verdict: 'toAsk', note: 'Hvorfor?' })).status).toBe(204);
  expect(problem(await judge({ verdict: 'fine' }))).toEqual([422, 'invalid', '/verdict not-an-option']);
  expect(problem(await judge({ verdict: 'wrong', note: 'x'.repeat(501) }))).toEqual([
    422,
    'invalid',
    '/note too-long',
  ]);
  const again = await desk.ask('lone', `/access-samples/${id}`);
  expect(again.body.judged).toBe(1);
  expect(again.body.looks[0].verdicts).toMatchObject([{ verdict: 'toAsk', note: 'Hvorfor?' }]);
  expect((await desk.ask('lone', '/access-samples')).body.items[0]).toMatchObject({ id, judged: 1 });
  expect((await desk.ask('lone', '/access-findings')).status).toBe(200);
  for (const path of ['/access-samples', `/access-samples/${id}`, '/access-findings'])
    expect(problem(await desk.ask('kirsten', path))).toEqual([403, 'leaders-only']);
  expect(problem(await desk.ask('fie', `/access-samples/${id}`))).toEqual([404, 'not-found']);
});
