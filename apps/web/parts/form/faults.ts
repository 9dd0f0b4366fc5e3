import type { Field, Form } from '../../api/cases.js';
import { ApiProblem } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { type FieldValue, type Filled, pointerInto, pointerTo, rowsOf, type Slip } from './filled.js';

/** Something wrong at a field that is on the page. */
export interface Fault {
  readonly pointer: string;
  readonly label: string;
  readonly detail: string;
}

/** Pointer → label of what can be filled in. */
export type Labels = ReadonlyMap<string, string>;

export function useLabels(form: Form | null, filled: Filled): Labels {
  const { say } = useLanguage();
  return new Map(
    form?.fields.flatMap((field) => [
      [pointerTo(field.name), say(field.label)],
      ...inRows(field, filled[field.name], say),
    ]),
  );
}

type Say = ReturnType<typeof useLanguage>['say'];

/** Within a list by the row as well, by its label or else its number. */
function inRows(
  field: Field,
  value: FieldValue | undefined,
  say: Say,
): readonly (readonly [string, string])[] {
  if (field.kind !== 'items') return [];
  return rowsOf(field, value).flatMap(({ key }, place) => {
    const row = say(field.keys?.[key]) || `${say(field.label)} ${place + 1}`;
    return (field.fields ?? []).map(
      ({ name, label }) =>
        [pointerInto(pointerTo(field.name), place, name), `${row}, ${say(label)}`] as const,
    );
  });
}

/** What is wrong and where: what the page saw for itself, else what the server said. */
export function useFaults(labels: Labels, slips: readonly Slip[], error: unknown): readonly Fault[] {
  const text = useTexts().form.faults;
  const at = (wrong: string, detail: string): Fault[] => {
    const pointer = onPage(labels, wrong);
    return pointer === undefined ? [] : [{ pointer, label: labels.get(pointer) ?? '', detail }];
  };
  if (slips.length > 0) return slips.flatMap(({ pointer, what }) => at(pointer, text[what]));
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.errors ?? []).flatMap(({ pointer = '', detail }) => at(pointer, detail));
}

/** The place itself, or the one around it that is on the page: nobody fills in the key of a row. */
function onPage(labels: Labels, pointer: string): string | undefined {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    if (labels.has(place)) return place;
  }
  return undefined;
}

export function faultAt(faults: readonly Fault[], pointer: string): string | undefined {
  return faults.find((fault) => fault.pointer === pointer)?.detail;
}
