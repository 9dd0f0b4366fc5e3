import type { Field } from '../../api/cases.js';
import { useLanguage } from '../../language/language.js';
import { ChoiceInput, ChoicesInput, YesNoInput } from './choice-fields.js';
import { DateField } from './date-field.js';
import type { FieldProps } from './field-props.js';
import { type FieldValue, pointerTo } from './filled.js';
import { OrganisationField } from './organisation-field.js';
import { type CaseParty, PartyField } from './party-field.js';
import { LongTextInput, NumberInput, TextInput } from './text-fields.js';

interface Drawn {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: FieldValue) => void;
  /** Whom a question in the case can go to. */
  readonly parties: readonly CaseParty[];
}

/** A field of the process's own forms, drawn by its kind. */
export function FormField({ field, parties, ...rest }: Drawn) {
  const { say } = useLanguage();
  const props: FieldProps = {
    field,
    at: pointerTo(field.name),
    label: say(field.label),
    hint: say(field.help) || undefined,
    ...rest,
  };
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'moment':
    case 'files':
    case 'items':
      return <TextInput {...props} />;
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
    case 'date':
      return <DateField {...props} />;
    case 'organisation':
      return <OrganisationField {...props} />;
    case 'party':
      return <PartyField {...props} parties={parties} />;
  }
}
