import { describe, expect, it } from '@jest/globals';
import type { Budget } from './budget.js';
import type { Calendar, Closing } from './calendar.js';
import { daysNotCounted } from './days-not-counted.js';

const summer: Closing = { from: '2026-07-06', to: '2026-07-31', kind: 'summerHoliday' };
const mondaysAndThursdays = { 1: { from: '08:00', to: '16:00' }, 4: { from: '08:00', to: '16:00' } };

function spans(budget: Budget, closings: readonly Closing[], hours?: Calendar['hours']) {
  const calendar = { key: 'a-school', closings, ...(hours && { hours }) };
  const { named } = daysNotCounted(calendar, budget, '2026-06-29', '2026-08-14');
  return named.map(({ da, from, to }) => `${da} ${from}/${to}`);
}

describe('the spans of days that are not counted', () => {
  it.each<Budget>([
    { workingDays: 10 },
    { workingHours: 10 },
    { calendarDays: 10, skipsSummerHoliday: true },
  ])('tells a closing of four weeks as one, for %j', (budget) => {
    expect(spans(budget, [summer])).toEqual(['sommerferie 2026-07-06/2026-07-31']);
  });

  it('does not part a closing at the weekdays that are never open', () => {
    const whole = ['sommerferie 2026-07-06/2026-07-30'];
    expect(spans({ workingHours: 10 }, [summer], mondaysAndThursdays)).toEqual(whole);
  });

  it('makes one span of two closings with nothing but a weekend between', () => {
    const closings: Closing[] = [
      { from: '2026-07-10', to: '2026-07-10', kind: 'closed' },
      { from: '2026-07-13', to: '2026-07-13', kind: 'closed' },
    ];
    expect(spans({ workingDays: 10 }, closings)).toEqual(['lukkedag 2026-07-10/2026-07-13']);
  });

  it('parts what has a day that counts between', () => {
    const closings: Closing[] = [
      { from: '2026-07-07', to: '2026-07-07', kind: 'closed' },
      { from: '2026-07-09', to: '2026-07-09', kind: 'closed' },
    ];
    const apart = ['lukkedag 2026-07-07/2026-07-07', 'lukkedag 2026-07-09/2026-07-09'];
    expect(spans({ workingDays: 10 }, closings)).toEqual(apart);
  });

  it('parts at a weekend where its days count', () => {
    const closings: Closing[] = [
      { from: '2026-07-06', to: '2026-07-10', kind: 'summerHoliday' },
      { from: '2026-07-13', to: '2026-07-17', kind: 'summerHoliday' },
    ];
    expect(spans({ calendarDays: 10, skipsSummerHoliday: true }, closings)).toEqual([
      'sommerferie 2026-07-06/2026-07-10',
      'sommerferie 2026-07-13/2026-07-17',
    ]);
  });
});
