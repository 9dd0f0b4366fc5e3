import { expect, it } from '@jest/globals';
import pg from 'pg';
import { localDate } from '../../libs/domain/index.js';
import { launchChromium } from '../chromium.js';
import { StafetProcess, withHome } from '../stafet-process.js';
import { Visitor } from '../visitor.js';
import { type Canary, canary } from './canary.js';
import { Client } from './client.js';
import { blunder, bring, carry, type Surroundings } from './life.js';
import { columnsWithCanaries, filesWithCanaries, hits, homes } from './search.js';

const people = Number(process.env.CANARIES ?? 1_000);
const inFile = 100;
const lanes = 8;

it(
  'a thousand people go through everything: nothing of them is in logs, jobs, mail, addresses, errors or health pages',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { LOG_LEVEL: 'trace' });
      await stafet.ready();
      const client = new Client(stafet.url);
      const surroundings = {
        client,
        today: localDate(new Date().toISOString()),
        idOf: await organisations(client),
      };
      const all = Array.from({ length: people }, (_, no) => canary(no));
      const imported = Array.from({ length: inFile }, (_, no) => canary(people + no));
      await bring(surroundings, imported);
      const [first] = await live(surroundings, all);
      const addresses = await browse(stafet, all[0] as Canary, first ?? '');
      expect(addresses.filter((address) => hits(decodeURIComponent(address)).length > 0)).toEqual([]);
      expect(addresses.length).toBeGreaterThan(20);

      expect(client.errors.length).toBeGreaterThan(people);
      expect(client.errors.filter((error) => hits(error).length > 0).slice(0, 5)).toEqual([]);
      for (const page of ['/health/live', '/health/ready', '/metrics', '/api/openapi.json']) {
        expect(hits(await (await fetch(stafet.url + page)).text())).toEqual([]);
      }
      expect(await elsewhere(stafet)).toEqual([]);

      const ended = await stafet.end('SIGTERM');
      const tokens = [...client.tokens.values()];
      expect(hits(ended.stdout + ended.stderr, tokens)).toEqual([]);
      const files = await filesWithCanaries(home, tokens);
      expect(files.found).toEqual([]);
      expect(files.looked).toBeGreaterThan(2);
    }),
  1_200_000,
);

async function organisations(client: Client): Promise<(name: string) => string> {
  type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
  const { items } = await client.told<Listed>('kirsten', '/api/v1/organisations?limit=100');
  return (name) => {
    const found = items.find((organisation) => organisation.name === name);
    if (!found) throw new Error(`There is no «${name}».`);
    return found.id;
  };
}

/** All of them, some at a time; their cases in the same order. */
async function live(surroundings: Surroundings, all: readonly Canary[]): Promise<readonly string[]> {
  const cases: string[] = [];
  const waiting = [...all.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [no, who] = next;
      const caseId = await carry(surroundings, who);
      cases[no] = caseId;
      if (no % 10 === 0) await blunder(surroundings, who, caseId);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return cases;
}

/** A caseworker reads a case and begins to write in it; every address that the browser asks for. */
async function browse({ url }: StafetProcess, who: Canary, caseId: string): Promise<readonly string[]> {
  const browser = await launchChromium();
  try {
    const addresses: string[] = [];
    const kirsten = await Visitor.signIn(browser, url, 'Kirsten');
    kirsten.page.on('request', (request) => addresses.push(request.url()));
    kirsten.page.on('framenavigated', (frame) => addresses.push(frame.url()));
    for (const place of ['/', '/cases', '/handoffs', `/cases/${caseId}`]) await kirsten.open(place);
    await kirsten.page.getByText(who.lastName).first().waitFor();
    await kirsten.open(`/cases/${caseId}/do/recordWords`);
    await kirsten.page.getByRole('textbox').last().fill(who.words('skrevet'));
    await kirsten.page
      .getByText(/Kladde gemt/)
      .first()
      .waitFor();
    await kirsten.open(`/cases/${caseId}`);
    await kirsten.leave();
    return addresses;
  } finally {
    await browser.close();
  }
}

/** Columns with a canary in them that are no home of personal content. */
async function elsewhere(stafet: StafetProcess): Promise<readonly string[]> {
  const owner = new pg.Client((await stafet.postgres()).url);
  await owner.connect();
  try {
    const found = await columnsWithCanaries(owner);
    expect(found.get('draft.content')).toBeGreaterThan(0);
    expect(found.get('case_record.content')).toBeGreaterThan(people * 10);
    expect(found.get('young_person.last_name')).toBe(people + inFile * 0.8);
    return [...found.keys()].filter((column) => !homes.has(column));
  } finally {
    await owner.end();
  }
}
