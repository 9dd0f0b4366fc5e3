import type { Schemas } from '../api/client.js';
import { useTexts } from '../language/language.js';

/** Whom a case is about, for who may know it. */
export function PersonName({ of }: { readonly of: Schemas['NameAnswer'] | null }) {
  const { hidden } = useTexts().parts.personName;
  if (!of) return <span className="person-hidden">{hidden}</span>;
  return (
    <>
      {of.firstName} {of.lastName}
    </>
  );
}
