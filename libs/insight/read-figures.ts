import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type Actor, addDays, type Instant, type LocalDate, startOfDay } from '#domain';
import { type Figures, figuresOf, type Period } from './figures.js';
import { readHistories } from './read-histories.js';

/**
 * Figures over the cases in which the acting organisation has or had a part. Whether the actor may see them at all is
 * for who asks: see `maySeeFigures`.
 */
export class ReadFigures extends Query<Figures> {
  constructor(
    readonly work: { readonly actor: Actor; readonly purpose: string },
    /** Any days; each is taken for its month, so that nobody cuts out the day on which one case was opened. */
    readonly period: Period,
    readonly asOf: Instant,
  ) {
    super();
  }
}

/**
 * One transaction that sees what the acting party may see, as every query. It shows nobody's data, so its access-log
 * row names no case; that somebody asked for figures is logged all the same.
 */
@QueryHandler(ReadFigures)
export class ReadFiguresHandler implements IQueryHandler<ReadFigures> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work: { actor, purpose }, period, asOf }: ReadFigures): Promise<Figures> {
    const months = wholeMonths(period);
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query('begin isolation level repeatable read');
      await client.query(`select set_config('app.party', $1, true), set_config('app.person', $2, true)`, [
        actor.party,
        actor.person,
      ]);
      const histories = await readHistories(client, actor, {
        from: months.from && startOfDay(months.from),
        before: months.to && startOfDay(addDays(months.to, 1)),
      });
      await client.query(
        `insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
         values ($1, $2, $3, $4, 'read-figures', '{}')`,
        [actor.person, actor.party, actor.role, purpose],
      );
      await client.query('commit');
      return figuresOf(histories, asOf, months);
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

function wholeMonths({ from, to }: Period): Period {
  return {
    from: from && firstOfMonth(from),
    to: to && addDays(firstOfMonth(addDays(firstOfMonth(to), 31)), -1),
  };
}

function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 8)}01`;
}
