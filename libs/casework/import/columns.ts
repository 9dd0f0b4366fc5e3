import { FileRefused } from './file-refused.js';

/** The columns of a notice as study administration systems export it. */
export const columns = {
  cpr: 'CPR-nr',
  firstName: 'Fornavn',
  lastName: 'Efternavn',
  municipality: 'Kommunekode',
  school: 'Institutionsnr',
  schoolName: 'Institution',
  programme: 'Uddannelse',
  kind: 'Type',
  date: 'Dato',
  reasonCode: 'Årsagskode',
  reasons: 'Årsag',
  absence: 'Fravær %',
  tried: 'Skolens indsats',
  ownView: 'Elevens ønske',
  guardianInformed: 'Forældre orienteret',
  counsellor: 'Kontakt',
  counsellorEmail: 'Kontakt e-mail',
} as const;

export type Column = keyof typeof columns;

/** The column in which failed rows come back; on the way in again it says nothing. */
export const whyColumn = 'Fejl';

/** A row by what its columns mean, trimmed; '' where a cell is empty. */
export type RowValues = Readonly<Record<Column, string>>;

/** The names of a file's columns, and where each of ours stands among them. */
export class Heading {
  private constructor(
    /** As in the file, but for `whyColumn`. */
    readonly names: readonly string[],
    private readonly places: Readonly<Record<Column, number>>,
    /** Where `whyColumn` stands in the file; -1 if nowhere. */
    private readonly why: number,
    private readonly width: number,
  ) {}

  /** @throws FileRefused import-column-missing, import-column-twice */
  static read(cells: readonly string[]): Heading {
    const all = cells.map((cell) => cell.trim());
    const why = all.indexOf(whyColumn);
    const names = all.filter((_, index) => index !== why);
    const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
    if (twice !== undefined) throw new FileRefused('import-column-twice', { column: twice });
    const missing = Object.values(columns).filter(
      (name) => name !== columns.schoolName && !names.includes(name),
    );
    if (missing.length > 0) throw new FileRefused('import-column-missing', { column: missing.join(', ') });
    const places = Object.entries(columns).map(([column, name]) => [column, all.indexOf(name)]);
    return new Heading(names, Object.fromEntries(places), why, all.length);
  }

  /** Columns that mean nothing to us. */
  get unknown(): readonly string[] {
    const known: readonly string[] = Object.values(columns);
    return this.names.filter((name) => name !== '' && !known.includes(name));
  }

  /** What is kept of a record: all but the cell of `whyColumn`. */
  cellsOf(record: readonly string[]): readonly string[] {
    return record.filter((_, index) => index !== this.why);
  }

  /** Null where there are more or fewer cells than columns: nobody knows then which is which. */
  valuesOf(record: readonly string[]): RowValues | null {
    if (record.length !== this.width) return null;
    const values = Object.entries(this.places).map(([column, place]) => [column, meant(record[place] ?? '')]);
    return Object.fromEntries(values) as RowValues;
  }
}

/** Failed rows leave with an apostrophe before what a spreadsheet would take for a formula. */
function meant(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}
