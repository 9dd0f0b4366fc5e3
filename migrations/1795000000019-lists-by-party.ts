import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each party's list of its cases is a range of one index, in the order that people see; and so are the counts of the
 * overview.
 */
export class ListsByParty1795000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [dueOfParty, projecting, counting, searching]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const dueOfParty = `
  alter table case_party add column due timestamptz not null default 'infinity';
  update case_party p set due = f.due from case_file f where f.id = p.case_id and f.due < 'infinity';
  alter table case_party alter column due drop default;
  create index on case_party (id, due, case_id);
`;

const projecting = `
  -- Writes the rows that have changed, and takes away those that are gone. Each is the given case's, whatever it says.
  create or replace function put_rows(of_case uuid, changes jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare gone constant jsonb := changes -> 'gone';
  begin
    if changes ? 'case_party' then
      insert into case_party (case_id, role, id, relation, due)
      select of_case, r.role, r.id, r.relation, r.due from jsonb_populate_recordset(null::case_party, changes -> 'case_party') r
      on conflict (case_id, role, id) do update set (relation, due) = (excluded.relation, excluded.due);
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

  -- As put_rows, for many cases: each row names its own, and counts only if that is one of these.
  create or replace function put_rows_of(cases uuid[], changes jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
  declare gone constant jsonb := changes -> 'gone';
  begin
    if changes ? 'case_party' then
      insert into case_party (case_id, role, id, relation, due)
      select r.case_id, r.role, r.id, r.relation, r.due
      from jsonb_populate_recordset(null::case_party, changes -> 'case_party') r where r.case_id = any (cases)
      on conflict (case_id, role, id) do update set (relation, due) = (excluded.relation, excluded.due);
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
`;

const counting = `
  drop index case_file_holder_id_stage_due_party_ids_idx;
  drop index case_file_holder_id_due_id_idx;
  -- With what row-level security asks for, or the planner would rather sort all of them than look into each file.
  create index on case_file (holder_id, due, id) include (party_ids) where closed_at is null;
  create index on case_file (holder_id, stage, due) include (id, party_ids) where closed_at is null;
`;

const searching = `
  -- The list itself goes from the rarest word, or else through the cases in their order.
  drop function cases_named(uuid, text[]);
`;
