import type { Timeline } from '../../api/cases.js';
import type { Events, Names, Sentences } from '../../texts/history.js';

type Type = keyof Events;
type EventOf<T extends Type> = { readonly type: T } & Events[T];
export type CaseEvent = { readonly [T in Type]: EventOf<T> }[Type];

/** The events of a step that have words: facts, and the coming and going of tasks, have none. */
export function eventsOf(step: Timeline['items'][number], spoken: Sentences): readonly CaseEvent[] {
  return (step.events as unknown as readonly { readonly type: string }[]).filter(
    (event): event is CaseEvent => Object.hasOwn(spoken, event.type),
  );
}

export function sentenceOf(event: CaseEvent, spoken: Sentences, names: Names): string | null {
  const say = spoken[event.type] as (event: CaseEvent, names: Names) => string | null;
  return say(event, names);
}

/** What stands for a whole step: the deed, else what comes first of these. */
const heads: readonly Type[] = ['rebased', 'did', 'opened', 'answered', 'rang', 'taskAssigned'];

export function headOf(events: readonly CaseEvent[]): CaseEvent | undefined {
  for (const type of heads) {
    const found = events.find((event) => event.type === type);
    if (found) return found;
  }
  return events[0];
}
