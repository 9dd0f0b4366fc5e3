import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = readFileSync(join(import.meta.dirname, '../../apps/web/app.tsx'), 'utf8');

/** Every address that the screens answer to, in the order in which they are tried. */
export const routes = [...app.matchAll(/<Route path="([^"]+)"/g)].map(([, pattern = '']) => ({
  pattern,
  matches: new RegExp(`^${pattern.replace(/\/:\w+\?/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`),
}));

/** Which of them an address comes to; null where nothing is found. */
export function routeOf(address: string): string | null {
  const { pathname } = new URL(address);
  return routes.find(({ matches }) => matches.test(pathname))?.pattern ?? null;
}
