import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { localDate } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { type Fault, fault } from '../forms/fault.js';
import { NOW, type Now } from '../now.js';
import { acting } from '../store/acting.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { type AbsenceResult, type AbsenceView, DropAbsence, EnterAbsence, ListAbsences } from './queue.js';

type Hindrance = 'leaders-only' | 'unknown-colleague' | 'overlaps' | 'substitute-away';

@CommandHandler(EnterAbsence)
export class EnterAbsenceHandler implements ICommandHandler<EnterAbsence> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work, person, substitute, from, to }: EnterAbsence): Promise<AbsenceResult> {
    const faults: Fault[] = [];
    if (to < from) faults.push(fault('/to', 'ends-before-it-begins'));
    else if (to < localDate(this.now())) faults.push(fault('/to', 'day-in-past'));
    if (substitute === person) faults.push(fault('/substitute', 'oneself'));
    if (faults.length > 0) return { kind: 'invalid', faults };
    const id = timeOrderedId();
    const { rows } = await this.pool.query<{ hindrance: Hindrance | null }>(
      'select enter_absence($1, $2, $3, $4, $5, $6, $7) as hindrance',
      [id, work.actor.party, person, substitute, from, to, work.actor.person],
    );
    const hindrance = rows[0]?.hindrance ?? null;
    if (hindrance === 'leaders-only') return { kind: hindrance };
    if (hindrance !== null) return { kind: 'invalid', faults: [fault(placeOf[hindrance], hindrance)] };
    const entered = (await absencesOf(this.pool, work)).find((one) => one.id === id);
    if (!entered) throw new Error('An absence that was just entered is not there');
    return { kind: 'done', absence: entered };
  }
}

const placeOf: Readonly<Record<Exclude<Hindrance, 'leaders-only'>, string>> = {
  'unknown-colleague': '/substitute',
  overlaps: '/from',
  'substitute-away': '/substitute',
};

@CommandHandler(DropAbsence)
export class DropAbsenceHandler implements ICommandHandler<DropAbsence> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work: { actor }, id }: DropAbsence): Promise<'done' | 'not-found' | 'leaders-only'> {
    const { rows } = await this.pool.query<{ hindrance: 'not-found' | 'leaders-only' | null }>(
      'select drop_absence($1, $2, $3) as hindrance',
      [id, actor.party, actor.person],
    );
    return rows[0]?.hindrance ?? 'done';
  }
}

/** No access-log row: who is away is about nobody's case. */
@QueryHandler(ListAbsences)
export class ListAbsencesHandler implements IQueryHandler<ListAbsences> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work }: ListAbsences): Promise<readonly AbsenceView[]> {
    return absencesOf(this.pool, work);
  }
}

/** Some dozen for any organisation: no page. */
function absencesOf(pool: pg.Pool, { actor }: UnitOfWork): Promise<readonly AbsenceView[]> {
  const { person, party } = actor;
  return acting(pool, { person: person ?? '', party }, async (client) => {
    const { rows } = await client.query<AbsenceView>({
      name: 'list-absences',
      text: `select a.id, to_char(a.from_day, 'YYYY-MM-DD') as "from", to_char(a.to_day, 'YYYY-MM-DD') as "to",
          json_build_object('id', p.id, 'name', p.display_name) as person,
          json_build_object('id', s.id, 'name', s.display_name) as substitute
        from absence a join person p on p.id = a.person_id join person s on s.id = a.substitute_id
        where a.organisation_id = $1 and a.to_day >= danish_day(now()) order by a.to_day, a.id limit 500`,
      values: [party],
    });
    return rows;
  });
}
