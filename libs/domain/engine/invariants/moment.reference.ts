import type { Engine as DrivenEngine } from '../../simulation/walk.js';
import { availableActions } from '../available-actions.js';
import type { CaseState, Command, Context, Party } from '../case-state.js';
import { decide } from '../decide.js';
import type { Event, EventOf, Step } from '../event.js';
import { evolve } from '../evolve.js';
import type { Process } from '../process.js';
import { type CaseRows, rows } from '../rows.js';
import { frozen } from './same.reference.js';

/** Everything about an engine that an invariant can be held against. */
export interface Engine extends DrivenEngine {
  readonly evolve: typeof evolve;
  readonly rows: typeof rows;
}

export const ours: Engine = { decide, evolve, availableActions, rows };

/** The same engine; what it is given and gives is frozen, so that nothing can be changed unseen. */
export function guarded(engine: Engine): Engine {
  return {
    ...engine,
    decide: (process, context, state, command) =>
      frozen(engine.decide(process, frozen(context), frozen(state), frozen(command))),
    evolve: (state, step) => frozen(engine.evolve(frozen(state), frozen(step))),
  };
}

/** One step that was accepted, from all sides. */
export interface Moment {
  readonly engine: Engine;
  readonly process: Process;
  readonly context: Context;
  readonly command: Command;
  readonly before: CaseState | null;
  readonly step: Step;
  readonly after: CaseState;
  /** The state that the log means, read back from JSON and folded step by step. */
  readonly replayed: CaseState;
  readonly rows: CaseRows;
  /** The rows as a store has them that wrote only what each step changed. */
  readonly stored: CaseRows;
}

/** Says what is wrong, once for each thing; nothing where it holds. */
export type Invariant = (moment: Moment) => Iterable<string>;

export function eventsOf<T extends Event['type']>(step: Step, type: T): readonly EventOf<T>[] {
  return step.events.filter((event): event is EventOf<T> => event.type === type);
}

/** Whether somebody of that role exists: an organisation that the directory has in it, or a person. */
export function exists({ process, context }: Moment, { role, id }: Party): boolean {
  const is = process.definition.roles[role]?.is;
  if (id === '' || is === undefined) return false;
  return is === 'person' ? context.roles[id] === undefined : context.roles[id] === role;
}

export type KeyedRow = { readonly no: number } | { readonly role: string; readonly id: string };

/** What makes a row of a case the same row after a change. */
export function keyOfRow(row: KeyedRow): string {
  return 'no' in row ? String(row.no) : `${row.role} ${row.id}`;
}
