import type { HeldRole } from '../../api/administration.js';

type Role = HeldRole['role'];

/** What somebody can be in an organisation of that kind. */
export const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  school: ['counsellor', 'leader', 'administrator'],
  kui: ['caseworker', 'leader', 'administrator'],
  fgu: ['intake', 'leader', 'administrator'],
  administration: ['consultant', 'leader', 'administrator'],
};
