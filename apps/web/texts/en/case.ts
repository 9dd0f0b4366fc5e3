import type * as da from '../da/case.js';

export const actions: typeof da.actions = {
  next: 'What comes next',
  seek: 'Find',
  notFound: 'Nothing that you can do is called that.',
  answer: 'Answer',
  giveOn: 'Give on',
  record: 'Write and decide',
  ask: 'Ask',
  close: 'Close the case',
  number: (no: number) => ` (no. ${no})`,
  none: 'You can do nothing in the case just now.',
  closed: (count: number) => `Cannot be done now (${count})`,
};

export const casePage: typeof da.casePage = {
  title: 'The case',
  titleOf: (no: string, where: string) => (where ? `${where}, case ${no}` : `Case ${no}`),
  nameless: 'The name is erased or not shared with you',
  withheld: 'Protected name',
  missing: 'The case cannot be shown',
  missingLead: 'Either there is no such case, or you have no access to it.',
  toCases: 'Go to the cases',
};

export const cprNumber: typeof da.cprNumber = {
  label: 'CPR number',
  open: 'Show the CPR number',
  why: 'What do you need the number for?',
  hint: 'The log says that you saw the number, when and why.',
  reasons: {
    'look-up-elsewhere': 'To look it up in another system',
    'write-to-authority': 'To write to another authority',
    'make-sure-who': 'To make sure that it is the right person',
    'mend-mistake': 'To mend a mistake',
  },
  show: 'Show the number',
  none: 'The case has no CPR number.',
  hides: 'The number is hidden again in a minute.',
  hide: 'Hide it now',
};

export const deadlineWords: typeof da.deadlineWords = {
  statutory: (source: string) => `Statutory deadline: ${source}`,
  local: 'Local service target',
  paused: 'Paused, while an answer is awaited',
  metLate: 'Done after the deadline',
  met: 'Met',
  void: 'Lapsed',
  meets: (what: string) => `Met by ${what}`,
};

export const foundCase: typeof da.foundCase = {
  onPage: 'On this page',
  owed: 'Who owes what',
  actions: 'What you can do now',
  baton: 'The way of the baton',
  appointments: 'Appointments with the young person',
  tasks: 'Your tasks',
  plan: 'The education plan',
  records: 'Written in the case',
  letters: 'Letters',
  consents: 'Consents',
  timeline: 'Course',
  access: 'Access to the file, and looks',
  keeping: 'Retention and erasure of the case',
  name: 'Correct the young person’s name',
  looks: 'Who has looked at the case?',
  showLooks: 'Show who has looked at the case',
  unseen: 'What you can see',
  noRecords: 'Nothing is written that you can read.',
};

export const mentionColleague: typeof da.mentionColleague = {
  open: 'Mention a colleague',
  who: 'Who is to look at the case?',
  words: 'A few words (optional)',
  hint: 'Only the two of you see it. It is no part of the case.',
  send: 'Mention',
  done: 'Your colleague can see it in the inbox.',
};

export const nowStrip: typeof da.nowStrip = {
  contact: 'Contact person',
  holder: 'Has the case now',
  keeper: 'Is accountable now',
  since: (day: string) => `since ${day}`,
  stage: 'Stage',
  outcome: 'Closed',
  opened: 'Opened',
  age: 'Age when opened',
  years: (age: number) => `${age} years`,
};

export const owed: typeof da.owed = {
  why: 'Why that day?',
  none: 'There is nothing that you owe or wait for just now.',
  asked: (to: string, from: string, day: string) => `${to} owes ${from} an answer. Asked ${day}.`,
  transit: (since: string) => `The case is in transit; offered ${since}. That time counts on its own.`,
  owes: (who: string) => `${who} is responsible.`,
  answer: 'Open and answer',
  see: 'See what was sent',
  write: 'Write it down, if they have said it',
  about: (label: string) => `: ${label}`,
  far: (count: number) => `More than a year away (${count})`,
  ended: (count: number) => `Ended deadlines (${count})`,
  endedCaption: 'Deadlines that have ended',
  what: 'Deadline',
  who: 'Who',
  day: 'By',
  how: 'How it went',
  noDay: 'No date',
};

export const protection: typeof da.protection = {
  protected: 'Name and address protection',
  why: 'The name is shown only to those for whom a leader has marked a need.',
  open: 'Which of you may know the name?',
  none: 'None of you has a marked need.',
  until: (day: string, by: string) => `until ${day}, marked by ${by}`,
  reasons: {
    'own-notice': 'wrote the notice',
    contact: 'is to be in contact with the young person',
    decision: 'is to decide',
    letter: 'is to write a letter',
  },
  end: 'Take back',
  endLong: (name: string) => `Take back the need of ${name}`,
  who: 'Who is to know the name?',
  reason: 'Why?',
  choose: 'Choose a reason',
  last: 'Last day',
  lastHint: 'At most a year from now',
  mark: 'Mark the need',
  marked: 'Your colleague can see the name now.',
  lift: 'End the name and address protection …',
  liftHint: 'Show the name again to everybody who works on the case.',
  protect: 'Set name and address protection …',
  protectHint:
    'The name is withheld from everybody, in lists and searches too, but from those who have a need.',
  doProtect: 'Withhold the name',
  doLift: 'Show the name again',
};

export const tasks: typeof da.tasks = {
  none: 'You have no open tasks in the case.',
  leader: 'For the leader',
};

export const timeline: typeof da.timeline = {
  more: 'Show more',
  none: 'Nothing has happened that you can see here.',
};

export const relations: typeof da.relations = {
  holder: { is: 'You have the case' },
  overseer: { is: 'You follow the course' },
  offered: {
    is: 'The case is offered to you',
    unseen:
      'The case is offered to you, and you have not answered yet. What you need to answer comes with the offer. Stage, history and the rest of what is written are not shown.',
  },
  enrolled: {
    is: 'The young person is your pupil',
    unseen:
      'You can see what you said yourselves of risk and dropout, who has the case, and the answers you were given. Stage, others’ deadlines and the rest of the course are not shared with you: that takes consent (KUI-loven §15d).',
  },
  formerSchool: {
    is: 'The young person was your pupil',
    unseen:
      'You can see who has the case, what you wrote yourselves, and the answers you were given. Stage, others’ deadlines and the rest of the course are not shared with you: that takes consent (KUI-loven §15d).',
  },
  party: {
    is: 'You have had a part in the case',
    unseen:
      'You can see who has the case, what you wrote yourselves, and the answers you were given. Stage, others’ deadlines and the rest of the course are not shared with you.',
  },
  former: {
    is: 'You have had the case',
    unseen:
      'You can see what you wrote and were answered, and how the case ends. Who has it now and what else happens is not shared with you.',
  },
  owing: {
    is: 'You owe an answer in the case',
    unseen:
      'You can see what you are asked, and your own answers. The rest of the case is not shared with you.',
  },
  consulted: {
    is: 'You are asked in the case',
    unseen:
      'You can see what you are asked, and your own answers. The rest of the case is not shared with you.',
  },
  subject: { is: 'Your case' },
};
