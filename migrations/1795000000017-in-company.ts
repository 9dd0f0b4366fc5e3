import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commands that come at the same moment are written in one transaction. */
export class InCompany1795000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [appending, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const appending = `
  -- As append_or_reload, for a step that is written beside others: where somebody holds its case, it fails soon, lest
  -- all of them wait for one.
  create function append_in_company(
    of_case uuid, body text, snapshot json, changes jsonb, extras jsonb,
    by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
  ) returns table (
    state json, birth_date text, answer jsonb, request_hash text, calendars json, roles json, assignee_belongs boolean
  )
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp set lock_timeout = '200ms'
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
    append_in_company(uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid)
  from public;
  grant execute on function
    append_in_company(uuid, text, json, jsonb, jsonb, uuid, uuid, text, uuid[], uuid)
  to stafet_service;
`;
