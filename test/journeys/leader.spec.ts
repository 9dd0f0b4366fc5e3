import { expect } from '@jest/globals';
import { daysFromNow } from '../days.js';
import type { Visitor } from '../visitor.js';
import { journey } from './journey.js';

journey(
  'a leader finds what is overdue, tries a closing out before it is in force, and gives out tasks',
  { cases: 30 },
  async ({ enter }) => {
    const lone = await enter('Lone', { path: '/leader' });
    await lone.settled();
    await findsWhatIsOverdue(lone);
    await closesForADay(lone);
    await givesOut(lone);
    await movesAllOf(lone);
  },
);

async function findsWhatIsOverdue(lone: Visitor): Promise<void> {
  const { page } = lone;
  const tile = page.locator('.counts a').first();
  const count = Number(await tile.locator('strong').textContent());
  await lone.activate(tile);
  const rows = page.locator('.leader-list .row');
  await rows.nth(count - 1).waitFor();
  expect(await rows.count()).toBe(count);
  const name = (await rows.first().locator('h3').textContent()) ?? '';
  await lone.activate(rows.first().getByRole('link').first());
  await page.getByRole('heading', { level: 1, name }).waitFor();
  // Six open tabs are told apart, and none by a name.
  expect(await page.title()).toMatch(/, sag [0-9A-F]{4} · Stafet$/);
  expect(await page.title()).not.toContain(name.split(' ')[0]);
}

async function closesForADay(lone: Visitor): Promise<void> {
  await lone.open('/leader');
  await lone.follow('Lukkedage, frister og versioner');
  await lone.fill({ Navn: 'Personaledag', 'Første dag': daysFromNow(20), 'Sidste dag': daysFromNow(20) });
  await lone.press('Tilføj');
  await lone.press('Se, hvad ændringen betyder');
  await lone.page.waitForURL('**/rules/*');
  await lone.press('Sæt i kraft');
  const question = lone.page.getByRole('alertdialog', { name: 'Skal ændringen sættes i kraft nu?' });
  await lone.activate(question.getByRole('button', { name: 'Sæt i kraft' }));
  await lone.page.getByRole('button', { name: 'Sæt i kraft' }).waitFor({ state: 'detached' });
  await lone.page.locator('.rule-found:focus').waitFor();
  await lone.open('/rules');
  await lone.page.getByText('Personaledag').first().waitFor();
}

/** Two tasks that nobody has taken, to one of the colleagues, with what became of each. */
async function givesOut(lone: Visitor): Promise<void> {
  const { page } = lone;
  await lone.open('/leader');
  await lone.activate(page.getByRole('link', { name: /^\d+ Opgaver, Ikke taget$/ }));
  await lone.settled();
  const boxes = page.locator('li.row input[type=checkbox]');
  await boxes.nth(1).waitFor();
  await lone.tick(boxes.nth(0));
  await lone.tick(boxes.nth(1));
  await lone.fill({ 'Giv dem til': 'Maja Demoager' });
  await lone.activate(page.locator('.bulk-bar .button-primary'));
  await page.getByText('2 af 2 opgaver er flyttet.').waitFor();
}

/** From a colleague's row to their tasks, all of them chosen; nobody has to tick forty boxes. */
async function movesAllOf(lone: Visitor): Promise<void> {
  const { page } = lone;
  await lone.open('/leader');
  await lone.follow(/^Flyt opgaver …\W+Maja Demoager$/);
  await lone.settled();
  const tasks = await page.locator('li.row').count();
  expect(tasks).toBeGreaterThan(1);
  await page.getByText(`${tasks} opgaver valgt`).waitFor();
  await lone.fill({ 'Giv dem til': 'Kirsten Demoholm' });
  await lone.activate(page.locator('.bulk-bar .button-primary'));
  await page.getByText(`${tasks} af ${tasks} opgaver er flyttet.`).waitFor();
}
