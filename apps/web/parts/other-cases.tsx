import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'wouter';
import { actionsQuery, type Case, type OtherCase, othersQuery } from '../api/cases.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';
import { mayTakeIn } from './act/beside.js';

/** What the reader's own organisation knows of the same young person, before a second case is worked on beside a first. */
export function OtherCases({ of }: { readonly of: Case }) {
  const text = useTexts().parts.otherCases;
  const heading = useId();
  const { data: others = [] } = useQuery(othersQuery(of.id));
  if (others.length === 0) return null;
  return (
    <section className="other-cases alert alert-info" aria-labelledby={heading}>
      <div className="alert-text">
        <h2 id={heading} className="alert-heading">
          {text.heading}
        </h2>
        <ul className="nobullet-list no-max-width">
          {others.map((other) => (
            <Other key={other.case.id} of={of} other={other} />
          ))}
        </ul>
        {of.relation === 'offered' && <p>{text.first}</p>}
      </div>
    </section>
  );
}

function Other({ of, other }: { readonly of: Case; readonly other: OtherCase }) {
  const text = useTexts().parts.otherCases;
  const { say } = useLanguage();
  const formats = useFormats();
  const { data } = useQuery(actionsQuery(of.id));
  const may = (action: string) =>
    data?.actions.some(({ action: name, closed }) => name === action && closed === null) ?? false;
  const { case: found, samePerson, sameSchool, link } = other;
  const day = formats.day(found.openedAt);
  const merges = may('mergeCase') && mayTakeIn(other);
  const linkable = may('linkCase') && link === null;
  const notes = [
    say(found.stageLabel ?? found.outcomeLabel),
    found.outcome === null && text.running,
    sameSchool && text.sameSchool,
    !samePerson && text.maybe,
    link && text[link],
  ].filter(Boolean);
  const to = (action: string, label: string) => (
    <Link className="button button-secondary" href={`/cases/${of.id}/do/${action}?other=${found.id}`}>
      {label}
      <span className="sr-only">{text.about(day)}</span>
    </Link>
  );
  return (
    <li>
      <p>
        <Link href={`/cases/${found.id}`}>{text.opened(day)}</Link>: {notes.join('. ')}.
      </p>
      {(merges || linkable) && (
        <p className="other-cases-actions">
          {merges && to('mergeCase', text.merge)}
          {linkable && to('linkCase', text.link)}
        </p>
      )}
    </li>
  );
}
