import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a snapshot has of asks, tasks, clocks and consents were maps by number, its records one by id, and what had
 * happened one by key. They are lists from now on: an engine copies a list many times faster, and no id stands twice.
 */
export class ListsInTheSnapshot1795000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lists);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

// In the order in which a fold of the log has them: `json` keeps its keys as they were written, a map by number in the
// order of the numbers, every other in the order in which its keys came to it.
const lists = `
  update case_file f
  set state = (
    select json_object_agg(part.key,
      case when json_typeof(part.value) <> 'object' then part.value
        when part.key in ('asks', 'tasks', 'clocks', 'consents', 'records') then
          (select coalesce(json_agg(one.value order by one.place), '[]')
             from json_each(part.value) with ordinality one (key, value, place))
        when part.key = 'happened' then
          (select coalesce(json_agg(json_build_array(one.key, one.value) order by one.place), '[]')
             from json_each(part.value) with ordinality one (key, value, place))
        else part.value
      end order by part.place)
    from json_each(f.state) with ordinality part (key, value, place));
`;
