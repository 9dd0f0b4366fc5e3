import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.js';
import { withHome } from '../stafet-process.js';
import { Visitor } from '../visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

const figures = '**/assets/figures-*.js';
const leader = '**/assets/leader-*.js';

const yes = true;
const no = false;

const places = [
  '/my-case',
  '/inbox',
  '/cases',
  '/notices',
  '/notices/new',
  '/intake',
  '/imports',
  '/leader',
  '/leader/looks',
  '/rules',
  '/figures',
  '/away',
  '/administration',
  '/retention',
] as const;

// biome-ignore format: a table
const openTo: Readonly<Record<string, readonly boolean[]>> = {
  //       my    inbox cases noti. new   inta. imp.  lead  looks rules fig.  away  adm.  ret.
  Alma:    [yes,  no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no],
  Mette:   [yes,  no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no],
  Erika:   [no,   yes,  yes,  yes,  yes,  no,   yes,  no,   no,   yes,  no,   yes,  no,   no],
  Kirsten: [no,   yes,  yes,  no,   yes,  no,   no,   no,   no,   yes,  yes,  yes,  no,   no],
  Frede:   [no,   yes,  yes,  no,   yes,  yes,  no,   no,   no,   yes,  no,   yes,  no,   no],
  Åse:     [no,   yes,  yes,  no,   no,   no,   no,   no,   no,   yes,  no,   yes,  no,   no],
  Lone:    [no,   yes,  yes,  no,   yes,  no,   no,   yes,  yes,  yes,  yes,  yes,  yes,  yes],
  Allan:   [no,   no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no,   yes,  yes],
};

it(
  'shows each screen to those whom it is for, and tells all others whom that is, before anything is asked',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '6' });
      await stafet.ready();
      for (const [name, open] of Object.entries(openTo)) {
        const { page } = await Visitor.signIn(browser, stafet.url, name);
        const refused: string[] = [];
        page.on('response', (answer) => {
          if (answer.status() === 403) refused.push(`${name}: ${answer.url()}`);
        });
        const found: boolean[] = [];
        for (const place of places) found.push(await isOpen(page, place));
        expect([name, ...found]).toEqual([name, ...open]);
        expect(refused).toEqual([]);
        await page.context().close();
      }
    }),
  240_000,
);

/** Goes there as a link within the page does. */
async function isOpen(page: Page, place: string): Promise<boolean> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(place)})`);
  await page.locator('main:has(h1):not(:has(.state-loading))').waitFor();
  return (await page.getByRole('link', { name: /^Gå til din egen side/ }).count()) === 0;
}

it(
  'keeps the menu where a screen cannot be fetched, shows it once it can be, and takes a newer version by itself, once',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '6' });
      await stafet.ready();
      const { page } = await Visitor.signIn(browser, stafet.url, 'Lone');
      const headed = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      const open = (name: string) => page.getByRole('link', { name, exact: true }).click();
      const broken = 'Siden kunne ikke vises';

      await page.route(figures, (route) => route.abort());
      await open('Tal');
      await headed(broken);
      await open('Sager');
      await headed('Sager');
      await open('Tal');
      await headed(broken);
      await page.unroute(figures);
      await page.getByRole('button', { name: 'Prøv igen' }).click();
      await headed('Tal');

      await open('Sager');
      await headed('Sager');
      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      await page.route(leader, (route) => route.fulfill({ status: 404 }));
      await page.evaluate(
        `document.querySelector('script[type="module"][src]').setAttribute('src', '/assets/of-before.js')`,
      );
      const readAnew = page.waitForEvent('load');
      await open('Overblik');
      await readAnew;
      await headed(broken);
      await page.waitForLoadState('networkidle');
      expect(loads).toBe(1);
      await page.context().close();
    }),
  240_000,
);
