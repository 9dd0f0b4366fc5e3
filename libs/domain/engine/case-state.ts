import type { Calendar } from '../time/calendar.js';
import type { LocalDate } from '../time/days.js';
import type { Run } from '../time/due-moment.js';
import type { Instant } from '../time/instant.js';
import type { Definition, Fact } from './language.js';

/** Of a value that is still being made. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One side of a case: an organisation in its role, or the young person or custody holder. */
export interface Party {
  readonly role: string;
  readonly id: string;
}

export interface PackageItem {
  readonly form: string;
  readonly record: string;
  readonly revision: number;
  readonly elements: readonly string[];
  readonly preview: readonly string[];
}

export interface OpenAsk {
  readonly no: number;
  readonly ask: string;
  readonly kind: string;
  readonly from: Party;
  readonly to: Party;
  /** The leg that asked, with which it ends unless it outlives it. */
  readonly leg: string | null;
  readonly since: Instant;
  readonly outlives: 'leg' | 'close' | null;
  readonly pauses: readonly string[];
  readonly carries: readonly PackageItem[];
  /** Record of the question itself, if the action had a form. */
  readonly record: string | null;
  /** The person who asked; left out in the oldest logs. */
  readonly by?: string | null;
  /** The ask by whose answer this one was asked: it asks about that one. */
  readonly about?: number;
  /** Records of its answers, oldest first: of each redirection, and of the one that ended it. */
  readonly replies: readonly string[];
}

/** What is kept of an ask that has ended: what the sender is owed to know. */
export interface EndedAsk extends OpenAsk {
  readonly ended: Instant;
  readonly how: 'answered' | 'withdrawn' | 'lapsed';
  readonly answer: string | null;
}

export interface OpenTask {
  readonly no: number;
  readonly task: string;
  readonly role: string;
  readonly leader: boolean;
  readonly since: Instant;
  readonly assignee: string | null;
  /** Who has lent it to the assignee, and gets it back; only while it is lent. */
  readonly lender?: string;
  /** It ends with its stage, its leg, or the clock or ask that caused it; `beyond`: it outlives the close. */
  readonly scope: 'stage' | 'leg' | 'case' | 'beyond';
  readonly cause: number | null;
}

/** The rule by which a clock was started, with everything that its due moment was derived from. */
export interface ClockRule {
  readonly unit: 'workingDays' | 'calendarDays' | 'workingHours' | 'date' | 'age';
  /** Unit `date`: how many months on that day lies, or 0 where it was named. */
  readonly amount: number;
  readonly calendar: string;
  readonly skipsSummerHoliday?: true;
  /** Which edition of the organisation's local rules the calendar was; left out for one that never had another. */
  readonly edition?: number;
  /** Unit `date`: that day. */
  readonly date?: LocalDate;
}

export interface RungState {
  readonly name: string;
  /** From the due moment, in the rule's unit. */
  readonly offset: number;
  /** Null while the clock stands still before it, and for a birthday. */
  readonly at: Instant | null;
  readonly rang: Instant | null;
  /** When it was passed over: a changed rule put several in the past at once, and a later one rings for them. */
  readonly skipped?: Instant;
}

export interface RunningClock {
  readonly no: number;
  readonly clock: string;
  /** The ask whose answer it times. */
  readonly ask: number | null;
  readonly kind: 'statutory' | 'local';
  readonly owner: string;
  /** The key of what started it (see `triggerKeys`); none for the date of an answer, nor in the oldest logs. */
  readonly by?: string;
  readonly rule: ClockRule;
  readonly runs: readonly Run[];
  /** Null while it stands still before it, and for a birthday (see `Due.age`). */
  readonly due: Instant | null;
  readonly rungs: readonly RungState[];
  readonly scope: 'stage' | 'leg' | 'case' | 'beyond';
}

export interface EndedClock {
  readonly no: number;
  readonly clock: string;
  readonly ask: number | null;
  readonly kind: 'statutory' | 'local';
  readonly owner: Party | null;
  readonly due: Instant | null;
  readonly started: Instant;
  readonly ended: Instant;
  readonly how: 'met' | 'void';
  readonly breached: boolean;
}

export interface RecordRef {
  readonly record: string;
  readonly form: string;
  readonly revision: number;
  /** Who wrote this version. */
  readonly by: Party;
  /** Revisions that corrected the one before; left out where there are none. */
  readonly corrected?: readonly number[];
}

/** What was consented to, in codes: never free text. */
export interface ConsentTerms {
  /** Who may read more by it. */
  readonly recipient: Party;
  /** Which option of its form's field. */
  readonly purpose?: string;
  /** Form → its fields that may be read, as they stand at any time. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /** The recipient may follow the whole case. */
  readonly opens?: 'case';
  /** The last day on which it holds; left out where it holds until it is withdrawn. */
  readonly until?: LocalDate;
  /** The role of the person who consented. */
  readonly givenBy: string;
  /** By whom and how (an option of its form's field) it was put on record, where they did not do so themselves. */
  readonly recordedBy?: Party;
  readonly how?: string;
  /** The authority that it was given to: with another in its place it lapses. */
  readonly to?: Party;
}

/** Its terms are left out in the oldest logs: such a consent opens nothing to anybody. */
export interface Consent extends Partial<ConsentTerms> {
  readonly no: number;
  readonly record: string;
  readonly since: Instant;
}

/** What was once shared by it stays to be told. */
export interface EndedConsent extends Consent {
  readonly ended: Instant;
  readonly end: 'withdrawn' | 'lapsed';
}

/**
 * Another case that has to do with this one: `linked`; this one has gone `into` it; or it has come `from` there into this
 * one, and with it what its holder had taken over.
 */
export interface CaseLink {
  readonly case: string;
  readonly how: 'linked' | 'into' | 'from';
  readonly since: Instant;
  readonly carries?: readonly PackageItem[];
}

/** Another case, as a command about two needs to know it. */
export interface OtherCase {
  readonly id: string;
  readonly state: CaseState;
}

/** The snapshot of a case: all that `decide` needs to know, and nothing personal. Frozen; never mutated. */
export interface CaseState {
  readonly definition: { readonly name: string; readonly version: number };
  /** Steps so far; the version that the next command builds on. */
  readonly version: number;
  /** What the ETag shows: grows with stage, asks and records, not with a claimed task or a rung clock. */
  readonly revision: number;
  readonly openedAt: Instant;
  readonly opening: string;
  readonly subject: string;
  /** Null after the close. */
  readonly stage: string | null;
  readonly leg: string | null;
  /** Exactly one party, always: after the close the keeper that the outcome names. */
  readonly holder: Party;
  readonly holderSince: Instant;
  readonly stageSince: Instant;
  /** When somebody last did something in the case; left out in the oldest snapshots. */
  readonly quietSince?: Instant;
  readonly parties: Readonly<Record<string, string>>;
  readonly former: readonly Party[];
  readonly overseers: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
  /** Trigger keys, in the order in which each first happened, with the versions of its last twelve times, oldest first. */
  readonly happened: readonly (readonly [key: string, versions: readonly number[]])[];
  /** By number, as are tasks, clocks and consents. */
  readonly asks: readonly OpenAsk[];
  readonly endedAsks: readonly EndedAsk[];
  readonly tasks: readonly OpenTask[];
  readonly clocks: readonly RunningClock[];
  readonly endedClocks: readonly EndedClock[];
  readonly consents: readonly Consent[];
  /** Withdrawn and lapsed ones that had terms; left out where there are none. */
  readonly endedConsents?: readonly EndedConsent[];
  /** Latest version of each record, in the order in which they were first kept. */
  readonly records: readonly RecordRef[];
  /** The next number for an ask, task, clock or consent of this case. */
  readonly next: number;
  readonly closed: { readonly outcome: string; readonly at: Instant } | null;
  /** Left out where there are none. */
  readonly links?: readonly CaseLink[];
}

/** Who does it: a person acting for a party, or the system (a clock that rings). */
export interface Actor {
  readonly person: string | null;
  readonly role: string;
  /** Organisation, or the young person's or custody holder's own id. */
  readonly party: string;
  readonly leader?: boolean;
  /** Colleagues who are away, and in whose place this person acts. */
  readonly standsFor?: readonly string[];
}

/** Organisation → clock or ask → amount, in the unit of the definition's own budget. */
export type LocalBudgets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** All that `decide` may look at beside state and command. It takes no clock and no database of its own. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** Null once erased: age guards then fail, birthdays do not ring. */
  readonly birthDate: LocalDate | null;
  /** By organisation; one that is left out follows the default calendar. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** By organisation and clock or ask, in its unit; what is left out has the definition's own budget. */
  readonly budgets?: LocalBudgets;
  /** Roles of the organisations that the command names, as the directory has them. */
  readonly roles: Readonly<Record<string, string>>;
  /** The other case that the command is about. */
  readonly other?: OtherCase;
}

/** The personal content lies beside the log: the engine sees its reference, its digest and its facts. */
export interface RecordInput {
  readonly record: string;
  /** Hex SHA-256 over salt and canonical content. */
  readonly digest: string;
  readonly facts: Readonly<Record<string, Fact>>;
  /** What the form consents to, if it is one that does. */
  readonly consent?: ConsentInput;
}

/** As a form says it: parties by their role. */
export interface ConsentInput extends Pick<ConsentTerms, 'purpose' | 'elements' | 'opens' | 'until' | 'how'> {
  readonly recipient: string;
  /** Left out where whoever fills it in consents for themselves. */
  readonly givenBy?: string;
}

export type Command =
  | {
      readonly type: 'open';
      readonly opening: string;
      readonly subject: string;
      readonly guardian?: string;
      readonly record: RecordInput;
      /** Whom the opening's ask goes to, if its form says so. */
      readonly to?: { readonly role: string; readonly id?: string };
    }
  | {
      readonly type: 'act';
      /** An action's name, or `ask.answer`. */
      readonly action: string;
      /** The numbered ask or consent it is about; may be left out where only one can be meant. */
      readonly on?: number;
      readonly record?: RecordInput;
      readonly to?: { readonly role: string; readonly id?: string };
      /** Which of the package's elements travel, form → fields; all that the definition allows if left out. */
      readonly elements?: Readonly<Record<string, readonly string[]>>;
      /** The person whom the action brings into the case, by id. */
      readonly person?: string;
    }
  | Assign
  | { readonly type: 'ring'; readonly clock: number; readonly rung: string }
  | Rebase
  | Correct
  | Join;

/** The other side of a link: the case that another one was linked to, or merged into. */
export interface Join {
  readonly type: 'join';
  readonly how: 'linked' | 'merged';
}

/** The author of a record says it right. */
export interface Correct {
  readonly type: 'correct';
  readonly record: RecordInput;
}

/** The task is somebody's from now on, or nobody's (null). */
export interface Assign {
  readonly type: 'assign';
  readonly task: number;
  readonly to: string | null;
  /** Only lent: it comes back. */
  readonly lend?: true;
}

/**
 * A leader brings a running case under rules that have changed: the organisation's own calendar or budgets, or the
 * next version of the process (the one that `decide` is given).
 */
export interface Rebase {
  readonly type: 'rebase';
  /** The change that it is part of. */
  readonly change: string;
  readonly kind: 'calendar' | 'budgets' | 'version';
  /** Clocks and asks by name whose running deadlines keep their date. */
  readonly keep: readonly string[];
  /** Of a new version: the definition that the case has followed so far. */
  readonly previous?: Definition;
  /** Of a new version: when each step of the case was taken, by its version, so that new clocks count from the past. */
  readonly moments?: Readonly<Record<number, Instant>>;
}
