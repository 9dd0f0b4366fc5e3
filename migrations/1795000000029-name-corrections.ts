import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A young person's name that was entered wrongly is put right by whoever holds a case of theirs; what it was stays beside. */
export class NameCorrections1795000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, correcting, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  create table name_correction (
    id uuid primary key,
    -- the young person
    person_id uuid not null,
    organisation_id uuid not null,
    by_person uuid not null,
    at timestamptz not null,
    -- what it was until then
    first_name text not null,
    last_name text not null,
    reason text not null check (reason <> '' and length(reason) <= 2000)
  );
  create index on name_correction (person_id, at);
  alter table name_correction enable row level security, force row level security;
  create policy owner on name_correction to current_user using (true) with check (true);
  -- An earlier name tells who somebody is: where the name is withheld, so is that.
  create policy party on name_correction for select to stafet_service
    using (exists (select from young_person y where y.id = person_id and not y.protected));

  -- Erased with the person.
  create function forget_name_corrections() returns trigger
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    delete from name_correction where person_id = new.id;
    return null;
  end
  $$;
  create trigger forget_name_corrections after update of birth_date on young_person
    for each row when (new.birth_date is null and old.birth_date is not null) execute function forget_name_corrections();
`;

const correcting = `
  -- What stands in the way, if anything does: 'not-found' (also where the name is erased, or withheld from who asks),
  -- 'wrong-party' (another organisation holds the case). The words by which the cases are found follow the name.
  create function correct_name(
    of_id uuid, of_case uuid, by_party uuid, by_role text, by_who uuid, given text, family text, why text,
    of_now timestamptz
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare f record; y record;
  begin
    select c.id, c.subject, c.holder_id into f from case_file c where c.id = of_case and by_party = any (c.party_ids);
    if not found or not works_at(by_who, by_party) then
      return 'not-found';
    end if;
    if f.holder_id <> by_party then
      return 'wrong-party';
    end if;
    select p.id, p.first_name, p.last_name into y from young_person p where p.id = f.subject for update;
    if y.first_name is null or y.last_name is null then
      return 'not-found';
    end if;
    insert into name_correction (id, person_id, organisation_id, by_person, at, first_name, last_name, reason)
    values (of_id, y.id, by_party, by_who, of_now, y.first_name, y.last_name, why);
    update young_person set first_name = given, last_name = family where id = y.id;
    delete from name_word n using case_file c where c.subject = y.id and n.case_id = c.id;
    insert into name_word (org_id, word, case_id)
    select distinct o.id, w.word, c.id from case_file c
      cross join words_of(concat(given, ' ', family)) w join organisation o on o.id = any (c.party_ids)
    where c.subject = y.id;
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    values (by_who, by_party, by_role, 'casework', 'correct-name', array[of_case]);
    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    select c.id, c.version, of_now, 'changed', c.party_ids, null, '{}' from case_file c where c.subject = y.id;
    return null;
  end
  $$;
`;

const rights = `
  revoke execute on function
    forget_name_corrections(), correct_name(uuid, uuid, uuid, text, uuid, text, text, text, timestamptz)
  from public;
  grant execute on function correct_name(uuid, uuid, uuid, text, uuid, text, text, text, timestamptz) to stafet_service;
  grant select on name_correction to stafet_service;
`;
