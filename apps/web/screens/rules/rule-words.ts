import type { RuleChange } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { useClosingWords } from './closing-words.js';

const words = {
  da: {
    kinds: { calendar: 'Lukkedage', budgets: 'Lokale frister', version: 'Ny version' },
    units: {
      workingDays: 'arbejdsdage',
      calendarDays: 'dage',
      workingHours: 'arbejdstimer',
      years: 'år',
      times: 'gange',
      hours: 'timer',
    },
    budget: (label: string, from: number, to: number, unit: string) => `${label}: ${from} → ${to} ${unit}`,
    added: (closing: string) => `Ny lukning: ${closing}`,
    removed: (closing: string) => `Lukning, der fjernes: ${closing}`,
    hours: 'Åbningstiderne ændres',
    version: (from: string, to: number) => `Processen: version ${from} → ${to}`,
    nothing: 'Reglerne er de samme som før',
    states: {
      previewing: 'Gennemgås',
      previewed: 'Ikke sat i kraft',
      applying: 'Sættes i kraft',
      applied: 'Sat i kraft',
    },
    results: {
      done: 'Ført over',
      kept: 'Datoen er beholdt',
      unchanged: 'Uændret',
      refused: 'Kunne ikke føres over',
      failed: 'Fejlede: prøv igen',
    },
  },
  en: {
    kinds: { calendar: 'Closing days', budgets: 'Local deadlines', version: 'New version' },
    units: {
      workingDays: 'working days',
      calendarDays: 'days',
      workingHours: 'working hours',
      years: 'years',
      times: 'times',
      hours: 'hours',
    },
    budget: (label: string, from: number, to: number, unit: string) => `${label}: ${from} → ${to} ${unit}`,
    added: (closing: string) => `New closing: ${closing}`,
    removed: (closing: string) => `Closing taken away: ${closing}`,
    hours: 'The opening hours change',
    version: (from: string, to: number) => `The process: version ${from} → ${to}`,
    nothing: 'The rules are the same as before',
    states: {
      previewing: 'Being looked at',
      previewed: 'Not in force',
      applying: 'Being put in force',
      applied: 'In force',
    },
    results: {
      done: 'Brought over',
      kept: 'Kept its date',
      unchanged: 'Unchanged',
      refused: 'Could not be brought over',
      failed: 'Failed: try again',
    },
  },
};

/** How a change of rules is spoken of. */
export function useRuleWords() {
  const text = useWords(words);
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
