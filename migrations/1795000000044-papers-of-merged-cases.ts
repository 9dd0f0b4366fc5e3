import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files and letters that belong to what came with a merged case are there for whoever reads that. */
export class PapersOfMergedCases1795000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(papers);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const papers = `
  create index on attachment (record_id);

  -- The acting party need not be party to the case that has gone, where these lie; see merged_records.
  create function merged_attachments(kept uuid) returns setof attachment
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select a.* from merged_records(kept) r join attachment a on a.record_id = r.id
  $$;

  create function merged_letters(kept uuid) returns setof letter
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select l.* from merged_records(kept) r join letter l on l.record_id = r.id
  $$;

  revoke execute on function merged_attachments(uuid), merged_letters(uuid) from public;
  grant execute on function merged_attachments(uuid), merged_letters(uuid) to stafet_service;
`;
