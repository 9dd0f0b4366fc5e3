import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Appointment, appointmentsQuery, type Case, calendarOf } from '../api/cases.js';
import { useMe } from '../api/me.js';
import { useFormats } from '../language/format.js';
import { type Texts, useTexts } from '../language/language.js';
import { Fold } from './fold.js';

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
  const text = useTexts().parts.appointments;
  const coming = appointments.filter(({ state }) => state === 'planned');
  const past = appointments.filter(({ state }) => state !== 'planned').reverse();
  return (
    <>
      <AppointmentList found={found} appointments={coming} />
      {past.length > 0 && (
        <Fold label={text.past(past.length)}>
          <AppointmentList found={found} appointments={past} />
        </Fold>
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
  const text = useTexts().parts.appointments;
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

function whoOf({ with: who, by }: Appointment, text: Texts['parts']['appointments']): string {
  const organisation = by.name ?? '';
  return who === null ? text.withOrganisation(organisation) : text.with(who, organisation);
}
