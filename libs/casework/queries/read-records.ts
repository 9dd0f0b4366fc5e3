import type pg from 'pg';
import { cut, type Extent, type Form, type Party } from '#domain';
import type { CorrectionView, RecordView } from '../queries.js';
import { partsOf } from '../store/sealed-record.js';
import { labelsOf } from './labels-of.js';

/** One version of one record, and how much of it somebody may read. */
export interface RecordWanted {
  readonly record: string;
  readonly revision: number;
  readonly extent: Extent;
  readonly reader: Party;
  /** Undefined for one that the case's version of the process does not know. */
  readonly form: Form | undefined;
  /** How many versions before it were corrected, each by the next. */
  readonly corrected: number;
}

interface RecordRow {
  readonly id: string;
  readonly revision: number;
  readonly form: string;
  readonly author_role: string;
  readonly author_id: string;
  readonly at: Date;
  /** Null once erased. */
  readonly content: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads them all in one statement, to be looked up then. One that is not stored has no view.
 *
 * @param mergedInto a case that others have gone into: some of the records lie in those, in their latest version
 */
export async function readRecords(
  client: pg.ClientBase,
  wanted: readonly RecordWanted[],
  mergedInto: string | null = null,
): Promise<(wanted: RecordWanted) => readonly RecordView[]> {
  if (wanted.length === 0) return () => [];
  const versions = wanted.flatMap(({ record, revision, corrected }) =>
    Array.from({ length: corrected + 1 }, (_, back) => ({ record, revision: revision - back })),
  );
  const { rows } = await client.query<RecordRow>({
    name: 'read-records',
    text: `select id, revision, form, author_role, author_id, at, content from case_record
           where (id, revision) in (select * from unnest($1::uuid[], $2::integer[]))`,
    values: [versions.map(({ record }) => record), versions.map(({ revision }) => revision)],
  });
  const stored = new Map(rows.map((row) => [`${row.id} ${row.revision}`, row]));
  const merged = await mergedRecords(client, mergedInto);
  return (one) => {
    const version = (back: number) =>
      merged.get(one.record) ?? stored.get(`${one.record} ${one.revision - back}`);
    const row = version(0);
    return row ? [recordView(row, one, version)] : [];
  };
}

/** By id. They are whoever's holds the case that stays, though the other one need not be theirs. */
async function mergedRecords(
  client: pg.ClientBase,
  mergedInto: string | null,
): Promise<ReadonlyMap<string, RecordRow>> {
  if (mergedInto === null) return new Map();
  const { rows } = await client.query<RecordRow>({
    name: 'merged-records',
    text: 'select id, revision, form, author_role, author_id, at, content from merged_records($1)',
    values: [mergedInto],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function recordView(
  row: RecordRow,
  wanted: RecordWanted,
  version: (back: number) => RecordRow | undefined,
): RecordView {
  const { id, form, revision, author_role: role, author_id, at, content } = row;
  const shown = cutFor(row, wanted);
  const labels = labelsOf(partsOf(content ?? {}).localRows, shown);
  return {
    record: id,
    form,
    revision,
    at: at.toISOString(),
    by: { role, id: author_id },
    fields: shown,
    ...(Object.keys(labels).length > 0 && { localRows: labels }),
    whole: content !== null && isWhole(shown, fieldsIn(row)),
    erased: content === null,
    corrections: Array.from(
      { length: wanted.corrected },
      (_, back) => [version(back), version(back + 1)] as const,
    ).flatMap(([after, before]) => (after && before ? [correctionView(after, before, wanted)] : [])),
    mayCorrect: false,
    files: [],
    grounds: [],
  };
}

function correctionView(after: RecordRow, before: RecordRow, wanted: RecordWanted): CorrectionView {
  return {
    revision: after.revision,
    at: after.at.toISOString(),
    reason: wanted.extent === 'all' ? partsOf(after.content ?? {}).reason : null,
    before: cutFor(before, wanted),
  };
}

function fieldsIn({ content }: RecordRow): RecordView['fields'] {
  return partsOf(content ?? {}).fields;
}

function cutFor(row: RecordRow, { form, extent, reader }: RecordWanted): RecordView['fields'] {
  const author = { role: row.author_role, id: row.author_id };
  return cut(form, fieldsIn(row), extent, { reader, author });
}

/** Whether nothing was cut off: no field, and no row. */
export function isWhole(shown: RecordView['fields'], all: RecordView['fields']): boolean {
  return Object.entries(all).every(([name, value]) => {
    const part = shown[name];
    return Array.isArray(value) && Array.isArray(part) ? part.length === value.length : part !== undefined;
  });
}
