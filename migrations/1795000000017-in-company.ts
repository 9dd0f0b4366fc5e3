import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Commands that come at the same moment are written in one transaction; and whoever knows a state from before is not
 * sent it again.
 */
export class InCompany1795000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [loading, appending, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const loading = `
  drop function append_or_reload(uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid);
  drop function load_case(uuid, uuid, uuid, text, uuid[], uuid);

  -- All that a command needs to know of a case. No written_by: there is no such case for this party, or the key has had
  -- its answer, and then nothing else is read. The state is left out where the row is still of the transaction known.
  create function load_case(
    of_case uuid, by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid, known text
  ) returns table (
    written_by text, state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json,
    assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  declare party_ids uuid[];
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    select i.answer, i.request_hash, f.xmin::text, case when f.xmin::text is distinct from known then f.state end,
        f.party_ids, to_char(y.birth_date, 'YYYY-MM-DD')
      into answer, request_hash, written_by, state, party_ids, birth_date
    from (values (of_case)) wanted (id)
      left join idempotency i on i.party_id = by_party and i.person_id = by_person and i.key = of_key
      left join case_file f on f.id = wanted.id and i.key is null
      left join young_person y on y.id = f.subject;
    if written_by is not null then
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

const appending = `
  -- As append_step, with the transaction that wrote it; where the case has moved on, what load_case would say now comes
  -- back at once, and a round trip is saved. Where somebody holds the case for longer than patience, it fails.
  create function append_or_reload(
    patience text, of_case uuid, body text, snapshot json, changes jsonb, extras jsonb,
    by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
  ) returns table (
    appended boolean, written_by text, state json, birth_date text, answer jsonb, request_hash text, calendars json,
    roles json, assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform set_config('lock_timeout', patience, true);
    appended := append_step(of_case, body, snapshot, changes, extras);
    if appended then
      written_by := pg_current_xact_id()::xid::text;
      return next;
    else
      return query select false, l.* from load_case(of_case, by_party, by_person, of_key, named, assignee, null) l;
    end if;
  end
  $$;
`;

const rights = `
  revoke execute on function
    load_case(uuid, uuid, uuid, text, uuid[], uuid, text),
    append_or_reload(text, uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid)
  from public;
  grant execute on function
    load_case(uuid, uuid, uuid, text, uuid[], uuid, text),
    append_or_reload(text, uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid)
  to stafet_service;
`;
