import type * as da from '../da/away.js';

export const away: typeof da.away = {
  title: 'Absences and substitutes',
  lead: 'While somebody is away, the substitute sees their tasks among their own, can do them and gets the mail.',
  now: 'Absences now or to come',
  none: 'Nobody is or will be away.',
  says: (person: string, from: string, to: string, substitute: string) =>
    `${person}: ${from} to ${to}. Substitute: ${substitute}.`,
  drop: 'Delete',
  dropSure: (person: string) => `Is the absence of ${person} to be deleted?`,
  dropNow: 'Delete the absence',
  dropWhat: 'The substitute no longer sees the tasks and gets no more mail about them.',
  enter: 'Enter an absence',
  who: 'Who is away?',
  substitute: 'Substitute',
  from: 'First day',
  to: 'Last day',
  save: 'Save',
  done: 'The absence is saved.',
};
