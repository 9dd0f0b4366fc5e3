import type { Deadline } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';

/** What is said of a deadline beside its day. */
export function useDeadlineWords() {
  const text = useTexts().case.deadlineWords;
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
