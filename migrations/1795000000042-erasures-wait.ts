import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An erasure that is due waits for whoever has the case in hand: one that was passed over for a moment's lock, be it that
 * of a row that refers to the case, stood until the next clearing.
 */
export class ErasuresWait1795000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(claiming);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const claiming = `
  create or replace function claim_erasures(
    of_now timestamptz, decided interval, undecided interval, notice interval, decisions text[], most integer
  ) returns table (case_id uuid, kind text, ordered uuid, state json, birth_date text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  #variable_conflict use_column
  declare locked uuid[];
  begin
    -- No key of a case ever changes: rows that come to refer to one need not be waited for.
    locked := array(select f.id from case_file f
      where f.id in (select d.case_id from cases_due(of_now, decided, undecided, notice, decisions, null) d
        where not d.held limit most)
      order by f.id for no key update);
    -- Looked at again: another worker may have erased what was waited for, or somebody stopped it.
    return query
      with due as (
        select d.* from cases_due(of_now, decided, undecided, notice, decisions, null) d
        where d.case_id = any (locked) and not d.held
      )
      select f.id, d.kind, d.ordered, f.state, to_char(y.birth_date, 'YYYY-MM-DD')
      from case_file f join young_person y on y.id = f.subject left join due d on d.case_id = f.id
      where f.subject in (select o.subject from case_file o join due on due.case_id = o.id);
  end
  $$;
`;
