import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import type { Handoff } from '../../api/cases.js';
import { asksQuery } from '../../api/lists.js';
import { usePartyNames } from '../../api/names.js';
import { useProcessWords } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { ByUrgency } from '../../parts/by-urgency.js';
import { Due } from '../../parts/due.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Toggles } from '../../parts/toggles.js';

type Direction = 'incoming' | 'outgoing';

/** Open asks: those whose answer we owe, or those whose answer is owed to us. */
export function Asks({ direction }: { readonly direction: Direction }) {
  const { which, kinds, [direction]: text } = useTexts().inbox.asks;
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind') === 'handoff' ? 'handoff' : 'all';
  const query = useInfiniteQuery(asksQuery(direction, kind));
  const others = (query.data ?? []).map((ask) => otherSide(ask, direction));
  const { process } = useProcessWords(null);
  // A person has no name among the organisations, and their id has no business there.
  const organisations = others.filter(({ role }) => process?.roles[role]?.is === 'organisation');
  const nameOf = usePartyNames(organisations, null);
  const choose = (next: 'all' | 'handoff') =>
    setSearch(
      { show: search.get('show') ?? 'asks', ...(next === 'handoff' && { kind: next }) },
      { replace: true },
    );
  return (
    <>
      <div className="list-tools">
        <Toggles label={which} options={kinds} chosen={kind} onChoose={choose} />
      </div>
      <PagedList query={query} empty={text.none}>
        {(asks) => (
          <ByUrgency items={asks}>
            {(ask) => (
              <AskItem
                key={`${ask.caseId} ${ask.no}`}
                ask={ask}
                direction={direction}
                other={nameOf(otherSide(ask, direction))}
              />
            )}
          </ByUrgency>
        )}
      </PagedList>
    </>
  );
}

function otherSide({ from, to }: Handoff, direction: Direction) {
  return direction === 'incoming' ? from : to;
}

interface AskItemParts {
  readonly ask: Handoff;
  readonly direction: Direction;
  readonly other: string;
}

function AskItem({ ask, direction, other }: AskItemParts) {
  const { about, [direction]: text } = useTexts().inbox.asks;
  const { say } = useLanguage();
  const formats = useFormats();
  const page = `/cases/${ask.caseId}/handoffs/${ask.no}`;
  const label = say(ask.label);
  return (
    <li className="row">
      <div className="row-what">
        <h3>
          <Link href={`/cases/${ask.caseId}`}>
            <PersonName of={ask.youngPerson} />
          </Link>
        </h3>
        <p>{label}</p>
        <p className="row-note">{text.who(other, formats.day(ask.since))}</p>
      </div>
      <p className="row-due">
        <Due of={ask} />
      </p>
      <Link
        className={`button ${direction === 'incoming' ? 'button-primary' : 'button-secondary'}`}
        href={page}
      >
        {text.open}
        <span className="sr-only">
          {about(label)}, <PersonName of={ask.youngPerson} />
        </span>
      </Link>
    </li>
  );
}
