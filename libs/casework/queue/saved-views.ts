import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryHandler,
} from '@nestjs/cqrs';
import pg from 'pg';
import type { UnitOfWork } from '../commands.js';
import { acting } from '../store/acting.js';
import { timeOrderedId } from '../store/time-ordered-id.js';

/** A list with its filters, as somebody keeps it for themselves. Never a name that was looked for. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly list: string;
  readonly filter: Readonly<Record<string, string>>;
}

const most = 50;

export class ListSavedViews extends Query<readonly SavedView[]> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

/** Keeps a view; one of the same name is replaced. `full`: there are as many as one may have. */
export class SaveView extends Command<SavedView | 'full'> {
  constructor(
    readonly work: UnitOfWork,
    readonly view: Omit<SavedView, 'id'>,
  ) {
    super();
  }
}

/** False for none of one's own. */
export class DropView extends Command<boolean> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

const who = ({ actor: { person, party } }: UnitOfWork) => ({ person: person ?? '', party });

/** No access-log row: filters are about nobody. */
@QueryHandler(ListSavedViews)
export class ListSavedViewsHandler implements IQueryHandler<ListSavedViews> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work }: ListSavedViews): Promise<readonly SavedView[]> {
    return acting(this.pool, who(work), async (client) => {
      const { rows } = await client.query<SavedView>(
        'select id, name, list, filter from saved_view order by name',
      );
      return rows;
    });
  }
}

@CommandHandler(SaveView)
export class SaveViewHandler implements ICommandHandler<SaveView> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, view: { name, list, filter } }: SaveView): Promise<SavedView | 'full'> {
    const { person, party } = who(work);
    return acting(this.pool, { person, party }, async (client) => {
      const { rows } = await client.query<SavedView>(
        `insert into saved_view (id, person_id, party_id, name, list, filter)
         select $1, $2, $3, $4, $5, $6
         where (select count(*) from saved_view where name <> $4) < $7
         on conflict (person_id, party_id, name) do update set (list, filter, at) = (excluded.list, excluded.filter, now())
         returning id, name, list, filter`,
        [timeOrderedId(), person, party, name, list, JSON.stringify(filter), most],
      );
      return rows[0] ?? 'full';
    });
  }
}

@CommandHandler(DropView)
export class DropViewHandler implements ICommandHandler<DropView> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id }: DropView): Promise<boolean> {
    return acting(this.pool, who(work), async (client) => {
      const { rowCount } = await client.query('delete from saved_view where id = $1', [id]);
      return rowCount === 1;
    });
  }
}
