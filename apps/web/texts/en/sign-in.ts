import type * as da from '../da/sign-in.js';

export const chooseOrganisation: typeof da.chooseOrganisation = {
  title: 'For whom do you act?',
  lead: 'You belong to several places. Choose the one you work for now.',
  none: 'You belong to no organisation that works on cases.',
};

export const demoRoles: typeof da.demoRoles = {
  heading: 'Try it as',
  password: 'One click signs in. There is no password.',
  onward: 'Then you come to the page that you were going to.',
  groups: {
    school: 'The schools',
    kui: 'The municipality’s youth unit (KUI)',
    fgu: 'FGU',
    administration: 'Other administrations',
    citizen: 'The young person and the family',
  },
};

export const relayPicture: typeof da.relayPicture = {
  label: 'The baton’s way',
  legs: [
    ['The school', 'sees that a student is about to drop out, and reports it'],
    ['KUI', 'gets in touch, assesses, and makes a plan with the young person'],
    ['FGU', 'takes in and makes the pathway'],
  ],
};

export const signIn: typeof da.signIn = {
  title: 'No young person gets lost',
  lead:
    'When a young person is about to drop out of education, school, municipality and FGU take over from one another. ' +
    'In Stafet the case is a baton: exactly one party has it, each handoff owes an answer by a date, and the young ' +
    'person sees it all.',
  signIn: 'Sign in',
  mail: 'Mail that the demo has sent',
};

export const stranger: typeof da.stranger = {
  title: 'You have no role in Stafet',
  lead: 'You are signed in, but you do not (or no longer) belong to an organisation or a case here.',
  what: 'If you work on cases, ask the administrator of your organisation for a role. If you are a young person or a parent, you can sign in again once there is a case that you have a part in.',
};

export const walks: typeof da.walks = {
  heading: 'Four short walks',
  minutes: 'Each takes a couple of minutes.',
  walks: [
    {
      title: 'The school reports a dropout',
      handle: 'erika',
      at: '/notices/new/reportDropout',
      start: 'Begin as Erika, counsellor',
      steps: [
        'Fill in the notice. What you type is kept as you go.',
        'See exactly what the municipality will see, and send it.',
        'Read the receipt: who has it now, and by when is an answer owed?',
      ],
    },
    {
      title: 'The municipality takes over',
      handle: 'kirsten',
      at: '/inbox',
      start: 'Begin as Kirsten, caseworker',
      steps: [
        'The inbox shows first what is overdue, and what is due today.',
        'Open a handoff, look at the preview, and receive the case.',
        'On the case: the baton’s way, who owes what, and why on that very day.',
      ],
    },
    {
      title: 'FGU answers a referral',
      handle: 'frede',
      at: '/inbox',
      start: 'Begin as Frede, intake',
      steps: [
        'Open a referral, and see what may be seen before you answer.',
        'Admit with a date, return it with a question, or dispute it.',
        'After a yes the whole package is there, and the case is yours.',
      ],
    },
    {
      title: 'The young person sees it all',
      handle: 'alma',
      at: '/my-case',
      start: 'Begin as Alma, 17',
      steps: [
        'See where you are now, what happens next, and when.',
        'See who has your case, and what was shared with whom.',
        'Write your own words. Try it on a phone.',
      ],
    },
  ],
};
