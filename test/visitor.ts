import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { violationsOn } from './accessibility.js';
import { type Hand, type HandName, handOn } from './hands.js';

export interface Sight {
  readonly width: number;
  readonly height: number;
}

const desk: Sight = { width: 1280, height: 900 };

export interface Arrival {
  /** Where one was going, as by a link in a mail. */
  readonly path?: string;
  readonly sight?: Sight;
  /** What one works the page with; with the keyboard, all that is done goes by Tab, arrows, Enter and Space. */
  readonly hand?: HandName;
  /** The pages' own policy is in force, and any error in the console is a trouble; then axe cannot look. */
  readonly policed?: boolean;
}

/** One of the demo's people at a browser of their own. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly context: BrowserContext,
    private readonly hand: Hand,
    private readonly troubles: string[],
  ) {}

  /** Chooses the person on the front page, as a visitor of the demo does. */
  static async signIn(browser: Browser, url: string, name: string, arrival: Arrival = {}): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, url, arrival);
    await visitor.activate(visitor.page.getByRole('link', { name: new RegExp(`^${name} Demo`) }));
    await visitor.page.getByRole('button', { name: 'Log ud' }).waitFor();
    return visitor;
  }

  /** Opens a page as a stranger, who sees the front page. */
  static async arrive(
    browser: Browser,
    url: string,
    { path = '/', sight = desk, hand = 'mouse', policed = false }: Arrival = {},
  ): Promise<Visitor> {
    // axe is brought into the page from outside, which its policy would rightly refuse.
    const context = await browser.newContext({ locale: 'da-DK', viewport: sight, bypassCSP: !policed });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      const counts = policed && message.type() === 'error';
      if (counts || /Content.Security.Policy/i.test(message.text()))
        troubles.push(`${message.text()} (${message.location().url})`);
    });
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.origin !== new URL(url).origin && asked.protocol !== 'data:')
        troubles.push(`asks ${asked.origin}`);
    });
    await page.goto(url + path);
    return new Visitor(page, url, context, handOn(page, hand), troubles);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  /** Presses, follows, unfolds or chooses whatever it is, with the hand that one has. */
  activate(target: Locator): Promise<void> {
    return this.hand.activate(target);
  }

  /** A box, or one of several buttons. */
  tick(box: Locator): Promise<void> {
    return this.hand.tick(box);
  }

  press(button: string | RegExp): Promise<void> {
    return this.activate(this.page.getByRole('button', { name: button, exact: true }));
  }

  /** Presses what the form on the page is sent off with, whatever it is called. */
  submit(): Promise<void> {
    return this.activate(this.page.locator('main form.act-form button[type=submit]'));
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.activate(this.page.getByRole('link', { name: link }).first());
    await this.settled();
  }

  /** Until nothing is being fetched for the first time. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.locator('.state-loading').first().waitFor({ state: 'detached' });
  }

  /** Errors, questions to other hosts, and what the page's policy has stopped. */
  async met(): Promise<readonly string[]> {
    await this.settled();
    return this.troubles;
  }

  /** What has been met so far, once. */
  takeTroubles(): readonly string[] {
    return this.troubles.splice(0);
  }

  /** What is wrong with the page: what axe objects to, more than the page's width, errors, questions to other hosts. */
  async wrongs(): Promise<readonly string[]> {
    await this.settled();
    const overflow = await this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const wide = overflow > 0 ? [`${overflow} pixels wider than the window`] : [];
    return [...wide, ...this.troubles, ...(await violationsOn(this.page))];
  }

  /** Fills in the fields of these labels: texts, choices by their label, days as `dd-mm-yyyy`. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.fillOne(this.page, label, value);
  }

  /** The same in one row of a list, by the row's heading within the list's. */
  async fillRow(list: string, row: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const rows = this.page.getByRole('group', { name: list });
    const within = rows.getByRole('group', { name: row, exact: true });
    for (const [label, value] of Object.entries(fields)) await this.fillOne(within, label, value);
  }

  private async fillOne(page: Page | Locator, label: string, value: string): Promise<void> {
    const named = { name: label, exact: true };
    const [group, combo] = [page.getByRole('group', named), page.getByRole('combobox', named)];
    await page.getByLabel(label, { exact: true }).or(group).or(combo).first().waitFor();
    if ((await group.count()) > 0) await this.choose(group.first(), value);
    else if ((await combo.count()) > 0 && !(await combo.first().getAttribute('list')))
      await this.find(combo.first(), value);
    else await this.hand.write(page.getByLabel(label, { exact: true }).first(), value);
  }

  /** One of a drop-down list, by its label; where more than one on the page has the list's name. */
  pick(list: Locator, label: string): Promise<void> {
    return this.hand.choose(list, label);
  }

  /** Where more than one on the page has the field's name. */
  write(field: Locator, text: string): Promise<void> {
    return this.hand.write(field, text);
  }

  /** One of several boxes or buttons; or a day, digit by digit. */
  private choose(group: Locator, value: string): Promise<void> {
    if (/^\d\d-\d\d-\d{4}$/.test(value)) return this.hand.date(group, value);
    return this.hand.tick(group.getByLabel(value, { exact: true }));
  }

  /** In a list of the page's own, or one that is searched. */
  private async find(list: Locator, value: string): Promise<void> {
    const isPlain = (await list.locator('option').count()) > 0;
    return isPlain ? this.hand.choose(list, value) : this.hand.find(list, value);
  }

  /** Opens whatever of the page is folded away. */
  async unfold(): Promise<void> {
    await this.page.evaluate(
      "document.querySelectorAll('main details').forEach((one) => { one.open = true })",
    );
    await this.settled();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
