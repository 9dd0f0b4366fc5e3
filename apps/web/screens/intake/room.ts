import type { IntakeDay } from '../../api/intake.js';
import { useTexts } from '../../language/language.js';

/** How many places of a day are free, in words; to be full is said, and refuses nobody. */
export function useRoom(): (day: IntakeDay) => { readonly said: string; readonly over: boolean } {
  const text = useTexts().intake.room;
  return ({ places, taken }) => {
    if (places === null) return { said: text.withoutPlaces(taken), over: false };
    if (taken > places) return { said: text.over(taken, places), over: true };
    return { said: text.free(places - taken, places), over: false };
  };
}
