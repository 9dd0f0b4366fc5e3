import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Benchmark, type Figures, median, quantile, spreadOf } from '../figure.js';
import { noticesFile } from '../import/notices-file.js';
import { started, stopped } from '../start.js';

/** `STAFET_BENCH_QUEUE_ROWS=1000` is enough while one works on it. */
const rows = Number(process.env.STAFET_BENCH_QUEUE_ROWS ?? 10_000);
const presses = 20;
/** Longer, and somebody notices. */
const longTask = 50;

/** A queue with so many rows behind it, in a real browser (`CHROMIUM` names another than the system's): gone to its end. */
export const queue: Benchmark = {
  name: 'queue',
  async measure(say) {
    const home = mkdtempSync(join(tmpdir(), 'stafet-bench-'));
    const { child, url } = await started(home, {
      // What is measured comes by the import.
      STAFET_DEMO_CASES: '0',
      // A program is quicker than people are.
      RATE_LIMITS: 'person=1000000,address=1000000,signIns=1000000,lookups=1000000,unmaskings=1000000',
    });
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    try {
      await fill(await enter(browser, url, 'signe'));
      say(`${rows} notices imported`);
      return await gone(await enter(browser, url, 'kirsten'), say);
    } finally {
      await browser.close();
      await stopped(child);
      rmSync(home, { recursive: true, force: true });
    }
  },
};

async function enter(browser: Browser, url: string, person: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'da-DK',
    viewport: { width: 1280, height: 900 },
    // Only so can it be asked how far it is.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?person=${person}`);
  await page.getByRole('button', { name: 'Log ud' }).waitFor();
  return page;
}

/** By way of the import, as the schools do it. */
async function fill(page: Page): Promise<void> {
  const { request } = page.context();
  const imports = new URL('/api/v1/imports', page.url()).href;
  // As the pages themselves ask.
  const own = { origin: new URL(page.url()).origin };
  const pieces: Buffer[] = [];
  for await (const piece of noticesFile(rows)) pieces.push(piece);
  const file = Buffer.concat(pieces);
  const uploaded = await request.post(imports, {
    data: file,
    headers: { ...own, 'content-type': 'text/csv' },
  });
  if (!uploaded.ok()) throw new Error(`The file was not taken: ${await uploaded.text()}`);
  const { id } = (await uploaded.json()) as { readonly id: string };
  const begun = await request.post(`${imports}/${id}/start`, { headers: own });
  if (!begun.ok()) throw new Error(`It was not begun: ${await begun.text()}`);
  for (let state = ''; state !== 'done'; await pause(500))
    ({ state } = (await (await request.get(`${imports}/${id}`)).json()) as { readonly state: string });
}

async function gone(page: Page, say: (line: string) => void): Promise<Figures> {
  await page.goto(new URL('/inbox', page.url()).href);
  const drawn = page.locator('main [data-row]');
  await drawn.first().waitFor();
  await page.evaluate(
    "window.tasks = []; new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' })",
  );
  const pages: number[] = [];
  const more = page.locator('[data-more=after]');
  while ((await more.count()) > 0) {
    const last = await drawn.last().getAttribute('id');
    const began = performance.now();
    await more.click();
    await page.waitForFunction(
      `[...document.querySelectorAll('main [data-row]')].at(-1)?.id !== ${JSON.stringify(last)}`,
    );
    pages.push(performance.now() - began);
  }
  const keys: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    const began = performance.now();
    await page.keyboard.press('k');
    keys.push(performance.now() - began);
  }
  const most = await drawn.count();
  const tasks = await page.evaluate<readonly number[]>('window.tasks');
  const longest = Math.max(0, ...tasks);
  say(`${pages.length} pages, ${most} rows drawn, ${tasks.length} tasks of more than ${longTask} ms`);
  return {
    queueMore: {
      value: median(pages),
      unit: 'ms',
      what: `the next 50 rows of a queue of ${rows.toLocaleString('en')}, from the press of the button until they are drawn, median of ${pages.length} pages`,
      spread: spreadOf(pages),
      parts: {
        ofTheLastTen: median(pages.slice(-10)),
        p99: quantile(pages, 0.99),
        rowsDrawn: most,
        longestTask: longest,
      },
    },
    queueKey: {
      value: median(keys),
      unit: 'ms',
      what: `from one row to the next by key, at the end of that queue, until the page has answered, median of ${presses}`,
      spread: spreadOf(keys),
    },
  };
}
