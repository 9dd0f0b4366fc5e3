import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { addDays, courseStartClock, courseStarts, type LocalDate, startOfDay } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Answers } from '../queries/answers.js';
import { nameIn } from '../queries/case-view.js';
import { type StoredCase, sightOf, storedCase } from '../queries/stored-case.js';
import {
  CountIntake,
  type Days,
  type IntakeDay,
  type IntakeView,
  ReadIntake,
  type StartView,
} from './intake.js';

@QueryHandler(ReadIntake)
export class ReadIntakeHandler implements IQueryHandler<ReadIntake> {
  constructor(private readonly answers: Answers) {}

  execute({ work, days }: ReadIntake): Promise<IntakeView> {
    return this.answers.give(work, 'list-starts', async (client) => {
      const answer = await readIntake(client, work, days);
      return { answer, about: [...new Set(answer.starts.map(({ caseId }) => caseId))] };
    });
  }
}

@QueryHandler(CountIntake)
export class CountIntakeHandler implements IQueryHandler<CountIntake> {
  constructor(private readonly answers: Answers) {}

  execute({ work, days }: CountIntake): Promise<readonly IntakeDay[]> {
    return this.answers.give(work, 'count-intake', async (client) => {
      return { answer: (await readIntake(client, work, days)).days, about: [] };
    });
  }
}

async function readIntake(client: pg.ClientBase, work: UnitOfWork, days: Days): Promise<IntakeView> {
  const starts = await startsBetween(client, work, days);
  const places = await placesBetween(client, days);
  const taken = new Map<LocalDate, number>();
  for (const { on, came } of starts) {
    taken.set(on, (taken.get(on) ?? 0) + (came === 'noShow' ? 0 : 1));
  }
  const all = [...new Set([...taken.keys(), ...places.keys()])].sort();
  return {
    days: all.map((on) => ({ on, places: places.get(on) ?? null, taken: taken.get(on) ?? 0 })),
    starts,
  };
}

/** Each case once, by the clock of its start: which start is whose, and what became of it, its state says. */
async function startsBetween(
  client: pg.ClientBase,
  work: UnitOfWork,
  { from, to }: Days,
): Promise<readonly StartView[]> {
  const { party } = work.actor;
  const { rows } = await client.query<StoredCase>({
    name: 'starts-between',
    text: `with starting as materialized (
        select distinct c.case_id from clock c
        where c.owner_id = $1 and c.clock = '${courseStartClock}' 
          and least(c.due, c.ended) > $2 and least(c.due, c.ended) <= $3
          and c.how is distinct from 'void')
      select ${storedCase}
      from starting s join case_file f on f.id = s.case_id join young_person y on y.id = f.subject`,
    values: [party, startOfDay(from), startOfDay(addDays(to, 1))],
  });
  const starts = rows.flatMap((stored) => {
    const sight = sightOf(stored, work);
    if (sight.closed) return [];
    const { facts } = stored.state;
    const about = {
      caseId: stored.id,
      youngPerson: nameIn(stored, sight),
      track: sight.may('facts') && typeof facts.track === 'string' ? facts.track : null,
    };
    return courseStarts(stored.state, party)
      .filter(({ on }) => from <= on && on <= to)
      .map((start) => ({ ...about, ...start }));
  });
  return starts.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

function orderOf({ on, caseId }: StartView): string {
  return `${on} ${caseId}`;
}

/** Under row-level security; days that were taken back are none. */
async function placesBetween(
  client: pg.ClientBase,
  { from, to }: Days,
): Promise<ReadonlyMap<LocalDate, number>> {
  const { rows } = await client.query<{ on: LocalDate; places: number }>({
    name: 'intake-days',
    text: `select distinct on (day) to_char(day, 'YYYY-MM-DD') as "on", places from intake_day
      where day between $1 and $2 order by day, edition desc`,
    values: [from, to],
  });
  return new Map(rows.filter(({ places }) => places > 0).map(({ on, places }) => [on, places]));
}
