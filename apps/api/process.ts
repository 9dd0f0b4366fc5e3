import {
  type AvailableAction,
  allowedElements,
  type Definition,
  goalOf,
  type LocalRows,
  type Text,
  usualElements,
  withLocalRows,
} from '#domain';
import type { ActionAnswer } from './answers/actions.js';
import { formAnswer, type PackageAnswer, type ProcessAnswer, type RowsToChoose } from './answers/process.js';

/** What an action's path names: one of the process's actions, or an answer, `ask.answer`. */
export interface PathAction {
  readonly name: string;
  readonly label: Text;
  readonly form: string | null;
  readonly brings: string | null;
  readonly links: 'linked' | 'merged' | null;
  readonly carries: PackageAnswer | null;
}

/** Everything that can be done in a case, answers to asks included. */
export function pathActions(definition: Definition): readonly PathAction[] {
  const actions = Object.entries(definition.actions).map(([name, { label, form, asks, brings, links }]) => ({
    name,
    label,
    form: form ?? null,
    brings: brings ?? null,
    links: links ?? null,
    carries: packageOf(definition, asks),
  }));
  const answers = Object.entries(definition.asks).flatMap(([ask, { answers }]) =>
    Object.entries(answers).map(([answer, { label, form, asks }]) => ({
      name: `${ask}.${answer}`,
      label,
      form: form ?? null,
      brings: null,
      links: null,
      carries: packageOf(definition, asks),
    })),
  );
  return [...actions, ...answers];
}

/**
 * An action as a screen offers it: with the form to fill in, and what would travel.
 *
 * @param localRows of the acting organisation
 * @param rowsToChoose of the case, where it is read by itself
 */
export function actionAnswer(
  definition: Definition,
  available: AvailableAction,
  localRows: LocalRows,
  rowsToChoose?: RowsToChoose,
): ActionAnswer {
  const { action, on, label, form, closed } = available;
  const spec = form === null ? undefined : definition.forms[form];
  return {
    action,
    on,
    label,
    form: form !== null && spec ? formAnswer(form, withLocalRows(spec, localRows), rowsToChoose) : null,
    carries: packageOf(definition, definition.actions[action]?.asks),
    consent: definition.actions[action]?.consent ?? null,
    brings: definition.actions[action]?.brings ?? null,
    links: definition.actions[action]?.links ?? null,
    closed: closed && { code: closed.refused, detail: closed.text },
  };
}

/** What travels with an ask; null for one that carries nothing. */
export function packageOf(definition: Definition, ask: string | undefined): PackageAnswer | null {
  const carries = ask === undefined ? undefined : definition.asks[ask]?.carries;
  if (!carries) return null;
  const { purpose, basis, contents } = carries;
  const elements = contents.map((content) => [content.form, allowedElements(definition, content)] as const);
  return {
    purpose,
    basis,
    elements: Object.fromEntries(elements),
    usual: usualElements(definition, carries),
  };
}

/** Pointer to where a form says to whom it goes. */
export function receiverPointer(definition: Definition | undefined, form: string | null): string {
  const fields = Object.entries(definition?.forms[form ?? '']?.fields ?? {});
  const receiver = fields.find(([, { kind }]) => kind === 'organisation' || kind === 'party');
  return receiver ? `/fields/${receiver[0]}` : '/fields';
}

/** A definition as screens need it: words and forms, without the rules behind them; in words to whoever has that role. */
export function processAnswer(definition: Definition, role: string): ProcessAnswer {
  const {
    name,
    version,
    label,
    roles,
    legs,
    stages,
    openings,
    actions,
    asks,
    clocks,
    forms,
    tasks,
    outcomes,
  } = definition;
  return {
    name,
    version,
    label,
    roles: each(roles, ({ label, is }) => ({ label, is })),
    legs: each(legs, ({ label, role }) => ({ label, role })),
    stages: each(stages, ({ label, leg, actions }) => ({ label, leg, actions })),
    openings: each(openings, ({ label, by, form, asks }) => {
      const carries = packageOf(definition, asks);
      return { label, by, form, ...(carries && { carries }) };
    }),
    actions: each(actions, ({ label, by, form }) => ({ label, by: [by].flat(), form: form ?? null })),
    asks: each(asks, ({ label, kind, to, answers }) => ({
      label,
      kind,
      to: typeof to === 'string' ? to : 'author',
      answers: each(answers, ({ label, form }) => ({ label, form: form ?? null })),
    })),
    clocks: each(clocks, (clock, clockName) => ({
      label: clock.label,
      kind: clock.kind,
      source: clock.kind === 'statutory' ? clock.source : null,
      owner: clock.owner,
      goal: goalOf(definition, clockName, false),
    })),
    forms: Object.fromEntries(Object.entries(forms).map(([form, spec]) => [form, formAnswer(form, spec)])),
    tasks: each(tasks, ({ label }) => ({ label })),
    outcomes: each(outcomes, ({ label }) => ({ label })),
    done: (definition.plainWords?.[role]?.done ?? {}) as Readonly<Record<string, Text>>,
  };
}

function each<From, To>(
  values: Readonly<Record<string, From>>,
  pick: (value: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, pick(value, name)]));
}
