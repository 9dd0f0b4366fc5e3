import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { ScannerServer } from '../scanner-server.js';
import type { Visitor } from '../visitor.js';
import { journey } from './journey.js';

let scanner: ScannerServer;
beforeAll(async () => {
  scanner = await ScannerServer.listen();
});
afterAll(() => scanner.close());

journey(
  'an administrator has what failed tried again, gives a role, enters an organisation and closes it, and reads the process and the letters',
  { env: () => ({ SCANNER_URL: scanner.url }) },
  async ({ enter }) => {
    scanner.outOfOrder = true;
    const kirsten = await enter('Kirsten');
    await bringsAFile(kirsten);
    const allan = await enter('Allan');
    await hasItTriedAgain(allan);
    await entersAColleague(allan);
    await entersAnOrganisation(allan);
    await closesAUnit(allan);
    await readsTheProcess(allan);
    await readsALetter(allan);
    await looksAtTheYear(allan);
  },
);

/** As a form does it; which one is no matter here. */
async function bringsAFile({ page }: Visitor): Promise<void> {
  const status = await page.evaluate<number>(`(async () => {
    const form = new FormData();
    form.append('file', new Blob(['Noget at se på']), 'fil.txt');
    return (await fetch('/api/v1/attachments', { method: 'POST', body: form })).status;
  })()`);
  expect(status).toBe(201);
}

async function hasItTriedAgain(allan: Visitor): Promise<void> {
  const { page } = allan;
  await page.getByText('Kontrol af en vedhæftet fil').waitFor();
  await page.getByText('svarer ikke').first().waitFor();
  scanner.outOfOrder = false;
  await allan.tick(page.getByRole('checkbox', { name: 'Vælg den ene' }));
  await allan.press('Prøv igen (1)');
  await page.getByText('1 bliver prøvet nu.').waitFor();
  await page.getByText('Alt er leveret.').waitFor();
}

async function entersAColleague(allan: Visitor): Promise<void> {
  const { page } = allan;
  await allan.follow('Personer og roller');
  await allan.activate(page.getByText('Ny medarbejder'));
  await allan.fill({ Konto: 'nanna', Navn: 'Nanna Nyansat' });
  // The search above has a field of that name too.
  const form = page.locator('details[open] form');
  await allan.pick(form.getByLabel('Organisation'), 'Demo Kommune, Kommunal Ungeindsats');
  await allan.pick(form.getByLabel('Rolle'), 'Sagsbehandler');
  await allan.press('Opret');
  await page.getByText('Medarbejderen er oprettet.').waitFor();
  const nanna = page.getByRole('listitem').filter({ hasText: 'Konto: nanna' });
  await allan.activate(nanna.getByText('Ret navn, mail og sprog'));
  await allan.write(nanna.getByLabel('Mailadresse til varsler (valgfrit)'), 'ingen adresse');
  await allan.activate(nanna.getByRole('button', { name: 'Gem rettelsen' }));
  await nanna.getByText('Ret det, der står ved felterne').waitFor();
  await allan.write(nanna.getByLabel('Mailadresse til varsler (valgfrit)'), 'nanna@demo.example');
  await allan.activate(nanna.getByRole('button', { name: 'Gem rettelsen' }));
  await nanna.getByText('Konto: nanna, nanna@demo.example').waitFor();
  await allan.follow('Hvad er der gjort?');
  await page.getByText('Nanna Nyansat er oprettet').waitFor();
}

/** Below one's own; named anew, closed and opened again, each to be seen afterwards. */
async function entersAnOrganisation(allan: Visitor): Promise<void> {
  const { page } = allan;
  await allan.follow('Organisationer og enheder');
  await page.getByText('Kommunal ungeindsats (KUI) · kommune 999 · nummer kui-999').waitFor();
  await allan.activate(page.getByText('Ny organisation'));
  await allan.fill({ 'Organisationens navn': 'Demo Kommune, PPR', Nummer: '280301' });
  await allan.press('Opret organisationen');
  await page.getByText('Det nummer har en anden organisation.').first().waitFor();
  await allan.fill({ Nummer: 'ppr-999' });
  await allan.press('Opret organisationen');
  const place = page.getByRole('region', { name: 'Demo Kommune, PPR' });
  await place.getByText(/Anden forvaltning · kommune 999 · nummer ppr-999/).waitFor();
  await allan.activate(place.getByRole('button', { name: /^Luk organisationen/ }));
  await allan.activate(page.getByRole('alertdialog').getByRole('button', { name: 'Luk organisationen' }));
  const again = place.getByRole('button', { name: /^Åbn organisationen igen/ });
  await again.waitFor();
  await isFocused(again);
  await allan.activate(again);
  await place.getByRole('button', { name: /^Luk organisationen/ }).waitFor();
  await allan.follow('Hvad er der gjort?');
  for (const done of ['oprettet', 'lukket', 'åbnet igen'])
    await page.getByText(`Organisationen Demo Kommune, PPR er ${done}`, { exact: true }).waitFor();
}

async function closesAUnit(allan: Visitor): Promise<void> {
  const { page } = allan;
  await allan.follow('Organisationer og enheder');
  const change = page.locator('details').filter({ hasText: /^Ret navn eller plads: Team Målgruppe/ });
  await allan.activate(change.locator('summary'));
  await allan.write(change.getByLabel('Enhedens navn'), 'Team Målgruppe og plan');
  await allan.activate(change.getByRole('button', { name: 'Gem enheden' }));
  await page.getByText('Ret navn eller plads: Team Målgruppe og plan').waitFor({ state: 'attached' });
  const close = page.getByRole('button', { name: /^Luk enheden.*Team Målgruppe/ });
  await allan.activate(close);
  const question = page.getByRole('alertdialog');
  await allan.activate(question.getByRole('button', { name: 'Annullér' }));
  await isFocused(close);
  await allan.activate(close);
  await allan.activate(question.getByRole('button', { name: 'Luk enheden' }));
  const again = page.getByRole('button', { name: /^Åbn enheden igen.*Team Målgruppe/ });
  await again.waitFor();
  await isFocused(again);
  await allan.activate(again);
  await close.waitFor();
}

/** Where one was is where one goes on. */
function isFocused(place: Locator): Promise<void> {
  return place.and(place.page().locator(':focus')).waitFor();
}

async function readsTheProcess(allan: Visitor): Promise<void> {
  const { page } = allan;
  await allan.follow('Sagsgangen');
  await allan.follow(/version 3$/);
  await page.getByRole('heading', { level: 2, name: /version 3$/ }).waitFor();
  const picture = page.locator('.drawing img');
  await page.waitForFunction(`document.querySelector('.drawing img')?.naturalWidth > 0`);
  const before = (await picture.boundingBox())?.width ?? 0;
  await allan.press('Større');
  expect((await picture.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.5);
  // The same in words.
  await page.getByRole('row', { name: /Kontakt inden 5 arbejdsdage.*Pligt-BEK/ }).waitFor();
}

async function readsALetter(allan: Visitor): Promise<void> {
  const { page } = allan;
  await allan.follow('Breve');
  await allan.press(/^Vis .*: Afgørelse: i målgruppen/);
  const letter = page.frameLocator('iframe.sample');
  await letter.getByText('Anonym Eksempel').waitFor();
  await letter.getByText('‹Begrundelse›').first().waitFor();
}

async function looksAtTheYear(allan: Visitor): Promise<void> {
  await allan.follow('Kalender');
  await allan.page.getByText('Nytårsdag').first().waitFor();
  await allan.follow('2027');
  await allan.page.getByText('fredag den 1. januar 2027: Nytårsdag').waitFor();
}
