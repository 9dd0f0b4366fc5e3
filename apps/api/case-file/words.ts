import type { Text } from '#domain';

type Language = keyof Text;

interface FileWords {
  readonly title: string;
  readonly lead: (at: string) => string;
  readonly nobody: string;
  readonly now: string;
  readonly holder: string;
  readonly stage: string;
  readonly outcome: string;
  readonly opened: string;
  readonly records: string;
  readonly written: (by: string, at: string) => string;
  readonly part: string;
  readonly attachments: string;
  readonly unscanned: string;
  readonly infected: string;
  readonly letters: string;
  readonly replaced: string;
  readonly baton: string;
  readonly still: string;
  readonly asks: string;
  readonly asked: (from: string, to: string) => string;
  readonly unanswered: string;
  readonly deadlines: string;
  readonly statutory: string;
  readonly local: string;
  readonly met: string;
  readonly open: string;
  readonly over: string;
  readonly consents: string;
  readonly inForce: string;
  readonly lapsed: string;
  readonly withdrawn: string;
  readonly ranOut: string;
  readonly wholeCase: string;
  readonly timeline: string;
  readonly looks: string;
  readonly looksNote: string;
  readonly withheld: string;
  readonly withheldPart: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly columns: {
    readonly day: string;
    readonly who: string;
    readonly what: string;
    readonly why: string;
    readonly times: string;
    readonly from: string;
    readonly to: string;
    readonly due: string;
    readonly state: string;
    readonly basis: string;
  };
}

export const fileWords: Readonly<Record<Language, FileWords>> = {
  da: {
    title: 'Sagen, som den kan læses',
    lead: (at) =>
      `Alt, der kan læses i sagen af den, der har hentet den, som det så ud ${at}. Filen indeholder personoplysninger: gem den et sikkert sted.`,
    nobody: 'Navnet er slettet',
    now: 'Sådan står sagen',
    holder: 'Har sagen',
    stage: 'Trin',
    outcome: 'Afsluttet med',
    opened: 'Åbnet',
    records: 'Det er skrevet',
    written: (by, at) => `${by}, ${at}`,
    part: 'Dele af det er udeladt, se «Det er ikke med».',
    attachments: 'Vedhæftede filer',
    unscanned: 'ikke med: den er ikke undersøgt for skadelig kode endnu',
    infected: 'ikke med: den indeholder skadelig kode',
    letters: 'Breve, som de blev sendt',
    replaced: 'Et senere brev er sendt i stedet for det',
    baton: 'Hvem har haft sagen',
    still: 'nu',
    asks: 'Spørgsmål og svar',
    asked: (from, to) => `${from} til ${to}`,
    unanswered: 'ikke besvaret endnu',
    deadlines: 'Frister',
    statutory: 'lovbestemt',
    local: 'servicemål',
    met: 'holdt',
    open: 'løber',
    over: 'overskredet',
    consents: 'Samtykker: hvem må se hvad',
    inForce: 'gælder',
    lapsed: 'bortfaldet ved flytning',
    withdrawn: 'trukket tilbage',
    ranOut: 'udløbet',
    wholeCase: 'hele sagen',
    timeline: 'Alt, der er sket',
    looks: 'Hvem har set sagen',
    looksNote:
      'Opslag fra det seneste minut er måske ikke med endnu. Organisationer er nævnt, deres medarbejdere ikke.',
    withheld: 'Det er ikke med',
    withheldPart: 'dele af det',
    none: 'Intet.',
    yes: 'Ja',
    no: 'Nej',
    columns: {
      day: 'Dag',
      who: 'Hvem',
      what: 'Hvad',
      why: 'Hvorfor',
      times: 'Gange',
      from: 'Fra',
      to: 'Til',
      due: 'Senest',
      state: 'Status',
      basis: 'Begrundelse',
    },
  },
  en: {
    title: 'The case, as it can be read',
    lead: (at) =>
      `All that can be read in the case by whoever took it, as it was ${at}. The file holds personal data: keep it in a safe place.`,
    nobody: 'The name is erased',
    now: 'Where the case is',
    holder: 'Has the case',
    stage: 'Stage',
    outcome: 'Closed with',
    opened: 'Opened',
    records: 'What is written',
    written: (by, at) => `${by}, ${at}`,
    part: 'Parts of it are left out, see “What is not in here”.',
    attachments: 'Attached files',
    unscanned: 'not in here: it has not been looked into for harmful code yet',
    infected: 'not in here: it holds harmful code',
    letters: 'Letters, as they were sent',
    replaced: 'A later letter was sent in its place',
    baton: 'Who has had the case',
    still: 'now',
    asks: 'Questions and answers',
    asked: (from, to) => `${from} to ${to}`,
    unanswered: 'not answered yet',
    deadlines: 'Deadlines',
    statutory: 'by law',
    local: 'service target',
    met: 'met',
    open: 'runs',
    over: 'breached',
    consents: 'Consents: who may see what',
    inForce: 'in force',
    lapsed: 'lapsed with a move',
    withdrawn: 'withdrawn',
    ranOut: 'run out',
    wholeCase: 'the whole case',
    timeline: 'All that has happened',
    looks: 'Who has looked at the case',
    looksNote: 'Looks of the last minute may not be here yet. Organisations are named, their people are not.',
    withheld: 'What is not in here',
    withheldPart: 'parts of it',
    none: 'Nothing.',
    yes: 'Yes',
    no: 'No',
    columns: {
      day: 'Day',
      who: 'Who',
      what: 'What',
      why: 'Why',
      times: 'Times',
      from: 'From',
      to: 'To',
      due: 'By',
      state: 'State',
      basis: 'Reason',
    },
  },
};
