import type * as da from '../da/handoff.js';

export const answerAsk: typeof da.answerAsk = {
  heading: 'Your answer',
  own: 'Your answer',
  which: 'What do you answer?',
  whichOwn: 'What do you answer?',
  send: 'Send the answer',
  sent: (answer: string) => `The answer is sent: ${answer}.`,
  ours: (answer: string) => `The answer is sent: ${answer}. The case is now with you.`,
};

export const askFacts: typeof da.askFacts = {
  from: 'From',
  to: 'To',
  since: 'Sent',
  due: 'Answer by',
  why: 'Why that day',
  sentOn: 'Sent on',
  sentOnWhy: (to: string) =>
    `It first came to another municipality. The date for the answer began afresh when it went on to ${to}; the time since it was first sent counts as time in transit.`,
  law: 'What the law allows runs meanwhile',
  goesOn: 'It does not begin afresh when the case is sent on.',
};

export const askRecords: typeof da.askRecords = {
  offer: 'What you can see before you answer',
  offerLead: 'You see the rest of what was sent once you have received the case.',
  question: 'What was sent along',
  none: 'No content was sent along.',
  untold: (which) => `With nothing for you to see now: ${which}.`,
};

export const handoffPage: typeof da.handoffPage = {
  howWasIt: 'How was that for you?',
  unknown: 'The case has no such request',
  unknownLead: 'It may have been withdrawn, or you have no access to it.',
  toInbox: 'Back',
  ended: 'The request has ended.',
  withdrawn: 'The request was withdrawn.',
  answered: (answer: string) => `It has been answered: ${answer}.`,
  notYours: 'The answer is not yours to give.',
};
