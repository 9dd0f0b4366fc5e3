import type { CaseState, Context } from './case-state.js';
import { withdrawable } from './consent.js';
import type { Text } from './language.js';
import { knowsAsk, permit } from './permission.js';
import type { Process } from './process.js';
import { isRefusal, type Refusal } from './refusal.js';
import { names } from './trigger.js';

/** One thing a person may or may not do in a case now. */
export interface AvailableAction {
  /** An action's name, or `ask.answer`. */
  readonly action: string;
  /** The ask or consent it is about, where there is one. */
  readonly on: number | null;
  readonly label: Text;
  readonly form: string | null;
  /** Why it is closed; null while it is open. */
  readonly closed: Refusal | null;
}

/**
 * Everything that this person's role could ever do in the process: what is open now, and for the rest why not. Of
 * questions between others nothing is said to who is not to know of them.
 */
export function availableActions(
  process: Process,
  context: Context,
  state: CaseState,
): readonly AvailableAction[] {
  return [...actions(process, context, state), ...answers(process, context, state)];
}

function actions(process: Process, context: Context, state: CaseState): readonly AvailableAction[] {
  const { role } = context.actor;
  return Object.entries(process.definition.actions)
    .filter(([, action]) => names(action.by).some((by) => by === role || by === 'holder'))
    .flatMap(([name, action]) => {
      const open = action.consent === 'withdrawn' ? withdrawable(process.definition, state, context) : [];
      const about = 'da' in open ? [] : open.map(({ no }) => no);
      return (about.length > 0 ? about : [undefined]).map((on) => {
        const permitted = permit(process, context, state, name, on);
        const closed = isRefusal(permitted) ? permitted : null;
        return { action: name, on: on ?? null, label: action.label, form: action.form ?? null, closed };
      });
    });
}

function answers(process: Process, context: Context, state: CaseState): readonly AvailableAction[] {
  const known = state.asks.filter((ask) => knowsAsk(ask, state, context.actor));
  return known.flatMap((ask) => {
    const spec = process.definition.asks[ask.ask];
    return Object.entries(spec?.answers ?? {}).map(([name, answer]) => {
      const action = `${ask.ask}.${name}`;
      const permitted = permit(process, context, state, action, ask.no);
      const closed = isRefusal(permitted) ? permitted : null;
      return { action, on: ask.no, label: answer.label, form: answer.form ?? null, closed };
    });
  });
}
