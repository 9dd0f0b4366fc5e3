import { useEffect, useRef } from 'react';
import { Failed } from '../states.js';

/** A refusal that concerns no field: brought before whoever pressed the button below. Give it a new key each time. */
export function Refused({ error }: { readonly error: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div className="refused" tabIndex={-1} ref={place}>
      <Failed error={error} />
    </div>
  );
}
