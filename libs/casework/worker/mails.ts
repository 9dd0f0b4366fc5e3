import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import {
  addDays,
  type Calendar,
  danishAuthority,
  type Instant,
  type LocalDate,
  localDate,
  nextOpening,
  spanOf,
  startOfDay,
  type Text,
} from '#domain';
import { Definitions } from '../definitions.js';
import type { Locale } from '../directory/identity.js';
import { NOW, type Now } from '../now.js';
import { instant, rulesOf, type StoredRules } from '../store/load-case.js';
import { told } from '../store/trouble.js';

/** A mail that is to go out: to whom, and what about. It knows no young person. */
export interface OwedMail {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly about:
    | {
        readonly kind: 'rang';
        readonly caseId: string;
        /** The deadline's name in the process. */
        readonly label: Text;
        readonly rung: string;
        readonly leader: boolean;
        readonly due: Instant | null;
      }
    | { readonly kind: 'asked'; readonly caseId: string; readonly label: Text; readonly due: Instant | null }
    | { readonly kind: 'weekly'; readonly week: LocalDate; readonly counts: WeeklyCounts };
}

export interface WeeklyCounts {
  readonly overdue: number;
  readonly soon: number;
  readonly unassigned: number;
  readonly stalled: number;
  readonly handoffs: number;
}

interface MailRow {
  readonly id: string;
  readonly kind: OwedMail['about']['kind'];
  readonly about: Readonly<Record<string, unknown>>;
  readonly case_id: string | null;
  readonly week: LocalDate | null;
  readonly email: string;
  readonly locale: Locale;
  readonly rules: StoredRules | null;
  readonly organisation: string;
  readonly definition: string | null;
  readonly definition_version: number | null;
  readonly due: Date | null;
}

/** After how many seconds a mail that was taken on and not sent is given out again. */
const lease = 120;

/**
 * Mail that is owed. A row stays owed until it is sent, so whoever sends it may die at any moment; then it goes out
 * again, under the same id. Nothing goes out while the receiver's organisation is closed.
 */
@Injectable()
export class Mails {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Takes mails on whose receivers are at work; what comes too early is put off until they are. */
  async claim(most: number): Promise<readonly OwedMail[]> {
    const now = this.now();
    const claiming = this.pool.query<MailRow>({
      name: 'claim-mail',
      text: 'select * from claim_mail($1, $2, make_interval(secs => $3))',
      values: [now, most, lease],
    });
    const { rows } = await told('claim mail', claiming);
    const ready: OwedMail[] = [];
    for (const row of rows) {
      const opens = nextOpening(calendarIn(row.rules, row.organisation), now);
      if (opens <= now) ready.push(this.mailOf(row));
      else await told('put off mail', this.pool.query('select put_off_mail($1, $2)', [row.id, opens]));
    }
    return ready;
  }

  async settle(id: string): Promise<void> {
    await told('settle mail', this.pool.query('select settle_mail($1, $2)', [id, this.now()]));
  }

  /** @param reason a code; it must not quote an address */
  async miss(id: string, reason: string): Promise<void> {
    await told('miss mail', this.pool.query('select miss_mail($1, $2, $3)', [id, this.now(), reason]));
  }

  /** Enters the week's summaries of organisations that have opened in it. */
  async enterWeeklies(): Promise<void> {
    const now = this.now();
    const monday = mondayOf(localDate(now));
    const owed = this.pool.query<{ organisation: string; rules: StoredRules }>({
      name: 'weeklies-owed',
      text: 'select organisation, rules from weeklies_owed($1)',
      values: [monday],
    });
    for (const { organisation, rules } of (await told('look for weeklies', owed)).rows) {
      const calendar = calendarIn(rules, organisation);
      if (nextOpening(calendar, startOfDay(monday)) > now) continue;
      const near = spanOf('soon', calendar, now).until;
      const entering = this.pool.query('select enter_weekly($1, $2, $3, $4)', [
        organisation,
        monday,
        now,
        near,
      ]);
      await told('enter a weekly summary', entering);
    }
  }

  private mailOf({ id, email, locale, kind, about, case_id, week, due, ...row }: MailRow): OwedMail {
    if (kind === 'weekly')
      return {
        id,
        email,
        locale,
        about: { kind, week: week ?? '', counts: about as unknown as WeeklyCounts },
      };
    const { definition } = this.definitions.of({
      name: row.definition ?? '',
      version: row.definition_version ?? 0,
    });
    const name = String(kind === 'rang' ? about.clock : about.ask);
    const label = (definition.clocks[name] ?? definition.asks[name])?.label ?? { da: name, en: name };
    const common = { caseId: case_id ?? '', label, due: instant(due) };
    if (kind === 'asked') return { id, email, locale, about: { kind, ...common } };
    const { rung, leader } = about;
    return { id, email, locale, about: { kind, ...common, rung: String(rung), leader: leader === true } };
  }
}

function calendarIn(rules: StoredRules | null, organisation: string): Calendar {
  return rulesOf(rules).calendars[organisation] ?? danishAuthority;
}

/** The Monday of that day's week (ISO 8601). */
function mondayOf(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -6 : 1 - weekday);
}
