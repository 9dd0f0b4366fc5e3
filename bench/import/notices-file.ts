import { addDays } from '#domain';

const columns = [
  'CPR-nr',
  'Fornavn',
  'Efternavn',
  'Kommunekode',
  'Institutionsnr',
  'Institution',
  'Uddannelse',
  'Type',
  'Dato',
  'Årsagskode',
  'Årsag',
  'Fravær %',
  'Skolens indsats',
  'Elevens ønske',
  'Forældre orienteret',
  'Kontakt',
  'Kontakt e-mail',
];

const schools = ['280001', '280002', '280101', '280201'];
const rowsAtOnce = 500;

/** A file of notices as study administrations export them, no two about one young person; it comes in pieces. */
export async function* noticesFile(rows: number): AsyncGenerator<Buffer, void> {
  yield Buffer.from(`${columns.join(';')}\n`);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - from);
    yield Buffer.from(Array.from({ length: count }, (_, index) => `${line(from + index)}\n`).join(''));
  }
}

function line(no: number): string {
  // Whoever sends four schools' notices in one file has them school by school.
  const school = schools[Math.floor(no / 1_000) % schools.length];
  const cells = [
    cprOf(no),
    'Æbbe',
    `Prøvesen ${no % 97}`,
    '999',
    school,
    '',
    'Stx',
    'Frafald',
    '30-10-2026',
    'fravaer',
    'Kommer ikke, og svarer ikke på beskeder.',
    String(no % 100),
    'Samtaler og mentor',
    'Vil gerne i lære',
    'ja',
    'Gorm Demolund',
    'gorm@example.dk',
  ];
  return cells.join(';');
}

/** Of somebody born in 2008 or 2009. */
function cprOf(no: number): string {
  const [year = '', month, day] = addDays('2008-01-01', no % 700).split('-');
  return `${day}${month}${year.slice(2)}-${5_000 + Math.floor(no / 700)}`;
}
