import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { type FreeYear, freeYearQuery } from '../../api/set-up.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { locales } from '../../language/locales.js';
import { useNow } from '../../parts/now.js';
import { Answered } from '../../parts/states.js';
import '../../styles/set-up.css';

/** A year of the organisation at a glance: on which days nothing is counted. */
export function CalendarYear() {
  const text = useTexts().administration.calendars;
  const [search] = useSearchParams();
  const given = Number(search.get('year'));
  const now = useNow();
  const year = given > 1990 && given < 2100 ? given : new Date(now).getFullYear();
  const query = useQuery(freeYearQuery(year));
  const to = (other: number) => `/administration?part=calendars&year=${other}`;
  return (
    <>
      <p>
        {text.what} <Link href="/rules">{text.rules}</Link>
      </p>
      <nav className="list-tools years" aria-label={text.years}>
        <Link href={to(year - 1)} replace>
          {year - 1}
        </Link>
        <h2>{year}</h2>
        <Link href={to(year + 1)} replace>
          {year + 1}
        </Link>
      </nav>
      <Answered query={query}>{(found) => <Year key={year} found={found} />}</Answered>
    </>
  );
}

function Year({ found: { year, days } }: { readonly found: FreeYear }) {
  const text = useTexts().administration.calendars;
  const { say } = useLanguage();
  const { longDay } = useFormats();
  const closed = new Set(days.flatMap(({ from, to }) => datesBetween(from, to)));
  return (
    <>
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={monthName(year, month, 'en-GB')} year={year} month={month} closed={closed} />
        ))}
      </div>
      <h3>{text.days}</h3>
      <ul>
        {days.map((one) => (
          <li key={one.from}>
            {one.from === one.to
              ? longDay(`${one.from}T12:00:00Z`)
              : text.span(longDay(`${one.from}T12:00:00Z`), longDay(`${one.to}T12:00:00Z`))}
            : {say(one)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface MonthParts {
  readonly year: number;
  readonly month: number;
  readonly closed: ReadonlySet<string>;
}

/** Told by the list beneath: to hear 365 numbers helps nobody. */
function Month({ year, month, closed }: MonthParts) {
  const { language } = useLanguage();
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (
    <div className="month" aria-hidden="true">
      <p>{monthName(year, month, locales[language])}</p>
      <ol>
        {Array.from({ length }, (_, no) => {
          const date = dateOf(year, month, no + 1);
          const weekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
          const kind = closed.has(date) ? 'day-closed' : weekend ? 'day-weekend' : undefined;
          return (
            <li
              key={date}
              className={kind}
              style={no === 0 ? { gridColumnStart: first === 0 ? 7 : first } : undefined}
            >
              {no + 1}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function monthName(year: number, month: number, locale: string): string {
  return new Date(Date.UTC(year, month, 1)).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });
}

function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

function datesBetween(from: string, to: string): readonly string[] {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return Array.from({ length: count }, (_, no) => dateOf(year, month - 1, day + no));
}
