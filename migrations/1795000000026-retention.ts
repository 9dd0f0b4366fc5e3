import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long what is kept, holds that stop an erasure, and erasing itself: under one table of rules (the service's
 * `retention/rules.ts`) instead of a function for each kind of data.
 */
export class Retention1795000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, finding, erasing, forgetting, deciding, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  -- Who has stopped the erasure of a case, for which reason, until when (null: until it is lifted).
  create table case_hold (
    id uuid primary key,
    case_id uuid not null,
    organisation_id uuid not null,
    reason text not null
      check (reason in ('complaint', 'court', 'supervision', 'accessRequest', 'archive', 'childProtection')),
    placed_at timestamptz not null,
    placed_by uuid not null,
    until date,
    lifted_at timestamptz,
    lifted_by uuid,
    check ((lifted_at is null) = (lifted_by is null))
  );
  create index on case_hold (case_id);
  create index on case_hold (organisation_id, placed_at desc, id desc);

  -- What was erased, or is to be (erased_at null): ids, a rule or a leader's reason, and counts. Nothing of anybody.
  create table erasure (
    -- stands in the list of erasures outside of the database, too
    id uuid primary key,
    case_id uuid not null,
    -- the rule, or 'onDemand'
    kind text not null,
    reason text check (reason in ('unlawful', 'wrongPerson', 'consentWithdrawn', 'noLongerNeeded', 'objection')),
    organisation_id uuid,
    decided_at timestamptz not null,
    decided_by uuid,
    erased_at timestamptz,
    records integer not null default 0,
    person_erased boolean not null default false,
    check (reason is null or kind = 'onDemand')
  );
  create index on erasure (case_id);
  create index on erasure (organisation_id, decided_at desc, id desc);
  create unique index erasure_awaited on erasure (case_id) where erased_at is null;

  do $$
  declare it text;
  begin
    foreach it in array array['case_hold', 'erasure'] loop
      execute format('alter table %I enable row level security, force row level security', it);
      execute format('create policy owner on %I to current_user using (true) with check (true)', it);
    end loop;
  end
  $$;
  create policy holder on case_hold for select to stafet_service
    using (organisation_id = (select cur_party())
      or exists (select from case_file f where f.id = case_id and f.holder_id = (select cur_party())));
  create policy own on erasure for select to stafet_service using (organisation_id = (select cur_party()));

  -- Which cases closed longest ago. That closed_at is null decides on other indexes already, so no command becomes
  -- dearer by this one.
  create index case_file_closed on case_file (closed_at) where closed_at is not null;
  -- Written in the order of its days.
  create index case_access_day on case_access using brin (day);
`;

const finding = `
  -- Whether nothing has happened in the case since it was erased that would have to be erased again.
  create function is_erased(of_case uuid, stage_since timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from erasure e where e.case_id = of_case and e.erased_at >= stage_since) $$;

  create function is_held(of_case uuid, of_now timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from case_hold h where h.case_id = of_case and h.lifted_at is null
      and (h.until is null or h.until >= danish_day(of_now)))
  $$;

  -- Whether a school has the case that nobody else has ever had, nor is offered. That the municipality was told of a risk
  -- makes it no case of the municipality's.
  create function never_left_school(of_case uuid, holder_role text) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select holder_role = 'school' and not exists (
      select from ask a where a.case_id = of_case and a.kind = 'handoff' and (a.how is null or a.how = 'answered'))
  $$;

  -- Cases whose content is due for erasure by then, longest due first: closed ones by what was decided in them, notices
  -- that never left their school by when anybody last did anything, and what a leader has ordered. With those that a
  -- hold stops, who says so.
  create function cases_due(
    of_now timestamptz, decided interval, undecided interval, notice interval, decisions text[], of_holder uuid
  ) returns table (case_id uuid, kind text, due timestamptz, held boolean, ordered uuid)
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    with old as materialized (
      select f.id, f.closed_at, f.holder_role from case_file f
      where f.closed_at <= of_now - least(decided, undecided, notice)
        -- As is_erased has it; in so many words the planner makes one join of it.
        and not exists (select from erasure e where e.case_id = f.id and e.erased_at >= f.stage_since)
        and (of_holder is null or f.holder_id = of_holder)
    ), closed as (
      select o.id, k.kind, o.closed_at
        + case k.kind when 'caseDecided' then decided when 'caseUndecided' then undecided else notice end as due
      from old o cross join lateral (
        select case
          when never_left_school(o.id, o.holder_role) then 'riskNotice'
          when exists (select from case_record r where r.case_id = o.id and r.form = any (decisions)) then 'caseDecided'
          else 'caseUndecided' end as kind) k
    ), silent as (
      -- By school, so that the open cases of all others need not be read.
      select f.id, 'riskNotice' as kind, coalesce((f.state ->> 'quietSince')::timestamptz, f.stage_since) + notice as due
      from organisation s join case_file f on f.holder_id = s.id and f.closed_at is null
      where s.kind = 'school' and f.stage_since <= of_now - notice and (of_holder is null or f.holder_id = of_holder)
        and never_left_school(f.id, f.holder_role) and not exists (select from erasure e where e.case_id = f.id
          and e.erased_at >= coalesce((f.state ->> 'quietSince')::timestamptz, f.stage_since))
    ), ordered as (
      select e.case_id as id, e.kind, e.decided_at as due, e.id as ordered from erasure e
      where e.erased_at is null and (of_holder is null or e.organisation_id = of_holder)
    )
    select d.id, d.kind, d.due, is_held(d.id, of_now), d.ordered
    from (
      select * from ordered
      union all
      select c.id, c.kind, c.due, null from (select * from closed union all select * from silent) c
      where c.due <= of_now and not exists (select from ordered o where o.id = c.id)
    ) d order by d.due, d.id
  $$;

  -- The same for who holds them, with what comes next.
  create function own_cases_due(
    of_now timestamptz, decided interval, undecided interval, notice interval, decisions text[]
  ) returns table (case_id uuid, kind text, due timestamptz, held boolean, ordered uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select d.* from cases_due(of_now, decided, undecided, notice, decisions, cur_party()) d
    where cur_party() is not null
  $$;

  -- Takes cases that are due and not held, and locks them until the transaction ends, so that no hold comes in between;
  -- what another worker or a command has in hand is left for the next time. With the other cases of the same people
  -- (kind null), whose deadlines by birthday go with the date of birth.
  create function claim_erasures(
    of_now timestamptz, decided interval, undecided interval, notice interval, decisions text[], most integer
  ) returns table (case_id uuid, kind text, ordered uuid, state json, birth_date text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  #variable_conflict use_column
  declare locked uuid[];
  begin
    locked := array(select f.id from case_file f
      where f.id in (select d.case_id from cases_due(of_now, decided, undecided, notice, decisions, null) d
        where not d.held limit most)
      order by f.id for update skip locked);
    return query
      with due as (
        select d.* from cases_due(of_now, decided, undecided, notice, decisions, null) d
        where d.case_id = any (locked) and not d.held
      )
      select f.id, d.kind, d.ordered, f.state, to_char(y.birth_date, 'YYYY-MM-DD')
      from case_file f join young_person y on y.id = f.subject left join due d on d.case_id = f.id
      where f.subject in (select o.subject from case_file o join due on due.case_id = o.id);
  end
  $$;

  -- Whether a leader has ordered one that is not carried out yet.
  create function erasure_ordered() returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from erasure where erased_at is null) $$;

  -- Of the erasures on the list outside of the database, those that the database does not know of: it was restored from
  -- before them, or they were broken off.
  create function unknown_erasures(ids uuid[]) returns setof uuid
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select i.id from unnest(ids) i (id)
    where not exists (select from erasure e where e.id = i.id and e.erased_at is not null)
  $$;

  -- Whether somebody has stopped the erasure after it was put on the list, and before it was carried out.
  create function held_since(of_case uuid, moment timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from case_hold h where h.case_id = of_case and h.placed_at > moment and h.lifted_at is null)
  $$;

  -- The cases of the same people as these, as claim_erasures gives them.
  create function cases_of_same_people(cases uuid[]) returns table (case_id uuid, state json, birth_date text)
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    select f.id, f.state, to_char(y.birth_date, 'YYYY-MM-DD') from case_file f join young_person y on y.id = f.subject
    where f.subject in (select o.subject from case_file o where o.id = any (cases)) order by f.id for update of f
  $$;
`;

const erasing = `
  -- Erases what these cases, which the caller has locked, hold of anybody: {id, caseId, kind, at} each. The log stays whole: without its salt no digest
  -- tells anything. Doing it again changes nothing. Whoever has no other case goes with the last one; 'changes' are the
  -- rows that follow from the states of such a person's cases without a date of birth.
  create function erase_cases(erasures jsonb, changes jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    -- Where the case has gone on since, what is in it now is another matter.
    cases constant uuid[] := array(select f.id from jsonb_array_elements(erasures) e
      join case_file f on f.id = (e ->> 'caseId')::uuid and f.stage_since <= (e ->> 'at')::timestamptz);
    young uuid[];
    custody uuid[];
    citizens uuid[];
  begin
    -- Of two that erase cases of one person the later one waits, and sees that it is the last; so does a new case.
    perform from young_person y where y.id in (select f.subject from case_file f where f.id = any (cases))
    order by y.id for update;
    perform from guardian g where g.id in (select p.id from case_party p where p.case_id = any (cases) and p.role = 'guardian')
    order by g.id for update;

    insert into erasure (id, case_id, kind, organisation_id, decided_at, erased_at, records)
    select (e ->> 'id')::uuid, (e ->> 'caseId')::uuid, e ->> 'kind', f.holder_id, (e ->> 'at')::timestamptz,
      (e ->> 'at')::timestamptz,
      (select count(*) from case_record r where r.case_id = (e ->> 'caseId')::uuid and r.content is not null)
    from jsonb_array_elements(erasures) e left join case_file f on f.id = (e ->> 'caseId')::uuid
    on conflict (id) do update set (erased_at, records) = (excluded.erased_at, excluded.records)
      where erasure.erased_at is null;

    update case_record set content = null, salt = null where case_id = any (cases) and content is not null;
    delete from draft where case_id = any (cases);
    delete from mention where case_id = any (cases);
    -- What a leader wrote to a look goes, and the verdict stays: it is no change but another row in its place.
    with gone as (
      delete from access_verdict v using access_sample_item i
      where v.note is not null and i.sample_id = v.sample_id and i.no = v.no and i.case_id = any (cases) returning v.*
    )
    insert into access_verdict (id, sample_id, no, at, by_person, verdict)
    select g.id, g.sample_id, g.no, g.at, g.by_person, g.verdict from gone g;
    delete from idempotency where (answer ->> 'caseId')::uuid = any (cases);
    delete from imported_notice where case_id = any (cases);
    update import_row set fingerprint = null where case_id = any (cases) and fingerprint is not null;

    young := array(select y.id from young_person y
      where y.id in (select f.subject from case_file f where f.id = any (cases))
        and not exists (select from case_file f where f.subject = y.id and not is_erased(f.id, f.stage_since)));
    custody := array(select distinct p.id from case_party p
      where p.case_id = any (cases) and p.role = 'guardian'
        and not exists (select from case_party o join case_file f on f.id = o.case_id
          where o.id = p.id and o.role = 'guardian' and not is_erased(f.id, f.stage_since)));
    perform erase_people(young, custody);

    perform put_rows_of(array(select f.id from case_file f where f.subject = any (young)), changes);
    update erasure e set person_erased = true from case_file f
    where e.case_id = any (cases) and f.id = e.case_id and f.subject = any (young) and not e.person_erased;
  end
  $$;

  create function erase_people(young uuid[], custody uuid[]) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare lookups bytea[];
  begin
    lookups := array(select distinct h.hash from cpr_hash h where h.person_id = any (young || custody));
    -- The hashes of a number go with it: see keep_cpr_hash.
    update young_person set (cpr_cipher, cpr_key_id, cpr_lookup, cpr_lookup_key, birth_date, first_name, last_name) =
      (null, null, null, null, null, null, null)
    where id = any (young);
    update guardian set (cpr_cipher, cpr_key_id, cpr_lookup, cpr_lookup_key, birth_date, first_name, last_name) =
      (null, null, null, null, null, null, null)
    where id = any (custody);
    delete from name_word n using case_file f where f.subject = any (young) and n.case_id = f.id;
    -- As a citizen who has signed in they are known as long as they are somebody's: see person_at_sign_in.
    lookups := array(select l.lookup from unnest(lookups) l (lookup)
      where not exists (select from cpr_hash h where h.hash = l.lookup));
    delete from session s using person p where p.cpr_lookup = any (lookups) and s.person_id = p.id;
    delete from draft d using person p where p.cpr_lookup = any (lookups) and d.person_id = p.id;
    delete from idempotency i using person p where p.cpr_lookup = any (lookups) and i.person_id = p.id;
    delete from saved_view v using person p where p.cpr_lookup = any (lookups) and v.person_id = p.id;
    delete from person where cpr_lookup = any (lookups);
  end
  $$;
`;

const forgetting = `
  drop function forget_idempotency(interval), forget_drafts(interval), forget_imports(interval),
    forget_mentions(interval), forget_mail(interval), forget_rule_changes(interval);

  -- Forgets some of what is of this kind and older than that; says how many, of one table at most.
  -- Two at once never wait for each other.
  create function forget(of_kind text, before timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare kept record; gone integer; most_gone integer := -1;
  begin
    if of_kind = 'leftDirectory' then
      return forget_left(before, most);
    end if;
    if of_kind = 'imports' then
      return forget_imports(before, most);
    end if;
    for kept in
      select k.place, k.old from (values
        -- The oldest are looked at, not all: their ids follow time.
        ('accessLog', 'access_log', 'at < $1 and id in (select id from access_log order by id limit $2)'),
        ('accessLog', 'case_access', 'day < $1::date'),
        ('accessLog', 'search_day', 'day < $1::date'),
        ('accessLog', 'access_sample', 'at < $1'),
        ('notifications', 'notification', 'at < $1'),
        ('mentions', 'mention', 'coalesce(seen_at, at) < $1'),
        ('mails', 'mail', 'at < $1'),
        ('drafts', 'draft', 'at < $1'),
        ('answers', 'idempotency', 'created_at < $1'),
        ('sessions', 'session', 'expires_at < $1'),
        ('absences', 'absence', 'to_day < $1::date'),
        ('rulePreviews', 'rule_change', $_$state in ('previewing', 'previewed') and at < $1$_$)
      ) k (kind, place, old) where k.kind = of_kind
    loop
      execute format(
        'delete from %1$I where ctid = any (array(select ctid from %1$I where %2$s limit $2 for update skip locked))',
        kept.place, kept.old) using before, most;
      get diagnostics gone = row_count;
      most_gone := greatest(most_gone, gone);
    end loop;
    if most_gone < 0 then
      raise no_data_found using message = 'there is no such kind of data to forget';
    end if;
    return most_gone;
  end
  $$;

  create function forget_imports(before timestamptz, most integer) returns integer
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare old uuid[];
  begin
    old := array(select id from notice_import where at < before order by at limit most for update skip locked);
    delete from import_row where import_id = any (old);
    -- What was taken on and never opened is free again.
    delete from imported_notice where import_id = any (old) and case_id is null;
    delete from notice_import where id = any (old);
    return cardinality(old);
  end
  $$;

  -- Those who work nowhere any more: what they did keeps its id, and nobody finds out from here whose it was.
  create function forget_left(before timestamptz, most integer) returns integer
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare left_long_ago uuid[];
  begin
    left_long_ago := array(select p.id from person p
      where p.cpr_lookup is null and p.issuer <> 'urn:stafet:left'
        and (select bool_and(coalesce(m.valid_to < before, false)) from membership m where m.person_id = p.id)
      order by p.id limit most for update skip locked);
    delete from session where person_id = any (left_long_ago);
    delete from saved_view where person_id = any (left_long_ago);
    delete from draft where person_id = any (left_long_ago);
    update person set (issuer, subject, display_name, email) = ('urn:stafet:left', id::text, 'Tidligere medarbejder', null)
    where id = any (left_long_ago);
    return cardinality(left_long_ago);
  end
  $$;
`;

const deciding = `
  -- What keeps this person from deciding on what becomes of the case's content, if anything does: 'not-found',
  -- 'wrong-party' (another organisation holds it), 'leaders-only'. Whoever asks has the case's row locked.
  create function may_decide_keeping(of_case uuid, by_party uuid, by_person uuid) returns text
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare f case_file;
  begin
    select * into f from case_file where id = of_case and by_party = any (party_ids) for update;
    if not found then
      return 'not-found';
    end if;
    if f.holder_id <> by_party then
      return 'wrong-party';
    end if;
    if not leads(by_person, by_party) then
      return 'leaders-only';
    end if;
    return null;
  end
  $$;

  create function note_keeping(of_case uuid, by_party uuid, by_person uuid, of_operation text) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    select by_person, by_party, o.kind, 'leadership', of_operation, array[of_case] from organisation o where o.id = by_party
  $$;

  create function place_hold(
    of_id uuid, of_case uuid, by_party uuid, by_person uuid, why text, last_day date, of_now timestamptz
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare hindrance constant text := may_decide_keeping(of_case, by_party, by_person);
  begin
    if hindrance is not null then
      return hindrance;
    end if;
    insert into case_hold (id, case_id, organisation_id, reason, placed_at, placed_by, until)
    values (of_id, of_case, by_party, why, of_now, by_person, last_day);
    perform note_keeping(of_case, by_party, by_person, 'place-hold');
    return null;
  end
  $$;

  create function lift_hold(of_id uuid, by_party uuid, by_person uuid, of_now timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare held uuid; hindrance text;
  begin
    select case_id into held from case_hold where id = of_id and lifted_at is null;
    hindrance := may_decide_keeping(held, by_party, by_person);
    if hindrance is not null then
      return hindrance;
    end if;
    update case_hold set lifted_at = of_now, lifted_by = by_person where id = of_id and lifted_at is null;
    perform note_keeping(held, by_party, by_person, 'lift-hold');
    return null;
  end
  $$;

  -- A leader's order: carried out by the worker. Further hindrances: 'case-open' (it is to be closed first), 'held',
  -- 'ordered-already'.
  create function order_erasure(
    of_id uuid, of_case uuid, by_party uuid, by_person uuid, why text, of_now timestamptz
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare hindrance constant text := may_decide_keeping(of_case, by_party, by_person);
  begin
    if hindrance is not null then
      return hindrance;
    end if;
    if exists (select from case_file f where f.id = of_case and f.closed_at is null) then
      return 'case-open';
    end if;
    if is_held(of_case, of_now) then
      return 'held';
    end if;
    if exists (select from case_file f where f.id = of_case and is_erased(f.id, f.stage_since)) then
      return 'ordered-already';
    end if;
    insert into erasure (id, case_id, kind, reason, organisation_id, decided_at, decided_by)
    values (of_id, of_case, 'onDemand', why, by_party, of_now, by_person)
    on conflict (case_id) where erased_at is null do nothing;
    if not found then
      return 'ordered-already';
    end if;
    perform note_keeping(of_case, by_party, by_person, 'order-erasure');
    return null;
  end
  $$;

  -- What an erasure of the case would take away, for its holder; null for everybody else.
  create function preview_erasure(of_case uuid, of_now timestamptz) returns json
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select json_build_object(
      'records', (select count(distinct r.id) from case_record r where r.case_id = f.id and r.content is not null),
      'versions', (select count(*) from case_record r where r.case_id = f.id and r.content is not null),
      'drafts', (select count(*) from draft d where d.case_id = f.id),
      'mentions', (select count(*) from mention m where m.case_id = f.id),
      'otherCases', (select count(*) from case_file o where o.subject = f.subject and o.id <> f.id and not is_erased(o.id, o.stage_since)),
      'steps', f.version,
      'open', f.closed_at is null,
      'held', is_held(f.id, of_now),
      'erased', is_erased(f.id, f.stage_since))
    from case_file f where f.id = of_case and f.holder_id = cur_party()
  $$;
`;

const rights = `
  revoke execute on function
    is_erased(uuid, timestamptz), is_held(uuid, timestamptz), held_since(uuid, timestamptz), never_left_school(uuid, text),
    cases_due(timestamptz, interval, interval, interval, text[], uuid),
    own_cases_due(timestamptz, interval, interval, interval, text[]),
    claim_erasures(timestamptz, interval, interval, interval, text[], integer), unknown_erasures(uuid[]), erasure_ordered(),
    cases_of_same_people(uuid[]), erase_cases(jsonb, jsonb), erase_people(uuid[], uuid[]),
    forget(text, timestamptz, integer), forget_imports(timestamptz, integer), forget_left(timestamptz, integer),
    may_decide_keeping(uuid, uuid, uuid), note_keeping(uuid, uuid, uuid, text),
    place_hold(uuid, uuid, uuid, uuid, text, date, timestamptz), lift_hold(uuid, uuid, uuid, timestamptz),
    order_erasure(uuid, uuid, uuid, uuid, text, timestamptz), preview_erasure(uuid, timestamptz)
  from public;
  grant execute on function
    own_cases_due(timestamptz, interval, interval, interval, text[]),
    claim_erasures(timestamptz, interval, interval, interval, text[], integer), erasure_ordered(),
    erase_cases(jsonb, jsonb), forget(text, timestamptz, integer),
    place_hold(uuid, uuid, uuid, uuid, text, date, timestamptz), lift_hold(uuid, uuid, uuid, timestamptz),
    order_erasure(uuid, uuid, uuid, uuid, text, timestamptz), preview_erasure(uuid, timestamptz)
  to stafet_service;
  grant select on case_hold, erasure to stafet_service;
`;
