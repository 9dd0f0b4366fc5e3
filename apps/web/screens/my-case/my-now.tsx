import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, recordsQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { contactIn } from '../../parts/contact-person.js';
import { Fold } from '../../parts/fold.js';
import { useVoice } from './voice.js';

/** Where is the case now, and whom can one call? */
export function MyNow({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.myNow;
  const { say } = useLanguage();
  const formats = useFormats();
  const nameOf = useCaseNames(found);
  const { holder, stageLabel, stageSince, outcomeLabel, relation } = found;
  const who = holder ? nameOf(holder) : '';
  return (
    <div className="mine-now">
      {holder !== null && (
        <p className="mine-here">
          {outcomeLabel === null ? voice.here(who) : voice.closed(say(outcomeLabel))}
        </p>
      )}
      {holder !== null && outcomeLabel !== null && <p>{text.kept(who)}</p>}
      {stageLabel !== null && (
        <p>
          {text.now} <strong>{say(stageLabel)}</strong>{' '}
          {stageSince && <span className="row-note">{text.since(formats.day(stageSince))}</span>}
        </p>
      )}
      {relation === 'guardian' && <NotOpened />}
      <Contact found={found} />
    </div>
  );
}

/** Why the custody holder is told so little. */
function NotOpened() {
  const text = useTexts().myCase.myNow;
  return (
    <>
      <p className="mine-here">{text.notOpened}</p>
      <p>{text.notOpenedMore}</p>
      <Fold label={text.lawAsked}>
        <p>{text.law}</p>
      </Fold>
    </>
  );
}

function Contact({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.myNow;
  const nameOf = useCaseNames(found);
  const { data: records } = useQuery(recordsQuery(found.id));
  if (!records) return null;
  const contact = contactIn(records, found);
  if (contact === null) return found.holder === null ? null : <p>{voice.noContact}</p>;
  const { name, by, phone, email } = contact;
  return (
    <>
      <p>
        {voice.contact} <strong>{name}</strong>, {nameOf(by)}.
      </p>
      {phone === null && email === null ? (
        <p>{text.noNumber(name)}</p>
      ) : (
        <p className="mine-reach">
          {phone !== null && (
            <a className="button button-secondary" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {text.call(phone)}
            </a>
          )}
          {email !== null && (
            <a className="button button-secondary" href={`mailto:${email}`}>
              {text.write(email)}
            </a>
          )}
        </p>
      )}
    </>
  );
}
