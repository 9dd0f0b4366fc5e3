import { Command, Query } from '@nestjs/cqrs';
import type { Instant, Text } from '#domain';
import type { Page, PageRequest } from '../queries.js';
import type { FileFault } from './file-refused.js';

/** `known`: the same notice has been imported before, or stands further up in the file. */
export const importRowStates = ['ready', 'failed', 'known', 'imported'] as const;
export type ImportRowState = (typeof importRowStates)[number];

/** What is said of a row: an error keeps it out, a warning says what it goes without. It never repeats a value. */
export interface Finding {
  /** The column's heading; null where it is about the whole row. */
  readonly column: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, and what to do. */
  readonly text: Text;
}

/** What is said of a file once, rather than of each row. */
export interface ImportNote {
  readonly code: 'unknown-column' | 'cpr-modulus';
  readonly column: string;
  /** How many rows it is about; null for all. */
  readonly rows: number | null;
  readonly text: Text;
}

/** An uploaded file. Its rows are each in one of the four states; `warned` are those ready or imported with a warning. */
export interface ImportView {
  readonly id: string;
  readonly at: Instant;
  readonly state: 'checked' | 'running' | 'done';
  readonly rows: number;
  readonly ready: number;
  readonly warned: number;
  readonly failed: number;
  readonly known: number;
  readonly imported: number;
  readonly notes: readonly ImportNote[];
}

export interface ImportRowView {
  /** 1 is the first after the heading. */
  readonly row: number;
  readonly state: ImportRowState;
  readonly findings: readonly Finding[];
  readonly caseId: string | null;
}

export type UploadResult =
  | { readonly kind: 'checked'; readonly import: ImportView }
  /** The whole file; nothing was stored. */
  | { readonly kind: 'refused'; readonly fault: FileFault }
  /** The uploader is a counsellor at no school. */
  | { readonly kind: 'no-school' }
  | { readonly kind: 'busy' };

/**
 * Reads a file of notices and says of each row what would become of it; opens no case. The file is read as it comes,
 * never held whole. An import is its uploader's own, whatever school they act for at the moment.
 */
export class UploadNotices extends Command<UploadResult> {
  constructor(
    readonly person: string,
    readonly file: AsyncIterable<Uint8Array>,
  ) {
    super();
  }
}

/** Has the rows that are ready imported. Doing it again changes nothing; null for an import that is not theirs. */
export class StartImport extends Command<ImportView | null> {
  constructor(
    readonly person: string,
    readonly id: string,
  ) {
    super();
  }
}

export class ReadImport extends Query<ImportView | null> {
  constructor(
    readonly person: string,
    readonly id: string,
  ) {
    super();
  }
}

/** Somebody's own imports, newest first. */
export class ListImports extends Query<Page<ImportView>> {
  constructor(
    readonly person: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface ImportRowFilter {
  readonly state?: ImportRowState;
  /** Only rows of which something is said, or only the others. */
  readonly odd?: boolean;
}

/** The rows of an import in the order of the file; null for one that is not theirs. */
export class ListImportRows extends Query<Page<ImportRowView> | null> {
  constructor(
    readonly person: string,
    readonly id: string,
    readonly page: PageRequest,
    readonly filter: ImportRowFilter,
  ) {
    super();
  }
}

/** The failed rows as records of a table, the heading first: the original columns, and why in a last one. */
export class ReadFailedRows extends Query<AsyncIterable<readonly string[]> | null> {
  constructor(
    readonly person: string,
    readonly id: string,
    /** In which language to say why. */
    readonly language: keyof Text,
  ) {
    super();
  }
}
