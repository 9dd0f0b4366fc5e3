import type * as da from '../da/parts.js';
import { plural } from './plural.js';

export const caseNames: typeof da.caseNames = { system: 'Stafet', subject: 'You', object: 'you' };

export const aboutCase: typeof da.aboutCase = {
  about: 'It is about',
  hidden: 'The name is not shown',
  isProtected: 'Protected name',
  stage: 'Now',
  holder: 'The case is with',
};

export const aboutHandoff: typeof da.aboutHandoff = {
  mine: (from: string, to: string, day: string) => `Your case went from ${from} to ${to} on ${day}.`,
  other: (from: string, to: string, day: string) => `The case went from ${from} to ${to} on ${day}.`,
  free: 'We would like to know how that was for you. It is up to you whether you answer, and nobody will remind you.',
  readers: (from: string, to: string) => `Your answer is read by ${from} and ${to}.`,
  until: (day: string) => `You can answer up to and including ${day}.`,
  counted: 'Answers are also counted with those of others, without names.',
  theirs: (day: string) => `The young person can answer up to and including ${day}, and is not reminded.`,
};

export const appointments: typeof da.appointments = {
  with: (who: string, organisation: string) => `With ${who}, ${organisation}`,
  withOrganisation: (organisation: string) => `With ${organisation}`,
  place: (place: string, minutes: string) => `${place}, ${minutes} minutes`,
  about: 'What you are to talk about',
  moved: 'Moved',
  states: { held: 'Kept', missed: 'The young person did not come', cancelled: 'Cancelled' },
  missedOwn: 'You did not come',
  calendar: 'Take it into your calendar',
  change: 'Move it, cancel it, or say how it went',
  of: (moment: string) => `: the appointment ${moment}`,
  past: (count: number) => `Earlier and cancelled appointments (${count})`,
};

export const batonLine: typeof da.batonLine = {
  has: 'Has the case now',
  kept: 'Is accountable after the close',
  since: (day: string, long: string) => `Since ${day} · ${long}`,
  until: (from: string, to: string, long: string) => `${from} to ${to} · ${long}`,
  on: (day: string, long: string) => `${day} · ${long}`,
  offered: (to: string, day: string) => `${day}: offered to ${to}`,
  waiting: (long: string) => `not answered yet, on its way for ${long}`,
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  underway: (answer: string, long: string) => `answer: “${answer}”, on its way for ${long}`,
  legend: 'Hatched: offered, but not received. Meanwhile the sender is still accountable.',
};

export const byUrgency: typeof da.byUrgency = {
  overdue: 'Overdue',
  today: 'Today',
  soon: 'The next days',
  later: 'Later',
  none: 'No deadline',
};

export const consents: typeof da.consents = {
  none: 'Nothing has been consented to.',
  noneMine: 'You have consented to nothing. Without consent only what the law gives a right to is shared.',
  may: (who: string) => `${who} may read`,
  mayAll: (who: string) => `${who} may follow the whole case`,
  old: 'A consent from before, which opens nothing in the system',
  until: (day: string) => `Holds up to and including ${day}`,
  always: 'Holds until it is withdrawn',
  ranOut: (day: string) => `Ran out on ${day}`,
  withdrawn: (day: string) => `Withdrawn on ${day}`,
  lapsed: (day: string) => `Lapsed on ${day}, when the case moved to another municipality`,
  given: (who: string, day: string) => `Given by ${who} on ${day}`,
  recorded: (who: string, how: string) => `recorded by ${who}, ${how}`,
  withdraw: 'Withdraw',
  withdrawLong: (who: string) => `Withdraw: the consent to ${who}`,
  over: (count: number) => `Consents that hold no more (${count})`,
};

export const corrections: typeof da.corrections = {
  corrected: (moment: string) => `Corrected ${moment}`,
  why: 'Why',
  was: 'Before',
  is: 'Now',
  nothing: 'nothing',
  same: 'What can be seen here has not changed.',
};

export const differences: typeof da.differences = {
  same: 'What can be seen here has not changed.',
  how: { added: 'New', removed: 'Removed', changed: 'Changed' },
  was: 'Before',
  is: 'Now',
  nothing: 'nothing',
};

export const earlier: typeof da.earlier = {
  before: 'The rows before these are put away.',
  fetching: 'Fetching those before …',
  back: 'Show those before',
  start: 'To the beginning',
};

export const fieldValues: typeof da.fieldValues = { yes: 'Yes', no: 'No', unseen: 'Not to be seen here' };

export const duration: typeof da.duration = { shortest: 'less than an hour' };

export const fileList: typeof da.fileList = {
  gone: 'The file is not here any more',
  save: (name: string) => `Save ${name}`,
  image: 'Image',
  text: 'Text',
  bytes: 'bytes',
  unscanned: 'not scanned for viruses',
  clean: 'scanned, nothing found',
  infected: 'withheld: the scanner found something harmful',
};

export const frame: typeof da.frame = {
  skip: 'Skip to the content',
  menu: 'Main menu',
  ways: 'Menu',
  demo: 'Demo. All people and cases are made up (synthetic data).',
  inbox: 'Inbox',
  cases: 'Cases',
  notices: 'Notices',
  report: 'New notice',
  import: 'Import',
  figures: 'Figures',
  intake: 'Intake',
  leader: 'Overview',
  administration: 'Administration',
  away: 'Absence',
  mine: 'My case',
  childs: 'My child’s case',
  actsFor: 'for',
  change: 'Change organisation',
  other: 'Dansk',
  tagline: 'The baton is never dropped',
  api: 'API',
};

export const letters: typeof da.letters = {
  none: 'No letters have been sent that you can read.',
  noneMine: 'There are no letters to you yet.',
  placed: (by: string, when: string) => `From ${by}. Laid before the young person in Stafet on ${when}.`,
  placedMine: (by: string, when: string) => `From ${by}. Laid before you in Stafet on ${when}.`,
  replaced: 'Replaced by a later letter',
  read: 'Read',
  readLong: (name: string, when: string) => `Read ${name} of ${when} (opens in a new window)`,
  pdf: 'PDF',
  pdfLong: (name: string, when: string) => `${name} of ${when} as PDF (opens in a new window)`,
};

export const looks: typeof da.looks = {
  none: 'Nobody else has looked at the case.',
  note: 'New looks are shown within a minute.',
  own: 'You alone.',
  why: 'Why:',
};

export const more: typeof da.more = {
  more: 'Show more',
  fetching: 'Loading more …',
  shown: (count: number) => `${count} shown`,
};

export const nameSearch: typeof da.nameSearch = {
  name: 'The young person’s name',
  search: 'Search',
  clear: 'Clear the search',
};

export const otherCases: typeof da.otherCases = {
  heading: 'Other cases of the young person',
  opened: (day: string) => `The case of ${day}`,
  running: 'Running now',
  sameSchool: 'Of the same school',
  maybe: 'Maybe the same young person: born the same day, with the same last name',
  linked: 'Linked to this case',
  into: 'This case has gone into it',
  from: 'It has gone into this case',
  link: 'Link the cases',
  merge: 'Merge this case into it',
  first: 'Receive the case first. Then you can link the cases, or merge them where you hold both.',
  about: (day: string) => ` (the case of ${day})`,
};

export const partsOfCase: typeof da.partsOfCase = {
  part: (form: string, fields: string) => `From “${form}”: ${fields}`,
  row: (field: string, row: string) => `${field}: ${row}`,
  rows: (field: string, count: number) =>
    `${field} (${plural(count, { one: '1 row', other: `${count} rows` })})`,
};

export const personName: typeof da.personName = { hidden: 'The name is protected or erased' };

export const planState: typeof da.planState = {
  version: (no: number, day: string) => `The plan is in version ${no}, of ${day}.`,
  agreed: (who: string, no: number, day: string) => `${who}: agreed to version ${no}, ${day}`,
  recorded: (how: string) => ` (recorded by the municipality: ${how})`,
  notYet: (who: string) => `${who}: has not agreed yet`,
  since: (no: number) => ` – but not to version ${no}, as the plan is now`,
  changes: 'See what has changed in the plan',
};

export const record: typeof da.record = {
  excerpt: 'Excerpt',
  version: (revision: number) => `Version ${revision}`,
  nothing: 'Nothing of its content can be seen here.',
  unknown: 'Document',
  corrected: 'Corrected',
  erased: 'Its content has been erased.',
  why: 'Why you may read it',
  correct: 'Correct',
  correctLong: (label: string) => `Correct ${label}`,
  versions: 'Versions and differences',
  versionsLong: (label: string) => `Versions and differences: ${label}`,
};

export const remaining: typeof da.remaining = {
  overdue: (days: number) =>
    plural(days, { one: '1 working day overdue', other: `${days} working days overdue` }),
  justOver: 'Overdue',
  hours: (hours: number) =>
    plural(hours, { one: 'Last day: 1 hour left', other: `Last day: ${hours} hours left` }),
  lastDay: 'The last day is today',
  closed: 'No working day left',
  days: (days: number) => plural(days, { one: '1 working day left', other: `${days} working days left` }),
  far: 'More than a year left',
  none: 'No deadline',
  onHold: 'The deadline stands still',
};

export const signOut: typeof da.signOut = { signOut: 'Sign out' };

export const states: typeof da.states = {
  loading: 'Loading …',
  failed: 'That did not work',
  away: 'The server does not answer. Check the connection and try again.',
  refused: {
    401: 'You have been signed out. Reload the page and sign in again.',
    403: 'It is for others than you. If you need it, ask whoever gives access where you work.',
    404: 'It may have been deleted or moved, or it is for others than you. Go back a page and choose again.',
    412: 'Reload the page, see what has changed, and try again.',
    429: 'Wait a minute and try again.',
  },
  ours: 'It is not because of anything you did. Try again in a moment.',
  tell: (number) =>
    `If it happens again, tell whoever looks after the system where you work, and give them the number: ${number}.`,
  again: 'Try again',
};

export const takeFile: typeof da.takeFile = {
  mine: 'You can take along all that you can read about yourself here: to read, to print or to keep, with letters and attached files. What is not in it is named there too, and why.',
  ours: 'For whoever asks for access to their file: all that you can read in the case, as a file, with letters and attached files. Look it through before you give it to anybody; you see more than the young person does.',
  take: 'Take the case as a file (ZIP)',
};

export const told: typeof da.told = { close: 'Close the message' };

export const notFound: typeof da.notFound = {
  title: 'There is no such page',
  text: 'The address leads nowhere.',
  home: 'Go to the front page',
};

export const broken: typeof da.broken = {
  title: 'The page could not be shown',
  lead: 'It could not be fetched, or something went wrong when it was to be shown.',
  kept: 'What you have sent is kept. Try again, or go on to another page of the menu.',
  again: 'Try again',
  away: 'The server does not answer. Check the connection and try again in a while.',
};

export const noAccess: typeof da.noAccess = {
  forWhom: {
    citizens: 'This is for young people and custody holders alone: their own case.',
    caseworkers: 'This is for those who work on cases alone.',
    casesOfTheirs: 'Cases can be seen by those who work on them, and by the young person, alone.',
    schools: 'This is for the schools that give notice alone.',
    fgu: 'This is for FGU alone: it is their own calendar.',
    beginners: 'This is for those who can open a case alone: schools, KUI and FGU.',
    leaders: 'This is for leaders alone.',
    figures: 'The figures are for KUI and for leaders.',
    administrators: 'This is for leaders and for those who administer the system alone.',
  },
  to: (name: string) => `Go to your own page: ${name}`,
};

export const wayUp: typeof da.wayUp = {
  to: (name: string) => `Back to “${name}”`,
  toCase: 'Back to the case',
};
