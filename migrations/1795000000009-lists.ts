import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists need to stay fast with a million cases: an index for each order, the words of names by organisation, and
 * the filters that people keep.
 *
 * Row-level security keeps operators that are not leakproof from the index (ILIKE, trigrams): a table of words with a
 * range condition is what finds a name at once.
 */
export class Lists1795000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [names, appending, indexes, views, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const names = `
  -- Each word of a young person's name, for each organisation that has to do with the case.
  create table name_word (
    org_id uuid not null,
    word text collate "C" not null,
    case_id uuid not null,
    primary key (org_id, word, case_id)
  );
  alter table name_word enable row level security, force row level security;
  create policy owner on name_word to current_user using (true) with check (true);
  create policy party on name_word for select to stafet_service using (org_id = (select cur_party()));

  -- Words as they are looked for: small letters, å as aa, æ as ae, ø as oe, no other marks.
  create function words_of(name text) returns table (word text) language sql immutable parallel safe
  as $$
    select distinct w from regexp_split_to_table(
      translate(replace(replace(replace(lower(name collate "und-x-icu"), 'å', 'aa'), 'æ', 'ae'), 'ø', 'oe'),
        'äöüéèêëáàâíìîïóòôúùûñç', 'aoueeeeaaaiiiiooouuunc'), '[\\s.,’''-]+') w
    where w <> ''
  $$;

  -- Brings the words of a case in line with its parties; of those that had to do with it before, some may have left.
  create function put_names(of_case uuid, were uuid[]) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    with file as (
      select f.id, f.party_ids, concat(y.first_name, ' ', y.last_name) as name
      from case_file f join young_person y on y.id = f.subject where f.id = of_case
    ), gone as (
      delete from name_word n using file, words_of(file.name) w
      where n.org_id = any (were) and n.org_id <> all (file.party_ids) and n.word = w.word and n.case_id = of_case
    )
    insert into name_word (org_id, word, case_id)
    select o.id, w.word, file.id from file, words_of(file.name) w, organisation o where o.id = any (file.party_ids)
    on conflict do nothing
  $$;

  -- Of these cases, those whose words are not what their names and parties come to.
  create function cases_with_wrong_names(ids uuid[]) returns table (case_id uuid)
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    with wanted as (
      select o.id as org_id, w.word, f.id as case_id
      from case_file f join young_person y on y.id = f.subject,
        words_of(concat(y.first_name, ' ', y.last_name)) w, organisation o
      where f.id = any (ids) and o.id = any (f.party_ids)
    ), stored as (
      select n.org_id, n.word, n.case_id from name_word n where n.case_id = any (ids)
    )
    select distinct d.case_id from (
      (select * from wanted except select * from stored) union all (select * from stored except select * from wanted)
    ) d
  $$;

  insert into name_word (org_id, word, case_id)
  select o.id, w.word, f.id
  from case_file f join young_person y on y.id = f.subject, words_of(concat(y.first_name, ' ', y.last_name)) w,
    organisation o
  where o.id = any (f.party_ids)
  on conflict do nothing;
  create index on name_word (case_id);

  -- The cases of the acting party in whose name every one of these words begins a word.
  create function cases_named(party uuid, words text[]) returns setof uuid
  language sql stable security invoker set search_path = pg_catalog, public, pg_temp
  as $$
    select n.case_id from unnest(words) w (word)
      join name_word n on n.org_id = party and n.word >= w.word and n.word < w.word || U&'\\+10FFFF'
    group by n.case_id having count(distinct w.word) = cardinality(words)
  $$;
`;

const appending = `
  -- False, with nothing written: the case has moved on since it was loaded, the actor is no party to it, or the
  -- idempotency key of an opening has had its answer.
  create or replace function append_step(of_case uuid, body text, snapshot json, changes jsonb, extras jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    -- The columns beside the body are read from it, so that they cannot say anything else.
    step constant jsonb := body;
    of_version constant integer := step ->> 'version';
    step_at constant timestamptz := step ->> 'at';
    by_role constant text := step #>> '{actor,role}';
    by_party constant uuid := step #>> '{actor,party}';
    by_person constant uuid := step #>> '{actor,person}';
    file case_file := jsonb_populate_record(null::case_file, changes -> 'case_file');
    prev bytea;
    were uuid[] := '{}';
  begin
    -- Whatever decides who comes first is the first write: the one who is late waits here, and has written nothing.
    if of_version = 1 then
      if (by_party = any (file.party_ids)) is not true
        or not answer_once(by_party, by_person, extras -> 'idempotency')
      then
        return false;
      end if;
      perform put_person(extras);
      file.id := of_case;
      file.state := snapshot;
      insert into case_file select file.*;
      -- The chain begins with the case's own id, so that no case's log can pass for another's.
      prev := sha256(uuid_send(of_case));
    else
      update case_file f set
        (definition, definition_version, version, revision, stage, leg, stage_since, holder_role, holder_id,
          holder_since, outcome, closed_at, due, party_ids, state) =
        (file.definition, file.definition_version, of_version, file.revision, file.stage, file.leg, file.stage_since,
          file.holder_role, file.holder_id, file.holder_since, file.outcome, file.closed_at, file.due, file.party_ids,
          snapshot)
      where f.id = of_case and f.version = of_version - 1 and by_party = any (f.party_ids)
      returning old.party_ids into were;
      if not found then
        return false;
      end if;
      if not answer_once(by_party, by_person, extras -> 'idempotency') then
        raise unique_violation using message = 'the key has had its answer', constraint = 'idempotency_pkey';
      end if;
      select hash into strict prev from case_event where case_id = of_case and version = of_version - 1;
    end if;

    insert into case_event (case_id, version, at, actor_person, actor_role, actor_party, body, prev_hash, hash)
    values (of_case, of_version, step_at, by_person, by_role, by_party, body, prev,
      sha256(prev || convert_to(body, 'UTF8')));

    perform put_rows(of_case, changes);
    if were is distinct from file.party_ids then
      perform put_names(of_case, were);
    end if;
    perform drop_sent_draft(of_case, step);

    if extras ? 'record' then
      insert into case_record (id, revision, case_id, form, author_role, author_id, author_person, at, content, salt,
        digest)
      select r.id, r.revision, of_case, r.form, by_role, by_party, by_person, step_at, r.content, r.salt, r.digest
      from jsonb_populate_record(null::case_record, extras -> 'record') r;
    end if;

    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    select of_case, of_version, step_at, 'changed', file.party_ids, null, '{}'
    union all
    select of_case, of_version, step_at, o ->> 'kind', array[(o ->> 'to')::uuid], o ->> 'role', o -> 'about'
    from jsonb_array_elements(extras -> 'owed') o;

    if extras ? 'operation' then
      insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
      values (by_person, by_party, by_role, extras ->> 'purpose', extras ->> 'operation', array[of_case]);
    end if;
    return true;
  end
  $$;
`;

const indexes = `
  create index on task (org_id, task, due, case_id, no);
  create index on clock (owner_id, due, case_id, no) where ended is null;
  create index on clock (owner_id, clock, due, case_id, no) where ended is null and breached;
`;

const views = `
  create table saved_view (
    id uuid primary key,
    person_id uuid not null,
    party_id uuid not null,
    name text not null check (name <> ''),
    list text not null,
    filter jsonb not null,
    at timestamptz not null default now(),
    unique (person_id, party_id, name)
  );
  alter table saved_view enable row level security, force row level security;
  create policy owner on saved_view to current_user using (true) with check (true);
  create policy own on saved_view to stafet_service
    using (party_id = (select cur_party()) and person_id = (select cur_person()))
    with check (party_id = (select cur_party()) and person_id = (select cur_person()));
`;

const rights = `
  revoke execute on function put_names(uuid, uuid[]), cases_with_wrong_names(uuid[]) from public;
  grant select on name_word to stafet_service;
  grant select, insert, update, delete on saved_view to stafet_service;
`;
