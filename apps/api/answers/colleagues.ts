import type { AbsenceView, MentionView, Page } from '#casework';
import { NameAnswer, TextAnswer } from './basics.js';
import { PersonAnswer } from './overview.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

export class AbsenceAnswer implements AbsenceView {
  @Uuid() readonly id!: string;
  @One(PersonAnswer) readonly person!: PersonAnswer;
  @One(PersonAnswer) readonly substitute!: PersonAnswer;
  @Word({ description: 'First day' }) readonly from!: string;
  @Word({ description: 'Last day' }) readonly to!: string;
}

export class AbsencesAnswer {
  @Many(AbsenceAnswer) readonly items!: readonly AbsenceAnswer[];
}

class MentionedTaskAnswer {
  @Whole() readonly no!: number;
  @One(TextAnswer) readonly label!: TextAnswer;
}

class MentionAnswer implements MentionView {
  @Uuid() readonly id!: string;
  @Uuid() readonly caseId!: string;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
  @One(PersonAnswer) readonly from!: PersonAnswer;
  @One(MentionedTaskAnswer, { nullable: true, description: 'Null for none, and for one that is done' })
  readonly task!: MentionedTaskAnswer | null;
  @Word(OrNull) readonly message!: string | null;
  @Moment() readonly at!: string;
  @Truth() readonly seen!: boolean;
}

export class MentionPageAnswer implements Page<MentionView> {
  @Many(MentionAnswer) readonly items!: readonly MentionAnswer[];
  @Word({ nullable: true, description: 'Cursor of the next page; null on the last' })
  readonly next!: string | null;
}
