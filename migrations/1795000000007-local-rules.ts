import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rules that an organisation sets itself (its calendar, its budgets), edition by edition, so that any deadline of
 * the past can be reckoned again; and the changes of rules that leaders try out and carry out on running cases.
 */
export class LocalRules1795000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [editions, loading, ringing, changes, carryingOut, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const editions = `
  alter table organisation
    add column budgets jsonb not null default '{}' check (jsonb_typeof(budgets) = 'object'),
    add column edition integer not null default 1;

  create table local_rules (
    organisation_id uuid not null references organisation,
    edition integer not null check (edition > 0),
    calendar jsonb not null,
    budgets jsonb not null,
    at timestamptz not null default now(),
    -- null for the first one
    person_id uuid,
    primary key (organisation_id, edition)
  );
  alter table local_rules enable row level security, force row level security;
  create policy owner on local_rules to current_user using (true) with check (true);
  create policy everyone on local_rules for select to stafet_service using (true);
  create trigger append_only before update or delete or truncate on local_rules
    for each statement execute function refuse_change();

  insert into local_rules (organisation_id, edition, calendar, budgets)
  select id, edition, calendar, budgets from organisation;

  -- Whoever enters an organisation, or changes its rules in the directory, makes an edition of them.
  create function keep_edition() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'UPDATE' and (new.calendar, new.budgets) is not distinct from (old.calendar, old.budgets) then
      return new;
    end if;
    if tg_op = 'UPDATE' then
      new.edition := old.edition + 1;
    end if;
    return new;
  end
  $$;
  create function note_edition() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into local_rules (organisation_id, edition, calendar, budgets, person_id)
    values (new.id, new.edition, new.calendar, new.budgets, nullif(current_setting('app.person', true), '')::uuid)
    on conflict do nothing;
    return null;
  end
  $$;
  create trigger keep_edition before insert or update on organisation for each row execute function keep_edition();
  create trigger note_edition after insert or update on organisation for each row execute function note_edition();

  -- As commands read them: the calendar with its edition and the budgets beside it.
  create function rules_of(o organisation) returns jsonb language sql immutable
    return o.calendar || jsonb_build_object('edition', o.edition, 'budgets', o.budgets);
`;

const loading = `
  create or replace function load_case(
    of_case uuid, by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
  ) returns table (
    state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json, assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  declare subject uuid; party_ids uuid[];
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    if of_key is not null then
      select i.answer, i.request_hash into answer, request_hash from idempotency i
      where i.party_id = by_party and i.person_id = by_person and i.key = of_key;
    end if;
    if answer is null then
      select f.state, f.subject, f.party_ids into state, subject, party_ids from case_file f where f.id = of_case;
    end if;
    if state is not null then
      select to_char(y.birth_date, 'YYYY-MM-DD') into birth_date from young_person y where y.id = subject;
      select json_object_agg(o.id, rules_of(o)), json_object_agg(o.id, o.kind) into calendars, roles
      from organisation o where o.id = any (party_ids || named);
      if assignee is not null then
        assignee_belongs := exists (select from membership m where m.person_id = assignee
          and m.organisation_id = by_party and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()));
      end if;
    end if;
    return next;
  end
  $$;

  create or replace function load_opening(
    by_party uuid, by_person uuid, of_key text, named uuid[], young bytea, custody bytea
  ) returns table (
    young_person uuid, guardian uuid, answer jsonb, request_hash text, calendars json, roles json
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    if of_key is not null then
      select i.answer, i.request_hash into answer, request_hash from idempotency i
      where i.party_id = by_party and i.person_id = by_person and i.key = of_key;
    end if;
    if answer is null then
      select k.young_person, k.guardian into young_person, guardian from known_by_cpr(young, custody) k;
      select json_object_agg(o.id, rules_of(o)), json_object_agg(o.id, o.kind) into calendars, roles
      from organisation o where o.id = any (named || by_party);
    end if;
    return next;
  end
  $$;
`;

const ringing = `
  create or replace function claim_due(of_now timestamptz, most integer)
  returns table (case_id uuid, state json, birth_date text, calendars json)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with due as materialized (
      select c.case_id from clock c where c.wake_at <= of_now order by c.wake_at limit most for update skip locked
    ), file as materialized (
      select f.id, f.state, f.subject, f.party_ids from case_file f
      where f.id in (select d.case_id from due d) for update skip locked
    )
    select f.id, f.state, to_char(y.birth_date, 'YYYY-MM-DD'),
      (select json_object_agg(o.id, rules_of(o)) from organisation o where o.id = any (f.party_ids))
    from file f join young_person y on y.id = f.subject
  $$;
`;

const changes = `
  create table rule_change (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    role text not null,
    at timestamptz not null,
    kind text not null check (kind in ('calendar', 'budgets', 'version')),
    -- what the rules are to be, as kind says
    change jsonb not null,
    -- the edition that it was thought out on
    edition integer not null,
    state text not null default 'previewing' check (state in ('previewing', 'previewed', 'applying', 'applied')),
    -- clocks and asks whose running deadlines keep their date
    keep text[] not null default '{}',
    applied_at timestamptz,
    -- the case up to which it has got, and how many it has looked at
    reached uuid,
    looked_at integer not null default 0,
    next_at timestamptz not null default now()
  );
  create index on rule_change (organisation_id, at desc, id desc);
  create index on rule_change (next_at) where state in ('previewing', 'applying');

  -- What the change means for one case: a row for each case in which anything would be different.
  create table rule_change_case (
    change_id uuid not null references rule_change on delete cascade,
    case_id uuid not null,
    organisation_id uuid not null,
    -- {no, clock, was, will, breach} of each deadline
    deadlines jsonb not null,
    -- why the case cannot come along, {refused, text}
    hindrance jsonb,
    result text check (result in ('done', 'unchanged', 'refused', 'failed')),
    primary key (change_id, case_id)
  );

  alter table rule_change enable row level security, force row level security;
  alter table rule_change_case enable row level security, force row level security;
  create policy owner on rule_change to current_user using (true) with check (true);
  create policy owner on rule_change_case to current_user using (true) with check (true);
  create policy own on rule_change to stafet_service
    using (organisation_id = (select cur_party()))
    with check (organisation_id = (select cur_party()) and person_id = (select cur_person()));
  create policy own on rule_change_case for select to stafet_service
    using (organisation_id = (select cur_party()));

  create index on clock (owner_id, case_id) where ended is null;
  create index on case_file (holder_id, definition, id);
`;

const carryingOut = `
  create function leads(who uuid, of_organisation uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from membership m where m.person_id = who and m.organisation_id = of_organisation
      and m.role = 'leader' and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
  $$;

  -- Changes that are under way and that nobody has in hand.
  create function claim_rule_changes(lease interval) returns table (id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update rule_change r set next_at = now() + lease
    where r.id in (select c.id from rule_change c where c.state in ('previewing', 'applying') and c.next_at <= now()
      order by c.next_at for update skip locked)
    returning r.id
  $$;

  -- The change as the one who carries it out needs it, whoever that is; null for one that is not under way.
  create function rule_change_under_way(of_change uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select to_jsonb(r) from rule_change r where r.id = of_change and r.state in ('previewing', 'applying') $$;

  -- Writes what a batch came to and how far it got. False, with nothing written, where another has got there before.
  create function settle_rule_change(
    of_change uuid, was_reached uuid, now_reached uuid, looked integer, is_last boolean, outcomes jsonb, lease interval
  ) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it rule_change;
  begin
    update rule_change r set
      reached = case when is_last then null else now_reached end, looked_at = r.looked_at + looked,
      state = case when not is_last then r.state when r.state = 'previewing' then 'previewed' else 'applied' end,
      next_at = now() + lease
    where r.id = of_change and r.reached is not distinct from was_reached and r.state in ('previewing', 'applying')
    returning * into it;
    if not found then
      return false;
    end if;
    insert into rule_change_case (change_id, case_id, organisation_id, deadlines, hindrance, result)
    select of_change, o.case_id, it.organisation_id, o.deadlines, o.hindrance, o.result
    from jsonb_to_recordset(outcomes) o(case_id uuid, deadlines jsonb, hindrance jsonb, result text)
    on conflict (change_id, case_id) do update set
      (deadlines, hindrance, result) = (excluded.deadlines, excluded.hindrance, excluded.result);
    return true;
  end
  $$;

  -- Puts the new rules in force, and has running cases brought under them. What stands in the way, if anything does:
  -- 'not-found', 'leaders-only', 'not-previewed' (still at it, or carried out already), 'stale' (the rules are others
  -- than those the preview was made on).
  create function apply_rule_change(of_change uuid, by_party uuid, by_person uuid, kept text[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it rule_change;
  begin
    select * into it from rule_change where id = of_change and organisation_id = by_party for update;
    if not found then
      return 'not-found';
    end if;
    if not leads(by_person, by_party) then
      return 'leaders-only';
    end if;
    if it.state <> 'previewed' then
      return 'not-previewed';
    end if;
    perform set_config('app.person', by_person::text, true);
    if it.kind <> 'version' then
      update organisation set
        calendar = case when it.kind = 'calendar' then it.change -> 'calendar' else calendar end,
        budgets = case when it.kind = 'budgets' then it.change -> 'budgets' else budgets end
      where id = by_party and edition = it.edition;
      if not found then
        return 'stale';
      end if;
    end if;
    -- What was foreseen gives way to what is done.
    delete from rule_change_case where change_id = of_change;
    update rule_change set state = 'applying', person_id = by_person, keep = kept, applied_at = now(), reached = null,
      looked_at = 0, next_at = now()
    where id = of_change;
    return null;
  end
  $$;

  -- Previews that nobody carried out, after a while.
  create function forget_rule_changes(older_than interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from rule_change where state in ('previewing', 'previewed') and at < now() - older_than $$;
`;

const rights = `
  revoke execute on function
    leads(uuid, uuid), claim_rule_changes(interval), rule_change_under_way(uuid),
    settle_rule_change(uuid, uuid, uuid, integer, boolean, jsonb, interval),
    apply_rule_change(uuid, uuid, uuid, text[]), forget_rule_changes(interval)
  from public;
  grant execute on function
    claim_rule_changes(interval), rule_change_under_way(uuid),
    settle_rule_change(uuid, uuid, uuid, integer, boolean, jsonb, interval),
    apply_rule_change(uuid, uuid, uuid, text[]), forget_rule_changes(interval)
  to stafet_service;

  grant select on local_rules, rule_change_case to stafet_service;
  grant select, insert on rule_change to stafet_service;
`;
