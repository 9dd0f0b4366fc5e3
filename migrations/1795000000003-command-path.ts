import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two calls that make a command: one reads, under row-level security, all that the engine needs; the other is
 * the only way in which anything about a case is ever written.
 */
export class CommandPath1795000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [people, definitions, loading, projecting, appending, rights])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const people = `
  -- Who is known by these CPR numbers, seen or not: two notices about one young person are about one.
  create function known_by_cpr(young bytea, custody bytea) returns table (young_person uuid, guardian uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select (select id from young_person where cpr_lookup = young), (select id from guardian where cpr_lookup = custody)
  $$;

  -- A custody holder is one only as long as a case has them for a party: not after the young person has turned 18.
  create or replace function citizen_by_cpr(lookup bytea) returns table (young_person uuid, guardian uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with citizen (young_person, guardian) as (
      select (select id from young_person where cpr_lookup = lookup),
        (select g.id from guardian g where g.cpr_lookup = lookup and exists (
          select from case_party p where p.id = g.id and p.role = 'guardian' and p.relation <> 'former'))
    )
    select young_person, guardian from citizen where num_nonnulls(young_person, guardian) > 0
  $$;
`;

const definitions = `
  -- Publishes a definition, or says under which fingerprint this version was published before.
  create function publish_definition(of_name text, of_version integer, of_fingerprint text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare published text;
  begin
    insert into definition_version (name, version, fingerprint) values (of_name, of_version, of_fingerprint)
    on conflict do nothing;
    select fingerprint into published from definition_version where name = of_name and version = of_version;
    return published;
  end
  $$;
`;

const loading = `
  -- What a command needs to know. The settings come first and in a statement of their own: within one statement
  -- they would be set in no particular order, and its policies might not see them.
  create function load_case(
    of_case uuid, by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
  ) returns table (
    state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json, assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  declare subject uuid; party_ids uuid[];
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    if of_key is not null then
      select i.answer, i.request_hash into answer, request_hash from idempotency i
      where i.party_id = by_party and i.person_id = by_person and i.key = of_key;
    end if;
    if answer is null then
      select f.state, f.subject, f.party_ids into state, subject, party_ids from case_file f where f.id = of_case;
    end if;
    if state is not null then
      select to_char(y.birth_date, 'YYYY-MM-DD') into birth_date from young_person y where y.id = subject;
      select json_object_agg(o.id, o.calendar), json_object_agg(o.id, o.kind) into calendars, roles
      from organisation o where o.id = any (party_ids || named);
      if assignee is not null then
        assignee_belongs := exists (select from membership m where m.person_id = assignee
          and m.organisation_id = by_party and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()));
      end if;
    end if;
    return next;
  end
  $$;

  -- The same before there is a case.
  create function load_opening(
    by_party uuid, by_person uuid, of_key text, named uuid[], young bytea, custody bytea
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
      select json_object_agg(o.id, o.calendar), json_object_agg(o.id, o.kind) into calendars, roles
      from organisation o where o.id = any (named || by_party);
    end if;
    return next;
  end
  $$;
`;

const projecting = `
  -- Writes the rows that have changed, and takes away those that are gone. Each is the given case's, whatever it says.
  create function put_rows(of_case uuid, changes jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if changes ? 'case_party' then
      insert into case_party (case_id, role, id, relation)
      select of_case, r.role, r.id, r.relation from jsonb_populate_recordset(null::case_party, changes -> 'case_party') r
      on conflict (case_id, role, id) do update set relation = excluded.relation;
    end if;
    if changes ? 'task' then
      insert into task (case_id, no, task, org_id, role, leader, assignee, since, due)
      select of_case, r.no, r.task, r.org_id, r.role, r.leader, r.assignee, r.since, r.due
      from jsonb_populate_recordset(null::task, changes -> 'task') r
      on conflict (case_id, no) do update set (task, org_id, role, leader, assignee, since, due) =
        (excluded.task, excluded.org_id, excluded.role, excluded.leader, excluded.assignee, excluded.since, excluded.due);
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

const appending = `
  -- False, with nothing written: the case has moved on since it was loaded, the actor is no party to it, or the
  -- idempotency key of an opening has had its answer.
  create function append_step(of_case uuid, body text, snapshot json, changes jsonb, extras jsonb) returns boolean
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
      where f.id = of_case and f.version = of_version - 1 and by_party = any (f.party_ids);
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

  -- Keeps the answer under its key, where there is one. False: the key has had an answer. Of two commands with one
  -- key, the later waits for the earlier.
  create function answer_once(of_party uuid, of_person uuid, answer jsonb) returns boolean
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if answer is null then
      return true;
    end if;
    insert into idempotency (party_id, person_id, key, request_hash, answer)
    values (of_party, of_person, answer ->> 'key', answer ->> 'requestHash', answer -> 'answer')
    on conflict do nothing;
    return found;
  end
  $$;

  -- What was sent is no draft any more: that of the opening, action or answer which the step is, kept with the
  -- number of its ask or consent or, where there is but one, without. A clock is nobody, and has no drafts.
  create function drop_sent_draft(of_case uuid, step jsonb) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    with sent (kind, place, no) as (
      select e ->> 'type',
        case e ->> 'type'
          when 'opened' then e ->> 'opening'
          when 'did' then e ->> 'action'
          when 'answered' then concat(e ->> 'ask', '.', e ->> 'answer')
        end,
        coalesce(e ->> 'no', jsonb_path_query_first(step, '$.events[*] ? (@.type == "consentWithdrawn").no') #>> '{}')
      from jsonb_array_elements(step -> 'events') e where e ->> 'type' in ('opened', 'did', 'answered')
    )
    delete from draft d using sent s
    where d.person_id = (step #>> '{actor,person}')::uuid and d.party_id = (step #>> '{actor,party}')::uuid
      and d.case_id is not distinct from case when s.kind <> 'opened' then of_case end
      and d.action in (s.place, concat(s.place, '@', s.no))
  $$;

  create function put_person(extras jsonb) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into young_person (id, cpr_cipher, cpr_key_id, cpr_lookup, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_record(null::young_person, extras -> 'youngPerson') r where r.id is not null;
    insert into guardian (id, cpr_cipher, cpr_key_id, cpr_lookup, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_record(null::guardian, extras -> 'guardian') r where r.id is not null;
  $$;

  -- Many at once, in order, in one round trip: all of them or none.
  create function append_steps(steps jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare step jsonb;
  begin
    for step in select jsonb_array_elements(steps) loop
      if not append_step((step ->> 'caseId')::uuid, step ->> 'body', (step ->> 'snapshot')::json, step -> 'changes',
        step -> 'extras')
      then
        raise serialization_failure using message = 'a case has moved on since it was claimed';
      end if;
    end loop;
  end
  $$;

  -- As append_step; where the case has moved on, what load_case would say now comes back at once, and a round trip
  -- is saved.
  create function append_or_reload(
    of_case uuid, body text, snapshot json, changes jsonb, extras jsonb,
    by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
  ) returns table (
    state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json, assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not append_step(of_case, body, snapshot, changes, extras) then
      return query select * from load_case(of_case, by_party, by_person, of_key, named, assignee);
    end if;
  end
  $$;
`;

const rights = `
  revoke execute on function
    known_by_cpr(bytea, bytea), publish_definition(text, integer, text),
    load_case(uuid, uuid, uuid, text, uuid[], uuid), load_opening(uuid, uuid, text, uuid[], bytea, bytea),
    put_rows(uuid, jsonb), drop_sent_draft(uuid, jsonb), put_person(jsonb), answer_once(uuid, uuid, jsonb),
    append_step(uuid, text, json, jsonb, jsonb), append_steps(jsonb),
    append_or_reload(uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid)
  from public;
  grant execute on function
    known_by_cpr(bytea, bytea), publish_definition(text, integer, text),
    load_case(uuid, uuid, uuid, text, uuid[], uuid), load_opening(uuid, uuid, text, uuid[], bytea, bytea),
    append_step(uuid, text, json, jsonb, jsonb), append_steps(jsonb),
    append_or_reload(uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid)
  to stafet_service;
`;
