import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { AccessLog } from '../../libs/casework/index.js';
import { addDays, localDate } from '../../libs/domain/index.js';
import { type Service, startService } from '../service.js';
import { canary } from './canary.js';
import { bring, carry } from './life.js';
import { type Watched, WatchedClient } from './watched-client.js';

let service: Service;
let owner: pg.Client;
beforeAll(async () => {
  service = await startService();
  owner = new pg.Client(service.databaseUrl);
  await owner.connect();
}, 30_000);
afterAll(async () => {
  await owner.end();
  await service.stop();
});

const people = [
  'gorm',
  'erika',
  'kirsten',
  'yusuf',
  'lone',
  'frede',
  'fie',
  'niels',
  'aase',
  'allan',
  'alma',
];

/** At FGU, offered to KUI, with KUI, in a file (with a fault, and without), and in words that were typed and not sent. */
const [atFgu, offered, atKui, failed, imported, typed] = [0, 1, 2, 3, 4, 5].map(
  (no): Watched => ({ who: canary(no), caseId: null }),
) as [Watched, Watched, Watched, Watched, Watched, Watched];
const watched = [atFgu, offered, atKui, failed, imported, typed];

it('every answer that shows somebody has its row in the access log: who, for whom, why, and the case', async () => {
  const client = new WatchedClient(service, owner, watched);
  const ids = await arrange(client);
  const { paths } = await client.told<OpenApi>('kirsten', '/api/openapi.json');
  let asked = 0;
  for (const handle of people) {
    for (const { route, path, body } of lookups(paths, ids)) {
      await client.ask(handle, path, body && { body }, route);
      asked += 1;
    }
  }
  expect(client.faults).toEqual([]);
  expect(asked).toBeGreaterThan(500);
  // Not to be green for want of anything shown.
  expect(showing.filter((route) => !client.showing.has(route))).toEqual([]);
}, 120_000);

const showing = [
  'GET /api/v1/access-findings',
  'GET /api/v1/access-samples/{id}',
  'GET /api/v1/cases',
  'GET /api/v1/cases/{id}',
  'GET /api/v1/cases/{id}/appointments',
  'GET /api/v1/cases/{id}/appointments/{record}/calendar',
  'GET /api/v1/cases/{id}/attachments',
  'GET /api/v1/cases/{id}/attachments/{attachment}',
  'GET /api/v1/cases/{id}/file',
  'GET /api/v1/cases/{id}/records',
  'GET /api/v1/cases/{id}/records/{record}/differences',
  'GET /api/v1/deadlines',
  'GET /api/v1/drafts/cases/{id}/actions/{action}',
  'GET /api/v1/drafts/openings/{opening}',
  'GET /api/v1/handoffs',
  'GET /api/v1/imports/{id}/failed.csv',
  'GET /api/v1/intake',
  'GET /api/v1/mentions',
  'GET /api/v1/notices',
  'GET /api/v1/notifications',
  'GET /api/v1/rule-changes/{id}/cases',
  'GET /api/v1/tasks',
  'POST /api/v1/cases/own',
  'POST /api/v1/cases/search',
  'POST /api/v1/handoffs/search',
  'POST /api/v1/tasks/search',
];

interface Ids {
  readonly appointment: string;
  /** One that a record names, and one that is not sent. */
  readonly attachments: readonly string[];
  readonly change: string;
  readonly file: string;
  readonly sample: string;
  /** As their addresses have them: `CASE/letters/LETTER`. */
  readonly letters: readonly string[];
  /** In each of the cases the one with the most versions. */
  readonly records: readonly string[];
}

/** People, cases and all that can be asked for by an id. Whatever is shown on the way is watched as well. */
async function arrange(client: WatchedClient): Promise<Ids> {
  type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
  const { items } = await client.told<Listed>('kirsten', '/api/v1/organisations?limit=100');
  const idOf = (name: string) => items.find((organisation) => organisation.name === name)?.id ?? '';
  const today = localDate(new Date().toISOString());
  const surroundings = { client, today, idOf };
  await bring(surroundings, [failed.who, imported.who]);
  const { rows: brought } = await owner.query('select id from notice_import');
  atFgu.caseId = await carry(surroundings, atFgu.who);
  offered.caseId = await carry(surroundings, offered.who, 4);
  atKui.caseId = await carry(surroundings, atKui.who, 5);
  imported.caseId = await caseOf(imported);
  // So that Alma reads it as her own.
  await owner.query(
    `update person set cpr_lookup = (select cpr_lookup from young_person where last_name = $1) where subject = 'alma'`,
    [atFgu.who.lastName],
  );
  const fresh = { 'if-none-match': '*' };
  const draft = (place: string, fields: object) =>
    client.ask('kirsten', `/api/v1/drafts/${place}`, { method: 'PUT', body: { fields }, headers: fresh });
  expect(
    (await draft(`cases/${atKui.caseId}/actions/writeNote`, { note: atKui.who.words('x') })).status,
  ).toBe(201);
  const opening = { method: 'PUT', body: { fields: { situation: typed.who.words('y') } }, headers: fresh };
  expect((await client.ask('erika', '/api/v1/drafts/openings/reportRisk', opening)).status).toBe(201);
  const yusuf = (await service.ask('yusuf', '/api/v1/me')).body.person;
  const mention = { to: yusuf, message: 'Se her' };
  await client.ask('kirsten', `/api/v1/cases/${atKui.caseId}/mentions`, { body: mention });
  const appointment = await anAppointment(client, atKui);
  const attachments = [await anAttachment(atKui), await anAttachment(atKui)];
  const { revision } = await client.told<{ readonly revision: number }>(
    'kirsten',
    `/api/v1/cases/${atKui.caseId}`,
  );
  // Not by Kirsten: her draft of a note is looked at, too.
  await client.told('yusuf', `/api/v1/cases/${atKui.caseId}/actions/writeNote`, {
    body: { fields: { note: 'Se filen', files: attachments.slice(0, 1) } },
    headers: { 'if-match': `"${revision}"` },
  });
  const { calendar } = await client.told<{ readonly calendar: { readonly closings: readonly object[] } }>(
    'lone',
    '/api/v1/local-rules',
  );
  const closing = { from: addDays(today, 1), to: addDays(today, 9), kind: 'closed', label: 'Flytning' };
  const change = await client.told<{ readonly id: string }>('lone', '/api/v1/rule-changes', {
    body: { kind: 'calendar', calendar: { ...calendar, closings: [...calendar.closings, closing] } },
  });
  await client.ask('yusuf', `/api/v1/cases/${atFgu.caseId}`);
  while (await service.app.get(AccessLog).unfold());
  const sample = await client.told<{ readonly id: string }>('lone', '/api/v1/access-samples', { body: {} });
  return {
    appointment,
    attachments,
    change: change.id,
    file: brought[0].id,
    sample: sample.id,
    letters: await lettersKept(),
    records: await revisedRecords(),
  };
}

/** Case and letter of each, as their addresses have them, once all that are owed are made. */
async function lettersKept(): Promise<readonly string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows: owed } = await owner.query(`select from outbox where kind = 'letter'`);
    const { rows } = await owner.query<{ address: string }>(
      `select case_id || '/letters/' || id as address from letter`,
    );
    if (owed.length === 0 && rows.length > 0) return rows.map(({ address }) => address);
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  throw new Error('No letter was made.');
}

/** With whom, about what and where are the canary's own. */
async function anAppointment(client: WatchedClient, { who, caseId }: Watched): Promise<string> {
  const path = `/api/v1/cases/${caseId}`;
  const { revision } = await client.told<{ readonly revision: number }>('kirsten', path);
  const at = `${addDays(localDate(new Date().toISOString()), 7)}T10:00`;
  const fields = {
    at,
    minutes: 30,
    place: who.words('sted'),
    with: who.words('hvem'),
    purpose: who.words('hvad'),
  };
  await client.told('kirsten', `${path}/actions/arrangeAppointment`, {
    body: { fields },
    headers: { 'if-match': `"${revision}"` },
  });
  const [appointment] = await client.told<readonly { readonly record: string }[]>(
    'kirsten',
    `${path}/appointments`,
  );
  return appointment?.record ?? '';
}

/** Its name and all that it says are the canary's own. */
async function anAttachment({ who, caseId }: Watched): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([who.words('fil')]), `${who.lastName}.txt`);
  const response = await fetch(`${service.url}/api/v1/cases/${caseId}/attachments`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await service.token('yusuf')}` },
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { readonly id: string }).id;
}

async function revisedRecords(): Promise<readonly string[]> {
  const { rows } = await owner.query(
    'select distinct on (case_id) id from case_record where case_id = any($1) order by case_id, revision desc',
    [watched.map(({ caseId }) => caseId)],
  );
  return rows.map(({ id }) => id);
}

async function caseOf({ who }: Watched): Promise<string> {
  const { rows } = await owner.query(
    'select f.id from case_file f join young_person y on y.id = f.subject where y.last_name = $1',
    [who.lastName],
  );
  return rows[0].id;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: BodySchema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface BodySchema {
  readonly $ref?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: { readonly enum?: readonly string[] };
}

interface Lookup {
  readonly route: string;
  readonly path: string;
  readonly body?: object;
}

/** Each GET that the API documents, with everything that it can be asked for, and each look-up by name or number. */
function lookups(paths: OpenApi['paths'], ids: Ids): readonly Lookup[] {
  return Object.entries(paths).flatMap(([route, { get, post }]) => {
    const reads = get && !isStream(get) ? addresses(route, get, ids) : [];
    const looks =
      post && route in bodies ? (bodies[route] ?? []).map((body) => ({ route, path: route, body })) : [];
    return [...reads, ...looks];
  });
}

/** Ids and no more, until it is closed. */
const isStream = ({ responses }: Operation) => 'text/event-stream' in (responses['200']?.content ?? {});

const bodies: Readonly<Record<string, readonly object[]>> = {
  '/api/v1/cases/search': watched.map(({ who }) => ({ q: who.lastName })),
  '/api/v1/handoffs/search': watched.map(({ who }) => ({ q: who.lastName, direction: 'incoming' })),
  '/api/v1/tasks/search': watched.map(({ who }) => ({ q: who.lastName })),
  '/api/v1/cases/own': watched.map(({ who }) => ({ cpr: who.cpr })),
};

function addresses(route: string, { parameters = [] }: Operation, ids: Ids): readonly Lookup[] {
  const required = parameters.filter((one) => one.in === 'query' && one.required);
  const queries = required.reduce<readonly string[]>(
    (so, { name, schema }) =>
      so.flatMap((query) => (schema.enum ?? []).map((value) => `${query}&${name}=${value}`)),
    [''],
  );
  if (queries.length === 0) throw new Error(`Say here what ${route} is to be asked`);
  return filled(route, ids).flatMap((path) =>
    queries.map((query) => ({ route, path: query === '' ? path : `${path}?${query.slice(1)}` })),
  );
}

/** The route with each thing that there is put in for its names. */
function filled(
  route: string,
  { appointment, attachments, change, file, letters, records, sample }: Ids,
): readonly string[] {
  const cases = watched.flatMap(({ caseId }) => caseId ?? []);
  const known: readonly (readonly [RegExp, readonly string[]])[] = [
    [/(?<=cases\/)\{id\}\/letters\/\{letter\}/, letters],
    [/(?<=drawing\/)\{format\}/, ['svg', 'bpmn']],
    [/\{format\}/, ['html', 'pdf']],
    [/(?<=cases\/)\{id\}/, cases],
    [/(?<=imports\/)\{id\}/, [file]],
    [/(?<=rule-changes\/)\{id\}/, [change]],
    [/(?<=access-samples\/)\{id\}/, [sample]],
    [/\{attachment\}/, attachments],
    [/\{record\}/, [appointment, ...records]],
    [/\{no\}/, ['1']],
    [/\{action\}/, ['writeNote']],
    [/\{year\}/, ['2026']],
    [/\{opening\}/, ['reportRisk']],
    [/\{name\}\/\{version\}/, ['youth-dropout/2']],
    [/\{kind\}\/\{version\}/, ['decisionIn/1']],
  ];
  const paths = known.reduce<readonly string[]>(
    (so, [name, values]) =>
      so.flatMap((path) => (name.test(path) ? values.map((value) => path.replace(name, value)) : [path])),
    [route],
  );
  if (paths.some((path) => path.includes('{')))
    throw new Error(`Say here what stands for the names in ${route}`);
  return paths;
}
