import type * as da from '../da/keys.js';
import { plural } from './plural.js';

export const does: typeof da.does = {
  next: 'Next row of the list. Enter opens it.',
  previous: 'The row before in the list',
  tick: 'Choose the row, or leave it out again',
  search: 'To the search field of the page',
  palette: 'Find a case or a page',
  help: 'Show the keyboard shortcuts',
};

export const help: typeof da.help = {
  heading: 'Keyboard shortcuts',
  lead: 'They do nothing while you type in a field.',
  goTo: (page) => `Go to ${page}`,
  single: 'Use shortcuts that are letters and signs alone',
  off: '(switched off)',
  close: 'Close',
  open: 'Keyboard shortcuts',
};

export const palette: typeof da.palette = {
  open: 'Find',
  heading: 'Find a case or a page',
  label: 'Name, CPR number or page',
  found: 'Found',
  cases: 'Cases',
  pages: 'Pages',
  openings: 'Begin',
  since: (day) => `opened ${day}`,
  ofNumber: 'The case of the young person with that CPR number',
  searching: 'Searching …',
  count: (count) => plural(count, { one: '1 found', other: `${count} found` }),
};
