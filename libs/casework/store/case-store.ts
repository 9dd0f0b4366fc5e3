import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { type Alongside, appending, type DecidedStep, type ToAppend } from './append-step.js';
import { InCompany } from './in-company.js';
import { type CaseWanted, type LoadedCase, loading } from './load-case.js';

/** Cases as commands read and write them, each in one round trip, which those that come together share. */
@Injectable()
export class CaseStore {
  private readonly loads: InCompany<CaseWanted, LoadedCase>;
  private readonly appends: InCompany<ToAppend, 'appended' | LoadedCase>;

  constructor(pool: pg.Pool) {
    this.loads = new InCompany(loading(pool));
    this.appends = new InCompany(appending(pool));
  }

  load(wanted: CaseWanted): Promise<LoadedCase> {
    return this.loads.ask(wanted);
  }

  /** Writes the step of a case, or else gives the case as it is by then. */
  append(decided: DecidedStep, alongside: Alongside, wanted: CaseWanted): Promise<'appended' | LoadedCase> {
    return this.appends.ask({ decided, alongside, wanted });
  }
}
