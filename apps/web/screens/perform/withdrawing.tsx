import { useCaseNames } from '../../api/case-names.js';
import type { Case } from '../../api/cases.js';
import type { Schemas } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { PartsOfCase } from '../../parts/parts-of-case.js';
import '../../styles/consent.css';

type Withdrawal = Schemas['WithdrawalAnswer'];

/** What stops, what stays and on which basis: before it is done. */
export function Withdrawing({ found, would }: { readonly found: Case; readonly would: Withdrawal }) {
  const text = useTexts().perform.withdrawing;
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
