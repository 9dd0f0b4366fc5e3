import type pg from 'pg';
import { type Definition, type Instant, namedRows } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { Definitions } from '../definitions.js';
import { type Fault, fault, within } from '../forms/fault.js';
import { type RowsToChoose, rowsToChoose } from '../queries/rows-to-choose.js';
import { findCase } from '../queries/stored-case.js';
import { acting } from '../store/acting.js';

type Fields = Readonly<Record<string, unknown>>;

/** Rows of other records that a filled-in form names, held against those that its author reads. */
export class ChosenRows {
  private constructor(private readonly rows: RowsToChoose) {}

  /**
   * Read before the door loads the case: only a form that names rows takes this way round.
   *
   * @param formOf the form that is filled in, by the case's own version of the process
   */
  static async read(
    pool: pg.Pool,
    definitions: Definitions,
    { work, caseId, fields }: { readonly work: UnitOfWork; readonly caseId: string; readonly fields: Fields },
    formOf: (definition: Definition) => string | undefined,
    at: Instant,
  ): Promise<ChosenRows> {
    const names = ({ forms }: Definition, form = '') => namedRows(forms[form] ?? { fields: {} }, fields);
    const mayName = definitions.all().some((one) => names(one, formOf(one)).length > 0);
    if (!mayName) return new ChosenRows(() => []);
    const { party, person } = work.actor;
    const rows = await acting(pool, { person: person ?? '', party }, async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return () => [];
      const { definition } = definitions.of(found.stored.state.definition);
      const form = formOf(definition);
      return rowsToChoose(client, definition, found, at, form === undefined ? [] : [form]);
    });
    return new ChosenRows(rows);
  }

  /**
   * Those that are not there to be chosen.
   *
   * @param before what the record said that is corrected: what could be chosen then is said no worse now
   */
  faults(
    { forms }: Definition,
    form: string | undefined,
    fields: Fields | null,
    before: Fields = {},
  ): readonly Fault[] {
    const spec = forms[form ?? ''] ?? { fields: {} };
    const kept = namedRows(spec, before).map(({ key }) => key);
    return namedRows(spec, fields ?? {}).flatMap(({ at, field, key }) => {
      const isThere = kept.includes(key) || this.rows(field).some((row) => row.key === key);
      return isThere ? [] : [fault(at.map(String).reduce(within, '/fields'), 'unknown-row')];
    });
  }
}
