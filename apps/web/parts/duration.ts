import { useLanguage, useTexts } from '../language/language.js';
import { locales } from '../language/locales.js';

const hour = 3_600_000;
const dayLength = 24 * hour;

/** Says how long something lasted, or has lasted, in milliseconds: «8 dage», «3 timer». */
export function useDuration(): (length: number) => string {
  const { language } = useLanguage();
  const { shortest } = useTexts().parts.duration;
  return (length) => {
    if (length < hour) return shortest;
    const [amount, unit] =
      length < dayLength ? [Math.round(length / hour), 'hour'] : [Math.round(length / dayLength), 'day'];
    return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(
      amount,
    );
  };
}
