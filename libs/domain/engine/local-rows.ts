import type { LocalDate } from '../time/days.js';
import type { Definition, Form, Items, Text } from './language.js';

/** A row that an organisation has added to a list of its forms: a criterion of its own, say. */
export interface LocalRow {
  /** `local-…`; never given again, so that what was once written under it keeps its meaning. */
  readonly key: string;
  readonly label: Text;
  /** The first day on which it is asked. */
  readonly from: LocalDate;
  /** The last day, once it is retired. */
  readonly until?: LocalDate;
}

/** How the key of such a row begins. */
export const localKey = 'local-';

/** By the name of the list. */
export type LocalLists = Readonly<Record<string, readonly LocalRow[]>>;

/** List → key → label of the rows that are asked on one day. */
export type LocalRows = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** The rows that are asked on that day, in the organisation's order. */
export function rowsInForce(lists: LocalLists, day: LocalDate): LocalRows {
  return Object.fromEntries(
    Object.entries(lists).map(([list, rows]) => [
      list,
      Object.fromEntries(
        rows
          .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
          .map(({ key, label }) => [key, label]),
      ),
    ]),
  );
}

/** The form as an organisation with these rows fills it in. */
export function withLocalRows(form: Form, rows: LocalRows): Form {
  if (localListsOf(form).length === 0) return form;
  const fields = Object.entries(form.fields).map(([name, field]) => [
    name,
    field.kind === 'items' && field.local !== undefined
      ? { ...field, keys: { ...field.keys, ...rows[field.local] } }
      : field,
  ]);
  return { ...form, fields: Object.fromEntries(fields) };
}

type ListField = Items & { readonly label: Text };

/** The fields of a form that have a local list. */
export function localListsOf({ fields }: Form): readonly (readonly [name: string, list: ListField])[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'items' && field.local !== undefined ? [[name, field] as const] : [],
  );
}

/** A list that organisations of a role may add to. */
export interface LocalList {
  readonly name: string;
  readonly label: Text;
  /** The rows that it always has. */
  readonly keys: Readonly<Record<string, Text>>;
  /** How many the organisation may add. */
  readonly most: number;
}

/** The lists in the forms of what a role does. */
export function localListsFor({ actions, forms }: Definition, role: string): readonly LocalList[] {
  const own = Object.values(actions).flatMap(({ by, form }) =>
    form !== undefined && [by].flat().includes(role) ? [form] : [],
  );
  return [...new Set(own)].flatMap((form) => {
    const spec = forms[form];
    if (!spec) return [];
    return localListsOf(spec).map(([, { local = '', label, keys = {}, most }]) => ({
      name: local,
      label: { da: `${spec.label.da}: ${label.da}`, en: `${spec.label.en}: ${label.en}` },
      keys,
      most: most - Object.keys(keys).length,
    }));
  });
}
