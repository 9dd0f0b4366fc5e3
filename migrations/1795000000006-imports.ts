import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of notices: what an uploaded file says row by row, sealed, until it is imported or a month old; and which
 * notices have been imported already, by a keyed hash that tells nothing of whom they are about.
 */
export class Imports1795000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, policies, recognising, running, settling, forgetting, rights])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  create table notice_import (
    id uuid primary key,
    person_id uuid not null,
    at timestamptz not null,
    state text not null default 'checked' check (state in ('checked', 'running', 'done')),
    headings text[] not null,
    -- the key under which all content of this import is sealed
    key_id text not null,
    notes jsonb not null,
    rows integer not null check (rows = ready + failed + known + imported),
    ready integer not null check (ready >= 0),
    warned integer not null check (warned between 0 and ready + imported),
    failed integer not null,
    known integer not null,
    imported integer not null default 0,
    -- A running import is given out again when nothing has been heard of it for a while.
    tries integer not null default 0,
    next_at timestamptz
  );
  create index on notice_import (person_id, at desc, id desc);
  create index on notice_import (next_at) where state = 'running';

  -- No foreign key: rows and import are written in one transaction and forgotten in one.
  create table import_row (
    import_id uuid not null,
    -- 1 is the first after the heading
    row_no integer not null check (row_no > 0),
    person_id uuid not null,
    state text not null check (state in ('ready', 'failed', 'known', 'imported')),
    findings jsonb not null,
    fingerprint bytea,
    -- AES-256-GCM; only what is still needed has any
    content bytea,
    case_id uuid,
    primary key (import_id, row_no),
    check ((content is not null) = (state in ('ready', 'failed'))),
    check (state <> 'ready' or fingerprint is not null)
  );
  create index on import_row (import_id, state, row_no);
  create index on import_row (import_id, row_no) where findings <> '[]';
  create index on import_row (import_id, fingerprint) where fingerprint is not null;

  create table imported_notice (
    -- keyed hash of school, CPR number, kind and day
    fingerprint bytea primary key check (octet_length(fingerprint) = 32),
    -- the row that brought it
    import_id uuid not null,
    row_no integer not null,
    -- null while the case is being opened
    case_id uuid
  );
`;

const policies = `
  do $$
  declare it text;
  begin
    foreach it in array array['notice_import', 'import_row', 'imported_notice'] loop
      execute format('alter table %I enable row level security, force row level security', it);
      execute format('create policy owner on %I to current_user using (true) with check (true)', it);
    end loop;
  end
  $$;

  -- Whoever uploaded a file sees it, and nobody else.
  create policy own on notice_import to stafet_service
    using (person_id = (select cur_person())) with check (person_id = (select cur_person()));
  create policy own on import_row to stafet_service
    using (person_id = (select cur_person())) with check (person_id = (select cur_person()));
`;

const recognising = `
  -- Which of these have been imported, by whomever. Without the key nobody can ask about somebody.
  create function imported_notices(prints bytea[]) returns table (fingerprint bytea, case_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select n.fingerprint, n.case_id from imported_notice n where n.fingerprint = any (prints) $$;

  -- Takes notices on before their cases are opened, so that of two files with the same notice one opens it. Says for
  -- each row whether it is this row's to open, now or since an earlier try.
  create function claim_notices(of_import uuid, of_rows integer[], prints bytea[])
  returns table (row_no integer, ours boolean, case_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with given as (
      select g.row_no, g.print from unnest(of_rows, prints) g(row_no, print)
    ), claimed as (
      -- In order, so that two imports never wait for each other.
      insert into imported_notice as n (fingerprint, import_id, row_no)
      select g.print, of_import, g.row_no from given g order by g.print
      on conflict do nothing returning n.fingerprint
    )
    select g.row_no, c.fingerprint is not null or coalesce(n.import_id = of_import and n.row_no = g.row_no, false),
      n.case_id
    from given g left join claimed c on c.fingerprint = g.print left join imported_notice n on n.fingerprint = g.print
  $$;
`;

const running = `
  -- Null for an import that is not this person's. Doing it again changes nothing.
  create function start_import(of_import uuid, by_person uuid) returns text
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update notice_import set
      next_at = case when state = 'checked' then now() else next_at end,
      state = case when state <> 'checked' then state when ready = 0 then 'done' else 'running' end
    where id = of_import and person_id = by_person
    returning state
  $$;

  create function claim_imports(lease interval) returns table (id uuid, person_id uuid, tries integer)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update notice_import i set tries = i.tries + 1, next_at = now() + lease
    where i.id in (select c.id from notice_import c where c.state = 'running' and c.next_at <= now()
      order by c.next_at for update skip locked)
    returning i.id, i.person_id, i.tries
  $$;
`;

const settling = `
  -- Writes what became of rows, once each, whoever tells it how often; keeps the counts; puts the next try off.
  create function settle_import(of_import uuid, by_person uuid, outcomes jsonb, lease interval) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform from notice_import where id = of_import and person_id = by_person for update;
    if not found then
      return;
    end if;
    with given as (
      select o.* from jsonb_to_recordset(outcomes) o(row_no integer, state text, findings jsonb, case_id uuid)
    ), changed as (
      update import_row r set state = g.state, findings = g.findings, case_id = g.case_id,
        content = case when g.state = 'failed' then r.content end
      from given g where r.import_id = of_import and r.row_no = g.row_no and r.state = 'ready'
      returning g.state, g.case_id, r.row_no, r.fingerprint,
        (g.state = 'imported' and new.findings <> '[]')::integer - (old.findings <> '[]')::integer as warned
    ), kept as (
      update imported_notice n set case_id = c.case_id from changed c
      where c.state = 'imported' and n.fingerprint = c.fingerprint
    ), dropped as (
      delete from imported_notice n using changed c
      where c.state = 'failed' and n.fingerprint = c.fingerprint
        and n.import_id = of_import and n.row_no = c.row_no and n.case_id is null
    ), sums as (
      select count(*) as all_of_them, coalesce(sum(c.warned), 0) as warned,
        count(*) filter (where c.state = 'imported') as imported,
        count(*) filter (where c.state = 'failed') as failed,
        count(*) filter (where c.state = 'known') as known
      from changed c
    )
    update notice_import i set ready = i.ready - s.all_of_them, warned = i.warned + s.warned,
      imported = i.imported + s.imported, failed = i.failed + s.failed, known = i.known + s.known,
      state = case when i.ready - s.all_of_them = 0 then 'done' else i.state end, next_at = now() + lease
    from sums s where i.id = of_import;
  end
  $$;
`;

const forgetting = `
  create function forget_imports(older_than interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with old as (
      delete from notice_import where at < now() - older_than returning id
    ), rows as (
      delete from import_row r using old o where r.import_id = o.id
    )
    -- What was taken on and never opened is free again.
    delete from imported_notice n using old o where n.import_id = o.id and n.case_id is null
  $$;
`;

const rights = `
  revoke execute on function
    imported_notices(bytea[]), claim_notices(uuid, integer[], bytea[]), start_import(uuid, uuid),
    claim_imports(interval), settle_import(uuid, uuid, jsonb, interval), forget_imports(interval)
  from public;
  grant execute on function
    imported_notices(bytea[]), claim_notices(uuid, integer[], bytea[]), start_import(uuid, uuid),
    claim_imports(interval), settle_import(uuid, uuid, jsonb, interval), forget_imports(interval)
  to stafet_service;

  -- Written once, in the transaction of the upload; changed by the functions above alone.
  grant select, insert on notice_import, import_row to stafet_service;
`;
