import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody has a case with the acting party already: asked by CPR number before another one is opened. */
export class OwnCases1795000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownCases);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const ownCases = `
  -- Only those that the acting party has to do with itself: what others have is not for it to find out. The service may
  -- not read the hashes, so the owner looks; the party is the transaction's own, as for the policies.
  create function own_cases_of(lookup bytea) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select f.id from young_person y join case_file f on f.subject = y.id
    where y.cpr_lookup = lookup and cur_party() = any (f.party_ids)
  $$;
  revoke execute on function own_cases_of(bytea) from public;
  grant execute on function own_cases_of(bytea) to stafet_service;
`;
