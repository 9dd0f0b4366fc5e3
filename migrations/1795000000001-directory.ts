import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, the people who sign in, what they are where, and their browser sessions.
 *
 * The service's role reads the directory, keeps sessions, and owns nothing. Row-level security is forced on the
 * owner too, so the owner has its policy in so many words; a superuser needs none.
 */
export class Directory1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, policies, lookups, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  create table organisation (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('school', 'kui', 'fgu', 'administration')),
    name text not null check (name <> ''),
    -- an institution number where there is one
    code text not null unique check (code <> ''),
    municipality_code text check (municipality_code ~ '^[0-9]{3}$'),
    programme_type text check (programme_type in ('gymnasium', 'vocational')),
    calendar jsonb not null default '{"closings": []}' check (jsonb_typeof(calendar -> 'closings') = 'array'),
    parent_id uuid references organisation,
    check ((kind = 'school') = (programme_type is not null)),
    check (kind <> 'kui' or municipality_code is not null)
  );
  create index on organisation (municipality_code, kind);
  create index on organisation (parent_id);

  create table person (
    id uuid primary key default uuidv7(),
    issuer text not null,
    subject text not null,
    display_name text not null check (display_name <> ''),
    locale text not null default 'da' check (locale in ('da', 'en')),
    -- keyed hash of the CPR number that the sign-in vouched for: citizens have one, staff have none
    cpr_lookup bytea,
    unique (issuer, subject)
  );

  create table membership (
    person_id uuid not null references person,
    organisation_id uuid not null references organisation,
    role text not null
      check (role in ('counsellor', 'caseworker', 'intake', 'consultant', 'leader', 'administrator')),
    valid_from timestamptz not null default now(),
    valid_to timestamptz check (valid_to >= valid_from),
    primary key (person_id, organisation_id, role, valid_from)
  );
  create index on membership (organisation_id);

  create table session (
    id uuid primary key default uuidv7(),
    -- SHA-256 of the cookie's secret: who reads this table can sign in as nobody
    secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
    person_id uuid not null references person,
    organisation_id uuid references organisation,
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null
  );
  create index on session (person_id);
  create index on session (expires_at);
`;

const policies = `
  alter table organisation enable row level security, force row level security;
  alter table person enable row level security, force row level security;
  alter table membership enable row level security, force row level security;
  alter table session enable row level security, force row level security;

  create policy owner on organisation to current_user using (true) with check (true);
  create policy owner on person to current_user using (true) with check (true);
  create policy owner on membership to current_user using (true) with check (true);
  create policy owner on session to current_user using (true) with check (true);

  -- Everyone may know which organisations there are and who works there …
  create policy everyone on organisation for select to stafet_service using (true);
  create policy everyone on membership for select to stafet_service using (true);
  -- … but a citizen's row is the citizen's alone.
  create policy staff_or_self on person for select to stafet_service
    using (cpr_lookup is null or id = nullif(current_setting('app.person', true), '')::uuid);
  create policy service on session to stafet_service using (true) with check (true);
`;

const lookups = `
  -- Which young person, and which custody holder, somebody with this CPR number is. There are no cases yet, so it is
  -- nobody; the migration that brings the tables of young people and guardians replaces the body.
  create function citizen_by_cpr(lookup bytea) returns table (young_person uuid, guardian uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select null::uuid, null::uuid where false $$;

  create function identity_of(who uuid) returns jsonb
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
            'duties', jsonb_agg(distinct m.role)) as membership
          from membership m join organisation o on o.id = m.organisation_id
          where m.person_id = p.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
          group by o.id
        ) m), '[]'),
      'youngPerson', c.young_person,
      'guardian', c.guardian)
    from person p left join lateral citizen_by_cpr(p.cpr_lookup) c on p.cpr_lookup is not null
    where p.id = who
  $$;

  create function identity_of_subject(of_issuer text, of_subject text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select identity_of(id) from person where issuer = of_issuer and subject = of_subject $$;

  -- Null for a session that is unknown, over, or has been idle for an hour. Notes the visit, at most once a minute.
  create function identity_of_session(hash bytea) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with live as (
      select id, person_id, organisation_id, seen_at from session
      where secret_hash = hash and expires_at > now() and seen_at > now() - interval '1 hour'
    ), seen as (
      update session s set seen_at = now() from live
      where s.id = live.id and live.seen_at < now() - interval '1 minute'
    )
    select identity_of(person_id) || jsonb_build_object('chosen', organisation_id) from live
  $$;

  -- The person behind a sign-in, or null for a stranger. A citizen becomes known the first time that a case stands
  -- behind the CPR number; staff are entered by those who administer the directory.
  create function person_at_sign_in(of_issuer text, of_subject text, name text, lookup bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare who uuid;
  begin
    if lookup is not null and exists (select from citizen_by_cpr(lookup)) then
      insert into person as p (issuer, subject, display_name, cpr_lookup)
      values (of_issuer, of_subject, name, lookup)
      on conflict (issuer, subject) do update
        set display_name = excluded.display_name, cpr_lookup = excluded.cpr_lookup
        -- a staff account stays one, whatever else the broker says of its holder
        where p.cpr_lookup is not null
          and (p.display_name, p.cpr_lookup) is distinct from (excluded.display_name, excluded.cpr_lookup);
    end if;
    select id into who from person where issuer = of_issuer and subject = of_subject;
    return who;
  end
  $$;
`;

const rights = `
  revoke execute on function
    citizen_by_cpr(bytea), identity_of(uuid), identity_of_subject(text, text), identity_of_session(bytea),
    person_at_sign_in(text, text, text, bytea)
  from public;
  grant execute on function
    identity_of_subject(text, text), identity_of_session(bytea), person_at_sign_in(text, text, text, bytea)
  to stafet_service;

  grant usage on schema public to stafet_service;
  grant select on organisation, membership to stafet_service;
  grant select (id, display_name, locale, cpr_lookup) on person to stafet_service;
  grant select, insert, update, delete on session to stafet_service;
`;
