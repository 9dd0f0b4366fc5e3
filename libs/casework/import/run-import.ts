import { setImmediate as breath } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type DecidedTogether, OpenTogether } from '../commands/open-together.js';
import { type CommandResult, OpenCase } from '../commands.js';
import { isDatabaseAway } from '../database-away.js';
import { Definitions } from '../definitions.js';
import { FormClasses } from '../forms/form-classes.js';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import { acting } from '../store/acting.js';
import { told } from '../store/trouble.js';
import { RowCheck, type RowOpening } from './check-row.js';
import { columns, Heading } from './columns.js';
import { error, findingOf, warning } from './finding.js';
import { ImportDirectory } from './import-directory.js';
import { type Finding, type ImportRowState, type ImportView, StartImport } from './imports.js';
import { readImport } from './read-imports.js';
import { placeOf } from './row-store.js';

export interface ClaimedImport {
  readonly id: string;
  readonly person: string;
  /** How often it has been given out, this time included. */
  readonly tries: number;
}

interface ReadyRow {
  readonly row: number;
  readonly content: Buffer;
  readonly fingerprint: Buffer;
  readonly findings: readonly Finding[];
}

interface Batch {
  readonly headings: readonly string[];
  readonly keyId: string;
  readonly rows: readonly ReadyRow[];
}

/** What became of a row. */
interface Outcome {
  readonly state: Exclude<ImportRowState, 'ready'>;
  readonly findings: readonly Finding[];
  readonly caseId: string | null;
}

/** A row that the form and the process take, as far as can be told beforehand. */
interface CheckedOpening {
  readonly opening: RowOpening;
  readonly findings: readonly Finding[];
}

/** A batch as far as it goes without writing: rows that have their outcome, and those whose cases are to be opened. */
interface Prepared {
  readonly rows: readonly number[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly schools: readonly SchoolOpenings[];
}

interface Opening extends CheckedOpening {
  readonly row: number;
  readonly command: OpenCase;
}

interface SchoolOpenings {
  readonly openings: readonly Opening[];
  /** Null where they could not be decided together. */
  readonly decided: DecidedTogether | null;
}

const batchSize = 100;

/** After how many seconds without a batch a running import is given out again. */
const lease = 60;

const purpose = 'import';

@CommandHandler(StartImport)
export class StartImportHandler implements ICommandHandler<StartImport> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ person, id }: StartImport): Promise<ImportView | null> {
    return acting(this.pool, { person }, async (client) => {
      await client.query('select start_import($1, $2)', [id, person]);
      return readImport(client, id);
    });
  }
}

/**
 * Opens the cases of imports that have been started, batch by batch. Whoever does it may die between any two lines: a
 * row stays ready until what became of it is written, and its case is opened once, by an idempotency key that follows
 * from the notice.
 */
@Injectable()
export class ImportRuns {
  private readonly logger = new Logger('ImportRuns');

  constructor(
    private readonly pool: pg.Pool,
    private readonly commands: CommandBus,
    private readonly together: OpenTogether,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Running imports that nobody has in hand. */
  async claim(): Promise<readonly ClaimedImport[]> {
    const claiming = this.pool.query<ClaimedImport>({
      name: 'claim-imports',
      text: 'select id, person_id as person, tries from claim_imports(make_interval(secs => $1))',
      values: [lease],
    });
    return (await told('claim imports', claiming)).rows;
  }

  /** Imports batch after batch, to the end or until told to stop. One is decided while another is written. */
  async run(id: string, person: string, signal: AbortSignal): Promise<void> {
    let next = this.prepare(id, person, 0);
    for (let batch = await next; batch && !signal.aborted; batch = await next) {
      const last = Math.max(...batch.rows);
      next = this.prepare(id, person, last);
      // Whatever goes wrong with the next one is said when its turn comes.
      next.catch(() => undefined);
      await this.finish(id, person, batch);
    }
    // Where another worker has had a hand in it, rows may be left behind.
    while (!signal.aborted && (await this.importBatch(id, person)));
  }

  /** Imports one batch. True while there is more. */
  async importBatch(id: string, person: string): Promise<boolean> {
    const batch = await this.prepare(id, person, 0);
    if (batch) await this.finish(id, person, batch);
    return batch !== null;
  }

  /** The next rows beyond one, taken on and checked anew; null where there are none. */
  private async prepare(id: string, person: string, after: number): Promise<Prepared | null> {
    const batch = await this.batchOf(id, person, after);
    if (!batch || batch.rows.length === 0) return null;
    const directory = await ImportDirectory.read(this.pool, person);
    const check = new RowCheck(this.definitions, this.forms, this.keys, directory, person, this.now());
    const heading = Heading.read(batch.headings);
    const outcomes = new Map(await this.take(id, batch.rows));
    const openings = new Map<ReadyRow, CheckedOpening>();
    for (const row of batch.rows) {
      if (outcomes.has(row.row)) continue;
      const place = { keyId: batch.keyId, cipher: row.content, of: placeOf(id, row.row) };
      const checked = this.check(row, place, check, heading);
      if ('state' in checked) outcomes.set(row.row, checked);
      else openings.set(row, checked);
      // Screens are served by the same process as often as not: it is not to be deaf for a whole batch.
      if (row.row % 10 === 0) await breath();
    }
    return {
      rows: batch.rows.map(({ row }) => row),
      outcomes,
      schools: await this.bySchool(person, openings),
    };
  }

  private async finish(id: string, person: string, { outcomes, schools }: Prepared): Promise<void> {
    const all = new Map(outcomes);
    for (const school of schools)
      for (const [row, outcome] of await this.openAll(school)) all.set(row, outcome);
    await this.settle(id, person, all);
  }

  private batchOf(id: string, person: string, after: number): Promise<Batch | null> {
    return acting(this.pool, { person }, async (client) => {
      const { rows: found } = await client.query<Omit<Batch, 'rows'>>({
        name: 'running-import',
        text: `select headings, key_id as "keyId" from notice_import where id = $1 and state = 'running'`,
        values: [id],
      });
      const [running] = found;
      if (!running) return null;
      const { rows } = await client.query<ReadyRow>({
        name: 'ready-rows',
        text: `select row_no as row, content, fingerprint, findings from import_row
          where import_id = $1 and state = 'ready' and row_no > $3 order by row_no limit $2`,
        values: [id, batchSize, after],
      });
      return { ...running, rows };
    });
  }

  /** Takes these notices on; those that somebody else has taken on or imported are known, and come back. */
  private async take(id: string, rows: readonly ReadyRow[]): Promise<ReadonlyMap<number, Outcome>> {
    const taking = this.pool.query<{ row: number; caseId: string | null }>({
      name: 'claim-notices',
      text: `select row_no as row, case_id as "caseId" from claim_notices($1, $2, $3) where not ours`,
      values: [id, rows.map(({ row }) => row), rows.map(({ fingerprint }) => fingerprint)],
    });
    const others = (await told('take notices on', taking)).rows;
    const findings = [warning(null, 'already-imported')];
    return new Map(others.map(({ row, caseId }) => [row, { state: 'known', findings, caseId }]));
  }

  /** Checked anew: days have passed, somebody may have turned 25 or left the school. */
  private check(
    { row }: ReadyRow,
    { of, ...sealed }: { readonly keyId: string; readonly cipher: Buffer; readonly of: string },
    check: RowCheck,
    heading: Heading,
  ): CheckedOpening | Outcome {
    try {
      const values = heading.valuesOf(JSON.parse(this.keys.openText(sealed, of)));
      if (!values) return failed([error(null, 'wrong-columns')]);
      const { findings, opening } = check.opened(values);
      return opening ? { opening, findings } : failed(findings);
    } catch (failure) {
      return this.unexpected(row, failure);
    }
  }

  /** The openings of each school, decided as far as that goes without writing. */
  private async bySchool(
    person: string,
    openings: ReadonlyMap<ReadyRow, CheckedOpening>,
  ): Promise<readonly SchoolOpenings[]> {
    const bySchool = new Map<string, Opening[]>();
    for (const [row, checked] of openings) {
      const { school } = checked.opening;
      const opening = { row: row.row, command: commandOf(person, row, checked.opening), ...checked };
      bySchool.set(school, [...(bySchool.get(school) ?? []), opening]);
    }
    const schools: SchoolOpenings[] = [];
    for (const of of bySchool.values()) {
      const decided = await this.unlessAway(this.together.decide(of.map(({ command }) => command)));
      schools.push({ openings: of, decided });
    }
    return schools;
  }

  /** Together where that goes, else one by one. */
  private async openAll({
    openings,
    decided,
  }: SchoolOpenings): Promise<readonly (readonly [row: number, Outcome])[]> {
    const appended = decided && (await this.unlessAway(decided.append()));
    const outcomes: (readonly [number, Outcome])[] = [];
    for (const [index, opening] of openings.entries()) {
      const result = appended ? decided.results[index] : undefined;
      const outcome = result && outcomeOf(result, opening.findings);
      outcomes.push([opening.row, outcome ?? (await this.openOne(opening))]);
    }
    return outcomes;
  }

  /** Null for what went wrong: whose row it is, will be seen one by one. */
  private async unlessAway<T>(doing: Promise<T>): Promise<T | null> {
    try {
      return await doing;
    } catch (failure) {
      if (isDatabaseAway(failure)) throw failure;
      return null;
    }
  }

  private async openOne({ row, command, findings }: Opening): Promise<Outcome> {
    try {
      const result = await this.commands.execute(command);
      const outcome = outcomeOf(result, findings);
      if (!outcome) throw new Error(`A case could not be opened: ${result.kind}`);
      return outcome;
    } catch (failure) {
      if (isDatabaseAway(failure)) throw failure;
      return this.unexpected(row, failure);
    }
  }

  /** One row that cannot be imported must not keep all others out. */
  private unexpected(row: number, failure: unknown): Outcome {
    const { name, code } = failure as { name?: string; code?: string };
    this.logger.error(`Row ${row} of an import failed: ${[name, code].filter(Boolean).join(' ')}`);
    return failed([error(null, 'unexpected')]);
  }

  private async settle(id: string, person: string, outcomes: ReadonlyMap<number, Outcome>): Promise<void> {
    const told_ = [...outcomes].map(([row, { state, findings, caseId }]) => ({
      row_no: row,
      state,
      findings,
      case_id: caseId,
    }));
    const settling = this.pool.query({
      name: 'settle-import',
      text: 'select settle_import($1, $2, $3, make_interval(secs => $4))',
      values: [id, person, JSON.stringify(told_), lease],
    });
    await told('settle an import', settling);
  }
}

function commandOf(
  person: string,
  { fingerprint }: ReadyRow,
  { opening, school, youngPerson, fields }: RowOpening,
): OpenCase {
  const work = { actor: { person, role: 'school', party: school }, purpose };
  const print = fingerprint.toString('hex');
  return new OpenCase(work, opening, youngPerson, null, fields, {
    key: `import-${print}`,
    requestHash: print,
  });
}

/** Null for what no row can help. */
function outcomeOf(result: CommandResult, findings: readonly Finding[]): Outcome | null {
  switch (result.kind) {
    case 'done':
      return { state: 'imported', findings, caseId: result.done.caseId };
    case 'refused': {
      const { refused: code, text } = result.refusal;
      return failed([...findings, { column: columns.cpr, code, severity: 'error', text }]);
    }
    case 'invalid':
      return failed(result.faults.map((fault) => findingOf(fault, columns.cpr, 'error')));
    default:
      return null;
  }
}

function failed(findings: readonly Finding[]): Outcome {
  return { state: 'failed', findings, caseId: null };
}
