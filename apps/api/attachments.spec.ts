import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Scanner } from '../../libs/casework/index.js';
import { notice, problem, youngPerson } from '../../test/desk.js';
import { pdf, png, text } from '../../test/files.js';
import { type Answer, type Service, startService } from '../../test/service.js';

/** Answers by what a file says; while it is told to wait, not at all. */
const scanner: Scanner & { away: boolean } = {
  away: false,
  async scan(bytes) {
    const read: Uint8Array[] = [];
    for await (const chunk of bytes) read.push(chunk);
    if (this.away) throw new Error('away');
    return Buffer.concat(read).includes('EICAR') ? 'infected' : 'clean';
  },
};

let service: Service;
let owner: pg.Client;
let caseId: string;
beforeAll(async () => {
  service = await startService({ scanner });
  owner = new pg.Client(service.databaseUrl);
  await owner.connect();
  const opened = await ask('gorm', '/cases/openings/reportRisk', { youngPerson, fields: notice });
  caseId = opened.body.caseId;
}, 30_000);
afterAll(async () => {
  await owner.end();
  await service.stop();
});

const ask = (handle: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  service.ask(handle, `/api/v1${path}`, { ...(body && { body }), headers });

async function bring(
  handle: string,
  bytes: Uint8Array,
  name: string,
  at = `/cases/${caseId}`,
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return sent(handle, at, form);
}

async function sent(handle: string, at: string, body: FormData | string, type?: string): Promise<Answer> {
  const response = await fetch(`${service.url}/api/v1${at}/attachments`, {
    method: 'POST',
    body,
    headers: {
      authorization: `Bearer ${await service.token(handle)}`,
      ...(type !== undefined && { 'content-type': type }),
    },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function scanned(id: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await owner.query('select verdict from attachment where id = $1', [id]);
    if (rows[0]?.verdict !== 'unscanned') return rows[0]?.verdict;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'unscanned';
}

const support = (handle: string, files: readonly string[], revision: number) =>
  ask(
    handle,
    `/cases/${caseId}/actions/recordSupport`,
    { fields: { on: '2026-01-08', what: 'Samtale', files } },
    { 'if-match': `"${revision}"` },
  );

describe('a file over HTTP', () => {
  it('is brought, named, scanned, and given to be saved; its name is in no address and no log', async () => {
    const kept = await bring('gorm', text, 'Udtalelse’ om Aksel.txt');
    expect([kept.status, kept.body]).toMatchObject([
      201,
      { name: 'Udtalelse’ om Aksel.txt', mediaType: 'text/plain', size: text.length, verdict: 'unscanned' },
    ]);
    const { id } = kept.body;
    const { body: mine } = await ask('gorm', `/cases/${caseId}/attachments`);
    expect([mine.items.length, mine.mostBytes, mine.endings.includes('.pdf')]).toEqual([1, 1_000_000, true]);
    expect((await support('gorm', [id], 1)).status).toBe(200);
    expect(await scanned(id)).toBe('clean');
    const { body: records } = await ask('gorm', `/cases/${caseId}/records`);
    const record = records.find(({ form }: { readonly form: string }) => form === 'support');
    expect(record.files).toMatchObject([{ id, verdict: 'clean' }]);
    const given = await ask('gorm', `/cases/${caseId}/attachments/${id}`);
    expect([given.status, given.body]).toEqual([200, text.toString()]);
    expect(given.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Udtalelse%E2%80%99%20om%20Aksel.txt",
    );
    expect([given.headers.get('x-content-type-options'), given.headers.get('cache-control')]).toEqual([
      'nosniff',
      'no-store',
    ]);
    expect(given.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    const { rows } = await owner.query(
      `select array_agg(operation order by id) as did from access_log
       where $1 = any (case_ids) and operation in ('attach', 'read-attachment')`,
      [caseId],
    );
    expect(rows).toEqual([{ did: ['attach', 'read-attachment'] }]);
    expect(problem(await ask('kirsten', `/cases/${caseId}/attachments/${id}`))).toEqual([404, 'not-found']);
    expect(service.log()).not.toMatch(/Udtalelse/);
  });

  it('is refused with what is wrong and what to do', async () => {
    expect(problem(await bring('gorm', Buffer.alloc(0), 'tom.txt'))).toEqual([422, 'file-empty']);
    expect(problem(await bring('gorm', png, 'udtalelse.pdf'))).toEqual([422, 'not-what-it-says']);
    expect(problem(await bring('gorm', Buffer.from('MZ'), 'program.exe'))).toEqual([422, 'forbidden-kind']);
    const large = await bring('gorm', Buffer.concat([pdf, Buffer.alloc(3_000_000)]), 'stor.pdf');
    expect(problem(large)).toEqual([413, 'file-too-large']);
    expect(large.body.detail).toMatch(/1 MB/);
    expect(problem(await bring('frede', pdf, 'udtalelse.pdf'))).toEqual([404, 'not-found']);
    expect(problem(await sent('gorm', `/cases/${caseId}`, new FormData()))).toEqual([400, 'malformed']);
    const form = 'multipart/form-data';
    expect(problem(await sent('gorm', `/cases/${caseId}`, 'x', form))).toEqual([400, 'malformed']);
    const half = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it`;
    expect(problem(await sent('gorm', `/cases/${caseId}`, half, `${form}; boundary=b`))).toEqual([
      400,
      'malformed',
    ]);
    expect(problem(await sent('gorm', `/cases/${caseId}`, '{}', 'application/json'))).toEqual([
      415,
      'unsupported-media-type',
    ]);
    const unknown = await support('gorm', ['01945c2c-0000-7000-8000-000000000009'], 2);
    expect(problem(unknown)).toEqual([422, 'invalid', '/fields/files/0 unknown-file']);
    expect((await ask('gorm', `/cases/${caseId}/attachments`)).body.items).toEqual([]);
  });

  it('keeps what does harm from everybody, and tells who brought it', async () => {
    scanner.away = true;
    const { body: bad } = await bring('gorm', Buffer.from('EICAR'), 'brev.txt');
    expect(problem(await ask('gorm', `/cases/${caseId}/attachments/${bad.id}`))).toEqual([
      409,
      'not-scanned-yet',
    ]);
    expect((await support('gorm', [bad.id], 2)).status).toBe(200);
    scanner.away = false;
    await owner.query('update attachment set scan_at = now() where id = $1', [bad.id]);
    expect(await scanned(bad.id)).toBe('infected');
    expect(problem(await ask('gorm', `/cases/${caseId}/attachments/${bad.id}`))).toEqual([
      409,
      'file-infected',
    ]);
    const { body: news } = await ask('gorm', '/notifications');
    expect(news.items[0]).toMatchObject({ what: 'infected', caseId });
    const { body: worse } = await bring('gorm', Buffer.from('EICAR'), 'brev.txt');
    expect(await scanned(worse.id)).toBe('infected');
    expect(problem(await support('gorm', [worse.id], 3))).toEqual([
      422,
      'invalid',
      '/fields/files/0 infected-file',
    ]);
  });

  it('is taken back by who brought it, and by nobody else', async () => {
    const { body: file } = await bring('gorm', pdf, 'udtalelse.pdf');
    const drop = (handle: string) =>
      service.ask(handle, `/api/v1/attachments/${file.id}`, { method: 'DELETE' });
    expect([(await drop('erika')).status, (await drop('gorm')).status]).toEqual([404, 204]);
    expect(problem(await ask('gorm', `/cases/${caseId}/attachments/${file.id}`))).toEqual([404, 'not-found']);
  });

  it('goes with an opening', async () => {
    const { body: file } = await bring('gorm', pdf, 'fravær.pdf', '');
    const person = { cpr: '130309-4065', firstName: 'Bo', lastName: 'Prøvesen' };
    const fields = { ...notice, files: [file.id] };
    const opened = await ask('gorm', '/cases/openings/reportRisk', { youngPerson: person, fields });
    expect(opened.status).toBe(201);
    expect(await scanned(file.id)).toBe('clean');
    const inCase = `/cases/${opened.body.caseId}/attachments/${file.id}`;
    expect((await ask('gorm', inCase)).status).toBe(200);
    // Whoever is asked sees it beside what it goes with.
    const { body: asked } = await ask('kirsten', '/handoffs?direction=incoming');
    const notices = asked.items.filter(
      (one: { readonly caseId: string }) => one.caseId === opened.body.caseId,
    );
    expect(notices.map((one: Answer['body']) => one.preview[0].files)).toMatchObject([
      [{ id: file.id, name: 'fravær.pdf', verdict: 'clean' }],
    ]);
    expect((await ask('kirsten', inCase)).status).toBe(200);
  });
});
