import { plural } from './plural.js';

type Results = Readonly<Record<'done' | 'kept' | 'unchanged' | 'refused' | 'failed', number>>;

export const budgets = {
  heading: 'Lokale frister',
  help: 'Jeres egne servicemål. Lovens frister står ikke her: dem ændrer ingen.',
  groups: {
    own: 'Det, I selv skal nå i en sag',
    received: 'Sager og underretninger, I modtager',
    asked: 'Spørgsmål og klager, I svarer på',
    choices: 'Andre lokale valg',
  },
  groupHelp: {
    own: 'Ingen andre venter på svar: fristen løber, mens I arbejder med sagen.',
    received: 'Så længe har I til at svare den, der sendte.',
    asked: 'Så længe har I til at svare den, der spurgte.',
    choices:
      'Hvor meget der skal til hos jer, hvor loven intet tal har. Et nyt tal gælder for alle sager fra nu af.',
  },
  own: (count: number) => plural(count, { one: '1 sat af jer', other: `${count} sat af jer` }),
  now: (amount: number) => `Gælder nu: ${amount}`,
  standard: (amount: number) => `Standard: ${amount}`,
  between: (from: number, to: number) => `fra ${from} til ${to}`,
  preview: 'Se, hvad ændringen betyder',
};

export const closingWords = {
  every: (day: string) => `Hvert år den ${day}`,
  since: (day: string) => `fra ${day}`,
  until: (day: string) => `til ${day}`,
  span: (from: string, to: string) => `${from} til ${to}`,
  kinds: { closed: 'Lukket', summerHoliday: 'Sommerferie' },
};

export const closings = {
  heading: 'Lukkedage',
  help: 'Helligdage og weekender tælles af sig selv. Her står de dage, I selv holder lukket.',
  none: 'I har ikke skrevet nogen lukkedage ind.',
  drop: 'Fjern',
  keep: 'Behold den',
  dropped: 'Fjernes',
  add: 'Tilføj en lukning',
  label: 'Navn',
  from: 'Første dag',
  to: 'Sidste dag',
  kind: 'Slags',
  any: 'Vælg',
  put: 'Tilføj',
  preview: 'Se, hvad ændringen betyder',
};

export const guidance = {
  heading: 'Klagevejledning',
  help: 'Hvem man klager til, og hvor længe man kan, som det står i brevene om jeres afgørelser. Stafet ved ikke, hvad der gælder hos jer: kontrollér det, og sæt det selv. En ændring gælder breve fra nu af.',
  standard: 'Standard: ikke sat af jer endnu',
  body: 'Klageinstans',
  weeks: 'Klagefrist i uger',
  between: (from: number, to: number) => `fra ${from} til ${to}`,
  save: 'Gem',
  saved: 'Klagevejledningen er gemt',
};

export const localLists = {
  heading: 'Egne kriterier',
  help: 'Dem, der står i loven, er der altid. I kan lægge jeres egne til. Det, der allerede er skrevet, beholder de navne, det er skrevet under.',
  fixedRows: 'Altid med',
  own: 'Jeres egne',
  none: 'I har ingen egne.',
  da: 'Navn på dansk',
  en: 'Navn på engelsk',
  from: 'Spørges fra',
  until: 'Spørges til og med',
  untilHint: 'Tomt, så længe det gælder',
  since: (from: string) => `fra ${from}`,
  through: (from: string, until: string) => `fra ${from} til og med ${until}`,
  row: (place: number) => `Eget kriterium ${place}`,
  add: 'Tilføj et kriterium',
  drop: 'Fjern',
  save: 'Gem',
  saved: 'Jeres egne kriterier er gemt.',
};

export const pending = {
  many: (count: number) =>
    plural(count, { one: '1 ændring, ikke gemt', other: `${count} ændringer, ikke gemt` }),
  undo: 'Annullér',
};

export const ruleChange = {
  title: 'Hvad ændringen betyder',
  what: 'Det ændres',
  lookedAt: (count: number) =>
    plural(count, { one: '1 sag er gennemgået.', other: `${count} sager er gennemgået.` }),
  touches: (count: number) =>
    plural(count, { one: '1 sag ændrer sig.', other: `${count} sager ændrer sig.` }),
  hindered: (count: number) => `${count} kan ikke føres over.`,
  nothing: 'Ingen frist, der løber, ændrer sig.',
  groups: 'Frister, der ændrer sig',
  deadline: 'Frist',
  many: 'Antal',
  later: 'Senere',
  earlier: 'Tidligere',
  starting: 'Begynder',
  ending: 'Ophører',
  same: 'Samme dato',
  breaches: 'Overskrides straks',
  keep: 'Behold datoen',
  keepLong: (label: string) => `Behold datoen for ${label}`,
  apply: 'Sæt i kraft',
  sure: 'Skal ændringen sættes i kraft nu?',
  applyHelp:
    'De frister, du ikke beholder, regnes om. Tid, der er gået, og pauser bliver. Det står i hver sags forløb.',
  results: ({ done, kept, unchanged, refused, failed }: Results) =>
    `Ført over: ${done}. Beholdt datoen: ${kept}. Uændret: ${unchanged}. Kunne ikke: ${refused}. Fejlede: ${failed}.`,
  cases: 'Sagerne',
  any: 'Alle frister',
  none: 'Ingen sager.',
  from: (day: string) => `før ${day}`,
  to: (day: string) => `nu ${day}`,
  fresh: 'ny',
  freshPaused: 'begynder, er på pause og har ingen dato endnu',
  gone: 'ophører',
  samePaused: 'er på pause; reglen ændres, ingen dato flyttes',
  sameDate: (day: string) => `datoen er den samme (${day}); reglen eller påmindelserne ændres`,
  noDeadline: 'Ingen frist flyttes; sagen følger de nye regler.',
  kept: (day: string) => `beholder ${day}`,
  keptWithout: 'beholdes, som den er',
  breach: 'overskrides straks',
};

export const ruleWords = {
  kinds: { calendar: 'Lukkedage', budgets: 'Lokale frister', version: 'Ny version' },
  units: {
    workingDays: 'arbejdsdage',
    calendarDays: 'dage',
    workingHours: 'arbejdstimer',
    years: 'år',
    times: 'gange',
    hours: 'timer',
  },
  budget: (label: string, from: number, to: number, unit: string) => `${label}: ${from} → ${to} ${unit}`,
  added: (closing: string) => `Ny lukning: ${closing}`,
  removed: (closing: string) => `Lukning, der fjernes: ${closing}`,
  hours: 'Åbningstiderne ændres',
  version: (from: string, to: number) => `Processen: version ${from} → ${to}`,
  nothing: 'Reglerne er de samme som før',
  states: {
    previewing: 'Gennemgås',
    previewed: 'Ikke sat i kraft',
    applying: 'Sættes i kraft',
    applied: 'Sat i kraft',
  },
  results: {
    done: 'Ført over',
    kept: 'Datoen er beholdt',
    unchanged: 'Uændret',
    refused: 'Kunne ikke føres over',
    failed: 'Fejlede: prøv igen',
  },
};

export const rules = {
  title: 'Lukkedage, frister og versioner',
  lead: 'Ingen ændring sker uset: først vises, hvad den betyder for hver sag, der er i gang.',
  readOnly: 'Din leder kan ændre reglerne.',
  edition: (edition: number) => `Udgave ${edition} af jeres regler`,
  versions: 'Versioner af processen',
  version: (label: string, version: number, cases: string) => `${label}, version ${version}: ${cases}`,
  latest: 'Den nyeste',
  cases: (count: number) => plural(count, { one: '1 sag, som I har', other: `${count} sager, som I har` }),
  bring: (version: number) => `Se, hvad version ${version} betyder for dem`,
  changes: 'Ændringer',
  none: 'Ingen ændringer endnu.',
};
