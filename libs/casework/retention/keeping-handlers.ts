import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { localDate } from '#domain';
import { fault } from '../forms/fault.js';
import { NOW, type Now } from '../now.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { told } from '../store/trouble.js';
import { type KeepingResult, LiftHold, OrderErasure, PlaceHold } from './retention.js';

/** As the database's functions say it. */
type Hindrance = 'not-found' | 'wrong-party' | 'leaders-only' | 'case-open' | 'held' | 'ordered-already';

const kinds = {
  'not-found': 'not-found',
  'wrong-party': 'wrong-party',
  'leaders-only': 'leaders-only',
  'case-open': 'case-open',
  held: 'case-held',
  'ordered-already': 'erased-already',
} as const satisfies Readonly<Record<Hindrance, KeepingResult['kind']>>;

async function decided(
  pool: pg.Pool,
  id: string,
  call: string,
  values: readonly unknown[],
): Promise<KeepingResult> {
  const { rows } = await told(
    'decide on keeping',
    pool.query<{ hindrance: Hindrance | null }>(`select ${call} as hindrance`, [...values]),
  );
  const hindrance = rows[0]?.hindrance ?? null;
  return hindrance === null ? { kind: 'done', id } : { kind: kinds[hindrance] };
}

@CommandHandler(PlaceHold)
export class PlaceHoldHandler implements ICommandHandler<PlaceHold> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work: { actor }, caseId, reason, until }: PlaceHold): Promise<KeepingResult> {
    const now = this.now();
    if (until !== null && until < localDate(now))
      return { kind: 'invalid', faults: [fault('/until', 'day-in-past')] };
    const id = timeOrderedId();
    const values = [id, caseId, actor.party, actor.person, reason, until, now];
    return decided(this.pool, id, 'place_hold($1, $2, $3, $4, $5, $6, $7)', values);
  }
}

@CommandHandler(LiftHold)
export class LiftHoldHandler implements ICommandHandler<LiftHold> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work: { actor }, id }: LiftHold): Promise<KeepingResult> {
    return decided(this.pool, id, 'lift_hold($1, $2, $3, $4)', [id, actor.party, actor.person, this.now()]);
  }
}

@CommandHandler(OrderErasure)
export class OrderErasureHandler implements ICommandHandler<OrderErasure> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work: { actor }, caseId, reason }: OrderErasure): Promise<KeepingResult> {
    const id = timeOrderedId();
    const values = [id, caseId, actor.party, actor.person, reason, this.now()];
    return decided(this.pool, id, 'order_erasure($1, $2, $3, $4, $5, $6)', values);
  }
}
