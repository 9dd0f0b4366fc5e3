import type { Language } from '../language/language.js';

const hour = 3_600_000;
const dayLength = 24 * hour;
const locales = { da: 'da-DK', en: 'en-GB' } as const;
const shortest = { da: 'under en time', en: 'less than an hour' } as const;

/** How long something lasted, or has lasted: «8 dage», «3 timer». Both in milliseconds. */
export function durationOf(from: number, to: number, language: Language): string {
  const length = Math.max(0, to - from);
  if (length < hour) return shortest[language];
  const [amount, unit] =
    length < dayLength ? [Math.round(length / hour), 'hour'] : [Math.round(length / dayLength), 'day'];
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount,
  );
}
