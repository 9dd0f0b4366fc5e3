import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.js';
import { type StafetProcess, withHome } from '../stafet-process.js';
import { Visitor } from '../visitor.js';
import { rounds } from './rounds.js';
import { goTo } from './tour.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

/** A stranger is told so, and where there is no such case that there is none: a browser takes it for an error. */
const told = /\/api\/v1\/(me|cases\/0197a000-0000-7000-8000-000000000000)\)$/;

it(
  'writes nothing into any page that its policy would have to allow, no error into its console, and asks nobody but its own host',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '60' });
      await stafet.ready();
      const met: string[] = [];
      for (const { name, screens } of rounds) {
        const visitor = await Visitor.signIn(browser, stafet.url, name, { policed: true });
        for (const screen of screens) {
          await goTo(visitor, screen);
          for (const opener of await visitor.page.locator('main summary, main button[aria-haspopup]').all())
            await opener.click({ timeout: 500 }).catch(() => undefined);
        }
        met.push(...(await visitor.met()).filter((trouble) => !told.test(trouble)));
        // Out by the button: a form, which the policy and the service have to take.
        await visitor.open('/');
        await visitor.press('Log ud');
        await visitor.page.getByRole('link', { name: new RegExp(`^${name} Demo`) }).waitFor();
        await visitor.leave();
      }
      expect(met).toEqual([]);
    }),
  240_000,
);

it(
  'keeps one’s place in a list, and leads from each number to what it counts',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '60' });
      await stafet.ready();
      await keepsPlace(stafet);
      await countsWhatItShows(stafet);
    }),
  120_000,
);

async function keepsPlace({ url }: StafetProcess): Promise<void> {
  const kirsten = await Visitor.signIn(browser, url, 'Kirsten', {
    path: '/inbox?show=tasks&assignee=nobody&priority=mistyped',
  });
  const { page } = kirsten;
  await page.locator('li.row').nth(3).waitFor();
  const ids = await page.locator('li.row').evaluateAll((rows) => rows.map(({ id }) => id));
  const taken = page.locator(`[id="${ids[2]}"]`);
  const name = (await taken.locator('h3').textContent()) ?? '';
  await taken.getByRole('button', { name: /^Tag opgaven/ }).press('Enter');
  await taken.waitFor({ state: 'detached' });
  expect(await page.locator('.told').textContent()).toContain(name);
  expect(await page.evaluate<string>("document.activeElement.closest('li.row')?.id ?? ''")).toBe(ids[3]);
  await kirsten.leave();
}

async function countsWhatItShows({ url }: StafetProcess): Promise<void> {
  const lone = await Visitor.signIn(browser, url, 'Lone', {
    sight: { width: 390, height: 800 },
    path: '/leader',
  });
  const { page } = lone;
  await page.locator('.counts a').first().waitFor();
  for (const place of [0, 1, 2, 3]) {
    const tile = page.locator('.counts a').nth(place);
    const count = Number(await tile.locator('strong').textContent());
    await tile.click();
    await page.waitForFunction(`document.querySelectorAll('.leader-list .row').length === ${count}`);
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('deadlines');
  }
  await lone.leave();
}
