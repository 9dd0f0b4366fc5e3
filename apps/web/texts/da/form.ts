import { plural } from './plural.js';
export const choiceFields = { yes: 'Ja', no: 'Nej', choose: 'Vælg', clear: 'Ryd valget' };

export const dayPicker = {
  open: 'Åbn kalenderen',
  before: 'Forrige måned',
  after: 'Næste måned',
  half: {
    day: 'Datoen er ikke skrevet helt: dag, måned og år.',
    minute: 'Det er ikke skrevet helt: dag, måned, år og klokkeslæt.',
  },
  latest: (day: string) => `Senest ${day}`,
  earliest: (day: string) => `Tidligst ${day}`,
  between: (from: string, to: string) => `Fra ${from} til ${to}`,
};

export const draftNote = {
  new: 'Det, du skriver, gemmes løbende som en kladde, som kun du kan se.',
  found: (at: string) => `Du fortsætter på din kladde fra ${at}.`,
  kept: (at: string) => `Kladde gemt kl. ${at}`,
  failed: 'Kladden kan ikke gemmes lige nu. Det, du har skrevet, står kun her på siden. Vi prøver igen.',
  drop: 'Slet kladden',
  sure: 'Vil du slette kladden?',
  dropMeans: 'Alt, du har skrevet i formularen, forsvinder. Det kan ikke hentes tilbage.',
  differs: 'Kladden er ændret i et andet vindue',
  theirs: (at: string) => `Der blev gemt en anden udgave ${at}. Hvilken vil du arbejde videre med?`,
  gone: 'Kladden er sendt eller slettet i et andet vindue. Vil du beholde det, du har skrevet her?',
  keepMine: 'Behold det, jeg har skrevet her',
  takeTheirs: 'Hent den anden udgave',
  startAnew: 'Begynd forfra',
};

export const errorSummary = {
  heading: (count: number) =>
    plural(count, { one: 'Ret dette først', other: `Ret disse ${count} ting først` }),
};

export const faults = { missing: 'Skal udfyldes.', number: 'Skriv et tal, for eksempel 12 eller 12,5.' };

export const fieldGroup = { optional: 'valgfrit', error: 'Fejl' };

export const filesField = {
  choose: 'Vælg filer',
  chooseOne: 'Vælg fil',
  drop: 'eller træk dem hertil',
  dropOne: 'eller træk den hertil',
  limits: (most: number, size: string) => `Højst ${most} filer på hver ${size} MB.`,
  remove: 'Fjern',
  removeLong: (name: string) => `Fjern ${name}`,
  coming: (name: string, share: string) => `${name}: ${share} % sendt`,
  kept: (name: string) => `${name} er vedhæftet.`,
  removed: (name: string) => `${name} er fjernet.`,
  unknown: 'En fil, der ikke er her mere',
  tooLarge: (size: string) => `Filen er større end ${size} MB.`,
  tooMany: (most: number) => `Der kan højst være ${most} filer.`,
  notSent: 'Filen kunne ikke sendes. Prøv igen.',
  off: 'Filer kan ikke vedhæftes her.',
};

export const itemsField = {
  add: 'Tilføj en linje',
  addTo: (label: string) => `Tilføj en linje til ${label}`,
  row: (place: number) => `Nr. ${place}`,
  remove: 'Fjern',
  removeLong: (place: number, label: string) => `Fjern nr. ${place} af ${label}`,
  removed: (place: number) => `Nr. ${place} er fjernet.`,
  progress: (done: number, of: number) => `${done} af ${of} udfyldt`,
  full: (most: number) => `Der er ikke plads til flere end ${most}.`,
};

export const leftOvers = {
  heading: 'Noget af det, du skrev, er der ikke længere et felt til',
  lead: 'Skemaet er ændret, siden du skrev det. Resten af kladden er ført over. Brug det her, hvor det passer; det sendes ikke med.',
  seen: 'Jeg har det, jeg skal bruge. Fjern det',
  yes: 'Ja',
  no: 'Nej',
};

export const organisationField = {
  hint: 'Skriv noget af navnet, og vælg på listen',
  none: 'Ingen passer til det skrevne',
  open: 'Vis alle',
};

export const partyField = {
  nobody: 'Her er endnu ingen at vælge: du kender ingen andre, der har del i sagen.',
};

export const notSaved = { mend: 'Det er ikke gemt. Ret det, der står ved felterne.' };

export const steps = { label: 'Trin' };

export const textFields = {
  used: (used: string, most: string) => `${used} af ${most} tegn`,
  over: (_over: number, said: string) => `${said} tegn for meget`,
  between: (min: string, max: string) => `Et tal fra ${min} til ${max}`,
};
