import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Desk } from '../../test/desk.js';
import type { Answer } from '../../test/service.js';

let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  desk = await Desk.open();
  owner = new pg.Client(desk.service.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

const headings =
  'CPR-nr;Fornavn;Efternavn;Kommunekode;Institutionsnr;Institution;Uddannelse;Type;Dato;Årsagskode;Årsag;Fravær %;' +
  'Skolens indsats;Elevens ønske;Forældre orienteret;Kontakt;Kontakt e-mail';

/** One row; each CPR number fails modulus 11. */
const row = (cpr: string, changes: Readonly<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    'CPR-nr': cpr,
    Fornavn: 'Æbbe',
    Efternavn: 'Prøvesen',
    Kommunekode: '999',
    Institutionsnr: '280101',
    Institution: 'Demo Erhvervsskole',
    Uddannelse: 'Kok GF2',
    Type: 'Frafald',
    Dato: '05-01-2026',
    Årsagskode: 'fravaer',
    Årsag: 'For højt fravær',
    'Fravær %': '34',
    'Skolens indsats': '"Lektiecafé; ""kom godt i gang"""',
    'Elevens ønske': 'Et job',
    'Forældre orienteret': '',
    Kontakt: 'Studievejledningen',
    'Kontakt e-mail': 'vejledning@demo.example',
    ...changes,
  };
  return headings
    .split(';')
    .map((heading) => cells[heading])
    .join(';');
};
const table = (...rows: readonly string[]) => `${[headings, ...rows].join('\r\n')}\r\n`;

async function upload(file: string | Buffer, handle = 'signe'): Promise<Answer> {
  const response = await fetch(`${desk.service.url}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await desk.service.token(handle)}`, 'content-type': 'text/csv' },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function finished(id: string): Promise<Answer['body']> {
  await desk.ask('signe', `/imports/${id}/start`, { method: 'POST' });
  for (let tries = 0; tries < 100; tries++) {
    const { body } = await desk.ask('signe', `/imports/${id}`);
    if (body.state === 'done') return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The import does not end');
}

const count = async (what: string) =>
  Number((await owner.query(`select count(*) from ${what}`)).rows[0].count);

interface RowSeen {
  readonly row: number;
  readonly state: string;
  readonly findings: readonly {
    readonly column: string | null;
    readonly code: string;
    readonly severity: string;
  }[];
}
const told = async (id: string) =>
  (await desk.ask('signe', `/imports/${id}/rows?limit=100`)).body.items.map(
    ({ row: no, state, findings }: RowSeen) =>
      [no, state, ...findings.map(({ column, code, severity }) => `${column} ${code} ${severity}`)] as const,
  );

describe('a file of notices', () => {
  const file = table(
    row('080706-8096'),
    row('12345'),
    row('191106-6254', { Dato: '31-02-2026' }),
    row('220807-4120', { 'Fravær %': '140', 'Kontakt e-mail': 'ingen' }),
    row('160207-5076', { Kommunekode: '101' }),
    row('080706-8096'),
    row('150410-6483', { 'Forældre orienteret': '' }),
    row('300704-4766', { Institutionsnr: '111111' }),
  );
  let id: string;

  test('is checked row by row, and nothing is imported by that', async () => {
    const before = await count('case_file');
    const { status, body } = await upload(file);
    expect(status).toBe(201);
    id = body.id;
    expect(body).toMatchObject({ state: 'checked', rows: 8, ready: 3, failed: 4, known: 1, imported: 0 });
    expect(await told(id)).toEqual([
      [1, 'ready'],
      [2, 'failed', 'CPR-nr not-a-cpr error'],
      [3, 'failed', 'Dato not-a-day error'],
      [4, 'ready', 'Fravær % not-a-number warning', 'Kontakt e-mail not-an-email warning'],
      [5, 'ready', 'Kommunekode other-municipality warning'],
      [6, 'known', 'null already-in-file warning'],
      [7, 'failed', expect.stringContaining('Forældre orienteret')],
      [8, 'failed', expect.stringContaining('Institutionsnr')],
    ]);
    expect(await count('case_file')).toBe(before);
  });

  test('goes in where it can, as notices of the school that each row names', async () => {
    const before = await count('case_file');
    expect(await finished(id)).toMatchObject({ ready: 0, failed: 4, imported: 3 });
    expect(await count('case_file')).toBe(before + 3);
    const cases = (await desk.ask('erika', '/cases')).body.items;
    expect(
      cases.map(({ youngPerson }: { youngPerson: { firstName: string } }) => youngPerson.firstName),
    ).toContain('Æbbe');
    const [{ caseId }] = (await desk.ask('signe', `/imports/${id}/rows?state=imported`)).body.items;
    const [notice] = (await desk.ask('erika', `/cases/${caseId}/records`)).body;
    expect(notice.fields).toMatchObject({
      tried: [{ key: 'a1', what: 'Lektiecafé; "kom godt i gang"' }],
      programmeType: 'vocational',
    });
  });

  test('started twice imports once, and what is in is recognised in the next file', async () => {
    const before = await count('case_file');
    await finished(id);
    const again = await upload(file);
    expect(again.body).toMatchObject({ ready: 0, failed: 4, known: 4 });
    expect(await count('case_file')).toBe(before);
  });

  test('gives the failed rows back, to be mended and sent again', async () => {
    const { body, headers } = await desk.ask('signe', `/imports/${id}/failed.csv`);
    expect(headers.get('content-type')).toContain('text/csv');
    const [heading, first, ...rest] = String(body)
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(heading).toBe(`${headings};Fejl`);
    expect(rest).toHaveLength(3);
    const mended = `${heading}\r\n${String(first).replace('12345', '300704-5746')}\r\n`;
    expect((await upload(mended)).body).toMatchObject({ rows: 1, ready: 1, failed: 0 });
  });

  test('is its uploader’s alone, and who is counsellor nowhere uploads none', async () => {
    expect((await desk.ask('erika', `/imports/${id}`)).status).toBe(404);
    expect((await desk.ask('erika', `/imports/${id}/failed.csv`)).status).toBe(404);
    expect((await upload(file, 'kirsten')).status).toBe(403);
    const erikas = await upload(table(row('300301-8103', { Institutionsnr: '280001' })), 'erika');
    expect(erikas.body).toMatchObject({ ready: 0, failed: 1 });
  });

  test('in Windows-1252 is read as what it is', async () => {
    const text = table(row('130904-9529', { Fornavn: 'Åse', Efternavn: 'Østergård' }));
    const { body } = await upload(Buffer.from(text, 'latin1'));
    expect(body).toMatchObject({ rows: 1, ready: 1 });
    await finished(body.id);
    const names = (await desk.ask('erika', '/cases?limit=100')).body.items.map(
      ({ youngPerson }: { youngPerson: { firstName: string } }) => youngPerson.firstName,
    );
    expect(names).toContain('Åse');
  });

  test('tells nobody’s name or number to the log or the queue', async () => {
    expect(desk.service.log()).not.toMatch(/Prøvesen|Østergård|080706|Lektiecafé/);
    const { rows } = await owner
      .query('select data::text as data from bullmq.job')
      .catch(() => ({ rows: [] }));
    expect(JSON.stringify(rows)).not.toMatch(/Prøvesen|080706/);
  });
});

test('the template with what is said of its columns is a file that is read, and its row is ready', async () => {
  const columns = await desk.ask('signe', '/imports/columns');
  const examples: readonly string[] = columns.body.map(({ example }: { example: string }) => example);
  const template = await desk.ask('signe', '/imports/template.csv');
  const { body } = await upload(`${String(template.body)}${examples.join(';')}\r\n`);
  expect(body).toMatchObject({ rows: 1, ready: 1, warned: 0, failed: 0, notes: [{ code: 'cpr-modulus' }] });
});

describe('a file that is none is refused whole, with what to do', () => {
  const refusals: readonly (readonly [what: string, file: string | Buffer, code: string])[] = [
    ['a broken quote', `${table(row('080706-8096'))}"abc;x`, 'import-quote'],
    ['a missing column', table(row('080706-8096')).replace('Efternavn', 'Slægt'), 'import-column-missing'],
    ['two headings alike', table(row('080706-8096')).replace('Efternavn', 'Fornavn'), 'import-column-twice'],
    ['no row', table(), 'import-empty'],
    ['nothing at all', '', 'import-empty'],
    ['UTF-16', Buffer.from(`\uFEFF${table(row('080706-8096'))}`, 'utf16le'), 'import-encoding'],
  ];
  test.each(refusals)('%s', async (_, file, code) => {
    const before = await count('notice_import');
    const answer = await upload(file);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe(code);
    expect(await count('notice_import')).toBe(before);
  });

  test('what is no CSV by its own word', async () => {
    expect((await desk.ask('signe', '/imports', { body: { rows: [] } })).status).toBe(415);
  });
});
