import { setTimeout as sleep } from 'node:timers/promises';
import { localDate } from '#domain';
import type { Desk } from './desk.js';
import { cprOf } from './stories.js';

const headings =
  'CPR-nr;Fornavn;Efternavn;Kommunekode;Institutionsnr;Institution;Uddannelse;Type;Dato;Årsagskode;Årsag;Fravær %;' +
  'Skolens indsats;Elevens ønske;Forældre orienteret;Kontakt;Kontakt e-mail';

/** Far from those whom the clients open cases about. */
const firstPerson = 900_000;

/** Uploads files of notices one after the other and has each imported to its last row, through whatever happens. */
export async function importFiles(desk: Desk, files: number, rows: number): Promise<void> {
  for (let file = 0; file < files; file++) {
    const id = await upload(desk, await tableOf(desk, firstPerson + file * rows, rows));
    await started(desk, id);
    await finished(desk, id);
    const caseIds = await openedBy(desk, id, rows);
    desk.house.journal.write({ is: 'imported', rows, caseIds });
  }
}

/** An upload of which nothing is known is done again: a file that lies there and is not started opens nothing. */
async function upload(desk: Desk, table: string): Promise<string> {
  for (;;) {
    const options = { body: table, headers: { 'content-type': 'text/csv' } };
    const { status, body } = await desk.send('signe', '/imports', options);
    if (status === 201) return String(body.id);
    if (status >= 400 && status < 500) throw new Error(`A file is refused: ${JSON.stringify(body)}`);
    await sleep(200);
  }
}

async function started(desk: Desk, id: string): Promise<void> {
  const start = () => desk.send('signe', `/imports/${id}/start`, { method: 'POST' });
  while ((await start()).status !== 202) await sleep(200);
}

async function finished(desk: Desk, id: string): Promise<void> {
  while ((await desk.read('signe', `/imports/${id}`)).body.state !== 'done') await sleep(250);
}

/** The cases of its rows; one for each row that is in. */
async function openedBy(desk: Desk, id: string, rows: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor = ''; found.length < rows; ) {
    const { body } = await desk.read('signe', `/imports/${id}/rows?limit=100${cursor}`);
    const items = (body.items as readonly { readonly caseId: string | null }[] | undefined) ?? [];
    found.push(...items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])));
    if (typeof body.next !== 'string') break;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
  return found;
}

async function tableOf(desk: Desk, from: number, rows: number): Promise<string> {
  const today = localDate(await desk.house.clock.known());
  const date = today.split('-').reverse().join('-');
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      cprOf(from + index, today),
      'Æbbe;Prøvesen;999;280101;Demo Erhvervsskole;Kok GF2;Frafald',
      date,
      'fravaer;For højt fravær;34;Samtaler;Et job;Ja;Studievejledningen;vejledning@demo.example',
    ].join(';'),
  );
  return `${[headings, ...lines].join('\r\n')}\r\n`;
}
