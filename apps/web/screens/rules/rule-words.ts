import type { RuleChange } from '../../api/rules.js';
import { useWords } from '../../language/language.js';

const words = {
  da: {
    kinds: { calendar: 'Lukkedage', budgets: 'Lokale frister', version: 'Ny version' },
    states: {
      previewing: 'Gennemgås',
      previewed: 'Ikke sat i kraft',
      applying: 'Sættes i kraft',
      applied: 'Sat i kraft',
    },
    results: {
      done: 'Ført over',
      unchanged: 'Uændret',
      refused: 'Kunne ikke føres over',
      failed: 'Fejlede: prøv igen',
    },
  },
  en: {
    kinds: { calendar: 'Closing days', budgets: 'Local deadlines', version: 'New version' },
    states: {
      previewing: 'Being looked at',
      previewed: 'Not in force',
      applying: 'Being put in force',
      applied: 'In force',
    },
    results: {
      done: 'Brought over',
      unchanged: 'Unchanged',
      refused: 'Could not be brought over',
      failed: 'Failed: try again',
    },
  },
};

/** How a change of rules is spoken of. */
export function useRuleWords() {
  const text = useWords(words);
  return {
    kind: ({ kind }: RuleChange) => text.kinds[kind],
    state: ({ state }: RuleChange) => text.states[state],
    result: (result: keyof typeof text.results) => text.results[result],
  };
}
