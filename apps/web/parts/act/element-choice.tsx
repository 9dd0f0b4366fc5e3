import type { CaseRecord, Elements, Form, Values } from '../../api/cases.js';
import type { Process } from '../../api/process.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Check } from '../form/choice-fields.js';

const words = {
  da: {
    heading: 'Vælg, hvad der følger med',
    lead: 'Send kun det, der er relevant og nødvendigt for modtageren.',
    none: 'Der er endnu ikke noget indhold at sende med.',
  },
  en: {
    heading: 'Choose what goes along',
    lead: 'Send only what is relevant and necessary to the receiver.',
    none: 'There is no content yet that could go along.',
  },
};

/** A form of which something can travel, and the fields of it that say something. */
export interface Travelling {
  readonly form: Form;
  readonly names: readonly string[];
}

/**
 * What there is to choose from: of each form that the package allows, the filled fields of its latest record. The form
 * that is being sent counts as the latest of its kind.
 */
export function travelling(
  process: Process,
  allowed: Elements,
  records: readonly CaseRecord[],
  sending: { readonly form: string; readonly fields: Values },
): readonly Travelling[] {
  return Object.entries(allowed).flatMap(([name, elements]) => {
    const form = process.forms[name];
    const fields =
      name === sending.form ? sending.fields : records.find((record) => record.form === name)?.fields;
    const names = elements.filter((element) => fields?.[element] !== undefined);
    return form && names.length > 0 ? [{ form, names }] : [];
  });
}

interface Parts {
  readonly found: readonly Travelling[];
  readonly allowed: Elements;
  /** Form → fields that travel; a form that is not there travels as the package allows. */
  readonly chosen: Elements;
  readonly onChange: (chosen: Elements) => void;
}

/** The sender's choice, field by field. All that the law allows is chosen until somebody says otherwise. */
export function ElementChoice({ found, allowed, chosen, onChange }: Parts) {
  const text = useWords(words);
  const { say } = useLanguage();
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{found.length > 0 ? text.lead : text.none}</p>
      <div className="element-forms">
        {found.map(({ form, names }) => {
          const going = chosen[form.name] ?? allowed[form.name] ?? [];
          return (
            <fieldset key={form.name} className="element-form">
              <legend className="form-label">{say(form.label)}</legend>
              {form.fields
                .filter(({ name }) => names.includes(name))
                .map(({ name, label }) => (
                  <Check
                    key={name}
                    id={`elements-${form.name}-${name}`}
                    label={say(label)}
                    checked={going.includes(name)}
                    onChange={(goes) =>
                      onChange({
                        ...chosen,
                        [form.name]: goes ? [...going, name] : going.filter((other) => other !== name),
                      })
                    }
                  />
                ))}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
