import type { Verdict } from '../../api/access.js';

export const verdictWords: Readonly<Record<'da' | 'en', Readonly<Record<Verdict, string>>>> = {
  da: { inOrder: 'I orden', toAsk: 'Skal spørges om', wrong: 'Ikke i orden' },
  en: { inOrder: 'In order', toAsk: 'To be asked about', wrong: 'Not in order' },
};
