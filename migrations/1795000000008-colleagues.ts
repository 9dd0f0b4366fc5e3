import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What colleagues are to each other: who has lent a task, who stands in for somebody away, who is mentioned to whom.
 */
export class Colleagues1795000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [lending, absences, standingIn, mentions, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const lending = `
  -- Who has lent the task to its assignee, and gets it back; and the stage that the case is in, for lists by it.
  alter table task add column lender uuid, add column stage text;
  update task t set stage = f.stage from case_file f where f.id = t.case_id;

  -- Writes the rows that have changed, and takes away those that are gone. Each is the given case's, whatever it says.
  create or replace function put_rows(of_case uuid, changes jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if changes ? 'case_party' then
      insert into case_party (case_id, role, id, relation)
      select of_case, r.role, r.id, r.relation from jsonb_populate_recordset(null::case_party, changes -> 'case_party') r
      on conflict (case_id, role, id) do update set relation = excluded.relation;
    end if;
    if changes ? 'task' then
      insert into task (case_id, no, task, org_id, role, leader, assignee, lender, stage, since, due)
      select of_case, r.no, r.task, r.org_id, r.role, r.leader, r.assignee, r.lender, r.stage, r.since, r.due
      from jsonb_populate_recordset(null::task, changes -> 'task') r
      on conflict (case_id, no) do update set (task, org_id, role, leader, assignee, lender, stage, since, due) =
        (excluded.task, excluded.org_id, excluded.role, excluded.leader, excluded.assignee, excluded.lender,
          excluded.stage, excluded.since, excluded.due);
    end if;
    if changes ? 'ask' then
      insert into ask (case_id, no, ask, kind, from_role, from_id, to_role, to_id, since, due, ended, how, answer)
      select of_case, r.no, r.ask, r.kind, r.from_role, r.from_id, r.to_role, r.to_id, r.since, r.due, r.ended, r.how,
        r.answer
      from jsonb_populate_recordset(null::ask, changes -> 'ask') r
      on conflict (case_id, no) do update set
        (ask, kind, from_role, from_id, to_role, to_id, since, due, ended, how, answer) =
        (excluded.ask, excluded.kind, excluded.from_role, excluded.from_id, excluded.to_role, excluded.to_id,
          excluded.since, excluded.due, excluded.ended, excluded.how, excluded.answer);
    end if;
    if changes ? 'clock' then
      insert into clock (case_id, no, clock, ask, kind, owner_role, owner_id, started, due, paused, rung, rung_at, ended,
        how, breached)
      select of_case, r.no, r.clock, r.ask, r.kind, r.owner_role, r.owner_id, r.started, r.due, r.paused, r.rung,
        r.rung_at, r.ended, r.how, r.breached
      from jsonb_populate_recordset(null::clock, changes -> 'clock') r
      on conflict (case_id, no) do update set
        (clock, ask, kind, owner_role, owner_id, started, due, paused, rung, rung_at, ended, how, breached, failures,
          put_off_until) =
        (excluded.clock, excluded.ask, excluded.kind, excluded.owner_role, excluded.owner_id, excluded.started,
          excluded.due, excluded.paused, excluded.rung, excluded.rung_at, excluded.ended, excluded.how,
          excluded.breached, 0, null);
    end if;
    if changes ? 'gone' then
      delete from case_party p using jsonb_populate_recordset(null::case_party, changes #> '{gone,case_party}') r
      where p.case_id = of_case and p.role = r.role and p.id = r.id;
      delete from task t using jsonb_populate_recordset(null::task, changes #> '{gone,task}') r
      where t.case_id = of_case and t.no = r.no;
      delete from ask a using jsonb_populate_recordset(null::ask, changes #> '{gone,ask}') r
      where a.case_id = of_case and a.no = r.no;
      delete from clock c using jsonb_populate_recordset(null::clock, changes #> '{gone,clock}') r
      where c.case_id = of_case and c.no = r.no;
    end if;
  end
  $$;
`;

const absences = `
  create table absence (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    substitute_id uuid not null references person,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    entered_by uuid not null,
    check (substitute_id <> person_id)
  );
  create index on absence (organisation_id, person_id, from_day);
  create index on absence (organisation_id, substitute_id, from_day);
  alter table absence enable row level security, force row level security;
  create policy owner on absence to current_user using (true) with check (true);
  create policy colleagues on absence for select to stafet_service
    using (organisation_id = (select cur_party()));

  create function works_at(who uuid, of_organisation uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from membership m where m.person_id = who and m.organisation_id = of_organisation
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
  $$;

  -- What stands in the way, if anything does: 'leaders-only', 'unknown-colleague', 'substitute-away', 'overlaps'. Of two
  -- entries for one organisation at once the later waits.
  create function enter_absence(
    of_id uuid, at_organisation uuid, of_person uuid, by_substitute uuid, first date, last date, by_person uuid
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform from organisation where id = at_organisation for update;
    if not (works_at(by_person, at_organisation) and (by_person = of_person or leads(by_person, at_organisation))) then
      return 'leaders-only';
    end if;
    if not (works_at(of_person, at_organisation) and works_at(by_substitute, at_organisation)) then
      return 'unknown-colleague';
    end if;
    if exists (select from absence a where a.organisation_id = at_organisation and a.person_id = of_person
      and a.from_day <= last and a.to_day >= first)
    then
      return 'overlaps';
    end if;
    if exists (select from absence a where a.organisation_id = at_organisation and a.from_day <= last
      and a.to_day >= first and (a.person_id = by_substitute or a.substitute_id = of_person))
    then
      return 'substitute-away';
    end if;
    insert into absence values (of_id, at_organisation, of_person, by_substitute, first, last, by_person);
    return null;
  end
  $$;

  create function drop_absence(of_id uuid, at_organisation uuid, by_person uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it absence;
  begin
    select * into it from absence where id = of_id and organisation_id = at_organisation for update;
    if not found then
      return 'not-found';
    end if;
    if not (by_person = it.person_id or leads(by_person, at_organisation)) then
      return 'leaders-only';
    end if;
    delete from absence where id = of_id;
    return null;
  end
  $$;
`;

const standingIn = `
  create function danish_day(at timestamptz) returns date language sql stable
    return (at at time zone 'Europe/Copenhagen')::date;

  -- Whom to tell in a person's place on that day: the person, or the substitute while they are away; null for one who
  -- does not work there.
  create function on_duty(at_organisation uuid, who uuid, day date) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select case when works_at(who, at_organisation) then coalesce(
      (select a.substitute_id from absence a where a.organisation_id = at_organisation and a.person_id = who
        and day between a.from_day and a.to_day and works_at(a.substitute_id, at_organisation)), who) end
  $$;

  create or replace function identity_of(who uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select jsonb_build_object(
      'person', p.id,
      'name', p.display_name,
      'locale', p.locale,
      'memberships', coalesce((
        select jsonb_agg(m.membership order by m.name) from (
          select o.name, jsonb_build_object(
            'organisation', o.id, 'kind', o.kind, 'name', o.name, 'code', o.code,
            'municipalityCode', o.municipality_code, 'programmeType', o.programme_type,
            'duties', jsonb_agg(distinct m.role),
            'standsFor', coalesce((select jsonb_agg(a.person_id) from absence a
              where a.organisation_id = o.id and a.substitute_id = who
                and danish_day(now()) between a.from_day and a.to_day), '[]')) as membership
          from membership m join organisation o on o.id = m.organisation_id
          where m.person_id = p.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
          group by o.id
        ) m), '[]'),
      'youngPerson', c.young_person,
      'guardian', c.guardian)
    from person p left join lateral citizen_by_cpr(p.cpr_lookup) c on p.cpr_lookup is not null
    where p.id = who
  $$;
`;

const mentions = `
  -- A word to a colleague about a case: theirs alone, and no part of its history.
  create table mention (
    id uuid primary key,
    case_id uuid not null,
    organisation_id uuid not null,
    from_person uuid not null references person,
    to_person uuid not null references person,
    task_no integer,
    message text,
    at timestamptz not null default now(),
    seen_at timestamptz,
    check (from_person <> to_person)
  );
  create index on mention (to_person, organisation_id, (seen_at is not null), id desc);
  create index on mention (seen_at) where seen_at is not null;
  alter table mention enable row level security, force row level security;
  create policy owner on mention to current_user using (true) with check (true);
  create policy the_two on mention for select to stafet_service
    using (organisation_id = (select cur_party()) and (select cur_person()) in (from_person, to_person));

  -- False where the person named does not work there, or the organisation has no part in the case.
  create function enter_mention(
    of_id uuid, of_case uuid, at_organisation uuid, by_person uuid, to_whom uuid, of_task integer, words text
  ) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare of_version integer;
  begin
    select version into of_version from case_file where id = of_case and at_organisation = any (party_ids);
    if not found or not (works_at(by_person, at_organisation) and works_at(to_whom, at_organisation)) then
      return false;
    end if;
    insert into mention (id, case_id, organisation_id, from_person, to_person, task_no, message)
    values (of_id, of_case, at_organisation, by_person, to_whom, of_task, words);
    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    values (of_case, of_version, now(), 'changed', array[at_organisation], null, '{}');
    return true;
  end
  $$;

  create function see_mention(of_id uuid, by_person uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with seen as (
      update mention set seen_at = coalesce(seen_at, now()) where id = of_id and to_person = by_person returning id
    )
    select exists (select from seen)
  $$;

  create function forget_mentions(older_than interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from mention where seen_at < now() - older_than $$;
`;

const rights = `
  revoke execute on function
    works_at(uuid, uuid), on_duty(uuid, uuid, date), enter_absence(uuid, uuid, uuid, uuid, date, date, uuid),
    drop_absence(uuid, uuid, uuid), enter_mention(uuid, uuid, uuid, uuid, uuid, integer, text),
    see_mention(uuid, uuid), forget_mentions(interval)
  from public;
  grant execute on function
    enter_absence(uuid, uuid, uuid, uuid, date, date, uuid), drop_absence(uuid, uuid, uuid),
    enter_mention(uuid, uuid, uuid, uuid, uuid, integer, text), see_mention(uuid, uuid), forget_mentions(interval)
  to stafet_service;
  grant select on absence, mention to stafet_service;
`;
