import type * as da from '../da/my-case.js';
import { plural } from './plural.js';

export const youngPerson: typeof da.youngPerson = {
  title: 'My case',
  none: 'There is no case about you just now.',
  noneMore: 'Your school or your municipality can open a case to help you. You can follow it here then.',
  here: (who) => `Your case is with ${who}.`,
  closed: (outcome) => `Your case is closed: ${outcome}.`,
  contact: 'You can talk to',
  noContact: 'It does not say here whom you can talk to. Ask those who have your case.',
  answers: 'Answer this',
  nothingAsked: 'You need not answer anything just now.',
  howWasIt: 'How was that for you?',
  planRight: 'Is the plan right for you?',
  appointments: 'Your appointments',
  next: 'What happens now?',
  nothingNext: 'Nobody has to do anything by a certain day just now.',
  say: 'Say it yourself',
  ownLead: 'What you write is kept in the case. Those who have your case read it.',
  plan: 'My plan',
  shared: 'Who may read about me?',
  consents: 'What I have said yes to',
  sharedNow: 'Shared because the law says so',
  letters: 'My letters',
  written: 'Written about me',
  nothingWritten: 'Nothing is written yet that you can read.',
  history: 'All that has happened',
  way: 'Who has had my case?',
  happened: 'This has happened',
  nothingHappened: 'Nothing has happened yet.',
  looks: 'Who has looked at my case?',
  take: 'Take my case along',
};

export const guardian: typeof da.guardian = {
  title: 'My child’s case',
  none: 'There is no case that you have a part in just now.',
  noneMore:
    'School and municipality talk to you as long as your child is under 18. Call the school if you want to ask something.',
  here: (who) => `The case is with ${who}.`,
  closed: (outcome) => `The case is closed: ${outcome}.`,
  contact: 'You can talk to',
  noContact: 'It does not say here whom you can talk to. Ask those who have the case.',
  answers: 'Answer this',
  nothingAsked: 'You need not answer anything just now.',
  howWasIt: 'How was that for your child?',
  planRight: 'Do you agree to the plan?',
  appointments: 'Appointments',
  next: 'What happens now?',
  nothingNext: 'Nobody has to do anything by a certain day just now.',
  say: 'Say it yourself',
  ownLead: 'What you write is kept in the case. Those who have the case read it.',
  plan: 'The plan',
  shared: 'Who may read what?',
  consents: 'What was said yes to',
  sharedNow: 'Shared because the law says so',
  letters: 'Letters',
  written: 'Written in the case',
  nothingWritten: 'There is nothing else that you can read yet.',
  history: 'All that has happened',
  way: 'Who has had the case?',
  happened: 'This has happened',
  nothingHappened: 'Nothing has happened yet that you can read.',
  looks: 'Who has looked at the case?',
  take: 'Take the case along',
};

export const mine: typeof da.mine = {
  count: (count) => String(count),
  countOf: (count, more) => (more ? `${count} or more` : String(count)),
  places: (count) => plural(count, { one: '1 place', other: `${count} places` }),
};

export const answers: typeof da.answers = {
  asked: (from) => `${from} would like your answer.`,
  whatAbout: 'What is this?',
  answer: 'Answer',
  about: (label) => ` “${label}”`,
};

export const words: typeof da.words = { none: 'You cannot write anything here just now.' };

export const myCase: typeof da.myCase = {
  ofChild: (name) => `${name}’s case`,
  several: 'There are several cases. Choose the one that you want to see.',
  opened: (day) => `The case of ${day}`,
  ended: 'closed',
};

export const myNow: typeof da.myNow = {
  kept: (who) => `${who} is still accountable for it.`,
  now: 'Just now:',
  since: (day) => `Since ${day}.`,
  noNumber: (name) => `There is no telephone number here. Call them, and ask for ${name}.`,
  call: (phone) => `Call ${phone}`,
  write: (email) => `Write to ${email}`,
  notOpened: 'You can read a part of the case.',
  notOpenedMore:
    'You get the plan, the letters and what you are asked. You can read the rest once your child says yes to it. If you have questions, call the school or the municipality’s youth unit (KUI).',
  lawAsked: 'Why may I read it?',
  law: 'School and municipality involve you as long as your child is under 18. Therefore you get decisions, hearings and the plan (KUI-loven §2a(3)).',
};

export const myPlan: typeof da.myPlan = {
  read: 'Read the plan',
  answers: 'Answers to what you have written on the plan',
};

export const when: typeof da.when = {
  by: (away) => `At the latest ${away}:`,
  late: (away) => `Should have been done ${away}:`,
};

export const next: typeof da.next = {
  waits: (to) => `${to} is to answer.`,
  does: (who) => `${who} keeps an eye on it.`,
  why: 'Why that day?',
  later: (count) => `Later (${count})`,
};

export const shared: typeof da.shared = {
  none: 'Nothing has been shared.',
  now: (day) => `They can read it since ${day}.`,
  preview: (day) => `They can read a little of it since ${day}. They get the rest when they say yes.`,
  past: (day) => `They got it on ${day}. They can read it no more.`,
  why: 'Why may they?',
  basis: 'The law',
};
