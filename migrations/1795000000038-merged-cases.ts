import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came with a case that has gone into another one is read by whoever holds that other one; and who may be one. */
export class MergedCases1795000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mergedRecords);
    await runner.query(mayBeTheSame);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const mayBeTheSame = `
  -- Of two who have both a number one knows whether they are one. Which key sealed it tells nothing of the number.
  grant select (cpr_key_id) on young_person to stafet_service;
`;

const mergedRecords = `
  -- The acting party need not be party to the case that has gone: it may have taken the other one over since. So the
  -- owner looks, for what the log says came along, and for nobody but the holder. In the latest version: what has been
  -- corrected since is read as it was corrected.
  create function merged_records(kept uuid) returns table (
    id uuid, revision integer, form text, author_role text, author_id uuid, at timestamptz, content jsonb
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select distinct on (r.id) r.id, r.revision, r.form, r.author_role, r.author_id, r.at, r.content
    from case_file f cross join json_array_elements(f.state -> 'links') l
      cross join json_array_elements(l -> 'carries') i
      join case_record r on r.id = (i ->> 'record')::uuid and r.case_id = (l ->> 'case')::uuid
    where f.id = kept and f.holder_id = cur_party()
    order by r.id, r.revision desc
  $$;
  revoke execute on function merged_records(uuid) from public;
  grant execute on function merged_records(uuid) to stafet_service;
`;
