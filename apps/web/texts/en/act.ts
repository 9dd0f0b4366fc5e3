import type * as da from '../da/act.js';

export const actFilling: typeof da.actFilling = {
  next: 'Next: see what goes along',
  seeLetter: 'Next: see the letter',
  back: 'Back to the form',
  cancel: 'Cancel',
  plain: 'There is nothing to fill in. Confirm that it is to happen.',
  sure: 'Are you sure?',
  grave: 'The case ends for all parties. It can only be opened again with a reason.',
};

export const beside: typeof da.beside = {
  person: 'The custody holder',
  other: 'The other case',
  which: 'Which case?',
  into: 'This case is closed and goes into the one that you choose. All that was written here stays readable to those who could read it before.',
  opened: (day: string) => `The case of ${day}`,
  maybe: 'maybe the same young person',
  closed: 'closed',
  none: 'You know of no other case of the young person.',
};

export const changed: typeof da.changed = {
  heading: 'The case has changed since you began to write',
  kept: 'Nothing has been sent, and what you wrote is kept. See whether it still holds.',
  since: 'This has happened since:',
  look: 'See the case in a new window',
  go: 'It still fits: go on',
  merge: 'Go on with what is chosen',
  closed: 'It cannot be done any more:',
  first: 'See first what others have changed in the case',
};

export const confirm: typeof da.confirm = { cancel: 'Cancel' };

export const elementChoice: typeof da.elementChoice = {
  heading: 'Choose what goes along',
  lead: 'Send only what is relevant and necessary to the receiver.',
  none: 'There is no content yet that could go along.',
};

export const giving: typeof da.giving = { purpose: 'Purpose', basis: 'Legal basis' };

export const handoffPreview: typeof da.handoffPreview = {
  heading: 'What the receiver will see',
  named: (name: string) => `What ${name} will see`,
  before: 'Before they answer',
  after: 'Once they have said yes',
  nothing: 'No content.',
  untold: (which) => `With nothing for them to see: ${which}.`,
  person: 'They also see the young person’s name, and from whom it comes.',
};

export const letterDraft: typeof da.letterDraft = {
  heading: 'The letter as it is sent',
  lead: 'When you do it, the letter is laid before the young person in Stafet, and under 18 before the custody holder too. It is kept exactly so and cannot be changed afterwards: a correction becomes a letter of its own.',
  title: 'Draft of the letter',
};

export const merging: typeof da.merging = {
  taken: 'Others have written this in the form. It comes into yours:',
  clashes: 'You have both changed this. Choose what it shall say:',
  mine: 'Keep yours',
  theirs: 'Take theirs',
  nothing: 'Nothing',
};

export const stepMark: typeof da.stepMark = { step: (step: number, of: number) => `Step ${step} of ${of}` };
