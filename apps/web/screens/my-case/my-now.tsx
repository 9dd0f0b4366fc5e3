import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, recordsQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { contactIn } from '../../parts/contact-person.js';

const words = {
  da: {
    here: (who: string) => `Din sag er hos ${who}.`,
    closed: (outcome: string) => `Din sag er afsluttet: ${outcome}.`,
    kept: (who: string) => `${who} har stadig ansvaret for den.`,
    stage: 'Du er nået til',
    since: (day: string) => `siden ${day}`,
    contact: 'Din kontaktperson',
    contactAt: (name: string, place: string) => `${name}, ${place}`,
    noContact: 'Der er ikke skrevet nogen kontaktperson, som du kan se. Spørg dem, der har din sag.',
  },
  en: {
    here: (who: string) => `Your case is with ${who}.`,
    closed: (outcome: string) => `Your case is closed: ${outcome}.`,
    kept: (who: string) => `${who} is still accountable for it.`,
    stage: 'You have come to',
    since: (day: string) => `since ${day}`,
    contact: 'Your contact person',
    contactAt: (name: string, place: string) => `${name}, ${place}`,
    noContact: 'No contact person is written that you can see. Ask those who have your case.',
  },
};

/** Where am I now, and whom can I call? */
export function MyNow({ found }: { readonly found: Case }) {
  const text = useWords(words);
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
