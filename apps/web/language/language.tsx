import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type * as da from '../texts/da/index.js';

export type Language = 'da' | 'en';

/** What the API says in words: both languages, always. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

/** All that the screens say, by where they say it. English has the shape of the Danish: a text that is missing is a compiler error. */
export type Texts = typeof da;

/** Of what is said once, and read when the reader may have changed the language. */
export type Saying = (texts: Texts, say: (text: Text) => string) => string;

interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => Promise<void>;
  readonly texts: Texts;
  /** A text of the API in the chosen language; nothing for nothing. */
  readonly say: (text: Text | null | undefined) => string;
}

const Chosen = createContext<Speech | null>(null);
const kept = 'stafet-language';

/** Danish for browsers that ask for Danish, else English; what somebody chose by the switch goes before. */
function initialLanguage(): Language {
  const chosen = localStorage.getItem(kept);
  if (chosen === 'da' || chosen === 'en') return chosen;
  return navigator.languages.some((wanted) => /^da\b/i.test(wanted)) ? 'da' : 'en';
}

let current: Language | undefined;

/** For what is no component: the API client asks in this language. */
export function currentLanguage(): Language {
  current ??= initialLanguage();
  return current;
}

/** Each by itself: of a choice between two the bundler has both fetched. */
const textsOf: Readonly<Record<Language, () => Promise<Texts>>> = {
  da: () => import('../texts/da/index.js'),
  en: () => import('../texts/en/index.js'),
};

/** One language is fetched, and the other once it is asked for. */
export function textsIn(language: Language): Promise<Texts> {
  return textsOf[language]();
}

interface ProviderParts {
  /** In the current language. */
  readonly texts: Texts;
  readonly children: ReactNode;
}

export function LanguageProvider({ texts, children }: ProviderParts) {
  const [chosen, choose] = useState(() => ({ language: currentLanguage(), texts }));
  useEffect(() => {
    document.documentElement.lang = chosen.language;
  }, [chosen]);
  const speech = useMemo<Speech>(
    () => ({
      ...chosen,
      speak: async (language) => {
        const wanted = { language, texts: await textsIn(language) };
        localStorage.setItem(kept, language);
        current = language;
        choose(wanted);
      },
      say: (text) => text?.[chosen.language] ?? '',
    }),
    [chosen],
  );
  return <Chosen value={speech}>{children}</Chosen>;
}

export function useLanguage(): Speech {
  const speech = useContext(Chosen);
  if (!speech) throw new Error('Nothing is said outside of LanguageProvider');
  return speech;
}

export function useTexts(): Texts {
  return useLanguage().texts;
}
