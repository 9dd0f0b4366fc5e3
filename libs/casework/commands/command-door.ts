import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseState,
  type Command,
  decide,
  type Instant,
  isRefusal,
  type LocalDate,
  mayRead,
  type OtherCase,
  type Process,
  relationOf,
} from '#domain';
import type { CommandDone, CommandRefused, CommandResult, Idempotency, UnitOfWork } from '../commands.js';
import { NOW, type Now } from '../now.js';
import type { Alongside, DecidedStep } from '../store/append-step.js';
import type { Loaded } from '../store/load-case.js';

/** What the door is asked, whatever it takes to know and to write it. */
export interface Question<Found extends Loaded> {
  readonly work: UnitOfWork;
  readonly caseId: string;
  /** As the access log names it. */
  readonly operation: string;
  readonly idempotency: Idempotency | null;
  /** The revision that the actor saw; null if none is asked for. */
  readonly ifMatch: number | null;
  /** Says the command in the engine's words. Called anew for each attempt. */
  readonly phrase: (found: Found, at: Instant) => Phrased | CommandRefused;
}

/** What one kind of command adds to the way that all of them go. */
export interface Errand<Found extends Loaded> extends Question<Found> {
  readonly load: () => Promise<Found>;
  /** Writes the step; where somebody else was there first, tells what there is to know by then. */
  readonly append: (decided: DecidedStep, alongside: Alongside) => Promise<'appended' | Found>;
}

/** What is to be written, and what its author gets back for it. */
export interface ToWrite {
  readonly step: DecidedStep;
  readonly alongside: Alongside;
  readonly done: CommandDone;
}

export interface Phrased {
  readonly process: Process;
  readonly command: Command;
  readonly birthDate: LocalDate | null;
  readonly alongside: Pick<Alongside, 'record' | 'youngPerson' | 'guardian' | 'protect'>;
  /** The other case that the command is about. */
  readonly other?: OtherCase;
}

/** A case that moves on this often while one command is decided is being worked on by a script gone wild. */
const attempts = 5;

/**
 * The way of every command: load, decide, append. Two round trips, each a transaction of its own, and no connection
 * held while the engine thinks. Where the case has moved on meanwhile it is decided anew: a claimed task or a clock
 * that rang is no reason to refuse. What the actor would have to look at again, `ifMatch` tells.
 */
@Injectable()
export class CommandDoor {
  constructor(@Inject(NOW) private readonly now: Now) {}

  async perform<Found extends Loaded>(errand: Errand<Found>): Promise<CommandResult> {
    let found = await errand.load();
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const decided = this.decide(errand, found);
      if ('kind' in decided) return decided;
      const outcome = await errand.append(decided.step, decided.alongside);
      if (outcome === 'appended') return { kind: 'done', done: decided.done, replayed: false };
      found = outcome;
    }
    return { kind: 'busy' };
  }

  decide<Found extends Loaded>(question: Question<Found>, found: Found): CommandResult | ToWrite {
    const { work, caseId, idempotency, ifMatch } = question;
    const { answered, state: before, calendars, budgets, roles } = found;
    if (answered) return replay(answered, idempotency);
    if (before && ifMatch !== null && before.revision !== ifMatch) {
      return { kind: 'stale', revision: before.revision };
    }
    const now = this.now();
    const phrased = question.phrase(found, now);
    if ('kind' in phrased) return phrased;
    const { process, command, birthDate, alongside, other } = phrased;
    const context = { now, actor: work.actor, birthDate, calendars, budgets, roles, ...(other && { other }) };
    const decision = decide(process, context, before, command);
    if (isRefusal(decision)) return { kind: 'refused', refusal: decision };
    const done = doneBy(caseId, work, decision.state);
    return {
      step: { caseId, definition: process.definition, birthDate, before, ...decision },
      alongside: alongsideOf(question, alongside, done),
      done,
    };
  }
}

function alongsideOf<Found extends Loaded>(
  { work, operation, idempotency }: Question<Found>,
  brought: Phrased['alongside'],
  answer: CommandDone,
): Alongside {
  return {
    ...brought,
    ...(idempotency && { idempotency: { ...idempotency, answer } }),
    access: { purpose: work.purpose, operation },
  };
}

/** Looked at before `ifMatch`: a repeated request names the revision that it has itself outdated. */
function replay(answered: NonNullable<Loaded['answered']>, idempotency: Idempotency | null): CommandResult {
  if (answered.requestHash !== idempotency?.requestHash) return { kind: 'key-reused' };
  // The store keeps its members in an order of its own; the answer is to be the same to the letter.
  const { caseId, version, revision, stage, holder, outcome } = answered.done;
  const held = holder && { role: holder.role, id: holder.id };
  return {
    kind: 'done',
    done: { caseId, version, revision, stage, holder: held, outcome },
    replayed: true,
  };
}

/** As much of the new state as the actor may read. */
function doneBy(caseId: string, { actor }: UnitOfWork, state: CaseState): CommandDone {
  const { version, revision, stage, holder, closed } = state;
  const relation = relationOf(state, { role: actor.role, id: actor.party });
  return {
    caseId,
    version,
    revision,
    stage: mayRead(relation, 'stage') ? stage : null,
    holder: mayRead(relation, 'holder') ? holder : null,
    outcome: mayRead(relation, 'outcome') ? (closed?.outcome ?? null) : null,
  };
}
