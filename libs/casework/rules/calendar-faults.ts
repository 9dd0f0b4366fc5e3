import { checkCalendar } from '#domain';
import { isObject } from '../forms/check.js';
import { type Fault, fault } from '../forms/fault.js';
import { isReadable } from '../forms/rules.js';

/** All that is wrong with a calendar that somebody sent as `calendar`: its own rules, and what no database keeps. */
export function calendarFaults(calendar: unknown): readonly Fault[] {
  const faults = checkCalendar(calendar).map((one) => ({ ...one, pointer: `/calendar${one.pointer}` }));
  return [...faults, ...unreadableLabels(calendar)];
}

function unreadableLabels(calendar: unknown): readonly Fault[] {
  const closings: unknown = isObject(calendar) ? calendar.closings : null;
  if (!Array.isArray(closings)) return [];
  return closings.flatMap((closing: unknown, index) => {
    const label: unknown = isObject(closing) ? closing.label : null;
    const readable = typeof label !== 'string' || isReadable(label);
    return readable ? [] : [fault(`/calendar/closings/${index}/label`, 'unreadable-text')];
  });
}
