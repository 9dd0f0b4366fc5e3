import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { type StafetProcess, withHome } from './stafet-process.js';
import { Visitor } from './visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

const widths = [320, 768, 1280];

/** Whose screens are looked at, and which. */
const rounds: readonly (readonly [name: string, ...paths: string[]])[] = [
  [
    'Erika',
    '/inbox',
    '/cases',
    '/notices',
    '/notices/new',
    '/notices/new/reportRisk',
    '/notices/new/reportRisk?step=2',
    '/notices/new/reportRisk?step=4',
    'a notice about a minor',
    '/imports',
  ],
  ['Kirsten', '/inbox', '/cases', 'the first case', 'the first correction', '/figures', '/administration'],
  ['Frede', '/inbox', 'the first case', 'the first handoff'],
  [
    'Lone',
    '/inbox?show=tasks',
    '/inbox?show=mentions',
    '/inbox?show=news',
    '/leader',
    '/leader/looks',
    'the first sample',
    '/retention',
    'the first keeping',
    '/administration',
    '/rules',
    '/away',
    '/figures',
  ],
  ['Allan', '/administration', '/administration?part=units', '/administration?part=changes', '/retention'],
  ['Alma', 'the first withdrawal', 'a consent', '/my-case'],
  ['Hanne', '/'],
  ['Mette', '/my-case'],
];

/** STAFET_SCREENS names a folder for the pictures, to be looked at one by one. */
const folder = process.env.STAFET_SCREENS;

it(
  'finds nothing wrong with any screen at any width, on the demo’s cases',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '60' });
      await stafet.ready();
      const pictures = folder ?? (await mkdtemp(join(tmpdir(), 'stafet-screens-')));
      const wrong: string[] = [];
      for (const width of widths) {
        for (const [name, ...paths] of rounds)
          wrong.push(...(await look(stafet, pictures, width, name, paths)));
      }
      expect(wrong).toEqual([]);
    }),
  400_000,
);

it(
  'writes nothing into any page that its policy would have to allow',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '60' });
      await stafet.ready();
      const met: string[] = [];
      for (const [name, ...paths] of rounds) {
        const visitor = await Visitor.signIn(browser, stafet.url, name, { policed: true });
        for (const path of paths) {
          await goTo(visitor, path);
          for (const opener of await visitor.page.locator('summary, button[aria-haspopup]').all())
            await opener.click({ timeout: 500 }).catch(() => undefined);
        }
        met.push(...(await visitor.met()));
        // Out by the button: a form, which the policy and the service have to take.
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

async function look(
  { url }: StafetProcess,
  pictures: string,
  width: number,
  name: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const visitor = await Visitor.signIn(browser, url, name, { sight: { width, height: 900 } });
  const wrong: string[] = [];
  for (const [place, path] of paths.entries()) {
    await goTo(visitor, path);
    await visitor.page.screenshot({ path: join(pictures, `${name}-${place}-${width}.png`), fullPage: true });
    await visitor.unfold();
    wrong.push(...(await visitor.wrongs()).map((what) => `${name}, ${path}, ${width}: ${what}`));
  }
  await visitor.leave();
  return wrong;
}

/** Addresses with an id in them: asked of the API by the page itself. */
const places: Readonly<Record<string, string>> = {
  'the first case': "told('cases?open=true').then(({ items }) => '/cases/' + items[0].id)",
  'the first handoff':
    "told('handoffs?direction=incoming')" +
    ".then(({ items }) => '/cases/' + items[0].caseId + '/handoffs/' + items[0].no)",
  'the first keeping':
    "told('cases?open=true&holding=true').then(({ items }) => '/cases/' + items[0].id + '/keeping')",
  'the first correction':
    "told('cases?open=true').then(({ items }) => Promise.all(items.map(({ id }) => told('cases/' + id + '/records')" +
    '.then((records) => records.filter((one) => one.mayCorrect)' +
    ".map(({ record }) => '/cases/' + id + '/records/' + record + '/correct'))))).then((all) => all.flat()[0])",
  'the first withdrawal':
    "told('cases').then(({ items }) => told('cases/' + items[0].id).then(({ id, consents }) =>" +
    " '/cases/' + id + '/do/withdrawConsent/' + consents.find(({ holds }) => holds).no))",
  'a consent': "told('cases').then(({ items }) => '/cases/' + items[0].id + '/do/giveConsent')",
  'the first sample': "told('access-samples').then(({ items }) => '/leader/looks/' + items[0].id)",
};

async function goTo(visitor: Visitor, path: string): Promise<void> {
  if (path === 'the first sample') await drawSample(visitor);
  const place = places[path];
  if (place !== undefined) {
    const told = "const told = (path) => fetch('/api/v1/' + path).then((answer) => answer.json());";
    await visitor.open(await visitor.page.evaluate<string>(`(() => { ${told} return ${place} })()`));
  } else if (path === 'a notice about a minor') {
    await visitor.open('/notices/new/reportDropout');
    await visitor.page.getByRole('textbox', { name: 'CPR-nummer' }).first().fill('120309-4062');
    await visitor.page.getByText('Den unge har navne- og adressebeskyttelse').click();
    await visitor.page.getByText('I har allerede en sag om den unge').waitFor();
  } else await visitor.open(path);
}

/** Looks can be drawn once they are unfolded, within a minute; what was drawn that day stays. */
async function drawSample(visitor: Visitor): Promise<void> {
  await visitor.open('/leader/looks');
  const { page } = visitor;
  for (
    let tries = 0;
    tries < 90 && (await page.locator('a[href^="/leader/looks/"]').count()) === 0;
    tries += 1
  ) {
    await visitor.press('Træk en stikprøve');
    await page.waitForTimeout(1_000);
    if (page.url().includes('/looks/')) return;
  }
}
