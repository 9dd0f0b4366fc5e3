import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Handoff } from '../../api/cases.js';
import { asksQuery } from '../../api/lists.js';
import { usePartyNames } from '../../api/names.js';
import { useProcessWords } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { ByUrgency } from '../../parts/by-urgency.js';
import { Due } from '../../parts/due.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { useLookedFor } from '../../parts/looked-for.js';
import { NameSearch } from '../../parts/name-search.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Loading } from '../../parts/states.js';
import { Toggles } from '../../parts/toggles.js';

// With it come the forms.
const AnswerHere = lazy(() => import('../handoff/answer-here.js'));

type Direction = 'incoming' | 'outgoing';

/** Open asks: those whose answer we owe, or those whose answer is owed to us. */
export function Asks({ direction }: { readonly direction: Direction }) {
  const { which, kinds, [direction]: text } = useTexts().inbox.asks;
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind') === 'handoff' ? 'handoff' : 'all';
  const [q, lookFor] = useLookedFor();
  const list = asksQuery(direction, kind, q);
  const query = useInfiniteQuery({ ...list, placeholderData: keepPreviousData });
  const placeOf = useKeptPlace((query.data ?? []).map(keyOf), 'ask');
  const others = (query.data ?? []).map((ask) => otherSide(ask, direction));
  const { process } = useProcessWords(null);
  // A person has no name among the organisations, and their id has no business there.
  const organisations = others.filter(({ role }) => process?.roles[role]?.is === 'organisation');
  const nameOf = usePartyNames(organisations, null);
  const address = (open: string | null) => {
    const said = new URLSearchParams({ show: search.get('show') ?? 'asks' });
    if (kind === 'handoff') said.set('kind', kind);
    if (open !== null) said.set('answer', open);
    return said;
  };
  const choose = (next: 'all' | 'handoff') =>
    setSearch(
      { show: search.get('show') ?? 'asks', ...(next === 'handoff' && { kind: next }) },
      { replace: true },
    );
  return (
    <>
      <div className="list-tools">
        <Toggles label={which} options={kinds} chosen={kind} onChoose={choose} />
        <NameSearch name={q} onLookFor={lookFor} />
      </div>
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(asks) => (
          <ByUrgency items={asks}>
            {(ask) => (
              <AskItem
                key={keyOf(ask)}
                ask={ask}
                place={placeOf(keyOf(ask))}
                open={search.get('answer') === keyOf(ask)}
                onOpen={(open) => setSearch(address(open ? keyOf(ask) : null))}
                closed={`/inbox?${address(null)}`}
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

/** As it stands in the address while it is being answered. */
function keyOf({ caseId, no }: Handoff): string {
  return `${caseId}.${no}`;
}

/** What is asked in a few words, and answered so. What else there is to see first has a page of its own. */
const answeredHere = ['question', 'consultation', 'appointment'];

function otherSide({ from, to }: Handoff, direction: Direction) {
  return direction === 'incoming' ? from : to;
}

interface AskItemParts {
  readonly ask: Handoff;
  readonly place: Place;
  /** It is being answered beneath its row. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The address at which it no longer is. */
  readonly closed: string;
  readonly direction: Direction;
  readonly other: string;
}

function AskItem({ ask, place, open, onOpen, closed, direction, other }: AskItemParts) {
  const { about, here, hide, appointment, arranged, [direction]: text } = useTexts().inbox.asks;
  const { say } = useLanguage();
  const formats = useFormats();
  const page = `/cases/${ask.caseId}/handoffs/${ask.no}`;
  const label = say(ask.label);
  const inPlace = direction === 'incoming' && answeredHere.includes(ask.kind);
  const meeting = ask.kind === 'appointment' ? momentIn(ask) : null;
  const named = (
    <span className="sr-only">
      {about(label)}, <PersonName of={ask.youngPerson} />
    </span>
  );
  return (
    <li className="row" {...place}>
      <div className="row-what">
        <h3>
          <Link href={`/cases/${ask.caseId}`}>
            <PersonName of={ask.youngPerson} />
          </Link>
        </h3>
        <p>{meeting === null ? label : appointment(formats.minute(meeting))}</p>
        <p className="row-note">
          {meeting === null ? text.who(other, formats.day(ask.since)) : arranged(formats.day(ask.since))}
        </p>
      </div>
      <p className="row-due">
        <Due of={ask} />
      </p>
      {inPlace ? (
        <button
          type="button"
          className="button button-primary"
          aria-expanded={open}
          data-opens
          onClick={() => onOpen(!open)}
        >
          {open ? hide : here}
          {named}
        </button>
      ) : (
        <Link
          className={`button ${direction === 'incoming' ? 'button-primary' : 'button-secondary'}`}
          href={page}
          data-opens
        >
          {text.open}
          {named}
        </Link>
      )}
      {inPlace && open && (
        <div className="row-below">
          <Suspense fallback={<Loading />}>
            <AnswerHere ask={ask} here={closed} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** When one is to meet, as far as it may be read. */
function momentIn({ preview }: Handoff): string | null {
  const at = preview.map(({ fields }) => fields.at).find((value) => typeof value === 'string');
  return typeof at === 'string' ? at : null;
}
