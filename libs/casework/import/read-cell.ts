import type { LocalDate } from '#domain';

/** An empty cell says nothing. */
export function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** 23-11-2026 as 2026-11-23; all else as it is, for the form to judge. */
export function isoDay(text: string): LocalDate {
  const [, day, month, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** 34, 34,5 or 34 % as a number; all else as it is, for the form to judge. */
export function percentage(text: string): number | string | undefined {
  const number = /^\d+([.,]\d+)?(?=\s*%?$)/.exec(text)?.[0];
  return number === undefined ? given(text) : Number(number.replace(',', '.'));
}
