import type { Case } from '../api/cases.js';
import { useMe } from '../api/me.js';
import { usePartyNames } from '../api/names.js';
import { useProcessWords } from '../api/process.js';
import { useTexts } from '../language/language.js';
import '../styles/act.css';

/** Whom one is about to do something about: the wrong case is the costliest slip. */
export function AboutCase({ of }: { readonly of: Case }) {
  const text = useTexts().parts.aboutCase;
  const { role } = useMe();
  const process = useProcessWords(of.definition);
  const nameOf = usePartyNames(of.holder ? [of.holder] : [], of.definition);
  const nameless = of.nameProtected ? text.isProtected : text.hidden;
  const facts = [
    [text.about, of.youngPerson ? `${of.youngPerson.firstName} ${of.youngPerson.lastName}` : nameless],
    ...(of.stage ? [[text.stage, process.stage(of.stage)]] : []),
    ...(of.holder ? [[text.holder, nameOf(of.holder)]] : []),
  ];
  // Their own page says it, and it is nobody else's.
  if (role === 'youngPerson') return null;
  return (
    <dl className="grounds">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
