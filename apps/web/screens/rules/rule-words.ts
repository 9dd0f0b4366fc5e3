import type { RuleChange } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { useClosingWords } from './closing-words.js';

/** How a change of rules is spoken of. */
export function useRuleWords() {
  const text = useTexts().rules.ruleWords;
  const { say } = useLanguage();
  const { list } = useFormats();
  const { whole } = useClosingWords();
  return {
    units: text.units,
    /** What the change changes, a line for each. */
    differences: ({ difference }: RuleChange): readonly string[] => {
      const { budgets, closingsAdded, closingsRemoved, hours, version } = difference;
      const lines = [
        ...budgets.map(({ label, from, to, unit }) => text.budget(say(label), from, to, text.units[unit])),
        ...closingsAdded.map((closing) => text.added(whole(closing))),
        ...closingsRemoved.map((closing) => text.removed(whole(closing))),
        ...(hours ? [text.hours] : []),
        ...(version ? [text.version(list(version.from.map(String)), version.to)] : []),
      ];
      return lines.length > 0 ? lines : [text.nothing];
    },
    kind: ({ kind }: RuleChange) => text.kinds[kind],
    state: ({ state }: RuleChange) => text.states[state],
    result: (result: keyof typeof text.results) => text.results[result],
  };
}
