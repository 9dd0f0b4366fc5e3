import type { Turn } from '../../simulation/walk.js';
import type { CaseState } from '../case-state.js';
import type { Step } from '../event.js';
import type { Process } from '../process.js';
import { isRefusal } from '../refusal.js';
import type { CaseRows } from '../rows.js';
import * as baton from './baton.reference.js';
import * as clocks from './clocks.reference.js';
import * as consents from './consents.reference.js';
import * as log from './log.reference.js';
import { type Engine, type Invariant, type KeyedRow, keyOfRow, type Moment } from './moment.reference.js';

/** What must hold after every step, by name. */
export const invariants: Readonly<Record<string, Invariant>> = { ...baton, ...clocks, ...consents, ...log };

/** Something that does not hold. */
export interface Violation {
  readonly invariant: string;
  readonly wrong: string;
}

/** Watches one case from its first step on: keeps a log and a store of its own, and compares. */
export function witness(engine: Engine, process: Process): (turn: Turn) => readonly Violation[] {
  let replayed: CaseState | null = null;
  let stored: CaseRows | null = null;

  return ({ context, before, command, decision }) => {
    if (isRefusal(decision)) {
      return [{ invariant: 'openMeansAccepted', wrong: `${decision.refused}: ${decision.text.en}` }];
    }
    const { step, state: after } = decision;
    replayed = engine.evolve(replayed, JSON.parse(JSON.stringify(step)) as Step);
    const rows = engine.rows(after, context.birthDate);
    const changed = [
      before && engine.rows(before, context.birthDate, before),
      engine.rows(after, context.birthDate, before),
    ] as const;
    stored = written(stored, ...changed);
    const moment = { engine, process, context, command, before, step, after, replayed, rows, stored };
    return violationsOf(moment);
  };
}

function violationsOf(moment: Moment): readonly Violation[] {
  return Object.entries(invariants).flatMap(([invariant, check]) =>
    [...check(moment)].map((wrong) => ({ invariant, wrong })),
  );
}

/** The tables after a store has deleted the rows that are gone and written those that have changed. */
function written(stored: CaseRows | null, before: CaseRows | null, after: CaseRows): CaseRows {
  const table = <T extends KeyedRow>(of: (rows: CaseRows) => readonly T[]) => {
    const rows = new Map((stored ? of(stored) : []).map((row) => [keyOfRow(row), row]));
    const old = new Map((before ? of(before) : []).map((row) => [keyOfRow(row), JSON.stringify(row)]));
    for (const row of of(after)) {
      const key = keyOfRow(row);
      if (old.get(key) !== JSON.stringify(row)) rows.set(key, row);
      old.delete(key);
    }
    for (const key of old.keys()) rows.delete(key);
    return [...rows.values()];
  };
  return {
    file: after.file,
    parties: table((rows) => rows.parties),
    tasks: table((rows) => rows.tasks),
    asks: table((rows) => rows.asks),
    clocks: table((rows) => rows.clocks),
  };
}
