import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log, what lies beside it (people, records) and what follows from it (file, parties, tasks, asks, clocks).
 *
 * `case_event` is the truth about a case; the projections can be made anew from it at any time, which is why no
 * foreign key ties them to it: they are written by one function, checked by the rebuild, and the keys would cost
 * every command a tenth of its speed.
 */
export class Cases1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [people, log, projections, surroundings, appendOnly, policies, rights]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const people = `
  create table young_person (
    id uuid primary key,
    -- AES-256-GCM under the key named beside it
    cpr_cipher bytea,
    cpr_key_id text,
    -- keyed hash: finds the number without showing it
    cpr_lookup bytea unique check (octet_length(cpr_lookup) = 32),
    -- null once erased, like the names
    birth_date date,
    first_name text,
    last_name text,
    check (num_nulls(cpr_cipher, cpr_key_id, cpr_lookup) in (0, 3))
  );
  create table guardian (like young_person including all);
`;

const log = `
  create table case_event (
    case_id uuid not null,
    version integer not null check (version > 0),
    at timestamptz not null,
    actor_person uuid,
    actor_role text not null,
    actor_party uuid not null,
    -- canonical JSON of the step, as text: jsonb would order its keys anew, and the hash is over these very letters
    body text not null,
    prev_hash bytea not null,
    hash bytea not null check (hash = sha256(prev_hash || convert_to(body, 'UTF8'))),
    primary key (case_id, version)
  );

  -- The personal content of what was recorded. Erasing means to empty content and salt: the digest in the log then
  -- proves nothing about anybody, and the chain stays whole.
  create table case_record (
    id uuid not null,
    revision integer not null check (revision > 0),
    case_id uuid not null,
    form text not null,
    author_role text not null,
    author_id uuid not null,
    author_person uuid,
    at timestamptz not null,
    content jsonb,
    salt bytea,
    digest bytea not null,
    primary key (id, revision),
    check ((content is null) = (salt is null))
  );
  create index on case_record (case_id);
`;

const projections = `
  create table case_file (
    id uuid primary key,
    subject uuid not null references young_person,
    definition text not null,
    definition_version integer not null,
    version integer not null,
    revision integer not null,
    opened_at timestamptz not null,
    stage text,
    leg text,
    stage_since timestamptz not null,
    holder_role text not null,
    holder_id uuid not null,
    holder_since timestamptz not null,
    outcome text,
    closed_at timestamptz,
    -- 'infinity' where nothing runs: lists order by it
    due timestamptz not null,
    party_ids uuid[] not null,
    -- the engine's snapshot; json rather than jsonb, which would order its keys anew
    state json not null
  );
  create index on case_file (subject);
  create index on case_file (holder_id, due, id) where closed_at is null;

  create table case_party (
    case_id uuid not null,
    role text not null,
    id uuid not null,
    relation text not null check (relation in ('holder', 'overseer', 'party', 'asked', 'former')),
    primary key (case_id, role, id)
  );
  create index on case_party (id, case_id);

  -- Open tasks only: one that ends is gone from here, the log knows it.
  create table task (
    case_id uuid not null,
    no integer not null,
    task text not null,
    org_id uuid not null,
    role text not null,
    leader boolean not null,
    assignee uuid,
    since timestamptz not null,
    due timestamptz not null,
    primary key (case_id, no)
  );
  create index on task (org_id, due, case_id, no);
  create index on task (org_id, assignee, due, case_id, no);

  create table ask (
    case_id uuid not null,
    no integer not null,
    ask text not null,
    kind text not null,
    from_role text not null,
    from_id uuid not null,
    to_role text not null,
    to_id uuid not null,
    since timestamptz not null,
    due timestamptz not null,
    ended timestamptz,
    how text check (how in ('answered', 'withdrawn', 'lapsed')),
    answer text,
    primary key (case_id, no),
    check ((ended is null) = (how is null))
  );
  create index on ask (to_id, due, case_id, no) where ended is null;
  create index on ask (from_id, due, case_id, no) where ended is null;

  create table clock (
    case_id uuid not null,
    no integer not null,
    clock text not null,
    ask integer,
    kind text not null check (kind in ('statutory', 'local')),
    owner_role text not null,
    owner_id uuid,
    started timestamptz not null,
    due timestamptz,
    paused boolean not null,
    rung text,
    rung_at timestamptz,
    ended timestamptz,
    how text check (how in ('met', 'void')),
    breached boolean not null,
    -- A rung that cannot be rung is tried again later and later; no part of the projection.
    failures integer not null default 0,
    put_off_until timestamptz,
    wake_at timestamptz generated always as (
      case when rung_at is not null then greatest(rung_at, put_off_until) end
    ) stored,
    primary key (case_id, no),
    check ((rung is null) = (rung_at is null))
  ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
  create index on clock (wake_at) where wake_at is not null;
`;

const surroundings = `
  -- A row lives here until what it owes is done: relayed (a change) or delivered (all else).
  create table outbox (
    id uuid primary key default uuidv7(),
    case_id uuid not null,
    version integer not null,
    at timestamptz not null,
    -- 'changed': parties may look again; all else is for one receiver
    kind text not null,
    parties uuid[] not null check (kind = 'changed' or cardinality(parties) = 1),
    to_role text,
    about jsonb not null,
    tries integer not null default 0,
    next_at timestamptz not null default now()
  ) with (autovacuum_vacuum_scale_factor = 0.01);
  create index on outbox (next_at);

  create table notification (
    -- that of the outbox row: what is delivered twice is told once
    id uuid primary key,
    case_id uuid not null,
    party_id uuid not null,
    role text not null,
    at timestamptz not null,
    what text not null,
    about jsonb not null
  );
  create index on notification (party_id, at desc, id desc);

  create table idempotency (
    party_id uuid not null,
    person_id uuid not null,
    key text not null,
    request_hash text not null,
    answer jsonb not null,
    created_at timestamptz not null default now(),
    primary key (party_id, person_id, key)
  );
  create index on idempotency using brin (created_at);

  create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    person_id uuid,
    party_id uuid not null,
    role text not null,
    purpose text not null,
    operation text not null,
    case_ids uuid[] not null
  );

  -- What somebody has typed and not sent yet: theirs alone.
  create table draft (
    id uuid primary key default uuidv7(),
    person_id uuid not null,
    party_id uuid not null,
    -- null for an opening
    case_id uuid,
    action text not null,
    content jsonb not null,
    revision integer not null default 1,
    at timestamptz not null default now(),
    unique nulls not distinct (person_id, party_id, case_id, action)
  );

  create table definition_version (
    name text not null,
    version integer not null,
    fingerprint text not null,
    published_at timestamptz not null default now(),
    primary key (name, version)
  );
`;

const appendOnly = `
  -- Rights keep the service from it; this keeps the owner from doing it unawares.
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
  end
  $$;
  create trigger append_only before update or delete or truncate on case_event
    for each statement execute function refuse_change();
`;

const policies = `
  -- Outside a unit of work the setting is empty or absent: then nobody is acting, and nothing is seen.
  create function cur_party() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.party', true), '')::uuid;
  create function cur_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;

  -- Forced, so that the owner needs a policy in so many words; what has no further one is the owner's alone.
  do $$
  declare it text;
  begin
    foreach it in array array['young_person', 'guardian', 'case_event', 'case_record', 'case_file', 'case_party', 'task',
      'ask', 'clock', 'outbox', 'notification', 'idempotency', 'access_log', 'draft', 'definition_version'] loop
      execute format('alter table %I enable row level security, force row level security', it);
      execute format('create policy owner on %I to current_user using (true) with check (true)', it);
    end loop;
  end
  $$;

  create policy party on case_file for select to stafet_service using ((select cur_party()) = any (party_ids));

  -- What belongs to a case is seen by those who see the case: these subqueries are under its policy themselves.
  create policy party on case_event for select to stafet_service
    using (exists (select from case_file f where f.id = case_id));
  create policy party on case_record for select to stafet_service
    using (exists (select from case_file f where f.id = case_id));
  create policy party on case_party for select to stafet_service
    using (id = (select cur_party()) or exists (select from case_file f where f.id = case_id));
  create policy party on ask for select to stafet_service
    using (to_id = (select cur_party()) or from_id = (select cur_party())
      or exists (select from case_file f where f.id = case_id));
  create policy party on clock for select to stafet_service
    using (exists (select from case_file f where f.id = case_id));
  create policy party on young_person for select to stafet_service
    using (exists (select from case_file f where f.subject = young_person.id));

  -- Nothing but a comparison: lists of a million rows stay on the index.
  create policy party on task for select to stafet_service using (org_id = (select cur_party()));
  create policy party on notification for select to stafet_service using (party_id = (select cur_party()));

  create policy own on idempotency for select to stafet_service
    using (party_id = (select cur_party()) and person_id = (select cur_person()));
  create policy own on draft to stafet_service
    using (party_id = (select cur_party()) and person_id = (select cur_person()))
    with check (party_id = (select cur_party()) and person_id = (select cur_person())
      and (case_id is null or exists (select from case_file f where f.id = case_id)));
  -- Nobody writes under another's name; a script of our own acts as nobody.
  create policy own on access_log for insert to stafet_service
    with check (party_id = (select cur_party()) and person_id is not distinct from (select cur_person()));
`;

const rights = `
  grant select on case_file, case_event, case_record, case_party, task, ask, clock, notification, idempotency
    to stafet_service;
  grant select (id, birth_date, first_name, last_name) on young_person to stafet_service;
  grant insert on access_log to stafet_service;
  grant select, insert, update, delete on draft to stafet_service;
`;
