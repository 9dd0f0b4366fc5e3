import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, recordsQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { contactIn } from '../../parts/contact-person.js';

/** Where am I now, and whom can I call? */
export function MyNow({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.myNow;
  const { say } = useLanguage();
  const formats = useFormats();
  const nameOf = useCaseNames(found);
  const { data: records } = useQuery(recordsQuery(found.id));
  const { holder, stageLabel, stageSince, outcomeLabel } = found;
  const who = holder ? nameOf(holder) : '';
  const contact = records && contactIn(records, found);
  return (
    <div className="mine-now">
      <p className="mine-here">{outcomeLabel === null ? text.here(who) : text.closed(say(outcomeLabel))}</p>
      {outcomeLabel !== null && <p>{text.kept(who)}</p>}
      <dl>
        {stageLabel !== null && (
          <div>
            <dt>{text.stage}</dt>
            <dd>
              <strong>{say(stageLabel)}</strong>
              {stageSince && ` ${text.since(formats.day(stageSince))}`}
            </dd>
          </div>
        )}
        {records && (
          <div>
            <dt>{text.contact}</dt>
            <dd>
              {contact ? (
                <>
                  <strong>{text.contactAt(contact.name, nameOf(contact.by))}</strong>{' '}
                  {contact.reached.join(', ')}
                </>
              ) : (
                text.noContact
              )}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
