import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { violationsOn } from '../accessibility.js';

/** Phone, tablet, desk. */
export const widths = [320, 768, 1280];
/** A desk at 200 % zoom. */
const zoomed = 640;

/** `npm run screenshots` names a folder for the pictures. */
const folder = process.env.STAFET_SCREENS;

export interface Seen {
  readonly role: string;
  readonly screen: string;
  readonly state: string;
}

/** What is wrong with a page as it stands, at each width; one line for each fault. */
export async function look(page: Page, seen: Seen, within?: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    wrong.push(...(await lookAt(page, seen, width, within)));
  }
  await page.setViewportSize({ width: zoomed, height: 450 });
  const { role, screen, state } = seen;
  wrong.push(...(await tooWide(page)).map((fault) => `${role}, ${screen}, ${state}, 200 %: ${fault}`));
  return wrong;
}

/** The same where there is little to be wrong: on the narrowest, and how wide it is on the widest. */
export async function glance(page: Page, seen: Seen): Promise<readonly string[]> {
  const { role, screen, state } = seen;
  await page.setViewportSize({ width: 1280, height: 900 });
  const wrong = (await tooWide(page)).map((fault) => `${role}, ${screen}, ${state}, 1280: ${fault}`);
  await page.setViewportSize({ width: 320, height: 900 });
  return [...wrong, ...(await lookAt(page, seen, 320))];
}

/** The same at the width that it has. */
export async function lookAt(page: Page, seen: Seen, width: number, within?: string): Promise<string[]> {
  const { role, screen, state } = seen;
  const faults = [...(await tooWide(page)), ...(await violationsOn(page, within))];
  await take(page, `${role}-${screen}-${state}-${width}`);
  return faults.map((fault) => `${role}, ${screen}, ${state}, ${width}: ${fault}`);
}

/** The same screen on paper, in high contrast, and with little motion. */
export async function lookOtherwise(page: Page, { role, screen }: Seen): Promise<readonly string[]> {
  const wrong: string[] = [];
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  wrong.push(...(await onPaper(page)), ...(await tooWide(page)));
  await take(page, `${role}-${screen}-print`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  wrong.push(...(await unmarked(page)));
  await take(page, `${role}-${screen}-contrast`);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  wrong.push(...(await moving(page)));
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null });
  return wrong.map((fault) => `${role}, ${screen}: ${fault}`);
}

async function take(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** What reaches out over the side of the window, if the page does. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1;
    });
    const named = out.slice(-3).map((one) => one.outerHTML.slice(0, 120));
    return [(scrollWidth - clientWidth) + ' pixels wider than the window: ' + named.join(' … ')];
  })()`);
}

/** Paper has no use for ways on and for what is pressed, and cannot be scrolled. */
function onPaper(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    const pressed = [...document.querySelectorAll('nav, button, .skipnav')].filter(isSeen);
    const cut = [...document.querySelectorAll('main, main *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const hides = (how) => how !== 'visible' && how !== 'clip';
      return isSeen(one) && one.clientHeight > 1 && !one.matches('textarea, input, select, iframe, .sr-only') &&
        ((hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (hides(overflowY) && one.scrollHeight > one.clientHeight + 1));
    });
    return [
      ...pressed.map((one) => 'on paper there is ' + one.outerHTML.slice(0, 120)),
      ...cut.map((one) => 'on paper this is cut off: ' + one.outerHTML.slice(0, 120)),
    ];
  })()`);
}

/** Where colours are the reader's own, what is chosen must differ by more than its ground. */
function unmarked(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const chosen = document.querySelectorAll(
      '.toggle:has(:checked), nav [aria-current=page], button[aria-pressed=true]',
    );
    const look = (one) => {
      const all = ['borderTopWidth', 'borderBottomWidth', 'borderBottomColor', 'outlineStyle', 'fontWeight',
        'textDecorationLine', 'color', 'backgroundColor'];
      return [null, '::before', '::after'].map((part) => {
        const style = getComputedStyle(one, part);
        return all.map((name) => style[name]).join(' ') + style.content;
      }).join('|');
    };
    return [...chosen].filter((one) => {
      const list = one.closest('fieldset, ul');
      const others = [...(list?.querySelectorAll(one.localName) ?? [])];
      const other = others.find((each) => each !== one);
      return other !== undefined && look(other) === look(one);
    }).map((one) => 'in high contrast this does not look chosen: ' + one.outerHTML.slice(0, 120));
  })()`);
}

/** What still moves for somebody who has asked for little motion. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const longest = (times) => Math.max(...times.split(',').map((time) => parseFloat(time) * (time.endsWith('ms') ? 1 : 1000)));
    const moves = [...document.querySelectorAll('body *')].filter((one) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
      return longest(transitionDuration) > 50 || (animationName !== 'none' && longest(animationDuration) > 50);
    });
    return moves.slice(0, 3).map((one) => 'moves: ' + one.outerHTML.slice(0, 120));
  })()`);
}
