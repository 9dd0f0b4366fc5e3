export const actFilling = {
  next: 'Videre: se, hvad der følger med',
  seeLetter: 'Videre: se brevet',
  back: 'Tilbage til skemaet',
  cancel: 'Annullér',
  plain: 'Der er ikke noget at udfylde. Bekræft, at det skal ske.',
  sure: 'Er du sikker?',
  grave: 'Sagen afsluttes for alle parter. Den kan kun åbnes igen med en begrundelse.',
};

export const beside = {
  person: 'Forældremyndighedsindehaveren',
  other: 'Den anden sag',
  which: 'Hvilken sag?',
  into: 'Denne sag afsluttes og lægges ind i den, du vælger. Alt, der er skrevet her, kan læses af dem, der kunne læse det før.',
  opened: (day: string) => `Sagen fra ${day}`,
  maybe: 'måske den samme unge',
  closed: 'afsluttet',
  none: 'I kender ingen anden sag om den unge.',
};

export const changed = {
  heading: 'Sagen er ændret, siden du begyndte at skrive',
  kept: 'Der er ikke sendt noget, og det, du har skrevet, er bevaret. Se efter, om det stadig passer.',
  since: 'Det er sket siden:',
  look: 'Se sagen i et nyt vindue',
  go: 'Det passer stadig: fortsæt',
  merge: 'Fortsæt med det, der er valgt',
  closed: 'Det kan ikke længere gøres:',
  first: 'Se først, hvad andre har ændret i sagen',
};

export const confirm = { cancel: 'Annullér' };

export const elementChoice = {
  heading: 'Vælg, hvad der følger med',
  lead: 'Send kun det, der er relevant og nødvendigt for modtageren.',
  none: 'Der er endnu ikke noget indhold at sende med.',
};

export const giving = { purpose: 'Formål', basis: 'Hjemmel' };

export const handoffPreview = {
  heading: 'Det får modtageren at se',
  named: (name: string) => `Det får ${name} at se`,
  before: 'Før de svarer',
  after: 'Når de har sagt ja',
  nothing: 'Intet indhold.',
  untold: (which: string) => `Uden noget, de kan se: ${which}.`,
  person: 'De ser også den unges navn, og hvem det kommer fra.',
};

export const letterDraft = {
  heading: 'Brevet, som det sendes',
  lead: 'Sender du det, lægges brevet til den unge i Stafet, og er den unge under 18 år, også til forældremyndighedsindehaveren. Det gemmes præcis sådan og kan ikke ændres bagefter: en rettelse bliver til et nyt brev.',
  title: 'Udkast til brevet',
};

export const merging = {
  taken: 'Det har andre skrevet i skemaet. Det kommer med i dit:',
  clashes: 'Det har I begge ændret. Vælg, hvad der skal stå:',
  mine: 'Behold dit',
  theirs: 'Tag deres',
  nothing: 'Intet',
};

export const stepMark = { step: (step: number, of: number) => `Trin ${step} af ${of}` };
