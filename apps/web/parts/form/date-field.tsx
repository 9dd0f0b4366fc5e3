import { type CalendarDate, parseDate } from '@internationalized/date';
import { DayPicker } from './day-picker.js';
import type { FieldProps } from './field-props.js';

/** A day. */
export function DateField({ value, onChange, ...rest }: FieldProps) {
  return (
    <DayPicker<CalendarDate>
      {...rest}
      granularity="day"
      value={dayOf(value)}
      onChange={(day) => onChange(day?.toString() ?? '')}
    />
  );
}

function dayOf(value: FieldProps['value']): CalendarDate | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null;
}
