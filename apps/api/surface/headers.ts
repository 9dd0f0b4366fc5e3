import type { FastifyInstance } from 'fastify';
import { letterStyleHash } from '#casework';

/** Of a page of ours: nothing comes from elsewhere, nothing is written into it, and no other site shows it within its own. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Beside its own styles that of a letter, which a page shows as it will be sent.
  `style-src 'self' ${letterStyleHash}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Of what is no page. */
const bare = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer says to the browser, a page or not, whoever writes it. A year of HTTPS where there is HTTPS. */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': bare,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** Before anything else is done with a request. On the bare answer, so that it is there also where Fastify writes none. */
export function sendSecurityHeaders(
  server: FastifyInstance,
  headers: Readonly<Record<string, string>>,
): void {
  server.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
  });
}
