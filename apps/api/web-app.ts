import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from './surface/headers.js';

/** A file of the screens, read once: there are few and they are small. */
interface WebFile {
  readonly type: string;
  readonly body: Buffer;
  /** The smaller first; none where compressing gains nothing. */
  readonly packed: readonly { readonly encoding: 'br' | 'gzip'; readonly body: Buffer }[];
  readonly etag: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves the screens, where they have been built. Their addresses are the screens' own to know: a browser that asks
 * for a page which nothing else answers gets the app, which says so if there is no such page. To be called before the
 * server listens.
 */
export function serveWebApp(app: NestFastifyApplication, folder: string): void {
  const files = filesIn(folder);
  const page = files.get('/index.html');
  if (!page) throw new Error(`${folder} holds no index.html: build the screens first`);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      if (!request.is404 || (request.method !== 'GET' && request.method !== 'HEAD')) return;
      const [path = ''] = request.url.split('?', 1);
      const file = files.get(path);
      if (file) return send(request, reply, file, path.startsWith('/assets/'));
      const wantsPage = request.headers.accept?.includes('text/html') && !path.startsWith('/api/');
      if (wantsPage) return send(request, reply, page, false);
    });
}

/** @param lasting its name changes with its content */
function send(request: FastifyRequest, reply: FastifyReply, file: WebFile, lasting: boolean): FastifyReply {
  void reply.headers({
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': pagePolicy,
    'content-type': file.type,
    etag: file.etag,
    vary: 'accept-encoding',
  });
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '').split(/[\s,]+/);
  const packed = file.packed.find(({ encoding }) => accepted.includes(encoding));
  if (packed) void reply.header('content-encoding', packed.encoding);
  return reply.send(packed?.body ?? file.body);
}

function filesIn(folder: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const body = readFileSync(path);
    files.set(path.slice(folder.length).replaceAll('\\', '/'), {
      type,
      body,
      packed: /^(text|image\/svg)/.test(type) ? packedWays(body) : [],
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
    });
  }
  return files;
}

function packedWays(body: Buffer): WebFile['packed'] {
  // Five is near the best in size and takes milliseconds: it is done at every start.
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return [
    { encoding: 'br', body: brotli },
    { encoding: 'gzip', body: gzipSync(body) },
  ];
}
