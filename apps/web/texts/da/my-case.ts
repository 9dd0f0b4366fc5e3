import { plural } from './plural.js';

/** The page to the young person; `guardian` is the same to the custody holder. Short sentences, everyday words. */
export const youngPerson = {
  title: 'Min sag',
  none: 'Der er ingen sag om dig lige nu.',
  noneMore: 'Din skole eller din kommune kan åbne en sag for at hjælpe dig. Så kan du følge den her.',
  here: (who: string) => `Din sag er hos ${who}.`,
  closed: (outcome: string) => `Din sag er slut: ${outcome}.`,
  contact: 'Du kan tale med',
  noContact: 'Her står ikke, hvem du kan tale med. Spørg dem, der har din sag.',
  answers: 'Svar på det her',
  nothingAsked: 'Du skal ikke svare på noget lige nu.',
  howWasIt: 'Hvordan var det for dig?',
  planRight: 'Er planen rigtig for dig?',
  appointments: 'Dine aftaler',
  next: 'Hvad sker der nu?',
  nothingNext: 'Ingen skal gøre noget på en bestemt dag lige nu.',
  say: 'Sig det selv',
  ownLead: 'Det, du skriver, bliver gemt i sagen. Dem, der har din sag, læser det.',
  plan: 'Min plan',
  shared: 'Hvem må læse om mig?',
  consents: 'Det har jeg sagt ja til',
  sharedNow: 'Det er delt, fordi loven siger det',
  letters: 'Mine breve',
  written: 'Det er skrevet om mig',
  nothingWritten: 'Der er ikke skrevet noget, som du kan læse endnu.',
  history: 'Alt, der er sket',
  way: 'Hvem har haft min sag?',
  happened: 'Det er der sket',
  nothingHappened: 'Der er ikke sket noget endnu.',
  looks: 'Hvem har set min sag?',
  take: 'Tag min sag med',
};

export const guardian: typeof youngPerson = {
  title: 'Mit barns sag',
  none: 'Der er ingen sag, som du har del i lige nu.',
  noneMore:
    'Skolen og kommunen skal tale med dig, så længe dit barn er under 18 år. Ring til skolen, hvis du vil spørge om noget.',
  here: (who) => `Sagen er hos ${who}.`,
  closed: (outcome) => `Sagen er slut: ${outcome}.`,
  contact: 'Du kan tale med',
  noContact: 'Her står ikke, hvem du kan tale med. Spørg dem, der har sagen.',
  answers: 'Svar på det her',
  nothingAsked: 'Du skal ikke svare på noget lige nu.',
  howWasIt: 'Hvordan var det for dit barn?',
  planRight: 'Er du enig i planen?',
  appointments: 'Aftaler',
  next: 'Hvad sker der nu?',
  nothingNext: 'Ingen skal gøre noget på en bestemt dag lige nu.',
  say: 'Sig det selv',
  ownLead: 'Det, du skriver, bliver gemt i sagen. Dem, der har sagen, læser det.',
  plan: 'Planen',
  shared: 'Hvem må læse hvad?',
  consents: 'Det er der sagt ja til',
  sharedNow: 'Det er delt, fordi loven siger det',
  letters: 'Breve',
  written: 'Det er skrevet i sagen',
  nothingWritten: 'Der er ikke andet, som du kan læse endnu.',
  history: 'Alt, der er sket',
  way: 'Hvem har haft sagen?',
  happened: 'Det er der sket',
  nothingHappened: 'Der er ikke sket noget, som du kan læse endnu.',
  looks: 'Hvem har set sagen?',
  take: 'Tag sagen med',
};

export const mine = {
  count: (count: number) => String(count),
  countOf: (count: number, more: boolean) => (more ? `${count} eller flere` : String(count)),
  places: (count: number) => plural(count, { one: '1 sted', other: `${count} steder` }),
};

export const answers = {
  asked: (from: string) => `${from} vil gerne have dit svar.`,
  whatAbout: 'Hvad er det?',
  answer: 'Svar',
  about: (label: string) => ` på «${label}»`,
};

export const words = { none: 'Du kan ikke skrive noget her lige nu.' };

export const myCase = {
  ofChild: (name: string) => (/[sxz]$/i.test(name) ? `${name}’ sag` : `${name}s sag`),
  several: 'Der er flere sager. Vælg, hvilken du vil se.',
  opened: (day: string) => `Sagen fra ${day}`,
  ended: 'slut',
};

export const myNow = {
  kept: (who: string) => `${who} har stadig ansvaret for den.`,
  now: 'Lige nu:',
  since: (day: string) => `Siden ${day}.`,
  noNumber: (name: string) => `Her står intet telefonnummer. Ring dertil, og spørg efter ${name}.`,
  call: (phone: string) => `Ring ${phone}`,
  write: (email: string) => `Skriv til ${email}`,
  notOpened: 'Du kan læse en del af sagen.',
  notOpenedMore:
    'Du får planen, brevene og det, du bliver spurgt om. Du kan først læse resten, når dit barn siger ja til det. Har du spørgsmål, så ring til skolen eller til kommunens ungeindsats (KUI).',
  lawAsked: 'Hvorfor må jeg læse det?',
  law: 'Skolen og kommunen skal tage dig med, så længe dit barn er under 18 år. Derfor får du afgørelser, høringer og planen (KUI-loven §2a, stk. 3).',
};

export const myPlan = {
  read: 'Læs planen',
  answers: 'Svar på det, du har skrevet til planen',
};

export const when = {
  by: (away: string) => `Senest ${away}:`,
  late: (away: string) => `Skulle være sket ${away}:`,
};

export const next = {
  waits: (to: string) => `${to} skal svare.`,
  does: (who: string) => `${who} holder øje med det.`,
  why: 'Hvorfor den dag?',
  later: (count: number) => `Senere (${count})`,
};

export const shared = {
  none: 'Der er ikke delt noget.',
  now: (day: string) => `De kan læse det siden ${day}.`,
  preview: (day: string) => `De kan læse lidt af det siden ${day}. Resten får de, når de siger ja.`,
  past: (day: string) => `De fik det ${day}. De kan ikke læse det mere.`,
  why: 'Hvorfor må de det?',
  basis: 'Loven',
};
