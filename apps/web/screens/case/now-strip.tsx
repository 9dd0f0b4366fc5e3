import { useQuery } from '@tanstack/react-query';
import type { NameOf } from '../../api/case-names.js';
import { type Case, recordsQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { contactIn } from '../../parts/contact-person.js';

interface StripParts {
  readonly found: Case;
  readonly holder: string | null;
  readonly nameOf: NameOf;
}

/** Where the case is just now: what the reader may know of it, and no more. */
export function NowStrip({ found, holder, nameOf }: StripParts) {
  const text = useTexts().case.nowStrip;
  const { say } = useLanguage();
  const formats = useFormats();
  const { stageLabel, stageSince, outcomeLabel, closedAt, holderSince, openedAt } = found;
  const age = found.facts.ageAtOpening;
  const { data: records = [] } = useQuery(recordsQuery(found.id));
  const contact = contactIn(records, found);
  return (
    <dl className="now-strip">
      {holder !== null && (
        <div>
          <dt>{outcomeLabel === null ? text.holder : text.keeper}</dt>
          <dd>
            <strong>{holder}</strong> {holderSince && <span>{text.since(formats.day(holderSince))}</span>}
          </dd>
        </div>
      )}
      {contact && (
        <div>
          <dt>{text.contact}</dt>
          <dd>
            <strong>{contact.name}</strong>{' '}
            <span>{[nameOf(contact.by), contact.phone, contact.email].filter(Boolean).join(', ')}</span>
          </dd>
        </div>
      )}
      {stageLabel !== null && (
        <div>
          <dt>{text.stage}</dt>
          <dd>
            <strong>{say(stageLabel)}</strong>{' '}
            {stageSince && <span>{text.since(formats.day(stageSince))}</span>}
          </dd>
        </div>
      )}
      {outcomeLabel !== null && (
        <div>
          <dt>{text.outcome}</dt>
          <dd>
            <strong>{say(outcomeLabel)}</strong> {closedAt && <span>{formats.day(closedAt)}</span>}
          </dd>
        </div>
      )}
      {typeof age === 'number' && (
        <div>
          <dt>{text.age}</dt>
          <dd>{text.years(age)}</dd>
        </div>
      )}
      <div>
        <dt>{text.opened}</dt>
        <dd>{formats.day(openedAt)}</dd>
      </div>
    </dl>
  );
}
