import { useCaseNames } from '../../api/case-names.js';
import type { Case } from '../../api/cases.js';
import type { Schemas } from '../../api/client.js';
import { useLanguage, useWords } from '../../language/language.js';
import { PartsOfCase } from '../../parts/parts-of-case.js';
import '../../styles/consent.css';

type Withdrawal = Schemas['WithdrawalAnswer'];

const words = {
  da: {
    heading: 'Det sker der, når samtykket trækkes tilbage',
    stops: (_: string, whom: string) => `Det kan ${whom} ikke længere læse`,
    stopsCase: (who: string) => `${who} kan ikke længere følge sagen.`,
    nothing: 'Ingenting: samtykket åbner ikke noget lige nu.',
    stays: (_: string, whom: string) => `Det kan ${whom} stadig læse, og derfor`,
    nothingStays: (whom: string) => `Der er ikke andet i sagen, som ${whom} kan læse.`,
    seen: 'Det, de allerede har læst, kan ikke gøres ulæst. Det, de selv har skrevet, beholder de.',
  },
  en: {
    heading: 'This happens when the consent is withdrawn',
    stops: (who: string) => `${who} can no longer read this`,
    stopsCase: (who: string) => `${who} can no longer follow the case.`,
    nothing: 'Nothing: the consent opens nothing just now.',
    stays: (who: string) => `${who} can still read this, and why`,
    nothingStays: (whom: string) => `There is nothing else in the case that ${whom} can read.`,
    seen: 'What they have read already cannot be unread. What they wrote themselves they keep.',
  },
};

/** What stops, what stays and on which basis: before it is done. */
export function Withdrawing({ found, would }: { readonly found: Case; readonly would: Withdrawal }) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { consent, stops, stays } = would;
  const nameOf = useCaseNames(found, consent.recipient ? [consent.recipient] : []);
  // At the beginning of a sentence, and within it.
  const who = consent.recipient ? nameOf(consent.recipient) : '';
  const whom = consent.recipient ? nameOf(consent.recipient, 'object') : '';
  return (
    <section className="withdrawal">
      <h2>{text.heading}</h2>
      {consent.opensCase && <p>{text.stopsCase(who)}</p>}
      {stops.length === 0 && !consent.opensCase && <p>{text.nothing}</p>}
      {stops.length > 0 && (
        <>
          <h3>{text.stops(who, whom)}</h3>
          <PartsOfCase parts={stops} definition={found.definition} />
        </>
      )}
      {consent.recipient && stays.length === 0 && <p>{text.nothingStays(whom)}</p>}
      {stays.length > 0 && (
        <>
          <h3>{text.stays(who, whom)}</h3>
          {reasons(stays).map(({ purpose, basis, parts }) => (
            <div key={`${purpose.en} ${basis.en}`}>
              <p>
                {say(purpose)} ({say(basis)}):
              </p>
              <PartsOfCase parts={parts} definition={found.definition} />
            </div>
          ))}
        </>
      )}
      <p>{text.seen}</p>
    </section>
  );
}

/** What stays for one reason is said together. */
function reasons(stays: Withdrawal['stays']) {
  const keyOf = ({ purpose, basis }: (typeof stays)[number]) => `${purpose.en} ${basis.en}`;
  const first = new Map(stays.map((one) => [keyOf(one), one]));
  return [...first].map(([key, { purpose, basis }]) => ({
    purpose,
    basis,
    parts: stays.filter((one) => keyOf(one) === key),
  }));
}
