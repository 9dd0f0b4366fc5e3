import type { Locator, Page } from 'playwright-core';
import { look, lookAt, type Seen, widths } from './look.js';

/** What hides something, and what it is that lies over the page then. */
const openers = [
  {
    state: 'menu',
    by: 'main button[aria-haspopup=menu], main button[aria-haspopup=true]',
    opens: '[role=menu]',
  },
  { state: 'calendar', by: 'main .day-button', opens: '.day-popover' },
  { state: 'list', by: 'main .picker-button', opens: '.picker-popover' },
];

/** Opens in turn what hides something on the page, at each width. */
export async function lookIntoAll(page: Page, seen: Seen): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { state, by, opens } of openers) {
    const opener = page.locator(by).filter({ visible: true }).first();
    if ((await opener.count()) === 0) continue;
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // A list closes when the page is scrolled, also by the scrolling that brings what is pressed into sight.
      await opener.scrollIntoViewIfNeeded();
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
      await opener.click();
      await page.locator(opens).waitFor();
      wrong.push(...(await lookAt(page, { ...seen, state }, width, opens)));
      await page.keyboard.press('Escape');
      await page.locator(opens).waitFor({ state: 'detached' });
    }
  }
  return wrong;
}

/** A form of which nothing is filled in, or the question that is asked before; the server gets nothing. */
export async function sendNothing(page: Page, seen: Seen): Promise<readonly string[]> {
  const send = page.locator('main form button[type=submit]').filter({ visible: true }).first();
  if ((await send.count()) === 0 || !(await send.isEnabled())) return [];
  await page.route('**/api/v1/**', async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    const problem = { type: 'about:blank', status: 422, code: 'invalid', title: 'Det kan ikke sendes' };
    return route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify(problem),
    });
  });
  await send.click();
  const isAsked = await comes(page.locator('[role=alertdialog]'));
  const wrong = isAsked
    ? await look(page, { ...seen, state: 'dialog' }, '.confirm')
    : await look(page, { ...seen, state: 'faults' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return wrong;
}

function comes(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 500 }).then(
    () => true,
    () => false,
  );
}
