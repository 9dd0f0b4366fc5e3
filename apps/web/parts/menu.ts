import type { Me } from '../api/me.js';
import { isCitizen } from './homes.js';

export interface Entry {
  readonly path: string;
  /** The letter that goes there. */
  readonly key: string;
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
  if (isCitizen(me)) return [{ path: 'my-case', key: 's', word: role === 'guardian' ? 'childs' : 'mine' }];
  const entries: readonly (Entry & { readonly open: boolean })[] = [
    { path: 'inbox', key: 'i', word: 'inbox', open: may.includes('readTasks') },
    { path: 'cases', key: 's', word: 'cases', open: role !== null && may.includes('readCases') },
    { path: 'notices', key: 'u', word: 'notices', open: role === 'school' && may.includes('readHandoffs') },
    // Who may begin a case is the process's to say; a school does so every week.
    { path: 'notices/new', key: 'n', word: 'report', open: role === 'school' && may.includes('searchByCpr') },
    { path: 'intake', key: 'p', word: 'intake', open: may.includes('readIntake') },
    { path: 'imports', key: 'm', word: 'import', open: may.includes('importNotices') },
    { path: 'leader', key: 'o', word: 'leader', open: may.includes('readOverview') },
    { path: 'figures', key: 't', word: 'figures', open: may.includes('readFigures') },
    { path: 'away', key: 'f', word: 'away', open: may.includes('keepAbsences') },
    // Leaders come to it by their overview.
    {
      path: 'retention',
      key: 'b',
      word: 'retention',
      open: may.includes('readRetention') && !may.includes('readOverview'),
    },
    { path: 'administration', key: 'a', word: 'administration', open: may.includes('administerDirectory') },
  ];
  return entries.filter(({ open }) => open);
}
