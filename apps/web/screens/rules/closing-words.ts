import type { Closing } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';

/** How a closing is spoken of. */
export function useClosingWords() {
  const text = useTexts().rules.closingWords;
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
