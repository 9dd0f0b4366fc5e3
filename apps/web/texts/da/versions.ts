export const versionChoice = {
  earlier: 'Den tidligere version',
  later: 'Den senere version',
  version: (no: number, when: string) => `Version ${no}, ${when}`,
};

export const versionsPage = {
  title: 'Versioner og forskelle',
  one: 'Der er kun én version, som kan læses her.',
  between: (from: number, to: number) => `Fra version ${from} til version ${to}`,
  written: (who: string, when: string) => `Skrevet af ${who}, ${when}`,
  corrected: 'Retter en fejl i versionen før',
  why: 'Hvorfor',
  erased: 'Indholdet af en af dem er slettet.',
};
