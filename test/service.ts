import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Rates } from '../apps/api/surface/rates.js';
import { openServer } from '../apps/application.js';
import { demoDirectory } from '../apps/standalone/demo/directory.js';
import type { MailSettings } from '../apps/worker/mail/mailer.js';
import { CprKeys, type Now, putDirectory, type Scanner } from '../libs/casework/index.js';
import { createTestDatabase } from './database.js';

const audience = 'urn:test:stafet';

/** What a request is given beside its address. */
export interface Asking {
  readonly method?: string;
  /** Sent as JSON, unless it is text already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** What it holds is what the specs are about, so nothing is promised of it here. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The whole service as it runs, worker included, with the demo's people and organisations and an issuer of its own. */
export interface Service {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  /** Sends a request as one of the demo's people; as nobody for null. */
  ask(handle: string | null, path: string, asking?: Asking): Promise<Answer>;
  token(handle: string): Promise<string>;
  /** Gives a young person or a custody holder an account, so that they can sign in themselves. */
  enterCitizen(handle: string, name: string, cpr: string): Promise<void>;
  /** All that was logged so far. */
  log(): string;
  stop(): Promise<void>;
}

/** A spec asks a thousand things a second as one person. */
const unhurried: Rates = { person: 1e9, address: 1e9, signIns: 1e9, lookups: 1e9, unmaskings: 1e9 };

export interface ServiceSettings {
  /** The job queue's Redis; on PostgreSQL if left out. */
  readonly redisUrl?: string;
  readonly rates?: Rates;
  /** What the cases take for the time; the wall clock's if left out. */
  readonly now?: Now;
  /** None: files stay unscanned. */
  readonly scanner?: Scanner;
  /** None: no mail goes out. */
  readonly mail?: MailSettings;
}

const keys = [{ id: 'test', secret: Buffer.alloc(32, 7) }];

export async function startService({
  redisUrl,
  rates = unhurried,
  now,
  scanner,
  mail,
}: ServiceSettings = {}): Promise<Service> {
  const [database, issuer, port] = await Promise.all([createTestDatabase(), startIssuer(), freePort()]);
  await putDirectory(database.url, demoDirectory(issuer.url));
  const url = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  const home = await mkdtemp(join(tmpdir(), 'stafet-service-'));
  const closers: (() => Promise<void>)[] = [];
  const app = await openServer(
    {
      configuration: {
        redisUrl,
        mail,
        logLevel: 'debug',
        publicUrl: url,
        rates,
        erasures: join(home, 'erasures'),
        attachments: { at: { folder: join(home, 'attachments') }, scanner, mostBytes: 1_000_000 },
      },
      store: { databaseUrl: database.url, keys },
      log: { write: (line) => void lines.push(line) },
      now,
    },
    { signIn: { publicUrl: url, issuer: issuer.url, clientId: 'test', audience }, worker: true },
    { onStop: (close) => void closers.push(close), fail: (reason) => void lines.push(reason) },
  );
  await app.listen(port, '127.0.0.1');

  const ask = async (
    handle: string | null,
    path: string,
    { method, body, headers }: Asking = {},
  ): Promise<Answer> => {
    const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url + path, {
      method: method ?? (sent === null ? 'GET' : 'POST'),
      body: sent,
      headers: {
        ...(handle !== null && { authorization: `Bearer ${await issuer.token(handle)}` }),
        ...(sent !== null && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };

  return {
    app,
    url,
    databaseUrl: database.url,
    ask,
    token: issuer.token,
    enterCitizen: (handle, name, cpr) => enterCitizen(database.url, issuer.url, { handle, name, cpr }),
    log: () => lines.join(''),
    async stop() {
      for (const close of closers.reverse()) await close();
      await issuer.stop();
      await database.drop();
      await rm(home, { recursive: true });
    },
  };
}

async function enterCitizen(
  databaseUrl: string,
  issuer: string,
  { handle, name, cpr }: Readonly<Record<'handle' | 'name' | 'cpr', string>>,
): Promise<void> {
  const [cprLookup = null] = new CprKeys(keys).lookups(cpr);
  const person = {
    id: randomUUID(),
    issuer,
    subject: handle,
    displayName: name,
    locale: 'da',
    email: null,
  } as const;
  await putDirectory(databaseUrl, { people: [{ ...person, cprLookup }] });
}

/** An OpenID issuer with keys and nothing else: who the token says it is, it is. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'test' };
  const server = createServer((request, response) => {
    const url = urlOf(server.address() as AddressInfo);
    const metadata = {
      issuer: url,
      jwks_uri: `${url}/jwks`,
      authorization_endpoint: `${url}/auth`,
      token_endpoint: `${url}/token`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = urlOf(server.address() as AddressInfo);
  const tokens = new Map<string, Promise<string>>();
  const sign = (handle: string) =>
    new SignJWT({ sub: handle })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(url)
      .setAudience(audience)
      .setExpirationTime('10m')
      .sign(privateKey);
  return {
    url,
    token(handle: string): Promise<string> {
      const known = tokens.get(handle) ?? sign(handle);
      tokens.set(handle, known);
      return known;
    },
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}

function urlOf({ port }: AddressInfo): string {
  return `http://127.0.0.1:${port}`;
}
