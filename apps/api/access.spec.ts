import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { AccessLog } from '#casework';
import { Desk, notice, problem } from '../../test/desk.js';
import { pdf, text } from '../../test/files.js';

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

async function got(handle: string, path: string): Promise<Response> {
  return fetch(`${desk.service.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${await desk.service.token(handle)}` },
  });
}

async function file(handle: string, caseId: string) {
  const response = await got(handle, `/cases/${caseId}/file`);
  const bytes = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const files = Object.entries(bytes).map(([name, content]) => [name, strFromU8(content)]);
  return { headers: response.headers, bytes, files: Object.fromEntries(files) as Record<string, string> };
}

async function bring(handle: string, caseId: string, bytes: Uint8Array, name: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  const response = await fetch(`${desk.service.url}/api/v1/cases/${caseId}/attachments`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${await desk.service.token(handle)}` },
  });
  const { id } = (await response.json()) as { readonly id: string };
  return id;
}

/** Does something at KUI on the case as it is. */
async function does(caseId: string, action: string, fields: object): Promise<void> {
  const seen = await desk.ask('kirsten', `/cases/${caseId}`);
  const done = await desk.act('kirsten', { ...seen, body: { caseId } }, action, { fields });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
}

/** A letter is made by the worker, once its step is done. */
async function letterOf(caseId: string): Promise<{ readonly id: string; readonly at: string }> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await desk.ask('kirsten', `/cases/${caseId}/letters`);
    if (body.length > 0) return body[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No letter was made');
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

test('it holds the letters as they were sent and the files that are theirs to open, under names that name nobody', async () => {
  const caseId = await aCase();
  const today = new Date().toISOString().slice(0, 10);
  await does(caseId, 'establishContact', { on: today, channel: 'visit', agreed: 'Møde.' });
  const report = await bring('kirsten', caseId, pdf, 'Udtalelse om Alma <Demovad>.pdf');
  const inner = await bring('kirsten', caseId, text, 'Vores egne ord.txt');
  const announced = {
    intended: 'Ikke i målgruppen.',
    facts: 'Karakterer.',
    reasons: 'En læreplads passer bedre.',
    hearingEnds: today,
    whoAnswers: ['youngPerson'],
    decidedBy: 'Kirsten',
    decidedByTitle: 'vejleder',
    files: [report],
  };
  await does(caseId, 'announceDecision', announced);
  await does(caseId, 'writeNote', { note: 'Til os selv', files: [inner] });
  const letter = await letterOf(caseId);
  await owner.query('delete from access_log where $1 = any (case_ids)', [caseId]);

  const { files, bytes } = await file('alma', caseId);
  const place = `breve/brev-1-${letter.at.slice(0, 10)}`;
  expect(Object.keys(bytes)).toEqual([
    `${place}.html`,
    `${place}.pdf`,
    'bilag/bilag-1.pdf',
    'sagen.html',
    'the-case.html',
    'case.json',
    'hvem-har-set-sagen.csv',
  ]);
  for (const format of ['html', 'pdf']) {
    const alone = await got('alma', `/cases/${caseId}/letters/${letter.id}/${format}`);
    expect(Buffer.from(await alone.arrayBuffer()).equals(bytes[`${place}.${format}`] as Uint8Array)).toBe(
      true,
    );
  }
  expect(pdf.equals(bytes['bilag/bilag-1.pdf'] as Uint8Array)).toBe(true);
  const json = JSON.parse(files['case.json'] ?? '');
  expect(json.letters).toMatchObject([
    { id: letter.id, paths: { pdf: `${place}.pdf`, html: `${place}.html` } },
  ]);
  const named = json.records.flatMap(({ files }: { readonly files: readonly object[] }) => files);
  expect(named).toMatchObject([{ id: report, path: 'bilag/bilag-1.pdf' }]);
  for (const page of ['sagen.html', 'the-case.html']) {
    expect(files[page]).toContain('<a href="bilag/bilag-1.pdf">Udtalelse om Alma &lt;Demovad&gt;.pdf</a>');
    expect(files[page]).toContain(`<a href="${place}.pdf">PDF</a>`);
    expect(files[page]).not.toContain(report);
  }
  const { rows } = await owner.query(
    `select operation, purpose, count(*)::integer as times from access_log
     where $1 = any (case_ids) group by 1, 2 order by 1`,
    [caseId],
  );
  expect(rows.slice(0, 2)).toEqual([
    { operation: 'read-attachment', purpose: 'file-access', times: 1 },
    { operation: 'read-file', purpose: 'file-access', times: 1 },
  ]);

  const { files: ours } = await file('kirsten', caseId);
  expect(ours['bilag/bilag-2.txt']).toBe(text.toString());
});

test('a file that nobody may have is named in it, with why it is left out', async () => {
  const caseId = await aCase();
  const bad = await bring('kirsten', caseId, pdf, 'brev.pdf');
  await does(caseId, 'writeNote', { note: 'Se brevet', files: [bad] });
  await owner.query(`update attachment set verdict = 'infected' where id = $1`, [bad]);
  const { files } = await file('kirsten', caseId);
  expect(Object.keys(files).filter((name) => name.startsWith('bilag'))).toEqual([]);
  expect(files['sagen.html']).toContain('brev.pdf (ikke med: den indeholder skadelig kode)');
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
