import { useId, useState } from 'react';
import { useTexts } from '../language/language.js';
import '../styles/task.css';

interface SearchParts {
  /** Whose name; the young person's if nothing is said. */
  readonly label?: string;
  /** What is looked for now. */
  readonly name: string;
  /** Empty: for nobody in particular. */
  readonly onLookFor: (name: string) => void;
}

/** Finds in a list by the beginnings of somebody's names. */
export function NameSearch({ label, name, onLookFor }: SearchParts) {
  const text = useTexts().parts.nameSearch;
  const id = useId();
  const [typed, type] = useState(name);
  return (
    <search>
      <form
        className="name-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim().length !== 1) onLookFor(typed.trim());
        }}
      >
        <div>
          <label className="form-label" htmlFor={id}>
            {label ?? text.name}
          </label>
          <input
            className="form-input"
            id={id}
            autoComplete="off"
            maxLength={100}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        </div>
        <button type="submit" className="button button-secondary" disabled={typed.trim().length === 1}>
          {text.search}
        </button>
        {name !== '' && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              type('');
              onLookFor('');
            }}
          >
            {text.clear}
          </button>
        )}
      </form>
    </search>
  );
}
