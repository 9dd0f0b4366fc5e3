import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import {
  Clamd,
  type DataKey,
  type RetentionSettings,
  readRetention,
  type S3Settings,
  type Scanner,
} from '#casework';
import { type Rates, ratesIn, usualRates } from './api/surface/rates.js';
import { withSecretFiles } from './secret-files.js';
import { StartupProblem } from './startup-problem.js';
import type { MailSettings } from './worker/mail/mailer.js';

/** Where the cases are, and what is needed to read them. */
export interface Store {
  /** As the database's owner. */
  readonly databaseUrl: string;
  /** As the service's own login. None: it follows from the owner's. */
  readonly databaseServiceUrl?: string | undefined;
  /** For CPR numbers; never empty. */
  readonly keys: readonly DataKey[];
}

/** The OpenID provider that people and scripts sign in with. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly audience: string;
}

/** Where heads of the history go, and who signs them. */
export interface WitnessConfiguration {
  /** Absolute. */
  readonly folder: string;
  /** To sign with, 32 bytes. None: with an embedded PostgreSQL it is made once and kept in `home`. */
  readonly secret?: Buffer | undefined;
  /** Whose heads are believed beside those of `secret`: 32 bytes in base64 each. */
  readonly publicKeys: readonly string[];
}

/** Where files that belong to records lie, and who looks into them. */
export interface AttachmentConfiguration {
  /** An absolute folder, or a bucket. */
  readonly at: { readonly folder: string } | { readonly bucket: S3Settings };
  /** None: files are marked as unscanned. */
  readonly scanner?: Scanner | undefined;
  /** Of one file. */
  readonly mostBytes: number;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

/** What the environment says, read and checked once. It holds secrets: never log it. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Where browsers reach the service; no path and no slash at the end. */
  readonly publicUrl: string;
  /** Absolute. What Stafet keeps on this machine: the embedded database, its keys, its log. */
  readonly home: string;
  /** None: an embedded PostgreSQL is started. */
  readonly store?: Store | undefined;
  /** None: they are made once and kept in `home`, which only an embedded PostgreSQL allows. */
  readonly keys?: readonly DataKey[] | undefined;
  /** Absolute. The list of what was erased; it must outlive the database. */
  readonly erasures: string;
  /** How long what is kept, where it is not as the rules have it. */
  readonly retention?: RetentionSettings | undefined;
  /** None: nothing can be attached. */
  readonly attachments?: AttachmentConfiguration | undefined;
  readonly redisUrl?: string | undefined;
  /** None: no mail goes out. */
  readonly mail?: MailSettings | undefined;
  /** None: no heads of the history are made, nor is it held against any. */
  readonly witness?: WitnessConfiguration | undefined;
  /** A file that says which claims of a sign-in are roles, and where. */
  readonly claimsFile?: string | undefined;
  /** None is for a process that serves nobody. */
  readonly signIn?: IssuerSettings | 'demo' | undefined;
  /** How often somebody may ask. */
  readonly rates: Rates;
  /** Whose word about the sender's address is taken: addresses or networks of proxies. None: nobody's. */
  readonly trustProxy?: readonly string[] | undefined;
  /** How many cases the demo begins with. */
  readonly demoCases: number;
  readonly logLevel: (typeof logLevels)[number];
}

/**
 * Reads the configuration. A variable that is empty counts as unset; a secret may be in a file, see `secretVariables`.
 *
 * @throws StartupProblem naming the first variable that is wrong and what it should be, never its value.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const env = withSecretFiles(environment);
  /** The variable as `read` understands it; `read` gives undefined for what it does not understand. */
  const optional = <T>(name: string, expected: string, read: (text: string) => T | undefined) => {
    const text = env[name]?.trim();
    if (!text) return undefined;
    const value = read(text);
    if (value === undefined) throw new StartupProblem(`${name} must be ${expected}.`);
    return value;
  };
  const needed = (name: string, why: string) => {
    const value = optional(name, 'text', asIs);
    if (value === undefined) throw new StartupProblem(`${name} is missing: ${why}.`);
    return value;
  };

  const databaseUrl = optional('DATABASE_URL', 'postgres://user:password@host:port/database', postgresUrl);
  const databaseServiceUrl = optional(
    'DATABASE_SERVICE_URL',
    'postgres://stafet_service:password@host:port/database',
    postgresUrl,
  );
  if (databaseServiceUrl) needed('DATABASE_URL', 'DATABASE_SERVICE_URL is set');
  const keys = optional('STAFET_KEYS', '"id:key,id:key", each key 32 bytes in base64', dataKeys);
  if (databaseUrl && !keys) {
    throw new StartupProblem(
      'STAFET_KEYS is missing: with DATABASE_URL the keys for CPR numbers must be given.',
    );
  }

  const issuerUrl = optional('OIDC_ISSUER', 'an http or https URL', (text) => webUrl(text) && text);
  const demo =
    optional('STAFET_DEMO', '1 or 0', (text) => (/^[01]$/.test(text) ? text === '1' : undefined)) ??
    !(databaseUrl || issuerUrl);
  if (demo && issuerUrl) throw new StartupProblem('STAFET_DEMO and OIDC_ISSUER exclude each other.');
  const issuer = issuerUrl
    ? {
        issuer: issuerUrl,
        clientId: needed('OIDC_CLIENT_ID', 'OIDC_ISSUER needs it'),
        clientSecret: optional('OIDC_CLIENT_SECRET', 'text', asIs),
        audience: needed('OIDC_AUDIENCE', 'access tokens are checked against it'),
      }
    : undefined;

  const home = resolve(optional('STAFET_HOME', 'a folder', asIs) ?? '.stafet');
  const mailSettings = (): MailSettings | undefined => {
    const smtpUrl = optional('MAIL_SMTP_URL', 'smtp://user:password@host:port or smtps://…', (text) =>
      urlOf(text, ['smtp:', 'smtps:'])?.hostname ? text : undefined,
    );
    const folder = optional('MAIL_FOLDER', 'a folder', asIs) ?? (demo ? join(home, 'mail') : undefined);
    const from = optional('MAIL_FROM', 'an address, or «Name <address>»', (text) =>
      /^[^\r\n@]+@[^\s@]+$/.test(text) ? text : undefined,
    );
    if (smtpUrl) return { smtpUrl, from: from ?? needed('MAIL_FROM', 'MAIL_SMTP_URL needs it') };
    return folder ? { folder: resolve(folder), from: from ?? 'Stafet <stafet@example.dk>' } : undefined;
  };

  const attachmentSettings = (): AttachmentConfiguration | undefined => {
    const url = optional('S3_URL', 'an http or https URL with the bucket as its path', (text) =>
      webUrl(text)?.pathname.match(/^\/[^/]+\/?$/) ? text.replace(/\/$/, '') : undefined,
    );
    const folder =
      optional('ATTACHMENTS_FOLDER', 'a folder', asIs) ??
      (databaseUrl ? undefined : join(home, 'attachments'));
    const scanner = optional('SCANNER_URL', 'tcp://host:3310 or unix:///run/clamav/clamd.ctl', (text) =>
      Clamd.at(text),
    );
    const mostBytes =
      (optional('ATTACHMENT_MOST_MB', 'a whole number from 1 to 100', (text) =>
        /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100 ? Number(text) : undefined,
      ) ?? 20) * 1_000_000;
    if (url) {
      const accessKey = needed('S3_ACCESS_KEY', 'S3_URL needs it');
      const secretKey = needed('S3_SECRET_KEY', 'S3_URL needs it');
      const region = optional('S3_REGION', 'text', asIs) ?? 'us-east-1';
      return { at: { bucket: { url, region, accessKey, secretKey } }, scanner, mostBytes };
    }
    return folder ? { at: { folder: resolve(folder) }, scanner, mostBytes } : undefined;
  };

  const witnessFolder =
    optional('WITNESS_FOLDER', 'a folder', asIs) ?? (databaseUrl ? undefined : join(home, 'witness'));
  const witnessSecret = optional('STAFET_WITNESS_KEY', '32 bytes in base64', (text) =>
    isKey(text) ? Buffer.from(text, 'base64') : undefined,
  );
  const publicKeys = optional(
    'WITNESS_PUBLIC_KEYS',
    'keys of 32 bytes in base64, comma separated',
    (text) => {
      const all = text.split(',').map((key) => key.trim());
      return all.every(isKey) ? all : undefined;
    },
  );

  const host = optional('HOST', 'a host name or address', (text) => (/[\s/]/.test(text) ? undefined : text));
  if (demo && env.STAFET_DEMO?.trim() !== '1' && !isLoopback(host)) {
    throw new StartupProblem(
      'HOST is open to others, and in the demo anybody is let in as anybody. Set STAFET_DEMO=1 if that is meant.',
    );
  }
  const port = optional('PORT', 'a whole number from 1 to 65535', portNumber) ?? 3000;
  return Object.freeze({
    host: host ?? '127.0.0.1',
    port,
    publicUrl:
      optional('PUBLIC_URL', 'an http or https URL without a path', (text) => {
        const url = webUrl(text);
        return url?.pathname === '/' && !url.search && !url.hash ? url.origin : undefined;
      }) ?? `http://${reachable(host)}:${port}`,
    home,
    store: databaseUrl && keys ? { databaseUrl, databaseServiceUrl, keys } : undefined,
    keys,
    erasures: resolve(optional('ERASURES_FILE', 'a file', asIs) ?? join(home, 'erasures')),
    retention: optional(
      'RETENTION',
      'JSON, kind of data to ISO 8601 length, such as {"caseDecided": "P10Y"}',
      readRetention,
    ),
    mail: mailSettings(),
    attachments: attachmentSettings(),
    witness: witnessFolder
      ? { folder: resolve(witnessFolder), secret: witnessSecret, publicKeys: publicKeys ?? [] }
      : undefined,
    redisUrl: optional('REDIS_URL', 'redis://host:port or rediss://host:port', (text) =>
      urlOf(text, ['redis:', 'rediss:'])?.hostname ? text : undefined,
    ),
    claimsFile: optional('STAFET_CLAIMS_FILE', 'a file', asIs),
    signIn: demo ? 'demo' : issuer,
    rates:
      optional(
        'RATE_LIMITS',
        `name=number,… (a minute), of ${Object.keys(usualRates).join(', ')}`,
        ratesIn,
      ) ?? usualRates,
    trustProxy: optional('TRUST_PROXY', 'addresses or networks of proxies', proxiesIn),
    demoCases:
      optional('STAFET_DEMO_CASES', 'a whole number from 0 to 10000', (text) =>
        /^\d{1,5}$/.test(text) && Number(text) <= 10_000 ? Number(text) : undefined,
      ) ?? 300,
    logLevel:
      optional('LOG_LEVEL', `one of ${logLevels.join(', ')}`, (text) =>
        logLevels.find((level) => level === text),
      ) ?? 'info',
  });
}

/** The folder in which attached files lie; undefined where they lie in a bucket, or nothing can be attached. */
export function filesIn(attachments: AttachmentConfiguration | undefined): string | undefined {
  return attachments && 'folder' in attachments.at ? attachments.at.folder : undefined;
}

/** Reads keys as `id:base64`, comma separated or each on a line; undefined when anything about them is wrong. */
export function dataKeys(text: string): readonly DataKey[] | undefined {
  const keys = text.split(/\s*[,\n]\s*/).map((part) => {
    const [, id, key] = /^\s*([\w-]+):([A-Za-z0-9+/]{43}=)\s*$/.exec(part) ?? [];
    return id && key ? { id, secret: Buffer.from(key, 'base64') } : undefined;
  });
  const whole = keys.filter((key) => key !== undefined);
  const distinct = new Set(whole.map(({ id }) => id)).size === keys.length;
  return whole.length === keys.length && distinct ? whole : undefined;
}

function isLoopback(host = '127.0.0.1'): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** An address that listens on every interface is no address to go to. */
function reachable(host = '127.0.0.1'): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function postgresUrl(text: string): string | undefined {
  return urlOf(text, ['postgres:', 'postgresql:'])?.hostname ? text : undefined;
}

function portNumber(text: string): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
}

/** Never everybody: whoever could say where they come from, could say anything. */
function proxiesIn(text: string): readonly string[] | undefined {
  const proxies = text.split(',').map((one) => one.trim());
  return proxies.every(isNetwork) ? proxies : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const fits = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
  return version > 0 && fits && more.length === 0;
}

const webUrl = (text: string) => urlOf(text, ['http:', 'https:']);

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && protocols.includes(url.protocol) ? url : undefined;
}

const isKey = (text: string) => /^[A-Za-z0-9+/]{43}=$/.test(text);

const asIs = (text: string) => text;
