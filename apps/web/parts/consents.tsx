import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../api/case-names.js';
import { actionsQuery, type Case, type Consent } from '../api/cases.js';
import { useMe } from '../api/me.js';
import { useProcessWords } from '../api/process.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';
import { Fold } from './fold.js';
import { PartsOfCase } from './parts-of-case.js';
import { Empty } from './states.js';
import '../styles/consent.css';

/** Who may read what by consent, until when; to be withdrawn by who may. */
export function Consents({ found }: { readonly found: Case }) {
  const text = useTexts().parts.consents;
  const { role } = useMe();
  const holding = found.consents.filter(({ holds }) => holds);
  const over = found.consents.filter(({ holds }) => !holds);
  return (
    <>
      {holding.length === 0 && <Empty>{role === 'youngPerson' ? text.noneMine : text.none}</Empty>}
      <List found={found} consents={holding} />
      {over.length > 0 && (
        <Fold label={text.over(over.length)}>
          <List found={found} consents={over} />
        </Fold>
      )}
    </>
  );
}

function List({ found, consents }: { readonly found: Case; readonly consents: readonly Consent[] }) {
  if (consents.length === 0) return null;
  return (
    <ul className="consents nobullet-list no-max-width">
      {consents.map((consent) => (
        <ConsentItem key={consent.no} found={found} consent={consent} />
      ))}
    </ul>
  );
}

function ConsentItem({ found, consent }: { readonly found: Case; readonly consent: Consent }) {
  const text = useTexts().parts.consents;
  const { say } = useLanguage();
  const { recipient, purpose, parts, opensCase } = consent;
  const nameOf = useCaseNames(found, recipient ? [recipient] : []);
  const who = recipient ? nameOf(recipient) : '';
  return (
    <li>
      <h3>{recipient === null ? text.old : opensCase ? text.mayAll(who) : text.may(who)}</h3>
      {parts.length > 0 && <PartsOfCase parts={parts} definition={found.definition} />}
      {purpose && <p>{say(purpose)}.</p>}
      <Terms found={found} consent={consent} />
      <Withdraw caseId={found.id} no={consent.no} who={who} />
    </li>
  );
}

function Terms({ found, consent }: { readonly found: Case; readonly consent: Consent }) {
  const text = useTexts().parts.consents;
  const { say } = useLanguage();
  const formats = useFormats();
  const process = useProcessWords(found.definition);
  const { since, givenBy, recordedBy, how } = consent;
  const nameOf = useCaseNames(found, recordedBy ? [recordedBy] : []);
  const recorded = recordedBy && text.recorded(nameOf(recordedBy, 'object'), say(how).toLowerCase());
  return (
    <p className="consent-terms">
      <strong>{useStanding(consent)}.</strong>{' '}
      {givenBy && text.given(process.role(givenBy), formats.day(since))}
      {recorded && `, ${recorded}`}
    </p>
  );
}

function useStanding({ until, ended, end, holds }: Consent): string {
  const text = useTexts().parts.consents;
  const formats = useFormats();
  if (ended) return (end === 'lapsed' ? text.lapsed : text.withdrawn)(formats.day(ended));
  if (until === null) return text.always;
  return (holds ? text.until : text.ranOut)(formats.day(until));
}

function Withdraw({
  caseId,
  no,
  who,
}: {
  readonly caseId: string;
  readonly no: number;
  readonly who: string;
}) {
  const text = useTexts().parts.consents;
  const { data } = useQuery(actionsQuery(caseId));
  const action = data?.actions.find(
    ({ consent, on, closed }) => consent === 'withdrawn' && on === no && closed === null,
  );
  if (!action) return null;
  return (
    <Link
      className="button button-secondary"
      href={`/cases/${caseId}/do/${action.action}/${no}`}
      aria-label={text.withdrawLong(who)}
    >
      {text.withdraw}
    </Link>
  );
}
