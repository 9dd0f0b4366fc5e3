import type { CSSProperties } from 'react';
import type { Ask, Timeline } from '../api/cases.js';
import { type DefinitionRef, useProcessWords } from '../api/process.js';
import { useFormats } from '../language/format.js';
import { useTexts } from '../language/language.js';
import { type Stretch, type Transit, wayOf } from './baton-way.js';
import { useDuration } from './duration.js';
import { useNow } from './now.js';
import '../styles/baton.css';

/** More than so many lie below each other, however wide the page is. */
const abreast = 5;

const line = 'baton-way no-max-width';

interface Line {
  readonly baton: Timeline['baton'];
  readonly asks: readonly Ask[];
  readonly definition: DefinitionRef;
  readonly closed: boolean;
  readonly nameOf: (party: Stretch['holder']) => string;
}

/** Who held the case, from when to when: one stretch after the other, as long as they lasted. */
export function BatonLine({ baton, asks, definition, closed, nameOf }: Line) {
  const text = useTexts().parts.batonLine;
  const way = wayOf(baton, asks, useNow());
  const hatched = way.some(({ transits }) => transits.length > 0);
  return (
    <div className="baton">
      <ol className={way.length > abreast ? line : `${line} baton-way-abreast`}>
        {way.map((stretch) => (
          <StretchItem
            key={stretch.from}
            stretch={stretch}
            definition={definition}
            closed={closed}
            nameOf={nameOf}
          />
        ))}
      </ol>
      {hatched && (
        <p className="baton-legend">
          <span className="baton-swatch" aria-hidden="true" /> {text.legend}
        </p>
      )}
    </div>
  );
}

type StretchParts = Pick<Line, 'definition' | 'closed' | 'nameOf'> & { readonly stretch: Stretch };

function StretchItem({ stretch, definition, closed, nameOf }: StretchParts) {
  const text = useTexts().parts.batonLine;
  const { holder, to, transits } = stretch;
  return (
    <li
      className={to === null ? 'baton-stretch baton-stretch-now' : 'baton-stretch'}
      data-role={holder.role}
      style={{ '--grow': growthOf(stretch.lasted) } as CSSProperties}
    >
      <span className="baton-bar" aria-hidden="true">
        {transits.map(({ no, start, length }) => (
          <span key={no} className="baton-transit" style={placed(start, length)} />
        ))}
      </span>
      <div className="baton-text">
        <strong>{nameOf(holder)}</strong>
        {to === null && <span className="baton-holds">{closed ? text.kept : text.has}</span>}
        <Span stretch={stretch} />
        {transits.length > 0 && (
          <ul className="nobullet-list no-max-width">
            {transits.map((transit) => (
              <TransitItem key={transit.no} transit={transit} definition={definition} nameOf={nameOf} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const dayLength = 86_400_000;

/** A day of a year is still to be seen, and a year leaves room for the day: the root, not the length itself. */
function growthOf(lasted: number): number {
  return Math.sqrt(lasted / dayLength + 1);
}

function placed(start: number, length: number): CSSProperties {
  return { '--start': `${start * 100}%`, '--length': `${length * 100}%` } as CSSProperties;
}

function Span({ stretch: { from, to, lasted } }: { readonly stretch: Stretch }) {
  const text = useTexts().parts.batonLine;
  const { day } = useFormats();
  const long = useDuration()(lasted);
  if (to === null) return <span className="baton-span">{text.since(day(from), long)}</span>;
  const sameDay = day(from) === day(to);
  return (
    <span className="baton-span">
      {sameDay ? text.on(day(from), long) : text.until(day(from), day(to), long)}
    </span>
  );
}

interface TransitParts extends Pick<Line, 'definition' | 'nameOf'> {
  readonly transit: Transit;
}

function TransitItem({ transit: { to, since, ended, ask }, definition, nameOf }: TransitParts) {
  const text = useTexts().parts.batonLine;
  const formats = useFormats();
  const process = useProcessWords(definition);
  const now = useNow();
  const long = useDuration()((ended === null ? now : Date.parse(ended)) - Date.parse(since));
  const came = () => {
    if (ended === null) return text.waiting(long);
    if (ask.how === 'answered') {
      const answer = ask.answer ?? '';
      return process.done(`${ask.ask}.${answer}`) || text.underway(process.answer(ask.ask, answer), long);
    }
    return ask.how === 'withdrawn' ? text.withdrawn : text.lapsed;
  };
  return (
    <li>
      {text.offered(nameOf(to), formats.day(since))} ({came()})
    </li>
  );
}
