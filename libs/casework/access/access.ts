import { Command, Query } from '@nestjs/cqrs';
import type { Instant, LocalDate, Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { LetterView } from '../letters/letter-queries.js';
import type { BatonStretch, CaseView, Page, PageRequest, RecordView, TimelineItem } from '../queries.js';

/** Who looked at a case on one day: organisations, not their people. */
export interface LookDay {
  readonly day: LocalDate;
  readonly looks: readonly {
    readonly by: { readonly role: string; readonly id: string };
    readonly purpose: string;
    readonly purposeLabel: Text;
    /** What they did, in plain words. */
    readonly did: readonly Text[];
    readonly times: number;
  }[];
}

/**
 * Who has looked at a case, a day an item, the newest first; looks of the one who asks are left out where that is the
 * young person. New ones are there within a minute. Null for who may not know.
 */
export class ListLooks extends Query<Page<LookDay> | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export const verdicts = ['inOrder', 'toAsk', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

export interface AccessSampleView {
  readonly id: string;
  readonly at: Instant;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly items: number;
  /** Of those: with a verdict. */
  readonly judged: number;
}

/** Samples drawn in the acting organisation, newest first. A leader's. */
export class ListAccessSamples extends Query<Page<AccessSampleView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** What somebody has to do with the work in a case. */
export interface Ties {
  /** Steps that they have taken in it. */
  readonly steps: number;
  /** Has or had a task in it. */
  readonly tasks: boolean;
  readonly mentioned: boolean;
  /** Stood in for a colleague on a day when they looked. */
  readonly stoodIn: boolean;
  /** It stood in their inbox. */
  readonly listed: boolean;
}

export interface SampledLook {
  readonly no: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly caseId: string;
  /** Null for who may not know it (any more). */
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  readonly day: LocalDate;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  readonly did: readonly Text[];
  readonly purposes: readonly Text[];
  readonly ties: Ties;
  /** One’s own looks are for somebody else to judge. */
  readonly own: boolean;
  /** Newest first: a second opinion takes nothing away. */
  readonly verdicts: readonly {
    readonly verdict: Verdict;
    readonly note: string | null;
    readonly at: Instant;
    readonly by: { readonly id: string; readonly name: string };
  }[];
}

/** The looks of one sample; null for one of another organisation. */
export class ReadAccessSample extends Query<
  (AccessSampleView & { readonly looks: readonly SampledLook[] }) | null
> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** Draws a sample of the last seven days, or gives the one of today; null where nobody has looked at anything. */
export class DrawAccessSample extends Command<string | null> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

export class GiveAccessVerdict extends Command<'done' | 'leaders-only' | 'not-found' | 'own-look'> {
  constructor(
    readonly work: UnitOfWork,
    readonly sample: string,
    readonly no: number,
    readonly verdict: Verdict,
    readonly note: string | null,
  ) {
    super();
  }
}

/** `many`: far more cases than colleagues or than usual; `untied`: cases that are not theirs; `fruitless`: searches. */
export type FindingKind = 'many' | 'untied' | 'fruitless';

/** Something about the looks of a colleague that is worth a question. Not a verdict. */
export interface AccessFinding {
  readonly kind: FindingKind;
  readonly person: { readonly id: string; readonly name: string };
  /** Explains itself in one sentence. */
  readonly text: Text;
  /** Some of the cases, the latest look first. */
  readonly cases: readonly {
    readonly caseId: string;
    readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  }[];
}

/** Unusual patterns in the acting organisation's looks of the last seven days. A leader's. */
export class FindUnusualAccess extends Query<readonly AccessFinding[]> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

/** Something of the case that is not in the file, and why. */
export interface Withheld {
  readonly what: Text;
  /** Who wrote it; null for what has no one author. */
  readonly by: { readonly role: string; readonly id: string } | null;
  /** False: the rest of it is in the file. */
  readonly all: boolean;
  readonly basis: Text;
}

/** All of a case that one party may read, at one moment: what somebody is given who asks for their file. */
export interface CaseFileView {
  readonly at: Instant;
  readonly case: CaseView;
  readonly records: readonly RecordView[];
  /** What they say is read one by one, see `ReadLetter`; the same goes for attached files, see `ReadAttachment`. */
  readonly letters: readonly LetterView[];
  readonly baton: readonly BatonStretch[];
  /** Oldest first. */
  readonly timeline: readonly TimelineItem[];
  readonly looks: readonly LookDay[];
  readonly withheld: readonly Withheld[];
  /** Organisations of the case by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The case as one file, access to one's file (aktindsigt). Null for who is not given it. */
export class ReadFile extends Query<CaseFileView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}
