import { describe, expect, it } from '@jest/globals';
import { columns, Heading } from './columns.js';
import { FileRefused } from './file-refused.js';
import { mostRows, readTable } from './read-table.js';

const heading = Object.values(columns).join(';');

/** As a sender would send it: in pieces of any size. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(
  file: Buffer | AsyncIterable<Uint8Array>,
  size = 7,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const cells of readTable(Buffer.isBuffer(file) ? inPieces(file, size) : file)) {
    if (rows.length === 0) Heading.read(cells);
    rows.push(cells);
  }
  return rows.slice(1);
}

/** Code, row and column of what is told. */
async function refusal(file: Buffer | AsyncIterable<Uint8Array>): Promise<readonly unknown[]> {
  try {
    await rowsOf(file);
  } catch (error) {
    if (error instanceof FileRefused) return [error.fault.code, error.fault.row, error.fault.column];
    throw error;
  }
  return ['taken'];
}

describe('a file of notices is read', () => {
  const names = 'Åse;Sørensen;Æbbe;Yılmaz €';
  const text = `${heading}\r\n${names}\r\n`;
  const read = [names.split(';')];

  it('in UTF-8, with and without a mark, however it is cut', async () => {
    for (const size of [1, 2, 3, 5, 64, 10_000]) {
      expect(await rowsOf(Buffer.from(text), size)).toEqual(read);
      expect(await rowsOf(Buffer.from(`\uFEFF${text}`), size)).toEqual(read);
    }
  });

  it('in Windows-1252, however it is cut', async () => {
    const bytes = Buffer.from(`${heading}\nSøren;\x80 5;Åse`, 'latin1');
    for (const size of [1, 2, 3, 5, 64, 10_000])
      expect(await rowsOf(bytes, size)).toEqual([['Søren', '€ 5', 'Åse']]);
    // The very last byte may be the first one that tells.
    const last = Buffer.from(`${asciiHeading}\nÅ`, 'latin1');
    expect(await lastCell(last)).toBe('Å');
  });

  it('with semicolons, line breaks and doubled quotation marks in quoted text', async () => {
    const quoted = `${heading}\n"Lektiecafé; ""kom godt i gang""\nhver uge";Nej\n`;
    expect(await rowsOf(Buffer.from(quoted))).toEqual([['Lektiecafé; "kom godt i gang"\nhver uge', 'Nej']]);
  });

  it('with its columns in any order, one of ours left aside that is never read, and some of others', () => {
    const cells = Object.values<string>(columns)
      .reverse()
      .filter((name) => name !== 'Institution');
    const read = Heading.read([...cells.map((name) => ` ${name} `), 'Klasse', '', 'Fejl', '']);
    expect(read.unknown).toEqual(['Klasse']);
    const record = [...cells.map((name) => `${name}!`), '1.b', '', 'CPR-nr: forkert', ''];
    expect(read.valuesOf(record)).toMatchObject({
      cpr: 'CPR-nr!',
      schoolName: '',
      tried: 'Skolens indsats!',
    });
    expect(read.valuesOf(record.slice(1))).toBeNull();
  });

  it('and a text that begins like a formula means what it says', () => {
    const read = Heading.read(Object.values(columns));
    const record = Object.values(columns).map((name) => (name === 'Årsag' ? "'-ingen" : name));
    expect(read.valuesOf(record)?.reasons).toBe('-ingen');
  });
});

describe('a file is refused whole, saying where', () => {
  const file = (...lines: readonly string[]) => Buffer.from([heading, ...lines].join('\n'));
  const without = (name: string) =>
    Object.values(columns)
      .filter((one) => one !== name)
      .join(';');

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${heading}\nx`, 'utf16le'), ['import-encoding', null, null]],
    [
      'a spreadsheet or an archive',
      Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'),
      ['import-encoding', null, null],
    ],
    [
      'UTF-8 that breaks off later',
      Buffer.concat([file('Åse;Ø', 'Ida;'), Buffer.from([0x53, 0xf8, 0x72])]),
      ['import-encoding', 2, 'Fornavn'],
    ],
    ['a quotation mark that is never closed', file('a;b', 'c;"d', 'e;f'), ['import-quote', 2, 'Fornavn']],
    ['text after a closed quotation mark', file('a;b', '"c"d;e'), ['import-quote', 2, 'CPR-nr']],
    ['a quotation mark within text', file('a;sagde "nej"'), ['import-quote', 1, 'Fornavn']],
    ['a row that never ends', file('a', `"${'x'.repeat(300_000)}`), ['import-row-too-long', 2, 'CPR-nr']],
    [
      'a column that is missing',
      Buffer.from(`${without('Dato')}\nx`),
      ['import-column-missing', null, 'Dato'],
    ],
    [
      'columns that are missing, all of them at once',
      Buffer.from(`${heading.replace('Dato', 'Dag').replace('Kontakt;', 'Hvem;')}\nx`),
      ['import-column-missing', null, 'Dato, Kontakt'],
    ],
    [
      'commas',
      Buffer.from(heading.replaceAll(';', ',')),
      ['import-column-missing', null, expect.stringMatching(/^CPR-nr, Fornavn, /)],
    ],
    ['two columns alike', Buffer.from(`${heading}; Dato\nx`), ['import-column-twice', null, 'Dato']],
  ])('for %s', async (_, bytes, told) => {
    expect(await refusal(bytes)).toEqual(told);
  });

  it('for more rows than may be, without holding them', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${heading}\n`);
      for (;;) yield Buffer.from(`${';'.repeat(16)}\n`.repeat(1_000));
    }
    let rows = -1;
    const reading = (async () => {
      for await (const _ of readTable(endless())) rows += 1;
    })();
    await expect(reading).rejects.toThrow('import-too-many-rows');
    expect(rows).toBe(mostRows);
  }, 30_000);
});

const asciiHeading = 'a;b';

async function lastCell(bytes: Buffer): Promise<string | undefined> {
  let last: string | undefined;
  for await (const cells of readTable(inPieces(bytes, 3))) last = cells.at(-1);
  return last;
}
