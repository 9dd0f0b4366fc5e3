import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { ListKey } from '../queries/cursor.js';
import { type ColleagueView, ListColleagues, type Page } from '../queries.js';

const key = new ListKey('colleagues', ['id']);

/** Who may be given work. No access-log row: who works where is about nobody's case. */
@QueryHandler(ListColleagues)
export class ListColleaguesHandler implements IQueryHandler<ListColleagues> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, page: { cursor, limit } }: ListColleagues): Promise<Page<ColleagueView>> {
    const [after = null] = key.read(cursor) ?? [];
    const { rows } = await this.pool.query<ColleagueView>({
      name: 'list-colleagues',
      text: `select p.id, p.display_name as name, array_agg(distinct m.role order by m.role) as duties
        from membership m join person p on p.id = m.person_id
        where m.organisation_id = $1 and m.role <> 'administrator' and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
          and ($2::uuid is null or (p.display_name, p.id) > (select o.display_name, o.id from person o where o.id = $2))
        group by p.id, p.display_name order by p.display_name, p.id limit $3`,
      values: [work.actor.party, after, limit + 1],
    });
    return key.page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }
}
