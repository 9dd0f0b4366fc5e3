import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { DatabaseUnreachable, migrate, serviceUrl } from './database.js';

describe('the service’s login', () => {
  test('follows from the owner’s, the same each time, and does not reveal its password', () => {
    const owner = 'postgres://house:s%C3%B8d%40hemmelig@db.example:6432/stafet?sslmode=require';
    const service = new URL(serviceUrl(owner));
    expect(serviceUrl(owner)).toBe(service.href);
    expect([service.username, service.host, service.pathname, service.search]).toEqual([
      'stafet_service',
      'db.example:6432',
      '/stafet',
      '?sslmode=require',
    ]);
    expect(service.password).toMatch(/^[0-9a-f]{64}$/);
    expect(serviceUrl('postgres://house:another@db.example:6432/stafet')).not.toContain(service.password);
  });

  test('has no password where the owner has none', () => {
    expect(new URL(serviceUrl('postgres://house@db.example/stafet')).password).toBe('');
  });

  test('is never the owner’s own', () => {
    expect(() => serviceUrl('postgres:///stafet?host=/var/run/postgresql')).toThrow(DatabaseUnreachable);
  });
});

describe('a database that cannot be used', () => {
  test.each([
    [
      'nobody listens',
      () => 'postgres://house:hemmelig@127.0.0.1:1/stafet',
      /stafet at 127\.0\.0\.1:1 .*ECONNREFUSED$/,
    ],
    ['the scheme is missing', () => 'house:hemmelig@db.example/stafet', /must begin with postgres:\/\/$/],
    ['a sign is not encoded', () => 'postgres://house:hemmelig%@db.example/stafet', /is not a URL$/],
    ['the port is none', () => 'postgres://house:hemmelig@db.example:x/stafet', /is not a URL$/],
    [
      'the password is wrong',
      () => process.env.STAFET_TEST_SERVER?.replace(/:[^:@/]+@/, ':hemmelig@') ?? '',
      /28P01$/,
    ],
  ])('is named in one line without its password: %s', async (_, url, message) => {
    const refusal = await migrate(url(), 'postgres://stafet_service@x/y').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatabaseUnreachable);
    expect((refusal as Error).message).toMatch(message);
    expect((refusal as Error).message).not.toMatch(/hemmelig|\n/);
  });
});

describe('migrating', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
  });
  afterAll(() => database.drop());

  test('from several processes at once, and again, does each step once', async () => {
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    await migrate(database.url);
    const steps = await as(database.url, 'select name from migration');
    expect(steps.map(({ name }) => name)).toEqual([...new Set(steps.map(({ name }) => name))]);
    expect(steps.length).toBeGreaterThan(0);
  });

  test('leaves no table without forced row-level security', async () => {
    const open = await as(
      database.url,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  test('leaves the service owning nothing and above no rule', async () => {
    const [role] = await as(
      serviceUrl(database.url),
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    });
  });

  test('lets nobody else call what reads past row-level security', async () => {
    const callable = await as(
      database.url,
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))`,
    );
    expect(callable).toEqual([]);
  });
});

describe('the service', () => {
  let database: TestDatabase;
  let service: string;
  const citizen = randomUUID();

  beforeAll(async () => {
    database = await createTestDatabase();
    service = serviceUrl(database.url);
    await as(
      database.url,
      `with school as (
         insert into organisation (kind, name, code, municipality_code, programme_type)
         values ('school', 'En skole', '280001', '999', 'gymnasium') returning id
       ), staff as (
         insert into person (issuer, subject, display_name) values ('i', 'staff', 'En vejleder') returning id
       ), citizen as (
         insert into person (id, issuer, subject, display_name, cpr_lookup)
         values ('${citizen}', 'i', 'citizen', 'En ung', '\\xabcd')
       )
       insert into membership (person_id, organisation_id, role)
       select staff.id, school.id, 'counsellor' from staff, school`,
    );
  });
  afterAll(() => database.drop());

  test('reads who works where', async () => {
    const rows = await as(
      service,
      `select p.display_name as person, o.name as organisation
       from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id`,
    );
    expect(rows).toEqual([{ person: 'En vejleder', organisation: 'En skole' }]);
  });

  test('sees a citizen only on that citizen’s own behalf', async () => {
    const names = 'select display_name as name from person order by 1';
    expect(await as(service, names)).toEqual([{ name: 'En vejleder' }]);
    expect(await as(service, names, randomUUID())).toEqual([{ name: 'En vejleder' }]);
    expect(await as(service, names, citizen)).toEqual([{ name: 'En ung' }, { name: 'En vejleder' }]);
  });

  test.each([
    "insert into organisation (kind, name, code, municipality_code) values ('kui', 'x', 'x', '999')",
    "update organisation set name = 'x'",
    "insert into person (issuer, subject, display_name) values ('i', 'x', 'x')",
    'delete from person',
    'select subject from person',
    "update membership set role = 'administrator'",
    'delete from membership',
    "select identity_of('00000000-0000-4000-8000-000000000000')",
    "select citizen_by_cpr('\\xabcd')",
    'alter table person disable row level security',
    'create table mine (id int)',
  ])('is refused: %s', async (statement) => {
    await expect(as(service, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('keeps sessions, for those who exist', async () => {
    const hash = createHash('sha256').update('secret').digest('hex');
    const begin = (person: string) =>
      as(
        service,
        `insert into session (secret_hash, person_id, expires_at)
         values ('\\x${hash}', '${person}', now() + interval '1 hour') returning secret_hash = '\\x${hash}' as kept`,
      );
    await expect(begin(randomUUID())).rejects.toThrow(/foreign key/);
    expect(await begin(citizen)).toEqual([{ kept: true }]);
  });
});

/** Runs one statement on a connection of its own, as whoever the URL says, on behalf of `person`. */
async function as(url: string, statement: string, person = ''): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('app.person', $1, false)", [person]);
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
