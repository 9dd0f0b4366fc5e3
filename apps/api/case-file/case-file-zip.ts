import { stringify } from 'csv-stringify/sync';
import { strToU8 } from 'fflate';
import { type CaseFileView, endingOf, type LetterFormat, letterFormats } from '#casework';
import { type Definition, localDate } from '#domain';
import { caseFilePage } from './case-file-page.js';
import type { PackedCaseFile } from './packed-case-file.js';
import { type ZipEntry, zipped } from './zipped.js';

/** What the view only lists, opened as it is opened by itself; null for what is not given out. */
export interface Enclosed {
  letter(id: string, format: LetterFormat): Promise<Uint8Array | null>;
  attachment(id: string): Promise<AsyncIterable<Uint8Array> | null>;
}

/**
 * The case with its letters and attached files, which are opened one after the other, as the archive is read. No name in
 * it names anybody: what a file was called stands in the pages.
 *
 * @param versions of the process that the case may have followed, newest first
 */
export function caseFileZip(
  file: CaseFileView,
  versions: readonly Definition[],
  enclosed: Enclosed,
): AsyncGenerator<Uint8Array> {
  return zipped(entriesOf(file, versions, enclosed));
}

async function* entriesOf(
  file: CaseFileView,
  versions: readonly Definition[],
  enclosed: Enclosed,
): AsyncGenerator<ZipEntry> {
  const paths = new Map<string, string>();
  for await (const { key, ...entry } of lettersOf(file, enclosed)) {
    paths.set(key, entry.path);
    yield entry;
  }
  for await (const { key, ...entry } of attachmentsOf(file, enclosed)) {
    paths.set(key, entry.path);
    yield entry;
  }
  // Last, so that they say what is in it, and not what was to be.
  const packed = withPaths(file, paths);
  yield page('sagen.html', caseFilePage(packed, versions, 'da'));
  yield page('the-case.html', caseFilePage(packed, versions, 'en'));
  yield page('case.json', JSON.stringify(packed, null, 2));
  yield page('hvem-har-set-sagen.csv', looksTable(packed));
}

function page(path: string, content: string): ZipEntry {
  return { path, bytes: [strToU8(content)], isDense: false };
}

type Keyed = ZipEntry & { readonly key: string };

/** Numbered in the order in which they were sent. */
async function* lettersOf({ letters }: CaseFileView, enclosed: Enclosed): AsyncGenerator<Keyed> {
  for (const [place, { id, at }] of letters.toReversed().entries()) {
    for (const format of letterFormats) {
      const bytes = await enclosed.letter(id, format);
      const path = `breve/brev-${place + 1}-${localDate(at)}.${format}`;
      if (bytes) yield { key: letterKey(id, format), path, bytes: [bytes], isDense: format === 'pdf' };
    }
  }
}

async function* attachmentsOf({ records }: CaseFileView, enclosed: Enclosed): AsyncGenerator<Keyed> {
  const files = new Map(records.toReversed().flatMap((record) => record.files.map((one) => [one.id, one])));
  let no = 1;
  for (const { id, mediaType } of files.values()) {
    const bytes = await enclosed.attachment(id);
    if (!bytes) continue;
    yield {
      key: id,
      path: `bilag/bilag-${no}${endingOf(mediaType)}`,
      bytes,
      isDense: mediaType !== 'text/plain',
    };
    no += 1;
  }
}

function letterKey(id: string, format: LetterFormat): string {
  return `${id}.${format}`;
}

function withPaths(file: CaseFileView, paths: ReadonlyMap<string, string>): PackedCaseFile {
  const pathOf = (key: string) => paths.get(key) ?? null;
  return {
    ...file,
    letters: file.letters.map((letter) => ({
      ...letter,
      paths: { pdf: pathOf(letterKey(letter.id, 'pdf')), html: pathOf(letterKey(letter.id, 'html')) },
    })),
    records: file.records.map((record) => ({
      ...record,
      files: record.files.map((one) => ({ ...one, path: pathOf(one.id) })),
    })),
  };
}

/** For a spreadsheet, which takes what begins with one of =+-@ for a formula. */
function looksTable({ looks, names }: CaseFileView): string {
  const rows = looks.flatMap(({ day, looks: those }) =>
    those.map(({ by, did, purposeLabel, times }) => [
      day,
      names[by.id] ?? by.role,
      did.map(({ da }) => da).join(', '),
      purposeLabel.da,
      times,
    ]),
  );
  const header = ['Dag', 'Hvem', 'Hvad', 'Hvorfor', 'Gange'];
  return stringify([header, ...rows], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
