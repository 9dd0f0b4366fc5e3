import { useInfiniteQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import type { Ask, Case, Timeline } from '../../api/cases.js';
import { useProcessWords } from '../../api/process.js';
import { timelineQuery } from '../../api/timeline.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { timelinePage } from '../case/timeline.js';

const words = {
  da: {
    none: 'Der er ikke sendt noget om dig fra det ene sted til det andet.',
    sent: (from: string, to: string, day: string) => `${from} sendte det til ${to} ${day}.`,
    part: (form: string, fields: string) => `Fra «${form}»: ${fields}`,
    details: 'Hvad blev delt?',
    open: 'Der er ikke svaret endnu. Indtil da kan modtageren kun se en kort del af det.',
    more: 'Vis det, der er delt tidligere',
  },
  en: {
    none: 'Nothing about you has been sent from one place to another.',
    sent: (from: string, to: string, day: string) => `${from} sent it to ${to} on ${day}.`,
    part: (form: string, fields: string) => `From “${form}”: ${fields}`,
    details: 'What was shared?',
    open: 'It is not answered yet. Until then the receiver sees a short part of it only.',
    more: 'Show what was shared earlier',
  },
};

interface Carried {
  readonly record: string;
  readonly form: string;
  readonly elements: readonly string[];
}

interface Asked {
  readonly type: string;
  readonly no: number;
  readonly carries: readonly Carried[];
}

/** What the asks of the case carried along: from whom, to whom, and which fields of which form. */
export function Shared({ found }: { readonly found: Case }) {
  const text = useWords(words);
  const query = useInfiniteQuery(timelineQuery(found.id, timelinePage));
  if (query.isPending) return <Loading />;
  if (query.error && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const packages = query.data.pages.flatMap(({ items }) => items.flatMap(packagesIn));
  return (
    <>
      {packages.length === 0 && !query.hasNextPage && <Empty>{text.none}</Empty>}
      <ul className="shared nobullet-list no-max-width">
        {packages.map(({ no, carries }) => {
          const ask = found.asks.find((one) => one.no === no);
          return ask && <SharedItem key={no} found={found} ask={ask} carries={carries} />;
        })}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={query.isFetchingNextPage}
          onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
        >
          {text.more}
        </button>
      )}
    </>
  );
}

function packagesIn({ events }: Timeline['items'][number]): readonly Asked[] {
  return (events as unknown as readonly Asked[]).filter(
    ({ type, carries }) => type === 'asked' && carries.length > 0,
  );
}

interface ItemParts {
  readonly found: Case;
  readonly ask: Ask;
  readonly carries: readonly Carried[];
}

function SharedItem({ found, ask, carries }: ItemParts) {
  const { say } = useLanguage();
  const text = useWords(words);
  const formats = useFormats();
  const nameOf = useCaseNames(found);
  const process = useProcessWords(found.definition);
  const labels = (form: string, elements: readonly string[]) => {
    const fields = process.process?.forms[form]?.fields ?? [];
    return formats.list(fields.filter(({ name }) => elements.includes(name)).map(({ label }) => say(label)));
  };
  return (
    <li>
      <h3>{say(ask.label)}</h3>
      <p>{text.sent(nameOf(ask.from), nameOf(ask.to, 'object'), formats.day(ask.since))}</p>
      {ask.ended === null && ask.kind === 'handoff' && <p>{text.open}</p>}
      <details className="fold">
        <summary>{text.details}</summary>
        <ul>
          {carries.map(({ record, form, elements }) => (
            <li key={record}>{text.part(process.form(form), labels(form, elements))}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
