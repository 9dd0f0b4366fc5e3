import { plural } from './plural.js';

export const administration = {
  title: 'Administration',
  lead: 'Alt det, der passes ved siden af sagerne. Sager ses ikke herfra.',
  leaders: 'Det af administrationen, som jeres organisation selv svarer for.',
  others: 'Her er kun noget for administratorer og ledere.',
  parts: 'Dele af administrationen',
  failures: 'Fejl og forsinkelser',
  people: 'Personer og roller',
  units: 'Organisationer og enheder',
  calendars: 'Kalender',
  definitions: 'Sagsgangen',
  templates: 'Breve',
  retention: 'Opbevaring',
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
    'unit-reopened': (who: string) => `Enheden ${who} er åbnet igen`,
    'organisation-entered': (who: string) => `Organisationen ${who} er oprettet`,
    'organisation-changed': (who: string, was: string) => `Organisationen ${was} hedder nu ${who}`,
    'organisation-closed': (who: string) => `Organisationen ${who} er lukket`,
    'organisation-reopened': (who: string) => `Organisationen ${who} er åbnet igen`,
  },
  from: (day: string) => `fra ${day}`,
  until: (day: string) => `til ${day}`,
  somebody: 'Nogen',
};

export const changePerson = {
  change: 'Ret navn, mail og sprog',
  name: 'Medarbejderens navn',
  email: 'Mailadresse til varsler (valgfrit)',
  language: 'Sprog i mails',
  languages: { da: 'Dansk', en: 'English' },
  save: 'Gem rettelsen',
  done: 'Det er rettet.',
};

export const newPerson = {
  add: 'Ny medarbejder',
  subject: 'Konto',
  subjectHint: 'Som jeres login kender den («sub»). Det er den, og ikke navnet, der lukker ind.',
  name: 'Navn',
  email: 'Mailadresse (valgfrit)',
  save: 'Opret',
  done: 'Medarbejderen er oprettet.',
};

export const people = {
  title: 'Medarbejdere',
  search: 'Find efter navn',
  organisation: 'Organisation',
  all: 'Alle',
  nobody: 'Ingen medarbejdere endnu.',
  none: (name: string) =>
    `Ingen hedder noget med «${name}». Søg på begyndelsen af et fornavn eller efternavn.`,
  noMail: 'ingen mailadresse',
  account: (subject: string) => `Konto: ${subject}`,
};

export const roleChoice = {
  organisation: 'Organisation',
  unit: 'Enhed',
  noUnit: 'Ingen bestemt',
  role: 'Rolle',
  choose: 'Vælg',
  from: 'Første dag',
  blank: { from: 'Straks, hvis den står tom.', to: 'Indtil videre, hvis den står tom.' },
  to: 'Sidste dag',
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
  of: (name: string) => `Roller: ${name}`,
  as: (name: string, role: string) => `${name} som ${role}`,
  endSure: (name: string, role: string) => `Skal ${name} ikke længere være ${role}?`,
  endWhat: 'Adgangen ender med det samme, og de opgaver, personen har taget, går tilbage til organisationen.',
  endNow: 'Afslut rollen',
  give: 'Giv en rolle til',
  save: 'Giv rollen',
};

export const units = {
  units: 'Enheder',
  none: 'Ingen enheder endnu.',
  add: 'Ny enhed',
  name: 'Enhedens navn',
  under: 'Ligger under',
  top: 'Organisationen selv',
  save: 'Opret enheden',
  change: 'Ret navn eller plads',
  saveChange: 'Gem enheden',
  close: 'Luk enheden',
  closeSure: (name: string) => `Skal enheden ${name} lukkes?`,
  closeWhat:
    'De, der hører til den, bliver i organisationen uden en enhed, og ingen nye kan komme til. Den kan åbnes igen, men de sættes ikke tilbage i den.',
  reopen: 'Åbn enheden igen',
  closed: 'lukket',
};

export const organisations = {
  what: 'En organisation er den, der har sager og svarer på spørgsmål. En enhed er et team i KUI eller en skole under FGU. Den holder ingen sager: de, der hører til den, handler for organisationen.',
  closed: 'lukket',
  kinds: {
    school: 'Skole',
    kui: 'Kommunal ungeindsats (KUI)',
    fgu: 'FGU-institution',
    administration: 'Anden forvaltning',
  },
  programmeTypes: { gymnasium: 'Gymnasial uddannelse', vocational: 'Erhvervsuddannelse' },
  municipality: (code: string) => `kommune ${code}`,
  severalMunicipalities: 'flere kommuner',
  number: (code: string) => `nummer ${code}`,
  below: (name: string) => `under ${name}`,
  rename: 'Ret navnet',
  name: 'Organisationens navn',
  renameHint: 'Breve, der er sendt, beholder det navn, de blev sendt med.',
  saveName: 'Gem navnet',
  close: 'Luk organisationen',
  closeSure: (name: string) => `Skal ${name} lukkes?`,
  closeWhat:
    'Alle roller i den ender med det samme, og intet kan sendes til den. Det, der er sket, bliver stående. Den kan åbnes igen, men rollerne skal gives på ny.',
  closeNow: 'Luk organisationen',
  reopen: 'Åbn organisationen igen',
};

export const newOrganisation = {
  add: 'Ny organisation',
  above: 'Ligger under',
  kind: 'Hvad den er',
  programmeType: 'Uddannelser',
  choose: 'Vælg',
  name: 'Organisationens navn',
  code: 'Nummer',
  codeHint: 'Institutionsnummer eller CVR-nummer. Det kan ikke ændres siden.',
  becomes: (kind: string, above: string, where: string) => `${kind} under ${above}, ${where}.`,
  save: 'Opret organisationen',
  done: 'Organisationen er oprettet.',
};

export const failures = {
  what: 'Det, Stafet gør i baggrunden, og som ikke er lykkedes eller er forsinket. Her står ingen unge og ingen sager: kun hvad det er, hvornår og hvorfor.',
  none: 'Alt er leveret.',
  all: (count: number) => plural(count, { one: 'Vælg den ene', other: `Vælg alle ${count}` }),
  tryChosen: (count: number) => (count === 0 ? 'Prøv de valgte igen' : `Prøv igen (${count})`),
  tryOne: 'Prøv igen',
  tryLong: (what: string) => `Prøv igen: ${what}`,
  told: ({ ordered, gone }: { readonly ordered: number; readonly gone: number }) =>
    [
      ordered > 0 && plural(ordered, { one: '1 bliver prøvet nu.', other: `${ordered} bliver prøvet nu.` }),
      gone > 0 &&
        plural(gone, { one: '1 var klaret i mellemtiden.', other: `${gone} var klaret i mellemtiden.` }),
    ]
      .filter(Boolean)
      .join(' '),
  since: (moment: string) => `siden ${moment}`,
  tries: (count: number) => plural(count, { one: 'prøvet 1 gang', other: `prøvet ${count} gange` }),
  last: (moment: string) => `sidst ${moment}`,
  next: (moment: string) => `Prøves igen ${moment}`,
  now: 'Prøves igen om lidt',
  givenUp: 'Opgivet: prøves ikke igen af sig selv',
  byItself: 'Prøves igen af sig selv hele tiden',
  code: (code: string) => `kode ${code}`,
  everywhere: 'Hele installationen',
  somebody: 'en medarbejder',
  mail: (about: string, name: string) => `${about} til ${name}`,
  mails: {
    asked: 'Mail om noget, der skal svares på,',
    rang: 'Mail om en frist',
    weekly: 'Mail med ugens oversigt',
  },
  import: (name: string) => `Indlæsning af underretninger, startet af ${name}`,
  ruleChange: (about: string) => `Ændring af ${about}`,
  ruleChanges: { calendar: 'lukkedage', budgets: 'frister', version: 'sagsgangens version' },
  kinds: {
    news: 'Nyhed til jeres indbakke',
    letter: 'Brev, der skal lægges til den unge',
    scan: 'Kontrol af en vedhæftet fil',
    deadline: 'Frist, der er nået og ikke er meldt',
    round: 'Arbejde for hele installationen',
  },
  rounds: {
    relay: 'At give ændringer videre til skærmene',
    deadlines: 'At melde frister',
    imports: 'At tage indlæsninger op',
    ruleChanges: 'At tage ændringer af regler op',
    mail: 'At sende mail',
    weeklies: 'At skrive ugens oversigter',
    accessLog: 'At ordne adgangsloggen',
    accessSamples: 'At udtage stikprøver af opslag',
    clearing: 'At slette det, der ikke længere skal gemmes',
    leavers: 'At give opgaver tilbage fra dem, der er rejst',
    keys: 'At skifte nøgler',
    unreadableNumbers: 'CPR-numre, der ikke kan læses',
    witness: 'Vidnet om historikken',
    scans: 'At få filer kontrolleret',
    erasures: 'At udføre sletninger',
  },
  casesFailed: (count: number) =>
    plural(count, {
      one: '1 sag kunne ikke komme under de nye regler.',
      other: `${count} sager kunne ikke komme under de nye regler.`,
    }),
  reasons: {
    'mail-server-away': 'Mailserveren svarer ikke.',
    'mail-server-refuses': 'Mailserveren vil ikke tage mailen.',
    'address-refused': 'Mailserveren kender ikke modtagerens adresse.',
    'scanner-away': 'Den, der kontrollerer filer for virus, svarer ikke.',
    database: 'Databasen svarede ikke eller sagde nej.',
    'cases-failed': 'Nogle sager kunne ikke komme under de nye regler.',
    'keys-missing': 'Den nøgle, de er låst med, er taget ud.',
    'witness-away': 'Stedet, hvor vidnet ligger, kan ikke skrives.',
    'not-taken-on': 'Ingen har taget det op.',
    fault: 'Der er en fejl i programmet.',
  },
  todo: {
    'mail-server-away': 'Den prøves igen af sig selv. Varer det ved, så sig det til dem, der driver Stafet.',
    'mail-server-refuses': 'Sig det til dem, der driver Stafet: opsætningen af mail skal rettes.',
    'address-refused': 'Ret adressen under Personer og roller, og prøv igen.',
    'scanner-away':
      'Filen kan ses så længe, mærket som ikke kontrolleret. Varer det ved, så sig det til dem, der driver Stafet.',
    database: 'Det prøves igen af sig selv. Varer det ved, så giv koden videre til dem, der driver Stafet.',
    'cases-failed':
      'De følger de gamle regler så længe. Prøv igen; fejler det stadig, så giv koden videre til dem, der driver Stafet.',
    'keys-missing': 'Sig det til dem, der driver Stafet: nøglen skal sættes ind igen.',
    'witness-away': 'Sig det til dem, der driver Stafet: pladsen skal være der og kunne skrives.',
    'not-taken-on':
      'Enten kører arbejderen ikke, eller der er ingen mailserver. Sig det til dem, der driver Stafet.',
    fault: 'Giv koden videre til dem, der driver Stafet.',
  },
};

export const definitions = {
  what: 'Sagsgangen er skrevet i Stafet selv: trin, overleveringer, spørgsmål og frister med deres hjemmel. En udgivet version ændres aldrig, og her kan intet rettes. En sag følger den version, den begyndte på, til lederen flytter den under Regler.',
  versions: 'Sagsgangens versioner',
  version: 'Version',
  cases: 'Jeres sager',
  files: 'Til andre værktøjer',
  named: (label: string, version: number) => `${label}, version ${version}`,
  newest: 'nyeste',
  follow: (count: number) => plural(count, { one: '1 sag følger den', other: `${count} sager følger den` }),
  bpmn: 'BPMN 2.0',
  bpmnLong: (named: string) => `Hent ${named} som BPMN 2.0`,
};

export const drawing = {
  smaller: 'Mindre',
  larger: 'Større',
  size: (percent: number) => `${percent} %`,
  alone: 'Åbn billedet for sig',
  scroll: (named: string) => `Billede af ${named}, kan rulles`,
  alt: (named: string) =>
    `${named}: hvert stræk et bånd, hvert trin en kasse. Det samme står i ord nedenfor.`,
};

export const outline = {
  stages: 'Trin',
  asks: 'Overleveringer og spørgsmål',
  ask: 'Hvad der spørges om',
  to: 'Hvem der svarer',
  due: 'Svar inden',
  answers: 'Svar, der kan gives',
  handoff: (label: string) => `${label} (giver sagen videre)`,
  deadlines: 'Frister',
  deadline: 'Frist',
  owner: 'Hvem der skal holde den',
  length: 'Længde',
  from: 'Begynder ved',
  law: 'Hjemmel',
  local: 'Lokalt servicemål',
  unsaid: 'Af sig selv',
};

export const templates = {
  what: 'Brevenes ord er skrevet i Stafet selv og udgives i versioner, så det altid kan siges, hvad nogen fik at læse. Her kan de ses, ikke rettes.',
  local: 'Klageinstans og klagefrist er jeres egne; lederen sætter dem.',
  rules: 'Se dem under Regler',
  none: 'Der er ingen breve.',
  named: (name: string, version: number) => `${name}, version ${version}`,
  newest: 'nyeste',
  usedBy: (forms: string) => `Sendes med: ${forms}.`,
  unused: 'Bruges ikke af den nyeste version af sagsgangen.',
  guides: (kind: string) => `Med jeres klagevejledning: ${kind}`,
  noGuidance: 'Uden klagevejledning',
  show: 'Vis med opdigtede oplysninger',
  hide: 'Skjul',
  pdf: 'PDF',
  pdfLong: (called: string) => `${called} som PDF`,
  sample: (called: string) => `Eksempel: ${called}`,
};

export const calendars = {
  what: 'Dage, der ikke tæller i jeres frister: weekender, helligdage og jeres egne lukkedage (med ramme).',
  rules: 'Lukkedagene sættes af lederen under Regler',
  years: 'År',
  days: 'Helligdage og lukkedage på hverdage',
  span: (from: string, to: string) => `${from} til ${to}`,
};
