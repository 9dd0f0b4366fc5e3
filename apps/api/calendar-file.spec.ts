import { expect, test } from '@jest/globals';
import type { AppointmentView } from '#casework';
import { calendarFile } from './calendar-file.js';

const arranged: AppointmentView = {
  record: '0193d1b6-0000-7000-8000-000000000001',
  no: 7,
  by: { role: 'kui', id: '0193d1b6-0000-7000-8000-000000000002', name: 'Demo Kommune, Kommunal Ungeindsats' },
  at: '2027-03-29T10:00',
  minutes: 45,
  place: 'Ungdomscentret; lokale 2, 1. sal',
  with: 'Kirsten Demoholm',
  purpose: 'Hvad du gerne vil',
  state: 'planned',
  reason: null,
  changes: 0,
};

const now = '2027-01-11T08:00:00.000Z';
const lines = (appointment: AppointmentView) => calendarFile(appointment, now).split('\r\n');

test('an appointment is at its time in Denmark, whatever the zone of the machine that writes it', () => {
  const file = lines(arranged);
  expect(file).toContain('DTSTART;TZID=Europe/Copenhagen:20270329T100000');
  expect(file).toContain('DTEND;TZID=Europe/Copenhagen:20270329T104500');
  expect(file.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
  expect(file).toContain('DTSTAMP:20270111T080000Z');
});

test('it says where and with which organisation, and neither with whom nor what about', () => {
  const file = calendarFile(arranged, now);
  expect(file).toContain('SUMMARY:Møde\\, Demo Kommune\\, Kommunal Ungeindsats');
  expect(file).toContain('LOCATION:Ungdomscentret\\; lokale 2\\, 1. sal');
  expect(file).not.toMatch(/Kirsten|gerne|DESCRIPTION|ATTENDEE|ORGANIZER/);
});

test('moved it is the same entry in a later version, and cancelled it is struck out', () => {
  const uid = `UID:${arranged.record}@stafet`;
  expect(lines(arranged)).toEqual(expect.arrayContaining([uid, 'SEQUENCE:0', 'STATUS:CONFIRMED']));
  const moved = lines({ ...arranged, at: '2027-03-30T09:00', changes: 1 });
  expect(moved).toEqual(expect.arrayContaining([uid, 'SEQUENCE:1', 'STATUS:CONFIRMED']));
  const cancelled = lines({ ...arranged, state: 'cancelled', changes: 2 });
  expect(cancelled).toEqual(expect.arrayContaining([uid, 'SEQUENCE:2', 'STATUS:CANCELLED']));
});
