import type { HeldRole } from '../../api/administration.js';
import type { Words } from '../../language/language.js';

type Role = HeldRole['role'];

/** Duties, as people say them. */
export const roleWords: Words<Readonly<Record<Role, string>>> = {
  da: {
    counsellor: 'Vejleder',
    caseworker: 'Sagsbehandler',
    intake: 'Optagelse',
    consultant: 'Konsulent',
    leader: 'Leder',
    administrator: 'Administrator',
  },
  en: {
    counsellor: 'Counsellor',
    caseworker: 'Caseworker',
    intake: 'Intake',
    consultant: 'Consultant',
    leader: 'Leader',
    administrator: 'Administrator',
  },
};

/** What somebody can be in an organisation of that kind. */
export const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  school: ['counsellor', 'leader', 'administrator'],
  kui: ['caseworker', 'leader', 'administrator'],
  fgu: ['intake', 'leader', 'administrator'],
  administration: ['consultant', 'leader', 'administrator'],
};
