import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Answer } from '../service.js';
import type { Case, Somebody } from './somebody.js';

export interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  readonly replaced: boolean;
  readonly placedAt: string;
  readonly pdfDigest: string;
}

/** Letters that they may read, newest first, once so many are there: the worker makes them in the wake of a step. */
export async function lettersTo(who: Somebody, theCase: Case, least: number): Promise<readonly Letter[]> {
  for (let tries = 0; ; tries += 1) {
    const letters: readonly Letter[] = await who.told(`/cases/${theCase}/letters`);
    if (letters.length >= least) return letters;
    if (tries === 100)
      throw new Error(`${who.handle} should have ${least} letters, and has ${letters.length}`);
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
}

/** What the letter says, as it was sent. */
export async function wordsOf(who: Somebody, theCase: Case, letter: Letter): Promise<string> {
  const page: string = await who.told(`/cases/${theCase}/letters/${letter.id}/html`);
  return page
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Before it is sent. */
export function draftOf(who: Somebody, theCase: Case, action: string, fields: object): Promise<Answer> {
  return who.ask(`/cases/${theCase}/actions/${action}/letter`, { body: { fields } });
}

/** All letters of the stories as PDF, to be looked at; their names say no more than their kinds. */
export async function writeLetters(databaseUrl: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ kind: string; pdf: Buffer }>(
    'select kind, pdf from letter order by id',
  );
  await client.end();
  for (const [place, { kind, pdf }] of rows.entries())
    await writeFile(join(folder, `${String(place + 1).padStart(2, '0')}-${kind}.pdf`), pdf);
}
