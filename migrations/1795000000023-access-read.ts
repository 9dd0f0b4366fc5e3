import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access log as something that people can read and act on: who has looked at a case, and whether they were right. */
export class AccessRead1795000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, unfolding, looks, samples, policies, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  -- The access log by case and day. The log itself is written with every answer and has no index beside its own
  -- number: the worker unfolds it behind. What the system did itself is nobody's look and is not here.
  create table case_access (
    case_id uuid not null,
    day date not null,
    party_id uuid not null,
    role text not null,
    person_id uuid not null,
    purpose text not null,
    -- up to the colon: which action it was, the log of the case tells
    operation text not null,
    times integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (case_id, day, party_id, role, person_id, purpose, operation)
  );
  create index on case_access (party_id, day);

  create table search_day (
    party_id uuid not null,
    day date not null,
    person_id uuid not null,
    searches integer not null,
    -- of those, the ones that found nothing
    fruitless integer not null,
    primary key (party_id, day, person_id)
  );

  create table access_unfolding (
    one boolean primary key default true check (one),
    -- rows up to here are unfolded; up to here they may be
    done_to bigint not null default 0,
    safe_to bigint not null default 0,
    -- a number that had been given out when these transactions were writing: safe once they have ended
    waiting_to bigint,
    waits_for text[] not null default '{}'
  );
  insert into access_unfolding default values;

  create table access_sample (
    id uuid primary key default uuidv7(),
    party_id uuid not null references organisation,
    at timestamptz not null default now(),
    -- null: the worker
    drawn_by uuid,
    from_day date not null,
    to_day date not null
  );
  create index on access_sample (party_id, id desc);

  create table access_sample_item (
    sample_id uuid not null references access_sample on delete cascade,
    no integer not null,
    case_id uuid not null,
    person_id uuid not null,
    day date not null,
    operations text[] not null,
    purposes text[] not null,
    times integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (sample_id, no)
  );

  -- A second opinion is another row.
  create table access_verdict (
    id uuid primary key default uuidv7(),
    sample_id uuid not null,
    no integer not null,
    at timestamptz not null default now(),
    by_person uuid not null,
    verdict text not null check (verdict in ('inOrder', 'toAsk', 'wrong')),
    note text check (length(note) <= 500),
    foreign key (sample_id, no) references access_sample_item on delete cascade
  );
  create index on access_verdict (sample_id, no, id);
  -- Rows go when their time is over, and never change.
  create trigger append_only before update or truncate on access_verdict
    for each statement execute function refuse_change();
  create trigger append_only before update or truncate on access_sample_item
    for each statement execute function refuse_change();
`;

const unfolding = `
  -- Numbers are given out before they are committed, so that a higher one may be seen before a lower. Whoever had a
  -- number when the last one given out was read was holding the table's lock just after: once those have let go of it,
  -- every row up to that number is seen, or never will be. True: there is more to do at once.
  create function unfold_access(most integer) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    it access_unfolding;
    until bigint;
  begin
    select * into it from access_unfolding for update skip locked;
    if not found then
      return false;
    end if;
    if it.waiting_to is null then
      select case when s.is_called then s.last_value else 0 end into it.waiting_to from access_log_id_seq s;
      it.waits_for := array(select l.virtualtransaction from pg_locks l
        where l.relation = 'access_log'::regclass and l.mode = 'RowExclusiveLock'
          and l.database = (select d.oid from pg_database d where d.datname = current_database()));
    end if;
    if not exists (select from pg_locks l where l.relation = 'access_log'::regclass and l.mode = 'RowExclusiveLock'
      and l.virtualtransaction = any (it.waits_for))
    then
      it.safe_to := it.waiting_to;
      it.waiting_to := null;
      it.waits_for := '{}';
    end if;
    select max(r.id) into until from (
      select l.id from access_log l where l.id > it.done_to and l.id <= it.safe_to order by l.id limit most) r;
    if until is not null then
      perform unfold_between(it.done_to, until);
      it.done_to := until;
    else
      it.done_to := it.safe_to;
    end if;
    update access_unfolding set (done_to, safe_to, waiting_to, waits_for) =
      (it.done_to, it.safe_to, it.waiting_to, it.waits_for);
    return it.done_to < it.safe_to;
  end
  $$;

  create function unfold_between(after bigint, until bigint) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into case_access as a
      (case_id, day, party_id, role, person_id, purpose, operation, times, first_at, last_at)
    select c.id, danish_day(l.at), l.party_id, l.role, l.person_id, l.purpose, split_part(l.operation, ':', 1),
      count(*), min(l.at), max(l.at)
    from access_log l cross join unnest(l.case_ids) c (id)
    where l.id > after and l.id <= until and l.person_id is not null
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (case_id, day, party_id, role, person_id, purpose, operation) do update set
      times = a.times + excluded.times, first_at = least(a.first_at, excluded.first_at),
      last_at = greatest(a.last_at, excluded.last_at);

    insert into search_day as s (party_id, day, person_id, searches, fruitless)
    select l.party_id, danish_day(l.at), l.person_id, count(*), count(*) filter (where l.case_ids = '{}')
    from access_log l
    where l.id > after and l.id <= until and l.person_id is not null
      and (l.operation like 'search-%' or l.operation = 'find-own-cases')
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (party_id, day, person_id) do update set
      searches = s.searches + excluded.searches, fruitless = s.fruitless + excluded.fruitless;
  $$;
`;

const looks = `
  -- Whole days, newest first: which organisations looked, never which of their people. Whether the reader may know is
  -- the access table's to say; here it is whether they have a part in the case at all.
  create function looks_at_case(of_case uuid, before date, days integer)
  returns table (day date, role text, party_id uuid, purpose text, operations text[], times integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select a.day, a.role, a.party_id, a.purpose, array_agg(distinct a.operation order by a.operation),
      sum(a.times)::integer
    from case_access a
    where a.case_id = of_case
      and exists (select from case_file f where f.id = of_case and cur_party() = any (f.party_ids))
      and a.day in (select distinct d.day from case_access d
        where d.case_id = of_case and (before is null or d.day < before) order by d.day desc limit days)
    group by a.day, a.role, a.party_id, a.purpose
    order by a.day desc, max(a.last_at) desc
  $$;

  -- What somebody of the acting organisation has to do with the work in a case, for pairs that its own looks name.
  create function ties_to_work(cases uuid[], people uuid[], ordinary text[])
  returns table (case_id uuid, person_id uuid, steps integer, tasks boolean, mentioned boolean, stood_in boolean,
    listed boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.case_id, p.person_id,
      (select count(*)::integer from case_event e where e.case_id = p.case_id and e.actor_person = p.person_id),
      exists (select from task t where t.case_id = p.case_id and t.org_id = cur_party() and t.assignee = p.person_id)
        or exists (select from case_event e, json_array_elements(e.body::json -> 'events') v
          where e.case_id = p.case_id and v ->> 'type' = 'taskAssigned' and v ->> 'to' = p.person_id::text),
      exists (select from mention m where m.case_id = p.case_id and m.organisation_id = cur_party()
        and p.person_id in (m.from_person, m.to_person)),
      exists (select from absence s where s.organisation_id = cur_party() and s.substitute_id = p.person_id
        and exists (select from case_access d where d.case_id = p.case_id and d.person_id = p.person_id
          and d.party_id = cur_party() and d.day between s.from_day and s.to_day)),
      exists (select from case_access d where d.case_id = p.case_id and d.person_id = p.person_id
        and d.party_id = cur_party() and d.operation = any (ordinary))
    from (select distinct * from unnest(cases, people)) p (case_id, person_id)
    where exists (select from case_access a where a.case_id = p.case_id and a.party_id = cur_party()
      and a.person_id = p.person_id)
  $$;
`;

const samples = `
  create function fill_sample(of_party uuid, by_person uuid, opening text[], size integer) returns uuid
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    sample uuid;
    today date := danish_day(now());
  begin
    insert into access_sample (party_id, drawn_by, from_day, to_day)
    values (of_party, by_person, today - 6, today) returning id into sample;
    insert into access_sample_item
    select sample, row_number() over (order by d.first_at, d.case_id), d.* from (
      select a.case_id, a.person_id, a.day, array_agg(distinct a.operation order by a.operation),
        array_agg(distinct a.purpose order by a.purpose), sum(a.times), min(a.first_at) as first_at, max(a.last_at)
      from case_access a
      where a.party_id = of_party and a.day between today - 6 and today
      group by a.case_id, a.person_id, a.day
      having bool_or(a.operation = any (opening))
      order by random() limit size) d;
    if not found then
      delete from access_sample where id = sample;
      return null;
    end if;
    return sample;
  end
  $$;

  -- What was drawn stays drawn: a second one on the same day is the first. Null where nobody has looked at anything, and for who
  -- does not lead there.
  create function draw_access_sample(by_person uuid, opening text[], size integer) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare sample uuid;
  begin
    if not leads(by_person, cur_party()) then
      return null;
    end if;
    perform from organisation where id = cur_party() for update;
    select s.id into sample from access_sample s
    where s.party_id = cur_party() and danish_day(s.at) = danish_day(now()) order by s.id desc limit 1;
    return coalesce(sample, fill_sample(cur_party(), by_person, opening, size));
  end
  $$;

  -- For every organisation where somebody looked and nothing has been drawn for a week. How many it drew.
  create function draw_owed_samples(opening text[], size integer) returns integer
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(fill_sample(o.id, null, opening, size))::integer from (
      select o.id from organisation o
      where exists (select from case_access a where a.party_id = o.id and a.day >= danish_day(now()) - 6
          and a.operation = any (opening))
        and not exists (select from access_sample s where s.party_id = o.id and s.at > now() - interval '7 days')
      for update skip locked) o
  $$;

  -- Null, or what stands in the way: 'leaders-only', 'not-found', 'own-look'.
  create function give_access_verdict(of_sample uuid, of_no integer, by_person uuid, as_verdict text, with_note text)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare who uuid;
  begin
    if not leads(by_person, cur_party()) then
      return 'leaders-only';
    end if;
    select i.person_id into who from access_sample_item i join access_sample s on s.id = i.sample_id
    where i.sample_id = of_sample and i.no = of_no and s.party_id = cur_party();
    if not found then
      return 'not-found';
    end if;
    if who = by_person then
      return 'own-look';
    end if;
    insert into access_verdict (sample_id, no, by_person, verdict, note)
    values (of_sample, of_no, by_person, as_verdict, with_note);
    return null;
  end
  $$;
`;

const policies = `
  do $$
  declare it text;
  begin
    foreach it in array array['case_access', 'search_day', 'access_unfolding', 'access_sample', 'access_sample_item',
      'access_verdict'] loop
      execute format('alter table %I enable row level security, force row level security', it);
      execute format('create policy owner on %I to current_user using (true) with check (true)', it);
    end loop;
  end
  $$;
  -- An organisation sees what its own people looked at.
  create policy own on case_access for select to stafet_service using (party_id = (select cur_party()));
  create policy own on search_day for select to stafet_service using (party_id = (select cur_party()));
  create policy own on access_sample for select to stafet_service using (party_id = (select cur_party()));
  create policy own on access_sample_item for select to stafet_service
    using (exists (select from access_sample s where s.id = sample_id));
  create policy own on access_verdict for select to stafet_service
    using (exists (select from access_sample s where s.id = sample_id));
`;

const rights = `
  revoke execute on function
    unfold_access(integer), unfold_between(bigint, bigint), looks_at_case(uuid, date, integer),
    ties_to_work(uuid[], uuid[], text[]), fill_sample(uuid, uuid, text[], integer),
    draw_access_sample(uuid, text[], integer), draw_owed_samples(text[], integer),
    give_access_verdict(uuid, integer, uuid, text, text)
  from public;
  grant execute on function
    unfold_access(integer), looks_at_case(uuid, date, integer), ties_to_work(uuid[], uuid[], text[]),
    draw_access_sample(uuid, text[], integer), draw_owed_samples(text[], integer),
    give_access_verdict(uuid, integer, uuid, text, text)
  to stafet_service;
  grant select on case_access, search_day, access_sample, access_sample_item, access_verdict to stafet_service;
`;
