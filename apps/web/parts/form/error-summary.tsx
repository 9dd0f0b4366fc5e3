import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useTexts } from '../../language/language.js';
import type { Fault } from './faults.js';
import { placeOf } from './filled.js';

/** All that is in the way, on top of the form, each leading to its field. It takes the focus: give it a new key each time. */
export function ErrorSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const text = useTexts().form.errorSummary;
  const place = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div className="alert alert-error" role="alert" aria-labelledby={heading} tabIndex={-1} ref={place}>
      <div className="alert-text">
        <h2 className="alert-heading" id={heading}>
          {text.heading(faults.length)}
        </h2>
        <ul>
          {faults.map(({ pointer, label, detail }) => (
            <li key={`${pointer} ${detail}`}>
              <a href={`#${placeOf(pointer)}`} onClick={goTo}>
                {label}: {detail}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** To the first thing that can be changed there: a group of fields cannot have the focus itself, nor what is folded. */
function goTo(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  field?.closest('details')?.setAttribute('open', '');
  const control = field?.querySelector<HTMLElement>('input, select, textarea, [tabindex="0"]');
  if (!control) return;
  event.preventDefault();
  control.focus();
}
