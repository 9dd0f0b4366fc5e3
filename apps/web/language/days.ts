const inDenmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });
const dayLength = 86_400_000;

/** The day that it is in Denmark: `2026-11-23`. */
export function dayInDenmark(moment: number): string {
  return inDenmark.format(moment);
}

export function todayInDenmark(): string {
  return dayInDenmark(Date.now());
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** 0 for Monday. */
function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** The number of its week (ISO 8601): the week belongs to the year of its Thursday. */
export function weekOf(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  const first = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(first)) / dayLength / 7) + 1;
}

/** The months up to that of the day, the latest first: `2026-11`. */
export function monthsUpTo(day: string, many: number): readonly string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: many }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
