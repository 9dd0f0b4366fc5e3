export const newNotice = {
  choose: 'Ny underretning',
  lead: 'Hvad vil du gøre?',
  open: 'Åbn en sag',
  none: 'Med din rolle kan du ikke begynde en sag.',
  unknown: 'Sådan kan en sag ikke begynde',
  others: 'Vælg en anden begyndelse',
};

export const noticeFilling = {
  youngPerson: 'Den unge',
  memory: 'Navn og CPR-nummer gemmes ikke i kladden. De sendes først, når du sender.',
  guardian: 'Forældremyndighedsindehaver',
  guardianNote:
    'Den unge er under 18. Skriv forældremyndighedsindehaveren, hvis du kender vedkommende; ellers lad felterne stå tomme.',
  again: 'Navn og CPR-nummer står ikke i kladden: skriv dem igen.',
  writeAgain: 'Skriv dem',
  person: 'Hvem det handler om',
  content: 'Hvad der er at sige',
  look: 'Se, hvad modtageren ser, og send',
  next: 'Næste',
  back: 'Forrige',
  send: 'Send',
  open: 'Åbn sagen',
  cancel: 'Annullér',
};

export const ownCases = {
  heading: 'I har allerede en sag om den unge',
  what: 'Se, om det, du vil sige, hører til der. En sag til er kun det rigtige, hvis den er om noget andet.',
  opened: (day: string) => `Sagen fra ${day}`,
  closed: (outcome: string) => `afsluttet: ${outcome}`,
  with: (who: string) => `hos ${who}`,
};

export const receipt = {
  title: 'Sagen er åbnet',
  sent: 'Underretningen er sendt',
  sentTo: (name: string) => `Underretningen er sendt til ${name}.`,
  opened: (label: string) => `Sagen er åbnet: ${label}`,
  check: 'Se efter en gang til',
  next: 'Det sker der nu',
  owes: (name: string, day: string) => `${name} skal svare senest ${day}.`,
  owesNoDay: (name: string) => `${name} skal svare.`,
  until: 'Indtil de har taget imod sagen, er det jer, der har den.',
  stays: 'Sagen bliver hos jer.',
  whose: { '/youngPerson/cpr': 'Den unge', '/guardian/cpr': 'Forældremyndighedsindehaver' },
  told: 'Bliver der ikke svaret i tide, får både I og deres leder besked.',
  ours: 'Sagen er åbnet hos jer.',
  toCase: 'Se sagen',
  follow: 'Følg den under Underretninger',
  another: 'Ny underretning',
  anotherCase: 'Åbn en sag til',
};

export const notices = {
  title: 'Vores underretninger',
  lead: 'Det, skolen har sendt: hvem der har taget imod, hvem I kan ringe til, og hvem der skylder svar hvornår. Det nyeste står først.',
  another: 'Ny underretning',
  none: 'Skolen har ikke sendt nogen underretninger endnu.',
  sent: (day: string, to: string) => `sendt ${day} til ${to}`,
  owes: 'De skylder svar:',
  ended: {
    answered: (day: string, answer: string) => `Svar ${day}: ${answer}`,
    withdrawn: (day: string, _answer: string) => `Trukket tilbage ${day}`,
    lapsed: (day: string, _answer: string) => `Bortfaldet ${day}`,
  },
  contact: 'Kontaktperson:',
  with: (name: string) => `Sagen er hos ${name}.`,
  answer: (label: string) => `Svar: ${label}`,
};
