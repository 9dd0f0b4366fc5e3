import { plural } from './plural.js';
export const bulk = {
  chosen: (count: number) => plural(count, { one: '1 opgave valgt', other: `${count} opgaver valgt` }),
  to: 'Giv dem til',
  give: 'Giv',
  giveBack: 'Læg tilbage i indbakken',
  clear: 'Vælg ingen',
  results: 'Resultat for hver opgave',
  moved: (done: number, all: number) => `${done} af ${all} opgaver er flyttet.`,
  close: 'Luk resultatet',
  done: 'Flyttet',
  takenBy: (name: string) => `${name} har den`,
  failed: 'Kunne ikke flyttes',
};

export const colleagueChoice = { choose: 'Vælg en kollega' };

export const taskActions = {
  free: 'Ingen har taget den',
  mine: 'Du har taget den',
  lentToMe: (name: string) => `Du har lånt den af ${name}`,
  lentByMe: (name: string) => `Du har lånt den ud til ${name}`,
  theirs: (name: string) => `${name} har taget den`,
  instead: (name: string) => `Du er afløser for ${name}`,
  colleague: 'en kollega',
  take: 'Tag opgaven',
  giveBack: 'Læg tilbage',
  returnIt: 'Giv tilbage',
  fetch: 'Tag den hjem',
  pass: 'Giv videre',
  to: 'Til',
  give: 'Giv',
  lend: 'Lån ud',
  about: (label: string) => `: ${label}`,
  which: (label: string, whom: string) => `«${label}», ${whom}`,
  someone: 'navnet vises ikke',
  taken: (task: string) => `Du har taget opgaven ${task}.`,
  wasGivenBack: (task: string) => `Opgaven er lagt tilbage: ${task}.`,
  given: (task: string, name: string) => `${name} har fået opgaven ${task}.`,
  lent: (task: string, name: string) => `${name} har lånt opgaven ${task}.`,
  wasFirst: (task: string, name: string) => `${name} var først og har taget opgaven ${task}.`,
};
