import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whoever signs with a cookie may be a page of another site in the same browser. Browsers say where an unsafe request
 * comes from (Sec-Fetch-Site; older ones only Origin); one that does not say is refused.
 *
 * @throws Problem cross-site
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const sameOrigin =
    site === undefined ? request.headers.origin === new URL(publicUrl).origin : site === 'same-origin';
  if (!sameOrigin) throw new Problem('cross-site');
}
