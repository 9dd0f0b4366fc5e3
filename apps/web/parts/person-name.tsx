import type { Schemas } from '../api/client.js';
import { useWords } from '../language/language.js';

const words = {
  da: { hidden: 'Navnet er beskyttet eller slettet' },
  en: { hidden: 'The name is protected or erased' },
};

/** Whom a case is about, for who may know it. */
export function PersonName({ of }: { readonly of: Schemas['NameAnswer'] | null }) {
  const { hidden } = useWords(words);
  if (!of) return <span className="person-hidden">{hidden}</span>;
  return (
    <>
      {of.firstName} {of.lastName}
    </>
  );
}
