import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The directory is looked after by administrators: units below an organisation, people and their roles with dates, by
 * hand or from what the sign-in claims. Each function asks for itself whether its caller administers the place, keeps
 * what was done, and tells every process to forget whom it remembers.
 */
export class Administration1795000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, scope, units, people, roles, claims, leavers, rights])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  -- A team, or a school of an FGU institution. It takes no cases: whoever belongs to it acts for the organisation.
  create table unit (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    parent_id uuid references unit,
    name text not null check (name <> ''),
    closed_at timestamptz,
    check (parent_id <> id)
  );
  create index on unit (organisation_id);

  alter table membership
    add column unit_id uuid references unit,
    -- 'claims': the sign-in said so, and may take it back; the rest is ended by hand
    add column source text not null default 'entered' check (source in ('entered', 'claims'));
  create index on membership (valid_to) where valid_to is not null;

  -- What was done to the directory: ids and dates, no names.
  create table directory_change (
    id uuid primary key default uuidv7(),
    at timestamptz not null default now(),
    -- null: the claims of a sign-in, or whoever runs the installation
    by_person uuid,
    organisation_id uuid not null references organisation,
    person_id uuid,
    unit_id uuid,
    what text not null check (what in
      ('person-entered', 'person-changed', 'role-given', 'role-ended', 'unit-entered', 'unit-changed', 'unit-closed')),
    detail jsonb not null default '{}'
  );
  create index on directory_change (organisation_id, id desc);
  create trigger append_only before update or delete or truncate on directory_change
    for each statement execute function refuse_change();

  alter table unit enable row level security, force row level security;
  alter table directory_change enable row level security, force row level security;
  create policy owner on unit to current_user using (true) with check (true);
  create policy owner on directory_change to current_user using (true) with check (true);
  create policy everyone on unit for select to stafet_service using (true);
`;

const scope = `
  -- The organisations that somebody looks after: those where they are administrator, and all below them.
  create function administered_by(who uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with recursive mine (id) as (
      select m.organisation_id from membership m
      where m.person_id = who and m.role = 'administrator' and m.valid_from <= now()
        and (m.valid_to is null or m.valid_to > now())
      union
      select o.id from organisation o join mine on o.parent_id = mine.id
    )
    select id from mine
  $$;

  -- Administrators see what was done where they administer, and leaders what was done in their organisation.
  create policy those_who_answer on directory_change for select to stafet_service
    using (organisation_id in (select administered_by((select cur_person())))
      or (organisation_id = (select cur_party()) and leads((select cur_person()), (select cur_party()))));

  create function note_change(
    by_who uuid, at_organisation uuid, of_person uuid, of_unit uuid, of_what text, more jsonb
  ) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into directory_change (by_person, organisation_id, person_id, unit_id, what, detail)
    values (by_who, at_organisation, of_person, of_unit, of_what, more);
    -- Heard when this commits, by whoever remembers the person. Rare enough for the lock that it takes.
    select pg_notify('directory', of_person::text) where of_person is not null;
  $$;
`;

const units = `
  -- Enters a unit, or gives it another name or place. What stands in the way: 'not-found', 'unknown-unit', 'in-a-circle'.
  create function put_unit(of_id uuid, at_organisation uuid, above uuid, of_name text, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare known unit;
  begin
    perform from organisation where id = at_organisation for update;
    if at_organisation not in (select administered_by(by_who)) then return 'not-found'; end if;
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

  -- Closes it for newcomers; who is in it stays in the organisation. 'not-found'; 'has-units': those below come first.
  create function close_unit(of_id uuid, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it unit;
  begin
    select * into it from unit where id = of_id and closed_at is null for update;
    if not found or it.organisation_id not in (select administered_by(by_who)) then return 'not-found'; end if;
    if exists (select from unit u where u.parent_id = of_id and u.closed_at is null) then return 'has-units'; end if;
    update unit set closed_at = now() where id = of_id;
    update membership set unit_id = null where unit_id = of_id and (valid_to is null or valid_to > now());
    perform note_change(by_who, it.organisation_id, null, of_id, 'unit-closed', '{}');
    return null;
  end
  $$;
`;

const people = `
  -- Those with a place, now or once, where somebody administers; by name, a page at a time.
  create function people_administered(
    by_who uuid, at_organisation uuid, looked_for text, after_name text, after_id uuid, most integer
  ) returns table (
    id uuid, name text, email text, locale text, subject text, roles json
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.display_name, p.email, p.locale, p.subject, (
      select json_agg(json_build_object('organisation', m.organisation_id, 'unit', m.unit_id, 'role', m.role,
        'from', to_char(m.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'to', to_char(m.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'source', m.source) order by m.valid_from desc, m.role)
      from membership m where m.person_id = p.id and m.organisation_id in (select administered_by(by_who)))
    from person p
    where p.cpr_lookup is null
      and exists (select from membership m where m.person_id = p.id
        and m.organisation_id in (select administered_by(by_who))
        and (at_organisation is null or m.organisation_id = at_organisation))
      and not exists (select from words_of(looked_for) l where not exists (
        select from words_of(p.display_name) w where w.word like l.word || '%'))
      and (after_id is null or (p.display_name, p.id) > (after_name, after_id))
    order by p.display_name, p.id limit most
  $$;

  -- Somebody who will sign in, and the first role. The one who is known under this account keeps the name they have.
  create function enter_person(
    of_id uuid, of_issuer text, of_subject text, of_name text, of_email text, of_locale text,
    at_organisation uuid, in_unit uuid, of_role text, first timestamptz, last timestamptz, by_who uuid,
    out person uuid, out hindrance text
  )
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform from organisation where id = at_organisation for update;
    if at_organisation not in (select administered_by(by_who)) then hindrance := 'not-found'; return; end if;
    select id into person from person p where p.issuer = of_issuer and p.subject = of_subject;
    if exists (select from person p where p.id = person and p.cpr_lookup is not null) then
      hindrance := 'a-citizen';
      return;
    end if;
    if person is null then
      person := of_id;
      insert into person (id, issuer, subject, display_name, email, locale)
      values (of_id, of_issuer, of_subject, of_name, of_email, of_locale);
      perform note_change(by_who, at_organisation, person, null, 'person-entered', '{}');
    end if;
    hindrance := give_role(person, at_organisation, in_unit, of_role, first, last, by_who);
    if hindrance is not null then
      raise exception using errcode = 'P0001', message = hindrance;
    end if;
  end
  $$;

  create function change_person(of_id uuid, of_name text, of_email text, of_locale text, by_who uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare place uuid;
  begin
    select m.organisation_id into place from membership m join person p on p.id = m.person_id
    where m.person_id = of_id and p.cpr_lookup is null and m.organisation_id in (select administered_by(by_who))
    order by m.valid_from desc limit 1;
    if not found then return 'not-found'; end if;
    update person set display_name = of_name, email = of_email, locale = of_locale where id = of_id;
    perform note_change(by_who, place, of_id, null, 'person-changed', '{}');
    return null;
  end
  $$;
`;

const roles = `
  -- 'not-found', 'unknown-unit', 'role-of-another-kind', 'ends-before-it-begins', 'has-it-already'.
  create function give_role(
    of_person uuid, at_organisation uuid, in_unit uuid, of_role text, first timestamptz, last timestamptz, by_who uuid
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    -- Of two that give it at once, the later sees the earlier.
    perform from organisation where id = at_organisation for update;
    if at_organisation not in (select administered_by(by_who))
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

  -- Ends it at that moment, at once if that has passed. 'not-found'; 'last-administrator': nobody could give it back.
  create function end_role(
    of_person uuid, at_organisation uuid, of_role text, first timestamptz, at_moment timestamptz, by_who uuid
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare ends constant timestamptz := greatest(at_moment, now(), first);
  begin
    perform from organisation where id = at_organisation for update;
    if at_organisation not in (select administered_by(by_who)) or not exists (
      select from membership m where m.person_id = of_person and m.organisation_id = at_organisation
        and m.role = of_role and m.valid_from = first and (m.valid_to is null or m.valid_to > now()))
    then
      return 'not-found';
    end if;
    if of_role = 'administrator' and not exists (
      select from membership m join person p on p.id = m.person_id
      where m.organisation_id = at_organisation and m.role = 'administrator' and m.valid_from <= ends
        and m.valid_to is null and (m.person_id, m.valid_from) <> (of_person, first))
    then
      return 'last-administrator';
    end if;
    update membership set valid_to = ends
    where person_id = of_person and organisation_id = at_organisation and role = of_role and valid_from = first;
    perform note_change(by_who, at_organisation, of_person, null, 'role-ended',
      jsonb_build_object('role', of_role, 'to', ends));
    return null;
  end
  $$;
`;

const claims = `
  -- Brings the roles that a sign-in claims in line with what it says now: [{organisation: code, role}]. Those that were
  -- entered by hand stay. Whoever claims a role becomes known by it; nobody else does. Null for a stranger.
  create function staff_at_sign_in(of_issuer text, of_subject text, of_name text, wanted jsonb) returns uuid
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
      where not exists (select from membership m where m.person_id = who and m.organisation_id = o.id
        and m.role = w.role and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
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

const leavers = `
  -- Tasks that lie with somebody who has left within a month: they are to go back to the organisation.
  create function tasks_of_leavers(most integer) returns table (case_id uuid, no integer, org_id uuid, role text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select distinct t.case_id, t.no, t.org_id, t.role
    from membership m join task t on t.org_id = m.organisation_id and t.assignee = m.person_id
    where m.valid_to between now() - interval '1 month' and now() and not works_at(m.person_id, m.organisation_id)
    limit most
  $$;
`;

const rights = `
  revoke execute on function
    administered_by(uuid), note_change(uuid, uuid, uuid, uuid, text, jsonb), put_unit(uuid, uuid, uuid, text, uuid),
    close_unit(uuid, uuid), people_administered(uuid, uuid, text, text, uuid, integer),
    enter_person(uuid, text, text, text, text, text, uuid, uuid, text, timestamptz, timestamptz, uuid),
    change_person(uuid, text, text, text, uuid),
    give_role(uuid, uuid, uuid, text, timestamptz, timestamptz, uuid),
    end_role(uuid, uuid, text, timestamptz, timestamptz, uuid), staff_at_sign_in(text, text, text, jsonb),
    tasks_of_leavers(integer)
  from public;
  grant execute on function
    administered_by(uuid), leads(uuid, uuid), put_unit(uuid, uuid, uuid, text, uuid),
    close_unit(uuid, uuid), people_administered(uuid, uuid, text, text, uuid, integer),
    enter_person(uuid, text, text, text, text, text, uuid, uuid, text, timestamptz, timestamptz, uuid),
    change_person(uuid, text, text, text, uuid),
    give_role(uuid, uuid, uuid, text, timestamptz, timestamptz, uuid),
    end_role(uuid, uuid, text, timestamptz, timestamptz, uuid), staff_at_sign_in(text, text, text, jsonb),
    tasks_of_leavers(integer)
  to stafet_service;
  grant select on unit, directory_change to stafet_service;
`;
