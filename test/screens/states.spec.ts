import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.js';
import { withHome } from '../stafet-process.js';
import { rounds } from './rounds.js';
import { Tour, together } from './tour.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

it(
  'finds nothing wrong with any screen that waits, has nothing to show, has failed, or is not for who looks',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '60' });
      await stafet.ready();
      const tour = new Tour(browser, stafet.url);
      await together(
        rounds.map((round) => () => tour.without(round)),
        3,
      );
      expect(tour.wrong).toEqual([]);
    }),
  600_000,
);
