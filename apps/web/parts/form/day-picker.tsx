import { type CalendarDate, type DateValue, Time, toCalendarDateTime, today } from '@internationalized/date';
import { type FocusEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { DateInput, DatePicker, DateSegment, Group } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Field } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { type Control, FieldGroup, labelOf } from './field-group.js';
import type { FieldProps } from './field-props.js';
import '../../styles/pickers.css';

interface Picker<Value extends DateValue> extends Omit<FieldProps, 'value' | 'onChange'> {
  readonly granularity: 'day' | 'minute';
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** A day, or a minute of it: typed, or the day picked from a calendar. The server judges whether it may be that one. */
export function DayPicker<Value extends DateValue>({
  granularity,
  field,
  value,
  onChange,
  hint,
  error,
  ...group
}: Picker<Value>) {
  const text = useTexts().form.dayPicker;
  const limits = limitsOf(field);
  const limitHint = useLimitHint(limits);
  const [half, setHalf] = useState(false);
  return (
    <FieldGroup
      {...group}
      hint={hint ?? limitHint}
      error={half ? text.half[granularity] : error}
      required={field.required}
      holds="built"
    >
      {(control) => (
        <DatePicker<Value>
          className="day-picker"
          aria-labelledby={labelOf(control)}
          aria-describedby={control['aria-describedby']}
          isInvalid={half || error !== undefined}
          isRequired={field.required}
          validationBehavior="aria"
          granularity={granularity}
          hourCycle={24}
          {...(granularity === 'day' ? limits : wholeDays(limits))}
          value={value as never}
          onChange={(picked) => {
            if (picked) setHalf(false);
            onChange(picked as Value | null);
          }}
          onBlur={(event) => setHalf(isHalfTyped(event))}
        >
          <Parts control={control} wide={granularity === 'minute'} />
        </DatePicker>
      )}
    </FieldGroup>
  );
}

function Parts({ control, wide }: { readonly control: Control; readonly wide: boolean }) {
  const text = useTexts().form.dayPicker;
  return (
    <>
      <Group
        className={wide ? 'form-input day-group minute-group' : 'form-input day-group'}
        aria-labelledby={labelOf(control)}
      >
        <DateInput className="day-input">
          {(segment) => <DateSegment segment={segment} className="day-segment" />}
        </DateInput>
        <Button className="day-button" aria-label={text.open}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d="M7 3v3M17 3v3M4 9h16M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z" />
          </svg>
        </Button>
      </Group>
      <Popover className="day-popover">
        <Dialog aria-labelledby={labelOf(control)}>
          <Calendar>
            <div className="day-months">
              <Button slot="previous" className="day-button" aria-label={text.before}>
                ‹
              </Button>
              <CalendarHeading className="day-month" />
              <Button slot="next" className="day-button" aria-label={text.after}>
                ›
              </Button>
            </div>
            <CalendarGrid weekdayStyle="short" className="day-grid">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="day-cell" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </>
  );
}

type Limits = { readonly minValue?: CalendarDate; readonly maxValue?: CalendarDate };

/** Days are those of Denmark, wherever the browser is. */
function limitsOf({ notFuture, notPast, atMostDays }: Field): Limits {
  const now = today('Europe/Copenhagen');
  const last = notFuture ? now : atMostDays === undefined ? undefined : now.add({ days: atMostDays });
  return { ...(notPast && { minValue: now }), ...(last && { maxValue: last }) };
}

function useLimitHint({ minValue, maxValue }: Limits): string | undefined {
  const text = useTexts().form.dayPicker;
  const { day } = useFormats();
  const say = (date: CalendarDate) => day(date.toString());
  if (minValue && maxValue) return text.between(say(minValue), say(maxValue));
  if (maxValue) return text.latest(say(maxValue));
  return minValue && text.earliest(say(minValue));
}

/** The last minute of the last day. */
function wholeDays({ minValue, maxValue }: Limits) {
  return {
    ...(minValue && { minValue: toCalendarDateTime(minValue) }),
    ...(maxValue && { maxValue: toCalendarDateTime(maxValue, new Time(23, 59)) }),
  };
}

/** Some of its parts are typed and some are not: as a value that is no day at all, and would be lost silently. */
function isHalfTyped({ currentTarget }: FocusEvent): boolean {
  const parts = [...currentTarget.querySelectorAll('[role="spinbutton"]')];
  const open = parts.filter((part) => part.hasAttribute('data-placeholder'));
  return open.length > 0 && open.length < parts.length;
}
