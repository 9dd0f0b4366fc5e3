import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Act, rebuild } from '../libs/casework/index.js';
import { youthDropoutVersions } from '../libs/domain/index.js';
import { openDoors } from '../test/casework.js';
import { createTestDatabase, type TestDatabase } from '../test/database.js';
import { migrations } from './index.js';

/** Rows as each landed version wrote them; tools/schema-fixture.mjs makes the next one, and says how. */
const folder = join(import.meta.dirname, '../test/fixtures');
const kept = readdirSync(folder)
  .filter((file) => /^schema-\w+\.sql$/.test(file))
  .map((file) => ({ file, content: readFileSync(join(folder, file), 'utf8') }))
  .sort((one, other) => namesIn(other.content).length - namesIn(one.content).length);
/** The newest each time, and all of them in the whole run: the older ones go the same way from further back. */
const fixtures = process.env.STAFET_TEST_FULL === '1' ? kept : kept.slice(0, 1);

let database: TestDatabase;
let owner: pg.Client;
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

describe('the data of a landed version', () => {
  it.each(fixtures)(
    '$file migrates to the newest, step by step, and works on',
    async ({ content }) => {
      const then = namesIn(content);
      // What has landed is neither renamed nor taken out.
      expect(migrations.slice(0, then.length).map(({ name }) => name)).toEqual(then);
      await migrateTo(then.length);
      await load(content);
      for (let count = then.length + 1; count <= migrations.length; count += 1) await migrateTo(count);

      const fresh = await createTestDatabase();
      expect(await schemaOf(database.url)).toEqual(await schemaOf(fresh.url));
      await fresh.drop();
      const cases = await numberOf('case_file');
      expect(cases).toBeGreaterThan(3);
      const events = await numberOf('case_event');
      expect(await rebuild(database.url)).toEqual({ cases, events, differences: [] });
      expect(await recordSupport()).toMatchObject({ kind: 'done' });
      expect(await rebuild(database.url)).toEqual({ cases, events: events + 1, differences: [] });
    },
    60_000,
  );
});

function namesIn(fixture: string): readonly string[] {
  return /^-- migrations: (.+)$/m.exec(fixture)?.[1]?.split(' ') ?? [];
}

/** As a release with so many of them does it: those that are not done yet, in one transaction. */
async function migrateTo(count: number): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: database.url,
    nativeDriver: false,
    installExtensions: false,
    migrations: migrations.slice(0, count),
    migrationsTableName: 'migration',
    poolSize: 1,
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await source.destroy();
  }
}

/** Table by table in any order, so keys are not looked at, nor triggers run: they were when the rows were written. */
async function load(fixture: string): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(fixture);
  await owner.query('set session_replication_role = origin');
}

async function numberOf(table: 'case_file' | 'case_event'): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
  return rows[0]?.count ?? 0;
}

/** A counsellor goes on with a case that was at risk when its version was in use. */
async function recordSupport() {
  const { rows } = await owner.query<{ id: string; person: string; party: string }>(
    `select f.id, e.actor_person as person, e.actor_party as party
       from case_file f join case_event e on e.case_id = f.id and e.version = 1
      where f.state ->> 'stage' = 'atRisk' and e.actor_role = 'school' order by f.id limit 1`,
  );
  const [found] = rows;
  if (!found) throw new Error('The fixture has no case at risk');
  const { id, person, party } = found;
  const keys = [{ id: 'test', secret: Buffer.alloc(32, 7) }];
  const doors = await openDoors(database.url, youthDropoutVersions, keys, {
    now: '2026-12-01T09:00:00.000Z',
  });
  try {
    const work = { actor: { person, role: 'school', party }, purpose: 'casework' } as const;
    const fields = { on: '2026-11-30', what: 'Samtale med eleven' };
    return await doors
      .get(CommandBus)
      .execute(new Act(work, id, 'recordSupport', null, fields, null, null, null));
  } finally {
    await doors.close();
  }
}

/** Columns, constraints, indexes, functions, policies and rights, as PostgreSQL writes them. */
async function schemaOf(url: string): Promise<readonly string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ line: string }>(
    `with mine as (select oid, relname from pg_class where relnamespace = 'public'::regnamespace)
     select line from (
       select format('%s.%s %s %s %s', relname, attname, format_type(atttypid, atttypmod), attnotnull,
                     pg_get_expr(adbin, adrelid)) as line
         from mine join pg_attribute on attrelid = mine.oid and attnum > 0 and not attisdropped
         left join pg_attrdef on adrelid = attrelid and adnum = attnum
       union all select format('%s %s %s', relname, conname, pg_get_constraintdef(c.oid))
         from mine join pg_constraint c on conrelid = mine.oid
       union all select pg_get_indexdef(indexrelid) from mine join pg_index on indrelid = mine.oid
       union all select pg_get_functiondef(oid) || coalesce(proacl::text, '') from pg_proc
        where pronamespace = 'public'::regnamespace and prokind = 'f'
       union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies
       union all select format('%s %s %s', relname, relrowsecurity, relacl)
         from pg_class where relnamespace = 'public'::regnamespace
     ) described order by line collate "C"`,
  );
  await client.end();
  return rows.map(({ line }) => line);
}
