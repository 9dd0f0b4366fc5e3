import type { Field } from '../../api/cases.js';
import { useLanguage } from '../../language/language.js';
import { ChoiceInput, ChoicesInput, RowInput, YesNoInput } from './choice-fields.js';
import { DayOffer } from './day-offers.js';
import { type Fault, faultAt } from './faults.js';
import type { FieldProps } from './field-props.js';
import { FilesField } from './files-field.js';
import type { PlainValue } from './filled.js';
import { DateField, MomentField, OrganisationField } from './large-fields.js';
import { type CaseParty, PartyField } from './party-field.js';
import { LongTextInput, NumberInput, TextInput } from './text-fields.js';

export interface Drawn {
  /** Where its value lies in what is sent. */
  readonly at: string;
  readonly field: Field;
  readonly value: PlainValue | undefined;
  readonly faults: readonly Fault[];
  readonly onChange: (value: PlainValue) => void;
  /** Whom a question in the case can go to. */
  readonly parties: readonly CaseParty[];
}

/** A field that is no list of rows, drawn by its kind. */
export function PlainField({ at, field, faults, parties, value, onChange }: Drawn) {
  const { say } = useLanguage();
  const props: FieldProps = {
    field,
    at,
    label: say(field.label),
    hint: say(field.help) || undefined,
    error: faultAt(faults, at),
    value,
    onChange,
  };
  switch (field.kind) {
    case 'text':
    case 'email':
      return <TextInput {...props} />;
    case 'files':
      return <FilesField {...props} />;
    case 'longText':
      return <LongTextInput {...props} />;
    case 'number':
      return <NumberInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'choices':
      return <ChoicesInput {...props} />;
    case 'yesNo':
      return <YesNoInput {...props} />;
    case 'row':
      return <RowInput {...props} />;
    case 'date':
      return (
        <>
          <DateField {...props} />
          <DayOffer field={field.name} chosen={typeof value === 'string' ? value : ''} onChoose={onChange} />
        </>
      );
    case 'moment':
      return <MomentField {...props} />;
    case 'organisation':
      return <OrganisationField {...props} />;
    case 'party':
      return <PartyField {...props} parties={parties} />;
    case 'items':
      // No list lies within a list: the language has no words for it.
      return null;
  }
}
