import type * as da from '../da/rules.js';
import { plural } from './plural.js';

export const budgets: typeof da.budgets = {
  heading: 'Local deadlines',
  help: 'Your own service targets. What law has set is not here: nobody changes that.',
  groups: {
    own: 'What you are to reach in a case yourselves',
    received: 'Cases and notices that you receive',
    asked: 'Questions and complaints that you answer',
    choices: 'Other local choices',
  },
  groupHelp: {
    own: 'Nobody else waits for an answer: it runs while you work with the case.',
    received: 'So long you have to answer whoever sent it.',
    asked: 'So long you have to answer whoever asked.',
    choices:
      'How much it takes with you where the law has no number. A new number holds for all cases from now on.',
  },
  own: (count: number) => plural(count, { one: '1 set by you', other: `${count} set by you` }),
  now: (amount: number) => `In force: ${amount}`,
  standard: (amount: number) => `Standard: ${amount}`,
  between: (from: number, to: number) => `from ${from} to ${to}`,
  preview: 'See what the change means',
};

export const closingWords: typeof da.closingWords = {
  every: (day: string) => `Every year on ${day}`,
  since: (day: string) => `from ${day}`,
  until: (day: string) => `to ${day}`,
  span: (from: string, to: string) => `${from} to ${to}`,
  kinds: { closed: 'Closed', summerHoliday: 'Summer holiday' },
};

export const closings: typeof da.closings = {
  heading: 'Closing days',
  help: 'Public holidays and weekends are counted by themselves. Here are the days on which you close.',
  none: 'You have entered no closing days.',
  drop: 'Remove',
  keep: 'Keep it',
  dropped: 'To be removed',
  add: 'Add a closing',
  label: 'Name',
  from: 'First day',
  to: 'Last day',
  kind: 'Kind',
  any: 'Choose',
  put: 'Add',
  preview: 'See what the change means',
};

export const guidance: typeof da.guidance = {
  heading: 'Complaint guidance',
  help: 'To whom one complains, and for how long, as the letters on your decisions have it. Stafet does not know what holds for you: check it, and set it. A change holds for letters from now on.',
  standard: 'Standard: not set by you yet',
  body: 'Complaint body',
  weeks: 'Time limit in weeks',
  between: (from: number, to: number) => `from ${from} to ${to}`,
  save: 'Save',
  saved: 'The complaint guidance is saved',
};

export const localLists: typeof da.localLists = {
  heading: 'Criteria of your own',
  help: 'Those of the law are always there. You can add your own. What is written already keeps the names that it was written under.',
  fixedRows: 'Always there',
  own: 'Your own',
  none: 'You have none of your own.',
  da: 'Name in Danish',
  en: 'Name in English',
  from: 'Asked from',
  until: 'Asked up to and including',
  untilHint: 'Empty as long as it holds',
  since: (from: string) => `from ${from}`,
  through: (from: string, until: string) => `from ${from} up to and including ${until}`,
  row: (place: number) => `Criterion of your own, no. ${place}`,
  add: 'Add a criterion',
  drop: 'Remove',
  save: 'Save',
  saved: 'Your own criteria are saved.',
};

export const pending: typeof da.pending = {
  many: (count: number) =>
    plural(count, { one: '1 change, not saved', other: `${count} changes, not saved` }),
  undo: 'Cancel',
};

export const ruleChange: typeof da.ruleChange = {
  title: 'What the change means',
  what: 'What is changed',
  lookedAt: (count: number) =>
    plural(count, { one: '1 case was looked at.', other: `${count} cases were looked at.` }),
  touches: (count: number) => plural(count, { one: '1 case changes.', other: `${count} cases change.` }),
  hindered: (count: number) => `${count} cannot come along.`,
  nothing: 'No running deadline changes.',
  groups: 'Deadlines that change',
  deadline: 'Deadline',
  many: 'Number',
  later: 'Later',
  earlier: 'Earlier',
  starting: 'Begin',
  ending: 'End',
  same: 'Same date',
  breaches: 'Breached at once',
  keep: 'Keep the date',
  keepLong: (label: string) => `Keep the date of ${label}`,
  apply: 'Put in force',
  sure: 'Put the change in force now?',
  applyHelp:
    'The deadlines that you do not keep are reckoned anew. Time spent and pauses stay. It is in each case’s history.',
  results: ({ done, kept, unchanged, refused, failed }) =>
    `Brought over: ${done}. Kept their date: ${kept}. Unchanged: ${unchanged}. Could not: ${refused}. Failed: ${failed}.`,
  cases: 'The cases',
  any: 'All deadlines',
  none: 'No cases.',
  from: (day: string) => `before ${day}`,
  to: (day: string) => `now ${day}`,
  fresh: 'new',
  freshPaused: 'begins, is paused and has no date yet',
  gone: 'ends',
  samePaused: 'is paused; its rule changes, no date moves',
  sameDate: (day: string) => `the date is the same (${day}); its rule or its reminders change`,
  noDeadline: 'No deadline moves; the case follows the new rules.',
  kept: (day: string) => `keeps ${day}`,
  keptWithout: 'kept as it is',
  breach: 'breached at once',
};

export const ruleWords: typeof da.ruleWords = {
  kinds: { calendar: 'Closing days', budgets: 'Local deadlines', version: 'New version' },
  units: {
    workingDays: 'working days',
    calendarDays: 'days',
    workingHours: 'working hours',
    years: 'years',
    times: 'times',
    hours: 'hours',
  },
  budget: (label: string, from: number, to: number, unit: string) => `${label}: ${from} → ${to} ${unit}`,
  added: (closing: string) => `New closing: ${closing}`,
  removed: (closing: string) => `Closing taken away: ${closing}`,
  hours: 'The opening hours change',
  version: (from: string, to: number) => `The process: version ${from} → ${to}`,
  nothing: 'The rules are the same as before',
  states: {
    previewing: 'Being looked at',
    previewed: 'Not in force',
    applying: 'Being put in force',
    applied: 'In force',
  },
  results: {
    done: 'Brought over',
    kept: 'Kept its date',
    unchanged: 'Unchanged',
    refused: 'Could not be brought over',
    failed: 'Failed: try again',
  },
};

export const rules: typeof da.rules = {
  title: 'Closing days, deadlines and versions',
  lead: 'No change happens unseen: first it is shown what it means for each case that is under way.',
  readOnly: 'Your leader can change the rules.',
  edition: (edition: number) => `Edition ${edition} of your rules`,
  versions: 'Versions of the process',
  version: (label: string, version: number, cases: string) => `${label}, version ${version}: ${cases}`,
  latest: 'The latest',
  cases: (count: number) =>
    plural(count, { one: '1 case that you have', other: `${count} cases that you have` }),
  bring: (version: number) => `See what version ${version} means for them`,
  changes: 'Changes',
  none: 'No changes yet.',
};
