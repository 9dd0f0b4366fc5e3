import type { Definition, LocalRows } from '#domain';
import type { Act } from '../commands.js';
import { type Fault, strangersIn } from './fault.js';
import type { FormClasses } from './form-classes.js';

/** The action, or the answer `ask.answer`, as far as it says what comes with it. */
function specOf(
  definition: Definition,
  action: string,
): { readonly form?: string; readonly asks?: string } | undefined {
  const [ask = '', answer] = action.split('.');
  if (answer === undefined) return own(definition.actions, action);
  return own(own(definition.asks, ask)?.answers ?? {}, answer);
}

/** Names come from outside: `constructor` is none. */
function own<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** The form that an action asks for; undefined where it has none, or the process has no such action. */
export function formOf(definition: Definition, action: string): string | undefined {
  return specOf(definition, action)?.form;
}

/**
 * All that is wrong in what comes with an action, by the case's own version of the process. A name that is not known is
 * never passed over: who misspells what is to travel would send more than they meant to.
 *
 * @param localRows of the acting organisation, as they are asked today
 */
export function faultsOfAct(
  forms: FormClasses,
  definition: Definition,
  { action, fields, elements }: Pick<Act, 'action' | 'fields' | 'elements'>,
  localRows: LocalRows,
): readonly Fault[] {
  const form = formOf(definition, action);
  const checked =
    form !== undefined && fields ? forms.check(definition, form, fields, '/fields', localRows) : null;
  const carried = definition.asks[specOf(definition, action)?.asks ?? '']?.carries?.contents ?? [];
  return [
    ...(checked && 'faults' in checked ? checked.faults : []),
    ...(form === undefined ? strangersIn('/fields', Object.keys(fields ?? {}), []) : []),
    ...strangersIn(
      '/elements',
      Object.keys(elements ?? {}),
      carried.map((content) => content.form),
    ),
  ];
}
