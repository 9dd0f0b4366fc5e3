import type { Text } from '#domain';
import type {
  AfterFguFigures,
  ClockPunctuality,
  Count,
  Figures,
  FlowLink,
  FlowNode,
  Group,
  LinkFigures,
  ProgrammeGroup,
  Punctualities,
  Punctuality,
  StageTime,
  TransitTime,
  WordFigures,
} from '#insight';
import { TextAnswer } from './basics.js';
import { Amount, Many, Moment, One, OrNull, Truth, Whole, Word } from './properties.js';

/** A count, or why there is none. */
class CountAnswer implements Count {
  @Whole({ nullable: true, description: 'Null: withheld' }) readonly value!: number | null;
  @Truth({ description: 'Withheld because it is one to four; else because it would give such a count away' })
  readonly few!: boolean;
}

const Counted = (description?: string) => One(CountAnswer, description === undefined ? {} : { description });
const Label = () => One(TextAnswer);
const Days = (description: string) => Amount({ nullable: true, description });

class FlowNodeAnswer implements FlowNode {
  @Word() readonly id!: string;
  @Whole({ description: '0 (notice) to 4 (outcome)' }) readonly column!: number;
  @Label() readonly label!: Text;
  @Counted() readonly cases!: CountAnswer;
}

class FlowLinkAnswer implements FlowLink {
  @Word({ description: 'Id of a node' }) readonly from!: string;
  @Word({ description: 'Id of a node in a later column' }) readonly to!: string;
  @Counted() readonly cases!: CountAnswer;
}

class FlowAnswer {
  @Many(FlowNodeAnswer) readonly nodes!: readonly FlowNodeAnswer[];
  @Many(FlowLinkAnswer) readonly links!: readonly FlowLinkAnswer[];
}

class SpreadAnswer {
  @Counted('Stretches; a case may have several') readonly n!: CountAnswer;
  @Days('Half took at most so many days; null below five cases') readonly median!: number | null;
  @Days('85 of 100 took at most so many days') readonly p85!: number | null;
}

class StageTimeAnswer extends SpreadAnswer implements StageTime {
  @Word() readonly stage!: string;
  @Label() readonly label!: Text;
  @Word() readonly leg!: string;
  @Label() readonly legLabel!: Text;
}

class TransitTimeAnswer extends SpreadAnswer implements TransitTime {
  @Word() readonly ask!: string;
  @Label() readonly label!: Text;
  @Word({ description: 'Role of the receiver' }) readonly to!: string;
  @Label() readonly toLabel!: Text;
}

class PunctualityAnswer implements Punctuality {
  @Word({ description: 'Role that owes it' }) readonly owner!: string;
  @Label() readonly ownerLabel!: Text;
  @Counted('Done by the due moment') readonly kept!: CountAnswer;
  @Counted('The due moment passed first, whether or not it was done later') readonly breached!: CountAnswer;
  @Counted('Neither done nor due yet') readonly running!: CountAnswer;
}

class ClockPunctualityAnswer extends PunctualityAnswer implements ClockPunctuality {
  @Word() readonly clock!: string;
  @Label() readonly label!: Text;
  @Word({ enum: ['statutory', 'local'] }) readonly kind!: 'statutory' | 'local';
  @Word({ nullable: true, description: 'Law and paragraph; null for a local service target' })
  readonly source!: string | null;
}

class PunctualitiesAnswer implements Punctualities {
  @Many(ClockPunctualityAnswer) readonly byClock!: readonly ClockPunctualityAnswer[];
  @Many(PunctualityAnswer) readonly byOwner!: readonly PunctualityAnswer[];
}

class LinkFiguresAnswer implements LinkFigures {
  @Word({ description: 'Role that offers the case' }) readonly from!: string;
  @Word({ description: 'Role that it is offered to' }) readonly to!: string;
  @Label() readonly label!: Text;
  @Counted('Cases that were ever offered: the sum of the six below') readonly offered!: CountAnswer;
  @Counted() readonly taken!: CountAnswer;
  @Counted('An answer is owed, in time') readonly waiting!: CountAnswer;
  @Counted('Not taken; the sender has the case, or found another way') readonly elsewhere!: CountAnswer;
  @Counted('Lost: the answer date has passed') readonly overdue!: CountAnswer;
  @Counted('Lost: never taken, then closed without a place to be') readonly letGo!: CountAnswer;
  @Counted('Lost: admitted, did not turn up, not started since') readonly noShow!: CountAnswer;
  @Counted('The three ways of being lost') readonly lost!: CountAnswer;
}

class WasToldAnswer implements Readonly<Record<'yes' | 'partly' | 'no', CountAnswer>> {
  @Counted() readonly yes!: CountAnswer;
  @Counted() readonly partly!: CountAnswer;
  @Counted() readonly no!: CountAnswer;
}

class WasOwnChoiceAnswer extends WasToldAnswer {
  @Counted() readonly unsure!: CountAnswer;
}

class WordFiguresAnswer implements WordFigures {
  @Word({ description: 'Role that passed the case on' }) readonly from!: string;
  @Word({ description: 'Role that received it' }) readonly to!: string;
  @Label() readonly label!: Text;
  @Counted('Handoffs that young people were asked about') readonly asked!: CountAnswer;
  @Counted() readonly answered!: CountAnswer;
  @One(WasToldAnswer) readonly wasTold!: WasToldAnswer;
  @One(WasOwnChoiceAnswer) readonly wasOwnChoice!: WasOwnChoiceAnswer;
}

class AfterFguAnswer implements AfterFguFigures {
  @Word({ enum: ['completed', 'before'] }) readonly left!: AfterFguFigures['left'];
  @Label() readonly label!: Text;
  @Word({ enum: ['after4Months', 'after12Months'] }) readonly check!: AfterFguFigures['check'];
  @Counted('Who left FGU so, and is not there now') readonly cases!: CountAnswer;
  @Counted() readonly education!: CountAnswer;
  @Counted() readonly otherEducation!: CountAnswer;
  @Counted() readonly employment!: CountAnswer;
  @Counted('None of these, or unknown') readonly none!: CountAnswer;
  @Counted('Not looked at, or not yet') readonly unchecked!: CountAnswer;
}

class GroupAnswer implements Group {
  @Word() readonly id!: string;
  @Label() readonly label!: Text;
  @Counted() readonly cases!: CountAnswer;
  @Counted() readonly reachedKui!: CountAnswer;
  @Counted() readonly inTargetGroup!: CountAnswer;
  @Counted() readonly startedFgu!: CountAnswer;
  @Counted() readonly retained!: CountAnswer;
  @Counted('Lost between two parties') readonly lost!: CountAnswer;
  @Days('From the offer to KUI to the first contact; null below five cases')
  readonly medianDaysToContact!: number | null;
}

class ProgrammeGroupAnswer extends GroupAnswer implements ProgrammeGroup {
  @Many(GroupAnswer, { description: 'Small schools are taken together; empty where none can be told apart' })
  readonly institutions!: readonly GroupAnswer[];
}

class SchoolsAnswer extends GroupAnswer {
  @Many(ProgrammeGroupAnswer) readonly programmeTypes!: readonly ProgrammeGroupAnswer[];
}

class PeriodAnswer {
  @Word({ ...OrNull, description: 'First day of a month' }) readonly from!: string | null;
  @Word({ ...OrNull, description: 'Last day of a month' }) readonly to!: string | null;
}

export class FiguresAnswer implements Figures {
  @Moment() readonly asOf!: string;
  @One(PeriodAnswer) readonly period!: PeriodAnswer;
  @Counted() readonly cases!: CountAnswer;
  @One(FlowAnswer) readonly flow!: FlowAnswer;
  @Many(StageTimeAnswer) readonly stages!: readonly StageTimeAnswer[];
  @Many(TransitTimeAnswer) readonly transits!: readonly TransitTimeAnswer[];
  @One(PunctualitiesAnswer) readonly deadlines!: PunctualitiesAnswer;
  @Many(LinkFiguresAnswer) readonly links!: readonly LinkFiguresAnswer[];
  @Many(WordFiguresAnswer, { description: 'What young people said of the handoffs' })
  readonly words!: readonly WordFiguresAnswer[];
  @Many(AfterFguAnswer, { description: 'Where they were 4 and 12 months after FGU' })
  readonly afterFgu!: readonly AfterFguAnswer[];
  @One(SchoolsAnswer) readonly schools!: SchoolsAnswer;
}
