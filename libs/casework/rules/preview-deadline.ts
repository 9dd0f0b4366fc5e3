import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import {
  type Budget,
  type Calendar,
  type DeadlinePreview,
  danishAuthority,
  type Instant,
  previewDeadline,
} from '#domain';
import { type Fault, fault } from '../forms/fault.js';
import { rulesOf, type StoredRules } from '../store/load-case.js';
import { calendarFaults } from './calendar-faults.js';

/** By which calendar: the usual one's key, an organisation's id, or closings and hours of one's own. */
export type CalendarNamed = string | Pick<Calendar, 'closings' | 'hours'>;

/** Reckons a deadline that is nobody's, and explains it. It is about no case: nothing is written, not even a look. */
export class PreviewDeadline extends Query<DeadlinePreview | { readonly faults: readonly Fault[] }> {
  constructor(
    readonly calendar: CalendarNamed,
    readonly start: Instant,
    readonly budget: Budget,
    readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[],
  ) {
    super();
  }
}

@QueryHandler(PreviewDeadline)
export class PreviewDeadlineHandler implements IQueryHandler<PreviewDeadline> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ calendar: named, ...question }: PreviewDeadline) {
    const calendar = await this.calendar(named);
    if ('faults' in calendar) return calendar;
    const preview = previewDeadline({ calendar, ...question });
    return 'due' in preview ? preview : { faults: preview };
  }

  private async calendar(named: CalendarNamed): Promise<Calendar | { readonly faults: readonly Fault[] }> {
    if (typeof named !== 'string') {
      const faults = calendarFaults(named);
      return faults.length > 0 ? { faults } : { key: 'own', ...named };
    }
    if (named === danishAuthority.key) return danishAuthority;
    const { rows } = await this.pool.query<{ rules: StoredRules | null }>({
      name: 'calendar-of',
      text: 'select json_object_agg(o.id, rules_of(o)) as rules from organisation o where o.id::text = $1',
      values: [named.toLowerCase()],
    });
    const [calendar] = Object.values(rulesOf(rows[0]?.rules ?? null).calendars);
    return calendar ?? { faults: [fault('/calendar', 'unknown-calendar')] };
  }
}
