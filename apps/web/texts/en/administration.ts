import type * as da from '../da/administration.js';

export const administration: typeof da.administration = {
  title: 'Administration',
  lead: 'Who works where, and as what. No cases are seen from here.',
  leaders: 'What was done to your organisation: who was given or lost a role, and by whom.',
  others: 'There is something here for administrators and leaders only.',
  parts: 'Parts of the administration',
  people: 'People and roles',
  units: 'Organisations and units',
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
  },
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  somebody: 'Somebody',
};

export const newPerson: typeof da.newPerson = {
  add: 'New member of staff',
  subject: 'Account',
  subjectHint: 'As your sign-in knows it (“sub”). It is this, and not the name, that lets somebody in.',
  name: 'Name',
  email: 'Mail address (may be blank)',
  save: 'Enter',
  done: 'The member of staff is entered.',
};

export const people: typeof da.people = {
  search: 'Find by name',
  organisation: 'Organisation',
  all: 'All',
  none: 'Nobody who fits.',
  noMail: 'no mail address',
  account: (subject: string) => `Account: ${subject}`,
};

export const roleChoice: typeof da.roleChoice = {
  organisation: 'Organisation',
  unit: 'Unit',
  noUnit: 'None in particular',
  role: 'Role',
  choose: 'Choose',
  from: 'First day (blank: at once)',
  to: 'Last day (blank: until further notice)',
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
  endLong: (role: string, name: string) => `End ${name} as ${role}`,
  sure: 'Access ends at once, and the tasks that the person has taken go back to the organisation.',
  endNow: 'End it now',
  keep: 'Cancel',
  give: 'Give another role',
  save: 'Give the role',
};

export const units: typeof da.units = {
  none: 'No units yet.',
  add: 'New unit',
  name: 'Name of the unit',
  under: 'Lies below',
  top: 'The organisation itself',
  save: 'Enter the unit',
  close: 'Close',
  closeLong: (name: string) => `Close ${name} for newcomers`,
  closed: 'closed',
  what: 'A unit is a team of KUI or a school of FGU. It holds no cases: whoever belongs to it acts for the organisation.',
};
