import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys for CPR numbers that change while everything runs: a number is found by its hash under any of them, so that no
 * two people come of one; and a number is shown by one function alone, which logs it.
 */
export class CprKeys1795000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [hashes, keeping, finding, writing, notices, unmasking, rights])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const hashes = `
  -- Which key made the row's own hash; null where it was made before that was remembered.
  alter table young_person add column cpr_lookup_key text;
  alter table guardian add column cpr_lookup_key text;

  -- Everybody's number, hashed with each key that some process knows. Two processes that have one key in common cannot
  -- enter the same person twice, whichever key each of them puts first.
  create table cpr_hash (
    kind text not null check (kind in ('young_person', 'guardian')),
    hash bytea not null check (octet_length(hash) = 32),
    person_id uuid not null,
    key_id text,
    primary key (kind, hash)
  );
  create index on cpr_hash (person_id);
  insert into cpr_hash (kind, hash, person_id)
  select 'young_person', cpr_lookup, id from young_person where cpr_lookup is not null
  union all
  select 'guardian', cpr_lookup, id from guardian where cpr_lookup is not null;

  alter table cpr_hash enable row level security, force row level security;
  create policy owner on cpr_hash to current_user using (true) with check (true);
`;

const keeping = `
  -- The row's own hash is always among them, and whose number is erased has none.
  create function keep_cpr_hash() returns trigger
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'DELETE' or new.cpr_lookup is null then
      delete from cpr_hash where person_id = old.id;
    elsif tg_op = 'INSERT' then
      insert into cpr_hash (kind, hash, person_id, key_id)
      values (tg_table_name, new.cpr_lookup, new.id, new.cpr_lookup_key);
    else
      insert into cpr_hash as h (kind, hash, person_id, key_id)
      values (tg_table_name, new.cpr_lookup, new.id, new.cpr_lookup_key)
      on conflict (kind, hash) do update set key_id = excluded.key_id where h.person_id = excluded.person_id;
      if not found then
        raise unique_violation using message = 'the number is somebody else''s', constraint = 'cpr_hash_pkey';
      end if;
    end if;
    return null;
  end
  $$;
  create trigger keep_hash after insert or update of cpr_lookup, cpr_lookup_key or delete on young_person
    for each row execute function keep_cpr_hash();
  create trigger keep_hash after insert or update of cpr_lookup, cpr_lookup_key or delete on guardian
    for each row execute function keep_cpr_hash();
`;

const finding = `
  -- Who is known by these hashes, each of a number's under another key.
  drop function known_by_cpr(bytea, bytea);
  create function known_by_cpr(young bytea[], custody bytea[]) returns table (young_person uuid, guardian uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select (select person_id from cpr_hash where kind = 'young_person' and hash = any (young) limit 1),
      (select person_id from cpr_hash where kind = 'guardian' and hash = any (custody) limit 1)
  $$;

  create or replace function citizen_by_cpr(lookup bytea) returns table (young_person uuid, guardian uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with citizen (young_person, guardian) as (
      select (select person_id from cpr_hash where kind = 'young_person' and hash = lookup),
        (select h.person_id from cpr_hash h where h.kind = 'guardian' and h.hash = lookup and exists (
          select from case_party p where p.id = h.person_id and p.role = 'guardian' and p.relation <> 'former'))
    )
    select young_person, guardian from citizen where num_nonnulls(young_person, guardian) > 0
  $$;

  -- Of a number's hashes, in their order, the first by which a young person or a custody holder is known.
  create function known_hash(lookups bytea[]) returns bytea
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select l.hash from unnest(lookups) with ordinality l (hash, no)
    where exists (select from cpr_hash h where h.hash = l.hash and h.kind in ('young_person', 'guardian'))
    order by l.no limit 1
  $$;

  create or replace function known_young(lookups bytea[]) returns json
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select json_object_agg(encode(hash, 'hex'), person_id) from cpr_hash
    where kind = 'young_person' and hash = any (lookups)
  $$;

  drop function load_opening(uuid, uuid, text, uuid[], bytea, bytea);
  create function load_opening(
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
      select json_object_agg(o.id, rules_of(o)), json_object_agg(o.id, o.kind) into calendars, roles
      from organisation o where o.id = any (named || by_party);
    end if;
    return next;
  end
  $$;
`;

const writing = `
  -- [{kind, hash, person, key}], of all people of a step or of many.
  create function other_hashes(given jsonb) returns setof cpr_hash
  language sql immutable set search_path = pg_catalog, public, pg_temp
  as $$
    select h.kind, h.hash, h.person_id, h.key_id from jsonb_populate_recordset(null::cpr_hash, given) h
  $$;

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
    select o.kind, o.hash, o.person_id, o.key_id from other_hashes(extras -> 'otherHashes') o order by o.kind, o.hash
  $$;

  create or replace function put_people(extras jsonb) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into young_person (id, cpr_cipher, cpr_key_id, cpr_lookup, cpr_lookup_key, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.cpr_lookup_key, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_recordset(null::young_person, extras -> 'youngPerson') r order by r.cpr_lookup;
    insert into guardian (id, cpr_cipher, cpr_key_id, cpr_lookup, cpr_lookup_key, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.cpr_lookup_key, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_recordset(null::guardian, extras -> 'guardian') r order by r.cpr_lookup;
    insert into cpr_hash (kind, hash, person_id, key_id)
    select o.kind, o.hash, o.person_id, o.key_id from other_hashes(extras -> 'otherHashes') o order by o.kind, o.hash
  $$;
`;

const notices = `
  -- Which key made the fingerprint; null where it was made before that was remembered.
  alter table imported_notice add column key_id text;
  -- Under which first key there is another row of this notice.
  alter table imported_notice add column renewed_under text;

  -- A file is sealed and its notices are fingerprinted with one key, that which came first when it was uploaded.
  create or replace function claim_notices(of_import uuid, of_rows integer[], prints bytea[])
  returns table (row_no integer, ours boolean, case_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with given as (
      select g.row_no, g.print from unnest(of_rows, prints) g(row_no, print)
    ), claimed as (
      -- In order, so that two imports never wait for each other.
      insert into imported_notice as n (fingerprint, import_id, row_no, key_id)
      select g.print, of_import, g.row_no, i.key_id from given g, notice_import i where i.id = of_import order by g.print
      on conflict do nothing returning n.fingerprint
    )
    select g.row_no, c.fingerprint is not null or coalesce(n.import_id = of_import and n.row_no = g.row_no, false),
      n.case_id
    from given g left join claimed c on c.fingerprint = g.print left join imported_notice n on n.fingerprint = g.print
  $$;
`;

const unmasking = `
  -- The sealed number of whom a case is about, for whoever holds or oversees it, against a row in the access log that
  -- says why. Nothing for everybody else, and nothing where that row cannot be written.
  create function unmask_cpr(of_case uuid, of_purpose text) returns table (person_id uuid, cipher bytea, key_id text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare by_role text;
  begin
    select p.role into by_role from case_party p
    where p.case_id = of_case and p.id = cur_party() and p.relation in ('holder', 'overseer')
      and works_at(cur_person(), cur_party());
    if not found then
      return;
    end if;
    insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
    values (cur_person(), cur_party(), by_role, of_purpose, 'unmask-cpr', array[of_case]);
    return query select y.id, y.cpr_cipher, y.cpr_key_id
      from case_file f join young_person y on y.id = f.subject where f.id = of_case;
  end
  $$;
`;

const rights = `
  revoke execute on function
    keep_cpr_hash(), known_by_cpr(bytea[], bytea[]), known_hash(bytea[]), other_hashes(jsonb),
    load_opening(uuid, uuid, text, uuid[], bytea[], bytea[]), unmask_cpr(uuid, text)
  from public;
  grant execute on function
    known_by_cpr(bytea[], bytea[]), known_hash(bytea[]), load_opening(uuid, uuid, text, uuid[], bytea[], bytea[]),
    unmask_cpr(uuid, text)
  to stafet_service;
`;
