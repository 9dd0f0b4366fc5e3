import type pg from 'pg';
import type { Instant } from '#domain';
import type { CprKeys } from '../people/cpr-keys.js';
import type { CheckedRow } from './check-row.js';
import { columns, type Heading } from './columns.js';
import { alreadyInFile, warning } from './finding.js';
import type { Finding, ImportNote, ImportRowState } from './imports.js';

export interface NewRow extends CheckedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export type StoredNote = Omit<ImportNote, 'text'>;

/** What a cell is sealed for: none can be read as another's. */
export function placeOf(importId: string, row: number): string {
  return `${importId} ${row}`;
}

interface KnownNotice {
  readonly caseId: string | null;
  /** The row of this file where it stands first; null for one of another import. */
  readonly row: number | null;
}

interface Verdict {
  readonly state: ImportRowState;
  readonly findings: readonly Finding[];
  readonly caseId: string | null;
}

const mostNotes = 20;
const longestName = 60;

/** Writes one import row by row, batch by batch; the caller's transaction makes it one. */
export class RowStore {
  private readonly counts = { ready: 0, failed: 0, known: 0, imported: 0 };
  private warned = 0;
  private failingModulus11 = 0;
  private keyId = '';

  constructor(
    private readonly client: pg.ClientBase,
    private readonly keys: CprKeys,
    readonly upload: { readonly id: string; readonly person: string; readonly at: Instant },
  ) {}

  get rows(): number {
    return this.counts.ready + this.counts.failed + this.counts.known;
  }

  async put(batch: readonly NewRow[]): Promise<void> {
    const known = await this.known(batch);
    const verdicts = batch.map((row) => this.verdictOf(row, known));
    const contents = batch.map((row, index) => this.contentOf(row, verdicts[index]?.state));
    await this.client.query({
      name: 'put-import-rows',
      text: `insert into import_row (import_id, person_id, row_no, state, findings, case_id, fingerprint, content)
        select $1, $2, r.* from unnest($3::integer[], $4::text[], $5::jsonb[], $6::uuid[], $7::bytea[], $8::bytea[]) r`,
      values: [
        this.upload.id,
        this.upload.person,
        batch.map(({ row }) => row),
        verdicts.map(({ state }) => state),
        verdicts.map(({ findings }) => JSON.stringify(findings)),
        verdicts.map(({ caseId }) => caseId),
        batch.map(({ fingerprints }) => fingerprints?.[0] ?? null),
        contents,
      ],
    });
    this.failingModulus11 += batch.filter(({ failsModulus11 }) => failsModulus11).length;
  }

  async finish(heading: Heading): Promise<void> {
    const { id, person, at } = this.upload;
    const { ready, failed, known } = this.counts;
    const headings = JSON.stringify(heading.names);
    await this.client.query(
      `insert into notice_import (id, person_id, at, headings, key_id, notes, rows, ready, warned, failed, known)
       select $1, $2, $3, array(select jsonb_array_elements_text($4)), $5, $6, $7, $8, $9, $10, $11`,
      [
        id,
        person,
        at,
        headings,
        this.keyId,
        JSON.stringify(this.notes(heading)),
        this.rows,
        ready,
        this.warned,
        failed,
        known,
      ],
    );
  }

  /** By fingerprint, which of these notices have been imported or stand further up. */
  private async known(batch: readonly NewRow[]): Promise<Map<string, KnownNotice>> {
    const fingerprints = batch.flatMap(({ fingerprints: each }) => each ?? []);
    const { rows } = await this.client.query<KnownNotice & { fingerprint: Buffer }>({
      name: 'known-notices',
      text: `select fingerprint, case_id as "caseId", null::integer as row from imported_notices($2)
        union all
        select print, null, row from (
          -- One by one: asked for all at once, every row of the file would be looked at as long as it has no statistics.
          select print, (select r.row_no from import_row r
            where r.import_id = $1 and r.state = 'ready' and r.fingerprint = print limit 1) as row
          from unnest($2::bytea[]) print offset 0) further_up
        where row is not null`,
      values: [this.upload.id, fingerprints],
    });
    return new Map(
      rows.map(({ fingerprint, caseId, row }) => [fingerprint.toString('hex'), { caseId, row }]),
    );
  }

  private verdictOf(checked: NewRow, known: Map<string, KnownNotice>): Verdict {
    const { row, findings, fingerprints } = checked;
    if (!fingerprints) return this.counted({ state: 'failed', findings, caseId: null });
    const each = fingerprints.map((fingerprint) => fingerprint.toString('hex'));
    const earlier = each.map((key) => known.get(key)).find(Boolean);
    if (!earlier) {
      for (const key of each) known.set(key, { caseId: null, row });
      return this.counted({ state: 'ready', findings, caseId: null });
    }
    const why = earlier.row === null ? warning(null, 'already-imported') : alreadyInFile(earlier.row);
    return this.counted({ state: 'known', findings: [why], caseId: earlier.caseId });
  }

  private counted(verdict: Verdict): Verdict {
    this.counts[verdict.state] += 1;
    if (verdict.state === 'ready' && verdict.findings.length > 0) this.warned += 1;
    return verdict;
  }

  private contentOf({ row, cells }: NewRow, state: ImportRowState | undefined): Buffer | null {
    const { keyId, cipher } = this.keys.sealText(JSON.stringify(cells), placeOf(this.upload.id, row));
    this.keyId = keyId;
    return state === 'known' ? null : cipher;
  }

  /** A failed modulus 11 is said once for the whole file: of numbers given out since 2007 it says nothing. */
  private notes(heading: Heading): readonly StoredNote[] {
    const unknown = heading.unknown
      .slice(0, mostNotes)
      .map(
        (name): StoredNote => ({ code: 'unknown-column', column: name.slice(0, longestName), rows: null }),
      );
    if (this.failingModulus11 === 0) return unknown;
    return [...unknown, { code: 'cpr-modulus', column: columns.cpr, rows: this.failingModulus11 }];
  }
}
