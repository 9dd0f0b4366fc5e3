import type { Me } from '../api/me.js';
import { isCitizen } from './homes.js';

export interface Entry {
  readonly path: string;
  readonly word:
    | 'inbox'
    | 'cases'
    | 'notices'
    | 'report'
    | 'import'
    | 'intake'
    | 'leader'
    | 'figures'
    | 'away'
    | 'mine'
    | 'childs'
    | 'retention'
    | 'administration';
}

/** What somebody has use for; what they may do, the API has said. The first entry is where they begin. */
export function menuOf(me: Me): readonly Entry[] {
  const { role, may } = me;
  if (isCitizen(me)) return [{ path: 'my-case', word: role === 'guardian' ? 'childs' : 'mine' }];
  const entries: readonly (Entry & { readonly open: boolean })[] = [
    { path: 'inbox', word: 'inbox', open: may.includes('readTasks') },
    { path: 'cases', word: 'cases', open: role !== null && may.includes('readCases') },
    { path: 'notices', word: 'notices', open: role === 'school' && may.includes('readHandoffs') },
    // Who may begin a case is the process's to say; a school does so every week.
    { path: 'notices/new', word: 'report', open: role === 'school' && may.includes('searchByCpr') },
    { path: 'intake', word: 'intake', open: may.includes('readIntake') },
    { path: 'imports', word: 'import', open: may.includes('importNotices') },
    { path: 'leader', word: 'leader', open: may.includes('readOverview') },
    { path: 'figures', word: 'figures', open: may.includes('readFigures') },
    { path: 'away', word: 'away', open: may.includes('keepAbsences') },
    // Leaders come to it by their overview.
    {
      path: 'retention',
      word: 'retention',
      open: may.includes('readRetention') && !may.includes('readOverview'),
    },
    { path: 'administration', word: 'administration', open: may.includes('administerDirectory') },
  ];
  return entries.filter(({ open }) => open);
}
