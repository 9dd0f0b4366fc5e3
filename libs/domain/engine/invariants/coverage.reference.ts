import type { Turn } from '../../simulation/walk.js';
import type { Definition } from '../language.js';
import { isRefusal } from '../refusal.js';

/** How often walks came upon each thing that a definition names; 0 where they never did. */
export interface Coverage {
  readonly walks: number;
  readonly steps: number;
  readonly longestLog: number;
  readonly kinds: Readonly<Record<Kind, Readonly<Record<string, number>>>>;
  /** Walks that entered a stage of that leg. */
  readonly legs: Readonly<Record<string, number>>;
}

const kinds = ['openings', 'stages', 'actions', 'answers', 'outcomes', 'tasks', 'clocks', 'rungs'] as const;
type Kind = (typeof kinds)[number];

export interface Surveyor {
  readonly begin: () => void;
  readonly see: (turn: Turn) => void;
  readonly coverage: () => Coverage;
}

/** Counts what walks come upon. */
export function surveyor(definition: Definition): Surveyor {
  const counts = countsOf(definition);
  const legs: Record<string, number> = Object.fromEntries(
    Object.keys(definition.legs).map((leg) => [leg, 0]),
  );
  let [walks, steps, longestLog] = [0, 0, 0];
  let entered = new Set<string>();

  const count = (kind: Kind, name: string) => {
    counts[kind][name] = (counts[kind][name] ?? 0) + 1;
  };

  function see({ decision }: Turn): void {
    if (isRefusal(decision)) return;
    const { step } = decision;
    steps += 1;
    longestLog = Math.max(longestLog, step.version);
    for (const event of step.events) {
      if (event.type === 'opened') count('openings', event.opening);
      if (event.type === 'did') count('actions', event.action);
      if (event.type === 'answered') count('answers', `${event.ask}.${event.answer}`);
      if (event.type === 'closed') count('outcomes', event.outcome);
      if (event.type === 'taskOpened') count('tasks', event.task);
      if (event.type === 'clockStarted') count('clocks', event.clock);
      if (event.type === 'rang') count('rungs', `${event.clock} ${event.rung}`);
      if (event.type !== 'entered') continue;
      count('stages', event.stage);
      if (!entered.has(event.leg)) legs[event.leg] = (legs[event.leg] ?? 0) + 1;
      entered.add(event.leg);
    }
  }

  return {
    begin: () => {
      walks += 1;
      entered = new Set();
    },
    see,
    coverage: () => ({ walks, steps, longestLog, kinds: counts, legs }),
  };
}

function countsOf({ openings, stages, actions, asks, outcomes, tasks, clocks }: Definition) {
  const zero = (names: readonly string[]): Record<string, number> =>
    Object.fromEntries(names.map((name) => [name, 0]));
  const each = <T>(of: Readonly<Record<string, T>>, parts: (one: T) => object, between: string) =>
    Object.entries(of).flatMap(([name, one]) =>
      Object.keys(parts(one)).map((part) => `${name}${between}${part}`),
    );
  return {
    openings: zero(Object.keys(openings)),
    stages: zero(Object.keys(stages)),
    actions: zero(Object.keys(actions)),
    answers: zero(each(asks, ({ answers }) => answers, '.')),
    outcomes: zero(Object.keys(outcomes)),
    tasks: zero(Object.keys(tasks)),
    clocks: zero([...Object.keys(clocks), ...Object.keys(asks)]),
    rungs: zero(each({ ...clocks, ...asks }, ({ rungs }) => rungs, ' ')),
  } satisfies Record<Kind, Record<string, number>>;
}

/** What of that kind no walk came upon. */
export function missing(coverage: Coverage, kind: Kind): readonly string[] {
  return Object.entries(coverage.kinds[kind]).flatMap(([name, times]) => (times === 0 ? [name] : []));
}

/** A few lines for people: how much of each kind was reached, and the rarest of it. */
export function report(coverage: Coverage): string {
  const { walks, steps, longestLog, legs } = coverage;
  const ways = Object.entries(legs).map(([leg, times]) => `${times} with ${leg}`);
  const lines = kinds.map((kind) => {
    const found = Object.entries(coverage.kinds[kind]).sort(([, a], [, b]) => a - b);
    const reached = found.filter(([, times]) => times > 0).length;
    const rarest = found.slice(0, 3).map(([name, times]) => `${name} ${times}`);
    return `  ${kind.padEnd(9)} ${String(reached).padStart(3)} of ${found.length}; rarest: ${rarest.join(', ')}`;
  });
  return [`${walks} walks, ${steps} steps, at most ${longestLog} in one; ${ways.join(', ')}`, ...lines].join(
    '\n',
  );
}
