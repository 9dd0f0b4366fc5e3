import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Handoff } from '../../api/cases.js';
import { asksQuery } from '../../api/lists.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';

/** Who has been referred and waits for a day to begin on. */
export function Waiting() {
  const text = useTexts().intake.waiting;
  const query = useInfiniteQuery(asksQuery('incoming', 'handoff'));
  const nameOf = usePartyNames(
    (query.data ?? []).map(({ from }) => from),
    null,
  );
  return (
    <section>
      <h2>{text.heading}</h2>
      <PagedList query={query} empty={text.none}>
        {(asks) => (
          <ul className="rows nobullet-list no-max-width">
            {asks.map((ask) => (
              <WaitingItem key={`${ask.caseId} ${ask.no}`} ask={ask} from={nameOf(ask.from)} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

function WaitingItem({ ask, from }: { readonly ask: Handoff; readonly from: string }) {
  const text = useTexts().intake.waiting;
  const { say } = useLanguage();
  const { day } = useFormats();
  return (
    <li className="row">
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
      <Link className="button button-primary" href={`/cases/${ask.caseId}/handoffs/${ask.no}`}>
        {text.answer}
        <span className="sr-only">
          : <PersonName of={ask.youngPerson} />
        </span>
      </Link>
    </li>
  );
}
