import type { Count } from '../../api/figures.js';
import { useFormats } from '../../language/format.js';
import { useWords } from '../../language/language.js';

const words = {
  da: { few: 'færre end 5', withheld: 'vises ikke', days: 'dage' },
  en: { few: 'fewer than 5', withheld: 'not shown', days: 'days' },
};

/** How many, or why it is not said. */
export function useCounts(): (count: Count) => string {
  const text = useWords(words);
  const { number } = useFormats();
  return ({ value, few }) => (value !== null ? number(value) : few ? text.few : text.withheld);
}

/** Days with one decimal; a dash where there are too few cases. */
export function useDays(): (days: number | null) => string {
  const { number } = useFormats();
  return (days) => (days === null ? '–' : number(days, 1));
}
