import {
  type AccessFinding,
  type AccessSampleView,
  type LookDay,
  type Page,
  type SampledLook,
  type Ties,
  type Verdict,
  verdicts,
} from '#casework';
import { NameAnswer, PartyAnswer, TextAnswer } from './basics.js';
import { PersonAnswer } from './overview.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;

class LookAnswer {
  @One(PartyAnswer) readonly by!: PartyAnswer;
  @Word() readonly purpose!: string;
  @One(TextAnswer) readonly purposeLabel!: TextAnswer;
  @Many(TextAnswer, { description: 'What they did, in plain words' }) readonly did!: readonly TextAnswer[];
  @Whole() readonly times!: number;
}

class LookDayAnswer implements LookDay {
  @Word({ description: 'Day, in Denmark' }) readonly day!: string;
  @Many(LookAnswer, { description: 'Empty where it was you alone' }) readonly looks!: readonly LookAnswer[];
}

export class LooksAnswer implements Page<LookDay> {
  @Many(LookDayAnswer) readonly items!: readonly LookDayAnswer[];
  @Word(next) readonly next!: string | null;
}

export class AccessSampleItemAnswer implements AccessSampleView {
  @Uuid() readonly id!: string;
  @Moment() readonly at!: string;
  @Word({ description: 'First day' }) readonly from!: string;
  @Word({ description: 'Last day' }) readonly to!: string;
  @Whole({ description: 'How many looks were drawn' }) readonly items!: number;
  @Whole({ description: 'Of those: with a verdict' }) readonly judged!: number;
}

export class AccessSamplePageAnswer implements Page<AccessSampleView> {
  @Many(AccessSampleItemAnswer) readonly items!: readonly AccessSampleItemAnswer[];
  @Word(next) readonly next!: string | null;
}

class TiesAnswer implements Ties {
  @Whole({ description: 'Steps that they have taken in the case' }) readonly steps!: number;
  @Truth({ description: 'Has or had a task in it' }) readonly tasks!: boolean;
  @Truth() readonly mentioned!: boolean;
  @Truth({ description: 'Stood in for a colleague on a day when they looked' }) readonly stoodIn!: boolean;
  @Truth({ description: 'It stood in their inbox' }) readonly listed!: boolean;
}

class AccessVerdictAnswer {
  @Word({ enum: verdicts }) readonly verdict!: Verdict;
  @Word(OrNull) readonly note!: string | null;
  @Moment() readonly at!: string;
  @One(PersonAnswer) readonly by!: PersonAnswer;
}

class SampledLookAnswer implements SampledLook {
  @Whole() readonly no!: number;
  @One(PersonAnswer) readonly person!: PersonAnswer;
  @Uuid() readonly caseId!: string;
  @One(NameAnswer, { nullable: true, description: 'Null for who may not know it' })
  readonly youngPerson!: NameAnswer | null;
  @Word({ description: 'Day, in Denmark' }) readonly day!: string;
  @Moment() readonly firstAt!: string;
  @Moment() readonly lastAt!: string;
  @Whole() readonly times!: number;
  @Many(TextAnswer) readonly did!: readonly TextAnswer[];
  @Many(TextAnswer) readonly purposes!: readonly TextAnswer[];
  @One(TiesAnswer) readonly ties!: TiesAnswer;
  @Truth({ description: 'Your own: for somebody else to judge' }) readonly own!: boolean;
  @Many(AccessVerdictAnswer, { description: 'Newest first' })
  readonly verdicts!: readonly AccessVerdictAnswer[];
}

export class AccessSampleAnswer extends AccessSampleItemAnswer {
  @Many(SampledLookAnswer) readonly looks!: readonly SampledLookAnswer[];
}

class FoundCaseAnswer {
  @Uuid() readonly caseId!: string;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
}

class AccessFindingAnswer implements AccessFinding {
  @Word({ enum: ['many', 'untied', 'fruitless'] }) readonly kind!: AccessFinding['kind'];
  @One(PersonAnswer) readonly person!: PersonAnswer;
  @One(TextAnswer, { description: 'One sentence' }) readonly text!: TextAnswer;
  @Many(FoundCaseAnswer, { description: 'Some of the cases, the latest look first' })
  readonly cases!: readonly FoundCaseAnswer[];
}

export class AccessFindingsAnswer {
  @Many(AccessFindingAnswer) readonly items!: readonly AccessFindingAnswer[];
}
