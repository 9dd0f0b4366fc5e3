import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { ListKey } from '../queries/cursor.js';
import { ListOrganisations, type OrganisationView, type Page } from '../queries.js';

const key = new ListKey('organisations', ['id']);

/** No access-log row: what organisations there are is about nobody. */
@QueryHandler(ListOrganisations)
export class ListOrganisationsHandler implements IQueryHandler<ListOrganisations> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ page: { cursor, limit }, filter }: ListOrganisations): Promise<Page<OrganisationView>> {
    const [after = null] = key.read(cursor) ?? [];
    const { rows } = await this.pool.query<OrganisationView>({
      name: 'list-organisations',
      text: `select id, kind as role, name, code, municipality_code as "municipalityCode" from organisation
        where ($1::text is null or kind = $1) and (case when $4::uuid[] is null then closed_at is null else id = any ($4) end)
          and ($2::uuid is null or (name, id) > (select o.name, o.id from organisation o where o.id = $2))
        order by name, id limit $3`,
      values: [filter.role ?? null, after, limit + 1, filter.ids ?? null],
    });
    return key.page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }
}
