import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { daysFromNow } from './days.js';
import { type StafetProcess, withHome } from './stafet-process.js';
import { Visitor } from './visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

/** Alma is one of the demo's citizens: with her number she can sign in herself. */
const alma = { 'CPR-nummer': '120309-4062', Fornavn: 'Alma', Efternavn: 'Demovad' };

const today = daysFromNow(0);

it(
  'carries one young person from the counsellor’s notice to FGU’s acceptance, by four people in four browsers',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home);
      await stafet.ready();
      await expectCurrentTypes(stafet);
      await theSchoolReports(stafet);
      await kuiReceivesAndRefers(stafet);
      await fguAccepts(stafet);
      await almaSees(stafet);
    }),
  180_000,
);

/** What the screens believe of the API is what it says of itself. */
async function expectCurrentTypes({ url }: StafetProcess): Promise<void> {
  const tool = join(import.meta.dirname, '../tools/api-types.mjs');
  const checking = promisify(execFile)(process.execPath, [tool, '--check'], {
    env: { ...process.env, STAFET_URL: url },
  });
  await expect(checking).resolves.toBeDefined();
}

async function theSchoolReports({ url }: StafetProcess): Promise<void> {
  const stranger = await Visitor.arrive(browser, url);
  await stranger.leave();
  const erika = await Visitor.signIn(browser, url, 'Erika');
  expect(await erika.wrongs()).toEqual([]);
  await erika.open('/notices/new/reportDropout');
  expect(await erika.wrongs()).toEqual([]);
  await erika.fill(alma);
  await erika.press('Næste');
  await erika.fill({
    'Frafaldet den': today,
    Uddannelse: 'Kok GF2',
    Årsager: 'Fravær',
    'Hvad er der sket': 'Er ikke kommet siden efterårsferien.',
  });
  expect(await erika.wrongs()).toEqual([]);
  await erika.press('Næste');
  await erika.fill({ Hvad: 'Samtaler og mentor.' });
  await erika.press('Næste');
  await erika.fill({
    'Hjemkommunens ungeindsats': 'Demo Kommune, Kommunal Ungeindsats',
    'Forældremyndighedsindehaver orienteret': 'Ja',
    'Vejleder at tale med': 'Erika Demobjerg',
  });
  await erika.press('Næste');
  await erika.page.getByText('Er ikke kommet siden efterårsferien.').first().waitFor();
  expect(await erika.wrongs()).toEqual([]);
  await erika.press('Send');
  await erika.page.getByRole('link', { name: /sagen/i }).first().waitFor();
  expect(await erika.wrongs()).toEqual([]);
  await erika.leave();
}

async function kuiReceivesAndRefers({ url }: StafetProcess): Promise<void> {
  const kirsten = await Visitor.signIn(browser, url, 'Kirsten');
  await kirsten.follow('Åbn og svar');
  expect(await kirsten.wrongs()).toEqual([]);
  await kirsten.fill({ 'Hvad svarer I?': 'Modtag sagen', Kontaktperson: 'Kirsten Demoholm' });
  await kirsten.press('Send svaret');
  await kirsten.page.getByText('Sagen er nu hos jer').waitFor();
  expect(await kirsten.wrongs()).toEqual([]);
  await kirsten.follow('Kontakt etableret');
  await kirsten.fill({ Dato: today, Kanal: 'Telefon', Aftalt: 'Vi mødes på torsdag.' });
  await kirsten.press('Gem');
  await kirsten.follow('Lav målgruppevurdering');
  for (const [criterion, lookedAt] of [
    ['Faglige ressourcer og udfordringer', 'Regner sikkert, læser langsomt.'],
    ['Sociale ressourcer og udfordringer', 'Har gode kammerater.'],
    ['Personlige ressourcer og udfordringer', 'Har brug for faste aftaler.'],
    ['Motivation for uddannelse og lyst til læring', 'Vil gerne i køkkenet.'],
  ] as const) {
    const said = { 'Hvad der er set på': lookedAt, 'Vægt i den samlede vurdering': 'Betydelig' };
    await kirsten.fillRow('Kriterier', criterion, said);
  }
  await kirsten.page.getByText('4 af 4 udfyldt').waitFor();
  await kirsten.fillRow('Overvejede alternativer', 'Nr. 1', {
    Alternativ: 'Tilbage til skolen',
    'Hvorfor ikke': 'Det har hun prøvet.',
  });
  expect(await kirsten.wrongs()).toEqual([]);
  await kirsten.press('Gem');
  await kirsten.follow('Afgør: i målgruppen');
  await kirsten.fill({
    'Anbefalet spor': 'PGU',
    Begrundelse: 'Har brug for forberedelse.',
    'Oplysninger, der er lagt vægt på': 'Samtalerne og karaktererne.',
    Retsgrundlag: 'KUI-loven §2 k',
    'Ansvarlig for afgørelsen: navn': 'Lone Demogård',
    'Ansvarlig for afgørelsen: titel': 'leder af KUI',
  });
  await kirsten.press('Videre: se brevet');
  const letter = kirsten.page.frameLocator('iframe');
  await letter.getByText('Kære Alma').waitFor();
  await letter.getByText('Udkast. Ikke sendt.').waitFor();
  expect(await kirsten.wrongs()).toEqual([]);
  await kirsten.press('Send');
  await kirsten.follow('Skriv uddannelsesplan');
  await kirsten.fill({ Mål: 'En læreplads som kok.' });
  await kirsten.fillRow('Indsatser', 'Nr. 1', {
    Indsats: 'Køkkenlinjen på FGU',
    Slags: 'FGU',
    'Hvem giver den': 'FGU Demo',
    Fra: daysFromNow(14),
    Formål: 'At blive klar til grundforløbet.',
  });
  await kirsten.press('Gem');
  await kirsten.follow('Henvis til FGU');
  await kirsten.fill({ 'FGU-institution': 'FGU Demo' });
  expect(await kirsten.wrongs()).toEqual([]);
  await kirsten.press('Videre: se, hvad der følger med');
  await kirsten.page.getByText('En læreplads som kok.').first().waitFor();
  expect(await kirsten.wrongs()).toEqual([]);
  await kirsten.press('Send');
  // Back on the case: it is sent, and the browser may go.
  await kirsten.page.waitForURL(/\/cases\/[^/]+$/);
  await kirsten.leave();
}

async function fguAccepts({ url }: StafetProcess): Promise<void> {
  const link = '/inbox?show=asks&kind=handoff';
  const frede = await Visitor.signIn(browser, url, 'Frede', { path: link });
  expect(frede.page.url()).toBe(url + link);
  await frede.follow('Åbn og svar');
  expect(await frede.wrongs()).toEqual([]);
  await frede.fill({
    'Hvad svarer I?': 'Optag med startdato',
    Startdato: daysFromNow(14),
    'Kontaktperson på FGU': 'Frede Demosø',
  });
  await frede.press('Send svaret');
  await frede.page.getByText('Sagen er nu hos jer').waitFor();
  expect(await frede.wrongs()).toEqual([]);
  await frede.leave();
}

async function almaSees({ url }: StafetProcess): Promise<void> {
  const phone = { width: 320, height: 640 };
  const her = await Visitor.signIn(browser, url, 'Alma', { sight: phone });
  await her.page.getByText('FGU Demo').first().waitFor();
  expect(await her.wrongs()).toEqual([]);
  await her.leave();
}
