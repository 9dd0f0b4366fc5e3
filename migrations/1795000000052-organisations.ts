import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations are entered, named anew, closed and opened again by who administers the one above, and units are opened
 * again. What is closed keeps its past: nobody works there, nothing new is sent there.
 */
export class Organisations1795000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, below, entering, closing, units, roles, claims, loading, rights])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  alter table organisation add column closed_at timestamptz;

  alter table directory_change drop constraint directory_change_what_check;
  alter table directory_change add constraint directory_change_what_check check (what in
    ('person-entered', 'person-changed', 'role-given', 'role-ended', 'unit-entered', 'unit-changed', 'unit-closed',
     'unit-reopened', 'organisation-entered', 'organisation-changed', 'organisation-closed', 'organisation-reopened'));
`;

const below = `
  -- The kinds that can be entered below an organisation. Whoever administers a place must come by no right that it does
  -- not have: below a school there are schools, below an FGU institution the same; a municipality has its other
  -- administrations, and one KUI. To begin cases, to be referred to and to decide come from nowhere else.
  create function kinds_below(of_id uuid) returns text[]
  language sql stable security invoker set search_path = pg_catalog, public, pg_temp
  as $$
    select case
      when o.closed_at is not null then '{}'
      when o.kind in ('school', 'fgu') then array[o.kind]
      when o.kind = 'administration' and o.municipality_code is not null and not exists (
        select from organisation k where k.kind = 'kui' and k.municipality_code = o.municipality_code
          and k.closed_at is null) then array['administration', 'kui']
      else array['administration']
    end
    from organisation o where o.id = of_id
  $$;
`;

const entering = `
  -- It lies where the one above does. 'not-found', 'kind-not-below', 'number-taken'.
  create function enter_organisation(
    of_id uuid, above uuid, of_kind text, of_name text, of_code text, of_programme text, by_who uuid
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    -- Of two that enter a municipality's KUI at once, the later sees the earlier. Rare enough for the lock.
    lock table organisation in share row exclusive mode;
    if not exists (select from organisation o where o.id = above and o.closed_at is null)
      or above not in (select administered_by(by_who))
    then
      return 'not-found';
    end if;
    if of_kind <> all (kinds_below(above)) then return 'kind-not-below'; end if;
    if exists (select from organisation o where o.code = of_code) then return 'number-taken'; end if;
    insert into organisation (id, kind, name, code, municipality_code, programme_type, parent_id)
    select of_id, of_kind, of_name, of_code, o.municipality_code, of_programme, o.id
    from organisation o where o.id = above;
    perform note_change(by_who, of_id, null, null, 'organisation-entered', jsonb_build_object('name', of_name));
    return null;
  end
  $$;

  -- Another name from now on; the earlier one stays in what was done. 'not-found'.
  create function rename_organisation(of_id uuid, of_name text, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare was text;
  begin
    select o.name into was from organisation o where o.id = of_id and o.closed_at is null for update;
    if not found or of_id not in (select administered_by(by_who)) then return 'not-found'; end if;
    if was = of_name then return null; end if;
    update organisation set name = of_name where id = of_id;
    perform note_change(by_who, of_id, null, null, 'organisation-changed',
      jsonb_build_object('name', of_name, 'was', was));
    return null;
  end
  $$;
`;

const closing = `
  -- Nobody works there any more, and nothing is sent there. Done from above. 'not-found'; 'not-from-above': it is the
  -- first of those that the caller administers; 'has-organisations', 'has-cases': they come first.
  create function close_organisation(of_id uuid, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare above uuid; called text; it record;
  begin
    lock table organisation in share row exclusive mode;
    select o.parent_id, o.name into above, called from organisation o where o.id = of_id and o.closed_at is null;
    if not found or of_id not in (select administered_by(by_who)) then return 'not-found'; end if;
    if above is null or above not in (select administered_by(by_who)) then return 'not-from-above'; end if;
    if exists (select from organisation o where o.parent_id = of_id and o.closed_at is null) then
      return 'has-organisations';
    end if;
    if exists (select from case_file f where f.holder_id = of_id and f.closed_at is null)
      or exists (select from task t where t.org_id = of_id)
      or exists (select from ask a where of_id in (a.from_id, a.to_id) and a.ended is null)
      -- It may have to follow up what another holds, or what is over.
      or exists (select from clock c where c.owner_id = of_id and c.ended is null)
    then
      return 'has-cases';
    end if;
    for it in
      update membership m set valid_to = greatest(now(), m.valid_from)
      where m.organisation_id = of_id and (m.valid_to is null or m.valid_to > now())
      returning m.person_id, m.role, m.valid_to
    loop
      perform note_change(by_who, of_id, it.person_id, null, 'role-ended',
        jsonb_build_object('role', it.role, 'to', it.valid_to));
    end loop;
    update organisation set closed_at = now() where id = of_id;
    perform note_change(by_who, of_id, null, null, 'organisation-closed', jsonb_build_object('name', called));
    return null;
  end
  $$;

  -- Roles that ended with it stay ended. 'not-found'; 'kind-not-below': the one above is closed, or has another by now.
  create function reopen_organisation(of_id uuid, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it organisation;
  begin
    lock table organisation in share row exclusive mode;
    select * into it from organisation o where o.id = of_id and o.closed_at is not null;
    if not found or it.parent_id is null or it.parent_id not in (select administered_by(by_who)) then
      return 'not-found';
    end if;
    if it.kind <> all (kinds_below(it.parent_id)) then return 'kind-not-below'; end if;
    update organisation set closed_at = null where id = of_id;
    perform note_change(by_who, of_id, null, null, 'organisation-reopened', jsonb_build_object('name', it.name));
    return null;
  end
  $$;
`;

const units = `
  -- As before, and in no organisation that is closed.
  create or replace function put_unit(of_id uuid, at_organisation uuid, above uuid, of_name text, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare known unit;
  begin
    perform from organisation where id = at_organisation and closed_at is null for update;
    if not found or at_organisation not in (select administered_by(by_who)) then return 'not-found'; end if;
    select * into known from unit where id = of_id;
    if found and (known.organisation_id <> at_organisation or known.closed_at is not null) then return 'not-found'; end if;
    if above is not null and not exists (select from unit u where u.id = above
      and u.organisation_id = at_organisation and u.closed_at is null)
    then
      return 'unknown-unit';
    end if;
    if exists (
      with recursive up (id, parent_id) as (
        select u.id, u.parent_id from unit u where u.id = above
        union select u.id, u.parent_id from unit u join up on u.id = up.parent_id
      )
      select from up where up.id = of_id)
    then
      return 'in-a-circle';
    end if;
    insert into unit (id, organisation_id, parent_id, name) values (of_id, at_organisation, above, of_name)
    on conflict (id) do update set parent_id = excluded.parent_id, name = excluded.name;
    perform note_change(by_who, at_organisation, null, of_id,
      case when known.id is null then 'unit-entered' else 'unit-changed' end, jsonb_build_object('name', of_name));
    return null;
  end
  $$;

  -- Who was in it is not put back. 'not-found'; 'parent-closed': the unit above comes first.
  create function reopen_unit(of_id uuid, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it unit;
  begin
    select * into it from unit where id = of_id and closed_at is not null for update;
    if not found or it.organisation_id not in (select administered_by(by_who))
      or not exists (select from organisation o where o.id = it.organisation_id and o.closed_at is null)
    then
      return 'not-found';
    end if;
    if exists (select from unit u where u.id = it.parent_id and u.closed_at is not null) then
      return 'parent-closed';
    end if;
    update unit set closed_at = null where id = of_id;
    perform note_change(by_who, it.organisation_id, null, of_id, 'unit-reopened', '{}');
    return null;
  end
  $$;
`;

const roles = `
  -- As before, and in no organisation that is closed.
  create or replace function give_role(
    of_person uuid, at_organisation uuid, in_unit uuid, of_role text, first timestamptz, last timestamptz, by_who uuid
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    -- Of two that give it at once, the later sees the earlier.
    perform from organisation where id = at_organisation and closed_at is null for update;
    if not found or at_organisation not in (select administered_by(by_who))
      or not exists (select from person p where p.id = of_person and p.cpr_lookup is null)
    then
      return 'not-found';
    end if;
    if of_role not in ('leader', 'administrator') and not exists (select from organisation o where o.id = at_organisation
      and (o.kind, of_role) in (('school', 'counsellor'), ('kui', 'caseworker'), ('fgu', 'intake'),
        ('administration', 'consultant')))
    then
      return 'role-of-another-kind';
    end if;
    if in_unit is not null and not exists (select from unit u where u.id = in_unit
      and u.organisation_id = at_organisation and u.closed_at is null)
    then
      return 'unknown-unit';
    end if;
    if last <= first then return 'ends-before-it-begins'; end if;
    if exists (select from membership m where m.person_id = of_person and m.organisation_id = at_organisation
      and m.role = of_role and tstzrange(m.valid_from, m.valid_to) && tstzrange(first, last))
    then
      return 'has-it-already';
    end if;
    insert into membership (person_id, organisation_id, role, valid_from, valid_to, unit_id)
    values (of_person, at_organisation, of_role, first, last, in_unit);
    perform note_change(by_who, at_organisation, of_person, in_unit, 'role-given',
      jsonb_build_object('role', of_role, 'from', first, 'to', last));
    return null;
  end
  $$;
`;

const claims = `
  -- As before, and no role in an organisation that is closed.
  create or replace function staff_at_sign_in(of_issuer text, of_subject text, of_name text, wanted jsonb) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare who uuid; it record;
  begin
    select id into who from person p where p.issuer = of_issuer and p.subject = of_subject;
    if who is null and jsonb_array_length(wanted) > 0 then
      insert into person (issuer, subject, display_name) values (of_issuer, of_subject, of_name)
      on conflict (issuer, subject) do update set display_name = excluded.display_name
      returning id into who;
    end if;
    if who is null or exists (select from person p where p.id = who and p.cpr_lookup is not null) then
      return who;
    end if;
    for it in
      update membership m set valid_to = greatest(now(), m.valid_from)
      where m.person_id = who and m.source = 'claims' and (m.valid_to is null or m.valid_to > now())
        and not exists (select from jsonb_to_recordset(wanted) w (organisation text, role text)
          join organisation o on o.code = w.organisation where o.id = m.organisation_id and w.role = m.role)
      returning m.organisation_id, m.role, m.valid_to
    loop
      perform note_change(null, it.organisation_id, who, null, 'role-ended',
        jsonb_build_object('role', it.role, 'to', it.valid_to));
    end loop;
    for it in
      insert into membership (person_id, organisation_id, role, source)
      select distinct who, o.id, w.role, 'claims'
      from jsonb_to_recordset(wanted) w (organisation text, role text) join organisation o on o.code = w.organisation
      where o.closed_at is null and not exists (select from membership m where m.person_id = who
        and m.organisation_id = o.id and m.role = w.role and m.valid_from <= now()
        and (m.valid_to is null or m.valid_to > now()))
      on conflict do nothing
      returning organisation_id, role, valid_from
    loop
      perform note_change(null, it.organisation_id, who, null, 'role-given',
        jsonb_build_object('role', it.role, 'from', it.valid_from, 'to', null));
    end loop;
    return who;
  end
  $$;
`;

const loading = `
  -- As before; an organisation that is closed is nobody whom a command could name.
  create or replace function load_case(
    of_case uuid, by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid, known text
  ) returns table (
    written_by text, state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json,
    assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  declare party_ids uuid[];
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    select i.answer, i.request_hash, f.xmin::text, case when f.xmin::text is distinct from known then f.state end,
        f.party_ids, to_char(y.birth_date, 'YYYY-MM-DD')
      into answer, request_hash, written_by, state, party_ids, birth_date
    from (values (of_case)) wanted (id)
      left join idempotency i on i.party_id = by_party and i.person_id = by_person and i.key = of_key
      left join case_file f on f.id = wanted.id and i.key is null
      left join young_person y on y.id = f.subject;
    if written_by is not null then
      select json_object_agg(o.id, rules_of(o)),
          json_object_agg(o.id, o.kind) filter (where o.closed_at is null or o.id <> all (named))
        into calendars, roles
      from organisation o where o.id = any (party_ids || named);
      if assignee is not null then
        assignee_belongs := works_at(assignee, by_party);
      end if;
    end if;
    return next;
  end
  $$;

  create or replace function load_opening(
    by_party uuid, by_person uuid, of_key text, named uuid[], young bytea[], custody bytea[]
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
      select json_object_agg(o.id, rules_of(o)),
          json_object_agg(o.id, o.kind) filter (where o.closed_at is null or o.id <> all (named))
        into calendars, roles
      from organisation o where o.id = any (named || by_party);
    end if;
    return next;
  end
  $$;
`;

const rights = `
  revoke execute on function
    kinds_below(uuid), enter_organisation(uuid, uuid, text, text, text, text, uuid),
    rename_organisation(uuid, text, uuid), close_organisation(uuid, uuid), reopen_organisation(uuid, uuid),
    reopen_unit(uuid, uuid)
  from public;
  grant execute on function
    kinds_below(uuid), enter_organisation(uuid, uuid, text, text, text, text, uuid),
    rename_organisation(uuid, text, uuid), close_organisation(uuid, uuid), reopen_organisation(uuid, uuid),
    reopen_unit(uuid, uuid)
  to stafet_service;
`;
