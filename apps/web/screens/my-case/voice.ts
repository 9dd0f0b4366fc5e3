import { useMe } from '../../api/me.js';
import { type Texts, useTexts } from '../../language/language.js';

export type Voice = Texts['myCase']['youngPerson'];

/** The words of the page to whoever reads it: of one's own case, or of one's child's. */
export function useVoice(): Voice {
  const { youngPerson, guardian } = useTexts().myCase;
  return useMe().role === 'guardian' ? guardian : youngPerson;
}
