import { Command, Query } from '@nestjs/cqrs';
import type { Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { FileStore } from './file-store.js';
import type { Scanner } from './scanner.js';

/** Nest's token for how attachments are kept; null where none are. */
export const ATTACHMENTS = Symbol('attachments');

export interface AttachmentSettings {
  readonly store: FileStore;
  /** None: files are given out with the mark that nobody has looked into them. */
  readonly scanner: Scanner | null;
  /** Of one file, in bytes. */
  readonly mostBytes: number;
}

/** `unscanned`: no scanner has answered yet; `infected`: it is kept apart, and given to nobody. */
export type ScanVerdict = 'unscanned' | 'clean' | 'infected';

/** A file that belongs to a record, or is to. */
export interface AttachmentView {
  readonly id: string;
  /** As its uploader called it. */
  readonly name: string;
  /** By its content, e.g. `application/pdf`. */
  readonly mediaType: string;
  readonly size: number;
  /** Of its content, in hexadecimal: the record's digest vouches for it. */
  readonly sha256: string;
  readonly verdict: ScanVerdict;
}

/** What can be wrong with a file that somebody sends. The codes are stable; the words may be bettered. */
export const uploadFaults = {
  'file-too-large': { da: 'Filen er for stor.', en: 'The file is too large.' },
  'file-empty': { da: 'Filen er tom. Vælg en anden.', en: 'The file is empty. Choose another one.' },
  'forbidden-kind': {
    da: 'Den slags filer kan ikke vedhæftes. Vedhæft PDF, billeder (JPEG, PNG, GIF, WebP, HEIC) eller ren tekst.',
    en: 'Files of that kind cannot be attached. Attach PDF, images (JPEG, PNG, GIF, WebP, HEIC) or plain text.',
  },
  'not-what-it-says': {
    da: 'Filens indhold er noget andet, end navnet siger. Gem den i det rigtige format, og prøv igen.',
    en: 'The content of the file is something else than its name says. Save it in the right format, and try again.',
  },
  'too-many-files': {
    da: 'Du har for mange filer, der ikke er sendt. Fjern nogle, eller send dem først.',
    en: 'You have too many files that are not sent. Remove some, or send them first.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type UploadFault = keyof typeof uploadFaults;

export type AttachResult =
  | { readonly kind: 'kept'; readonly attachment: AttachmentView }
  | { readonly kind: 'refused'; readonly fault: UploadFault }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unavailable' };

/**
 * Brings a file that is to go with an action, or an opening. Until a record names it, it is its uploader's alone; what no
 * record names is forgotten, see the retention rule `uploads`.
 */
export class UploadAttachment extends Command<AttachResult> {
  constructor(
    readonly work: UnitOfWork,
    /** Null for one that goes with an opening. */
    readonly caseId: string | null,
    readonly name: string,
    readonly bytes: AsyncIterable<Uint8Array>,
  ) {
    super();
  }
}

/** Takes back what has not been sent. */
export class DropAttachment extends Command<'done' | 'not-found'> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** What the one who asks has brought and not sent yet, oldest first; null as for `ReadCase`. */
export class ListUploads extends Query<readonly AttachmentView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    /** Null for those that go with an opening. */
    readonly caseId: string | null,
  ) {
    super();
  }
}

export type AttachmentRead =
  | {
      readonly kind: 'given';
      readonly attachment: AttachmentView;
      /** Fails in the middle where they are not as they were kept. */
      readonly bytes: AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'not-found' | 'infected' | 'not-scanned-yet' };

/** One file of a case, for whoever reads a field of a record that names it, or has brought it. */
export class ReadAttachment extends Query<AttachmentRead> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly id: string,
  ) {
    super();
  }
}
