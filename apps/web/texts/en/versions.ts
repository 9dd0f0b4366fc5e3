import type * as da from '../da/versions.js';

export const versionChoice: typeof da.versionChoice = {
  earlier: 'The earlier version',
  later: 'The later version',
  version: (no: number, when: string) => `Version ${no}, ${when}`,
};

export const versionsPage: typeof da.versionsPage = {
  title: 'Versions and differences',
  one: 'There is one version alone that can be read here.',
  between: (from: number, to: number) => `From version ${from} to version ${to}`,
  written: (who: string, when: string) => `Written by ${who}, ${when}`,
  corrected: 'Corrects a slip in the version before',
  why: 'Why',
  erased: 'The content of one of them has been erased.',
};
