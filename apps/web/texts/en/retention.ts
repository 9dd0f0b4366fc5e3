import type * as da from '../da/retention.js';
import { plural } from './plural.js';

export const keeping: typeof da.keeping = {
  title: 'Retention and erasure of the case',
  all: 'All rules, and what was erased',
  goes: 'What is erased',
  records: (records: number, versions: number) => `The content of ${records} records (${versions} versions)`,
  drafts: (count: number) => plural(count, { one: '1 draft', other: `${count} drafts` }),
  mentions: (count: number) =>
    plural(count, { one: 'A word to a colleague', other: `${count} words to colleagues` }),
  person: 'Name, CPR number and date of birth: it is the person’s only case',
  stays: 'What stays',
  name: (count: number) =>
    `The name, as long as ${plural(count, { one: 'one other case', other: `${count} other cases` })} of the person stands`,
  steps: (count: number) => `The ${count} steps of the history, without anybody’s data`,
  erased: 'The content of the case is erased.',
  open: 'The case is not closed. It is erased once it is, at the earliest.',
  held: 'Erasure of the case is stopped. Lift that under “Retention and erasure”.',
  hold: 'Stop erasure',
  holdLead: 'As long as erasure is stopped nothing of the case is erased, nor when its time is over.',
  why: 'Reason',
  choose: 'Choose a reason',
  until: 'Until, included (empty: until it is lifted)',
  stop: 'Stop erasure',
  stopped: 'Erasure is stopped.',
  erase: 'Erase before its time',
  eraseLead: 'Only where the law allows it. It cannot be undone, and holds for restored backups too.',
  ground: 'Ground (GDPR art. 17)',
  order: 'Erase the content of the case',
  sure: 'Erase the content of the case for ever?',
  ordered: 'It is ordered, and done within a minute.',
  holdReasons: {
    complaint: 'A complaint is being handled',
    court: 'A court case',
    supervision: 'Supervision or audit',
    accessRequest: 'A request for access to the file',
    archive: 'To be delivered to an archive',
    childProtection: 'A case under the child-welfare act',
  },
  erasureReasons: {
    unlawful: 'Recorded without a legal basis (1)(d)',
    wrongPerson: 'About the wrong person (1)(d)',
    consentWithdrawn: 'Consent withdrawn, and no other basis (1)(b)',
    noLongerNeeded: 'No longer needed (1)(a)',
    objection: 'Objection, and nothing outweighs it (1)(c)',
  },
};

export const kindWords: typeof da.kindWords = {
  onDemand: 'Ordered by a leader',
  forever: 'kept',
  parts: { Y: ['year', 'years'], M: ['month', 'months'], D: ['day', 'days'], H: ['hour', 'hours'] },
  and: ' and ',
};

export const retention: typeof da.retention = {
  title: 'Retention and erasure',
  lead: 'How long what is kept, what is erased soon, what is stopped, and what was erased.',
  rules: 'Rules',
  what: 'What',
  after: 'How long',
  since: 'After',
  basis: 'Why',
  own: 'set here',
  due: 'Erased within 90 days',
  noDue: 'None of your cases is to be erased in the next 90 days.',
  case: 'See the case',
  on: (day: string) => `erased on ${day}`,
  held: 'stopped',
  holds: 'Stopped',
  noHolds: 'Erasure is not stopped in any case.',
  placed: (who: string, day: string) => `${who}, ${day}`,
  until: (day: string) => `until ${day}, included`,
  open: 'until it is lifted',
  lifted: (day: string) => `lifted ${day}`,
  lift: 'Lift',
  erased: 'Erased',
  noErased: 'Nothing has been erased yet.',
  waits: 'ordered, erased soon',
  records: (count: number) =>
    plural(count, { one: '1 version of a record', other: `${count} versions of records` }),
  person: 'the person is erased',
};
