import type { Deadline } from '../../api/cases.js';
import { useLanguage, useWords } from '../../language/language.js';

const words = {
  da: {
    statutory: (source: string) => `Lovbestemt frist: ${source}`,
    local: 'Lokalt servicemål',
    paused: 'Sat på pause, mens der ventes på svar',
    metLate: 'Klaret efter fristen',
    met: 'Overholdt',
    void: 'Bortfaldet',
    meets: (what: string) => `Opfyldt ved ${what}`,
  },
  en: {
    statutory: (source: string) => `Statutory deadline: ${source}`,
    local: 'Local service target',
    paused: 'Paused, while an answer is awaited',
    metLate: 'Done after the deadline',
    met: 'Met',
    void: 'Lapsed',
    meets: (what: string) => `Met by ${what}`,
  },
};

/** What is said of a deadline beside its day. */
export function useDeadlineWords() {
  const text = useWords(words);
  const { say } = useLanguage();
  return {
    meets: ({ goal }: Deadline): string | null => (goal.meets ? text.meets(say(goal.meets)) : null),
    kind: ({ kind, source }: Deadline) => (kind === 'statutory' ? text.statutory(source ?? '') : text.local),
    /** How it stands, or how it ended; null while it simply runs. */
    state: ({ ended, how, breached, paused }: Deadline): string | null => {
      if (ended === null) return paused ? text.paused : null;
      if (how === 'void') return text.void;
      return breached ? text.metLate : text.met;
    },
  };
}
