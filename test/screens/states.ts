import type { Page, Route } from 'playwright-core';

/** What may stand in place of a screen that is filled. */
export type State = 'loading' | 'empty' | 'error' | 'no-access';
export const states: readonly State[] = ['loading', 'empty', 'error', 'no-access'];

const problems = {
  error: { status: 500, code: 'internal', title: 'Noget gik galt' },
  'no-access': { status: 403, code: 'no-access', title: 'Ingen adgang' },
} as const;

/** Who one is, and where: without these there is no screen yet. */
const always = /\/api\/v1\/(me|about|live)$/;

/** From here on the API answers this browser so; its real answers are what they were. */
export async function bringAbout(page: Page, state: State): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/api/v1/') && !always.test(url.pathname),
    async (route) => {
      if (route.request().method() !== 'GET') await route.continue();
      else if (state === 'empty') await emptied(route);
      // Never answered: it goes when the page does.
      else if (state !== 'loading') await refused(route, problems[state]);
    },
  );
}

function refused(route: Route, problem: (typeof problems)[keyof typeof problems]): Promise<void> {
  return route.fulfill({
    status: problem.status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', instance: 'urn:stafet:test', ...problem }),
  });
}

/** Lists come without what is on them; all else as it is. */
async function emptied(route: Route): Promise<void> {
  const response = await route.fetch();
  const body: unknown = await response.json().catch(() => undefined);
  if (Array.isArray(body)) await route.fulfill({ response, json: [] });
  else if (body !== null && typeof body === 'object' && 'items' in body)
    await route.fulfill({ response, json: { ...body, items: [], next: null } });
  else await route.fulfill({ response });
}

/** What the screen says of itself in that state. What does not answer is asked twice more, some seconds later. */
const signs: Readonly<Record<State, string>> = {
  loading: 'main:has(h1) output.state-loading',
  empty: 'main:has(h1):not(:has(.state-loading))',
  error: 'main:has(h1) [role=alert] p + p + button:text("Prøv igen")',
  // Of a case that one may not see, not even that there is one is told.
  'no-access': 'main:has(h1) :is([role=alert] p + p, h1:has-text("Sagen kan ikke vises"))',
};

/** Until the screen says that it is in that state. */
export function arrived(page: Page, state: State): Promise<void> {
  return page.locator(signs[state]).first().waitFor();
}
