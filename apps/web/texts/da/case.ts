export const actions = {
  next: 'Det næste',
  seek: 'Find',
  notFound: 'Intet, I kan gøre, hedder det.',
  answer: 'Svar',
  giveOn: 'Giv videre',
  record: 'Skriv og afgør',
  ask: 'Spørg',
  close: 'Afslut sagen',
  number: (no: number) => ` (nr. ${no})`,
  none: 'I kan ikke gøre noget i sagen lige nu.',
  closed: (count: number) => `Kan ikke gøres nu (${count})`,
};

export const casePage = {
  title: 'Sagen',
  titleOf: (no: string, where: string) => (where ? `${where}, sag ${no}` : `Sag ${no}`),
  nameless: 'Navnet er slettet eller ikke delt med jer',
  withheld: 'Beskyttet navn',
  missing: 'Sagen kan ikke vises',
  missingLead: 'Enten findes sagen ikke, eller også har I ikke adgang til den.',
  toCases: 'Gå til sagerne',
};

export const cprNumber = {
  label: 'CPR-nummer',
  open: 'Vis CPR-nummer',
  why: 'Hvorfor skal du bruge nummeret?',
  hint: 'Det skrives i loggen, at du har set nummeret, hvornår og hvorfor.',
  reasons: {
    'look-up-elsewhere': 'Slå op i et andet fagsystem',
    'write-to-authority': 'Skrive til en anden myndighed',
    'make-sure-who': 'Sikre mig, at det er den rette person',
    'mend-mistake': 'Rette en fejl',
  },
  show: 'Vis nummeret',
  none: 'Der er ikke noget CPR-nummer på sagen.',
  hides: 'Nummeret skjules igen om et minut.',
  hide: 'Skjul nu',
};

export const deadlineWords = {
  statutory: (source: string) => `Lovbestemt frist: ${source}`,
  local: 'Lokalt servicemål',
  paused: 'Sat på pause, mens der ventes på svar',
  metLate: 'Klaret efter fristen',
  met: 'Overholdt',
  void: 'Bortfaldet',
  meets: (what: string) => `Opfyldt ved ${what}`,
};

export const foundCase = {
  onPage: 'På siden',
  owed: 'Hvem skylder hvad',
  actions: 'Det kan I gøre nu',
  baton: 'Stafettens vej',
  appointments: 'Aftaler med den unge',
  tasks: 'Jeres opgaver',
  plan: 'Uddannelsesplanen',
  records: 'Skrevet i sagen',
  letters: 'Breve',
  consents: 'Samtykker',
  timeline: 'Forløb',
  access: 'Aktindsigt og opslag',
  keeping: 'Opbevaring og sletning af sagen',
  name: 'Ret den unges navn',
  looks: 'Hvem har set sagen?',
  showLooks: 'Vis, hvem der har set sagen',
  unseen: 'Hvad I kan se',
  noRecords: 'Der er ikke skrevet noget, som I kan læse.',
};

export const mentionColleague = {
  open: 'Nævn en kollega',
  who: 'Hvem skal se på sagen?',
  words: 'Et par ord (valgfrit)',
  hint: 'Kun I to ser det. Det er ikke en del af sagen.',
  send: 'Nævn',
  done: 'Din kollega kan se det i sin indbakke.',
};

export const nowStrip = {
  contact: 'Kontaktperson',
  holder: 'Har sagen nu',
  keeper: 'Har ansvaret nu',
  since: (day: string) => `siden ${day}`,
  stage: 'Trin',
  outcome: 'Afsluttet',
  opened: 'Åbnet',
  age: 'Alder ved åbningen',
  years: (age: number) => `${age} år`,
};

export const owed = {
  why: 'Hvorfor den dag?',
  none: 'Der er intet, som I skylder eller venter på lige nu.',
  asked: (to: string, from: string, day: string) => `${to} skylder ${from} et svar. Spurgt ${day}.`,
  transit: (since: string) => `Sagen er undervejs; tilbudt ${since}. Den tid tæller for sig.`,
  owes: (who: string) => `${who} har ansvaret.`,
  answer: 'Åbn og svar',
  see: 'Se det sendte',
  write: 'Skriv det ned, hvis den unge har sagt det',
  about: (label: string) => `: ${label}`,
  far: (count: number) => `Mere end et år væk (${count})`,
  ended: (count: number) => `Afsluttede frister (${count})`,
  endedCaption: 'Frister, der er afsluttet',
  what: 'Frist',
  who: 'Hvem',
  day: 'Senest',
  how: 'Hvordan det gik',
  noDay: 'Ingen dato',
};

export const protection = {
  protected: 'Navne- og adressebeskyttelse',
  why: 'Navnet vises kun for dem, som en leder har markeret et behov for.',
  open: 'Hvem hos jer må kende navnet?',
  none: 'Ingen hos jer har et markeret behov.',
  until: (day: string, by: string) => `til og med ${day}, markeret af ${by}`,
  reasons: {
    'own-notice': 'har selv underrettet',
    contact: 'skal i kontakt med den unge',
    decision: 'skal træffe en afgørelse',
    letter: 'skal skrive et brev',
  },
  end: 'Tag tilbage',
  endLong: (name: string) => `Tag behovet hos ${name} tilbage`,
  who: 'Hvem skal kende navnet?',
  reason: 'Hvorfor?',
  choose: 'Vælg en grund',
  last: 'Sidste dag',
  lastHint: 'Højst et år frem',
  mark: 'Markér behov',
  marked: 'Din kollega kan nu se navnet.',
  lift: 'Ophæv navne- og adressebeskyttelsen …',
  liftHint: 'Vis navnet igen for alle, der arbejder med sagen.',
  protect: 'Sæt navne- og adressebeskyttelse …',
  protectHint: 'Navnet skjules for alle, også i lister og søgning, og vises kun for dem, der har et behov.',
  doProtect: 'Skjul navnet',
  doLift: 'Vis navnet igen',
};

export const tasks = { none: 'I har ingen åbne opgaver i sagen.', leader: 'Til lederen' };

export const timeline = { more: 'Vis flere', none: 'Der er ikke sket noget, som I kan se her.' };

interface Standing {
  /** What the reader is to the case. */
  readonly is: string;
  /** What the reader is not shown, and why. */
  readonly unseen?: string;
}

type Standings = Readonly<Record<string, Standing>>;

/** What a party is to a case, in words addressed to it. */
export const relations: Standings = {
  holder: { is: 'I har sagen' },
  overseer: { is: 'I følger forløbet' },
  offered: {
    is: 'Sagen er tilbudt jer',
    unseen:
      'Sagen er tilbudt jer, men I har ikke svaret endnu. Det, I skal bruge for at svare, følger med tilbuddet. Trin, historik og resten af det skrevne vises ikke.',
  },
  enrolled: {
    is: 'Den unge er elev hos jer',
    unseen:
      'I kan se det om risiko og frafald, som I selv har sagt, hvem der har sagen, og de svar, I har fået. Trin, andres frister og resten af forløbet er ikke delt med jer: det kræver samtykke (KUI-loven §15d).',
  },
  formerSchool: {
    is: 'Den unge har gået hos jer',
    unseen:
      'I kan se, hvem der har sagen, hvad I selv har skrevet, og de svar, I har fået. Trin, andres frister og resten af forløbet er ikke delt med jer: det kræver samtykke (KUI-loven §15d).',
  },
  party: {
    is: 'I har haft del i sagen',
    unseen:
      'I kan se, hvem der har sagen, hvad I selv har skrevet, og de svar, I har fået. Trin, andres frister og resten af forløbet er ikke delt med jer.',
  },
  former: {
    is: 'I har haft sagen',
    unseen:
      'I kan se det, I selv har skrevet og fået svar på, og hvordan sagen ender. Hvem der har den nu, og hvad der ellers sker, er ikke delt med jer.',
  },
  owing: {
    is: 'I skylder et svar i sagen',
    unseen: 'I kan se det, I er spurgt om, og jeres egne svar. Resten af sagen er ikke delt med jer.',
  },
  consulted: {
    is: 'I er spurgt i sagen',
    unseen: 'I kan se det, I er spurgt om, og jeres egne svar. Resten af sagen er ikke delt med jer.',
  },
  subject: { is: 'Din sag' },
};
