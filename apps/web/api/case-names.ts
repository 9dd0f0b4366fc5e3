import { useTexts } from '../language/language.js';
import type { Case } from './cases.js';
import { useMe } from './me.js';
import { usePartyNames } from './names.js';
import { useProcessWords } from './process.js';

interface Named {
  readonly role: string;
  /** Null where the party is not bound yet. */
  readonly id: string | null;
}

/** The place of the name in its sentence: the reader is «Du» or «dig». */
export type NameOf = (party: Named, place?: 'subject' | 'object') => string;

/** Names everybody in a case: organisations by name, people of the case by role, and the young person who reads as «du». */
export function useCaseNames(
  { parties, asks, deadlines, holder, definition }: Case,
  more: readonly Named[] = [],
): NameOf {
  const text = useTexts().parts.caseNames;
  const me = useMe();
  const { process, role: roleWord } = useProcessWords(definition);
  const named = [
    ...parties,
    ...(holder ? [holder] : []),
    ...asks.flatMap(({ from, to }) => [from, to]),
    ...deadlines.map(({ owner }) => owner),
    ...more,
  ].flatMap(({ role, id }) =>
    id !== null && process?.roles[role]?.is === 'organisation' ? [{ role, id }] : [],
  );
  const names = usePartyNames(named, definition);
  return ({ role, id }, place = 'subject') => {
    if (role === 'system') return text.system;
    if (role === me.role && (role === 'youngPerson' || role === 'guardian')) return text[place];
    // A name begins with a capital; «den unge» only where a sentence does.
    if (place === 'object' && process?.roles[role]?.is === 'person') return roleWord(role);
    return names({ role, id: id ?? '' });
  };
}
