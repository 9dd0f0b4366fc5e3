import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of each case under a change of rules is read from the log, so that it is right whoever carried it out,
 * died meanwhile, or did so beside another. And a change that is put in force is in one pair of hands at a time.
 */
export class RuleChangeResults1795000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [results, carriedOut, inHand, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const results = `
  alter table rule_change_case drop constraint rule_change_case_result_check,
    add constraint rule_change_case_result_check
      check (result in ('done', 'kept', 'unchanged', 'refused', 'failed'));
`;

const carriedOut = `
  -- The change that a step brought its case under; null for every other step.
  create function rebased_by(body text) returns text
  language sql immutable strict set search_path = pg_catalog, public, pg_temp
  as $$ select jsonb_path_query_first(body::jsonb, '$.events[*] ? (@.type == "rebased").change') #>> '{}' $$;

  -- Of the log only these few steps are in it; what people wrote cannot look like one, its quotes are escaped.
  create index case_event_rebased on case_event (rebased_by(body)) where body like '%"type":"rebased"%';

  -- The steps by which the change was carried out, of cases of which no result says so yet.
  create function untold_rebases(of_change uuid) returns table (case_id uuid, version integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select e.case_id, e.version from case_event e
    where e.body like '%"type":"rebased"%' and rebased_by(e.body) = of_change::text
      and not exists (select from rule_change_case c
        where c.change_id = of_change and c.case_id = e.case_id and c.result = 'done')
  $$;
`;

const inHand = `
  drop function apply_rule_change(uuid, uuid, uuid, text[]);

  -- Puts the new rules in force, and has running cases brought under them. Whoever calls it has that in hand for as
  -- long as the lease. What stands in the way, if anything does: 'not-found', 'leaders-only', 'not-previewed' (still at
  -- it, or carried out already), 'stale' (the rules are others than those the preview was made on).
  create function apply_rule_change(of_change uuid, by_party uuid, by_person uuid, kept text[], lease interval)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it rule_change;
  begin
    select * into it from rule_change where id = of_change and organisation_id = by_party for update;
    if not found then
      return 'not-found';
    end if;
    if not leads(by_person, by_party) then
      return 'leaders-only';
    end if;
    if it.state <> 'previewed' then
      return 'not-previewed';
    end if;
    perform set_config('app.person', by_person::text, true);
    if it.kind <> 'version' then
      update organisation set
        calendar = case when it.kind = 'calendar' then it.change -> 'calendar' else calendar end,
        budgets = case when it.kind = 'budgets' then it.change -> 'budgets' else budgets end
      where id = by_party and edition = it.edition;
      if not found then
        return 'stale';
      end if;
    end if;
    -- What was foreseen gives way to what is done.
    delete from rule_change_case where change_id = of_change;
    update rule_change set state = 'applying', person_id = by_person, keep = kept, applied_at = now(), reached = null,
      looked_at = 0, next_at = now() + lease
    where id = of_change;
    return null;
  end
  $$;

  -- Whoever had it in hand has done their share: the next one may take it up at once.
  create function hand_over_rule_change(of_change uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ update rule_change set next_at = now() where id = of_change and state in ('previewing', 'applying') $$;
`;

const rights = `
  revoke execute on function
    rebased_by(text), untold_rebases(uuid), apply_rule_change(uuid, uuid, uuid, text[], interval),
    hand_over_rule_change(uuid)
  from public;
  grant execute on function
    untold_rebases(uuid), apply_rule_change(uuid, uuid, uuid, text[], interval), hand_over_rule_change(uuid)
  to stafet_service;
`;
