import type { Text } from '#domain';

/** Why a whole file is refused. The codes are stable. */
const words = {
  'import-encoding': {
    da: 'Filens tegn kan ikke læses. Gem den som CSV i UTF-8 (i Excel: «CSV UTF-8»), og prøv igen.',
    en: 'The characters of the file cannot be read. Save it as CSV in UTF-8 (in Excel: “CSV UTF-8”) and try again.',
  },
  'import-quote': {
    da: 'Et anførselstegn er åbnet og ikke lukket rigtigt. Sæt hele feltet i anførselstegn, og skriv dem, der står i teksten, dobbelt.',
    en: 'A quotation mark is opened and not closed rightly. Put the whole field in quotation marks, and double those within the text.',
  },
  'import-row-too-long': {
    da: 'Rækken er længere end nogen underretning. Se efter et anførselstegn, der ikke er lukket.',
    en: 'The row is longer than any notice. Look for a quotation mark that is not closed.',
  },
  'import-column-missing': {
    da: 'Det mangler i filens første linje. Den skal have kolonnernes navne, skilt ad med semikolon.',
    en: 'That is missing in the first line of the file. It must have the names of the columns, separated by semicolons.',
  },
  'import-column-twice': {
    da: 'Kolonnen står der to gange. Slet eller omdøb den ene.',
    en: 'The column is there twice. Delete or rename one of them.',
  },
  'import-empty': {
    da: 'Der er ingen rækker i filen. Under kolonnernes navne skal der stå mindst én underretning.',
    en: 'There are no rows in the file. Below the names of the columns there must be at least one notice.',
  },
  'import-too-many-rows': {
    da: 'Der er flere end 200.000 rækker i filen. Del den i flere filer.',
    en: 'There are more than 200,000 rows in the file. Split it into several files.',
  },
} as const satisfies Record<string, Text>;

export type FileFaultCode = keyof typeof words;

export interface FileFault {
  readonly code: FileFaultCode;
  /** 1 is the first row after the heading; null for the heading, or where no row is to blame. */
  readonly row: number | null;
  /** The heading of the column, or of all that are missing; null where none is to blame. */
  readonly column: string | null;
  readonly text: Text;
}

/** Thrown while a file is read: nothing of it is kept. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly fault: FileFault;

  constructor(
    code: FileFaultCode,
    { row = null, column = null }: Partial<Pick<FileFault, 'row' | 'column'>> = {},
  ) {
    super(code);
    this.fault = { code, row, column, text: words[code] };
  }
}
