import type { Import, RowFilter, RowState } from '../../api/imports.js';

interface ImportWords {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly fileHint: string;
  readonly chooseFirst: string;
  readonly check: string;
  readonly checking: string;
  readonly earlier: string;
  readonly none: string;
  readonly states: Readonly<Record<Import['state'], string>>;
  readonly rowStates: Readonly<Record<RowState, string>>;
  readonly filters: Readonly<Record<RowFilter, string>>;
  readonly rows: (count: number) => string;
  readonly imported: (count: number) => string;
  readonly failed: (count: number) => string;
  readonly page: string;
  readonly ready: string;
  readonly warned: string;
  readonly known: string;
  readonly importedCount: string;
  readonly failedCount: string;
  readonly notes: string;
  readonly start: (count: number) => string;
  readonly nothingReady: string;
  readonly progress: (done: number, all: number) => string;
  readonly finished: string;
  readonly download: string;
  readonly downloadHint: string;
  readonly look: string;
  readonly caption: string;
  readonly row: string;
  readonly state: string;
  readonly findings: string;
  readonly fine: string;
  readonly open: string;
  readonly noRows: string;
  readonly back: string;
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const importWords: { readonly da: ImportWords; readonly en: ImportWords } = {
  da: {
    title: 'Import af underretninger',
    lead: 'Send filen fra det studieadministrative system. Først ser I, hvad der vil ske med hver række; intet går ind, før I siger til.',
    file: 'Fil med underretninger',
    fileHint: 'CSV med semikolon, UTF-8 eller Windows-1252, højst 200.000 rækker.',
    chooseFirst: 'Vælg en fil først.',
    check: 'Send og tjek',
    checking: 'Tjekker …',
    earlier: 'Mine importer',
    none: 'Der er ingen importer endnu. De gemmes i 30 dage.',
    states: { checked: 'Tjekket, ikke importeret', running: 'I gang', done: 'Færdig' },
    rowStates: { ready: 'Klar', failed: 'Fejl', known: 'Er der allerede', imported: 'Importeret' },
    filters: {
      odd: 'Rækker med bemærkninger',
      failed: 'Fejl',
      known: 'Er der allerede',
      ready: 'Klar',
      imported: 'Importeret',
      all: 'Alle rækker',
    },
    rows: (count) => many(count, 'række', 'rækker'),
    imported: (count) => `${count} importeret`,
    failed: (count) => many(count, 'fejl', 'fejl'),
    page: 'Tjek af filen',
    ready: 'Klar til import',
    warned: 'Heraf med advarsel',
    known: 'Er der allerede',
    importedCount: 'Importeret',
    failedCount: 'Fejl',
    notes: 'Om hele filen',
    start: (count) => `Importér ${many(count, 'række', 'rækker')}`,
    nothingReady: 'Der er ingen rækker at importere.',
    progress: (done, all) => `${done} af ${all} rækker er importeret`,
    finished: 'Importen er færdig.',
    download: 'Hent rækkerne med fejl',
    downloadHint: 'Ret dem i filen, og send den igen: det, der er inde, kommer ikke ind to gange.',
    look: 'Vis',
    caption: 'Rækkerne og hvad der er at sige om dem',
    row: 'Række',
    state: 'Status',
    findings: 'Hvad er der, og hvad gør I',
    fine: 'Intet at bemærke',
    open: 'Åbn sagen',
    noRows: 'Ingen rækker her.',
    back: 'Alle importer',
  },
  en: {
    title: 'Import of notices',
    lead: 'Send the file from the study administration system. First you see what would become of each row; nothing goes in before you say so.',
    file: 'File of notices',
    fileHint: 'CSV with semicolons, UTF-8 or Windows-1252, at most 200,000 rows.',
    chooseFirst: 'Choose a file first.',
    check: 'Send and check',
    checking: 'Checking …',
    earlier: 'My imports',
    none: 'There are no imports yet. They are kept for 30 days.',
    states: { checked: 'Checked, not imported', running: 'Under way', done: 'Done' },
    rowStates: { ready: 'Ready', failed: 'Error', known: 'Already there', imported: 'Imported' },
    filters: {
      odd: 'Rows with remarks',
      failed: 'Errors',
      known: 'Already there',
      ready: 'Ready',
      imported: 'Imported',
      all: 'All rows',
    },
    rows: (count) => many(count, 'row', 'rows'),
    imported: (count) => `${count} imported`,
    failed: (count) => many(count, 'error', 'errors'),
    page: 'Check of the file',
    ready: 'Ready to import',
    warned: 'Of these with a warning',
    known: 'Already there',
    importedCount: 'Imported',
    failedCount: 'Errors',
    notes: 'About the whole file',
    start: (count) => `Import ${many(count, 'row', 'rows')}`,
    nothingReady: 'There are no rows to import.',
    progress: (done, all) => `${done} of ${all} rows are imported`,
    finished: 'The import is done.',
    download: 'Download the rows with errors',
    downloadHint: 'Mend them in the file and send it again: what is in does not go in twice.',
    look: 'Show',
    caption: 'The rows, and what is to be said of them',
    row: 'Row',
    state: 'State',
    findings: 'What there is, and what to do',
    fine: 'Nothing to remark',
    open: 'Open the case',
    noRows: 'No rows here.',
    back: 'All imports',
  },
};
