import type { Field, Form, Items, LocalDate } from '../../libs/domain/index.js';
import { organisationId } from '../desk.js';

/** Who tells the day. */
export interface Days {
  /** So many days from today; negative before it. */
  day(days: number): LocalDate;
}

/** What a story says of a form: only the fields that matter to it. Null leaves a field out that must be filled. */
export type Details = Readonly<Record<string, unknown>>;

/** The organisation meant where a story does not say which. */
const usual: Readonly<Record<string, string>> = {
  school: '280001',
  kui: 'kui-999',
  fgu: '280301',
  administration: 'social-999',
};

/** What the story says, and something plausible in every other field that must be filled. */
export function filled(form: Pick<Form, 'fields'>, details: Details, days: Days): Details {
  const stranger = Object.keys(details).find((field) => !(field in form.fields));
  if (stranger !== undefined) throw new Error(`The form has no field «${stranger}».`);
  const all = Object.entries(form.fields).flatMap(([name, field]) => {
    if (name in details) return details[name] === null ? [] : [[name, details[name]] as const];
    return field.required ? [[name, plausible(field, days)] as const] : [];
  });
  return Object.fromEntries(all);
}

function plausible(field: Field, days: Days): unknown {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return 'Som aftalt';
    case 'choice':
      return Object.keys(field.options)[0];
    case 'choices':
      return Object.keys(field.options).slice(0, 1);
    case 'number':
      return field.max;
    case 'yesNo':
      return true;
    case 'date':
      return days.day(field.notFuture ? 0 : 7);
    case 'moment':
      return `${days.day(7)}T10:00`;
    case 'email':
      return 'nogen@example.dk';
    case 'organisation':
      return organisationId(usual[field.role] ?? '');
    case 'party':
      return field.roles[0];
    case 'items':
      return rows(field, days);
    case 'files':
      return [];
    case 'row':
      return undefined;
    default:
      return field satisfies never;
  }
}

/** Each fixed row once; else one row. */
function rows({ fields, keys }: Items, days: Days): readonly Details[] {
  const names = keys ? Object.keys(keys) : ['a1'];
  return names.map((key) => ({ key, ...filled({ fields }, {}, days) }));
}
