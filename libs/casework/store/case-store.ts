import { Injectable } from '@nestjs/common';
import pg from 'pg';
import {
  type Alongside,
  type Appended,
  appendOrReload,
  type DecidedStep,
  isRace,
  type ToAppend,
  toAppend,
} from './append-step.js';
import { InCompany } from './in-company.js';
import { KnownStates } from './known-states.js';
import { type CaseWanted, type LoadedCase, loadCases, type ToLoad } from './load-case.js';

/**
 * Cases as commands read and write them, each in one round trip, which those that come together share. A state that is
 * known from before is not read again: the row tells whether it is still the one.
 */
@Injectable()
export class CaseStore {
  private readonly known = new KnownStates();
  private readonly loads: InCompany<ToLoad, LoadedCase>;
  private readonly appends: InCompany<ToAppend, Appended>;

  constructor(pool: pg.Pool) {
    this.loads = new InCompany((calls) => loadCases(pool, calls));
    this.appends = new InCompany((calls, alone) => appendOrReload(pool, calls, alone));
  }

  async load(wanted: CaseWanted): Promise<LoadedCase> {
    const known = this.known.of(wanted.caseId);
    return this.noted(wanted.caseId, await this.loads.ask({ wanted, known }));
  }

  /** Writes the step of a case, or else gives the case as it is by then. */
  async append(
    decided: DecidedStep,
    alongside: Alongside,
    wanted: CaseWanted,
  ): Promise<'appended' | LoadedCase> {
    const { caseId, state } = decided;
    try {
      const outcome = await this.appends.ask(toAppend(decided, alongside, wanted));
      if ('state' in outcome) return this.noted(caseId, outcome);
      this.known.note(caseId, { state, writtenBy: outcome.writtenBy });
      return 'appended';
    } catch (error) {
      if (isRace(error)) return this.load(wanted);
      throw error;
    }
  }

  private noted(caseId: string, loaded: LoadedCase): LoadedCase {
    const { state, writtenBy } = loaded;
    if (state !== null && writtenBy !== null) this.known.note(caseId, { state, writtenBy });
    return loaded;
  }
}
