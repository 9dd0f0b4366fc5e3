import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters as they were sent, byte by byte, and how each organisation has one complain of its decisions. */
export class Letters1795000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, making, guiding, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  create table letter (
    id uuid primary key,
    case_id uuid not null,
    -- what it was made of: one letter for each version of a record
    record_id uuid not null,
    revision integer not null,
    form text not null,
    kind text not null,
    template_version integer not null,
    sender_role text not null,
    sender_id uuid not null,
    -- its date, and when it was laid before the young person
    at timestamptz not null,
    placed_at timestamptz not null,
    html bytea not null,
    pdf bytea not null,
    html_sha256 bytea not null check (html_sha256 = sha256(html)),
    pdf_sha256 bytea not null check (pdf_sha256 = sha256(pdf)),
    unique (record_id, revision)
  );
  create index on letter (case_id);
  -- Compressed already.
  alter table letter alter column pdf set storage external;

  create table complaint_guidance (
    organisation_id uuid not null,
    kind text not null,
    edition integer not null check (edition > 0),
    at timestamptz not null,
    by_person uuid not null,
    body text not null check (body <> '' and length(body) <= 200),
    weeks integer not null check (weeks between 1 and 52),
    primary key (organisation_id, kind, edition)
  );

  do $$
  declare it text;
  begin
    foreach it in array array['letter', 'complaint_guidance'] loop
      execute format('alter table %I enable row level security, force row level security', it);
      execute format('create policy owner on %I to current_user using (true) with check (true)', it);
    end loop;
  end
  $$;
  create policy party on letter for select to stafet_service
    using (exists (select from case_file f where f.id = case_id));
  create policy own on complaint_guidance for select to stafet_service using (organisation_id = (select cur_party()));

  create trigger append_only before update or delete or truncate on complaint_guidance
    for each statement execute function refuse_change();
  create trigger append_only before update or truncate on letter for each statement execute function refuse_change();

  -- A letter goes with what it was made of, and not before.
  create function keep_letters() returns trigger
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if exists (select from case_record r where r.id = old.record_id and r.revision = old.revision and r.content is not null) then
      raise exception 'letter is kept as long as its record: delete refused' using errcode = 'insufficient_privilege';
    end if;
    return old;
  end
  $$;
  create trigger keep_letters before delete on letter for each row execute function keep_letters();

  create function forget_letters() returns trigger
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    delete from letter where record_id = new.id and revision = new.revision;
    return null;
  end
  $$;
  create trigger forget_letters after update of content on case_record
    for each row when (new.content is null and old.content is not null) execute function forget_letters();
`;

const making = `
  -- Letters are made, not told.
  create or replace function deliver(ids uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with owed as (
      delete from outbox where id = any (ids) and kind not in ('changed', 'letter') returning *
    ), told as (
      insert into notification (id, case_id, party_id, role, at, what, about)
      select id, case_id, parties[1], to_role, at, kind, about from owed
      on conflict do nothing
      returning *
    ), meant as (
      select t.*, m.person_id as who from told t join membership m on m.organisation_id = t.party_id
      where t.what = 'rang' and (t.about ->> 'leader')::boolean and m.role = 'leader'
      union
      select t.*, k.assignee from told t join task k on k.case_id = t.case_id and k.org_id = t.party_id
      where t.what in ('rang', 'asked') and not coalesce((t.about ->> 'leader')::boolean, false)
        and k.assignee is not null
    )
    insert into mail (kind, organisation_id, person_id, about, notification_id, case_id, at, next_at)
    select distinct d.what, d.party_id, p.id, d.about, d.id, d.case_id, d.at, d.at
    from meant d join person p on p.id = on_duty(d.party_id, d.who, danish_day(now()))
    where p.email is not null
    on conflict do nothing
  $$;

  -- What a letter is made of that is owed by this row of the outbox; null where there is nothing (left) to make it of. What
  -- was before it is reckoned from when its record was first kept, so that it is the same letter whenever it is made.
  create function owed_letter(of_outbox uuid) returns json
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select json_build_object(
      'caseId', r.case_id, 'record', r.id, 'revision', r.revision, 'form', r.form, 'at', r.at, 'content', r.content,
      'definition', f.definition, 'definitionVersion', f.definition_version,
      'senderRole', o.to_role, 'senderId', o.parties[1], 'sender', s.name,
      'firstName', coalesce(y.first_name, n.first_name), 'lastName', coalesce(y.last_name, n.last_name),
      'birthDate', to_char(y.birth_date, 'YYYY-MM-DD'),
      'earlier', (select coalesce(json_agg(json_build_object('form', e.form, 'at', e.at) order by e.at, e.id), '[]')
        from (select distinct on (b.id) b.id, b.form, b.at from case_record b
          where b.case_id = r.case_id and b.id <> r.id and (b.at, b.id) < (first.at, r.id)
          order by b.id, b.revision desc) e),
      'guidance', (select coalesce(json_object_agg(g.kind, json_build_object('body', g.body, 'weeks', g.weeks)), '{}')
        from (select distinct on (c.kind) c.kind, c.body, c.weeks from complaint_guidance c
          where c.organisation_id = o.parties[1] and c.at <= first.at order by c.kind, c.edition desc) g),
      'replaces', (select l.at from letter l where l.record_id = r.id and l.revision < r.revision order by l.revision desc limit 1))
    from outbox o
      join case_record r on r.id = (o.about ->> 'record')::uuid and r.revision = (o.about ->> 'revision')::integer
      join case_record first on first.id = r.id and first.revision = (
        select min(m.revision) from case_record m where m.id = r.id)
      join case_file f on f.id = r.case_id
      join young_person y on y.id = f.subject left join protected_name n on n.person_id = y.id
      join organisation s on s.id = o.parties[1]
    where o.id = of_outbox and o.kind = 'letter' and r.content is not null
  $$;

  -- Keeps the letter and settles what was owed; with null nothing is left to keep. Doing it again changes nothing.
  create function keep_letter(of_outbox uuid, letter jsonb, of_html bytea, of_pdf bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare owed outbox;
  begin
    delete from outbox o where o.id = of_outbox and o.kind = 'letter' returning * into owed;
    if not found or letter is null then
      return;
    end if;
    -- Whoever erases it waits, or has been here: then there is nothing to keep.
    perform from case_record r where r.id = (letter ->> 'record')::uuid
      and r.revision = (letter ->> 'revision')::integer and r.content is not null for share;
    if not found then
      return;
    end if;
    insert into letter (id, case_id, record_id, revision, form, kind, template_version, sender_role, sender_id, at, placed_at,
      html, pdf, html_sha256, pdf_sha256)
    values ((letter ->> 'id')::uuid, owed.case_id, (letter ->> 'record')::uuid, (letter ->> 'revision')::integer,
      letter ->> 'form', letter ->> 'kind', (letter ->> 'templateVersion')::integer, owed.to_role, owed.parties[1],
      (letter ->> 'at')::timestamptz, (letter ->> 'placedAt')::timestamptz, of_html, of_pdf, sha256(of_html), sha256(of_pdf))
    on conflict (record_id, revision) do nothing;
    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    select f.id, f.version, now(), 'changed', f.party_ids, null, '{}' from case_file f where f.id = owed.case_id;
  end
  $$;
`;

const guiding = `
  -- False for who does not lead there.
  create function set_complaint_guidance(of_kind text, of_body text, of_weeks integer, of_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if cur_party() is null or not leads(cur_person(), cur_party()) then
      return false;
    end if;
    perform from organisation o where o.id = cur_party() for update;
    insert into complaint_guidance (organisation_id, kind, edition, at, by_person, body, weeks)
    select cur_party(), of_kind, coalesce(max(c.edition), 0) + 1, of_now, cur_person(), of_body, of_weeks
    from complaint_guidance c where c.organisation_id = cur_party() and c.kind = of_kind;
    return true;
  end
  $$;
`;

const rights = `
  revoke execute on function keep_letters(), forget_letters(), owed_letter(uuid), keep_letter(uuid, jsonb, bytea, bytea),
    set_complaint_guidance(text, text, integer, timestamptz)
  from public;
  grant execute on function owed_letter(uuid), keep_letter(uuid, jsonb, bytea, bytea),
    set_complaint_guidance(text, text, integer, timestamptz)
  to stafet_service;
  grant select on letter, complaint_guidance to stafet_service;
`;
