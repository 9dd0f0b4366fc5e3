export const answerAsk = {
  heading: 'Jeres svar',
  own: 'Dit svar',
  which: 'Hvad svarer I?',
  whichOwn: 'Hvad svarer du?',
  send: 'Send svaret',
  sent: (answer: string) => `Svaret er sendt: ${answer}.`,
  ours: (answer: string) => `Svaret er sendt: ${answer}. Sagen er nu hos jer.`,
};

export const askFacts = {
  from: 'Fra',
  to: 'Til',
  since: 'Sendt',
  due: 'Svar senest',
  why: 'Hvorfor den dag',
  sentOn: 'Sendt videre',
  sentOnWhy: (to: string) =>
    `Den kom først til en anden kommune. Svarfristen begyndte forfra, da den gik videre til ${to}; tiden, siden den først blev sendt, tæller med som tid undervejs.`,
  law: 'Lovens frist løber imens',
  goesOn: 'Den begynder ikke forfra, når sagen sendes videre.',
};

export const askRecords = {
  offer: 'Det kan I se, før I svarer',
  offerLead: 'Resten af det, der er sendt med, kan I se, når I har taget imod sagen.',
  question: 'Det er sendt med',
  none: 'Der er ikke sendt noget indhold med.',
  untold: (which: string) => `Uden noget, I kan se nu: ${which}.`,
};

export const handoffPage = {
  howWasIt: 'Hvordan var det for dig?',
  unknown: 'Henvendelsen findes ikke i sagen',
  unknownLead: 'Den kan være trukket tilbage, eller du har ikke adgang til den.',
  toInbox: 'Tilbage',
  ended: 'Henvendelsen er afsluttet.',
  withdrawn: 'Henvendelsen er trukket tilbage.',
  answered: (answer: string) => `Den er besvaret: ${answer}.`,
  notYours: 'Det er ikke jer, der skal svare.',
};
