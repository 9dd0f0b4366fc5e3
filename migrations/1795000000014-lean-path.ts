import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two calls of a command with fewer statements in them: what a statement costs here is mostly its start. What they
 * read, check and write is the same, to the letter.
 */
export class LeanPath1795000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [rules, loading, projecting, appending, room]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const rules = `
  -- Every command reads the rules of all that have to do with its case; they change once a year.
  create function rules_from(calendar jsonb, edition integer, budgets jsonb) returns jsonb language sql immutable
    return calendar || jsonb_build_object('edition', edition, 'budgets', budgets);
  alter table organisation
    add column rules jsonb not null generated always as (rules_from(calendar, edition, budgets)) stored;
  revoke execute on function rules_from(jsonb, integer, jsonb) from public;
  create or replace function rules_of(o organisation) returns jsonb language sql immutable return o.rules;
`;

const loading = `
  create or replace function load_case(
    of_case uuid, by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
  ) returns table (
    state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json, assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  declare party_ids uuid[];
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    -- Where the key has had its answer, nothing else is read.
    select i.answer, i.request_hash, f.state, f.party_ids, to_char(y.birth_date, 'YYYY-MM-DD')
      into answer, request_hash, state, party_ids, birth_date
    from (values (of_case)) wanted (id)
      left join idempotency i on i.party_id = by_party and i.person_id = by_person and i.key = of_key
      left join case_file f on f.id = wanted.id and i.key is null
      left join young_person y on y.id = f.subject;
    if state is not null then
      select json_object_agg(o.id, rules_of(o)), json_object_agg(o.id, o.kind) into calendars, roles
      from organisation o where o.id = any (party_ids || named);
      if assignee is not null then
        assignee_belongs := works_at(assignee, by_party);
      end if;
    end if;
    return next;
  end
  $$;
`;

const projecting = `
  -- Writes the rows that have changed, and takes away those that are gone. Each is the given case's, whatever it says.
  create or replace function put_rows(of_case uuid, changes jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare gone constant jsonb := changes -> 'gone';
  begin
    if changes ? 'case_party' then
      insert into case_party (case_id, role, id, relation)
      select of_case, r.role, r.id, r.relation from jsonb_populate_recordset(null::case_party, changes -> 'case_party') r
      on conflict (case_id, role, id) do update set relation = excluded.relation;
    end if;
    if changes ? 'task' then
      insert into task (case_id, no, task, org_id, role, leader, assignee, lender, stage, since, due)
      select of_case, r.no, r.task, r.org_id, r.role, r.leader, r.assignee, r.lender, r.stage, r.since, r.due
      from jsonb_populate_recordset(null::task, changes -> 'task') r
      on conflict (case_id, no) do update set (task, org_id, role, leader, assignee, lender, stage, since, due) =
        (excluded.task, excluded.org_id, excluded.role, excluded.leader, excluded.assignee, excluded.lender,
          excluded.stage, excluded.since, excluded.due);
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
    if gone ? 'case_party' then
      delete from case_party p using jsonb_populate_recordset(null::case_party, gone -> 'case_party') r
      where p.case_id = of_case and p.role = r.role and p.id = r.id;
    end if;
    if gone ? 'task' then
      delete from task t using jsonb_populate_recordset(null::task, gone -> 'task') r
      where t.case_id = of_case and t.no = r.no;
    end if;
    if gone ? 'ask' then
      delete from ask a using jsonb_populate_recordset(null::ask, gone -> 'ask') r
      where a.case_id = of_case and a.no = r.no;
    end if;
    if gone ? 'clock' then
      delete from clock c using jsonb_populate_recordset(null::clock, gone -> 'clock') r
      where c.case_id = of_case and c.no = r.no;
    end if;
  end
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
    actor constant jsonb := step -> 'actor';
    of_version constant integer := step ->> 'version';
    step_at constant timestamptz := step ->> 'at';
    by_role constant text := actor ->> 'role';
    by_party constant uuid := actor ->> 'party';
    by_person constant uuid := actor ->> 'person';
    file case_file := jsonb_populate_record(null::case_file, changes -> 'case_file');
    record constant jsonb := extras -> 'record';
    were uuid[] := '{}';
    has_drafts boolean := true;
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
      insert into case_event (case_id, version, at, actor_person, actor_role, actor_party, body, prev_hash, hash)
      select of_case, of_version, step_at, by_person, by_role, by_party, append_step.body, p.hash,
        sha256(p.hash || convert_to(append_step.body, 'UTF8'))
      from (values (sha256(uuid_send(of_case)))) p (hash);
    else
      update case_file f set
        (definition, definition_version, version, revision, stage, leg, stage_since, holder_role, holder_id,
          holder_since, outcome, closed_at, due, party_ids, state) =
        (file.definition, file.definition_version, of_version, file.revision, file.stage, file.leg, file.stage_since,
          file.holder_role, file.holder_id, file.holder_since, file.outcome, file.closed_at, file.due, file.party_ids,
          snapshot)
      where f.id = of_case and f.version = of_version - 1 and by_party = any (f.party_ids)
      returning old.party_ids,
        exists (select from draft d where d.person_id = by_person and d.party_id = by_party) into were, has_drafts;
      if not found then
        return false;
      end if;
      if not answer_once(by_party, by_person, extras -> 'idempotency') then
        raise unique_violation using message = 'the key has had its answer', constraint = 'idempotency_pkey';
      end if;
      insert into case_event (case_id, version, at, actor_person, actor_role, actor_party, body, prev_hash, hash)
      select of_case, of_version, step_at, by_person, by_role, by_party, append_step.body, e.hash,
        sha256(e.hash || convert_to(append_step.body, 'UTF8'))
      from case_event e where e.case_id = of_case and e.version = of_version - 1;
      if not found then
        raise no_data_found using message = 'the step before this one is missing';
      end if;
    end if;

    if changes ?| array['case_party', 'task', 'ask', 'clock', 'gone'] then
      perform put_rows(of_case, changes);
    end if;
    if were is distinct from file.party_ids then
      perform put_names(of_case, were);
    end if;
    if has_drafts then
      perform drop_sent_draft(of_case, step);
    end if;

    if record is not null then
      insert into case_record (id, revision, case_id, form, author_role, author_id, author_person, at, content, salt,
        digest)
      values ((record ->> 'id')::uuid, (record ->> 'revision')::integer, of_case, record ->> 'form', by_role, by_party,
        by_person, step_at, record -> 'content', (record ->> 'salt')::bytea, (record ->> 'digest')::bytea);
    end if;

    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    values (of_case, of_version, step_at, 'changed', file.party_ids, null, '{}');
    if extras -> 'owed' <> '[]' then
      insert into outbox (case_id, version, at, kind, parties, to_role, about)
      select of_case, of_version, step_at, o ->> 'kind', array[(o ->> 'to')::uuid], o ->> 'role', o -> 'about'
      from jsonb_array_elements(extras -> 'owed') o;
    end if;

    if extras ? 'operation' then
      insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
      values (by_person, by_party, by_role, extras ->> 'purpose', extras ->> 'operation', array[of_case]);
    end if;
    return true;
  end
  $$;
`;

const room = `
  -- Most commands change none of the file's indexed columns: with room on its page the new version needs no index entry.
  alter table case_file set (fillfactor = 85);
`;
