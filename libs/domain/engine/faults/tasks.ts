import type { Definition } from '../language.js';
import { names } from '../trigger.js';
import { type Deed, deedsOf, partsOf } from './deeds.js';

/** Tasks that nobody gets, or that nobody can ever tick off. */
export function* taskFaults(definition: Definition): Iterable<string> {
  const { stages, asks, tasks } = definition;
  const deeds = deedsOf(definition);
  const openedIn = (some: readonly Deed[]) => some.flatMap(partsOf).flatMap(({ it }) => it.opens ?? []);
  const byStages = Object.values(stages).flatMap((stage) => stage.tasks ?? []);
  const byAsks = Object.values(asks).flatMap(({ task }) => task ?? []);
  const byConsents = definition.consents ? [definition.consents.anew] : [];
  const byItself = [...openedIn(deeds.filter((deed) => !endsWithItsCause(definition, deed))), ...byConsents];
  const opened = new Set([...byStages, ...byAsks, ...byConsents, ...openedIn(deeds)]);
  for (const [name, { role, when }] of Object.entries(tasks)) {
    const place = `tasks.${name}`;
    if (!opened.has(name)) yield `${place}: nothing opens it: open it, or take it out`;
    if (role === 'owner' && [...byStages, ...byItself].includes(name)) {
      yield `${place}.role: it is opened without an ask or clock that somebody would owe: name the role`;
    }
    const doers = deeds.filter((deed) => partsOf(deed).some(({ it }) => it.does?.includes(name)));
    for (const deed of doers) {
      if (mayDo(definition, deed, role)) continue;
      yield `${deed.place}.does: «${name}» is a task of «${role}», who does not do this: change the task’s role, or leave it out`;
    }
    // A task with a condition ends when that fails.
    if (byItself.includes(name) && doers.length === 0 && !when) {
      yield `${place}: it is opened outside any stage, ask or clock that would end it, and nothing does it: name it in some “does”`;
    }
  }
}

/** What a deadline's rung opens is over when the deadline is; a birthday's outlives it. */
function endsWithItsCause({ clocks }: Definition, deed: Deed): boolean {
  return deed.kind === 'rung' && (deed.of === 'asks' || clocks[deed.name]?.meets !== 'itself');
}

/** A task is ticked off by a deed of its own role; whose role a person's answer is recorded under is open. */
function mayDo({ openings, actions, asks, roles }: Definition, deed: Deed, role: string): boolean {
  if (role === 'holder' || role === 'owner') return deed.kind !== 'rung';
  switch (deed.kind) {
    case 'opening':
      return openings[deed.name]?.by === role;
    case 'action':
      return names(actions[deed.name]?.by ?? []).some((by) => by === role || by === 'holder');
    case 'answer': {
      const to = asks[deed.ask]?.to ?? 'chosen';
      return typeof to === 'object' || to === role || to === 'chosen' || roles[to]?.is === 'person';
    }
    case 'rung':
      return false;
  }
}
