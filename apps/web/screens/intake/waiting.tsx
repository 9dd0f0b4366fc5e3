import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Handoff } from '../../api/cases.js';
import { asksQuery } from '../../api/lists.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';

const keyOf = ({ caseId, no }: Handoff) => `${caseId} ${no}`;

/** Who has been referred and waits for a day to begin on. */
export function Waiting() {
  const text = useTexts().intake.waiting;
  const list = asksQuery('incoming', 'handoff');
  const query = useInfiniteQuery(list);
  const placeOf = useKeptPlace((query.data ?? []).map(keyOf), 'waiting');
  const nameOf = usePartyNames(
    (query.data ?? []).map(({ from }) => from),
    null,
  );
  return (
    <section>
      <h2>{text.heading}</h2>
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(asks) => (
          <ul className="rows nobullet-list no-max-width">
            {asks.map((ask) => (
              <WaitingItem key={keyOf(ask)} ask={ask} place={placeOf(keyOf(ask))} from={nameOf(ask.from)} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

interface WaitingParts {
  readonly ask: Handoff;
  readonly place: Place;
  readonly from: string;
}

function WaitingItem({ ask, place, from }: WaitingParts) {
  const text = useTexts().intake.waiting;
  const { say } = useLanguage();
  const { day } = useFormats();
  return (
    <li className="row" {...place}>
      <div className="row-what">
        <h3>
          <Link href={`/cases/${ask.caseId}`}>
            <PersonName of={ask.youngPerson} />
          </Link>
        </h3>
        <p>{say(ask.label)}</p>
        <p className="row-note">{text.from(from, day(ask.since))}</p>
      </div>
      <p className="row-due">
        <Due of={ask} />
      </p>
      <Link className="button button-primary" href={`/cases/${ask.caseId}/handoffs/${ask.no}`} data-opens>
        {text.answer}
        <span className="sr-only">
          : <PersonName of={ask.youngPerson} />
        </span>
      </Link>
    </li>
  );
}
