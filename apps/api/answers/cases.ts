import { getSchemaPath } from '@nestjs/swagger';
import type {
  AskView,
  BatonStretch,
  CaseListItem,
  CaseView,
  CommandDone,
  ConsentView,
  CorrectionView,
  DeadlineView,
  GroundView,
  NoticeView,
  OtherCaseView,
  Page,
  PauseView,
  RecordView,
  RungView,
  SentView,
  ShareView,
  TimelineItem,
  VersionsView,
  VersionView,
  WithdrawalView,
} from '#casework';
import { type Fact, type FieldDifference, priorities, type RowDifference, type SharedPart } from '#domain';
import { AttachmentAnswer } from './attachments.js';
import {
  DefinitionRefAnswer,
  GoalAnswer,
  NameAnswer,
  PartyAnswer,
  RemainingAnswer,
  StretchAnswer,
  TextAnswer,
} from './basics.js';
import { ByName, FieldValue, Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;

export class CaseItemAnswer implements CaseListItem {
  @Uuid() readonly id!: string;
  @One(NameAnswer, { nullable: true, description: 'Null for who may not see it' })
  readonly youngPerson!: NameAnswer | null;
  @Truth({ description: 'The young person lives under name and address protection' })
  readonly nameProtected!: boolean;
  @Word({ nullable: true, description: 'Null after the close' }) readonly stage!: string | null;
  @One(TextAnswer, OrNull) readonly stageLabel!: TextAnswer | null;
  @Word(OrNull) readonly outcome!: string | null;
  @One(TextAnswer, OrNull) readonly outcomeLabel!: TextAnswer | null;
  @One(PartyAnswer, {
    nullable: true,
    description: 'Who has the case: exactly one, always. Null for who may not see it',
  })
  readonly holder!: PartyAnswer | null;
  @Moment() readonly openedAt!: string;
  @Moment({ nullable: true, description: 'The nearest deadline' }) readonly due!: string | null;
  @One(PartyAnswer, { nullable: true, description: 'Whose deadline that is to keep' })
  readonly dueOwner!: PartyAnswer | null;
  @One(RemainingAnswer, {
    nullable: true,
    description: 'Working time left until then, by the reader’s calendar',
  })
  readonly remaining!: RemainingAnswer | null;
  @Word({ enum: priorities }) readonly priority!: CaseListItem['priority'];
  @Word({ description: 'What the acting party is to the case' }) readonly relation!: string;
}

export class CasePageAnswer implements Page<CaseListItem> {
  @Many(CaseItemAnswer) readonly items!: readonly CaseItemAnswer[];
  @Word(next) readonly next!: string | null;
}

export class OtherCaseAnswer implements OtherCaseView {
  @One(CaseItemAnswer) readonly case!: CaseItemAnswer;
  @Truth({ description: 'Of the same young person; else of one born that day with that last name' })
  readonly samePerson!: boolean;
  @Truth({ description: 'Of the same school, as far as the acting party knows' })
  readonly sameSchool!: boolean;
  @Word({
    nullable: true,
    enum: ['linked', 'into', 'from'],
    description: '`into`: this case has gone into that one; `from`: that one has come into this',
  })
  readonly link!: OtherCaseView['link'];
}

export class CprAnswer {
  @Word({ nullable: true, description: 'Null: none is recorded' }) readonly cpr!: string | null;
}

class RelatedPartyAnswer extends PartyAnswer {
  @Word() readonly relation!: string;
}

export class AskAnswer implements AskView {
  @Whole() readonly no!: number;
  @Word() readonly ask!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word() readonly kind!: string;
  @One(PartyAnswer) readonly from!: PartyAnswer;
  @One(PartyAnswer) readonly to!: PartyAnswer;
  @Moment() readonly since!: string;
  @Moment(OrNull) readonly due!: string | null;
  @One(RemainingAnswer, {
    nullable: true,
    description: 'Working time left until then, by the reader’s calendar',
  })
  readonly remaining!: RemainingAnswer | null;
  @Word({ enum: priorities }) readonly priority!: AskView['priority'];
  @Moment(OrNull) readonly ended!: string | null;
  @Word({ nullable: true, enum: ['answered', 'withdrawn', 'lapsed'] }) readonly how!: string | null;
  @Word(OrNull) readonly answer!: string | null;
  @Whole({ nullable: true, description: 'The ask by whose answer it was asked: it asks about that one' })
  readonly about!: number | null;
}

export class SentAnswer extends AskAnswer implements SentView {
  @One(TextAnswer, OrNull) readonly answerLabel!: TextAnswer | null;
}

class ContactAnswer {
  @Word() readonly name!: string;
  @Word(OrNull) readonly phone!: string | null;
  @Word(OrNull) readonly email!: string | null;
}

/** What became of what was reported or handed over in one case. */
export class NoticeAnswer implements NoticeView {
  @One(CaseItemAnswer) readonly case!: CaseItemAnswer;
  @Many(SentAnswer, { description: 'What the acting party has sent, newest first' })
  readonly sent!: readonly SentAnswer[];
  @Many(AskAnswer, { description: 'What waits for an answer of the acting party' })
  readonly owed!: readonly AskAnswer[];
  @One(ContactAnswer, { nullable: true, description: 'Whom one can call, as far as one was told' })
  readonly contact!: ContactAnswer | null;
}

export class NoticePageAnswer implements Page<NoticeView> {
  @Many(NoticeAnswer) readonly items!: readonly NoticeAnswer[];
  @Word(next) readonly next!: string | null;
}

class OwnerAnswer {
  @Word() readonly role!: string;
  @Uuid(OrNull) readonly id!: string | null;
}

class PauseAnswer implements PauseView {
  @Moment() readonly from!: string;
  @Moment({ nullable: true, description: 'Null: still' }) readonly to!: string | null;
  @One(TextAnswer, OrNull) readonly reason!: TextAnswer | null;
  @One(PartyAnswer, { nullable: true, description: 'Who owes the answer' })
  readonly waitsFor!: PartyAnswer | null;
  @One(PartyAnswer, { nullable: true, description: 'Who asked' }) readonly by!: PartyAnswer | null;
  @Uuid({ nullable: true, description: 'The colleague who asked; null for others' })
  readonly person!: string | null;
}

class RungAnswer implements RungView {
  @Word({ description: '`warn`, `breach`, `escalate`, or a further name' }) readonly name!: string;
  @Moment({ nullable: true, description: 'When it rings; null while the deadline stands still before it' })
  readonly at!: string | null;
  @Moment({ nullable: true, description: 'When it rang' }) readonly rang!: string | null;
  @Moment({ nullable: true, description: 'When it was passed over, after a change of rules' })
  readonly skipped!: string | null;
  @Many(String, { description: 'Roles; `owner`: who owes it, `asker`: who waits for the answer' })
  readonly tells!: readonly string[];
  @Truth({ description: 'The leader of those told' }) readonly leader!: boolean;
}

class DeadlineAnswer implements DeadlineView {
  @Whole() readonly no!: number;
  @Word() readonly clock!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Whole({ nullable: true, description: 'The ask whose answer it times' }) readonly ask!: number | null;
  @Word({ enum: ['statutory', 'local'] }) readonly kind!: 'statutory' | 'local';
  @Word({ nullable: true, description: 'Law and paragraph of a statutory one' })
  readonly source!: string | null;
  @One(OwnerAnswer) readonly owner!: OwnerAnswer;
  @Moment() readonly started!: string;
  @Moment(OrNull) readonly due!: string | null;
  @One(RemainingAnswer, {
    nullable: true,
    description: 'Working time left until then, by the reader’s calendar',
  })
  readonly remaining!: RemainingAnswer | null;
  @Word({ enum: priorities }) readonly priority!: DeadlineView['priority'];
  @One(TextAnswer, { nullable: true, description: 'Why that day, in words' })
  readonly why!: TextAnswer | null;
  @One(GoalAnswer) readonly goal!: GoalAnswer;
  @Many(RungAnswer, { description: 'Its ladder, in the order of the process' })
  readonly rungs!: readonly RungAnswer[];
  @Word({ nullable: true, description: 'The last day on which it is kept; of a birthday the day itself' })
  readonly lastDay!: string | null;
  @Truth() readonly paused!: boolean;
  @Many(PauseAnswer, { description: 'Stretches in which it stood still' })
  readonly pauses!: readonly PauseAnswer[];
  @Moment(OrNull) readonly ended!: string | null;
  @Word({ nullable: true, enum: ['met', 'void'] }) readonly how!: string | null;
  @Truth() readonly breached!: boolean;
}

const groundKinds = [
  'own',
  'voice',
  'holder',
  'merged',
  'subject',
  'minor',
  'told',
  'answer',
  'preview',
  'package',
  'question',
  'consent',
  'opened',
] as const;

export class GroundAnswer implements GroundView {
  @Word({ enum: groundKinds }) readonly kind!: GroundView['kind'];
  @Whole({ nullable: true, description: 'Number of the ask that it came with' }) readonly ask!: number | null;
  @Whole({ nullable: true, description: 'Number of the consent' }) readonly consent!: number | null;
  @One(TextAnswer, { description: 'What it may be used for' }) readonly purpose!: TextAnswer;
  @One(TextAnswer, { description: 'Law and paragraph, or the consent' }) readonly basis!: TextAnswer;
}

class PartAnswer implements SharedPart {
  @Word() readonly form!: string;
  @Many(String, { description: 'Fields of the form' }) readonly elements!: readonly string[];
}

class ConsentAnswer implements ConsentView {
  @Whole() readonly no!: number;
  @Moment() readonly since!: string;
  @Truth({ description: 'It opens something now' }) readonly holds!: boolean;
  @Moment(OrNull) readonly ended!: string | null;
  @Word({ nullable: true, enum: ['withdrawn', 'lapsed'], description: 'Null: neither; it may have run out' })
  readonly end!: ConsentView['end'];
  @One(PartyAnswer, { nullable: true, description: 'Null in the oldest ones, which open nothing' })
  readonly recipient!: PartyAnswer | null;
  @One(TextAnswer, OrNull) readonly purpose!: TextAnswer | null;
  @Many(PartAnswer) readonly parts!: readonly PartAnswer[];
  @Truth({ description: 'The recipient may follow the whole case' }) readonly opensCase!: boolean;
  @Word({ nullable: true, description: 'Its last day; null: until it is withdrawn' })
  readonly until!: string | null;
  @Word({ nullable: true, description: 'Role of who consented' }) readonly givenBy!: string | null;
  @One(PartyAnswer, { nullable: true, description: 'Who put it on record for them' })
  readonly recordedBy!: PartyAnswer | null;
  @One(TextAnswer, { nullable: true, description: 'How it was received' }) readonly how!: TextAnswer | null;
}

export class ShareAnswer extends GroundAnswer implements ShareView {
  @One(PartyAnswer) readonly to!: PartyAnswer;
  @Moment() readonly since!: string;
  @Word({ nullable: true, description: 'Last day of a consent' }) readonly until!: string | null;
  @Truth({ description: 'They can still read it' }) readonly readable!: boolean;
  @Many(PartAnswer) readonly parts!: readonly PartAnswer[];
}

class StayingAnswer extends GroundAnswer {
  @Word() readonly form!: string;
  @Many(String, { description: 'Fields of the form' }) readonly elements!: readonly string[];
}

export class WithdrawalAnswer implements WithdrawalView {
  @One(ConsentAnswer) readonly consent!: ConsentAnswer;
  @Many(PartAnswer, { description: 'What the recipient could read no more' })
  readonly stops!: readonly PartAnswer[];
  @Many(StayingAnswer, { description: 'What they would read all the same, and why' })
  readonly stays!: readonly StayingAnswer[];
}

export class CaseAnswer extends CaseItemAnswer implements CaseView {
  @Word({ nullable: true, description: 'Masked; null for who may not have it shown' })
  readonly cpr!: string | null;
  @Whole() readonly version!: number;
  @Whole({ description: 'The ETag as a number' }) readonly revision!: number;
  @One(DefinitionRefAnswer) readonly definition!: DefinitionRefAnswer;
  @Word(OrNull) readonly leg!: string | null;
  @Moment({ nullable: true, description: 'Null for who may not see the stage' }) readonly stageSince!:
    | string
    | null;
  @Moment({ nullable: true, description: 'Null for who may not see the holder' })
  readonly holderSince!: string | null;
  @Moment(OrNull) readonly closedAt!: string | null;
  @Many(RelatedPartyAnswer) readonly parties!: readonly RelatedPartyAnswer[];
  @ByName({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] })
  readonly facts!: Readonly<Record<string, Fact>>;
  @Many(AskAnswer) readonly asks!: readonly AskAnswer[];
  @Many(DeadlineAnswer) readonly deadlines!: readonly DeadlineAnswer[];
  @Many(ConsentAnswer, { description: 'Those that hold, and those that did, newest first' })
  readonly consents!: readonly ConsentAnswer[];
}

/** What follows from a change: where the case is now. */
export class DoneAnswer implements CommandDone {
  @Uuid() readonly caseId!: string;
  @Whole() readonly version!: number;
  @Whole({ description: 'The ETag as a number' }) readonly revision!: number;
  @Word({ nullable: true, description: 'Null after the close, and for who may not see it' })
  readonly stage!: string | null;
  @One(PartyAnswer, { nullable: true, description: 'Null for who may not see it' })
  readonly holder!: PartyAnswer | null;
  @Word(OrNull) readonly outcome!: string | null;
}

class WarningAnswer {
  @Word({ enum: ['cpr-modulus'] }) readonly code!: 'cpr-modulus';
  @Word({ description: 'RFC 6901 pointer into the body' }) readonly pointer!: string;
  @One(TextAnswer) readonly detail!: TextAnswer;
}

export class OpenedAnswer extends DoneAnswer {
  @Many(WarningAnswer, { description: 'What may be wrong and was taken as it is' })
  readonly warnings!: readonly WarningAnswer[];
}

class BatonAnswer extends StretchAnswer implements BatonStretch {
  @One(PartyAnswer) readonly holder!: PartyAnswer;
  @Word({ description: 'The stage or outcome in which it began' }) readonly began!: string;
}

class ActorAnswer {
  @Word() readonly role!: string;
  @Uuid() readonly party!: string;
  @Uuid(OrNull) readonly person!: string | null;
}

class TimelineItemAnswer implements TimelineItem {
  @Whole() readonly version!: number;
  @Moment() readonly at!: string;
  @One(ActorAnswer) readonly by!: ActorAnswer;
  @Many(Object, { description: 'Each with its type, and the facts and ids that belong to it' })
  readonly events!: readonly Readonly<Record<string, unknown>>[];
}

export class TimelineAnswer implements Page<TimelineItem> {
  @Many(TimelineItemAnswer) readonly items!: readonly TimelineItemAnswer[];
  @Word(next) readonly next!: string | null;
  @Many(BatonAnswer, { description: 'The whole way of the case, on the first page' })
  readonly baton!: readonly BatonAnswer[];
}

class CorrectionAnswer implements CorrectionView {
  @Whole({ description: 'Of the version that took its place' }) readonly revision!: number;
  @Moment() readonly at!: string;
  @Word({ nullable: true, description: 'Null for who reads parts of the record alone' })
  readonly reason!: string | null;
  @ByName({}, { description: 'What it said, as far as the acting party may read the record' })
  readonly before!: Readonly<Record<string, unknown>>;
}

export class RecordAnswer implements RecordView {
  @Uuid() readonly record!: string;
  @Word() readonly form!: string;
  @Whole() readonly revision!: number;
  @Moment() readonly at!: string;
  @One(PartyAnswer) readonly by!: PartyAnswer;
  @ByName({}, { description: 'The fields that the acting party may read, as the form has them' })
  readonly fields!: Readonly<Record<string, unknown>>;
  @ByName(
    { type: 'object', additionalProperties: { $ref: getSchemaPath(TextAnswer) } },
    {
      required: false,
      description: 'List → key → label of the rows that the author’s organisation had added by then',
    },
  )
  readonly localRows?: Readonly<Record<string, Readonly<Record<string, TextAnswer>>>>;
  @Truth({ description: 'False where fields were left out' }) readonly whole!: boolean;
  @Truth({ description: 'Its content has been erased' }) readonly erased!: boolean;
  @Many(CorrectionAnswer, { description: 'What was said before it was corrected, newest first' })
  readonly corrections!: readonly CorrectionAnswer[];
  @Truth({ description: 'The reader wrote it, and may correct it' }) readonly mayCorrect!: boolean;
  @Many(AttachmentAnswer, { description: 'The files that the fields name, as far as they are still there' })
  readonly files!: readonly AttachmentAnswer[];
  @Many(GroundAnswer, { description: 'Why the acting party may read it; none in a preview' })
  readonly grounds!: readonly GroundAnswer[];
}

export class RecordVersionAnswer implements VersionView {
  @Whole() readonly revision!: number;
  @Moment() readonly at!: string;
  @One(PartyAnswer) readonly by!: PartyAnswer;
  @Truth({ description: 'It says right what the one before it said wrong' }) readonly corrects!: boolean;
  @Word({ nullable: true, description: 'Why it was corrected, for who reads all of it' })
  readonly reason!: string | null;
  @Truth({ description: 'Its content has been erased' }) readonly erased!: boolean;
}

const ways = { enum: ['added', 'removed', 'changed'] } as const;

export class FieldDifferenceAnswer implements FieldDifference {
  @Word() readonly field!: string;
  @Word(ways) readonly how!: FieldDifference['how'];
  @FieldValue({ description: 'As the form has it; left out where it said nothing' })
  readonly before?: unknown;
  @FieldValue({ description: 'As the form has it; left out where it says nothing' }) readonly after?: unknown;
}

export class RowDifferenceAnswer implements RowDifference {
  @Word() readonly key!: string;
  @Word(ways) readonly how!: RowDifference['how'];
  @ByName({}, { description: 'The row as it is now; as it was, where it is gone' })
  readonly row!: Readonly<Record<string, unknown>>;
  @Many(FieldDifferenceAnswer) readonly fields!: readonly FieldDifferenceAnswer[];
}

export class RecordDifferenceAnswer extends FieldDifferenceAnswer {
  @Many(RowDifferenceAnswer, { required: false, description: 'Of a list: the rows that differ' })
  readonly rows?: readonly RowDifferenceAnswer[];
}

export class RecordVersionsAnswer implements VersionsView {
  @Uuid() readonly record!: string;
  @Word() readonly form!: string;
  @Many(RecordVersionAnswer, { description: 'Those that the acting party may read, newest first' })
  readonly versions!: readonly RecordVersionAnswer[];
  @Whole({ nullable: true, description: 'Null where there is one version alone' })
  readonly from!: number | null;
  @Whole() readonly to!: number;
  @Many(RecordDifferenceAnswer, { description: 'In the order of the form' })
  readonly differences!: readonly RecordDifferenceAnswer[];
  @ByName(
    { type: 'object', additionalProperties: { $ref: getSchemaPath(TextAnswer) } },
    { description: 'List → key → label of the rows that the author’s organisation had added by then' },
  )
  readonly localRows!: Readonly<Record<string, Readonly<Record<string, TextAnswer>>>>;
}

/** What the other side would see. */
export class PreviewAnswer {
  @One(PartyAnswer, { nullable: true, description: 'Null where nobody is asked, or nobody is chosen yet' })
  readonly receiver!: PartyAnswer | null;
  @Many(RecordAnswer, { description: 'Before they answer' }) readonly before!: readonly RecordAnswer[];
  @Many(RecordAnswer, { description: 'Once they have said yes' }) readonly after!: readonly RecordAnswer[];
}
