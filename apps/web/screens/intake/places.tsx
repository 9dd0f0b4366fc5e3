import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Field } from '../../api/cases.js';
import { api } from '../../api/client.js';
import { type IntakeDay, intakeDaysQuery } from '../../api/intake.js';
import { addDays } from '../../language/days.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { faultAt, useFaults } from '../../parts/form/faults.js';
import type { Slip } from '../../parts/form/filled.js';
import { FormFrame } from '../../parts/form/form-frame.js';
import { DateField } from '../../parts/form/large-fields.js';
import { NumberInput } from '../../parts/form/text-fields.js';
import { Answered, Failed } from '../../parts/states.js';
import { useRoom } from './room.js';

const field = (of: object): Field => ({ label: { da: '', en: '' }, ...of }) as unknown as Field;
const first = field({ kind: 'date', required: true, notPast: true });
const last = field({ kind: 'date', required: false, notPast: true });
const amount = field({ kind: 'number', required: true, min: 0, max: 500 });
const empty = { on: '', until: '', places: '' };

/** For how many there is room on a day, or on that weekday for some weeks; a leader's. */
export function Places({ today }: { readonly today: string }) {
  const text = useTexts().intake.places;
  const [typed, type] = useState(empty);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [tries, setTries] = useState(0);
  const days = daysOf(typed);
  const client = useQueryClient();
  // A year of which the first digits are typed is no year to ask about, nor is a day that the server refuses.
  const looked = days.length > 0 && typed.on >= today && typed.on <= addDays(today, mostAhead);
  const known = useQuery({
    ...intakeDaysQuery({ from: days[0] ?? today, to: days.at(-1) ?? today }),
    enabled: looked,
  });
  const set = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/intake/days', { body: { days: settingOf(days, typed.places, known.data) } }),
    onSuccess: () => type(empty),
    onError: () => setTries((before) => before + 1),
    onSettled: () => client.invalidateQueries({ queryKey: ['list'] }),
  });
  const labels = new Map([
    ['/on', text.on],
    ['/until', text.until],
    ['/places', text.amount],
  ]);
  const faults = useFaults(labels, slips, set.error);
  const change = (next: Partial<typeof empty>) => {
    type({ ...typed, ...next });
    set.reset();
  };
  const submit = () => {
    const found = slipsIn(typed);
    setSlips(found);
    setTries(tries + 1);
    if (found.length === 0 && (known.data || !looked)) set.mutate();
  };
  const propsOf = (name: keyof typeof empty) => ({
    at: `/${name}`,
    error: faultAt(faults, `/${name}`),
    value: typed[name],
    onChange: (value: unknown) => change({ [name]: String(value) }),
  });
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.lead}</p>
      <FormFrame onSubmit={submit}>
        {faults.length > 0 && <ErrorSummary key={tries} faults={faults} />}
        {set.error && faults.length === 0 && <Failed error={set.error} />}
        <DateField field={first} label={text.on} hint={undefined} {...propsOf('on')} />
        <NumberInput field={amount} label={text.amount} hint={text.amountHint} {...propsOf('places')} />
        <DateField field={last} label={text.until} hint={text.untilHint} {...propsOf('until')} />
        {looked && <Answered query={known}>{(all) => <Preview days={days} known={all} />}</Answered>}
        <output>{set.isSuccess && text.done}</output>
        <div className="form-actions">
          <button type="submit" className="button button-primary" disabled={set.isPending}>
            {text.save}
          </button>
        </div>
      </FormFrame>
    </section>
  );
}

/** What the days have now: it is that which is changed. */
function Preview({
  days,
  known,
}: {
  readonly days: readonly string[];
  readonly known: readonly IntakeDay[];
}) {
  const text = useTexts().intake.places;
  const { longDay } = useFormats();
  const roomIn = useRoom();
  return (
    <div className="intake-preview">
      <p>{text.willBe(days.length)}</p>
      <ul>
        {days.map((day) => {
          const found = known.find(({ on }) => on === day);
          return (
            <li key={day}>
              {longDay(day)}: {text.now} {found ? roomIn(found).said : text.nothing}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** In days. */
const mostAhead = 400;
/** As long a time as the places can be looked at at once. */
const mostWeeks = 14;

/** The day, and the same one of each week until the last. */
function daysOf({ on, until }: typeof empty): readonly string[] {
  if (on === '') return [];
  const days = [on];
  for (let day = addDays(on, 7); day <= until && days.length < mostWeeks; day = addDays(day, 7))
    days.push(day);
  return days;
}

function settingOf(days: readonly string[], places: string, known: readonly IntakeDay[] = []) {
  return days.map((on) => ({
    on,
    places: Number(places),
    was: known.find((day) => day.on === on)?.places ?? null,
  }));
}

function slipsIn({ on, places }: typeof empty): readonly Slip[] {
  const missing = (pointer: string): Slip => ({ pointer, what: 'missing' });
  return [
    ...(on === '' ? [missing('/on')] : []),
    ...(places === '' ? [missing('/places')] : []),
    ...(places !== '' && !/^\d+$/.test(places) ? [{ pointer: '/places', what: 'number' } as const] : []),
  ];
}
