import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import type { UnitOfWork } from '../commands.js';
import { NOW, type Now } from '../now.js';
import { ListKey } from '../queries/cursor.js';
import type { Page } from '../queries.js';
import { acting } from '../store/acting.js';
import { type FailureView, ListFailures, type TriedAgain, TryAgain } from './failures.js';
import { reasonOf } from './reasons.js';

interface FailureRow
  extends Omit<FailureView, 'since' | 'triedAt' | 'nextAt' | 'reason'>,
    Readonly<Record<'since', Date>>,
    Readonly<Record<'triedAt' | 'nextAt', Date | null>> {
  /** Of kind and id, in the shape that a cursor takes. */
  readonly key: string;
}

const failuresKey = new ListKey('failures', ['moment', 'id']);

const inNameOf = ({ actor: { person, party } }: UnitOfWork) => ({ person: person ?? '', party });

/** No access-log row: it tells of no case. */
@QueryHandler(ListFailures)
export class ListFailuresHandler implements IQueryHandler<ListFailures> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work, page }: ListFailures): Promise<Page<FailureView>> {
    const [after = null, key = null] = failuresKey.read(page.cursor) ?? [];
    const rows = await acting(this.pool, inNameOf(work), async (client) => {
      const { rows: found } = await client.query<FailureRow>({
        name: 'list-failures',
        text: `with f as (
            select *, md5(kind || of)::uuid as key, date_trunc('milliseconds', since) as from_then
            from my_failures($1)
          ) select f.kind, f.of as id, f.about, f.cases, f.from_then as since, f.tries, f.tried_at as "triedAt",
            f.next_at as "nextAt", f.reason as code, f.given_up as "givenUp", f.can_try as "canTry", f.key,
            case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
            case when p.id is not null then json_build_object('id', p.id, 'name', p.display_name) end as person
          from f left join organisation o on o.id = f.organisation left join person p on p.id = f.person
          where $2::timestamptz is null or (f.from_then, f.key) > ($2, $3::uuid)
          order by f.from_then, f.key limit $4`,
        values: [this.now(), after, key, page.limit + 1],
      });
      return found;
    });
    return failuresKey.page(rows, page.limit, ({ since, key: own }) => [since.toISOString(), own], viewOf);
  }
}

function viewOf({ kind, id, since, triedAt, nextAt, code, ...more }: FailureRow): FailureView {
  const { organisation, person, about, cases, tries, givenUp, canTry } = more;
  return {
    kind,
    id,
    organisation,
    person,
    about,
    cases,
    tries,
    code,
    givenUp,
    canTry,
    since: since.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
    reason: reasonOf(kind, code),
  };
}

@CommandHandler(TryAgain)
export class TryAgainHandler implements ICommandHandler<TryAgain> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work, failures }: TryAgain): Promise<readonly TriedAgain[]> {
    const { rows } = await acting(this.pool, inNameOf(work), (client) =>
      client.query<{ it: string }>(`select kind || ' ' || of as it from try_again($1, $2)`, [
        JSON.stringify(failures.map(({ kind, id }) => ({ kind, of: id }))),
        this.now(),
      ]),
    );
    const ordered = new Set(rows.map(({ it }) => it));
    return failures.map(({ kind, id }) => ({
      kind,
      id,
      outcome: ordered.has(`${kind} ${id}`) ? 'ordered' : 'gone',
    }));
  }
}
