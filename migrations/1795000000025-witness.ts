import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the database knows of the heads that were handed to the witness: the last one, and how far it reached in each
 * case, so that the next one lists only what has gone on. A cache of what the witness holds, and no proof of anything.
 */
export class Witness1795000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, heads, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  create table witness_state (
    only_row boolean primary key default true check (only_row),
    -- of the last head; 0 where there is none yet
    number integer not null default 0,
    digest text,
    made_at timestamptz,
    failing_since timestamptz
  );
  insert into witness_state default values;

  create table witnessed_case (
    case_id uuid primary key,
    version integer not null
  );

  alter table witness_state enable row level security, force row level security;
  alter table witnessed_case enable row level security, force row level security;
  create policy owner on witness_state to current_user using (true) with check (true);
  create policy owner on witnessed_case to current_user using (true) with check (true);
`;

const heads = `
  create function read_witness_state()
  returns table (number integer, digest text, made_at timestamptz, failing_since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select number, digest, made_at, failing_since from witness_state $$;

  -- The next cases by id, as far as their logs reach. Those that have gone on since they were last taken come as lines
  -- of a head, and are taken by this. One row always; last is null where there are no more.
  create function take_heads(after uuid, most integer)
  returns table (last uuid, cases integer, events bigint, changed integer, lines text)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with slice as materialized (
      select e.case_id, max(e.version) as version from case_event e where e.case_id > after
      group by e.case_id order by e.case_id limit most
    ), gone_on as materialized (
      -- Looked up one by one: as a join it might read all that was ever taken, for every slice.
      select s.case_id, s.version,
        (select e.hash from case_event e where e.case_id = s.case_id and e.version = s.version) as hash
      from slice s
      where s.version is distinct from (select w.version from witnessed_case w where w.case_id = s.case_id)
    ), taken as (
      insert into witnessed_case (case_id, version) select g.case_id, g.version from gone_on g
      on conflict (case_id) do update set version = excluded.version
    )
    select (select s.case_id from slice s order by s.case_id desc limit 1),
      (select count(*)::integer from slice), (select coalesce(sum(s.version), 0) from slice s),
      (select count(*)::integer from gone_on),
      (select coalesce(string_agg(concat(g.case_id, ' ', g.version, ' ', encode(g.hash, 'hex'), e'\\n'), ''
        order by g.case_id), '') from gone_on g)
  $$;

  -- The next head lists every case again.
  create function forget_taken_heads() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from witnessed_case $$;

  create function note_head(of_number integer, of_digest text, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ update witness_state set (number, digest, made_at, failing_since) = (of_number, of_digest, at, null) $$;

  create function note_witness_failing(since timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ update witness_state set failing_since = since where failing_since is null $$;
`;

const rights = `
  revoke execute on function
    read_witness_state(), take_heads(uuid, integer), forget_taken_heads(), note_head(integer, text, timestamptz),
    note_witness_failing(timestamptz)
  from public;
  grant execute on function
    read_witness_state(), take_heads(uuid, integer), forget_taken_heads(), note_head(integer, text, timestamptz),
    note_witness_failing(timestamptz)
  to stafet_service;
`;
