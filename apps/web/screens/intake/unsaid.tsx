import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { intakeQuery, type Start } from '../../api/intake.js';
import { addDays } from '../../language/days.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { PersonName } from '../../parts/person-name.js';
import { Answered } from '../../parts/states.js';

/** The days back that one can ask for at once: FGU is reminded from the first, and its leader after five. */
const back = 100;

/** Whose day has come, or passed, and nobody has said whether they came. */
export function Unsaid({ today }: { readonly today: string }) {
  const text = useTexts().intake.unsaid;
  const query = useQuery(intakeQuery({ from: addDays(today, -back), to: today }));
  return (
    <Answered query={query}>
      {({ starts }) => {
        const unsaid = starts.filter(({ came }) => came === 'expected');
        if (unsaid.length === 0) return null;
        return (
          <section>
            <h2>{text.heading}</h2>
            <ul className="rows nobullet-list no-max-width">
              {unsaid.map((start) => (
                <UnsaidItem key={start.caseId} start={start} today={today} />
              ))}
            </ul>
          </section>
        );
      }}
    </Answered>
  );
}

function UnsaidItem({
  start: { caseId, youngPerson, on },
  today,
}: {
  readonly start: Start;
  readonly today: string;
}) {
  const text = useTexts().intake.unsaid;
  const { longDay } = useFormats();
  const of = (
    <span className="sr-only">
      : <PersonName of={youngPerson} />
    </span>
  );
  return (
    <li className="row">
      <div className="row-what">
        <h3>
          <Link href={`/cases/${caseId}`}>
            <PersonName of={youngPerson} />
          </Link>
        </h3>
        <p className="row-note">{on === today ? text.today : text.was(longDay(on))}</p>
      </div>
      <Link className="button button-secondary" href={`/cases/${caseId}/do/reportNoShow`}>
        {text.stayedAway}
        {of}
      </Link>
      <Link className="button button-primary" href={`/cases/${caseId}/do/recordStart`}>
        {text.came}
        {of}
      </Link>
    </li>
  );
}
