import { type CalendarDateTime, parseDateTime } from '@internationalized/date';
import { DayPicker } from './day-picker.js';
import type { FieldProps } from './field-props.js';

/** A minute by the clocks in Denmark, without seconds. */
const minute = 'YYYY-MM-DDTHH:mm'.length;

export function MomentField({ value, onChange, ...rest }: FieldProps) {
  return (
    <DayPicker<CalendarDateTime>
      {...rest}
      granularity="minute"
      value={momentOf(value)}
      onChange={(moment) => onChange(moment?.toString().slice(0, minute) ?? '')}
    />
  );
}

function momentOf(value: FieldProps['value']): CalendarDateTime | null {
  const isMoment = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value);
  return isMoment ? parseDateTime(value) : null;
}
