import type * as da from '../da/administration.js';
import { plural } from './plural.js';

export const administration: typeof da.administration = {
  title: 'Administration',
  lead: 'Everything that is looked after beside the cases. No cases are seen from here.',
  leaders: 'The parts of the administration that your organisation answers for itself.',
  others: 'There is something here for administrators and leaders only.',
  parts: 'Parts of the administration',
  failures: 'Failures and delays',
  people: 'People and roles',
  units: 'Organisations and units',
  calendars: 'Calendar',
  definitions: 'The process',
  templates: 'Letters',
  retention: 'Retention',
  changes: 'What was done?',
};

export const changes: typeof da.changes = {
  none: 'Nothing has been done yet.',
  signIn: 'By what their sign-in says',
  done: {
    'person-entered': (who: string) => `${who} was entered`,
    'person-changed': (who: string) => `${who}: name, address or language was changed`,
    'role-given': (who: string, role: string) => `${who} was given the role ${role}`,
    'role-ended': (who: string, role: string) => `${who} no longer has the role ${role}`,
    'unit-entered': (who: string) => `The unit ${who} was entered`,
    'unit-changed': (who: string) => `The unit ${who} was changed`,
    'unit-closed': (who: string) => `The unit ${who} was closed`,
    'unit-reopened': (who: string) => `The unit ${who} was opened again`,
    'organisation-entered': (who: string) => `The organisation ${who} was entered`,
    'organisation-changed': (who: string, was: string) => `The organisation ${was} is now called ${who}`,
    'organisation-closed': (who: string) => `The organisation ${who} was closed`,
    'organisation-reopened': (who: string) => `The organisation ${who} was opened again`,
  },
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  somebody: 'Somebody',
};

export const changePerson: typeof da.changePerson = {
  change: 'Correct name, mail and language',
  name: 'Name of the colleague',
  email: 'Mail address for notices (optional)',
  language: 'Language of mails',
  languages: { da: 'Dansk', en: 'English' },
  save: 'Save the correction',
  done: 'It is corrected.',
};

export const newPerson: typeof da.newPerson = {
  add: 'New member of staff',
  subject: 'Account',
  subjectHint: 'As your sign-in knows it (“sub”). It is this, and not the name, that lets somebody in.',
  name: 'Name',
  email: 'Mail address (optional)',
  save: 'Enter',
  done: 'The member of staff is entered.',
};

export const people: typeof da.people = {
  title: 'Staff',
  search: 'Find by name',
  organisation: 'Organisation',
  all: 'All',
  nobody: 'No members of staff yet.',
  none: (name: string) =>
    `Nobody is called anything with “${name}”. Look for the beginning of a first or last name.`,
  noMail: 'no mail address',
  account: (subject: string) => `Account: ${subject}`,
};

export const roleChoice: typeof da.roleChoice = {
  organisation: 'Organisation',
  unit: 'Unit',
  noUnit: 'None in particular',
  role: 'Role',
  choose: 'Choose',
  from: 'First day',
  blank: { from: 'At once if left blank.', to: 'Until further notice if left blank.' },
  to: 'Last day',
};

export const roleNames: typeof da.roleNames = {
  counsellor: 'Counsellor',
  caseworker: 'Caseworker',
  intake: 'Intake',
  consultant: 'Consultant',
  leader: 'Leader',
  administrator: 'Administrator',
};

export const roles: typeof da.roles = {
  since: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  past: 'Earlier roles',
  claimed: 'follows the sign-in',
  end: 'End …',
  of: (name: string) => `Roles: ${name}`,
  as: (name: string, role: string) => `${name} as ${role}`,
  endSure: (name: string, role: string) => `Is ${name} no longer to be ${role}?`,
  endWhat: 'Access ends at once, and the tasks that the person has taken go back to the organisation.',
  endNow: 'End the role',
  give: 'Give another role',
  save: 'Give the role',
};

export const units: typeof da.units = {
  units: 'Units',
  none: 'No units yet.',
  add: 'New unit',
  name: 'Name of the unit',
  under: 'Lies below',
  top: 'The organisation itself',
  save: 'Enter the unit',
  change: 'Correct the name or place',
  saveChange: 'Save the unit',
  close: 'Close the unit',
  closeSure: (name: string) => `Close the unit ${name}?`,
  closeWhat:
    'Whoever belongs to it stays in the organisation without a unit, and nobody new can join. It can be opened again, but they are not put back.',
  reopen: 'Open the unit again',
  closed: 'closed',
};

export const organisations: typeof da.organisations = {
  what: 'An organisation has cases and answers questions. A unit is a team of KUI or a school of FGU. It holds no cases: whoever belongs to it acts for the organisation.',
  closed: 'closed',
  kinds: {
    school: 'School',
    kui: 'Youth unit (KUI)',
    fgu: 'FGU institution',
    administration: 'Other administration',
  },
  programmeTypes: { gymnasium: 'Gymnasium', vocational: 'Vocational education' },
  municipality: (code: string) => `municipality ${code}`,
  severalMunicipalities: 'several municipalities',
  number: (code: string) => `number ${code}`,
  below: (name: string) => `below ${name}`,
  rename: 'Correct the name',
  name: 'Name of the organisation',
  renameHint: 'Letters that were sent keep the name that they were sent with.',
  saveName: 'Save the name',
  close: 'Close the organisation',
  closeSure: (name: string) => `Close ${name}?`,
  closeWhat:
    'All roles in it end at once, and nothing can be sent to it. What has happened stays. It can be opened again, but the roles must be given anew.',
  closeNow: 'Close the organisation',
  reopen: 'Open the organisation again',
};

export const newOrganisation: typeof da.newOrganisation = {
  add: 'New organisation',
  above: 'Lies below',
  kind: 'What it is',
  programmeType: 'Programmes',
  choose: 'Choose',
  name: 'Name of the organisation',
  code: 'Number',
  codeHint: 'Institution number or CVR number. It cannot be changed afterwards.',
  becomes: (kind: string, above: string, where: string) => `${kind} below ${above}, ${where}.`,
  save: 'Enter the organisation',
  done: 'The organisation is entered.',
};

export const failures: typeof da.failures = {
  what: 'What Stafet does in the background and that failed or is late. No young people and no cases stand here: only what it is, when and why.',
  none: 'Everything is delivered.',
  all: (count: number) => plural(count, { one: 'Choose the only one', other: `Choose all ${count}` }),
  tryChosen: (count: number) => (count === 0 ? 'Try the chosen ones again' : `Try again (${count})`),
  tryOne: 'Try again',
  tryLong: (what: string) => `Try again: ${what}`,
  told: ({ ordered, gone }: { readonly ordered: number; readonly gone: number }) =>
    [
      ordered > 0 &&
        plural(ordered, { one: '1 is being tried now.', other: `${ordered} are being tried now.` }),
      gone > 0 &&
        plural(gone, { one: '1 had been done meanwhile.', other: `${gone} had been done meanwhile.` }),
    ]
      .filter(Boolean)
      .join(' '),
  since: (moment: string) => `since ${moment}`,
  tries: (count: number) => plural(count, { one: 'tried once', other: `tried ${count} times` }),
  last: (moment: string) => `last ${moment}`,
  next: (moment: string) => `Tried again ${moment}`,
  now: 'Tried again in a moment',
  givenUp: 'Given up: not tried again by itself',
  byItself: 'Tried again by itself all the time',
  code: (code: string) => `code ${code}`,
  everywhere: 'The whole installation',
  somebody: 'a member of staff',
  mail: (about: string, name: string) => `${about} to ${name}`,
  mails: {
    asked: 'Mail about something to be answered',
    rang: 'Mail about a deadline',
    weekly: 'Mail with the week’s summary',
  },
  import: (name: string) => `Import of notices, started by ${name}`,
  ruleChange: (about: string) => `Change of ${about}`,
  ruleChanges: { calendar: 'closings', budgets: 'deadlines', version: 'the version of the process' },
  kinds: {
    news: 'News for your inbox',
    letter: 'Letter to be laid before the young person',
    scan: 'Scan of an attached file',
    deadline: 'Deadline that has come and was not told',
    round: 'Work for the whole installation',
  },
  rounds: {
    relay: 'Passing changes on to the screens',
    deadlines: 'Telling deadlines',
    imports: 'Taking imports on',
    ruleChanges: 'Taking changes of rules on',
    mail: 'Sending mail',
    weeklies: 'Writing the week’s summaries',
    accessLog: 'Putting the access log in order',
    accessSamples: 'Drawing samples of looks',
    clearing: 'Erasing what is no longer to be kept',
    leavers: 'Giving back tasks of those who have left',
    keys: 'Changing keys',
    unreadableNumbers: 'CPR numbers that cannot be read',
    witness: 'The witness of the history',
    scans: 'Having files scanned',
    erasures: 'Carrying out erasures',
  },
  casesFailed: (count: number) =>
    plural(count, {
      one: '1 case could not be brought under the new rules.',
      other: `${count} cases could not be brought under the new rules.`,
    }),
  reasons: {
    'mail-server-away': 'The mail server does not answer.',
    'mail-server-refuses': 'The mail server will not take the mail.',
    'address-refused': 'The mail server does not know the receiver’s address.',
    'scanner-away': 'What scans files for viruses does not answer.',
    database: 'The database did not answer, or said no.',
    'cases-failed': 'Some cases could not be brought under the new rules.',
    'keys-missing': 'The key that they are locked with was taken out.',
    'witness-away': 'The place where the witness lies cannot be written.',
    'not-taken-on': 'Nobody has taken it on.',
    fault: 'There is a fault in the program.',
  },
  todo: {
    'mail-server-away': 'It is tried again by itself. If it goes on, tell those who run Stafet.',
    'mail-server-refuses': 'Tell those who run Stafet: how mail is set up must be mended.',
    'address-refused': 'Mend the address under People and roles, and try again.',
    'scanner-away':
      'The file can be seen meanwhile, marked as not scanned. If it goes on, tell those who run Stafet.',
    database: 'It is tried again by itself. If it goes on, give the code to those who run Stafet.',
    'cases-failed':
      'They follow the old rules meanwhile. Try again; if it still fails, give the code to those who run Stafet.',
    'keys-missing': 'Tell those who run Stafet: the key must be put back.',
    'witness-away': 'Tell those who run Stafet: the place must be there and be writable.',
    'not-taken-on': 'Either the worker does not run, or there is no mail server. Tell those who run Stafet.',
    fault: 'Give the code to those who run Stafet.',
  },
};

export const definitions: typeof da.definitions = {
  what: 'The process is written in Stafet itself: stages, handoffs, asks and deadlines with their law. A published version never changes, and nothing can be edited here. A case follows the version that it began with until the leader moves it under Rules.',
  versions: 'Versions of the process',
  version: 'Version',
  cases: 'Your cases',
  files: 'For other tools',
  named: (label: string, version: number) => `${label}, version ${version}`,
  newest: 'newest',
  follow: (count: number) => plural(count, { one: '1 case follows it', other: `${count} cases follow it` }),
  bpmn: 'BPMN 2.0',
  bpmnLong: (named: string) => `Download ${named} as BPMN 2.0`,
};

export const drawing: typeof da.drawing = {
  smaller: 'Smaller',
  larger: 'Larger',
  size: (percent: number) => `${percent}%`,
  alone: 'Open the picture by itself',
  scroll: (named: string) => `Picture of ${named}, can be scrolled`,
  alt: (named: string) => `${named}: each stretch a band, each stage a box. The same stands in words below.`,
};

export const outline: typeof da.outline = {
  stages: 'Stages',
  asks: 'Handoffs and asks',
  ask: 'What is asked',
  to: 'Who answers',
  due: 'Answer within',
  answers: 'Answers that can be given',
  handoff: (label: string) => `${label} (passes the case on)`,
  deadlines: 'Deadlines',
  deadline: 'Deadline',
  owner: 'Who is to keep it',
  length: 'Length',
  from: 'Begins with',
  law: 'Law',
  local: 'Local service target',
  unsaid: 'By itself',
};

export const templates: typeof da.templates = {
  what: 'The words of letters are written in Stafet itself and published in versions, so that it can always be said what somebody was given to read. They can be seen here, and not edited.',
  local: 'Whom one complains to, and within how long, is your own; the leader sets it.',
  rules: 'See it under Rules',
  none: 'There are no letters.',
  named: (name: string, version: number) => `${name}, version ${version}`,
  newest: 'newest',
  usedBy: (forms: string) => `Sent with: ${forms}.`,
  unused: 'Not used by the newest version of the process.',
  guides: (kind: string) => `With your complaint guidance: ${kind}`,
  noGuidance: 'Without complaint guidance',
  show: 'Show with made-up data',
  hide: 'Hide',
  pdf: 'PDF',
  pdfLong: (called: string) => `${called} as PDF`,
  sample: (called: string) => `Sample: ${called}`,
};

export const calendars: typeof da.calendars = {
  what: 'Days that do not count in your deadlines: weekends, public holidays and your own closings (framed).',
  rules: 'The leader sets the closings under Rules',
  years: 'Years',
  days: 'Public holidays and closings on weekdays',
  span: (from: string, to: string) => `${from} to ${to}`,
};
