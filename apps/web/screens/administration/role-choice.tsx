import type { Administered } from '../../api/administration.js';
import type { Field } from '../../api/cases.js';
import { useTexts } from '../../language/language.js';
import { faultIn } from '../../parts/form/fault-in.js';
import { DateField } from '../../parts/form/large-fields.js';
import { SelectField } from '../../parts/select-field.js';
import { rolesOf } from './roles-of.js';

export interface ChosenRole {
  readonly organisation: string;
  readonly unit: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

export const noRole: ChosenRole = { organisation: '', unit: '', role: '', from: '', to: '' };

/** As the API takes it; what is missing it says itself. */
export function roleBody({ organisation, unit, role, from, to }: ChosenRole) {
  return {
    ...((organisation && { organisation }) as { organisation: string }),
    ...((role && { role }) as { role: 'leader' }),
    ...(unit && { unit }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

const day = { kind: 'date', label: { da: '', en: '' }, notPast: true } as Field;

interface Parts {
  readonly organisations: readonly Administered[];
  readonly chosen: ChosenRole;
  readonly onChange: (chosen: ChosenRole) => void;
  readonly error: unknown;
}

/** Where, as what, and from when to when. */
export function RoleChoice({ organisations, chosen, onChange, error }: Parts) {
  const text = useTexts().administration.roleChoice;
  const roles = useTexts().administration.roleNames;
  const place = organisations.find(({ id }) => id === chosen.organisation);
  const units = place?.units.filter(({ closed }) => !closed) ?? [];
  const date = (name: 'from' | 'to') => (
    <DateField
      field={{ ...day, name } as Field}
      at={`/${name}`}
      label={text[name]}
      hint={text.blank[name]}
      error={faultIn(error, `/${name}`)}
      value={chosen[name]}
      onChange={(value) => onChange({ ...chosen, [name]: String(value) })}
    />
  );
  return (
    <>
      <SelectField
        label={text.organisation}
        error={faultIn(error, '/organisation')}
        any={text.choose}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen.organisation}
        onChoose={(organisation) => onChange({ ...chosen, organisation, unit: '', role: '' })}
      />
      {units.length > 0 && (
        <SelectField
          label={text.unit}
          error={faultIn(error, '/unit')}
          any={text.noUnit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen.unit}
          onChoose={(unit) => onChange({ ...chosen, unit })}
        />
      )}
      {place && (
        <SelectField
          label={text.role}
          error={faultIn(error, '/role')}
          any={text.choose}
          options={(rolesOf[place.role] ?? []).map((role) => ({ value: role, label: roles[role] }))}
          chosen={chosen.role}
          onChoose={(role) => onChange({ ...chosen, role })}
        />
      )}
      {date('from')}
      {date('to')}
    </>
  );
}
