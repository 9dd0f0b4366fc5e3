import { createHash, createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module, Post, Req, type Type, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type CryptoKey, importJWK, type JWTPayload, type KeyObject, SignJWT, UnsecuredJWT } from 'jose';
import pg from 'pg';
import { DatabaseModule, serviceUrl } from '#casework';
import { Browser } from '../../../test/browser.js';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { enterDemo, serveDemo } from '../../standalone/demo/demo.js';
import { demoOrganisations, demoPeople } from '../../standalone/demo/directory.js';
import { demoKeys } from '../../standalone/demo/keys.js';
import { demoAudience, demoPersonGrant, demoSignIn } from '../../standalone/demo/provider.js';
import { Credentials } from './credentials.js';
import type { Principal } from './principal.js';
import { SignInModule } from './sign-in.module.js';
import { ByDefinition, Public } from './who-may.js';

@Controller('probe')
class ProbeController {
  @Public()
  @Get('open')
  open(): string {
    return 'open';
  }

  @ByDefinition()
  @Get('acting')
  acting(@Req() { principal }: FastifyRequest): Principal | undefined {
    return principal;
  }

  @ByDefinition()
  @Post('acting')
  act(@Req() { principal }: FastifyRequest): Principal | undefined {
    return principal;
  }
}

const cprLookup = (cpr: string) => createHmac('sha256', 'a key for this test').update(cpr).digest();

let publicUrl: string;
let home: string;
let app: NestFastifyApplication;
/** What each process is made of. */
let process_: Type;
let owner: pg.Client;
let database: TestDatabase;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'stafet-sign-in-'));
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const port = await freePort();
  publicUrl = `http://127.0.0.1:${port}`;

  @Module({
    imports: [
      DatabaseModule.forRoot({ url: serviceUrl(database.url) }),
      SignInModule.forRoot({ ...demoSignIn(publicUrl), cprLookups: (cpr) => [cprLookup(cpr)] }),
    ],
    controllers: [ProbeController],
  })
  class TestModule {}
  process_ = TestModule;

  app = await NestFactory.create<NestFastifyApplication>(
    TestModule,
    new FastifyAdapter({ forceCloseConnections: true }),
    { logger: false },
  );
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  const store = { databaseUrl: database.url, keys: [{ id: 'test', secret: Buffer.alloc(32, 7) }] };
  await enterDemo({ home, publicUrl, demoCases: 0, store, cprLookup });
  await serveDemo(app.getHttpAdapter().getInstance(), { home, publicUrl });
  await app.listen(port, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
  await rm(home, { recursive: true });
});

describe('a route', () => {
  test('that is public is open to everyone', async () => {
    const answer = await fetch(`${publicUrl}/probe/open`);
    expect([answer.status, await answer.text()]).toEqual([200, 'open']);
  });

  test('asks everyone else to sign in, in Danish unless English is asked for', async () => {
    const danish = await fetch(`${publicUrl}/probe/acting`);
    expect(danish.status).toBe(401);
    expect(danish.headers.get('www-authenticate')).toBe('Bearer realm="stafet"');
    expect(danish.headers.get('content-type')).toMatch('application/problem+json');
    expect(await danish.json()).toEqual({
      type: '/problems/not-signed-in',
      title: 'Log ind for at fortsætte',
      status: 401,
      code: 'not-signed-in',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    const english = await fetch(`${publicUrl}/probe/acting`, {
      headers: { 'accept-language': 'en-GB, da;q=0.5' },
    });
    expect(await english.json()).toMatchObject({ title: 'Sign in to continue' });
  });

  test('that does not exist, and a body that is no JSON, are problems too', async () => {
    const nowhere = await fetch(`${publicUrl}/nowhere`);
    expect([nowhere.status, await nowhere.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'not-found' }),
    ]);
    const broken = await fetch(`${publicUrl}/probe/acting`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect([broken.status, await broken.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'malformed' }),
    ]);
  });
});

describe('a browser', () => {
  test('signs in by choosing a person at the provider, and comes back to where it was going', async () => {
    const browser = new Browser(publicUrl);
    const page = await browser.open(`${publicUrl}/sign-in?returnTo=/sager%3Fs=1`);
    const html = await page.text();
    for (const { name } of demoPeople) expect(html).toContain(name);

    const { trail } = await browser.choose(page, 'kirsten');
    expect(trail.at(-1)).toBe(`${publicUrl}/sager?s=1`);
    expect(browser.setCookies.get('stafet-session')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Expires=/);

    const me = await browser.request('/api/v1/me');
    expect(await me.json()).toMatchObject({
      name: 'Kirsten Demoholm',
      role: 'kui',
      organisation: organisationId('kui-999'),
      leader: false,
      memberships: [{ code: 'kui-999', duties: ['caseworker'] }],
    });
  });

  test('gets a new session at each sign-in: a planted one is not adopted, a former one ends', async () => {
    const browser = new Browser(publicUrl);
    browser.cookies.set('stafet-session', 'planted');
    await browser.signIn('kirsten');
    const first = browser.cookies.get('stafet-session') ?? '';
    expect(first).toHaveLength(43);
    await browser.signIn('lone');
    const second = browser.cookies.get('stafet-session');
    expect(second).not.toBe(first);

    for (const dead of ['planted', first]) {
      browser.cookies.set('stafet-session', dead);
      expect((await browser.request('/api/v1/me')).status).toBe(401);
    }
  });

  test('leaves no secret in the database', async () => {
    const browser = new Browser(publicUrl);
    await browser.signIn('kirsten');
    const secret = browser.cookies.get('stafet-session') ?? '';
    const { rows } = await owner.query<{ row: string; hash: Buffer }>(
      'select s::text as row, secret_hash as hash from session s',
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
    expect(rows.map(({ hash }) => hash.toString('hex'))).toContain(
      createHash('sha256').update(secret).digest('hex'),
    );
  });

  test('is refused a callback that it did not ask for', async () => {
    const victim = new Browser(publicUrl);
    await victim.open(`${publicUrl}/sign-in`);
    const attacker = new Browser(publicUrl);
    const page = await attacker.open(`${publicUrl}/sign-in`);
    const { trail } = await attacker.choose(page, 'lone', { stopAt: '/sign-in/callback' });
    const answer = await victim.request(trail.at(-1) ?? '');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'sign-in-failed' }),
    ]);
    expect(victim.cookies.has('stafet-session')).toBe(false);
    const otherState = new URL(trail.at(-1) ?? '');
    otherState.searchParams.set('state', 'another');
    expect((await attacker.request(otherState.href)).status).toBe(400);
    expect((await new Browser(publicUrl).request('/sign-in/callback?code=x&state=y')).status).toBe(400);
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
  ])('is not led to another site by returnTo=%s', async (returnTo) => {
    const browser = new Browser(publicUrl);
    const page = await browser.open(`${publicUrl}/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    const { trail } = await browser.choose(page, 'kirsten');
    expect(trail.at(-1)).toBe(`${publicUrl}/`);
  });

  test('comes to the public address by whatever name it found the service', async () => {
    const answer = await fetch(`${publicUrl.replace('127.0.0.1', 'localhost')}/sign-in`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe(`${publicUrl}/sign-in`);
  });

  test('signs out on the server: the cookie is worth nothing afterwards', async () => {
    const browser = new Browser(publicUrl);
    await browser.signIn('kirsten');
    const secret = browser.cookies.get('stafet-session') ?? '';
    expect((await browser.request('/api/v1/me')).status).toBe(200);
    const out = await browser.request('/sign-out', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
    expect(browser.cookies.has('stafet-session')).toBe(false);
    browser.cookies.set('stafet-session', secret);
    expect((await browser.request('/api/v1/me')).status).toBe(401);
  });

  test('signs out everywhere: another process, which has just let it in, does not a moment later', async () => {
    const other = await NestFactory.create<NestFastifyApplication>(process_, new FastifyAdapter(), {
      logger: false,
    });
    await other.listen(0, '127.0.0.1');
    try {
      const browser = new Browser(publicUrl);
      await browser.signIn('kirsten');
      const cookie = `stafet-session=${browser.cookies.get('stafet-session')}`;
      const there = async () =>
        (await fetch(`${await other.getUrl()}/api/v1/me`, { headers: { cookie } })).status;
      expect([await there(), await there()]).toEqual([200, 200]);
      await browser.request('/sign-out', { method: 'POST', headers: { origin: publicUrl } });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await there()).toBe(401);
    } finally {
      await other.close();
    }
  });

  test('is asked who it is again after signing out', async () => {
    const browser = new Browser(publicUrl);
    await browser.signIn('kirsten');
    await browser.request('/sign-out', { method: 'POST', headers: { origin: publicUrl } });
    const page = await browser.open(`${publicUrl}/sign-in`);
    expect(new URL(page.url).pathname).toMatch(/^\/idp\/interaction\//);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, 403],
    ['a sibling of the site', { 'sec-fetch-site': 'same-site' }, 403],
    ['an older browser on another site', { origin: 'https://elsewhere.example' }, 403],
    ['nobody knows where', {}, 403],
    ['this site', { 'sec-fetch-site': 'same-origin' }, 201],
    ['this site, in an older browser', { origin: '' }, 201],
  ])('that changes something from %s', async (_, headers: Record<string, string>, status) => {
    const browser = new Browser(publicUrl);
    await browser.signIn('kirsten');
    const own = headers.origin === '' ? { origin: publicUrl } : headers;
    const answer = await browser.request('/probe/acting', { method: 'POST', headers: own });
    expect(answer.status).toBe(status);
    const out = await browser.request('/sign-out', { method: 'POST', headers: own });
    expect(out.status).toBe(status === 201 ? 303 : 403);
  });

  test.each([
    ['is over', "expires_at = now() - interval '1 second'"],
    ['was idle for an hour', "seen_at = now() - interval '61 minutes'"],
  ])('whose session %s is asked to sign in', async (_, change) => {
    const browser = new Browser(publicUrl);
    await browser.signIn('frede');
    await owner.query(`update session set ${change} where person_id = $1`, [personId('frede')]);
    expect((await browser.request('/api/v1/me')).status).toBe(401);
  });

  test('of someone at two schools remembers the choice between them', async () => {
    const browser = new Browser(publicUrl);
    await browser.signIn('hanne');
    expect(await (await browser.request('/api/v1/me')).json()).toMatchObject({
      organisation: null,
      role: null,
    });
    expect((await browser.request('/probe/acting')).status).toBe(409);

    const choose = (organisation: string) =>
      browser.request('/api/v1/me/organisation', {
        method: 'PUT',
        body: JSON.stringify({ organisation }),
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      });
    expect((await choose(organisationId('280001'))).status).toBe(403);
    expect((await choose('280201')).status).toBe(400);
    expect((await choose(organisationId('280201'))).status).toBe(204);
    const acting = await browser.request('/probe/acting');
    expect(await acting.json()).toMatchObject({ organisation: organisationId('280201'), role: 'school' });
  });
});

describe('a script', () => {
  const atOnePlace = demoPeople.filter(({ memberships }) => memberships.length === 1);
  test.each(atOnePlace.filter(({ memberships }) => memberships[0]?.duty !== 'administrator'))(
    'gets a token for $handle and is who it says',
    async ({ handle, id, name, memberships }) => {
      const answer = await withToken(await demoToken(handle), '/probe/acting');
      const [{ code, duty } = { code: '', duty: '' }] = memberships;
      expect(await answer.json()).toMatchObject({
        person: id,
        name,
        organisation: organisationId(code),
        duties: [duty],
        leader: duty === 'leader',
      });
    },
  );

  test('for who only looks after the system may ask who it is, and comes to no case', async () => {
    const token = await demoToken('allan');
    expect(await (await withToken(token, '/api/v1/me')).json()).toMatchObject({
      role: 'kui',
      may: [
        'readOrganisations',
        'readProcess',
        'readLocalRules',
        'readRetention',
        'administerDirectory',
        'readDirectoryChanges',
        'mendFailures',
      ],
    });
    const answer = await withToken(token, '/probe/acting');
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'no-casework' }),
    ]);
  });

  test('gets no token for somebody the demo does not have', async () => {
    const answer = await askForToken('nobody');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ error: 'invalid_grant' }),
    ]);
  });

  test('needs no same-origin header: it carries no cookie', async () => {
    const answer = await withToken(await demoToken('kirsten'), '/probe/acting', { method: 'POST' });
    expect(answer.status).toBe(201);
  });

  test('of someone at two schools says by a header for which one', async () => {
    const token = await demoToken('hanne');
    const undecided = await withToken(token, '/probe/acting');
    expect(undecided.status).toBe(409);
    const { code, organisations } = (await undecided.json()) as {
      code: string;
      organisations: { id: string; name: string }[];
    };
    expect(code).toBe('choose-organisation');
    expect(organisations).toEqual([
      { id: organisationId('280002'), name: 'Demo Gymnasium, hf' },
      { id: organisationId('280201'), name: 'Demo Handelsskole' },
    ]);
    const act = (organisation: string) =>
      withToken(token, '/probe/acting', { headers: { 'stafet-organisation': organisation } });
    expect(await (await act(organisationId('280002'))).json()).toMatchObject({
      organisation: organisationId('280002'),
    });
    for (const foreign of [organisationId('280001'), 'nonsense', '']) {
      const refused = await act(foreign);
      expect([refused.status, await refused.json()]).toEqual([
        403,
        expect.objectContaining({ code: 'not-a-member' }),
      ]);
    }
  });

  test.each<[string, (claims: JWTPayload) => Promise<string> | string]>([
    ['expired', (claims) => signed({ ...claims, exp: now() - 1 })],
    ['without an end', (claims) => signed({ ...claims, exp: undefined })],
    ['not yet valid', (claims) => signed({ ...claims, nbf: now() + 60 })],
    ['for another audience', (claims) => signed({ ...claims, aud: 'stafet-web' })],
    ['of another issuer', (claims) => signed({ ...claims, iss: 'https://elsewhere.example' })],
    ['about nobody', (claims) => signed({ ...claims, sub: undefined })],
    ['signed with a foreign key', (claims) => signed(claims, { key: foreignKey() })],
    [
      'signed with a foreign key under an unknown name',
      (claims) => signed(claims, { key: foreignKey(), kid: 'x' }),
    ],
    ['signed by nobody (alg none)', (claims) => new UnsecuredJWT(claims).encode()],
    [
      'signed with a shared secret',
      (claims) => signed(claims, { key: new TextEncoder().encode('s'.repeat(32)), alg: 'HS256' }),
    ],
    ['cut short', async (claims) => (await signed(claims)).slice(0, -4)],
    ['no token at all', () => 'nonsense'],
  ])('with a token %s gets in nowhere', async (_, make) => {
    const claims = { iss: `${publicUrl}/idp`, aud: demoAudience, sub: 'kirsten', exp: now() + 60 };
    expect((await withToken(await signed(claims), '/probe/acting')).status).toBe(200);
    const answer = await withToken(await make(claims), '/probe/acting');
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'invalid-token' }),
    ]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="stafet", error="invalid_token"');
  });

  test('cannot sign in by name and password', async () => {
    const answer = await fetch(`${publicUrl}/probe/acting`, {
      headers: { authorization: 'Basic a2lyc3Rlbjo=' },
    });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'not-signed-in' }),
    ]);
  });

  test('is remembered no longer than its token lasts', async () => {
    const exp = now() + 2;
    const token = await signed({ iss: `${publicUrl}/idp`, aud: demoAudience, sub: 'kirsten', exp });
    expect((await withToken(token, '/probe/acting')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, exp * 1000 - Date.now() + 5));
    expect((await withToken(token, '/probe/acting')).status).toBe(401);
  });

  test('that is unknown, or belongs nowhere, gets in nowhere', async () => {
    const claims = { iss: `${publicUrl}/idp`, aud: demoAudience, exp: now() + 60 };
    await owner.query(
      `insert into person (issuer, subject, display_name) values ($1, 'placeless', 'Ingen Demosen')`,
      [claims.iss],
    );
    for (const sub of ['stranger', 'placeless']) {
      for (const path of ['/probe/acting', '/api/v1/me']) {
        const answer = await withToken(await signed({ ...claims, sub }), path);
        expect([answer.status, await answer.json()]).toEqual([
          403,
          expect.objectContaining({ code: 'unknown-person' }),
        ]);
      }
    }
  });

  test('loses its access within seconds of leaving the organisation', async () => {
    const token = await demoToken('niels');
    expect((await withToken(token, '/probe/acting')).status).toBe(200);
    await owner.query('update membership set valid_to = now() where person_id = $1', [personId('niels')]);
    await new Promise((resolve) => setTimeout(resolve, 3050));
    expect((await withToken(token, '/probe/acting')).status).toBe(403);
  });

  test('asks the database once for many requests', async () => {
    const token = await demoToken('aase');
    let asked = 0;
    const count = () => asked++;
    const pool = app.get<pg.Pool>(pg.Pool);
    pool.on('acquire', count);
    const answers = await Promise.all(Array.from({ length: 50 }, () => withToken(token, '/probe/acting')));
    pool.off('acquire', count);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(asked).toBe(1);
  });
});

describe('a sign-in that claims roles', () => {
  const claims = [
    { claim: 'groups', value: 'kui', organisation: 'kui-999', role: 'caseworker' },
    { claim: 'groups', value: 'kui-leder', organisation: 'kui-999', role: 'leader' },
  ] as const;
  let credentials: Credentials;
  let close: () => Promise<void>;
  beforeAll(async () => {
    @Module({
      imports: [
        DatabaseModule.forRoot({ url: serviceUrl(database.url) }),
        SignInModule.forRoot({ ...demoSignIn(publicUrl), claims }),
      ],
    })
    class ClaimsModule {}
    const context = await NestFactory.createApplicationContext(ClaimsModule, { logger: false });
    credentials = context.get(Credentials);
    close = () => context.close();
  });
  afterAll(() => close());

  const dutiesOf = async (sub: string, groups?: unknown) => {
    const token = {
      iss: `${publicUrl}/idp`,
      aud: demoAudience,
      sub,
      groups,
      jti: randomUUID(),
      exp: now() + 60,
    };
    const identity = await credentials.ofToken(await signed(token));
    return identity?.memberships.flatMap(({ duties }) => duties) ?? null;
  };

  test('makes somebody known, follows what it says from then on, and leaves alone what was entered by hand', async () => {
    expect(await dutiesOf('claims-none', ['elsewhere'])).toBeNull();
    expect(await dutiesOf('claims-some', ['kui', 'elsewhere'])).toEqual(['caseworker']);
    expect(await dutiesOf('claims-some', ['kui', 'kui-leder'])).toEqual(['caseworker', 'leader']);
    expect(await dutiesOf('claims-some', 'kui-leder')).toEqual(['leader']);
    expect(await dutiesOf('claims-some')).toEqual([]);
    expect(await dutiesOf('yusuf', [])).toEqual(['caseworker']);
    const { rows } = await owner.query(
      `select c.what, c.detail ->> 'role' as role, c.by_person from directory_change c
       join person p on p.id = c.person_id where p.subject = 'claims-some' order by c.id`,
    );
    expect(rows.map(({ what, role, by_person }) => [what, role, by_person])).toEqual([
      ['role-given', 'caseworker', null],
      ['role-given', 'leader', null],
      ['role-ended', 'caseworker', null],
      ['role-ended', 'leader', null],
    ]);
  });
});

describe('a citizen', () => {
  test('of whom there is no case gets in nowhere', async () => {
    const answer = await withToken(await demoToken('alma'), '/api/v1/me');
    expect(answer.status).toBe(403);
  });

  test('is known by the CPR number that the provider vouches for', async () => {
    await caseOf('alma', 'mette');
    const alma = new Browser(publicUrl);
    await alma.signIn('alma');
    expect(await (await alma.request('/probe/acting')).json()).toMatchObject({
      role: 'youngPerson',
      organisation: null,
      youngPerson: young,
      guardian: null,
    });
    const mette = new Browser(publicUrl);
    await mette.signIn('mette');
    expect(await (await mette.request('/probe/acting')).json()).toMatchObject({
      role: 'guardian',
      youngPerson: null,
      guardian: custodyHolder,
    });
  });

  test('who was never entered is let in once there is a case, and a stranger is not', async () => {
    await owner.query('delete from session; delete from person where cpr_lookup is not null');
    await caseOf('alma');
    const alma = new Browser(publicUrl);
    await alma.signIn('alma');
    expect((await alma.request('/probe/acting')).status).toBe(200);
    const mette = new Browser(publicUrl);
    const page = await mette.open(`${publicUrl}/sign-in`);
    const { answer } = await mette.choose(page, 'mette');
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'unknown-person' }),
    ]);
    expect(mette.cookies.has('stafet-session')).toBe(false);
  });
});

function askForToken(handle: string): Promise<Response> {
  return fetch(`${publicUrl}/idp/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: demoPersonGrant, client_id: 'stafet-script', person: handle }),
  });
}

async function demoToken(handle: string): Promise<string> {
  const { access_token: token } = (await (await askForToken(handle)).json()) as { access_token: string };
  return token;
}

function withToken(token: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` };
  return fetch(`${publicUrl}${path}`, { ...init, headers });
}

/** A token as the demo's provider would sign it, but for what is said otherwise. */
async function signed(
  claims: JWTPayload,
  { key, kid, alg = 'ES256' }: { key?: KeyObject | Uint8Array; kid?: string; alg?: string } = {},
): Promise<string> {
  const [own] = (await demoKeys(home)).jwks.keys;
  const signer: CryptoKey | KeyObject | Uint8Array = key ?? (await importJWK(own ?? {}, 'ES256'));
  return new SignJWT(claims).setProtectedHeader({ alg, kid: kid ?? own?.kid ?? '' }).sign(signer);
}

function foreignKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

const young = '0b5e0000-0000-4000-8000-000000000001';
const custodyHolder = '0b5e0000-0000-4000-8000-000000000002';

/** A case of that demo person, and of the custody holder if one is named: as far as the lookup of citizens reads it. */
async function caseOf(youngPerson: string, guardian?: string): Promise<void> {
  await owner.query('delete from young_person; delete from guardian; delete from case_party');
  await owner.query(citizen('young_person'), [young, lookupOf(youngPerson)]);
  if (guardian === undefined) return;
  await owner.query(citizen('guardian'), [custodyHolder, lookupOf(guardian)]);
  await owner.query(
    `insert into case_party (case_id, role, id, relation, due) values (gen_random_uuid(), 'guardian', $1, 'party', now())`,
    [custodyHolder],
  );
}

function citizen(table: 'young_person' | 'guardian'): string {
  return `insert into ${table} (id, cpr_cipher, cpr_key_id, cpr_lookup) values ($1, '', 'test', $2)`;
}

function lookupOf(handle: string): Buffer {
  return cprLookup(demoPeople.find((person) => person.handle === handle)?.cpr ?? '');
}

function organisationId(code: string): string {
  return demoOrganisations.find((organisation) => organisation.code === code)?.id ?? '';
}

function personId(handle: string): string {
  return demoPeople.find((person) => person.handle === handle)?.id ?? '';
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}
