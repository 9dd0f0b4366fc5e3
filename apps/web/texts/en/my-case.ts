import type * as da from '../da/my-case.js';

export const foundMine: typeof da.foundMine = {
  appointments: 'Your appointments',
  next: 'What happens now?',
  say: 'What can you do?',
  plan: 'Your plan',
  way: 'Who has had your case?',
  letters: 'My letters',
  written: 'Written about you',
  nothing: 'Nothing is written yet that you can read.',
  consents: 'What you have consented to',
  shared: 'Shared about you',
  history: 'All that has happened',
  looks: 'Who has looked at your case?',
  take: 'Take your case along',
};

export const myActions: typeof da.myActions = {
  own: 'Say it in your own words',
  ownLead: 'What you write becomes part of the case. Those who have the case read it.',
  more: 'You can also',
};

export const myCase: typeof da.myCase = {
  title: 'My case',
  none: 'There is no case about you just now.',
  noneMore: 'If your school or your municipality opens a case to help you, you can follow it here.',
  guardian: 'The case is not open to you.',
  noChild: 'There is no case that you have a part in just now.',
  asked: 'You are asked',
  say: 'What can you do?',
  letters: 'Letters',
  plan: 'The plan',
  read: 'What you can read',
  readLead:
    'Decisions, hearing and education plan reach you as long as your child is under 18 (KUI-loven §2a(3)). The rest is shown once your child has opened the case to you.',
  consents: 'Consents that you have given or been given',
  guardianMore:
    'As a custody holder you see the case only once it has been opened to you. That does not mean that you are forgotten: school and municipality involve you as long as your child is under 18, and what you are asked stands here. If you have questions, call the counsellor of the school or the youth unit of the municipality (KUI).',
  several: 'You have several cases. Choose the one that you want to see.',
  opened: (day: string) => `The case of ${day}`,
  ended: 'closed',
};

export const myNow: typeof da.myNow = {
  here: (who: string) => `Your case is with ${who}.`,
  closed: (outcome: string) => `Your case is closed: ${outcome}.`,
  kept: (who: string) => `${who} is still accountable for it.`,
  stage: 'You have come to',
  since: (day: string) => `since ${day}`,
  contact: 'Your contact person',
  contactAt: (name: string, place: string) => `${name}, ${place}`,
  noContact: 'No contact person is written that you can see. Ask those who have your case.',
};

export const myPlan: typeof da.myPlan = {
  none: 'No plan is written yet.',
  say: 'Say what you think of the plan, and whether you agree to it.',
  answers: 'Answers to what you have written on the plan',
};

export const next: typeof da.next = {
  howWasIt: 'How was that for you?',
  none: 'Nobody has to do anything by a certain day just now.',
  asked: (from: string) => `${from} would like your answer.`,
  waits: (to: string, from: string) => `${to} is to answer ${from}.`,
  answer: 'Answer',
  about: (label: string) => ` “${label}”`,
  does: (who: string) => `${who} keeps an eye on it.`,
  why: 'Why that day?',
  later: (count: number) => `Further in the future (${count})`,
};

export const shared: typeof da.shared = {
  none: 'Nothing about you has been shared from one place to another.',
  now: (who: string, day: string) => `${who} can read it, since ${day}.`,
  preview: (who: string, day: string) =>
    `${who} was offered it on ${day}, and has not answered yet. Until then they see a short part of it only.`,
  past: (who: string, day: string) => `${who} got it on ${day}, and can read it no more.`,
  why: 'Why',
  basis: 'By which right',
  details: 'What was shared?',
};
