import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { decide, isRefusal, rows } from '#domain';
import type { Act } from '../commands.js';
import { Definitions } from '../definitions.js';
import type { Alongside, DecidedStep, NewPerson } from '../store/append-step.js';
import { Appending, type DecidedSteps, isOutrun } from '../store/append-steps.js';
import { CaseStore } from '../store/case-store.js';
import type { LoadedCase } from '../store/load-case.js';
import { told } from '../store/trouble.js';
import { hashesOf } from './opening.js';

/** A case, with what else the command names. */
export interface LoadedBeside extends LoadedCase {
  /** Without a state where the actor has nothing to do with it. */
  readonly other: LoadedCase | null;
  /** Whom it brings: somebody new, or the one who is known by that number already. */
  readonly person: { readonly id: string; readonly fresh: NewPerson | null } | null;
}

/** What few actions need: a person who comes into the case, or another case that is written in the same transaction. */
@Injectable()
export class Beside {
  constructor(
    private readonly pool: pg.Pool,
    private readonly store: CaseStore,
    private readonly definitions: Definitions,
  ) {}

  async of(found: LoadedCase, { work, named }: Act, person: NewPerson | null): Promise<LoadedBeside> {
    if (!found.state) return { ...found, other: null, person: null };
    const { other: caseId } = named;
    const wanted = { work, idempotency: null, named: [], assignee: null };
    const other = caseId === undefined ? null : await this.store.load({ ...wanted, caseId });
    return { ...found, other, person: person && (await this.known(person)) };
  }

  /** Who is known keeps the name that stands. */
  private async known(person: NewPerson): Promise<LoadedBeside['person']> {
    const hashes = hashesOf(person);
    const finding = this.pool.query<{ guardian: string | null }>({
      name: 'known-guardian',
      text: `select guardian from known_by_cpr('{}', $1)`,
      values: [hashes],
    });
    const known = hashes.length > 0 ? (await told('find a custody holder', finding)).rows[0]?.guardian : null;
    return known ? { id: known, fresh: null } : { id: person.id, fresh: person };
  }

  /** Both cases are written, or neither. `outrun`, with nothing written: one of them has moved on meanwhile. */
  async append(
    act: Act,
    found: LoadedBeside,
    decided: DecidedStep,
    alongside: Alongside,
  ): Promise<'appended' | 'outrun'> {
    const all = [together(decided, alongside), ...this.joined(act, found, decided, alongside)];
    try {
      await new Appending(all).send(this.pool);
      return 'appended';
    } catch (failure) {
      if (isOutrun(failure)) return 'outrun';
      throw failure;
    }
  }

  /** The other case’s side of the same step. */
  private joined(
    { work, caseId, action, named }: Act,
    { other }: LoadedBeside,
    { definition, before, step }: DecidedStep,
    { access }: Alongside,
  ): readonly DecidedSteps[] {
    const how = definition.actions[action]?.links;
    if (how === undefined || !other?.state || !before || named.other === undefined) return [];
    const { state, birthDate, calendars, budgets, roles } = other;
    const process = this.definitions.of(state.definition);
    const context = { now: step.at, actor: work.actor, birthDate, calendars, budgets, roles };
    const mine = { id: caseId, state: before };
    const decision = decide(process, { ...context, other: mine }, state, { type: 'join', how });
    if (isRefusal(decision)) throw new Error(`A link that was allowed is refused: ${decision.refused}`);
    const otherStep = { caseId: named.other, definition: process.definition, birthDate, before: state };
    return [together({ ...otherStep, ...decision }, access ? { access } : {})];
  }
}

function together(
  { caseId, definition, birthDate, before, step, state }: DecidedStep,
  alongside: Alongside,
): DecidedSteps {
  return {
    caseId,
    definition,
    rowsBefore: before && rows(before, birthDate, before),
    taken: [{ step, state }],
    rowsAfter: rows(state, birthDate, before),
    alongside,
  };
}
