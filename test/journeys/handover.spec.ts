import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Case } from '../stories/somebody.js';
import type { Visitor } from '../visitor.js';
import { ByApi } from './by-api.js';
import { journey } from './journey.js';

journey(
  'who hands a case over sees beforehand what the other side reads: before the answer, and after a yes',
  {},
  async ({ stafet, enter }) => {
    const desk = new ByApi(stafet.url);
    const kirsten = await enter('Kirsten');
    const plan = {
      goal: 'En læreplads som kok.',
      elements: [
        intervention(desk, 'a1', 'Praktik i et køkken', ['fgu']),
        intervention(desk, 'a2', 'Samtaler hos en psykolog', []),
      ],
      track: 'agu',
    };
    const { theCase } = await desk.planned(plan);
    const files = [await bringsAFile(kirsten, theCase, 'udtalelse.txt')];
    await desk.as('kirsten').does(theCase, 'recordEducationPlan', { ...plan, files });
    const seen = await refers(kirsten, theCase);
    isWhatWasChosen(seen);
    const frede = await enter('Frede');
    await readsBefore(frede, seen);
    await admits(frede, theCase, desk.day(7));
    await readsAfter(frede, seen);
  },
);

function intervention(desk: ByApi, key: string, what: string, seenBy: readonly string[]) {
  const more = { kind: 'guidance', giver: 'Kommunen', purpose: 'At komme godt fra start.' };
  return { key, what, seenBy, from: desk.day(0), ...more };
}

/** As a form does it. */
function bringsAFile({ page }: Visitor, theCase: Case, name: string): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const form = new FormData();
    form.append('file', new Blob(['Klarer sig godt.']), '${name}');
    const answer = await fetch('/api/v1/cases/${theCase}/attachments', { method: 'POST', body: form });
    return (await answer.json()).id;
  })()`);
}

interface Seen {
  /** What is read before the answer. */
  readonly before: readonly string[];
  /** And once it is a yes. */
  readonly after: readonly string[];
}

/** Nor is it empty, of which two would be alike. */
function isWhatWasChosen({ before, after }: Seen): void {
  expect(before.join()).toContain('En læreplads som kok.');
  expect(before.join()).not.toContain('udtalelse.txt');
  expect(after.join()).toContain('udtalelse.txt');
  expect(after.join()).not.toContain('psykolog');
}

async function readsBefore(frede: Visitor, { before }: Seen): Promise<void> {
  await frede.follow(/^Åbn og svar/);
  const told = frede.page.locator('.ask-told');
  await told.locator('.record').first().waitFor();
  expect(await readIn(told)).toEqual(before);
}

async function admits(frede: Visitor, theCase: Case, on: string): Promise<void> {
  await frede.fill({ 'Hvad svarer I?': 'Optag med startdato' });
  await frede.fill({ Startdato: dayOf(on), 'Kontaktperson på FGU': 'Frede Demosø' });
  await frede.submit();
  await frede.page.waitForURL(`**/cases/${theCase}`);
}

/** Besides what he has just written himself. */
async function readsAfter({ page }: Visitor, { after }: Seen): Promise<void> {
  const records = page.locator('#records');
  await records.getByText('Frede Demosø').waitFor({ state: 'attached' });
  const read = await readIn(records);
  expect(read.filter((one) => !one.startsWith('Optagelse på FGU'))).toEqual(after);
}

/** With all of the plan that may travel to FGU, and with its file. */
async function refers(kirsten: Visitor, theCase: Case): Promise<Seen> {
  const { page } = kirsten;
  await kirsten.open(`/cases/${theCase}/do/offerToFgu`);
  await kirsten.fill({ 'FGU-institution': 'FGU Demo', 'Besked (valgfrit)': 'Vil gerne i gang.' });
  await kirsten.submit();
  await kirsten.tick(page.getByRole('group', { name: 'Uddannelsesplan' }).getByLabel('Vedhæftede filer'));
  const sides = page.locator('.preview-side');
  await sides.nth(1).getByText('udtalelse.txt').waitFor();
  const seen = { before: await readIn(sides.nth(0)), after: await readIn(sides.nth(1)) };
  await kirsten.submit();
  await page.waitForURL(`**/cases/${theCase}`);
  return seen;
}

/** Record by record, all that is said under its heading. */
async function readIn(place: Locator): Promise<readonly string[]> {
  const records = await place.locator('.record, .preview-record').all();
  const said = records.map(async (record) => {
    const heading = await record.getByRole('heading', { includeHidden: true }).first().textContent();
    const [labels, values] = [record.locator('dt'), record.locator('dd')];
    return [heading, ...(await labels.allTextContents()), ...(await values.allTextContents())].join('\n');
  });
  const rest = (await place.getByText(untold).allTextContents()).map((text) => text.replace(untold, ''));
  return [...(await Promise.all(said)).toSorted(), ...rest];
}

/** What is named without its content. */
const untold = /^Uden noget, (de|I) kan se( nu)?: /;

/** As a Dane types a day. */
const dayOf = (day: string) => day.split('-').reverse().join('-');
