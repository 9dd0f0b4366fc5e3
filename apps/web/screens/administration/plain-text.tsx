import { useId } from 'react';
import { faultIn } from '../../parts/form/fault-in.js';

interface Parts {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was refused when it was sent; what is said of this field stands beside it. */
  readonly error: unknown;
  /** RFC 6901 pointer to the field in what is sent. */
  readonly at: string;
}

/** One line of text about the directory. */
export function PlainText({ label, hint, value, onChange, error, at }: Parts) {
  const id = useId();
  const fault = faultIn(error, at);
  return (
    <div className={fault ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="form-error-message" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <input
        className="form-input"
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        aria-describedby={`${hint ? `${id}-hint` : ''} ${fault ? `${id}-fault` : ''}`.trim() || undefined}
        aria-invalid={fault ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
