import { plural } from './plural.js';
export const caseNames = { system: 'Stafet', subject: 'Du', object: 'dig' };

export const aboutCase = {
  about: 'Det handler om',
  hidden: 'Navnet vises ikke',
  isProtected: 'Beskyttet navn',
  stage: 'Nu',
  holder: 'Sagen er hos',
};

export const aboutHandoff = {
  mine: (from: string, to: string, day: string) => `Din sag gik fra ${from} til ${to} den ${day}.`,
  other: (from: string, to: string, day: string) => `Sagen gik fra ${from} til ${to} den ${day}.`,
  free: 'Vi vil gerne vide, hvordan det var for dig. Du bestemmer selv, om du vil svare, og ingen minder dig om det.',
  readers: (from: string, to: string) => `De, der læser dit svar, er ${from} og ${to}.`,
  until: (day: string) => `Du kan svare til og med ${day}.`,
  counted: 'Svarene tælles også sammen med andres, uden navne.',
  theirs: (day: string) => `Den unge kan svare til og med ${day}, og bliver ikke mindet om det.`,
};

export const appointments = {
  with: (who: string, organisation: string) => `Med ${who}, ${organisation}`,
  withOrganisation: (organisation: string) => `Med ${organisation}`,
  place: (place: string, minutes: string) => `${place}, ${minutes} minutter`,
  about: 'Det skal I tale om',
  moved: 'Flyttet',
  states: { held: 'Holdt', missed: 'Den unge kom ikke', cancelled: 'Aflyst' },
  missedOwn: 'Du kom ikke',
  calendar: 'Tag med i din kalender',
  change: 'Flyt, aflys eller sig, hvordan det gik',
  of: (moment: string) => `: aftalen ${moment}`,
  past: (count: number) => `Tidligere og aflyste aftaler (${count})`,
};

export const batonLine = {
  has: 'Har sagen nu',
  kept: 'Har ansvaret efter afslutningen',
  since: (day: string, long: string) => `Siden ${day} · ${long}`,
  until: (from: string, to: string, long: string) => `${from} til ${to} · ${long}`,
  on: (day: string, long: string) => `${day} · ${long}`,
  offered: (to: string, day: string) => `${day}: tilbudt til ${to}`,
  waiting: (long: string) => `ikke besvaret endnu, undervejs i ${long}`,
  withdrawn: 'trukket tilbage',
  lapsed: 'bortfaldet',
  underway: (answer: string, long: string) => `svar: «${answer}», undervejs i ${long}`,
  legend: 'Skraveret: tilbudt, men ikke modtaget. Imens har afsenderen stadig ansvaret.',
};

export const byUrgency = {
  overdue: 'Overskredet',
  today: 'I dag',
  soon: 'De nærmeste dage',
  later: 'Senere',
  none: 'Uden frist',
};

export const consents = {
  none: 'Der er ikke givet samtykke til noget.',
  noneMine: 'Du har ikke givet samtykke til noget. Uden samtykke deles kun det, loven giver ret til.',
  may: (who: string) => `${who} må læse`,
  mayAll: (who: string) => `${who} må følge hele sagen`,
  old: 'Et samtykke fra før, der ikke åbner noget i systemet',
  until: (day: string) => `Gælder til og med ${day}`,
  always: 'Gælder, til det trækkes tilbage',
  ranOut: (day: string) => `Udløb ${day}`,
  withdrawn: (day: string) => `Trukket tilbage ${day}`,
  lapsed: (day: string) => `Bortfaldt ${day}, da sagen flyttede til en anden kommune`,
  given: (who: string, day: string) => `Givet af ${who} ${day}`,
  recorded: (who: string, how: string) => `noteret af ${who}, ${how}`,
  withdraw: 'Træk tilbage',
  withdrawLong: (who: string) => `Træk tilbage: samtykket til ${who}`,
  over: (count: number) => `Samtykker, der ikke gælder mere (${count})`,
};

export const corrections = {
  corrected: (moment: string) => `Rettet ${moment}`,
  why: 'Hvorfor',
  was: 'Før',
  is: 'Nu',
  nothing: 'intet',
  same: 'Det, der kan ses her, er ikke ændret.',
};

export const differences = {
  same: 'Det, der kan ses her, er ikke ændret.',
  how: { added: 'Nyt', removed: 'Udgår', changed: 'Ændret' },
  was: 'Før',
  is: 'Nu',
  nothing: 'intet',
};

export const earlier = {
  before: 'De rækker, der kommer før, er lagt væk.',
  fetching: 'Henter dem, der kommer før …',
  back: 'Vis dem, der kommer før',
  start: 'Til begyndelsen',
};

export const fieldValues = { yes: 'Ja', no: 'Nej', unseen: 'Kan ikke ses her' };

export const duration = { shortest: 'under en time' };

export const fileList = {
  gone: 'Filen er her ikke mere',
  save: (name: string) => `Gem ${name}`,
  image: 'Billede',
  text: 'Tekst',
  bytes: 'byte',
  unscanned: 'ikke scannet for virus',
  clean: 'scannet, intet fundet',
  infected: 'tilbageholdt: scanneren fandt noget skadeligt',
};

export const frame = {
  skip: 'Gå til indholdet',
  menu: 'Hovedmenu',
  ways: 'Menu',
  demo: 'Demo. Alle personer og sager er opdigtede (syntetiske data).',
  inbox: 'Indbakke',
  cases: 'Sager',
  notices: 'Underretninger',
  report: 'Ny underretning',
  import: 'Import',
  figures: 'Tal',
  intake: 'Optag',
  leader: 'Overblik',
  administration: 'Administration',
  away: 'Fravær',
  mine: 'Min sag',
  childs: 'Mit barns sag',
  actsFor: 'for',
  change: 'Skift organisation',
  other: 'English',
  tagline: 'Stafetten tabes ikke',
  api: 'API',
};

export const letters = {
  none: 'Der er ikke sendt breve, som I kan læse.',
  noneMine: 'Der er ingen breve til dig endnu.',
  placed: (by: string, when: string) => `Fra ${by}. Lagt til den unge i Stafet den ${when}.`,
  placedMine: (by: string, when: string) => `Fra ${by}. Lagt til dig i Stafet den ${when}.`,
  replaced: 'Erstattet af et nyere brev',
  read: 'Læs',
  readLong: (name: string, when: string) => `Læs ${name} af ${when} (åbner i et nyt vindue)`,
  pdf: 'PDF',
  pdfLong: (name: string, when: string) => `${name} af ${when} som PDF (åbner i et nyt vindue)`,
};

export const looks = {
  none: 'Ingen andre har set sagen.',
  note: 'Nye opslag vises inden for et minut.',
  own: 'Kun dig selv.',
  why: 'Hvorfor:',
};

export const more = {
  more: 'Vis flere',
  fetching: 'Henter flere …',
  shown: (count: number) => `${count} vises`,
};

export const nameSearch = {
  name: 'Den unges navn',
  search: 'Søg',
  clear: 'Ryd søgning',
};

export const otherCases = {
  heading: 'Andre sager om den unge',
  opened: (day: string) => `Sagen fra ${day}`,
  running: 'Løber nu',
  sameSchool: 'Fra samme skole',
  maybe: 'Måske den samme unge: født samme dag, med samme efternavn',
  linked: 'Forbundet med denne sag',
  into: 'Denne sag er lagt ind i den',
  from: 'Den er lagt ind i denne sag',
  link: 'Forbind sagerne',
  merge: 'Læg denne sag ind i den',
  first: 'Tag imod sagen først. Så kan I forbinde sagerne, eller lægge dem sammen, hvis I har begge.',
  about: (day: string) => ` (sagen fra ${day})`,
};

export const partsOfCase = {
  part: (form: string, fields: string) => `Fra «${form}»: ${fields}`,
  row: (field: string, row: string) => `${field}: ${row}`,
  rows: (field: string, count: number) =>
    `${field} (${plural(count, { one: '1 række', other: `${count} rækker` })})`,
};

export const personName = { hidden: 'Navnet er beskyttet eller slettet' };

export const planState = {
  version: (no: number, day: string) => `Planen er i version ${no}, fra ${day}.`,
  agreed: (who: string, no: number, day: string) => `${who}: enig i version ${no}, ${day}`,
  recorded: (how: string) => ` (noteret af kommunen: ${how})`,
  notYet: (who: string) => `${who}: har ikke sagt ja endnu`,
  since: (no: number) => ` – men ikke i version ${no}, som planen er nu`,
  changes: 'Se, hvad der er ændret i planen',
};

export const record = {
  excerpt: 'Uddrag',
  version: (revision: number) => `Version ${revision}`,
  nothing: 'Intet af indholdet kan ses her.',
  unknown: 'Dokument',
  corrected: 'Rettet',
  erased: 'Indholdet er slettet.',
  why: 'Derfor kan I læse det',
  correct: 'Ret',
  correctLong: (label: string) => `Ret ${label}`,
  versions: 'Versioner og forskelle',
  versionsLong: (label: string) => `Versioner og forskelle: ${label}`,
};

export const remaining = {
  overdue: (days: number) =>
    plural(days, { one: '1 arbejdsdag over fristen', other: `${days} arbejdsdage over fristen` }),
  justOver: 'Overskredet',
  hours: (hours: number) =>
    plural(hours, { one: 'Sidste dag: 1 time tilbage', other: `Sidste dag: ${hours} timer tilbage` }),
  lastDay: 'Sidste dag er i dag',
  closed: 'Ingen arbejdsdage tilbage',
  days: (days: number) => plural(days, { one: '1 arbejdsdag tilbage', other: `${days} arbejdsdage tilbage` }),
  far: 'Mere end et år tilbage',
  none: 'Ingen frist',
  onHold: 'Fristen er sat på pause',
};

export const signOut = { signOut: 'Log ud' };

export const states = {
  loading: 'Henter …',
  failed: 'Det gik ikke',
  away: 'Serveren svarer ikke. Tjek forbindelsen, og prøv igen.',
  refused: {
    401: 'Du er blevet logget ud. Genindlæs siden, og log ind igen.',
    403: 'Det er for andre end dig. Skal du bruge det, så spørg den, der giver adgang hos jer.',
    404: 'Det kan være slettet eller flyttet, eller det er for andre end dig. Gå en side tilbage, og vælg igen.',
    412: 'Genindlæs siden, se, hvad der er ændret, og prøv igen.',
    429: 'Vent et minut, og prøv igen.',
  } as Readonly<Record<number, string>>,
  ours: 'Det ligger ikke ved det, du gjorde. Prøv igen om lidt.',
  tell: (number: string) =>
    `Sker det igen, så sig det til den, der passer systemet hos jer, og giv nummeret med: ${number}.`,
  again: 'Prøv igen',
};

export const takeFile = {
  mine: 'Du kan tage alt det, du kan læse om dig her, med dig: til at læse, printe eller gemme, med breve og vedhæftede filer. Det, der ikke er med, står der også, og hvorfor.',
  ours: 'Til den, der beder om aktindsigt: alt det, I kan læse i sagen, som fil, med breve og vedhæftede filer. Se den igennem, før I giver den videre; I ser mere end den unge selv.',
  take: 'Hent sagen som fil (ZIP)',
};

export const told = { close: 'Luk beskeden' };

export const notFound = {
  title: 'Siden findes ikke',
  text: 'Adressen fører ingen steder hen.',
  home: 'Gå til forsiden',
};

export const broken = {
  title: 'Siden kunne ikke vises',
  lead: 'Den kunne ikke hentes, eller der gik noget galt, da den skulle vises.',
  kept: 'Det, du har sendt, er gemt. Prøv igen, eller gå videre til en anden side i menuen.',
  again: 'Prøv igen',
  away: 'Serveren svarer ikke. Tjek forbindelsen, og prøv igen om lidt.',
};

export const noAccess = {
  forWhom: {
    citizens: 'Her er kun noget for unge og forældremyndighedsindehavere: deres egen sag.',
    caseworkers: 'Her er kun noget for dem, der arbejder med sager.',
    casesOfTheirs: 'Sager kan kun ses af dem, der arbejder med dem, og af den unge selv.',
    schools: 'Her er kun noget for skolerne, der underretter.',
    fgu: 'Her er kun noget for FGU: det er deres egen kalender.',
    beginners: 'Her er kun noget for dem, der kan åbne en sag: skoler, KUI og FGU.',
    leaders: 'Her er kun noget for ledere.',
    figures: 'Tallene er for KUI og for ledere.',
    administrators: 'Her er kun noget for ledere og for dem, der administrerer systemet.',
  },
  to: (name: string) => `Gå til din egen side: ${name}`,
};

export const wayUp = {
  to: (name: string) => `Tilbage til «${name}»`,
  toCase: 'Tilbage til sagen',
};
