export const asks = {
  incoming: {
    none: 'Ingen venter på svar fra jer.',
    who: (name: string, day: string) => `Fra ${name}, sendt ${day}`,
    open: 'Åbn og svar',
  },
  outgoing: {
    none: 'I venter ikke på svar fra nogen.',
    who: (name: string, day: string) => `Til ${name}, sendt ${day}`,
    open: 'Se det sendte',
  },
  here: 'Svar her',
  hide: 'Luk',
  appointment: (when: string) => `Aftale ${when}: sig bagefter, hvordan det gik`,
  arranged: (day: string) => `Aftalt ${day}`,
  about: (label: string) => `: ${label}`,
  which: 'Hvilke',
  kinds: { all: 'Alle', handoff: 'Kun overleveringer' },
};

export const inbox = {
  title: 'Indbakke',
  lead: (name: string) => `Det, ${name} skal gøre eller venter på. Det mest presserende står først.`,
  parts: 'Indbakkens dele',
  incoming: 'Overleveringer og spørgsmål til os',
  tasks: 'Opgaver',
  outgoing: 'Vi venter på svar',
  mentions: 'Omtaler',
  news: 'Nyt',
};

export const mentions = {
  none: 'Ingen har nævnt dig.',
  by: (name: string, when: string) => `${name}, ${when}`,
  fresh: 'Ny',
  seen: 'Jeg har set det',
  about: 'om',
};

export const newsWords = {
  asked: (ask: string) => `Nyt til jer: ${ask}`,
  answered: (ask: string, answer: string) => `Svar på «${ask}»: ${answer}`,
  warn: (clock: string) => `Fristen nærmer sig: ${clock}`,
  breach: (clock: string) => `Dagen er nået: ${clock}`,
  escalate: (clock: string) => `Lederen har fået besked om fristen: ${clock}`,
  closed: (outcome: string) => `Sagen er afsluttet: ${outcome}`,
  corrected: (form: string) => `Rettet af afsenderen: ${form}`,
  infected: 'Scanneren fandt noget skadeligt i en fil, som I har vedhæftet. Den gives ikke ud.',
  changed: 'Der er sket noget i sagen',
};

export const news = { none: 'Der er ikke noget nyt.', fresh: 'Ny' };

export const ourTasks = {
  none: 'Der er ingen åbne opgaver, der passer til det, du har valgt.',
  all: (count: number) => `Vælg alle viste (${count})`,
};

export const savedViews = {
  views: 'Gemte visninger',
  none: 'Du har ikke gemt nogen.',
  save: 'Gem det, du ser nu',
  name: 'Navn på visningen',
  keep: 'Gem',
  drop: (name: string) => `Slet visningen ${name}`,
  dropShort: 'Slet',
};

export const taskFilters = {
  which: 'Hvilke opgaver',
  whose: { all: 'Alle', me: 'Mine', nobody: 'Ikke taget', others: 'Kollegers' },
  person: 'Kollega',
  anybody: 'Alle kolleger',
  task: 'Opgave',
  anyTask: 'Alle opgaver',
  stage: 'Trin',
  anyStage: 'Alle trin',
  priority: 'Hvor snart',
  priorities: { overdue: 'Overskredet', today: 'Sidste dag er i dag', soon: 'Højst to arbejdsdage' },
  anyTime: 'Når som helst',
};

export const taskItem = { leader: 'Til lederen', choose: (label: string) => `Vælg ${label}` };
