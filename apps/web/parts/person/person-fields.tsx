import { useTexts } from '../../language/language.js';
import { Check } from '../form/choice-fields.js';
import { type Fault, faultAt, type Labels } from '../form/faults.js';
import { FieldGroup } from '../form/field-group.js';
import { placeOf } from '../form/filled.js';
import { DateField } from '../form/large-fields.js';
import type { Person } from './person.js';

/** Pointer → label of what is known of a person. */
export function usePersonLabels(at: string, whole: string): Labels {
  const text = useTexts().person.personFields;
  const names = ['cpr', 'birthDate', 'firstName', 'lastName'] as const;
  return new Map([
    [at, whole],
    ...names.map((name) => [`${at}/${name}`, `${whole}, ${lower(text[name])}`] as const),
  ]);
}

/** A label within a sentence; abbreviations keep their capitals. */
function lower(label: string): string {
  return /^[A-ZÆØÅ]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

interface Parts {
  /** RFC 6901 pointer to the person in what is sent. */
  readonly at: string;
  readonly legend: string;
  readonly note?: string;
  readonly person: Person;
  /** Whether protection is asked about: of the young person. */
  readonly protectable?: boolean;
  readonly faults: readonly Fault[];
  readonly onChange: (person: Person) => void;
}

/** Somebody by CPR number, or by date of birth where that is all that is known. */
export function PersonFields({ at, legend, note, person, protectable = false, faults, onChange }: Parts) {
  const text = useTexts().person.personFields;
  const change = (part: Partial<Person>) => onChange({ ...person, ...part });
  const own = faultAt(faults, at);
  return (
    <fieldset className="person" id={placeOf(at)}>
      <legend>
        <h2>{legend}</h2>
      </legend>
      {note && <p>{note}</p>}
      {own && <span className="form-error-message">{own}</span>}
      {person.knownBy === 'cpr' ? (
        <PersonText
          at={`${at}/cpr`}
          label={text.cpr}
          hint={text.cprHint}
          value={person.cpr}
          faults={faults}
          onChange={(cpr) => change({ cpr })}
        />
      ) : (
        <DateField
          field={{
            name: 'birthDate',
            kind: 'date',
            label: { da: '', en: '' },
            required: true,
            notFuture: true,
          }}
          at={`${at}/birthDate`}
          label={text.birthDate}
          hint={undefined}
          error={faultAt(faults, `${at}/birthDate`)}
          value={person.birthDate}
          onChange={(birthDate) => change({ birthDate: String(birthDate) })}
        />
      )}
      <Check
        id={`${placeOf(at)}-knownBy`}
        label={text.onlyBirthDate}
        checked={person.knownBy === 'birthDate'}
        onChange={(only) => change({ knownBy: only ? 'birthDate' : 'cpr' })}
      />
      <PersonText
        at={`${at}/firstName`}
        label={text.firstName}
        value={person.firstName}
        faults={faults}
        onChange={(firstName) => change({ firstName })}
      />
      <PersonText
        at={`${at}/lastName`}
        label={text.lastName}
        value={person.lastName}
        faults={faults}
        onChange={(lastName) => change({ lastName })}
      />
      {protectable && (
        <>
          <Check
            id={`${placeOf(at)}-isProtected`}
            label={text.isProtected}
            checked={person.isProtected}
            onChange={(isProtected) => change({ isProtected })}
          />
          {person.isProtected && <p className="form-hint">{text.isProtectedHint}</p>}
        </>
      )}
    </fieldset>
  );
}

interface TextParts {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly faults: readonly Fault[];
  readonly onChange: (value: string) => void;
}

/** The browser is to remember neither names nor numbers: the next to use it may be somebody else. */
function PersonText({ at, label, hint, value, faults, onChange }: TextParts) {
  return (
    <FieldGroup at={at} label={label} hint={hint} error={faultAt(faults, at)} required>
      {(control) => (
        <input
          {...control}
          className="form-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldGroup>
  );
}
