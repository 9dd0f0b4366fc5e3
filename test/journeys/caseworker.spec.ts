import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../visitor.js';
import { ByApi } from './by-api.js';
import { journey } from './journey.js';

journey('a caseworker of KUI goes through the day', { cases: 30, hands: ['keyboard'] }, async ({ enter }) => {
  const kirsten = await enter('Kirsten', { path: '/inbox?show=tasks&assignee=nobody' });
  await opensAndComesBack(kirsten);
  await takesTwo(kirsten);
  await findsACase(kirsten);
  await searchesAmongCases(kirsten);
  await switchesSingleKeysOff(kirsten);
});

journey(
  'a caseworker of KUI takes what nobody has, and assesses in two sittings',
  {},
  async ({ stafet, enter }) => {
    await received(new ByApi(stafet.url));
    const kirsten = await enter('Kirsten', { path: '/inbox?show=tasks&assignee=nobody' });
    await takesIt(kirsten);
    await assessesInTwoSittings(kirsten);
  },
);

const task = 'Lav målgruppevurdering';

/** A case whose young person KUI has spoken with. */
async function received(desk: ByApi): Promise<void> {
  const [gorm, kirsten] = [desk.as('gorm'), desk.as('kirsten')];
  const theCase = await gorm.opens('reportDropout', desk.young(19));
  await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
  await kirsten.does(theCase, 'establishContact', { agreed: 'Vi mødes på torsdag.' });
}

async function takesIt(kirsten: Visitor): Promise<void> {
  const { page } = kirsten;
  const row = page.locator('[data-row]', { hasText: task });
  await kirsten.activate(row.getByRole('button', { name: /^Tag opgaven/ }));
  await row.waitFor({ state: 'detached' });
  await kirsten.fill({ 'Hvilke opgaver': 'Mine' });
  await kirsten.activate(row.getByRole('link').first());
  await kirsten.follow(task);
}

/** What is known already stands beside it, and what is half done waits. */
async function assessesInTwoSittings(kirsten: Visitor): Promise<void> {
  const { page } = kirsten;
  await page.getByText('Vi mødes på torsdag.').first().waitFor({ state: 'attached' });
  await looksAt(kirsten, 'Faglige ressourcer og udfordringer', 'Regner sikkert, læser langsomt.');
  await looksAt(kirsten, 'Sociale ressourcer og udfordringer', 'Har gode kammerater.');
  await page.getByText('Kladde gemt').waitFor();
  await kirsten.follow('Tilbage til sagen');
  await kirsten.follow(task);
  await page.getByText('Du fortsætter på din kladde').waitFor();
  await page.getByText('2 af 4 udfyldt').waitFor();
  await looksAt(kirsten, 'Personlige ressourcer og udfordringer', 'Har brug for faste aftaler.');
  await looksAt(kirsten, 'Motivation for uddannelse og lyst til læring', 'Vil gerne i køkkenet.');
  await kirsten.fillRow('Overvejede alternativer', 'Nr. 1', {
    Alternativ: 'Tilbage til skolen',
    'Hvorfor ikke': 'Det er prøvet.',
  });
  await kirsten.press('Gem');
  await page.waitForURL(/\/cases\/[^/]+$/);
  await page.locator('#records').getByText('Regner sikkert, læser langsomt.').waitFor({ state: 'attached' });
}

function looksAt(kirsten: Visitor, criterion: string, lookedAt: string): Promise<void> {
  const said = { 'Hvad der er set på': lookedAt, 'Vægt i den samlede vurdering': 'Betydelig' };
  return kirsten.fillRow('Kriterier', criterion, said);
}

/** Down and up again: the focus itself goes along, on what Enter opens; whoever comes back is where they left. */
async function opensAndComesBack(kirsten: Visitor): Promise<void> {
  const { page } = kirsten;
  await page.locator('[data-row]').nth(3).waitFor();
  const rows = await page.locator('[data-row]').evaluateAll((all) => all.map(({ id }) => id));
  await press(page, 'j', 'j', 'j', 'k');
  expect(await rowOfFocus(page)).toBe(rows[1]);
  await press(page, 'Enter');
  await page.waitForURL(/\/cases\/[^/]+$/);
  await kirsten.settled();
  await page.goBack();
  await page.locator(`[id="${rows[1]}"]`).waitFor();
  expect(await rowOfFocus(page)).toBe(rows[1]);
}

/** Chosen by keys and taken together; what became of each is said. */
async function takesTwo(kirsten: Visitor): Promise<void> {
  await press(kirsten.page, 'x', 'j', 'x');
  await kirsten.fill({ 'Giv dem til': 'Kirsten Demoholm' });
  await kirsten.press('Giv');
  await kirsten.page.getByText('2 af 2 opgaver').waitFor();
}

/** From anywhere, by the beginning of a name. */
async function findsACase({ page }: Visitor): Promise<void> {
  const name = (await page.locator('[data-row] h3').first().textContent()) ?? '';
  await press(page, 'Control+k');
  await palette(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(name.slice(0, 5));
  const option = page.getByRole('option').filter({ hasText: name }).first();
  await option.waitFor();
  while ((await option.getAttribute('data-focused')) === null) await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Where one types, letters are letters. */
async function searchesAmongCases({ page }: Visitor): Promise<void> {
  await press(page, 'g', 's');
  await page.waitForURL(/\/cases$/);
  await page.locator('[data-row]').first().waitFor();
  await press(page, '/');
  await page.keyboard.type('jx');
  expect(await page.getByLabel('Den unges navn').inputValue()).toBe('jx');
  expect(await rowOfFocus(page)).toBe('');
}

/** In the help, which says what they do; what is no single key stays. */
async function switchesSingleKeysOff({ page }: Visitor): Promise<void> {
  const box = page.getByLabel('Brug genveje, der er bogstaver');
  await press(page, 'Tab', '?');
  await box.waitFor();
  await press(page, 'Tab', 'Space');
  expect(await box.isChecked()).toBe(false);
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, 'j');
  expect(await rowOfFocus(page)).toBe('');
  await press(page, 'Control+k');
  await palette(page).waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function palette(page: Page): Locator {
  return page.getByRole('dialog').getByLabel('Navn, CPR-nummer eller side');
}

/** The id of the row on which one is, or nothing. */
function rowOfFocus(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement.closest('[data-row]')?.id ?? ''");
}
