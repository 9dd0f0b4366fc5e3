import type { Text } from '#domain';
import { type Column, columns } from './columns.js';

/** A column of the file as whoever makes one is told of it. */
export interface ColumnTold {
  readonly name: string;
  /** Whether the file is read without it. */
  readonly optional: boolean;
  readonly says: Text;
  readonly example: string;
}

const told: Readonly<Record<Column, readonly [da: string, en: string, example: string]>> = {
  cpr: ['Den unges CPR-nummer', 'The CPR number of the young person', '120309-4062'],
  firstName: ['Den unges fornavn', 'The first name of the young person', 'Alma'],
  lastName: ['Den unges efternavn', 'The last name of the young person', 'Demovad'],
  municipality: ['Hjemkommunens nummer', 'The number of the home municipality', '999'],
  school: ['Skolens institutionsnummer', 'The institution number of the school', '280101'],
  schoolName: ['Skolens navn; læses ikke', 'The name of the school; it is not read', 'Demo Erhvervsskole'],
  programme: ['Uddannelsen', 'The programme', 'Kok GF2'],
  kind: ['Risiko eller Frafald', '“Risiko” (risk) or “Frafald” (dropout)', 'Frafald'],
  date: [
    'Konstateret eller frafaldet den, dd-mm-åååå',
    'Noticed or dropped out on, dd-mm-yyyy',
    '05-01-2026',
  ],
  reasonCode: ['Årsagens kode', 'The code of the reason', 'fravaer'],
  reasons: ['Hvad der er sket', 'What has happened', 'For højt fravær'],
  absence: ['Fravær i procent', 'Absence in per cent', '34'],
  tried: ['Hvad skolen har prøvet', 'What the school has tried', 'Samtaler og mentor'],
  ownView: ['Elevens eget syn', 'The student’s own view', 'Et job'],
  guardianInformed: [
    'Om forældremyndighedsindehaveren er orienteret',
    'Whether the custody holder is informed',
    'Ja',
  ],
  counsellor: ['Hvem kommunen kan tale med', 'Whom the municipality can talk to', 'Studievejledningen'],
  counsellorEmail: ['Deres e-mail', 'Their e-mail', 'vejledning@skole.example'],
};

/** In the order in which a file usually has them; any order is read. */
export const columnsTold: readonly ColumnTold[] = Object.entries(told).map(([column, [da, en, example]]) => ({
  name: columns[column as Column],
  optional: column === 'schoolName',
  says: { da, en },
  example,
}));
