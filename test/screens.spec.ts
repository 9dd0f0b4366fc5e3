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
  ['Erika', '/inbox', '/cases', '/notices/new', '/notices/new/reportRisk', '/imports'],
  ['Kirsten', '/inbox', '/cases', 'the first case', '/figures'],
  ['Frede', '/inbox', 'the first case', 'the first handoff'],
  ['Lone', '/inbox?show=tasks', '/inbox?show=mentions', '/leader', '/rules', '/away', '/figures'],
  ['Alma', '/my-case'],
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
  280_000,
);

async function look(
  { url }: StafetProcess,
  pictures: string,
  width: number,
  name: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const visitor = await Visitor.signIn(browser, url, name, { width, height: 900 });
  const wrong: string[] = [];
  for (const [place, path] of paths.entries()) {
    if (path === 'the first case') await visitor.open(await firstCase(visitor));
    else if (path === 'the first handoff') await visitor.open(await firstHandoff(visitor));
    else await visitor.open(path);
    await visitor.page.screenshot({ path: join(pictures, `${name}-${place}-${width}.png`), fullPage: true });
    wrong.push(...(await visitor.wrongs()).map((what) => `${name}, ${path}, ${width}: ${what}`));
  }
  await visitor.leave();
  return wrong;
}

function firstCase({ page }: Visitor): Promise<string> {
  return page.evaluate<string>(
    "fetch('/api/v1/cases?open=true').then((a) => a.json()).then(({ items }) => '/cases/' + items[0].id)",
  );
}

function firstHandoff({ page }: Visitor): Promise<string> {
  return page.evaluate<string>(
    "fetch('/api/v1/handoffs?direction=incoming').then((a) => a.json())" +
      ".then(({ items }) => '/cases/' + items[0].caseId + '/handoffs/' + items[0].no)",
  );
}
