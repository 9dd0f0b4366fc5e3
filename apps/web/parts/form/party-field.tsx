import { useMe } from '../../api/me.js';
import { usePartyNames } from '../../api/names.js';
import { useTexts } from '../../language/language.js';
import { RadioInput } from './choice-fields.js';
import { FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';

export interface CaseParty {
  readonly role: string;
  readonly id: string;
  readonly relation: string;
}

/** Who only was offered the case or asked, or has left it, has no part in it. */
const withoutPart = ['offered', 'asked', 'former', 'none'];

/** One of those who have a part in the case now. Nobody asks themselves; who only was asked may be let read something. */
export function PartyField({
  field,
  value,
  onChange,
  parties,
  ...group
}: FieldProps & { readonly parties: readonly CaseParty[] }) {
  const me = useMe();
  const { nobody } = useTexts().form.partyField;
  const roles = field.roles?.filter((role) => role !== me.role || field.oneself) ?? [];
  const hasPart = ({ relation }: CaseParty) => !withoutPart.includes(relation);
  const bound = roles.flatMap((role) => {
    const ofRole = parties.filter((party) => party.role === role);
    const asked = field.consulted ? ofRole.find(({ relation }) => relation === 'asked') : undefined;
    return ofRole.find(hasPart) ?? asked ?? [];
  });
  const nameOf = usePartyNames(bound, null);
  if (bound.length === 0) {
    return (
      <FieldGroup {...group} required={field.required} holds="many">
        {() => <p>{nobody}</p>}
      </FieldGroup>
    );
  }
  const options = bound.map((party) => ({ value: party.role, label: nameOf(party) }));
  return (
    <RadioInput
      {...group}
      required={field.required}
      options={options}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  );
}
