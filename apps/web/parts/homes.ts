import { type Me, useMe } from '../api/me.js';

/** Somebody of the case itself: they have one page of their own. */
export function isCitizen({ role }: Me): boolean {
  return role === 'youngPerson' || role === 'guardian';
}

/** Where somebody sees what they work with. */
export function useHomes(caseId: string) {
  const citizen = isCitizen(useMe());
  return {
    citizen,
    ofCase: `/cases/${caseId}`,
    ofAll: citizen ? '/my-case' : '/inbox',
  };
}
