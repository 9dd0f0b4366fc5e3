import { type Definition, goalOf, type Text } from '#domain';
import { dueWords } from './process-map.js';

/** What the picture shows, in words: for who does not see it, and to be looked up in. */
export interface Outline {
  readonly stretches: readonly {
    readonly label: Text;
    readonly role: Text;
    readonly stages: readonly Text[];
  }[];
  readonly asks: readonly {
    readonly label: Text;
    readonly handoff: boolean;
    /** Who owes the answer. */
    readonly to: Text;
    readonly due: Text;
    readonly answers: readonly Text[];
  }[];
  readonly deadlines: readonly {
    readonly label: Text;
    /** Who is to keep it. */
    readonly owner: Text;
    readonly due: Text;
    /** What starts it; null: the process has no word for it. */
    readonly starts: Text | null;
    /** The law that sets it; null: it is local. */
    readonly source: string | null;
  }[];
}

export function outlineOf(definition: Definition): Outline {
  const { legs, stages, asks, clocks, roles } = definition;
  const roleOf = (name: string): Text => roles[name]?.label ?? parties[name] ?? { da: name, en: name };
  return {
    stretches: Object.entries(legs).map(([leg, { label, role }]) => ({
      label,
      role: roleOf(role),
      stages: Object.values(stages).flatMap((stage) => (stage.leg === leg ? [stage.label] : [])),
    })),
    asks: Object.values(asks).map(({ label, kind, to, due, answers }) => ({
      label,
      handoff: kind === 'handoff',
      to: typeof to === 'string' ? roleOf(to) : author,
      due: dueWords(due),
      answers: Object.values(answers).map((answer) => answer.label),
    })),
    deadlines: Object.entries(clocks).map(([name, clock]) => ({
      label: clock.label,
      owner: roleOf(clock.owner),
      due: dueWords(clock.due),
      starts: goalOf(definition, name, false).starts,
      source: clock.kind === 'statutory' ? clock.source : null,
    })),
  };
}

const author: Text = { da: 'den, der skrev det', en: 'whoever wrote it' };
const parties: Readonly<Record<string, Text>> = {
  holder: { da: 'den, der har sagen', en: 'whoever holds the case' },
  keeper: { da: 'den, der følger op', en: 'whoever follows up' },
  chosen: { da: 'den, der vælges', en: 'whoever is chosen' },
};
