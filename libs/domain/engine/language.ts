import type { Budget } from '../time/budget.js';

/**
 * The language in which a process is written: legs, stages, asks, clocks, forms, guards. A definition is a plain
 * value without functions, so that it can be validated, fingerprinted, drawn and compared.
 */

/** What people read: Danish first, English beside it. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

/** A value that the state may know: never a name, a number that identifies, or free text about a person. */
export type Fact = string | number | boolean;

/**
 * The words of one process, stated once by its author in an interface that extends this one. Every name in the
 * definition is then checked by the compiler, which suggests the right word for a slip.
 */
export interface Vocabulary {
  readonly role: string;
  readonly leg: string;
  readonly stage: string;
  readonly opening: string;
  readonly action: string;
  /** Each ask with its allowed answers, e.g. `{ referralToFgu: 'accept' | 'returnForInformation' }`. */
  readonly asks: Readonly<Record<string, string>>;
  readonly clock: string;
  readonly form: string;
  readonly task: string;
  readonly fact: string;
  readonly outcome: string;
  readonly setting?: string;
}

export type SettingName<V extends Vocabulary = Vocabulary> = NonNullable<V['setting']>;

export type AskName<V extends Vocabulary = Vocabulary> = keyof V['asks'] & string;

/** A role, or whoever holds the case at that moment. */
export type RoleRef<V extends Vocabulary = Vocabulary> = V['role'] | 'holder';

/** Something that happens in a case, as clocks and guards refer to it. Several names mean any of them. */
export type Trigger<V extends Vocabulary = Vocabulary> =
  | { readonly opened: V['opening'] | readonly V['opening'][] }
  | { readonly did: V['action'] | readonly V['action'][] }
  | { readonly entered: V['stage'] | readonly V['stage'][] }
  | { readonly asked: AskName<V> | readonly AskName<V>[] }
  | {
      readonly [A in AskName<V>]: {
        readonly answered: A;
        readonly with: V['asks'][A] | readonly V['asks'][A][];
      };
    }[AskName<V>]
  | { readonly closed: true }
  | { readonly reopened: true };

/** So many, or as many as the municipality has set. */
export type Times<V extends Vocabulary = Vocabulary> = number | { readonly setting: SettingName<V> };

/** A condition as data. The smallest part that fails is the reason that people are shown. */
export type Guard<V extends Vocabulary = Vocabulary> = (
  | { readonly fact: V['fact']; readonly is: Fact | readonly Fact[] }
  /** Both known, and the same. */
  | { readonly fact: V['fact']; readonly sameAs: V['fact'] }
  /** A number, known and no less than that. */
  | { readonly fact: V['fact']; readonly atLeast: Times<V> | { readonly fact: V['fact'] } }
  /** Age in whole years, `from` included, `under` excluded. */
  | { readonly age: { readonly from?: number; readonly under?: number } }
  /** At least `times` (1 if left out, at most 12) of it, counted from the last `since` on. */
  | { readonly happened: Trigger<V>; readonly since?: Trigger<V>; readonly times?: Times<V> }
  | { readonly asking: AskName<V> | readonly AskName<V>[] }
  | { readonly in: V['stage'] | readonly V['stage'][] }
  | { readonly bound: V['role'] }
  | { readonly all: readonly Guard<V>[] }
  | { readonly any: readonly Guard<V>[] }
  | { readonly not: Guard<V> }
) & { readonly because?: Text };

/** What follows when an action is done, an answer given or a rung rung. The parts happen in the order written here. */
export interface Consequences<V extends Vocabulary = Vocabulary> {
  /** To a value, or to what another fact is by then: what was asked for becomes what is approved. */
  readonly sets?: Readonly<Partial<Record<V['fact'], Fact | { readonly fact: V['fact'] }>>>;
  /** Tasks that are hereby done. */
  readonly does?: readonly V['task'][];
  /** Open asks of these kinds that hereby end without an answer (withdrawn). */
  readonly ends?: readonly AskName<V>[];
  /** Whose part in the case is over: they become a former party, and are asked no more. */
  readonly releases?: V['role'];
  /** A person, whom the command names, comes in this role in the place of whoever was there. */
  readonly brings?: V['role'];
  /** Within the leg. */
  readonly go?: V['stage'];
  /** The baton goes to who answers, into this stage (`here`: the same one): only in answers of a handoff. */
  readonly passes?: V['stage'] | 'here';
  readonly asks?: AskName<V>;
  /** Tasks opened beside those of the stage; they end with the leg. */
  readonly opens?: readonly V['task'][];
  readonly consent?: 'given' | 'withdrawn';
  /** To the other case that the command names, of the same young person or not; `merged`: this one into that one. */
  readonly links?: 'linked' | 'merged';
  readonly closes?: V['outcome'];
  /** The case comes back from its close into this stage. */
  readonly reopens?: V['stage'];
  /** The first of these whose guard holds happens too. */
  readonly either?: readonly (Consequences<V> & { readonly when?: Guard<V> })[];
}

export interface Action<V extends Vocabulary = Vocabulary> extends Consequences<V> {
  readonly label: Text;
  readonly by: RoleRef<V> | readonly RoleRef<V>[];
  readonly form?: V['form'];
  readonly when?: Guard<V>;
  /** Asked once the facts of the filled-in form are known: whether that may be said at all. */
  readonly provided?: Guard<V>;
}

/** How a case begins. The opener's organisation is bound to its role. */
export interface Opening<V extends Vocabulary = Vocabulary> extends Consequences<V> {
  readonly label: Text;
  readonly by: V['role'];
  readonly form: V['form'];
  readonly when?: Guard<V>;
  readonly enters: V['stage'];
}

export interface Role {
  readonly label: Text;
  /** A person (the young one, the custody holder) has no inbox of its own: what it owes is followed up by the asker. */
  readonly is: 'organisation' | 'person';
}

export interface Leg<V extends Vocabulary = Vocabulary> {
  readonly label: Text;
  readonly role: V['role'];
  /** Parties that keep following the case without holding it, e.g. KUI its own plan while FGU holds. */
  readonly overseers?: readonly V['role'][];
  /** Actions that are open in every stage of the leg. */
  readonly throughout?: readonly V['action'][];
}

export interface Stage<V extends Vocabulary = Vocabulary> {
  readonly label: Text;
  readonly leg: V['leg'];
  /** Opened on entry; they end when the stage is left. */
  readonly tasks?: readonly V['task'][];
  readonly actions: readonly V['action'][];
}

/** When something is due. */
export type Due<V extends Vocabulary = Vocabulary> =
  | Budget
  /** At the end of the day that a fact names; never later than `atMost`, counted from the start. */
  | { readonly on: V['fact']; readonly atMost: Budget }
  /**
   * At the end of the same day of the month, so many months on, or of that month's last day. Its rungs are counted in
   * days, and nothing makes it stand still.
   */
  | { readonly months: number }
  /** At the start of the birthday. Kept out of the log: it would tell the date of birth. */
  | { readonly age: number };

/**
 * One step of a deadline's ladder: `at` is counted from the due moment in the budget's own unit (days where the
 * budget names none), negative before it.
 */
export interface Rung<V extends Vocabulary = Vocabulary>
  extends Pick<Consequences<V>, 'sets' | 'releases' | 'opens' | 'either'> {
  readonly at: number;
  readonly tells: readonly (RoleRef<V> | 'owner' | 'asker')[];
  /** The leader of those told, rather than whoever works on the case. */
  readonly leader?: true;
  /** Of an ask: it is over, without an answer. It may then tell nobody: who may answer or not is not reminded. */
  readonly lapses?: true;
}

/** `warn` before, `breach` at, `escalate` after the due moment; further names as the process needs them. */
export type Rungs<V extends Vocabulary = Vocabulary> = Readonly<Record<string, Rung<V>>>;

export type Clock<V extends Vocabulary = Vocabulary> = {
  readonly label: Text;
  /** Who owes it; may differ from the holder. Before the owner is bound it is whoever the case is offered to. */
  readonly owner: RoleRef<V>;
  readonly due: Due<V>;
  readonly starts: readonly Trigger<V>[];
  /** Started by this, or by whatever starts it, it counts from the day that the fact names, if that is earlier: from awareness, say. */
  readonly countsFrom?: { readonly by?: Trigger<V>; readonly day: V['fact'] };
  /** Ends a running one as void and starts it afresh. */
  readonly restarts?: readonly Trigger<V>[];
  /**
   * `itself`: nothing meets it, it is over when its last rung has rung (a birthday). `anything`: it measures how long
   * nothing happens, and begins afresh with whatever anybody does in the case.
   */
  readonly meets: readonly Trigger<V>[] | 'itself' | 'anything';
  /** For whom: asked as of the due moment, not as of the start. */
  readonly holds?: Guard<V>;
  readonly rungs: Rungs<V>;
  /** What ends it unmet: the end of its stage, its leg, the case, or nothing (`beyond` the close). */
  readonly scope: 'stage' | 'leg' | 'case' | 'beyond';
} & (
  | { readonly kind: 'statutory' /** Law and paragraph. */; readonly source: string }
  | { readonly kind: 'local'; readonly adjustable?: Adjustable }
);

/** The least and the most that a municipality may set locally, in the budget's unit. */
export interface Adjustable {
  readonly from: number;
  readonly to: number;
}

/** What travels with a handoff: elements of the latest record of each form, and why the receiver may have them. */
export interface Package<V extends Vocabulary = Vocabulary> {
  readonly purpose: Text;
  /** Law and paragraph. */
  readonly basis: string;
  /** Nothing travels but what the sender chooses; else all of it, where they do not choose less. */
  readonly optional?: true;
  readonly contents: readonly {
    readonly form: V['form'];
    /** Field names; all of the form's fields if left out. Of a list of rows the sender may choose single ones. */
    readonly elements?: readonly string[];
    /** What of it travels where the sender says nothing, rows among it; all of it if left out. */
    readonly usual?: readonly string[];
    /** Shown to the receiver before it answers. */
    readonly preview?: readonly string[];
  }[];
}

export interface Ask<V extends Vocabulary = Vocabulary, Answers extends string = string> {
  readonly label: Text;
  readonly kind:
    | 'handoff'
    | 'notice'
    | 'question'
    | 'consultation'
    | 'hearing'
    | 'stay'
    | 'waiting'
    | 'appointment'
    | 'approval'
    | 'complaint';
  /** Whom the answer is owed to; the one who asks if left out. */
  readonly from?: V['role'];
  /**
   * A role; `chosen`: the party that the form names; or whoever wrote the latest record of these forms, also where they
   * have left the case since: who decided answers for it. Where nobody has written any, `otherwise` is asked.
   */
  readonly to:
    | V['role']
    | 'chosen'
    | { readonly wrote: readonly V['form'][]; readonly otherwise?: V['role'] };
  readonly answers: Readonly<Record<Answers, Answer<V>>>;
  readonly due: Due<V>;
  readonly adjustable?: Adjustable;
  readonly rungs: Rungs<V>;
  /** Clocks that stand still while it is open. Only `local` ones. */
  readonly pauses?: readonly V['clock'][];
  /** It ends with the leg that asked, unless it outlives the leg or even the close. */
  readonly outlives?: 'leg' | 'close';
  /** Several of its kind may be open at once. */
  readonly many?: true;
  readonly carries?: Package<V>;
  /** A task in the inbox of the party asked, as long as the ask is open. */
  readonly task?: V['task'];
}

export interface Answer<V extends Vocabulary = Vocabulary> extends Consequences<V> {
  readonly label: Text;
  readonly form?: V['form'];
  readonly when?: Guard<V>;
  /** As of an action. */
  readonly provided?: Guard<V>;
  /** Who of those that may answer gives this one; all of them if left out. */
  readonly by?: V['role'] | readonly V['role'][];
  /** The same ask goes on to the party that the form names, with a fresh answer clock. */
  readonly redirects?: true;
  /** The same ask goes on with the same party, and is given its date anew. */
  readonly postpones?: true;
  /** The answering party becomes the case's party of its role without taking the case over. */
  readonly binds?: true;
}

export interface Task<V extends Vocabulary = Vocabulary> {
  readonly label: Text;
  /** `owner`: whoever owes what caused it, the answer of an ask or the thing a clock measures. */
  readonly role: RoleRef<V> | 'owner';
  /** For the leader's inbox rather than everyone's. */
  readonly leader?: true;
  /** Opened only if this holds; it ends when it no longer does. */
  readonly when?: Guard<V>;
}

export interface Outcome<V extends Vocabulary = Vocabulary> {
  readonly label: Text;
  /** Who is accountable for the case after the close; the last holder where that role was never bound. */
  readonly keeper: RoleRef<V>;
}

interface FieldBase<V extends Vocabulary> {
  readonly label: Text;
  readonly help?: Text;
  readonly required?: true;
  /** The value reaches the state under this name, of a moment its day; nothing else of a record does. */
  readonly fact?: V['fact'];
  /** What is known of whoever fills it in: the field begins with it, and is theirs to change. */
  readonly own?: Own;
}

/** `municipality`: the organisation of the field's role in the municipality of their own organisation. */
export type Own = 'name' | 'email' | 'telephone' | 'programmeType' | 'municipality';

/** Fields of a form that are filled in together: a step of a long one. */
export interface FormPart {
  readonly label: Text;
  readonly fields: readonly string[];
}

/** What `to` says may not lie before what `from` says: both name fields that are days, or both moments. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A field within a row: of these kinds nobody is named, and nothing reaches the state. */
export type RowField<V extends Vocabulary = Vocabulary> = Extract<
  Field<V>,
  {
    readonly kind:
      | 'text'
      | 'longText'
      | 'choice'
      | 'choices'
      | 'number'
      | 'yesNo'
      | 'date'
      | 'moment'
      | 'row';
  }
>;

/**
 * A list of rows: `[{ key: 'a1', what: … }]`. A row's key is its own in the list and stays with it from version to
 * version; `field.key` is an element of the record, as a field's name is.
 */
export interface Items<V extends Vocabulary = Vocabulary> {
  readonly kind: 'items';
  readonly fields: Readonly<Record<string, RowField<V>>>;
  readonly most: number;
  /** Rows that are always there, each once, in this order. Whoever fills the form in adds no others. */
  readonly keys?: Readonly<Record<string, Text>>;
  /** Besides `keys`: rows that the holder's organisation has added to its local list of this name. */
  readonly local?: string;
  /** The field of kind `choices`, with roles as its options, that says who may see the row, whatever is sent. */
  readonly visibleTo?: string;
  readonly spans?: readonly Span[];
}

export type Field<V extends Vocabulary = Vocabulary> = FieldBase<V> &
  (
    | Items<V>
    | { readonly kind: 'longText'; readonly max: number }
    /** `suggests`: whoever fills it in is offered the names of those who work with them. */
    | { readonly kind: 'text'; readonly max: number; readonly suggests?: 'colleagues' }
    | { readonly kind: 'choice' | 'choices'; readonly options: Readonly<Record<string, Text>> }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'yesNo' }
    /** A day. `notFuture`, `notPast` and `atMostDays` ahead are as seen from today in Denmark. */
    | {
        readonly kind: 'date';
        readonly notFuture?: true;
        readonly notPast?: true;
        readonly atMostDays?: number;
      }
    /** A minute by the clocks in Denmark: `2026-11-23T09:00`. */
    | { readonly kind: 'moment'; readonly notPast?: true; readonly atMostDays?: number }
    /** Ids of attachments of the case. */
    | { readonly kind: 'files'; readonly most: number }
    | { readonly kind: 'email' }
    /**
     * One row of a list in another record, by its key: of what whoever fills the form in reads there. `says` is the field
     * of that row by which people know it.
     */
    | {
        readonly kind: 'row';
        readonly of: { readonly form: V['form']; readonly list: string };
        readonly says: string;
      }
    /** An organisation of a role: whom the action's ask goes to. */
    | { readonly kind: 'organisation'; readonly role: V['role'] }
    /**
     * One of the case's parties: whom the action's ask goes to, or who may read more by a consent. With `consulted`
     * also one that was only asked, with `oneself` also whoever fills the form in.
     */
    | {
        readonly kind: 'party';
        readonly roles: readonly V['role'][];
        readonly consulted?: true;
        readonly oneself?: true;
      }
  );

/**
 * What a filled-in form consents to (databeskyttelsesforordningen art. 4(11): specific and informed): each name is that
 * of one of its fields. This much reaches the state; what else is said stays in the record.
 */
export interface ConsentForm<V extends Vocabulary = Vocabulary> {
  /** A field of kind `party`, or always the party of one role. */
  readonly recipient: { readonly field: string } | { readonly role: V['role'] };
  /** A field of kind `choice`, and of kind `choices` with options of the shape `form.field`; left out where it `opens`. */
  readonly purpose?: string;
  readonly elements?: string;
  /** The recipient may follow the whole case. */
  readonly opens?: 'case';
  /** A field of kind `date`: the last day on which it holds. */
  readonly until?: string;
  /** Recorded on somebody's behalf: who consented (a choice of roles), and how it was received (a choice). */
  readonly givenBy?: string;
  readonly how?: string;
}

/** Who consents in a process, and to whom. */
export interface Consents<V extends Vocabulary = Vocabulary> {
  /** From the age on the one, below it the other in their place. */
  readonly by: V['role'];
  readonly below: V['role'];
  /** Each party of the role `to` may set it for itself within these bounds, by this name. */
  readonly age: Adjustable & { readonly name: string; readonly label: Text; readonly standard: number };
  /** Consents are given to the party of this role, and lapse when another one takes its place. */
  readonly to: V['role'];
  /** The task of the new one to ask anew. */
  readonly anew: V['task'];
}

/** Which letter is made of a filled-in form. What it says stands in the newest template of its kind. */
export interface FormLetter {
  readonly kind: string;
  /** Whose letter it is: who fills the form in, or whoever the action asks by it (the receipt of a complaint). */
  readonly from: 'author' | 'asked';
  /** The complaint guidance that it gives: one of the definition's. */
  readonly guidance?: string;
}

/**
 * How one complains of a kind of decision (Forvaltningsloven §25): to whom, and within how many weeks. Both are set by
 * each organisation that decides; what stands here is only what it begins with, and is no statement of law.
 */
export interface ComplaintGuidance {
  readonly label: Text;
  /** In Danish, as it stands in the letter. */
  readonly body: string;
  readonly weeks: Adjustable & { readonly standard: number };
}

export interface Form<V extends Vocabulary = Vocabulary> {
  readonly label: Text;
  /** `one`: each further one is a new version of the same record (a plan); `many`: each is a record of its own (a note). */
  readonly keeps: 'one' | 'many';
  /** Whoever holds the case reads it: what the young person and the family say goes along with the baton. */
  readonly holderReads?: true;
  /** A party of these roles reads it: what is said on a plan reaches whoever makes the plan, whoever holds the case. */
  readonly readBy?: readonly V['role'][];
  /** Why they do, where it is no word of the young person or the family. */
  readonly readFor?: {
    readonly purpose: Text;
    /** Law and paragraph. */
    readonly basis: string;
  };
  /** The young person reads it: decisions and plans about them, and words recorded on their behalf. */
  readonly subjectReads?: true;
  /**
   * The custody holder reads it while the young person is under 18, whether or not the case is opened to them: letters
   * and involvement that the law demands (KUI-loven §2a, stk. 3).
   */
  readonly guardianReads?: 'minor';
  /** Who fills it in consents to this. */
  readonly consent?: ConsentForm<V>;
  /**
   * Nobody is to know that there is such a record but whoever wrote it and whoever holds the case: neither the record
   * nor that something was done.
   */
  readonly holderOnly?: true;
  /** The letter that goes to the young person whenever it is filled in, or corrected. */
  readonly letter?: FormLetter;
  /** Of an earlier version: nobody fills it in any more, and what was written on it stays readable. */
  readonly past?: true;
  readonly spans?: readonly Span[];
  readonly fields: Readonly<Record<string, Field<V>>>;
  /** All of its fields, each once, in the order in which they are filled in. Left out where the form is short. */
  readonly parts?: readonly FormPart[];
}

/** A number that each organisation of a role may set for itself. */
export interface Setting<V extends Vocabulary = Vocabulary> extends Adjustable {
  readonly role: V['role'];
  readonly label: Text;
  readonly standard: number;
  /** Times, where nothing is said. */
  readonly unit?: 'hours';
}

type Said<Names extends string> = Readonly<Partial<Record<Names, Text>>>;

/**
 * What people of the case read in the place of the words of the trade: name → words to them. What is left out they read
 * as everybody does.
 */
export interface PlainWords<V extends Vocabulary = Vocabulary> {
  readonly stages?: Said<V['stage']>;
  readonly actions?: Said<V['action']>;
  readonly asks?: Said<AskName<V>>;
  readonly clocks?: Said<V['clock']>;
  readonly outcomes?: Said<V['outcome']>;
  readonly forms?: Said<V['form']>;
  /** What happened when it was done. */
  readonly done?: Said<Deed<V>>;
}

/** An opening, an action, or an answer: `ask.answer`. */
export type Deed<V extends Vocabulary = Vocabulary> =
  | V['opening']
  | V['action']
  | { readonly [A in AskName<V>]: `${A}.${V['asks'][A]}` }[AskName<V>];

export interface Definition<V extends Vocabulary = Vocabulary> {
  readonly name: string;
  readonly version: number;
  readonly label: Text;
  readonly roles: Readonly<Record<V['role'], Role>>;
  readonly legs: Readonly<Record<V['leg'], Leg<V>>>;
  readonly stages: Readonly<Record<V['stage'], Stage<V>>>;
  readonly openings: Readonly<Record<V['opening'], Opening<V>>>;
  readonly actions: Readonly<Record<V['action'], Action<V>>>;
  /** Actions that are open in every stage until the close. */
  readonly always: readonly V['action'][];
  /** Actions that are open after the close: nothing else is, but asks and clocks that outlive it. */
  readonly afterClose: readonly V['action'][];
  readonly asks: { readonly [A in AskName<V>]: Ask<V, V['asks'][A]> };
  readonly clocks: Readonly<Record<V['clock'], Clock<V>>>;
  readonly forms: Readonly<Record<V['form'], Form<V>>>;
  readonly tasks: Readonly<Record<V['task'], Task<V>>>;
  readonly outcomes: Readonly<Record<V['outcome'], Outcome<V>>>;
  /** Left out in the oldest versions: anybody bound may then record a consent, which opens nothing to anybody. */
  readonly consents?: Consents<V>;
  readonly settings?: Readonly<Record<SettingName<V>, Setting<V>>>;
  /** By role, of those that are persons. */
  readonly plainWords?: Readonly<Partial<Record<V['role'], PlainWords<V>>>>;
  /** By kind of decision; left out where none is made. */
  readonly guidance?: Readonly<Record<string, ComplaintGuidance>>;
}
