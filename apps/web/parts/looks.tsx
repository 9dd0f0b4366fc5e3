import { useInfiniteQuery } from '@tanstack/react-query';
import { type LookDay, looksQuery } from '../api/access.js';
import type { Case } from '../api/cases.js';
import { usePartyNames } from '../api/names.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';
import { PagedList } from './paged-list.js';
import '../styles/looks.css';

/** Which organisations have looked at the case, day by day; their people are not named. */
export function Looks({ found }: { readonly found: Case }) {
  const text = useTexts().parts.looks;
  const list = looksQuery(found.id);
  const query = useInfiniteQuery(list);
  return (
    <>
      <p className="row-note">{text.note}</p>
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(days) => (
          <ol className="looks nobullet-list no-max-width">
            {days.map((day) => (
              <Day key={day.day} day={day} found={found} />
            ))}
          </ol>
        )}
      </PagedList>
    </>
  );
}

function Day({ day: { day, looks }, found }: { readonly day: LookDay; readonly found: Case }) {
  const text = useTexts().parts.looks;
  const { say } = useLanguage();
  const formats = useFormats();
  const nameOf = usePartyNames(
    looks.map(({ by }) => by),
    found.definition,
  );
  return (
    <li>
      <h3>{formats.longDay(day)}</h3>
      {looks.length === 0 && <p>{text.own}</p>}
      <ul className="nobullet-list no-max-width">
        {looks.map(({ by, purpose, purposeLabel, did }) => (
          <li key={`${by.role} ${by.id} ${purpose}`}>
            <strong>{nameOf(by)}</strong> {formats.list(did.map(say))}.{' '}
            <span className="row-note">
              {text.why} {say(purposeLabel)}.
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
