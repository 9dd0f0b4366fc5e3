import { Query } from '@nestjs/cqrs';
import type {
  AvailableAction,
  Difference,
  Fact,
  Goal,
  Ground,
  GroundWords,
  Instant,
  LocalDate,
  LocalRows,
  NearPriority,
  Party,
  Priority,
  RowChoice,
  Settled,
  Share,
  SharedPart,
  Text,
  WorkingTimeLeft,
} from '#domain';
import type { AttachmentView } from './attachments/attachments.js';
import type { CommandRefused, DraftContent, DraftPlace, UnitOfWork } from './commands.js';

/** A page of a list: `next` is the opaque cursor of the page after it, null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageRequest {
  readonly cursor: string | null;
  /** 1 to 100. */
  readonly limit: number;
}

/** Thrown by list queries for a cursor that this list never gave out. */
export class CursorWrong extends Error {
  override readonly name = 'CursorWrong';
}

/** How near a deadline is, by the calendar of those who read it. */
export interface Nearness {
  /** Negative where it has passed; null where there is none. */
  readonly remaining: WorkingTimeLeft | null;
  readonly priority: Priority;
}

export interface CaseListItem extends Nearness {
  readonly id: string;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  /** The young person lives under name and address protection. */
  readonly nameProtected: boolean;
  readonly stage: string | null;
  readonly stageLabel: Text | null;
  readonly outcome: string | null;
  readonly outcomeLabel: Text | null;
  /** Null for who may not see it: somebody has the case, always. */
  readonly holder: { readonly role: string; readonly id: string } | null;
  readonly openedAt: Instant;
  /** Of the deadlines that the party sees the nearest, and whose it is to keep. */
  readonly due: Instant | null;
  readonly dueOwner: { readonly role: string; readonly id: string } | null;
  readonly relation: string;
}

/** Cases that the acting party has a relation to, nearest deadline first. */
export class ListCases extends Query<Page<CaseListItem>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
    readonly filter: {
      readonly open?: boolean;
      readonly holding?: boolean;
      readonly stage?: string;
      readonly q?: string;
    },
  ) {
    super();
  }
}

/** The same, about one person by CPR number, open ones first: whoever is about to open another is to know of them. */
export class FindOwnCases extends Query<readonly CaseListItem[]> {
  constructor(
    readonly work: UnitOfWork,
    /** Ten digits. */
    readonly cpr: string,
  ) {
    super();
  }
}

/** Other cases that the acting party knows of, of the same young person or of one who may be the same. */
export class ListOtherCases extends Query<readonly OtherCaseView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

export interface OtherCaseView {
  readonly case: CaseListItem;
  /** Surely the same; else born that day, with that last name. */
  readonly samePerson: boolean;
  /** As far as the acting party knows the schools. */
  readonly sameSchool: boolean;
  /** How this case is linked to that one; see `CaseLink`. */
  readonly link: 'linked' | 'into' | 'from' | null;
}

export interface CaseView extends CaseListItem {
  /** The CPR number masked; null for who may not have it shown, see `UnmaskCpr`. */
  readonly cpr: string | null;
  readonly version: number;
  readonly revision: number;
  readonly definition: { readonly name: string; readonly version: number };
  readonly leg: string | null;
  /** Null, like stage and holder, for who may not see them. */
  readonly stageSince: Instant | null;
  readonly holderSince: Instant | null;
  readonly closedAt: Instant | null;
  readonly parties: readonly { readonly role: string; readonly id: string; readonly relation: string }[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly asks: readonly AskView[];
  readonly deadlines: readonly DeadlineView[];
  /** Those that hold, and those that did, newest first. */
  readonly consents: readonly ConsentView[];
}

/** What somebody consented to. Of the oldest ones only that they were given is known. */
export interface ConsentView {
  readonly no: number;
  readonly since: Instant;
  /** It opens something now. */
  readonly holds: boolean;
  readonly ended: Instant | null;
  /** Null while it is neither: it may have run out. */
  readonly end: 'withdrawn' | 'lapsed' | null;
  readonly recipient: Party | null;
  readonly purpose: Text | null;
  readonly parts: readonly SharedPart[];
  /** The recipient may follow the whole case. */
  readonly opensCase: boolean;
  /** Its last day; null: until it is withdrawn. */
  readonly until: LocalDate | null;
  readonly givenBy: string | null;
  /** Who put it on record for them, and how it was received. */
  readonly recordedBy: Party | null;
  readonly how: Text | null;
}

/** What was shared with whom, when, why and on which basis, newest first; null as for `ReadCase`. */
export class ListShares extends Query<readonly ShareView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

export interface ShareView extends Omit<Share, 'ground'>, GroundView {}

/** What would stop if a consent were withdrawn, and what would stay; nothing is. */
export interface WithdrawalView {
  readonly consent: ConsentView;
  readonly stops: readonly SharedPart[];
  readonly stays: readonly (SharedPart & GroundView)[];
}

/** For who may withdraw it; null as for `ReadCase`, and where there is no such consent. */
export class PreviewWithdrawal extends Query<WithdrawalView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly consent: number,
  ) {
    super();
  }
}

export interface AskView extends Nearness {
  readonly no: number;
  readonly ask: string;
  readonly label: Text;
  readonly kind: string;
  readonly from: { readonly role: string; readonly id: string };
  readonly to: { readonly role: string; readonly id: string };
  readonly since: Instant;
  readonly due: Instant | null;
  readonly ended: Instant | null;
  readonly how: string | null;
  readonly answer: string | null;
  /** The ask by whose answer it was asked: it asks about that one. */
  readonly about: number | null;
}

/** Why a deadline stood still: whose answer was waited for, and who asked. */
export interface PauseView {
  readonly from: Instant;
  /** Null: still. */
  readonly to: Instant | null;
  readonly reason: Text | null;
  readonly waitsFor: { readonly role: string; readonly id: string } | null;
  readonly by: { readonly role: string; readonly id: string } | null;
  readonly person: string | null;
}

export interface RungView {
  /** `warn`, `breach`, `escalate`, or a further name that the process has. */
  readonly name: string;
  /** When it rings; null while the deadline stands still before it. */
  readonly at: Instant | null;
  /** When it rang. */
  readonly rang: Instant | null;
  /** When it was passed over, since rules that changed put several in the past at once. */
  readonly skipped: Instant | null;
  /** Roles of the process; `owner`: who owes the deadline, `asker`: who waits for the answer. */
  readonly tells: readonly string[];
  readonly leader: boolean;
}

export interface DeadlineView extends Nearness {
  readonly no: number;
  readonly clock: string;
  readonly label: Text;
  readonly ask: number | null;
  readonly kind: 'statutory' | 'local';
  /** Law and paragraph of a statutory one. */
  readonly source: string | null;
  readonly owner: { readonly role: string; readonly id: string | null };
  readonly started: Instant;
  readonly due: Instant | null;
  /** Why that day: from when, how much, which days were not counted. */
  readonly why: Text | null;
  readonly goal: Goal;
  /** Its ladder: whom it warns, tells and escalates to, and when. */
  readonly rungs: readonly RungView[];
  /** The last day on which it is kept; of a birthday the day itself. */
  readonly lastDay: LocalDate | null;
  readonly paused: boolean;
  /** Stretches in which it stood still, oldest first. */
  readonly pauses: readonly PauseView[];
  readonly ended: Instant | null;
  readonly how: string | null;
  readonly breached: boolean;
}

/** One case as far as the acting party may read it; null if it has no relation to it (or there is none). */
export class ReadCase extends Query<CaseView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

/** A row of another record that can be chosen in a form. */
export interface RowToChoose {
  readonly key: string;
  /** What it says, as far as people know it by that. */
  readonly label: string;
}

/** With what of the acting party's own it settles, or is on the way to settling. */
export interface CaseAction extends AvailableAction {
  readonly settles: Settled;
}

/** What the actor may do in the case now, and for the rest why not; null as for `ReadCase`. */
export class ListActions extends Query<{
  readonly revision: number;
  /** The case's own version of the process: its forms belong to these actions. */
  readonly definition: { readonly name: string; readonly version: number };
  readonly actions: readonly CaseAction[];
  /** What the acting organisation has added to lists of forms, as it is asked today. */
  readonly localRows: LocalRows;
  /** What can be chosen in a field of these forms that takes a row of another record. */
  readonly rowsToChoose: (field: RowChoice) => readonly RowToChoose[];
} | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

/** One stretch of the baton's way: who held the case from when to when (`to` null: still). */
export interface BatonStretch {
  readonly holder: { readonly role: string; readonly id: string };
  readonly from: Instant;
  readonly to: Instant | null;
  /** The stage or outcome in which the stretch began. */
  readonly began: string;
}

export interface TimelineItem {
  readonly version: number;
  readonly at: Instant;
  readonly by: { readonly role: string; readonly party: string; readonly person: string | null };
  /** Event types and names; facts and ids only. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** The history of a case, newest first; with the first page comes the baton's whole way. */
export class ReadTimeline extends Query<
  (Page<TimelineItem> & { readonly baton: readonly BatonStretch[] }) | null
> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface RecordView {
  readonly record: string;
  readonly form: string;
  readonly revision: number;
  readonly at: Instant;
  readonly by: { readonly role: string; readonly id: string };
  /** Only the elements that the acting party may read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Field → key → label of the rows in it that the author's organisation had added; left out where there are none. */
  readonly localRows?: LocalRows;
  /** False where elements were left out. */
  readonly whole: boolean;
  /** Its content has been erased; that it was written stays. */
  readonly erased: boolean;
  /** What was said before it was corrected, newest first. */
  readonly corrections: readonly CorrectionView[];
  /** Whether the reader may correct it. */
  readonly mayCorrect: boolean;
  /** Those that the fields name and that are still there, of earlier versions that were corrected too. */
  readonly files: readonly AttachmentView[];
  /** Why the reader may read it; none in a preview. */
  readonly grounds: readonly GroundView[];
}

/** One version of a record that the acting party may read. */
export interface VersionView {
  readonly revision: number;
  readonly at: Instant;
  readonly by: Party;
  /** It says right what the one before it said wrong; why, for who reads all of it. */
  readonly corrects: boolean;
  readonly reason: string | null;
  readonly erased: boolean;
}

/** The versions of a record, newest first, and what two of them say otherwise. */
export interface VersionsView {
  readonly record: string;
  readonly form: string;
  readonly versions: readonly VersionView[];
  /** Null where there is one version alone. */
  readonly from: number | null;
  readonly to: number;
  readonly differences: readonly Difference[];
  readonly localRows: LocalRows;
}

/** What the acting party may read of two versions; null as for `ReadCase`, and where it may not read one of them. */
export class CompareVersions extends Query<VersionsView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly record: string,
    /** The one before `to`, if null. */
    readonly from: number | null,
    /** The last one, if null. */
    readonly to: number | null,
  ) {
    super();
  }
}

/** Why somebody may read something: in words, and by which ask or consent of the case. */
export interface GroundView extends GroundWords {
  readonly kind: Ground['kind'];
  readonly ask: number | null;
  readonly consent: number | null;
}

/** A version that was corrected. */
export interface CorrectionView {
  /** Of the version that took its place. */
  readonly revision: number;
  readonly at: Instant;
  /** Null for who reads parts of the record alone: why may tell of the rest. */
  readonly reason: string | null;
  /** What it said, as far as the reader may read the record. */
  readonly before: Readonly<Record<string, unknown>>;
}

/** The records of a case that the acting party may read, newest first; null as for `ReadCase`. */
export class ListRecords extends Query<readonly RecordView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

/** Whom a step would reach, and what they would read of the case before they answer and once they have taken it over. */
export interface HandoffPreview {
  readonly kind: 'preview';
  /** Null for a step that asks nobody, or nobody yet. */
  readonly receiver: { readonly role: string; readonly id: string } | null;
  readonly before: readonly RecordView[];
  readonly after: readonly RecordView[];
}

/** What the other side would see if the action were performed so; it is not, and a form half filled in will do. */
export class PreviewHandoff extends Query<HandoffPreview | CommandRefused> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly action: string,
    readonly on: number | null,
    readonly fields: Readonly<Record<string, unknown>>,
    readonly elements: Readonly<Record<string, readonly string[]>> | null,
  ) {
    super();
  }
}

/** The same for a case that is not open yet. */
export class PreviewOpening extends Query<HandoffPreview | CommandRefused> {
  constructor(
    readonly work: UnitOfWork,
    readonly opening: string,
    readonly fields: Readonly<Record<string, unknown>>,
  ) {
    super();
  }
}

export interface HandoffView extends AskView {
  readonly caseId: string;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  /** What the receiver may see before it answers, form by form. */
  readonly preview: readonly RecordView[];
  readonly answers: readonly AvailableAction[];
  readonly revision: number;
  readonly definition: { readonly name: string; readonly version: number };
}

export interface HandoffPage extends Page<HandoffView> {
  /** As `ListActions` gives them. */
  readonly localRows: LocalRows;
}

/** Open asks to (`incoming`) or from (`outgoing`) the acting party, the one due first on top. */
export class ListHandoffs extends Query<HandoffPage> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
    readonly filter: {
      readonly direction: 'incoming' | 'outgoing';
      readonly kind?: string;
      readonly q?: string;
    },
  ) {
    super();
  }
}

/** A notice or a handoff as who sent it follows it. */
export interface SentView extends AskView {
  readonly answerLabel: Text | null;
}

/** What became of what the acting party has reported or handed over in one case. */
export interface NoticeView {
  readonly case: CaseListItem;
  /** Newest first. */
  readonly sent: readonly SentView[];
  /** What waits for an answer of the acting party. */
  readonly owed: readonly AskView[];
  /** Whom it can call, as far as it was told. */
  readonly contact: {
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
}

/** Cases that the acting party has reported or handed over, the newest first. */
export class ListNotices extends Query<Page<NoticeView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface TaskView extends Nearness {
  readonly caseId: string;
  readonly no: number;
  readonly task: string;
  readonly label: Text;
  readonly role: string;
  readonly leader: boolean;
  readonly assignee: string | null;
  /** Who has lent it to the assignee, and gets it back. */
  readonly lender: string | null;
  readonly stage: string | null;
  readonly stageLabel: Text | null;
  readonly since: Instant;
  readonly due: Instant | null;
  /** It has no due moment because what it is due with stands still. */
  readonly onHold: boolean;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
}

/** Open tasks in the acting organisation's inbox, nearest deadline first. */
export class ListTasks extends Query<Page<TaskView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
    readonly filter: TaskFilter,
  ) {
    super();
  }
}

export interface TaskFilter {
  /** Mine (and of those I stand in for), nobody's, my colleagues', or one colleague's (an id). */
  readonly assignee?: string;
  readonly caseId?: string;
  readonly task?: string;
  /** Only of cases whose stage the acting party may know. */
  readonly stage?: string;
  readonly priority?: NearPriority;
  /** Words of the young person's name, or their beginnings. */
  readonly q?: string;
}

export interface NotificationView {
  readonly id: string;
  readonly caseId: string;
  /** Null for who may not know it. */
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  readonly at: Instant;
  /** `asked`, `answered`, `rang`, `closed` … */
  readonly what: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** What the acting organisation was told, newest first. */
export class ListNotifications extends Query<Page<NotificationView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface OrganisationView {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  /** Institution number where there is one. */
  readonly code: string;
  readonly municipalityCode: string | null;
}

/** Organisations by name: those of a role (whom something can be sent to), or those of these ids. Open to all who act. */
export class ListOrganisations extends Query<Page<OrganisationView>> {
  constructor(
    readonly page: PageRequest,
    readonly filter: { readonly role?: string; readonly ids?: readonly string[] },
  ) {
    super();
  }
}

export interface ColleagueView {
  /** The person's id, as tasks name who has them. */
  readonly id: string;
  readonly name: string;
  readonly duties: readonly string[];
}

/** Who works in the acting organisation now, by name. */
export class ListColleagues extends Query<Page<ColleagueView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface DraftView {
  readonly revision: number;
  readonly at: Instant;
  readonly content: DraftContent;
}

export class ReadDraft extends Query<DraftView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly place: DraftPlace,
  ) {
    super();
  }
}

/** Why somebody has a CPR number shown. */
export const unmaskReasons = [
  'look-up-elsewhere',
  'write-to-authority',
  'make-sure-who',
  'mend-mistake',
] as const;

export type UnmaskReason = (typeof unmaskReasons)[number];

/**
 * The CPR number of whom the case is about, once, against a row in the access log that says why. Null for who may not
 * have it shown.
 */
export class UnmaskCpr extends Query<{ /** Null: none is recorded. */ readonly cpr: string | null } | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly reason: UnmaskReason,
  ) {
    super();
  }
}
