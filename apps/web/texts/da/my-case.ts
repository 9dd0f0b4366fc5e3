export const foundMine = {
  appointments: 'Dine aftaler',
  next: 'Hvad sker der nu?',
  say: 'Hvad kan du gøre?',
  plan: 'Din plan',
  way: 'Hvem har haft din sag?',
  letters: 'Mine breve',
  written: 'Det er skrevet om dig',
  nothing: 'Der er ikke skrevet noget, som du kan læse endnu.',
  consents: 'Det har du sagt ja til',
  shared: 'Det er delt om dig',
  history: 'Alt, der er sket',
  looks: 'Hvem har set din sag?',
  take: 'Tag din sag med',
};

export const myActions = {
  own: 'Sig det med dine egne ord',
  ownLead: 'Det, du skriver, bliver en del af sagen. Dem, der har sagen, læser det.',
  more: 'Du kan også',
};

export const myCase = {
  title: 'Min sag',
  none: 'Der er ingen sag om dig lige nu.',
  noneMore: 'Hvis din skole eller din kommune åbner en sag for at hjælpe dig, kan du følge den her.',
  guardian: 'Sagen er ikke åbnet for dig.',
  noChild: 'Der er ingen sag, som du har del i lige nu.',
  asked: 'Det er du spurgt om',
  say: 'Hvad kan du gøre?',
  letters: 'Breve',
  plan: 'Planen',
  read: 'Det kan du læse',
  readLead:
    'Afgørelser, partshøring og uddannelsesplan sendes til dig, så længe dit barn er under 18 år (KUI-loven §2a, stk. 3). Resten vises først, når dit barn har åbnet sagen for dig.',
  consents: 'Samtykker, du har givet eller fået',
  guardianMore:
    'Som forældremyndighedsindehaver ser du først sagen, når den er åbnet for dig. Det betyder ikke, at du er glemt: skolen og kommunen inddrager dig, så længe dit barn er under 18 år, og det, du bliver spurgt om, står her. Har du spørgsmål, så ring til skolens vejleder eller kommunens ungeindsats (KUI).',
  several: 'Du har flere sager. Vælg, hvilken du vil se.',
  opened: (day: string) => `Sagen fra ${day}`,
  ended: 'afsluttet',
};

export const myNow = {
  here: (who: string) => `Din sag er hos ${who}.`,
  closed: (outcome: string) => `Din sag er afsluttet: ${outcome}.`,
  kept: (who: string) => `${who} har stadig ansvaret for den.`,
  stage: 'Du er nået til',
  since: (day: string) => `siden ${day}`,
  contact: 'Din kontaktperson',
  contactAt: (name: string, place: string) => `${name}, ${place}`,
  noContact: 'Der er ikke skrevet nogen kontaktperson, som du kan se. Spørg dem, der har din sag.',
};

export const myPlan = {
  none: 'Der er ikke skrevet en plan endnu.',
  say: 'Sig, hvad du synes om planen, og om du er enig i den.',
  answers: 'Svar på det, du har skrevet til planen',
};

export const next = {
  howWasIt: 'Hvordan var det for dig?',
  none: 'Ingen skal gøre noget på en bestemt dag lige nu.',
  asked: (from: string) => `${from} vil gerne have dit svar.`,
  waits: (to: string, from: string) => `${to} skal svare ${from}.`,
  answer: 'Svar',
  about: (label: string) => ` på «${label}»`,
  does: (who: string) => `${who} holder øje med det.`,
  why: 'Hvorfor den dag?',
  later: (count: number) => `Længere ude i fremtiden (${count})`,
};

export const shared = {
  none: 'Der er ikke delt noget om dig fra det ene sted til det andet.',
  now: (who: string, day: string) => `${who} kan læse det, siden ${day}.`,
  preview: (who: string, day: string) =>
    `${who} fik det tilbudt ${day}, og har ikke svaret endnu. Indtil da kan de kun se en kort del af det.`,
  past: (who: string, day: string) => `${who} fik det ${day}, og kan ikke læse det mere.`,
  why: 'Hvorfor',
  basis: 'Med hvilken ret',
  details: 'Hvad blev delt?',
};
