import type { Failure } from '../../api/failures.js';
import { useTexts } from '../../language/language.js';

/** What it is that failed, and why, in words. */
export function useFailureWords() {
  const text = useTexts().administration.failures;
  const about = (words: Readonly<Record<string, string>>, name: string | null) => words[name ?? ''] ?? '';
  const what = ({ kind, about: name, person }: Failure): string => {
    switch (kind) {
      case 'mail':
        return text.mail(about(text.mails, name), person?.name ?? text.somebody);
      case 'import':
        return text.import(person?.name ?? text.somebody);
      case 'ruleChange':
        return text.ruleChange(about(text.ruleChanges, name));
      case 'round':
        return about(text.rounds, name) || text.kinds.round;
      default:
        return text.kinds[kind];
    }
  };
  const why = ({ reason, cases }: Failure): string =>
    reason === 'cases-failed' ? text.casesFailed(cases ?? 0) : text.reasons[reason];
  return { what, why };
}
