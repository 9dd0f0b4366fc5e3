import type * as da from '../da/form.js';
import { plural } from './plural.js';

export const choiceFields: typeof da.choiceFields = {
  yes: 'Yes',
  no: 'No',
  choose: 'Choose',
  clear: 'Clear the choice',
};

export const dayPicker: typeof da.dayPicker = {
  open: 'Open the calendar',
  before: 'Previous month',
  after: 'Next month',
  half: {
    day: 'The date is not complete: day, month and year.',
    minute: 'It is not complete: day, month, year and time.',
  },
  latest: (day: string) => `${day} at the latest`,
  earliest: (day: string) => `${day} at the earliest`,
  between: (from: string, to: string) => `From ${from} to ${to}`,
};

export const draftNote: typeof da.draftNote = {
  new: 'What you type is kept as you go, as a draft that only you can see.',
  found: (at: string) => `You go on with your draft of ${at}.`,
  kept: (at: string) => `Draft kept at ${at}`,
  failed: 'The draft cannot be kept just now. What you typed stands on this page alone. We try again.',
  drop: 'Delete the draft',
  sure: 'Delete the draft?',
  dropMeans: 'All that you have written in the form is lost. It cannot be fetched back.',
  differs: 'The draft was changed in another window',
  theirs: (at: string) => `Another version was kept ${at}. Which one do you go on with?`,
  gone: 'The draft was sent or deleted in another window. Do you want to keep what you typed here?',
  keepMine: 'Keep what I typed here',
  takeTheirs: 'Take the other version',
  startAnew: 'Begin anew',
};

export const errorSummary: typeof da.errorSummary = {
  heading: (count: number) =>
    plural(count, { one: 'Mend this first', other: `Mend these ${count} things first` }),
};

export const faults: typeof da.faults = {
  missing: 'Must be filled in.',
  number: 'Write a number, for example 12 or 12.5.',
};

export const fieldGroup: typeof da.fieldGroup = { optional: 'optional', error: 'Error' };

export const filesField: typeof da.filesField = {
  choose: 'Choose files',
  chooseOne: 'Choose a file',
  drop: 'or drag them here',
  dropOne: 'or drag it here',
  limits: (most: number, size: string) => `At most ${most} files of ${size} MB each.`,
  remove: 'Remove',
  removeLong: (name: string) => `Remove ${name}`,
  coming: (name: string, share: string) => `${name}: ${share} % sent`,
  kept: (name: string) => `${name} is attached.`,
  removed: (name: string) => `${name} is removed.`,
  unknown: 'A file that is not here any more',
  tooLarge: (size: string) => `The file is larger than ${size} MB.`,
  tooMany: (most: number) => `There can be ${most} files at most.`,
  notSent: 'The file could not be sent. Try again.',
  off: 'Files cannot be attached here.',
};

export const itemsField: typeof da.itemsField = {
  add: 'Add a line',
  addTo: (label: string) => `Add a line to ${label}`,
  row: (place: number) => `No. ${place}`,
  remove: 'Remove',
  removeLong: (place: number, label: string) => `Remove no. ${place} of ${label}`,
  removed: (place: number) => `No. ${place} is removed.`,
  progress: (done: number, of: number) => `${done} of ${of} filled in`,
  full: (most: number) => `There is no room for more than ${most}.`,
};

export const leftOvers: typeof da.leftOvers = {
  heading: 'Some of what you wrote has no field any more',
  lead: 'The form has changed since you wrote it. The rest of the draft is carried over. Use this where it fits; it is not sent.',
  seen: 'I have what I need. Remove it',
  yes: 'Yes',
  no: 'No',
};

export const organisationField: typeof da.organisationField = {
  hint: 'Type part of the name and choose from the list',
  none: 'None fits what is typed',
  open: 'Show all',
};

export const partyField: typeof da.partyField = {
  nobody: 'There is nobody to choose yet: you know of no others who have a part in the case.',
};

export const notSaved: typeof da.notSaved = { mend: 'It is not saved. Mend what is said beside the fields.' };

export const steps: typeof da.steps = { label: 'Steps' };

export const textFields: typeof da.textFields = {
  used: (used: string, most: string) => `${used} of ${most} characters`,
  over: (over: number, said: string) =>
    plural(over, { one: '1 character too many', other: `${said} characters too many` }),
  between: (min: string, max: string) => `A number from ${min} to ${max}`,
};
