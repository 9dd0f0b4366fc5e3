import type { Browser } from 'playwright-core';
import { Visitor } from '../visitor.js';
import { askAs } from './ask.js';
import { glance, look, lookOtherwise } from './look.js';
import { lookIntoAll, sendNothing } from './openings.js';
import { offeredTo, type Round, type Screen } from './rounds.js';
import { routeOf } from './routes.js';
import { arrived, bringAbout, states } from './states.js';

/** All that is seen on one Stafet. */
export class Tour {
  readonly wrong: string[] = [];
  readonly routes = new Set<string | null>();
  /** Actions that more than one role is offered are looked at once. */
  private readonly offered = new Set<string>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async frontPage(): Promise<void> {
    const stranger = await Visitor.arrive(this.browser, this.url);
    await stranger.settled();
    await this.look(stranger, { role: 'stranger', screen: 'sign-in', state: 'filled' });
    await stranger.page.route('**/api/v1/me', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', status: 403, code: 'unknown-person', title: 'Ukendt' }),
      }),
    );
    await stranger.open('/');
    await this.look(stranger, { role: 'stranger', screen: 'unknown', state: 'filled' });
    await stranger.leave();
  }

  /** Each screen as it is, whatever is folded or shut of it opened, and in the media that are not a coloured screen. */
  async round({ role, name, screens }: Round): Promise<void> {
    const visitor = await Visitor.signIn(this.browser, this.url, name);
    const ask = askAs(visitor);
    const offered = (await offeredTo(ask)).filter(({ name: action }) => !this.offered.has(action));
    for (const { name: action } of offered) this.offered.add(action);
    for (const screen of [...screens, ...offered]) {
      await this.safely(`${role}, ${screen.name}`, async () => {
        await goTo(visitor, screen);
        this.routes.add('/').add(routeOf(visitor.page.url()));
        await visitor.unfold();
        const seen = { role, screen: screen.name, state: 'filled' };
        await this.look(visitor, seen);
        this.wrong.push(...(await lookOtherwise(visitor.page, seen)));
        this.wrong.push(
          ...(await lookIntoAll(visitor.page, seen)),
          ...(await sendNothing(visitor.page, seen)),
        );
      });
    }
    await visitor.leave();
  }

  /** Each screen of the round that waits for an answer, in each state in which there is none or not the usual one. */
  async without({ role, name, screens }: Round): Promise<void> {
    const visitor = await Visitor.signIn(this.browser, this.url, name);
    const { page } = visitor;
    for (const screen of screens.filter(({ waits }) => waits)) {
      await this.safely(`${role}, ${screen.name}`, () => goTo(visitor, screen));
      const address = page.url();
      for (const state of states) {
        await this.safely(`${role}, ${screen.name}, ${state}`, async () => {
          await bringAbout(page, state);
          await page.goto(address);
          await arrived(page, state);
          this.wrong.push(...(await glance(page, { role, screen: screen.name, state })));
        });
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      }
      this.wrong.push(...visitor.takeTroubles());
    }
    await visitor.leave();
  }

  private async look(visitor: Visitor, seen: Parameters<typeof look>[1]): Promise<void> {
    this.wrong.push(...(await look(visitor.page, seen)), ...visitor.takeTroubles());
  }

  /** One screen that cannot be reached keeps nobody from the others. */
  private async safely(where: string, looking: () => Promise<void>): Promise<void> {
    try {
      await looking();
    } catch (error) {
      this.wrong.push(`${where}: ${String(error)}`);
    }
  }
}

export async function goTo(visitor: Visitor, { path, then }: Screen): Promise<void> {
  await visitor.open(typeof path === 'string' ? path : await path(askAs(visitor)));
  await then?.(visitor);
}

/** Does all of it, so many at a time. */
export async function together(work: readonly (() => Promise<void>)[], hands: number): Promise<void> {
  const left = [...work];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next();
  };
  await Promise.all(Array.from({ length: hands }, worker));
}
