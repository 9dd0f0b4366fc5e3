import type { Retention } from '../../api/retention.js';
import { useLanguage, useWords } from '../../language/language.js';

const words = {
  da: {
    onDemand: 'Bestilt af en leder',
    forever: 'bliver',
    parts: { Y: ['år', 'år'], M: ['måned', 'måneder'], D: ['dag', 'dage'], H: ['time', 'timer'] },
    and: ' og ',
  },
  en: {
    onDemand: 'Ordered by a leader',
    forever: 'kept',
    parts: { Y: ['year', 'years'], M: ['month', 'months'], D: ['day', 'days'], H: ['hour', 'hours'] },
    and: ' and ',
  },
};

/** The kinds of data, and lengths of time, in words. */
export function useKindWords() {
  const text = useWords(words);
  const { say } = useLanguage();
  return {
    /** By the rule's label. */
    kind: (name: string, rules: Retention['rules']) =>
      name === 'onDemand' ? text.onDemand : say(rules.find(({ kind }) => kind === name)?.label) || name,
    /** «5 år», from `P5Y`. */
    length: (after: string | null) => {
      if (after === null) return text.forever;
      const parts = [...after.matchAll(/(\d+)([YMDH])/g)].map(([, count, unit]) => {
        const [one, many] = text.parts[unit as 'Y'];
        return `${Number(count)} ${count === '1' ? one : many}`;
      });
      return parts.join(text.and);
    },
  };
}
