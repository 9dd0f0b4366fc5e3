import { useMe } from '../api/me.js';
import { isCitizen } from './citizen.js';

/** Where somebody sees what they work with. */
export function useHomes(caseId: string) {
  const citizen = isCitizen(useMe());
  return {
    citizen,
    ofCase: `/cases/${caseId}`,
    ofAll: citizen ? '/my-case' : '/inbox',
  };
}
