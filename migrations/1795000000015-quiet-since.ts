import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Snapshots from before there was `quietSince` get it from their log, as a fold of the log has it: without, a clock that
 * measures how long nothing happens would begin too early when such a case moves to a newer version of the process, and
 * a rebuild would say that every old case differs.
 */
export class QuietSince1795000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(quietSince);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

// What counts as a deed is what `isDeed` of the engine said when this was written. The key goes where `seal` puts it.
const quietSince = `
  update case_file f
  set state = (left(f.state::text, -1) || ',"quietSince":' || to_json(deed.at)::text || '}')::json
  from (
    select distinct on (e.case_id) e.case_id, e.body::json ->> 'at' as at
    from case_event e
    where e.actor_person is not null and exists (
      select from json_array_elements(e.body::json -> 'events') event
      where event ->> 'type' not in ('rebased', 'taskAssigned', 'rang', 'taskOpened', 'taskEnded', 'clockStarted',
        'clockEnded', 'clockPaused', 'clockResumed', 'clockChanged'))
    order by e.case_id, e.version desc
  ) deed
  where deed.case_id = f.id and f.state -> 'quietSince' is null;
`;
