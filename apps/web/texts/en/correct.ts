import type * as da from '../da/correct.js';

export const correctName: typeof da.correctName = {
  title: 'Correct the young person’s name',
  lead: 'The name is corrected in all cases of theirs. What it was stays below, for whoever holds the case.',
  not: 'The name is corrected by whoever holds the case, and only where it can be seen.',
  firstName: 'First name',
  lastName: 'Last name',
  reason: 'Why is it corrected?',
  save: 'Save the name',
  done: 'The name is corrected.',
  before: 'Before',
  none: 'The name has not been corrected before.',
  was: (name: string, until: string) => `${name}, until ${until}.`,
};

export const correctRecord: typeof da.correctRecord = {
  title: 'Correct what is written',
  lead: 'What it said stays beside it. Everybody whom it was sent to is told, and reads it corrected.',
  not: 'It cannot be corrected from here. Whoever wrote it corrects it.',
  reason: 'Why is it corrected?',
  reasonHint: 'Kept with what is corrected, and read by those who read all of it.',
  save: 'Save the correction',
  cancel: 'Cancel',
  done: (label: string) => `Corrected: ${label}`,
};
