import { useMe } from '../api/me.js';

/** Where somebody sees what they work with: citizens have one page of their own. */
export function useHomes(caseId: string) {
  const { role } = useMe();
  const citizen = role === 'youngPerson' || role === 'guardian';
  return {
    citizen,
    ofCase: citizen ? '/my-case' : `/cases/${caseId}`,
    ofAll: citizen ? '/my-case' : '/inbox',
  };
}
