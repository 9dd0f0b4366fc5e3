import type { Retention } from '../../api/retention.js';
import { useLanguage, useTexts } from '../../language/language.js';

/** The kinds of data, and lengths of time, in words. */
export function useKindWords() {
  const text = useTexts().retention.kindWords;
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
