import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work goes to those who may open cases: not to a system administrator, who may not. And a mention is of a task that is
 * open, or of none.
 */
export class Caseworkers1795000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [working, loading, mentioning, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const working = `
  create or replace function works_at(who uuid, of_organisation uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from membership m where m.person_id = who and m.organisation_id = of_organisation
      and m.role <> 'administrator' and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
  $$;
`;

const loading = `
  create or replace function load_case(
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

const mentioning = `
  drop function enter_mention(uuid, uuid, uuid, uuid, uuid, integer, text);

  -- What stands in the way, if anything does: 'unknown-colleague' where the person named does not work there or the
  -- organisation has no part in the case, 'unknown-task' where no such task is in its inbox.
  create function enter_mention(
    of_id uuid, of_case uuid, at_organisation uuid, by_person uuid, to_whom uuid, of_task integer, words text
  ) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare of_version integer;
  begin
    select version into of_version from case_file where id = of_case and at_organisation = any (party_ids);
    if not found or not (works_at(by_person, at_organisation) and works_at(to_whom, at_organisation)) then
      return 'unknown-colleague';
    end if;
    if of_task is not null
      and not exists (select from task where case_id = of_case and no = of_task and org_id = at_organisation)
    then
      return 'unknown-task';
    end if;
    insert into mention (id, case_id, organisation_id, from_person, to_person, task_no, message)
    values (of_id, of_case, at_organisation, by_person, to_whom, of_task, words);
    insert into outbox (case_id, version, at, kind, parties, to_role, about)
    values (of_case, of_version, now(), 'changed', array[at_organisation], null, '{}');
    return null;
  end
  $$;
`;

const rights = `
  revoke execute on function enter_mention(uuid, uuid, uuid, uuid, uuid, integer, text) from public;
  grant execute on function enter_mention(uuid, uuid, uuid, uuid, uuid, integer, text), works_at(uuid, uuid)
  to stafet_service;
`;
