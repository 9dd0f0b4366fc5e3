import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export type Language = 'da' | 'en';

/** What the API says in words: both languages, always. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => void;
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

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      speak: (wanted) => {
        localStorage.setItem(kept, wanted);
        current = wanted;
        setLanguage(wanted);
      },
      say: (text) => text?.[language] ?? '',
    }),
    [language],
  );
  return <Chosen value={speech}>{children}</Chosen>;
}

export function useLanguage(): Speech {
  const speech = useContext(Chosen);
  if (!speech) throw new Error('Nothing is said outside of LanguageProvider');
  return speech;
}

/** A screen's own words. English has the shape of the Danish: a text that is missing is a compiler error. */
export interface Words<T> {
  readonly da: T;
  readonly en: T;
}

/** Says something in both languages: for what is kept, and read when the reader may have changed the language. */
export function inBoth<T>(words: Words<T>, make: (text: T, say: (text: Text) => string) => string): Text {
  return { da: make(words.da, ({ da }) => da), en: make(words.en, ({ en }) => en) };
}

export function useWords<T>(words: Words<T>): T {
  return words[useLanguage().language];
}
