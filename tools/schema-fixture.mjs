// Keeps the data of a landed version for the spec that migrates it: rows as that version wrote them, synthetic all.
// Whoever adds a migration adds the fixture of the version before it, in a scratch clone of that version:
//
//   STAFET_HOME=/tmp/old STAFET_DEMO_CASES=3 STAFET_KEYS=test:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc= npm start
//   npm run relay                                             # and whatever else the migration is about
//   node tools/schema-fixture.mjs /tmp/old > schema-COMMIT.sql   # of this version, while that one runs
//
// and puts the file into test/fixtures. The queue's own tables are left out: they migrate by themselves, and a lost
// queue loses nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const [home] = process.argv.slice(2);
const read = (file) => readFileSync(join(home ?? '', 'postgres', file), 'utf8');
const port = read('data/postmaster.pid').split('\n')[3];
const client = new pg.Client(`postgres://postgres:${read('password').trim()}@127.0.0.1:${port}/stafet`);
await client.connect();
// The text of a value, as it is: a moment keeps its microseconds, a snapshot the order of its keys.
await client.query(`set time zone 'UTC'`);
await client.query('begin isolation level repeatable read');
const { rows: migrations } = await client.query('select name from migration order by timestamp');
process.stdout.write(`-- migrations: ${migrations.map(({ name }) => name).join(' ')}\n`);
const { rows: tables } = await client.query(
  `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`,
);
for (const { name, columns } of tables) {
  const { rows } = await client.query(
    `select row_to_json(r)::text as row from (select ${columns} from ${name}) r`,
  );
  if (rows.length === 0) continue;
  const list = rows.map(({ row }) => row.replaceAll("'", "''")).join(',\n');
  // A migration may have begun a table with a row of its own.
  process.stdout.write(
    `delete from ${name};\n` +
      `insert into ${name} (${columns}) overriding system value\n` +
      `select ${columns} from json_populate_recordset(null::${name}, '[\n${list}\n]');\n`,
  );
}
const { rows: sequences } = await client.query(
  `select sequencename as name, last_value as value from pg_sequences
    where schemaname = 'public' and last_value is not null and sequencename not like 'migration%'`,
);
for (const { name, value } of sequences) process.stdout.write(`select setval('${name}', ${value});\n`);
await client.end();
