import type { Closing } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';

const words = {
  da: {
    every: (day: string) => `Hvert år den ${day}`,
    since: (day: string) => `fra ${day}`,
    until: (day: string) => `til ${day}`,
    span: (from: string, to: string) => `${from} til ${to}`,
    kinds: { closed: 'Lukket', summerHoliday: 'Sommerferie' },
  },
  en: {
    every: (day: string) => `Every year on ${day}`,
    since: (day: string) => `from ${day}`,
    until: (day: string) => `to ${day}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    kinds: { closed: 'Closed', summerHoliday: 'Summer holiday' },
  },
};

/** How a closing is spoken of. */
export function useClosingWords() {
  const text = useWords(words);
  const { language } = useLanguage();
  const { day } = useFormats();
  const when = ({ yearly, from, to }: Closing) => {
    if (yearly === undefined) return text.span(day(from ?? ''), day(to ?? ''));
    const locale = language === 'da' ? 'da-DK' : 'en-GB';
    const named = new Date(`2000-${yearly}T12:00:00Z`).toLocaleDateString(locale, {
      day: 'numeric',
      month: 'long',
    });
    const limits = [from && text.since(day(from)), to && text.until(day(to))].filter(Boolean);
    return [text.every(named), ...limits].join(', ');
  };
  const name = ({ label, kind }: Closing) => label ?? text.kinds[kind];
  return {
    kinds: text.kinds,
    when,
    name,
    /** By its name and its days: «Flytning, 4. nov. 2026 til 6. nov. 2026». */
    whole: (closing: Closing) => `${name(closing)}, ${when(closing)}`,
  };
}
