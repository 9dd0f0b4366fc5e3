import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { ListKey } from '../queries/cursor.js';
import type { Page } from '../queries.js';
import { acting } from '../store/acting.js';
import {
  type AdministeredOrganisation,
  type AdministeredPerson,
  type DirectoryChangeView,
  ListAdministered,
  ListAdministeredPeople,
  ListDirectoryChanges,
} from './administration.js';

/** No access-log row, here and below: who works where is about nobody's case. */
@QueryHandler(ListAdministered)
export class ListAdministeredHandler implements IQueryHandler<ListAdministered> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work }: ListAdministered): Promise<readonly AdministeredOrganisation[]> {
    const { rows } = await this.pool.query<AdministeredOrganisation>({
      name: 'list-administered',
      text: `select o.id, o.name, o.code, o.kind as role, o.parent_id as parent,
          o.municipality_code as "municipalityCode", o.programme_type as "programmeType",
          o.closed_at is not null as closed, kinds_below(o.id) as below,
          coalesce(o.parent_id in (select administered_by($1)), false) as "fromAbove", coalesce((
            select json_agg(json_build_object('id', u.id, 'parent', u.parent_id, 'name', u.name,
              'closed', u.closed_at is not null) order by u.name, u.id)
            from unit u where u.organisation_id = o.id), '[]') as units
        from organisation o where o.id in (select administered_by($1)) order by o.name, o.id`,
      values: [work.actor.person],
    });
    return rows;
  }
}

const peopleKey = new ListKey('administered-people', ['id']);

@QueryHandler(ListAdministeredPeople)
export class ListAdministeredPeopleHandler implements IQueryHandler<ListAdministeredPeople> {
  constructor(private readonly pool: pg.Pool) {}

  async execute(asked: ListAdministeredPeople): Promise<Page<AdministeredPerson>> {
    const { work, page, filter } = asked;
    const [after = null] = peopleKey.read(page.cursor) ?? [];
    const { rows } = await this.pool.query<AdministeredPerson>({
      name: 'list-administered-people',
      text: `select * from people_administered($1, $2, coalesce($3, ''),
          (select p.display_name from person p where p.id = $4), $4, $5)`,
      values: [work.actor.person, filter.organisation ?? null, filter.q ?? null, after, page.limit + 1],
    });
    return peopleKey.page(
      rows,
      page.limit,
      ({ id }) => [id],
      (row) => row,
    );
  }
}

const changesKey = new ListKey('directory-changes', ['id']);

@QueryHandler(ListDirectoryChanges)
export class ListDirectoryChangesHandler implements IQueryHandler<ListDirectoryChanges> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work: { actor }, page }: ListDirectoryChanges): Promise<Page<DirectoryChangeView>> {
    const [after = null] = changesKey.read(page.cursor) ?? [];
    const who = { person: actor.person ?? '', party: actor.party };
    const rows = await acting(this.pool, who, async (client) => {
      const { rows: found } = await client.query<Omit<DirectoryChangeView, 'at'> & { at: Date }>({
        name: 'list-directory-changes',
        text: `select c.id, c.at, c.organisation_id as organisation, c.what, c.detail,
            case when b.id is not null then json_build_object('id', b.id, 'name', b.display_name) end as by,
            case when p.id is not null then json_build_object('id', p.id, 'name', p.display_name) end as person,
            case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as unit
          from directory_change c left join person b on b.id = c.by_person left join person p on p.id = c.person_id
          left join unit u on u.id = c.unit_id
          where $1::uuid is null or c.id < $1 order by c.id desc limit $2`,
        values: [after, page.limit + 1],
      });
      return found;
    });
    return changesKey.page(
      rows,
      page.limit,
      ({ id }) => [id],
      ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
    );
  }
}
