import { describe, expect, it } from '@jest/globals';
import type { Budget } from './budget.js';
import { type Calendar, danishAuthority } from './calendar.js';
import { dayOf, type LocalDate, weekdayOf } from './days.js';
import { dueMoment } from './due-moment.js';
import type { Instant } from './instant.js';
import { lastDayBefore } from './say-deadline.js';

/** Dates that can be checked on any wall calendar: given a start, when so much time is given, then the last day is … */
function given(start: Instant, calendar: Calendar = danishAuthority) {
  return {
    when: (budget: Budget) => {
      const due = dueMoment(calendar, budget, [{ from: start }]) ?? '';
      return {
        thenTheLastDayIs: (day: LocalDate) => expect(lastDayBefore(due)).toBe(day),
        thenItIsDueAt: (moment: Instant) => expect(due).toBe(moment),
      };
    },
  };
}

const closedNever: Calendar = { key: 'open', closings: [] };

describe('across Easter', () => {
  it('2024: Thursday 28 March to Monday 1 April do not count', () => {
    given('2024-03-26T09:00:00.000Z').when({ workingDays: 3 }).thenTheLastDayIs('2024-04-03');
  });

  it('2026: Thursday 2 to Monday 6 April do not count', () => {
    given('2026-03-31T09:00:00.000Z').when({ workingDays: 2 }).thenTheLastDayIs('2026-04-07');
  });

  it('calendar days count them all', () => {
    given('2026-03-31T09:00:00.000Z').when({ calendarDays: 7 }).thenTheLastDayIs('2026-04-07');
  });
});

describe('across Store Bededag, the fourth Friday after Easter', () => {
  it('2023: Friday 5 May is a holiday', () => {
    given('2023-05-03T09:00:00.000Z').when({ workingDays: 3 }).thenTheLastDayIs('2023-05-09');
  });

  it('2024: Friday 26 April, where it would have been, is a working day', () => {
    expect(weekdayOf(dayOf('2024-04-26'))).toBe(5);
    given('2024-04-24T09:00:00.000Z').when({ workingDays: 3 }).thenTheLastDayIs('2024-04-29');
  });
});

describe('across Christmas', () => {
  it('an authority that is closed on 24 December: the 24th to the 27th do not count', () => {
    given('2026-12-22T09:00:00.000Z').when({ workingDays: 3 }).thenTheLastDayIs('2026-12-29');
  });

  it('one that is open then: the 24th counts', () => {
    given('2026-12-22T09:00:00.000Z', closedNever).when({ workingDays: 3 }).thenTheLastDayIs('2026-12-28');
  });

  it('one that closes on the 24th from 2026 on was open in 2025', () => {
    const sinceThen: Calendar = {
      key: 'since',
      closings: [{ yearly: '12-24', from: '2026-01-01', kind: 'closed' }],
    };
    given('2025-12-23T09:00:00.000Z', sinceThen).when({ workingDays: 1 }).thenTheLastDayIs('2025-12-24');
    given('2026-12-23T09:00:00.000Z', sinceThen).when({ workingDays: 1 }).thenTheLastDayIs('2026-12-28');
  });

  it('New Year’s Day does not count, New Year’s Eve does', () => {
    given('2026-12-30T09:00:00.000Z').when({ workingDays: 2 }).thenTheLastDayIs('2027-01-04');
  });
});

describe('across the nights of daylight saving', () => {
  it('in March a day has 23 hours, and is a day: due at Danish midnight, which is 22:00 in UTC from then on', () => {
    given('2026-03-27T09:00:00.000Z').when({ calendarDays: 1 }).thenItIsDueAt('2026-03-28T23:00:00.000Z');
    given('2026-03-27T09:00:00.000Z').when({ calendarDays: 2 }).thenItIsDueAt('2026-03-29T22:00:00.000Z');
  });

  it('in October a day has 25 hours, and is a day', () => {
    given('2026-10-23T09:00:00.000Z').when({ calendarDays: 1 }).thenItIsDueAt('2026-10-24T22:00:00.000Z');
    given('2026-10-23T09:00:00.000Z').when({ calendarDays: 2 }).thenItIsDueAt('2026-10-25T23:00:00.000Z');
  });

  it('working hours go by the clock on the wall: eight in the morning, whatever UTC says', () => {
    // Friday 27 March at 14:00: one hour left of that day, one more on Monday from 8:00 in summer time.
    given('2026-03-27T13:00:00.000Z').when({ workingHours: 2 }).thenItIsDueAt('2026-03-30T07:00:00.000Z');
    given('2026-10-23T12:00:00.000Z').when({ workingHours: 2 }).thenItIsDueAt('2026-10-26T08:00:00.000Z');
  });

  it('who is open through those nights has an hour less, and one more', () => {
    const always: Calendar = {
      key: 'always',
      closings: [],
      hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, { from: '00:00', to: '24:00' }])),
    };
    // From midnight: the 23 or 25 hours of that Sunday are over at the next midnight.
    given('2026-03-28T23:00:00.000Z', always)
      .when({ workingHours: 23 })
      .thenItIsDueAt('2026-03-29T22:00:00.000Z');
    given('2026-10-24T22:00:00.000Z', always)
      .when({ workingHours: 25 })
      .thenItIsDueAt('2026-10-25T23:00:00.000Z');
  });
});

describe('what law gives for those under the duty (Pligt-BEK §10)', () => {
  it('five working days to contact, from the day KUI became aware', () => {
    given('2026-11-23T09:00:00.000Z').when({ workingDays: 5 }).thenTheLastDayIs('2026-11-30');
  });

  it('thirty days to an offer, the summer holiday not counted', () => {
    const summer: Calendar = {
      key: 'summer',
      closings: [{ from: '2027-07-05', to: '2027-08-01', kind: 'summerHoliday' }],
    };
    given('2027-06-21T09:00:00.000Z', summer)
      .when({ calendarDays: 30, skipsSummerHoliday: true })
      // Thirteen days to 4 July, then seventeen from 2 August.
      .thenTheLastDayIs('2027-08-18');
    given('2027-06-21T09:00:00.000Z', summer).when({ calendarDays: 30 }).thenTheLastDayIs('2027-07-21');
  });
});

describe('a leap day', () => {
  it('is a day like any other', () => {
    given('2028-02-28T09:00:00.000Z').when({ calendarDays: 2 }).thenTheLastDayIs('2028-03-01');
    given('2028-02-28T09:00:00.000Z').when({ workingDays: 1 }).thenTheLastDayIs('2028-02-29');
    given('2027-02-26T09:00:00.000Z').when({ workingDays: 1 }).thenTheLastDayIs('2027-03-01');
  });
});
