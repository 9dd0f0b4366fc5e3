import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.js';
import type { HandName } from '../hands.js';
import { type StafetProcess, withHome } from '../stafet-process.js';
import { type Arrival, Visitor } from '../visitor.js';

/** Where a journey takes place: a Stafet of its own. */
export interface Scene {
  readonly stafet: StafetProcess;
  /** One of the demo's people signs in at a browser of their own, with the hand of this journey. */
  enter(name: string, arrival?: Arrival): Promise<Visitor>;
}

export interface Circumstances {
  /** How many of the demo's cases there are. */
  readonly cases?: number;
  readonly hands?: readonly HandName[];
  /** For each hand. */
  readonly seconds?: number;
  /** What Stafet is told of its surroundings, once they are there. */
  readonly env?: () => NodeJS.ProcessEnv;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);
afterAll(() => browser?.close());

/** A way through the screens, told once and gone by mouse and again by keyboard alone; nobody may meet an error on it. */
export function journey(
  name: string,
  { cases = 0, hands = ['mouse', 'keyboard'], seconds = 300, env = () => ({}) }: Circumstances,
  walk: (scene: Scene) => Promise<void>,
): void {
  it.each(hands)(
    `${name}, by %s`,
    (hand) =>
      withHome(async (start, home) => {
        const stafet = await start(home, { STAFET_DEMO_CASES: String(cases), ...env() });
        await stafet.ready();
        const entered: Visitor[] = [];
        const enter = async (who: string, arrival: Arrival = {}) => {
          const visitor = await Visitor.signIn(browser, stafet.url, who, { hand, ...arrival });
          entered.push(visitor);
          return visitor;
        };
        try {
          await walk({ stafet, enter });
          for (const visitor of entered) expect(await visitor.met()).toEqual([]);
        } catch (error) {
          if (error instanceof Error) error.message += `\nSeen by them then: ${await pictures(entered)}`;
          throw error;
        } finally {
          await Promise.all(entered.map((visitor) => visitor.leave()));
        }
      }),
    seconds * 1000,
  );
}

/** What everybody has before them, in a folder that is left there for whoever looks into a failure. */
async function pictures(entered: readonly Visitor[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stafet-journey-'));
  for (const [place, { page }] of entered.entries())
    await page.screenshot({ path: join(folder, `${place}.png`), fullPage: true });
  return folder;
}
