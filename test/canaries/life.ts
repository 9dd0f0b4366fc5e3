import { randomUUID } from 'node:crypto';
import { type Move, moves } from '../../apps/standalone/relay/moves.js';
import { type Form, type LocalDate, youthDropout } from '../../libs/domain/index.js';
import type { Canary } from './canary.js';
import type { Client } from './client.js';

interface Done {
  readonly caseId: string;
  readonly revision: number;
}

export interface Surroundings {
  readonly client: Pick<Client, 'ask' | 'told'>;
  readonly today: LocalDate;
  readonly idOf: (organisation: string) => string;
}

/** From the notice to a course at FGU, or as many steps on that way; every free text is the canary's own. */
export async function carry(
  { client, today, idOf }: Surroundings,
  who: Canary,
  steps?: number,
): Promise<string> {
  let last: Done | null = null;
  for (const move of moves(today, idOf).slice(0, steps)) {
    last = await take(client, move, who, last);
    if (last.revision === 3) await besides(client, last, who);
  }
  if (!last) throw new Error('There are no moves.');
  return last.caseId;
}

async function take(
  client: Surroundings['client'],
  { who, take: step }: Move,
  of: Canary,
  last: Done | null,
): Promise<Done> {
  if ('opening' in step) {
    const { cpr, firstName, lastName } = of;
    const { fields } = step.body as { readonly fields: Readonly<Record<string, unknown>> };
    return client.told(who, `/api/v1/cases/openings/${step.opening}`, {
      body: {
        youngPerson: { cpr, firstName, lastName },
        fields: inWordsOf(of, youthDropout.openings[step.opening as 'reportRisk'].form, fields),
      },
    });
  }
  if (!last) throw new Error('The first move opens the case.');
  return client.told(who, `/api/v1/cases/${last.caseId}/actions/${step.action}`, {
    body: { fields: inWordsOf(of, formOf(step.action), step.fields as Readonly<Record<string, unknown>>) },
    headers: { 'if-match': `"${last.revision}"`, 'idempotency-key': randomUUID() },
  });
}

function formOf(action: string): string | undefined {
  const [ask = '', answer] = action.split('.');
  if (answer === undefined) return youthDropout.actions[ask as 'writeNote'].form;
  const answers: Readonly<Record<string, { readonly form?: string }>> =
    youthDropout.asks[ask as 'question'].answers;
  return answers[answer]?.form;
}

function inWordsOf(of: Canary, form: string | undefined, fields: Readonly<Record<string, unknown>>) {
  return wordsIn(youthDropout.forms[form as 'note'].fields, of, fields);
}

/** Whatever is written freely, in rows too. */
function wordsIn(specs: Form['fields'], of: Canary, fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const spec = specs[name];
      if (spec?.kind === 'items' && Array.isArray(value))
        return [name, value.map((row) => wordsIn(spec.fields, of, row))];
      const free = spec?.kind === 'text' || spec?.kind === 'longText';
      return [name, free ? of.words(name.toLowerCase()) : value];
    }),
  );
}

/** What people do beside the process: they look for somebody, type and do not send, ask a colleague to look. */
async function besides(client: Surroundings['client'], { caseId }: Done, who: Canary): Promise<void> {
  await client.told('kirsten', '/api/v1/cases/search', { body: { q: `${who.firstName} ${who.lastName}` } });
  const draft = { fields: { words: who.words('kladde') } };
  const place = `/api/v1/drafts/cases/${caseId}/actions/recordWords`;
  await client.told('kirsten', place, { method: 'PUT', body: draft, headers: { 'if-none-match': '*' } });
  await client.told('kirsten', `/api/v1/cases/${caseId}/records`);
  await client.told('erika', `/api/v1/cases/${caseId}/timeline`);
}

const headings =
  'CPR-nr;Fornavn;Efternavn;Kommunekode;Institutionsnr;Institution;Uddannelse;Type;Dato;Årsagskode;Årsag;Fravær %;' +
  'Skolens indsats;Elevens ønske;Forældre orienteret;Kontakt;Kontakt e-mail';

/** A file of notices; every fifth row has something wrong, and is given back. */
export async function bring({ client, today }: Surroundings, all: readonly Canary[]): Promise<string> {
  const day = today.split('-').reverse().join('-');
  const rows = all.map(({ cpr, firstName, lastName, words }, no) => {
    const who = `${cpr};${firstName};${lastName};999;280101;Demo Erhvervsskole;Kok GF2;Frafald`;
    const what = `fravaer;${words('grund')};34;${words('indsats')};${words('egne')};Ja`;
    return `${who};${no % 5 === 0 ? words('dato') : day};${what};Studievejledningen;vejledning@demo.example`;
  });
  const body = [headings, ...rows, ''].join('\r\n');
  const headers = { 'content-type': 'text/csv' };
  const { id } = await client.told<{ readonly id: string }>('erika', '/api/v1/imports', { body, headers });
  await client.ask('erika', `/api/v1/imports/${id}/start`, { method: 'POST' });
  while ((await client.told<{ readonly state: string }>('erika', `/api/v1/imports/${id}`)).state !== 'done')
    await new Promise((resolve) => setTimeout(resolve, 200));
  await client.told('erika', `/api/v1/imports/${id}/rows?limit=100`);
  return id;
}

/** All that can be wrong with a request, with a canary in it. */
export async function blunder({ client }: Surroundings, who: Canary, caseId: string): Promise<void> {
  const { cpr, firstName, lastName } = who;
  const word = who.words('fejl');
  const inUrl = encodeURIComponent(`${firstName} ${lastName} ${cpr}`);
  const open = '/api/v1/cases/openings/reportRisk';
  const act = `/api/v1/cases/${caseId}/actions/writeNote`;
  const match = { 'if-match': '"1"' };
  const tries: readonly (readonly [string, Parameters<Client['ask']>[2]])[] = [
    [open, { body: { youngPerson: { cpr: word, firstName, lastName }, fields: { noticedOn: word } } }],
    [
      open,
      { body: { youngPerson: { cpr, firstName, lastName, [firstName]: lastName }, fields: { [word]: 1 } } },
    ],
    [open, { body: { youngPerson: [cpr, firstName], fields: word } }],
    [open, { body: `{"youngPerson": {"cpr": "${cpr}", "firstName": ${firstName}}` }],
    [open, { body: `${cpr};${word}`, headers: { 'content-type': `text/${firstName}` } }],
    [`/api/v1/cases/openings/${inUrl}`, { body: {} }],
    [`/api/v1/cases/${inUrl}`, {}],
    [`/api/v1/cases?cursor=${inUrl}&limit=${inUrl}&stage=${inUrl}`, {}],
    [`/api/v1/tasks?q=${inUrl}&assignee=${inUrl}&${firstName}=${cpr}`, {}],
    [`/api/v1/organisations?role=${inUrl}`, {}],
    [`/api/v1/${inUrl}`, {}],
    [`/api/v1/cases/${caseId}/drafts/${inUrl}`, { method: 'PUT', body: { fields: { note: word } } }],
    [act, { body: { fields: { note: word } }, headers: match }],
    [act, { body: { fields: { note: { of: word } } }, headers: { 'if-match': firstName } }],
    [
      act,
      { body: { fields: { note: word } }, headers: { ...match, 'idempotency-key': `${cpr} ${firstName}` } },
    ],
    [
      act,
      { body: { fields: { note: word }, on: word, elements: { [firstName]: [lastName] } }, headers: match },
    ],
    ['/api/v1/cases/search', { body: { q: [word] } }],
    ['/api/v1/me', { headers: { 'stafet-organisation': `${firstName} ${cpr}` } }],
    ['/api/v1/me', { headers: { authorization: `Bearer ${firstName}${cpr}` } }],
    [`/sign-in/callback?code=${inUrl}&state=${inUrl}`, {}],
  ];
  for (const [path, asking] of tries) await client.ask('kirsten', path, asking);
  await client.ask('niels', `/api/v1/cases/${caseId}`);
}
