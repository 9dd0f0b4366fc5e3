import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that an organisation adds to lists of its forms, as a further part of its local rules, edition by edition. */
export class LocalLists1795000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [columns, editions, loading, changing]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const columns = `
  -- list → [{key, label: {da, en}, from, until?}]
  alter table organisation
    add column lists jsonb not null default '{}' check (jsonb_typeof(lists) = 'object');
  alter table local_rules add column lists jsonb not null default '{}';
`;

const editions = `
  create or replace function keep_edition() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'UPDATE'
      and (new.calendar, new.budgets, new.lists) is not distinct from (old.calendar, old.budgets, old.lists) then
      return new;
    end if;
    if tg_op = 'UPDATE' then
      new.edition := old.edition + 1;
    end if;
    return new;
  end
  $$;
  create or replace function note_edition() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into local_rules (organisation_id, edition, calendar, budgets, lists, person_id)
    values (new.id, new.edition, new.calendar, new.budgets, new.lists,
      nullif(current_setting('app.person', true), '')::uuid)
    on conflict do nothing;
    return null;
  end
  $$;
`;

const loading = `
  create function rules_from(calendar jsonb, edition integer, budgets jsonb, lists jsonb) returns jsonb
  language sql immutable
    return calendar || jsonb_build_object('edition', edition, 'budgets', budgets)
      || case when lists = '{}' then '{}' else jsonb_build_object('lists', lists) end;
  alter table organisation alter column rules set expression as (rules_from(calendar, edition, budgets, lists));
  drop function rules_from(jsonb, integer, jsonb);
  revoke execute on function rules_from(jsonb, integer, jsonb, jsonb) from public;
`;

const changing = `
  -- What stands in the way, if anything does: 'leaders-only', 'stale' (the rules are others than those looked at).
  create function set_local_list(by_party uuid, by_person uuid, of_list text, list_rows jsonb, was_edition integer)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not leads(by_person, by_party) then
      return 'leaders-only';
    end if;
    perform set_config('app.person', by_person::text, true);
    update organisation set lists = lists || jsonb_build_object(of_list, list_rows)
    where id = by_party and edition = was_edition;
    return case when found then null else 'stale' end;
  end
  $$;
  revoke execute on function set_local_list(uuid, uuid, text, jsonb, integer) from public;
  grant execute on function set_local_list(uuid, uuid, text, jsonb, integer) to stafet_service;
`;
