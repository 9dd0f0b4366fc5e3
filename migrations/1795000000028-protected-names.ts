import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names of those who live under name and address protection (CPR-loven §28). Such a name does not stand where the others
 * do: whatever reads those finds none, whoever wrote it, lists and searches included. It lies in a table of its own, whose
 * wall opens to whom somebody has marked a need for, and to the young person.
 */
export class ProtectedNames1795000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, withholding, opening, protecting, needs, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  alter table young_person add column protected boolean not null default false;

  create table protected_name (
    person_id uuid primary key,
    first_name text,
    last_name text
  );

  create table protected_need (
    id uuid primary key default uuidv7(),
    -- the young person
    person_id uuid not null,
    organisation_id uuid not null,
    -- who may know the name
    colleague uuid not null,
    reason text not null check (reason in ('own-notice', 'contact', 'decision', 'letter')),
    -- the last day
    until date not null,
    marked_by uuid not null,
    marked_at timestamptz not null default now(),
    ended_at timestamptz
  );
  create index on protected_need (person_id, organisation_id);

  alter table protected_name enable row level security, force row level security;
  alter table protected_need enable row level security, force row level security;
  create policy owner on protected_name to current_user using (true) with check (true);
  create policy owner on protected_need to current_user using (true) with check (true);

  create policy own_organisation on protected_need for select to stafet_service
    using (organisation_id = (select cur_party()));
  create policy need on protected_name for select to stafet_service
    using (person_id = (select cur_party()) or exists (
      select from protected_need n
      where n.person_id = protected_name.person_id and n.organisation_id = (select cur_party())
        and n.colleague = (select cur_person()) and n.ended_at is null and n.until >= danish_day(now())
    ) and (select works_at(cur_person(), cur_party()))
      and exists (select from case_file f where f.subject = protected_name.person_id));
`;

const withholding = `
  create function withhold_name() returns trigger
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'UPDATE' and new.birth_date is null and old.birth_date is not null then
      -- Erased, and so is whatever was withheld.
      delete from protected_name where person_id = new.id;
      delete from protected_need where person_id = new.id;
    elsif new.protected and num_nonnulls(new.first_name, new.last_name) > 0 then
      insert into protected_name as p (person_id, first_name, last_name) values (new.id, new.first_name, new.last_name)
      on conflict (person_id) do update set first_name = coalesce(excluded.first_name, p.first_name),
        last_name = coalesce(excluded.last_name, p.last_name);
      new.first_name := null;
      new.last_name := null;
    elsif tg_op = 'UPDATE' and old.protected and not new.protected then
      delete from protected_name where person_id = new.id returning first_name, last_name
        into new.first_name, new.last_name;
      update protected_need set ended_at = now() where person_id = new.id and ended_at is null;
    end if;
    return new;
  end
  $$;
  create trigger withhold_name before update of protected, first_name, last_name, birth_date on young_person
    for each row execute function withhold_name();
  create trigger withhold_new_name before insert on young_person
    for each row when (new.protected) execute function withhold_name();

  -- A name that is withheld is not found by its words either.
  create function put_words_of_person() returns trigger
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    delete from name_word n using case_file f where f.subject = new.id and n.case_id = f.id;
    insert into name_word (org_id, word, case_id)
    select distinct o.id, w.word, f.id from case_file f
      cross join words_of(concat(new.first_name, ' ', new.last_name)) w join organisation o on o.id = any (f.party_ids)
    where f.subject = new.id;
    return null;
  end
  $$;
  create trigger put_words after update of protected on young_person
    for each row when (old.protected is distinct from new.protected) execute function put_words_of_person();
`;

const opening = `
  create or replace function put_person(extras jsonb) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into young_person (id, cpr_cipher, cpr_key_id, cpr_lookup, cpr_lookup_key, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.cpr_lookup_key, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_record(null::young_person, extras -> 'youngPerson') r where r.id is not null;
    insert into guardian (id, cpr_cipher, cpr_key_id, cpr_lookup, cpr_lookup_key, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.cpr_lookup_key, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_record(null::guardian, extras -> 'guardian') r where r.id is not null;
    -- In one order, so that two of these never wait for each other.
    insert into cpr_hash (kind, hash, person_id, key_id)
    select o.kind, o.hash, o.person_id, o.key_id from other_hashes(extras -> 'otherHashes') o order by o.kind, o.hash;
    -- Also of somebody who was known and not protected till now. Who reports the protection wrote the name themselves.
    update young_person set protected = true where id = (extras #>> '{protect,person_id}')::uuid and not protected;
    insert into protected_need (person_id, organisation_id, colleague, reason, until, marked_by)
    select n.person_id, n.organisation_id, n.colleague, 'own-notice', danish_day(now()) + 90, n.colleague
    from jsonb_populate_record(null::protected_need, extras -> 'protect') n where n.colleague is not null
  $$;
`;

const protecting = `
  -- Whether it was whoever holds the case; for nobody else is anything done.
  create function protect_name(of_case uuid, make boolean, of_purpose text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare by_role text;
  begin
    select p.role into by_role from case_party p
    where p.case_id = of_case and p.id = cur_party() and p.relation = 'holder' and works_at(cur_person(), cur_party());
    if not found then
      return false;
    end if;
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    values (cur_person(), cur_party(), by_role, of_purpose, case when make then 'protect-name' else 'unprotect-name' end,
      array[of_case]);
    update young_person y set protected = make from case_file f
    where f.id = of_case and y.id = f.subject and y.protected <> make;
    return true;
  end
  $$;
`;

const needs = `
  -- What stands in the way, if anything does: 'not-found', 'leaders-only', 'unknown-colleague', 'not-protected'.
  create function mark_need(of_case uuid, for_colleague uuid, of_reason text, of_until date, of_purpose text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare by_role text; young uuid; withheld boolean;
  begin
    select p.role, f.subject, y.protected into by_role, young, withheld
    from case_file f join young_person y on y.id = f.subject join case_party p on p.case_id = f.id and p.id = cur_party()
    where f.id = of_case and cur_party() = any (f.party_ids);
    if not found then
      return 'not-found';
    elsif not leads(cur_person(), cur_party()) then
      return 'leaders-only';
    elsif not works_at(for_colleague, cur_party()) then
      return 'unknown-colleague';
    elsif not withheld then
      return 'not-protected';
    end if;
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    values (cur_person(), cur_party(), by_role, of_purpose, 'mark-need', array[of_case]);
    update protected_need set ended_at = now() where person_id = young and organisation_id = cur_party()
      and colleague = for_colleague and ended_at is null;
    insert into protected_need (person_id, organisation_id, colleague, reason, until, marked_by)
    values (young, cur_party(), for_colleague, of_reason, of_until, cur_person());
    return null;
  end
  $$;

  -- False where there is no such need, or it is not theirs to end: a leader's, or that of whom it was marked for.
  create function end_need(of_case uuid, of_need uuid, of_purpose text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare by_role text;
  begin
    update protected_need n set ended_at = now() from case_file f join case_party p on p.case_id = f.id and p.id = cur_party()
    where n.id = of_need and n.organisation_id = cur_party() and n.ended_at is null and f.id = of_case
      and f.subject = n.person_id and (n.colleague = cur_person() or leads(cur_person(), cur_party()))
    returning p.role into by_role;
    if not found then
      return false;
    end if;
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    values (cur_person(), cur_party(), by_role, of_purpose, 'end-need', array[of_case]);
    return true;
  end
  $$;
`;

const rights = `
  revoke execute on function
    withhold_name(), put_words_of_person(), protect_name(uuid, boolean, text), mark_need(uuid, uuid, text, date, text), end_need(uuid, uuid, text)
  from public;
  grant execute on function
    protect_name(uuid, boolean, text), mark_need(uuid, uuid, text, date, text), end_need(uuid, uuid, text)
  to stafet_service;
  grant select on protected_name, protected_need to stafet_service;
  grant select (protected) on young_person to stafet_service;
`;
