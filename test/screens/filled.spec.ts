import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.js';
import { withHome } from '../stafet-process.js';
import { rounds } from './rounds.js';
import { routes } from './routes.js';
import { Tour, together } from './tour.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

it(
  'finds nothing wrong with any screen, with what of it can be opened and with any form sent empty, and leaves no route out',
  () =>
    withHome(async (start, home) => {
      const stafet = await start(home, { STAFET_DEMO_CASES: '60' });
      await stafet.ready();
      const tour = new Tour(browser, stafet.url);
      await together([() => tour.frontPage(), ...rounds.map((round) => () => tour.round(round))], 2);
      expect(tour.wrong).toEqual([]);
      expect(routes.map(({ pattern }) => pattern).filter((pattern) => !tour.routes.has(pattern))).toEqual([]);
    }),
  900_000,
);
