import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts are read and written in one round trip each, under row-level security: the settings come first, in a
 * statement of their own, so that the policies see them.
 */
export class Drafts1795000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [reading, putting, dropping, forgetting, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const reading = `
  create function read_draft(by_party uuid, by_person uuid, of_case uuid, of_action text)
  returns table (revision integer, at timestamptz, content jsonb)
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  #variable_conflict use_column
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    return query select d.revision, d.at, d.content from draft d
      where d.case_id is not distinct from of_case and d.action = of_action
        and d.person_id = by_person and d.party_id = by_party
        and (of_case is null or exists (select from case_file f where f.id = of_case));
  end
  $$;
`;

const putting = `
  -- Without an expected revision it is to be new. Says what came of it, and the revision that there is now.
  create function put_draft(
    by_party uuid, by_person uuid, of_case uuid, of_action text, new_content jsonb, expected integer
  ) returns table (outcome text, revision integer)
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  #variable_conflict use_column
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    if of_case is not null and not exists (select from case_file f where f.id = of_case) then
      return query select 'not-found', null::integer;
    elsif expected is null then
      return query insert into draft as d (person_id, party_id, case_id, action, content)
        values (by_person, by_party, of_case, of_action, new_content)
        on conflict (person_id, party_id, case_id, action) do nothing returning 'done', d.revision;
      if not found then
        return query select 'exists', d.revision from draft d where d.person_id = by_person
          and d.party_id = by_party and d.case_id is not distinct from of_case and d.action = of_action;
      end if;
    else
      return query update draft d set content = new_content, revision = d.revision + 1, at = now()
        where d.person_id = by_person and d.party_id = by_party and d.case_id is not distinct from of_case
          and d.action = of_action and d.revision = expected
        returning 'done', d.revision;
      if not found then
        return query select 'stale', (select d.revision from draft d where d.person_id = by_person
          and d.party_id = by_party and d.case_id is not distinct from of_case and d.action = of_action);
      end if;
    end if;
  end
  $$;
`;

const dropping = `
  create function drop_draft(by_party uuid, by_person uuid, of_case uuid, of_action text, expected integer)
  returns table (outcome text, revision integer)
  language plpgsql volatile security invoker set search_path = pg_catalog, public, pg_temp
  as $$
  #variable_conflict use_column
  begin
    perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
    return query delete from draft d where d.person_id = by_person and d.party_id = by_party
        and d.case_id is not distinct from of_case and d.action = of_action and d.revision = expected
      returning 'done', d.revision;
    if not found then
      return query select 'stale', (select d.revision from draft d where d.person_id = by_person
        and d.party_id = by_party and d.case_id is not distinct from of_case and d.action = of_action);
    end if;
  end
  $$;
`;

const forgetting = `
  -- By when they were last written, not begun.
  create function forget_drafts(older_than interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from draft where at < now() - older_than $$;
`;

const rights = `
  revoke execute on function
    read_draft(uuid, uuid, uuid, text), put_draft(uuid, uuid, uuid, text, jsonb, integer),
    drop_draft(uuid, uuid, uuid, text, integer), forget_drafts(interval)
  from public;
  grant execute on function
    read_draft(uuid, uuid, uuid, text), put_draft(uuid, uuid, uuid, text, jsonb, integer),
    drop_draft(uuid, uuid, uuid, text, integer), forget_drafts(interval)
  to stafet_service;

  -- What has been migrated is no secret: a process says that it is ready when nothing is missing.
  grant select on migration to stafet_service;
`;
