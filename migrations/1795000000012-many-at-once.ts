import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Steps of many cases in one round trip, each table written by one statement for all of them: what rings at one moment,
 * and what a file brings in, comes by the thousand. And what lists and counts need with a million cases.
 */
export class ManyAtOnce1795000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      claiming,
      loading,
      chaining,
      projecting,
      appending,
      settling,
      delivering,
      reading,
      indexes,
      rights,
    ])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const claiming = `
  -- By the first of the index. Asked whether any is due, the planner reckons that a third of all clocks are, and reads the
  -- table until it comes across one: with a million clocks of which none is due, all of it, every second.
  create or replace function any_due(of_now timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select coalesce((select wake_at <= of_now from clock where wake_at is not null order by wake_at limit 1), false)
  $$;

  drop function claim_due(timestamptz, integer);

  -- The cases of the rungs that are due longest, locked until the transaction ends. It waits for nobody: what another
  -- worker or a command has in hand is left for the next time.
  create function claim_due(of_now timestamptz, most integer)
  returns table (case_id uuid, state json, birth_date text, party_ids uuid[])
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with due as materialized (
      select c.case_id from clock c where c.wake_at <= of_now order by c.wake_at limit most for update skip locked
    ), file as materialized (
      select f.id, f.state, f.subject, f.party_ids from case_file f
      where f.id in (select d.case_id from due d) for update skip locked
    )
    select f.id, f.state, to_char(y.birth_date, 'YYYY-MM-DD'), f.party_ids from file f join young_person y on y.id = f.subject
  $$;
`;

const loading = `
  create function known_young(lookups bytea[]) returns json
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select json_object_agg(encode(cpr_lookup, 'hex'), id) from young_person where cpr_lookup = any (lookups) $$;

  -- As load_opening, for many openings of one party: who is known, by keyed hash; which keys have had an answer.
  create function load_openings(by_party uuid, by_person uuid, keys text[], named uuid[], young bytea[])
  returns table (known json, answers json, calendars json, roles json)
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    select json_object_agg(i.key, json_build_object('answer', i.answer, 'requestHash', i.request_hash)) into answers
    from idempotency i where i.party_id = by_party and i.person_id = by_person and i.key = any (keys);
    select known_young(young) into known;
    select json_object_agg(o.id, rules_of(o)), json_object_agg(o.id, o.kind) into calendars, roles
    from organisation o where o.id = any (named || by_party);
    return next;
  end
  $$;
`;

const chaining = `
  -- The rows of these steps, with the hashes that follow from what is in the log. The columns beside the body are read
  -- from it, so that they cannot say anything else.
  create function chained(of_cases uuid[], bodies json) returns setof case_event
  language plpgsql stable set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    step record;
    e case_event;
  begin
    for step in
      select g.case_id, g.body::text as body, (j.it ->> 'version')::integer as version, (j.it ->> 'at')::timestamptz as at,
        (j.it #>> '{actor,person}')::uuid as person, j.it #>> '{actor,role}' as role, (j.it #>> '{actor,party}')::uuid as party
      from rows from (unnest(of_cases), json_array_elements(bodies)) g (case_id, body)
        cross join lateral (select g.body::jsonb as it offset 0) j
      order by g.case_id, version
    loop
      if step.case_id = e.case_id then
        e.prev_hash := e.hash;
      elsif step.version = 1 then
        e.prev_hash := sha256(uuid_send(step.case_id));
      else
        select s.hash into strict e.prev_hash from case_event s
        where s.case_id = step.case_id and s.version = step.version - 1;
      end if;
      e.case_id := step.case_id;
      e.version := step.version;
      e.at := step.at;
      e.actor_person := step.person;
      e.actor_role := step.role;
      e.actor_party := step.party;
      e.body := step.body;
      e.hash := sha256(e.prev_hash || convert_to(step.body, 'UTF8'));
      return next e;
    end loop;
  end
  $$;
`;

const projecting = `
  -- As put_rows, for many cases: each row names its own, and counts only if that is one of these.
  create function put_rows_of(cases uuid[], changes jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare gone constant jsonb := changes -> 'gone';
  begin
    if changes ? 'case_party' then
      insert into case_party (case_id, role, id, relation)
      select r.case_id, r.role, r.id, r.relation
      from jsonb_populate_recordset(null::case_party, changes -> 'case_party') r where r.case_id = any (cases)
      on conflict (case_id, role, id) do update set relation = excluded.relation;
    end if;
    if changes ? 'task' then
      insert into task (case_id, no, task, org_id, role, leader, assignee, lender, stage, since, due)
      select r.case_id, r.no, r.task, r.org_id, r.role, r.leader, r.assignee, r.lender, r.stage, r.since, r.due
      from jsonb_populate_recordset(null::task, changes -> 'task') r where r.case_id = any (cases)
      on conflict (case_id, no) do update set (task, org_id, role, leader, assignee, lender, stage, since, due) =
        (excluded.task, excluded.org_id, excluded.role, excluded.leader, excluded.assignee, excluded.lender,
          excluded.stage, excluded.since, excluded.due);
    end if;
    if changes ? 'ask' then
      insert into ask (case_id, no, ask, kind, from_role, from_id, to_role, to_id, since, due, ended, how, answer)
      select r.case_id, r.no, r.ask, r.kind, r.from_role, r.from_id, r.to_role, r.to_id, r.since, r.due, r.ended, r.how,
        r.answer
      from jsonb_populate_recordset(null::ask, changes -> 'ask') r where r.case_id = any (cases)
      on conflict (case_id, no) do update set
        (ask, kind, from_role, from_id, to_role, to_id, since, due, ended, how, answer) =
        (excluded.ask, excluded.kind, excluded.from_role, excluded.from_id, excluded.to_role, excluded.to_id,
          excluded.since, excluded.due, excluded.ended, excluded.how, excluded.answer);
    end if;
    if changes ? 'clock' then
      insert into clock (case_id, no, clock, ask, kind, owner_role, owner_id, started, due, paused, rung, rung_at, ended,
        how, breached)
      select r.case_id, r.no, r.clock, r.ask, r.kind, r.owner_role, r.owner_id, r.started, r.due, r.paused, r.rung,
        r.rung_at, r.ended, r.how, r.breached
      from jsonb_populate_recordset(null::clock, changes -> 'clock') r where r.case_id = any (cases)
      on conflict (case_id, no) do update set
        (clock, ask, kind, owner_role, owner_id, started, due, paused, rung, rung_at, ended, how, breached, failures,
          put_off_until) =
        (excluded.clock, excluded.ask, excluded.kind, excluded.owner_role, excluded.owner_id, excluded.started,
          excluded.due, excluded.paused, excluded.rung, excluded.rung_at, excluded.ended, excluded.how,
          excluded.breached, 0, null);
    end if;
    if gone ? 'case_party' then
      delete from case_party p using jsonb_populate_recordset(null::case_party, gone -> 'case_party') r
      where r.case_id = any (cases) and p.case_id = r.case_id and p.role = r.role and p.id = r.id;
    end if;
    if gone ? 'task' then
      delete from task t using jsonb_populate_recordset(null::task, gone -> 'task') r
      where r.case_id = any (cases) and t.case_id = r.case_id and t.no = r.no;
    end if;
    if gone ? 'ask' then
      delete from ask a using jsonb_populate_recordset(null::ask, gone -> 'ask') r
      where r.case_id = any (cases) and a.case_id = r.case_id and a.no = r.no;
    end if;
    if gone ? 'clock' then
      delete from clock c using jsonb_populate_recordset(null::clock, gone -> 'clock') r
      where r.case_id = any (cases) and c.case_id = r.case_id and c.no = r.no;
    end if;
  end
  $$;

  -- As put_person, for many; in one order, so that two of these never wait for each other.
  create function put_people(extras jsonb) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    insert into young_person (id, cpr_cipher, cpr_key_id, cpr_lookup, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_recordset(null::young_person, extras -> 'youngPerson') r order by r.cpr_lookup;
    insert into guardian (id, cpr_cipher, cpr_key_id, cpr_lookup, birth_date, first_name, last_name)
    select r.id, r.cpr_cipher, r.cpr_key_id, r.cpr_lookup, r.birth_date, r.first_name, r.last_name
    from jsonb_populate_recordset(null::guardian, extras -> 'guardian') r order by r.cpr_lookup;
  $$;
`;

const appending = `
  drop function append_steps(jsonb);

  -- What append_step does, for steps of many cases at once: all of them or, with an error, none. Steps of one case
  -- follow one another; files and changes say how each case stands after its last one.
  -- The error is serialization_failure where a case has moved on or an actor is no party to it, unique_violation where
  -- an idempotency key has had its answer or somebody has become known meanwhile.
  create function append_steps(of_cases uuid[], bodies json, files json, changes jsonb, extras jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    steps case_event[];
    cases uuid[];
    opened uuid[];
    were jsonb;
    one record;
    written integer;
  begin
    select array_agg(s), array_agg(distinct s.case_id) into steps, cases from chained(of_cases, bodies) s;

    -- Whatever decides who comes first is the first write: the one who is late waits here, and has written nothing.
    if extras ? 'idempotency' then
      insert into idempotency (party_id, person_id, key, request_hash, answer)
      select s.actor_party, s.actor_person, i ->> 'key', i ->> 'requestHash', i -> 'answer'
      from jsonb_array_elements(extras -> 'idempotency') i
        join unnest(steps) s on s.case_id = (i ->> 'caseId')::uuid and s.version = (i ->> 'version')::integer
      order by 1, 2, 3
      on conflict do nothing;
      get diagnostics written = row_count;
      if written <> jsonb_array_length(extras -> 'idempotency') then
        raise unique_violation using message = 'a key has had its answer', constraint = 'idempotency_pkey';
      end if;
    end if;
    if extras ?| array['youngPerson', 'guardian'] then
      perform put_people(extras);
    end if;

    with given as materialized (
      select r.*, a.steps, a.first, a.parties
      from json_populate_recordset(null::case_file, files) r
        join (select s.case_id, count(*)::integer as steps, array_agg(s.actor_party) as parties,
            (array_agg(s.actor_party order by s.version))[1] as first
          from unnest(steps) s group by s.case_id) a on a.case_id = r.id
    ), opening as (
      insert into case_file (id, subject, definition, definition_version, version, revision, opened_at, stage, leg,
        stage_since, holder_role, holder_id, holder_since, outcome, closed_at, due, party_ids, state)
      select g.id, g.subject, g.definition, g.definition_version, g.version, g.revision, g.opened_at, g.stage, g.leg,
        g.stage_since, g.holder_role, g.holder_id, g.holder_since, g.outcome, g.closed_at, g.due, g.party_ids, g.state
      from given g where g.version = g.steps and g.parties <@ g.party_ids
      returning id
    ), moving as (
      update case_file f set
        (definition, definition_version, version, revision, stage, leg, stage_since, holder_role, holder_id,
          holder_since, outcome, closed_at, due, party_ids, state) =
        (g.definition, g.definition_version, g.version, g.revision, g.stage, g.leg, g.stage_since, g.holder_role,
          g.holder_id, g.holder_since, g.outcome, g.closed_at, g.due, g.party_ids, g.state)
      from given g
      where f.id = g.id and g.version > g.steps and f.version = g.version - g.steps and g.first = any (f.party_ids)
        and g.parties <@ (f.party_ids || g.party_ids)
      returning f.id, old.party_ids as were, new.party_ids as are
    )
    select (select array_agg(o.id) from opening o),
      (select jsonb_object_agg(m.id, m.were) from moving m where m.were is distinct from m.are),
      (select count(*) from opening) + (select count(*) from moving)
    into opened, were, written;
    if written is distinct from json_array_length(files) or written is distinct from cardinality(cases) then
      raise serialization_failure using message = 'a case has moved on';
    end if;

    insert into case_event select s.* from unnest(steps) s;
    perform put_rows_of(cases, changes);
    if opened is not null then
      insert into name_word (org_id, word, case_id)
      select o.id, w.word, f.id from case_file f join young_person y on y.id = f.subject
        cross join words_of(concat(y.first_name, ' ', y.last_name)) w join organisation o on o.id = any (f.party_ids)
      where f.id = any (opened);
    end if;
    for one in select m.key::uuid as id, array(select jsonb_array_elements_text(m.value)::uuid) as were
      from jsonb_each(were) m
    loop
      perform put_names(one.id, one.were);
    end loop;
    perform drop_sent_draft(s.case_id, s.body::jsonb) from unnest(steps) s
    where exists (select from draft d where d.person_id = s.actor_person and d.party_id = s.actor_party);

    if extras ? 'record' then
      insert into case_record (id, revision, case_id, form, author_role, author_id, author_person, at, content, salt,
        digest)
      select (r ->> 'id')::uuid, (r ->> 'revision')::integer, s.case_id, r ->> 'form', s.actor_role, s.actor_party,
        s.actor_person, s.at, r -> 'content', (r ->> 'salt')::bytea, (r ->> 'digest')::bytea
      from jsonb_array_elements(extras -> 'record') r
        join unnest(steps) s on s.case_id = (r ->> 'caseId')::uuid and s.version = (r ->> 'version')::integer;
    end if;

    -- The parties look again once, at what the last step has come to.
    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    select f.id, f.version, s.at, 'changed', f.party_ids, null, '{}'
    from unnest(steps) s join case_file f on f.id = s.case_id and f.version = s.version
    union all
    select s.case_id, s.version, s.at, o ->> 'kind', array[(o ->> 'to')::uuid], o ->> 'role', o -> 'about'
    from jsonb_array_elements(extras -> 'owed') o
      join unnest(steps) s on s.case_id = (o ->> 'caseId')::uuid and s.version = (o ->> 'version')::integer;

    if extras ? 'access' then
      insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
      select s.actor_person, s.actor_party, s.actor_role, a ->> 'purpose', a ->> 'operation', array[s.case_id]
      from jsonb_array_elements(extras -> 'access') a
        join unnest(steps) s on s.case_id = (a ->> 'caseId')::uuid and s.version = (a ->> 'version')::integer;
    end if;
  end
  $$;
`;

const settling = `
  -- Writes what became of rows, once each, whoever tells it how often; keeps the counts; puts the next try off.
  create or replace function settle_import(of_import uuid, by_person uuid, outcomes jsonb, lease interval) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare lowest integer; highest integer;
  begin
    perform from notice_import where id = of_import and person_id = by_person for update;
    if not found then
      return;
    end if;
    -- Between the first and the last of them: else all rows that are ready are looked at, as long as a new file has no
    -- statistics.
    select min(o.row_no), max(o.row_no) into lowest, highest from jsonb_to_recordset(outcomes) o (row_no integer);
    with given as (
      select o.* from jsonb_to_recordset(outcomes) o(row_no integer, state text, findings jsonb, case_id uuid)
    ), changed as (
      update import_row r set state = g.state, findings = g.findings, case_id = g.case_id,
        content = case when g.state = 'failed' then r.content end
      from given g
      where r.import_id = of_import and r.row_no = g.row_no and r.row_no between lowest and highest and r.state = 'ready'
      returning g.state, g.case_id, r.row_no, r.fingerprint,
        (g.state = 'imported' and new.findings <> '[]')::integer - (old.findings <> '[]')::integer as warned
    ), kept as (
      update imported_notice n set case_id = c.case_id from changed c
      where c.state = 'imported' and n.fingerprint = c.fingerprint
    ), dropped as (
      delete from imported_notice n using changed c
      where c.state = 'failed' and n.fingerprint = c.fingerprint
        and n.import_id = of_import and n.row_no = c.row_no and n.case_id is null
    ), sums as (
      select count(*) as all_of_them, coalesce(sum(c.warned), 0) as warned,
        count(*) filter (where c.state = 'imported') as imported,
        count(*) filter (where c.state = 'failed') as failed,
        count(*) filter (where c.state = 'known') as known
      from changed c
    )
    update notice_import i set ready = i.ready - s.all_of_them, warned = i.warned + s.warned,
      imported = i.imported + s.imported, failed = i.failed + s.failed, known = i.known + s.known,
      state = case when i.ready - s.all_of_them = 0 then 'done' else i.state end, next_at = now() + lease
    from sums s where i.id = of_import;
  end
  $$;
`;

const delivering = `
  drop function deliver(uuid);

  -- Does nothing the second time. The organisations' inboxes are told in any event; whoever is on duty gets a mail too:
  -- an organisation's leaders where a rung is theirs, else those who have its tasks in the case.
  create function deliver(ids uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with owed as (
      delete from outbox where id = any (ids) and kind <> 'changed' returning *
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
`;

const reading = `
  -- Who owes a deadline is party to its case: where that is the one who reads, no case has to be looked up.
  drop policy party on clock;
  create policy party on clock for select to stafet_service
    using (owner_id = (select cur_party()) or exists (select from case_file f where f.id = case_id));

  -- The cases of the acting party in whose name every one of these words begins a word. Where the words end is reckoned
  -- beforehand: put together beside a row, it would be kept from the index by row-level security.
  create or replace function cases_named(party uuid, words text[]) returns setof uuid
  language sql stable security invoker rows 200 set search_path = pg_catalog, public, pg_temp
  as $$
    with wanted as materialized (
      select 1::bigint << (w.no - 1)::integer as bit, w.word, w.word || U&'\\+10FFFF' as beyond
      from unnest(words[:62]) with ordinality w (word, no)
    )
    select n.case_id from wanted w
      join name_word n on n.org_id = party and n.word >= w.word and n.word < w.beyond
    group by n.case_id having bit_or(w.bit) = (select bit_or(bit) from wanted)
  $$;
`;

const indexes = `
  -- The overview counts by index alone; what stands in it beside the key is what row-level security asks for.
  create index on case_file (holder_id, stage, due) include (party_ids) where closed_at is null;
  create index on ask (to_id, kind) include (from_id, case_id) where ended is null;

  -- No notice is ready twice. That it says so tells the planner that one row is found, also in a table of which nothing is
  -- known yet: the first file that comes in is one transaction, and no statistics are taken meanwhile.
  drop index import_row_import_id_fingerprint_idx;
  create unique index on import_row (import_id, fingerprint) where state = 'ready';
`;

const rights = `
  revoke execute on function
    claim_due(timestamptz, integer), known_young(bytea[]), load_openings(uuid, uuid, text[], uuid[], bytea[]),
    chained(uuid[], json), put_rows_of(uuid[], jsonb),
    put_people(jsonb), append_steps(uuid[], json, json, jsonb, jsonb), deliver(uuid[])
  from public;
  grant execute on function
    claim_due(timestamptz, integer), known_young(bytea[]), load_openings(uuid, uuid, text[], uuid[], bytea[]),
    append_steps(uuid[], json, json, jsonb, jsonb), deliver(uuid[])
  to stafet_service;
`;
