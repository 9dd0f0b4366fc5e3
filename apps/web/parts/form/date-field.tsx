import { CalendarDate, parseDate, today } from '@internationalized/date';
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
import { useWords } from '../../language/language.js';
import { type Control, FieldGroup, labelOf } from './field-group.js';
import type { FieldProps } from './field-props.js';
import '../../styles/pickers.css';

const words = {
  da: {
    open: 'Åbn kalenderen',
    before: 'Forrige måned',
    after: 'Næste måned',
    half: 'Datoen er ikke skrevet helt: dag, måned og år.',
    latest: (day: string) => `Senest ${day}`,
    earliest: (day: string) => `Tidligst ${day}`,
    between: (from: string, to: string) => `Fra ${from} til ${to}`,
  },
  en: {
    open: 'Open the calendar',
    before: 'Previous month',
    after: 'Next month',
    half: 'The date is not complete: day, month and year.',
    latest: (day: string) => `${day} at the latest`,
    earliest: (day: string) => `${day} at the earliest`,
    between: (from: string, to: string) => `From ${from} to ${to}`,
  },
};

/** A day: typed, or picked from a calendar. The server judges whether it may be that day. */
export function DateField({ field, value, onChange, hint, error, ...group }: FieldProps) {
  const text = useWords(words);
  const limits = limitsOf(field);
  const limitHint = useLimitHint(limits);
  const [half, setHalf] = useState(false);
  return (
    <FieldGroup
      {...group}
      hint={hint ?? limitHint}
      error={half ? text.half : error}
      required={field.required}
      holds="built"
    >
      {(control) => (
        <DatePicker<CalendarDate>
          className="day-picker"
          aria-labelledby={labelOf(control)}
          aria-describedby={control['aria-describedby']}
          isInvalid={half || error !== undefined}
          isRequired={field.required}
          validationBehavior="aria"
          {...limits}
          value={dayOf(value)}
          onChange={(day) => {
            if (day) setHalf(false);
            onChange(day?.toString() ?? '');
          }}
          onBlur={(event) => setHalf(isHalfTyped(event))}
        >
          <Parts control={control} />
        </DatePicker>
      )}
    </FieldGroup>
  );
}

function Parts({ control }: { readonly control: Control }) {
  const text = useWords(words);
  return (
    <>
      <Group className="form-input day-group" aria-labelledby={labelOf(control)}>
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
  const text = useWords(words);
  const { day } = useFormats();
  const say = (date: CalendarDate) => day(date.toString());
  if (minValue && maxValue) return text.between(say(minValue), say(maxValue));
  if (maxValue) return text.latest(say(maxValue));
  return minValue && text.earliest(say(minValue));
}

function dayOf(value: FieldProps['value']): CalendarDate | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null;
}

/** Some of its parts are typed and some are not: as a value that is no day at all, and would be lost silently. */
function isHalfTyped({ currentTarget }: FocusEvent): boolean {
  const parts = [...currentTarget.querySelectorAll('[role="spinbutton"]')];
  const open = parts.filter((part) => part.hasAttribute('data-placeholder'));
  return open.length > 0 && open.length < parts.length;
}
