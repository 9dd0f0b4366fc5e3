import type { Count } from '../../api/figures.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';

/** How many, or why it is not said. */
export function useCounts(): (count: Count) => string {
  const text = useTexts().figures.count;
  const { number } = useFormats();
  return ({ value, few }) => (value !== null ? number(value) : few ? text.few : text.withheld);
}

/** Days with one decimal; a dash where there are too few cases. */
export function useDays(): (days: number | null) => string {
  const { number } = useFormats();
  return (days) => (days === null ? '–' : number(days, 1));
}
