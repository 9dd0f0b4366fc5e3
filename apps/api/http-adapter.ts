import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asProblem, Problem, sendProblem } from './problem.js';
import { securityHeaders, sendSecurityHeaders } from './surface/headers.js';
import { answerUnreadable } from './unreadable-request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** As it was sent: what makes one request the same as another. */
    rawBody?: Buffer;
  }
}

/** Larger than any form that is filled in to its limits. */
const largestBody = 256 * 1024;

export interface HttpSettings {
  readonly publicUrl: string;
  /** See `Configuration`. */
  readonly trustProxy?: readonly string[] | undefined;
}

/** How long a request may take to come, in milliseconds: its head, and all of it, a large file included. */
const headWithin = 15_000;
const wholeWithin = 120_000;

/** Browsers and proxies send some thirty. */
const mostHeaders = 100;

/** Ours has four levels at most. */
const deepest = 32;

/**
 * Fastify as the API needs it: bodies are JSON in UTF-8 and of a bounded size, each request has an id, and what goes
 * wrong before a route is found is a problem too.
 */
export function httpAdapter({ publicUrl, trustProxy }: HttpSettings): FastifyAdapter {
  const headers = securityHeaders(publicUrl);
  const adapter = new StrictAdapter({
    bodyLimit: largestBody,
    trustProxy: trustProxy ? [...trustProxy] : false,
    requestTimeout: wholeWithin,
    // An open event stream would otherwise hold up the stop until its reader leaves.
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(asProblem(error), request, reply),
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, headers),
  });
  const server: FastifyInstance = adapter.getInstance();
  server.server.headersTimeout = headWithin;
  server.server.maxHeadersCount = mostHeaders;
  // What somebody expects of us that we do not know is no reason to refuse (RFC 9110 10.1.1); node would, without a word.
  server.server.on('checkExpectation', (request, response) =>
    server.server.emit('request', request, response),
  );
  sendSecurityHeaders(server, headers);
  tellOtherMethods(server);
  server.addHook('onRequest', async (request, reply) => {
    request.raw.route = request.is404 ? undefined : request.routeOptions.url;
    // What the API says is about somebody: no cache keeps it, unless the answer itself allows one to.
    if (request.url.startsWith('/api/v1')) reply.header('cache-control', 'no-store');
    // We speak no other protocol. Once one was asked for, node tells nobody of what it cannot read on that connection,
    // and its sender would wait for an answer until the connection is given up.
    if (request.headers.upgrade === undefined) return;
    reply.header('connection', 'close');
    // Beside that, a body that has no length, where there is to be none: if it never ends, neither does the request, and
    // node gives the connection up before the answer is there.
    const { method, headers } = request;
    if (bodiless.has(method) && headers['transfer-encoding'] !== undefined) throw new Problem('malformed');
  });
  return adapter;
}

const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE']);

/** Where files are uploaded: there alone a body is read as it comes. */
export const uploadPath = '/api/v1/imports';
const attachmentPaths = ['/api/v1/attachments', '/api/v1/cases/:id/attachments'];

/** What the screens send as a web form, an empty one: a browser's way out needs no script. */
const signOutPath = '/sign-out';

class StrictAdapter extends FastifyAdapter {
  /** In place of Nest's own: those read web forms too, and take broken UTF-8 for text. */
  override registerParserMiddleware(): void {
    const server: FastifyInstance = this.getInstance();
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      request.rawBody = body;
      try {
        done(null, parsed(body));
      } catch (error) {
        done(error instanceof Problem ? error : new Problem('malformed'));
      }
    });
    server.addContentTypeParser('text/csv', (request, _payload, done) => {
      done(request.routeOptions.url === uploadPath ? null : new Problem('unsupported-media-type'));
    });
    server.addContentTypeParser('multipart/form-data', (request, _payload, done) => {
      const taken = attachmentPaths.includes(request.routeOptions.url ?? '');
      done(taken ? null : new Problem('unsupported-media-type'));
    });
    const form = 'application/x-www-form-urlencoded';
    server.addContentTypeParser(form, { parseAs: 'buffer' }, (request, _body, done) => {
      done(request.routeOptions.url === signOutPath ? null : new Problem('unsupported-media-type'));
    });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Looked at before it is parsed: what walks through a value calls itself on each level. */
function parsed(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (depthOf(body) > deepest) throw new Problem('too-deep');
  return JSON.parse(utf8.decode(body));
}

/** How deep brackets stand within each other, whatever else the text is. */
function depthOf(json: Buffer): number {
  let [depth, most, inString] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) most = Math.max(most, ++depth);
    else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth -= 1;
  }
  return most;
}

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = Buffer.from('"\\[]{}');

/** An address that exists for other methods only is told so (405), and which they are. */
function tellOtherMethods(server: FastifyInstance): void {
  const routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  server.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });
  server.addHook('onRequest', async (request) => {
    if (!request.is404) return;
    const [path = ''] = request.url.split('?', 1);
    const known = [...routes.values()].filter(({ pattern }) => pattern.test(path));
    if (known.length === 0) return;
    const allow = [...new Set(known.flatMap(({ methods }) => [...methods]))].sort().join(', ');
    throw new Problem('method-not-allowed', { headers: { allow } });
  });
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}/?$`);
}
