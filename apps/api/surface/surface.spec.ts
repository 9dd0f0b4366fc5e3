import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Document, operationsOf } from '../../../test/generated-input/operations.js';
import { type Service, startService } from '../../../test/service.js';
import { usualRates } from './rates.js';

const few = { person: 12, address: 6, signIns: 3, lookups: 3, unmaskings: 2 };

let service: Service;
/** Where one may ask but a few times. */
let strict: Service;
beforeAll(async () => {
  [service, strict] = await Promise.all([startService(), startService({ rates: few })]);
}, 40_000);
afterAll(() => Promise.all([service.stop(), strict.stop()]));

const policed = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe('every answer', () => {
  test.each([
    ['a page', '/inbox', { accept: 'text/html' }, 200],
    ['the documentation', '/api/docs', {}, 200],
    ['what everyone may read', '/api/v1/about', {}, 200],
    ['a refusal', '/api/v1/cases', {}, 401],
    ['what is not there', '/nothing', {}, 404],
    ['the health', '/health/live', {}, 200],
  ])('%s says what a browser may do with it', async (_what, path, headers, status) => {
    const answer = await service.ask(null, path, { headers });
    expect([answer.status, Object.fromEntries(answer.headers)]).toMatchObject([status, policed]);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch("default-src 'none'");
    expect(policy).toMatch("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|http:|\*/);
  });
});

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['identity', null],
])(
  'who takes %s is sent what they can unpack: a file of the screens, and what the API says',
  async (accepted, packed) => {
    const headers = { 'accept-encoding': accepted };
    const page = await service.ask(null, '/inbox', { headers: { ...headers, accept: 'text/html' } });
    const document = await service.ask(null, '/api/openapi.json', { headers });
    const organisations = await service.ask('kirsten', '/api/v1/organisations', { headers });
    for (const { headers } of [page, document, organisations]) {
      expect(headers.get('content-encoding')).toBe(packed);
      if (packed) expect(headers.get('vary')).toBe('accept-encoding');
    }
    expect(page.body).toMatch(/^<!doctype html>/i);
    expect(Object.keys(document.body.paths).length).toBeGreaterThan(100);
    expect(organisations.body.items.length).toBeGreaterThan(5);
  },
);

/** Where a request says that it comes from: another site, as browsers old and new put it; nowhere. */
const origins: readonly Readonly<Record<string, string>>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example' },
  {},
];

test('an unsafe operation with a session comes from our own pages, or is refused, whichever it is', async () => {
  const document = (await service.ask(null, '/api/openapi.json')).body as Document;
  const unsafe = operationsOf(document).filter(({ method }) => method !== 'GET');
  expect(unsafe.length).toBeGreaterThan(60);
  const refused = await Promise.all(
    unsafe.flatMap(({ name, method, path }, place) =>
      // The first one from everywhere; the others from where most come.
      origins.slice(0, place === 0 ? origins.length : 1).map(async (from) => {
        const address = path.replace(/\{\w+\}/g, '01a21507-608d-720d-af53-b06cc67b41a9');
        const headers = { cookie: 'stafet-session=a-session-of-somebody', ...from };
        const answer = await service.ask(null, address, { method, body: {}, headers });
        return `${name}: ${answer.body.code}`;
      }),
    ),
  );
  expect(refused.filter((told) => !told.endsWith(': cross-site'))).toEqual([]);
}, 20_000);

describe('what is sent', () => {
  const search = (body: string) => service.ask('kirsten', '/api/v1/cases/search', { body });

  test('may be nested as deep as ours is, and not deeper', async () => {
    const nested = (depth: number) => `{"q":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect((await search(nested(31))).body).toMatchObject({ status: 422, code: 'invalid' });
    expect((await search(nested(32))).body).toMatchObject({ status: 400, code: 'too-deep' });
    expect((await search(nested(100_000))).body).toMatchObject({ status: 400, code: 'too-deep' });
    expect((await search(`{"q":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`)).body.code).toBe('too-deep');
  });

  test('may hold brackets in its texts', async () => {
    const q = `${'['.repeat(60)}\\"${'{'.repeat(30)}`;
    expect((await search(`{"q":"${q}"}`)).status).toBe(200);
  });
});

describe('who asks too often', () => {
  test('for people by name is told when to come back, and may go on with other work', async () => {
    const search = () => strict.ask('kirsten', '/api/v1/cases/search', { body: { q: 'al' } });
    for (const _ of Array(few.lookups)) expect((await search()).status).toBe(200);
    const answer = await search();
    expect(answer.body).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await strict.ask('kirsten', '/api/v1/cases')).status).toBe(200);
    expect((await strict.ask('frede', '/api/v1/cases/search', { body: { q: 'al' } })).status).toBe(200);
  });

  test('for numbers is stopped before a tenth of them, though the case is nobody’s', async () => {
    const unmask = () =>
      strict.ask('lone', '/api/v1/cases/01a21507-608d-720d-af53-b06cc67b41a9/cpr', {
        body: { reason: 'make-sure-who' },
      });
    const statuses = [];
    for (const _ of Array(4)) statuses.push((await unmask()).status);
    expect(statuses).toEqual([404, 404, 429, 429]);
    expect(usualRates.unmaskings).toBeLessThanOrEqual(10);
  });

  test('all in all is stopped', async () => {
    const statuses = await Promise.all(
      Array.from({ length: few.person + 3 }, async () => (await strict.ask('gorm', '/api/v1/me')).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  test('with tokens that are none is stopped at the address, where others go on', async () => {
    const guess = () => strict.ask(null, '/api/v1/me', { headers: { authorization: 'Bearer a.b.c' } });
    const statuses = [];
    for (const _ of Array(few.address + 2)) statuses.push((await guess()).status);
    expect(statuses.slice(0, few.address)).toEqual(Array(few.address).fill(401));
    expect(statuses.slice(few.address)).toEqual([429, 429]);
    expect((await strict.ask('erika', '/api/v1/me')).status).toBe(200);
  });

  test('to sign in is stopped at the address; what watches over the process is not', async () => {
    const signIn = () => fetch(`${strict.url}/sign-in`, { redirect: 'manual' }).then(({ status }) => status);
    const statuses = [];
    for (const _ of Array(few.signIns + 1)) statuses.push(await signIn());
    expect(statuses.at(-1)).toBe(429);
    const health = await Promise.all(Array.from({ length: 20 }, () => strict.ask(null, '/health/live')));
    expect(health.every(({ status }) => status === 200)).toBe(true);
  });

  test('does not get on by saying that it comes from elsewhere', async () => {
    const answer = await strict.ask(null, '/api/v1/me', {
      headers: { authorization: 'Bearer a.b.c', 'x-forwarded-for': '203.0.113.9' },
    });
    expect(answer.status).toBe(429);
  });
});
