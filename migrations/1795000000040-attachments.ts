import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of files that belong to records. Their bytes lie elsewhere, sealed with a key that stands here: with the
 * row's secret gone nobody reads them, wherever there are copies of them.
 */
export class Attachments1795000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [table, bringing, naming, scanning, forgetting, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const table = `
  create table attachment (
    id uuid primary key,
    -- null for a file that is to go with an opening, until the case is there
    case_id uuid,
    person_id uuid not null,
    party_id uuid not null,
    role text not null,
    at timestamptz not null,
    -- the record that names it; null until one does, and for so long it is its uploader's alone
    record_id uuid,
    -- the key to its bytes, sealed under the key named beside it; null while it arrives, and once it is forgotten
    secret bytea,
    key_id text,
    name text,
    media_type text,
    size bigint check (size > 0),
    sha256 bytea check (octet_length(sha256) = 32),
    verdict text not null default 'unscanned' check (verdict in ('unscanned', 'clean', 'infected')),
    scan_tries integer not null default 0,
    scan_at timestamptz,
    check (num_nulls(secret, key_id, name) in (0, 3)),
    check (secret is null or num_nulls(media_type, size, sha256) = 0)
  );
  create index on attachment (case_id, record_id);
  create index on attachment (person_id) where record_id is null;
  create index on attachment (scan_at) where verdict = 'unscanned' and secret is not null;
  create index on attachment (id) where secret is null;

  alter table attachment enable row level security, force row level security;
  create policy owner on attachment to current_user using (true) with check (true);
  create policy own on attachment for select to stafet_service
    using (record_id is null and person_id = (select cur_person()) and party_id = (select cur_party()));
  create policy party on attachment for select to stafet_service
    using (record_id is not null and exists (select from case_file f where f.id = case_id));
`;

const bringing = `
  -- A place for a file that is about to come: 'begun', or why not ('not-found', 'too-many' not sent yet).
  create function begin_attachment(
    of_id uuid, of_case uuid, by_party uuid, by_person uuid, by_role text, of_now timestamptz, most integer
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if of_case is not null and not exists (
      select from case_file f where f.id = of_case and by_party = any (f.party_ids)) then
      return 'not-found';
    end if;
    if (select count(*) from attachment a where a.person_id = by_person and a.record_id is null) >= most then
      return 'too-many';
    end if;
    insert into attachment (id, case_id, person_id, party_id, role, at)
    values (of_id, of_case, by_person, by_party, by_role, of_now);
    return 'begun';
  end
  $$;

  -- It has come, whole; what it is like stands in the object. With its row in the access log.
  create function finish_attachment(of_id uuid, like_this jsonb, of_now timestamptz, of_purpose text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare of_case uuid; by_person uuid; by_party uuid; by_role text;
  begin
    update attachment a set (secret, key_id, name, media_type, size, sha256, scan_at) =
      (select r.secret, r.key_id, r.name, r.media_type, r.size, r.sha256, of_now
       from jsonb_populate_record(null::attachment, like_this) r)
    where a.id = of_id and a.secret is null and a.record_id is null
    returning a.case_id, a.person_id, a.party_id, a.role into of_case, by_person, by_party, by_role;
    if not found then
      return false;
    end if;
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    values (by_person, by_party, by_role, of_purpose, 'attach', array_remove(array[of_case], null));
    return true;
  end
  $$;

  -- What its uploader has no more use for; false where it is not theirs, or a record names it.
  create function drop_attachment(of_id uuid, by_party uuid, by_person uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with dropped as (
      update attachment set (secret, key_id, name) = (null, null, null)
      where id = of_id and record_id is null and party_id = by_party and person_id = by_person returning id
    )
    select exists (select from dropped)
  $$;
`;

const naming = `
  -- A record takes its files on as it is written, in one transaction with it: only what its author has brought, or what
  -- an earlier version of it has named. Whoever writes a record has looked before: this is the wall behind that.
  create function take_attachments() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare named constant uuid[] := array(select k::uuid from jsonb_object_keys(new.content -> '$files') k);
    taken integer;
  begin
    update attachment a set (record_id, case_id) = (new.id, new.case_id)
    where a.id = any (named) and a.secret is not null and a.verdict <> 'infected'
      and (a.record_id = new.id or (a.record_id is null and a.person_id = new.author_person
        and a.party_id = new.author_id and coalesce(a.case_id = new.case_id, true)));
    get diagnostics taken = row_count;
    if taken <> cardinality(named) then
      raise check_violation using message = 'a file is not there to be named', constraint = 'attachment_named';
    end if;
    return null;
  end
  $$;
  create trigger take_attachments after insert on case_record
    for each row when (new.content ? '$files') execute function take_attachments();

  -- Erased with the record: without the secret the bytes are noise from this moment on.
  create function erase_attachments() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    update attachment set (secret, key_id, name) = (null, null, null) where record_id = new.id;
    return null;
  end
  $$;
  create trigger erase_attachments after update of content on case_record
    for each row when (old.content ? '$files' and new.content is null) execute function erase_attachments();
`;

const scanning = `
  -- Files that nobody has looked into yet, each given out again after the lease, later each time.
  create function claim_scans(of_now timestamptz, most integer)
  returns table (id uuid, cipher bytea, key_id text)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update attachment a set scan_tries = a.scan_tries + 1,
      scan_at = of_now + least(interval '1 minute' * power(2, a.scan_tries), interval '1 hour')
    where a.id = any (array(
      select w.id from attachment w where w.verdict = 'unscanned' and w.secret is not null and w.scan_at <= of_now
      order by w.scan_at limit most for update skip locked))
    returning a.id, a.secret, a.key_id
  $$;

  -- What the scanner has answered. Whoever brought something bad is told of it.
  create function settle_scan(of_id uuid, of_verdict text, of_now timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare a attachment;
  begin
    update attachment set verdict = of_verdict where id = of_id and verdict = 'unscanned' returning * into a;
    if found and of_verdict = 'infected' and a.case_id is not null
      and exists (select from organisation o where o.id = a.party_id) then
      insert into notification (id, case_id, party_id, role, at, what, about)
      values (a.id, a.case_id, a.party_id, a.role, of_now, 'infected', jsonb_build_object('person', a.person_id));
    end if;
  end
  $$;
`;

const forgetting = `
  -- Files that are nobody's any more: erased or dropped, or never sent, nor in a draft. Their bytes are to be removed
  -- first; each is given again until it is forgotten.
  create function gone_attachments(before timestamptz, most integer) returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    update attachment a set (secret, key_id, name) = (null, null, null)
    where a.id = any (array(
      select u.id from attachment u where u.record_id is null and u.secret is not null and u.at < before
        and not exists (select from draft d where d.person_id = u.person_id and d.party_id = u.party_id
          and strpos(d.content::text, u.id::text) > 0)
      limit most for update skip locked));
    return query select a.id from attachment a
      where a.secret is null and (a.media_type is not null or a.at < before) limit most;
  end
  $$;

  create function forget_attachments(ids uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from attachment where id = any (ids) and secret is null
  $$;
`;

const rights = `
  revoke execute on function
    begin_attachment(uuid, uuid, uuid, uuid, text, timestamptz, integer),
    finish_attachment(uuid, jsonb, timestamptz, text), drop_attachment(uuid, uuid, uuid),
    take_attachments(), erase_attachments(), claim_scans(timestamptz, integer),
    settle_scan(uuid, text, timestamptz), gone_attachments(timestamptz, integer), forget_attachments(uuid[])
  from public;
  grant execute on function
    begin_attachment(uuid, uuid, uuid, uuid, text, timestamptz, integer),
    finish_attachment(uuid, jsonb, timestamptz, text), drop_attachment(uuid, uuid, uuid),
    claim_scans(timestamptz, integer), settle_scan(uuid, text, timestamptz),
    gone_attachments(timestamptz, integer), forget_attachments(uuid[])
  to stafet_service;
  grant select on attachment to stafet_service;
`;
