import { ageOn, localDate, type Turn } from '#domain';
import { demoOrganisations } from '../directory.js';
import type { PlannedCase } from './plan.js';

type Fields = NonNullable<Turn['fields']>;

const programmes = {
  gymnasium: ['Stx, 1. år', 'Stx, 2. år', '2-årigt hf'],
  vocational: ['Elektriker GF2', 'Kok GF2', 'Social- og sundhedsassistent GF1', 'Eux Business', 'Tømrer GF2'],
};

/** Chance fills in a form field by field; here what hangs together is made to. No fact changes by which a case goes. */
export function lifelike({ youngPerson }: PlannedCase, { context, fields }: Turn): Fields {
  if (!fields) return {};
  const { actor, now } = context;
  const more: Record<string, unknown> = {};
  const type = demoOrganisations.find(({ id }) => id === actor.party)?.programmeType;
  if ('programmeType' in fields && type !== undefined) {
    const names = programmes[type];
    more.programmeType = type;
    more.programme = names[String(fields.programme).length % names.length];
  }
  if ('guardianInformed' in fields) {
    const adult = ageOn(youngPerson.birthDate, localDate(now)) >= 18;
    more.guardianInformed = adult ? 'adult' : fields.guardianInformed === 'no' ? 'no' : 'yes';
  }
  if (typeof fields.absence === 'number') more.absence = 8 + (fields.absence % 55);
  if (typeof fields.minutes === 'number') more.minutes = 30 + 15 * (fields.minutes % 3);
  if ('email' in fields) more.email = 'kontakt@demo.example';
  if ('counsellorEmail' in fields) more.counsellorEmail = 'vejledning@demo.example';
  return { ...fields, ...more };
}
