import type * as da from '../da/perform.js';

export const perform: typeof da.perform = {
  unknown: 'The case has no such action',
  unknownLead: 'It belongs elsewhere in the course of the case, or has been done already.',
  closed: 'It cannot be done now',
  send: 'Send',
  save: 'Save',
  done: (label: string) => `Done: ${label}`,
};

export const withdrawing: typeof da.withdrawing = {
  heading: 'This happens when the consent is withdrawn',
  stops: (who: string) => `${who} can no longer read this`,
  stopsCase: (who: string) => `${who} can no longer follow the case.`,
  nothing: 'Nothing: the consent opens nothing just now.',
  stays: (who: string) => `${who} can still read this, and why`,
  nothingStays: (whom: string) => `There is nothing else in the case that ${whom} can read.`,
  seen: 'What they have read already cannot be unread. What they wrote themselves they keep.',
};
