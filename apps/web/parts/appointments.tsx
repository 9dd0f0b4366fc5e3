import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Appointment, appointmentsQuery, type Case, calendarOf } from '../api/cases.js';
import { useMe } from '../api/me.js';
import { useFormats } from '../language/format.js';
import { useWords } from '../language/language.js';

const words = {
  da: {
    with: (who: string, organisation: string) => `Med ${who}, ${organisation}`,
    withOrganisation: (organisation: string) => `Med ${organisation}`,
    place: (place: string, minutes: string) => `${place}, ${minutes} minutter`,
    about: 'Det skal I tale om',
    moved: 'Flyttet',
    states: { held: 'Holdt', missed: 'Den unge kom ikke', cancelled: 'Aflyst' },
    missedOwn: 'Du kom ikke',
    calendar: 'Tag med i din kalender',
    change: 'Flyt, aflys eller sig, hvordan det gik',
    of: (moment: string) => `: aftalen ${moment}`,
    past: (count: number) => `Tidligere og aflyste aftaler (${count})`,
  },
  en: {
    with: (who: string, organisation: string) => `With ${who}, ${organisation}`,
    withOrganisation: (organisation: string) => `With ${organisation}`,
    place: (place: string, minutes: string) => `${place}, ${minutes} minutes`,
    about: 'What you are to talk about',
    moved: 'Moved',
    states: { held: 'Kept', missed: 'The young person did not come', cancelled: 'Cancelled' },
    missedOwn: 'You did not come',
    calendar: 'Take it into your calendar',
    change: 'Move it, cancel it, or say how it went',
    of: (moment: string) => `: the appointment ${moment}`,
    past: (count: number) => `Earlier and cancelled appointments (${count})`,
  },
};

/** Those that the reader may see; nothing while they are fetched. */
export function useAppointments({ id }: Case): readonly Appointment[] {
  return useQuery(appointmentsQuery(id)).data ?? [];
}

interface Parts {
  readonly found: Case;
  readonly appointments: readonly Appointment[];
}

/** Meetings with the young person: what is to come in full, what is over folded away. */
export function Appointments({ found, appointments }: Parts) {
  const text = useWords(words);
  const coming = appointments.filter(({ state }) => state === 'planned');
  const past = appointments.filter(({ state }) => state !== 'planned').reverse();
  return (
    <>
      <AppointmentList found={found} appointments={coming} />
      {past.length > 0 && (
        <details className="fold">
          <summary>{text.past(past.length)}</summary>
          <AppointmentList found={found} appointments={past} />
        </details>
      )}
    </>
  );
}

function AppointmentList({ found, appointments }: Parts) {
  if (appointments.length === 0) return null;
  return (
    <ul className="owed nobullet-list no-max-width">
      {appointments.map((appointment) => (
        <AppointmentItem key={appointment.record} found={found} appointment={appointment} />
      ))}
    </ul>
  );
}

interface ItemParts {
  readonly found: Case;
  readonly appointment: Appointment;
}

function AppointmentItem({ found, appointment }: ItemParts) {
  const text = useWords(words);
  const formats = useFormats();
  const me = useMe();
  const { record, no, at, minutes, place, purpose, state, reason, by } = appointment;
  const when = formats.minute(at);
  const own = me.role === 'youngPerson';
  const ours = by.role === me.role && by.id === me.organisation;
  return (
    <li className={state === 'cancelled' ? 'owed-item appointment-off' : 'owed-item'}>
      <h3>
        <time dateTime={at}>{when}</time>
      </h3>
      {state !== 'planned' && (
        <p>
          <strong>{state === 'missed' && own ? text.missedOwn : text.states[state]}</strong>
          {state === 'cancelled' && reason !== null && `: ${reason}`}
        </p>
      )}
      {state === 'planned' && reason !== null && (
        <p>
          <strong>{text.moved}</strong>: {reason}
        </p>
      )}
      <p>{whoOf(appointment, text)}</p>
      <p>{text.place(place, formats.number(minutes))}</p>
      {purpose !== null && (
        <p className="record-words">
          {text.about}: {purpose}
        </p>
      )}
      <p className="appointment-ways">
        {(state === 'planned' || state === 'cancelled') && (
          <a className="button button-secondary" href={calendarOf(found.id, record)} download>
            {text.calendar}
            <span className="sr-only">{text.of(when)}</span>
          </a>
        )}
        {state === 'planned' && ours && (
          <Link href={`/cases/${found.id}/handoffs/${no}`}>
            {text.change}
            <span className="sr-only">{text.of(when)}</span>
          </Link>
        )}
      </p>
    </li>
  );
}

function whoOf({ with: who, by }: Appointment, text: (typeof words)['da']): string {
  const organisation = by.name ?? '';
  return who === null ? text.withOrganisation(organisation) : text.with(who, organisation);
}
