import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Idempotency } from '#casework';
import { Problem } from './problem.js';

/** The entity tag of a revision: strong, and one number. */
export function etag(revision: number): string {
  return `"${revision}"`;
}

/** The revision that the sender saw, by `If-Match` (RFC 9110 13.1.1). Required; `*` would be no answer. */
export const SeenRevision = createParamDecorator((_: undefined, context: ExecutionContext): number => {
  const revision = seenRevision(context.switchToHttp().getRequest<FastifyRequest>());
  if (revision !== null) return revision;
  throw new Problem('precondition-required', {
    detail: {
      da: 'Send If-Match med den ETag, som du fik, da du læste det.',
      en: 'Send If-Match with the ETag that you got when you read it.',
    },
  });
});

/** The same where it may be missing: null then. */
export const SeenRevisionIfAny = createParamDecorator(
  (_: undefined, context: ExecutionContext): number | null =>
    seenRevision(context.switchToHttp().getRequest<FastifyRequest>()),
);

function seenRevision({ headers }: FastifyRequest): number | null {
  const header = headers['if-match']?.trim();
  if (header === undefined || header === '*') return null;
  if (/^"[^"]*"\s*,/.test(header)) {
    throw new Problem('malformed', {
      detail: { da: 'If-Match skal nævne én ETag.', en: 'If-Match must name one ETag.' },
    });
  }
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that was never given out, and a weak one, match nothing; no revision is below 0.
  return revision === undefined ? -1 : Number(revision);
}

/** Whether the sender has this revision already, by `If-None-Match`. */
export function isKnown(revision: number, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag(revision));
}

/**
 * The request's `Idempotency-Key` and what it stands for: method, address and body to the letter. Null without a key.
 */
export const Repeatable = createParamDecorator(
  (_: undefined, context: ExecutionContext): Idempotency | null => {
    const { headers, method, url, rawBody } = context.switchToHttp().getRequest<FastifyRequest>();
    const key = headers['idempotency-key'];
    if (key === undefined) return null;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key)) {
      throw new Problem('malformed', {
        detail: {
          da: 'Idempotency-Key skal være 1 til 100 synlige ASCII-tegn.',
          en: 'Idempotency-Key must be 1 to 100 visible ASCII characters.',
        },
      });
    }
    const hash = createHash('sha256').update(`${method} ${url}\n`);
    if (rawBody) hash.update(rawBody);
    return { key, requestHash: hash.digest('hex') };
  },
);
