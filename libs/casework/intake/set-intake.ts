import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { localDate } from '#domain';
import { fault } from '../forms/fault.js';
import { NOW, type Now } from '../now.js';
import { acting } from '../store/acting.js';
import { SetIntake, type SetIntakeResult } from './intake.js';

@CommandHandler(SetIntake)
export class SetIntakeHandler implements ICommandHandler<SetIntake> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work: { actor }, days }: SetIntake): Promise<SetIntakeResult> {
    const { person, party } = actor;
    if (person === null) return { kind: 'leaders-only' };
    const now = this.now();
    const today = localDate(now);
    const faults = days.flatMap(({ on }, place) => {
      if (on < today) return [fault(`/days/${place}/on`, 'day-in-past')];
      const twice = days.findIndex((other) => other.on === on) < place;
      return twice ? [fault(`/days/${place}/on`, 'listed-twice')] : [];
    });
    if (faults.length > 0) return { kind: 'invalid', faults };
    return acting(this.pool, { person, party }, async (client) => {
      const { rows } = await client.query<{ hindrance: 'leaders-only' | 'stale' | null }>({
        name: 'set-intake-days',
        text: 'select set_intake_days($1, $2) as hindrance',
        values: [JSON.stringify(days), now],
      });
      return { kind: rows[0]?.hindrance ?? 'done' };
    });
  }
}
