import type * as da from '../da/notice.js';

export const newNotice: typeof da.newNotice = {
  choose: 'New notice',
  lead: 'What do you want to do?',
  open: 'Open a case',
  none: 'Your role cannot begin a case.',
  unknown: 'A case cannot begin so',
  others: 'Choose another beginning',
};

export const noticeFilling: typeof da.noticeFilling = {
  youngPerson: 'The young person',
  memory: 'Name and CPR number are not kept in the draft. They are sent only when you send.',
  guardian: 'Custody holder',
  guardianNote:
    'The young person is under 18. Give the custody holder if you know them; else leave the fields blank.',
  again: 'Name and CPR number are not in the draft: write them again.',
  writeAgain: 'Write them',
  person: 'Whom it is about',
  content: 'What there is to say',
  look: 'See what the receiver sees, and send',
  next: 'Next',
  back: 'Back',
  send: 'Send',
  open: 'Open the case',
  cancel: 'Cancel',
};

export const ownCases: typeof da.ownCases = {
  heading: 'You have a case about the young person already',
  what: 'See whether what you want to say belongs there. Another case is right only if it is about something else.',
  opened: (day: string) => `The case of ${day}`,
  closed: (outcome: string) => `closed: ${outcome}`,
  with: (who: string) => `with ${who}`,
};

export const receipt: typeof da.receipt = {
  title: 'The case is open',
  sent: 'The notice is sent',
  sentTo: (name: string) => `The notice is sent to ${name}.`,
  opened: (label: string) => `The case is open: ${label}`,
  check: 'Please check once more',
  next: 'What happens now',
  owes: (name: string, day: string) => `${name} owes an answer by ${day}.`,
  owesNoDay: (name: string) => `${name} owes an answer.`,
  until: 'Until they have received the case, it is with you.',
  stays: 'The case stays with you.',
  whose: { '/youngPerson/cpr': 'The young person', '/guardian/cpr': 'Custody holder' },
  told: 'If no answer comes in time, both you and their leader are told.',
  ours: 'The case is open with you.',
  toCase: 'See the case',
  follow: 'Follow it under Notices',
  another: 'New notice',
  anotherCase: 'Open another case',
};

export const notices: typeof da.notices = {
  title: 'Our notices',
  lead: 'What the school has sent: who has received it, whom you can call, and who owes an answer by when. The newest is on top.',
  another: 'New notice',
  none: 'The school has not sent any notices yet.',
  sent: (day: string, to: string) => `sent ${day} to ${to}`,
  owes: 'They owe an answer:',
  ended: {
    answered: (day: string, answer: string) => `Answer ${day}: ${answer}`,
    withdrawn: (day: string, _answer: string) => `Withdrawn ${day}`,
    lapsed: (day: string, _answer: string) => `Lapsed ${day}`,
  },
  contact: 'Contact person:',
  with: (name: string) => `The case is with ${name}.`,
  answer: (label: string) => `Answer: ${label}`,
};
