import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** Alma is one of the demo's citizens: with her number she can sign in herself. */
const alma = { 'CPR-nummer': '120309-4062', Fornavn: 'Alma', Efternavn: 'Demovad' };
const today = new Intl.DateTimeFormat('da-DK', { dateStyle: 'short', timeZone: 'Europe/Copenhagen' })
  .format(Date.now())
  .replaceAll('.', '-');

it(
  'carries one young person from the counsellor’s notice to FGU’s acceptance, by four people in four browsers',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '0' });
      await stafet.ready();
      await expectCurrentTypes(stafet);
      await theSchoolReports(stafet);
      await kuiReceivesAndRefers(stafet);
      await fguAccepts(stafet);
      await almaSees(stafet);
    }),
  90_000,
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
  expect(await stranger.wrongs()).toEqual([]);
  await stranger.leave();
  const erika = await Visitor.signIn(browser, url, 'Erika');
  expect(await erika.wrongs()).toEqual([]);
  await erika.open('/notices/new/reportDropout');
  expect(await erika.wrongs()).toEqual([]);
  await erika.fill({ ...alma, 'Frafaldet den': today, Uddannelse: 'Kok GF2' });
  await erika.leave();
}

async function kuiReceivesAndRefers({ url }: StafetProcess): Promise<void> {
  expect(url).toBeDefined();
}

async function fguAccepts({ url }: StafetProcess): Promise<void> {
  expect(url).toBeDefined();
}

async function almaSees({ url }: StafetProcess): Promise<void> {
  expect(url).toBeDefined();
}
