import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { intakeFileOf, intakeQuery } from '../../api/intake.js';
import { useMe } from '../../api/me.js';
import { addDays, dayInDenmark, isDay, mondayOf } from '../../language/days.js';
import { useTexts } from '../../language/language.js';
import { useNow } from '../../parts/now.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { Places } from './places.js';
import { Unsaid } from './unsaid.js';
import { Waiting } from './waiting.js';
import { Weeks } from './weeks.js';
import '../../styles/lists.css';
import '../../styles/intake.css';

/** Days that are shown at once. */
const span = 28;

/** Who waits for a start at FGU, who begins when, who was to begin, and for how many there is room. */
export default function Intake() {
  const text = useTexts().intake.intake;
  const { may } = useMe();
  const [search] = useSearchParams();
  const today = dayInDenmark(useNow());
  const asked = search.get('from') ?? '';
  const from = mondayOf(isDay(asked) ? asked : today);
  const days = { from, to: addDays(from, span - 1) };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      aside={
        <a
          className="button button-secondary"
          href={intakeFileOf({ from: today, to: addDays(today, 100) })}
          download
        >
          {text.calendar}
        </a>
      }
    >
      <Waiting />
      <Unsaid today={today} />
      <section>
        <h2 id="calendar">{text.starts}</h2>
        <nav aria-label={text.periods} className="periods">
          <Link className="button button-secondary" href={`/intake?from=${addDays(from, -span)}`}>
            {text.earlier}
          </Link>
          <Link className="button button-secondary" href="/intake">
            {text.now}
          </Link>
          <Link className="button button-secondary" href={`/intake?from=${addDays(from, span)}`}>
            {text.later}
          </Link>
        </nav>
        <Found days={days} today={today} />
      </section>
      {may.includes('setIntake') && <Places today={today} />}
    </Page>
  );
}

function Found({
  days,
  today,
}: {
  readonly days: { readonly from: string; readonly to: string };
  readonly today: string;
}) {
  const query = useQuery(intakeQuery(days));
  return <Answered query={query}>{(intake) => <Weeks intake={intake} days={days} today={today} />}</Answered>;
}
