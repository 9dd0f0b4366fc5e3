import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from './configuration.js';

const key = Buffer.alloc(32, 7).toString('base64');
const database = { DATABASE_URL: 'postgres://owner:a-secret@db/stafet', STAFET_KEYS: `1:${key}` };
const issuer = { OIDC_ISSUER: 'https://idp.example', OIDC_CLIENT_ID: 'web', OIDC_AUDIENCE: 'api' };

describe('with nothing set', () => {
  it('listens on the loopback address, on its own store, with the demo', () => {
    expect(readConfiguration({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      store: undefined,
      signIn: 'demo',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfiguration({ PORT: '', HOST: ' ' })).toMatchObject({ host: '127.0.0.1', port: 3000 });
  });
});

describe('the demo', () => {
  it('is off where there is a database of its own, unless asked for', () => {
    expect(readConfiguration(database).signIn).toBeUndefined();
    expect(readConfiguration({ ...database, STAFET_DEMO: '1' }).signIn).toBe('demo');
  });

  it('gives way to an issuer, and does not stand beside one', () => {
    expect(readConfiguration(issuer).signIn).toMatchObject({ issuer: 'https://idp.example' });
    expect(() => readConfiguration({ ...issuer, STAFET_DEMO: '1' })).toThrow(/exclude each other/);
  });
});

it('reads the keys of another database, in their order', () => {
  const { store } = readConfiguration({ ...database, STAFET_KEYS: `new:${key}, old:${key}` });
  expect(store?.keys.map(({ id, secret }) => [id, secret.length])).toEqual([
    ['new', 32],
    ['old', 32],
  ]);
});

it('keeps a witness beside the embedded data, and elsewhere only where it is told to', () => {
  expect(readConfiguration({ STAFET_HOME: '/srv/stafet' }).witness).toEqual({
    folder: '/srv/stafet/witness',
    secret: undefined,
    publicKeys: [],
  });
  expect(readConfiguration(database).witness).toBeUndefined();
  const set = { WITNESS_FOLDER: '/witness', STAFET_WITNESS_KEY: key, WITNESS_PUBLIC_KEYS: `${key}, ${key}` };
  expect(readConfiguration({ ...database, ...set }).witness).toEqual({
    folder: '/witness',
    secret: Buffer.alloc(32, 7),
    publicKeys: [key, key],
  });
});

it('is reached at an address one can go to', () => {
  expect(readConfiguration({ HOST: '0.0.0.0', PORT: '80', STAFET_DEMO: '1' }).publicUrl).toBe(
    'http://127.0.0.1:80',
  );
  expect(readConfiguration({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  expect(readConfiguration({ PUBLIC_URL: 'https://stafet.example/' }).publicUrl).toBe(
    'https://stafet.example',
  );
});

it('reads rates by their names, and whose word about an address is taken', () => {
  const { rates, trustProxy } = readConfiguration({
    RATE_LIMITS: 'lookups=100, person=9',
    TRUST_PROXY: '10.0.0.0/8, ::1',
  });
  expect(rates).toMatchObject({ lookups: 100, person: 9, unmaskings: 10 });
  expect(trustProxy).toEqual(['10.0.0.0/8', '::1']);
});

describe('a secret in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stafet-secrets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (content: string, mode = 0o640) => {
    const file = join(folder, randomUUID());
    writeFileSync(file, content);
    chmodSync(file, mode);
    return file;
  };

  it('counts as if it stood in the variable, keys each on a line', () => {
    const { store, redisUrl } = readConfiguration({
      DATABASE_URL_FILE: fileOf(`${database.DATABASE_URL}\n`),
      STAFET_KEYS_FILE: fileOf(`new:${key}\nold:${key}\n`),
      REDIS_URL_FILE: fileOf('redis://:a-secret@queue:6379'),
    });
    expect(store?.databaseUrl).toBe(database.DATABASE_URL);
    expect(store?.keys.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(redisUrl).toBe('redis://:a-secret@queue:6379');
  });

  it.each<[string, () => NodeJS.ProcessEnv]>([
    ['everybody on this machine', () => ({ STAFET_KEYS_FILE: fileOf(`1:${key}`, 0o644) })],
    ['exclude each other', () => ({ STAFET_KEYS: `1:${key}`, STAFET_KEYS_FILE: fileOf(`1:${key}`) })],
    ['cannot be read: ENOENT', () => ({ MAIL_SMTP_URL_FILE: join(folder, 'x-secret') })],
    ['empty', () => ({ DATABASE_URL_FILE: fileOf('\n') })],
    ['must be redis', () => ({ REDIS_URL_FILE: fileOf('x-secret') })],
  ])('is refused, and not told: %s', (why, env) => {
    expect(() => readConfiguration(env())).toThrow(why);
    expect(() => readConfiguration(env())).not.toThrow(/secret(?!s-)/);
  });
});

describe('what is wrong is named, and its value is not told', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['PORT', { PORT: 'x-secret' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['STAFET_WITNESS_KEY', { STAFET_WITNESS_KEY: 'x-secret' }],
    ['WITNESS_PUBLIC_KEYS', { WITNESS_PUBLIC_KEYS: `${key},x-secret` }],
    ['HOST', { HOST: 'http://x-secret' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x-secret@db/stafet' }],
    ['DATABASE_URL', { DATABASE_URL: 'x-secret' }],
    ['DATABASE_URL', { DATABASE_SERVICE_URL: 'postgres://stafet_service@db/stafet' }],
    ['REDIS_URL', { REDIS_URL: 'http://x-secret' }],
    ['STAFET_DEMO', { STAFET_DEMO: 'x-secret' }],
    ['STAFET_KEYS', { STAFET_KEYS: '1:x-secret' }],
    ['STAFET_KEYS', { STAFET_KEYS: `1:${key},1:${key}` }],
    ['STAFET_KEYS', { DATABASE_URL: database.DATABASE_URL }],
    ['OIDC_ISSUER', { ...issuer, OIDC_ISSUER: 'x-secret' }],
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://x-secret' }],
    ['OIDC_AUDIENCE', { ...issuer, OIDC_AUDIENCE: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://stafet.example/x-secret' }],
    ['RATE_LIMITS', { RATE_LIMITS: 'x-secret=5' }],
    ['RATE_LIMITS', { RATE_LIMITS: 'person=0' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'x-secret' }],
    ['TRUST_PROXY', { TRUST_PROXY: '0.0.0.0/0' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'x-secret' }],
  ])('%s', (name, env) => {
    const read = () => readConfiguration(env);
    expect(read).toThrow(new RegExp(`^${name} `));
    expect(read).not.toThrow(/secret/);
  });
});
