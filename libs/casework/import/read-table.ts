import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decode } from './decode.js';
import { FileRefused } from './file-refused.js';

export const mostRows = 200_000;

/** In characters. The longest notice has some 17,000. */
const longestRow = 256 * 1024;

/** What decoding puts where bytes say nothing; a file that brings it along has lost the character before. */
const lostCharacter = '\uFFFD';

/**
 * The records of a table, separated by semicolons (RFC 4180 but for that), the heading first, blank ones too. The file
 * is read as it comes and never held whole.
 *
 * @throws FileRefused
 */
export async function* readTable(file: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let headings: readonly string[] | null = null;
  const parser = parse({
    delimiter: ';',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: longestRow,
    // Noted as it is found: what is read and not fetched yet is lost when the parser meets an error.
    on_record: (cells: string[]) => {
      headings ??= cells;
      return cells;
    },
  });
  // What goes wrong on the way ends the parser too, and is thrown below.
  pipeline(Readable.from(decode(file)), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      if (row > mostRows) throw new FileRefused('import-too-many-rows');
      const lost = cells.findIndex((cell) => cell.includes(lostCharacter));
      if (lost >= 0) throw new FileRefused('import-encoding', placeOf(headings ?? [], row, lost));
      yield cells;
      row += 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, headings ?? []) : error;
  }
}

function refusalOf({ code, records, column }: CsvError, headings: readonly string[]): FileRefused {
  const place = placeOf(headings, Number(records), Number(column));
  return new FileRefused(code === 'CSV_MAX_RECORD_SIZE' ? 'import-row-too-long' : 'import-quote', place);
}

function placeOf(headings: readonly string[], row: number, index: number) {
  // A broken heading names no columns, and is not to be repeated: what stands there may be anything.
  return row > 0 ? { row, column: headings[index]?.trim() ?? null } : {};
}
