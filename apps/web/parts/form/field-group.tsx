import type { ReactNode } from 'react';
import { useTexts } from '../../language/language.js';
import { placeOf } from './filled.js';

/** What a control needs to be known by its label, its help and what is wrong with it. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface Group {
  /** RFC 6901 pointer to the value in what is sent. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required: boolean;
  /** `one` control under a label, `many` of them under a legend, or a control `built` of parts, named by `labelOf`. */
  readonly holds?: 'one' | 'many' | 'built';
  readonly children: (control: Control) => ReactNode;
}

export const labelOf = (control: Control) => `${control.id}-label`;

/** A field in the look of the design system: label, help, what is wrong, and the control itself. */
export function FieldGroup({ at, label, hint, error, required, holds = 'one', children }: Group) {
  const text = useTexts().form.fieldGroup;
  const place = placeOf(at);
  const id = `${place}-input`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const control: Control = {
    id,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  };
  const name = (
    <>
      {label}
      {!required && <span className="weight-normal"> ({text.optional})</span>}
    </>
  );
  const rest = (
    <>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="form-error-message" id={`${id}-error`}>
          <span className="sr-only">{text.error}: </span>
          {error}
        </span>
      )}
      {children(control)}
    </>
  );
  const look = error ? 'form-group form-error' : 'form-group';
  if (holds === 'many') {
    return (
      <div className={look} id={place}>
        <fieldset aria-labelledby={labelOf(control)} aria-describedby={described}>
          <legend className="form-label" id={labelOf(control)}>
            {name}
          </legend>
          {rest}
        </fieldset>
      </div>
    );
  }
  return (
    <div className={look} id={place}>
      {holds === 'one' ? (
        <label className="form-label" htmlFor={id}>
          {name}
        </label>
      ) : (
        <span className="form-label" id={labelOf(control)}>
          {name}
        </span>
      )}
      {rest}
    </div>
  );
}
