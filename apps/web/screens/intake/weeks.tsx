import { Link } from 'wouter';
import type { Days, Intake, IntakeDay, Start } from '../../api/intake.js';
import { addDays, weekOf } from '../../language/days.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { PersonName } from '../../parts/person-name.js';
import { Empty } from '../../parts/states.js';
import { useRoom } from './room.js';

interface Parts {
  readonly intake: Intake;
  readonly days: Days;
  readonly today: string;
}

/** Week by week the days on which somebody begins, or may. */
export function Weeks({ intake, days: { from, to }, today }: Parts) {
  const text = useTexts().intake.weeks;
  const formats = useFormats();
  const mondays = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays.map((monday) => {
    const sunday = addDays(monday, 6);
    const days = intake.days.filter(({ on }) => monday <= on && on <= sunday);
    return (
      <section key={monday} className="week">
        <h3>{text.week(weekOf(monday), formats.day(monday), formats.day(sunday))}</h3>
        {days.length === 0 ? (
          <Empty>{text.nobody}</Empty>
        ) : (
          <ul className="rows nobullet-list no-max-width">
            {days.map((day) => (
              <DayRow
                key={day.on}
                day={day}
                today={today}
                starts={intake.starts.filter(({ on }) => on === day.on)}
              />
            ))}
          </ul>
        )}
      </section>
    );
  });
}

interface DayParts {
  readonly day: IntakeDay;
  readonly starts: readonly Start[];
  readonly today: string;
}

function DayRow({ day, starts, today }: DayParts) {
  const { today: isToday } = useTexts().intake.weeks;
  const { longDay } = useFormats();
  const roomIn = useRoom();
  const { said, over } = roomIn(day);
  return (
    <li className="row intake-day">
      <h4>
        <time dateTime={day.on}>{longDay(day.on)}</time>
        {day.on === today && <span className="badge badge-info">{isToday}</span>}
      </h4>
      <ul className="intake-starts nobullet-list no-max-width">
        {byName(starts).map((start) => (
          <StartItem key={start.caseId} start={start} today={today} />
        ))}
      </ul>
      <p className={over ? 'intake-room intake-over' : 'intake-room'}>{said}</p>
    </li>
  );
}

function StartItem({ start, today }: { readonly start: Start; readonly today: string }) {
  const text = useTexts().intake.weeks;
  const { caseId, youngPerson, track, came, on } = start;
  const words = came === 'expected' && on < today ? text.unsaid : text.came[came];
  return (
    <li>
      <Link href={`/cases/${caseId}`}>
        <PersonName of={youngPerson} />
      </Link>
      <span className="row-note">
        {track !== null && `${track.toUpperCase()}, `}
        {words}
      </span>
    </li>
  );
}

function byName(starts: readonly Start[]): readonly Start[] {
  const nameOf = ({ youngPerson: of }: Start) => (of ? `${of.firstName} ${of.lastName}` : '');
  return [...starts].sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'da'));
}
