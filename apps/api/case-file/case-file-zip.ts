import { promisify } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { type AsyncZippable, strToU8, zip } from 'fflate';
import type { CaseFileView } from '#casework';
import type { Definition } from '#domain';
import { caseFilePage } from './case-file-page.js';

const zipped = promisify((files: AsyncZippable, done: (error: Error | null, data: Uint8Array) => void) =>
  zip(files, { level: 6 }, done),
);

/**
 * One case is some hundred kilobytes at most: it is made in memory. No name of a file names anybody.
 *
 * @param versions of the process that the case may have followed, newest first
 */
export async function caseFileZip(file: CaseFileView, versions: readonly Definition[]): Promise<Buffer> {
  const files = {
    'sagen.html': strToU8(caseFilePage(file, versions, 'da')),
    'the-case.html': strToU8(caseFilePage(file, versions, 'en')),
    'case.json': strToU8(JSON.stringify(file, null, 2)),
    'hvem-har-set-sagen.csv': strToU8(looksTable(file)),
  };
  return Buffer.from(await zipped(files));
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
