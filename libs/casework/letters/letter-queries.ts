import { Command, Query } from '@nestjs/cqrs';
import type { Instant, Party, Text } from '#domain';
import type { CommandRefused, UnitOfWork } from '../commands.js';
import type { Fields } from '../forms/form-classes.js';

export const letterFormats = ['html', 'pdf'] as const;
export type LetterFormat = (typeof letterFormats)[number];

/** A letter that was sent; what it says is read by itself. */
export interface LetterView {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly form: string;
  readonly record: string;
  readonly revision: number;
  readonly from: Party;
  /** Its date. */
  readonly at: Instant;
  /** When it was laid before the young person. */
  readonly placedAt: Instant;
  /** A later one was sent in its place, because what it was made of was corrected. */
  readonly replaced: boolean;
  /** Hex SHA-256 of the file. */
  readonly pdfDigest: string;
}

/** Letters of a case that the acting party may read, newest first; null where there is no such case for them. */
export class ListLetters extends Query<readonly LetterView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

export interface LetterFile {
  readonly bytes: Buffer;
  readonly form: string;
  readonly at: Instant;
}

/** One letter exactly as it was sent; null where there is none for who asks. */
export class ReadLetter extends Query<LetterFile | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly letter: string,
    readonly format: LetterFormat,
  ) {
    super();
  }
}

/** The letter that an action would send, marked as a draft; null where its form sends none of the author's. */
export class PreviewLetter extends Query<{ readonly bytes: Buffer } | CommandRefused | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly action: string,
    readonly on: number | null,
    readonly fields: Fields,
    readonly format: LetterFormat,
  ) {
    super();
  }
}

/** How the acting organisation has one complain of a kind of decision. */
export interface GuidanceView {
  readonly kind: string;
  readonly label: Text;
  readonly body: string;
  readonly weeks: number;
  readonly from: number;
  readonly to: number;
  /** As the organisation has set it; else as the process begins with it. */
  readonly own: boolean;
}

export class ReadGuidance extends Query<readonly GuidanceView[]> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

/** Holds for decisions from now on; letters that were sent stay as they are. */
export class SetGuidance extends Command<'done' | 'leaders-only' | 'not-found' | 'out-of-range'> {
  constructor(
    readonly work: UnitOfWork,
    readonly kind: string,
    readonly body: string,
    readonly weeks: number,
  ) {
    super();
  }
}
