import type { AttachmentView, CaseFileView, LetterFormat, LetterView, RecordView } from '#casework';

/** A case as it is taken along: where in the archive each letter and each file lies; null for what is not in it. */
export interface PackedCaseFile extends CaseFileView {
  readonly letters: readonly (LetterView & {
    readonly paths: Readonly<Record<LetterFormat, string | null>>;
  })[];
  readonly records: readonly PackedRecord[];
}

export interface PackedRecord extends RecordView {
  readonly files: readonly (AttachmentView & { readonly path: string | null })[];
}
