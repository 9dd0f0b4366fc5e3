export const administration = {
  title: 'Administration',
  lead: 'Hvem der arbejder hvor, og som hvad. Sager ses ikke herfra.',
  leaders: 'Hvad der er gjort ved jeres organisation: hvem der har fået eller mistet en rolle, og af hvem.',
  others: 'Her er kun noget for administratorer og ledere.',
  parts: 'Dele af administrationen',
  people: 'Personer og roller',
  units: 'Organisationer og enheder',
  changes: 'Hvad er der gjort?',
};

export const changes = {
  none: 'Der er ikke gjort noget endnu.',
  signIn: 'Efter det, deres login siger',
  done: {
    'person-entered': (who: string) => `${who} er oprettet`,
    'person-changed': (who: string) => `${who}: navn, adresse eller sprog er ændret`,
    'role-given': (who: string, role: string) => `${who} har fået rollen ${role}`,
    'role-ended': (who: string, role: string) => `${who} har ikke længere rollen ${role}`,
    'unit-entered': (who: string) => `Enheden ${who} er oprettet`,
    'unit-changed': (who: string) => `Enheden ${who} er ændret`,
    'unit-closed': (who: string) => `Enheden ${who} er lukket`,
  },
  from: (day: string) => `fra ${day}`,
  until: (day: string) => `til ${day}`,
  somebody: 'Nogen',
};

export const newPerson = {
  add: 'Ny medarbejder',
  subject: 'Konto',
  subjectHint: 'Som jeres login kender den («sub»). Det er den, og ikke navnet, der lukker ind.',
  name: 'Navn',
  email: 'Mailadresse (kan stå tom)',
  save: 'Opret',
  done: 'Medarbejderen er oprettet.',
};

export const people = {
  search: 'Find efter navn',
  organisation: 'Organisation',
  all: 'Alle',
  none: 'Ingen, der passer.',
  noMail: 'ingen mailadresse',
  account: (subject: string) => `Konto: ${subject}`,
};

export const roleChoice = {
  organisation: 'Organisation',
  unit: 'Enhed',
  noUnit: 'Ingen bestemt',
  role: 'Rolle',
  choose: 'Vælg',
  from: 'Første dag (tom: straks)',
  to: 'Sidste dag (tom: indtil videre)',
};

/** Duties, as people say them. */
export const roleNames = {
  counsellor: 'Vejleder',
  caseworker: 'Sagsbehandler',
  intake: 'Optagelse',
  consultant: 'Konsulent',
  leader: 'Leder',
  administrator: 'Administrator',
};

export const roles = {
  since: (day: string) => `fra ${day}`,
  until: (day: string) => `til ${day}`,
  past: 'Tidligere roller',
  claimed: 'følger login',
  end: 'Afslut …',
  endLong: (role: string, name: string) => `Afslut ${name} som ${role}`,
  sure: 'Adgangen ender med det samme, og de opgaver, personen har taget, går tilbage til organisationen.',
  endNow: 'Afslut nu',
  keep: 'Fortryd',
  give: 'Giv en rolle til',
  save: 'Giv rollen',
};

export const units = {
  none: 'Ingen enheder endnu.',
  add: 'Ny enhed',
  name: 'Enhedens navn',
  under: 'Ligger under',
  top: 'Organisationen selv',
  save: 'Opret enheden',
  close: 'Luk',
  closeLong: (name: string) => `Luk ${name} for nye`,
  closed: 'lukket',
  what: 'En enhed er et team i KUI eller en skole under FGU. Den holder ingen sager: de, der hører til den, handler for organisationen.',
};
