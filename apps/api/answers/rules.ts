import { getSchemaPath } from '@nestjs/swagger';
import type {
  DeadlineChange,
  LocalBudget,
  LocalListView,
  LocalRulesView,
  Page,
  ProposedChange,
  RuleChangeCase,
  RuleChangeGroup,
  RuleChangeView,
  RuleDifference,
} from '#casework';
import type { Calendar, LocalRow } from '#domain';
import { NameAnswer, TextAnswer } from './basics.js';
import { ByName, Many, Moment, One, Optional, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;
const kinds = ['calendar', 'budgets', 'version'];
const units = ['workingDays', 'calendarDays', 'workingHours', 'years', 'times', 'hours'];
const hows = ['later', 'earlier', 'starting', 'ending', 'same'];
const results = ['done', 'kept', 'unchanged', 'refused', 'failed'];

class ClosingAnswer {
  @Word({ ...Optional, description: 'Month and day of a closing that comes every year, as 12-24' })
  readonly yearly?: string;
  @Word({ ...Optional, description: 'First day' }) readonly from?: string;
  @Word({ ...Optional, description: 'Last day, included' }) readonly to?: string;
  @Word({ enum: ['closed', 'summerHoliday'] }) readonly kind!: 'closed' | 'summerHoliday';
  @Word(Optional) readonly label?: string;
}

class OpeningHoursAnswer {
  @Word() readonly from!: string;
  @Word() readonly to!: string;
}

class CalendarAnswer {
  @Many(ClosingAnswer) readonly closings!: Calendar['closings'];
  @ByName(
    { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } },
    { ...Optional, description: 'By weekday, 1 is Monday; left out: 8 to 16, on Fridays to 15' },
  )
  readonly hours?: Readonly<Record<string, OpeningHoursAnswer>>;
}

class LocalBudgetAnswer implements LocalBudget {
  @Word({ description: 'Clock or ask of the process' }) readonly name!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ enum: units }) readonly unit!: LocalBudget['unit'];
  @Whole({ description: 'The process’s own' }) readonly standard!: number;
  @Whole({ nullable: true, description: 'Null: the standard holds' }) readonly local!: number | null;
  @Whole() readonly from!: number;
  @Whole() readonly to!: number;
}

class LocalRowAnswer implements LocalRow {
  @Word() readonly key!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ description: 'The first day on which it is asked' }) readonly from!: string;
  @Word({ ...Optional, description: 'The last day, once it is retired' }) readonly until?: string;
}

class LocalListAnswer implements LocalListView {
  @Word() readonly name!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @ByName({ $ref: getSchemaPath(TextAnswer) }, { description: 'The rows that it always has: key → label' })
  readonly keys!: Readonly<Record<string, TextAnswer>>;
  @Whole({ description: 'How many may be added' }) readonly most!: number;
  @Many(LocalRowAnswer, { description: 'What the organisation has added, the retired ones too' })
  readonly rows!: readonly LocalRowAnswer[];
}

class VersionAnswer {
  @Word() readonly definition!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Whole() readonly version!: number;
  @Whole({
    description:
      'Running cases that the organisation holds and that follow it, closed ones with a deadline left included',
  })
  readonly cases!: number;
}

export class LocalRulesAnswer implements LocalRulesView {
  @Whole({ description: 'Grows with every change' }) readonly edition!: number;
  @One(CalendarAnswer) readonly calendar!: LocalRulesView['calendar'];
  @Many(LocalBudgetAnswer) readonly budgets!: readonly LocalBudgetAnswer[];
  @Many(LocalListAnswer) readonly lists!: readonly LocalListAnswer[];
  @Many(VersionAnswer) readonly versions!: readonly VersionAnswer[];
}

class RuleChangeGroupAnswer implements RuleChangeGroup {
  @Word() readonly clock!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Whole({ description: 'Deadlines that would be different, each in one of five ways' })
  readonly deadlines!: number;
  @Whole() readonly later!: number;
  @Whole() readonly earlier!: number;
  @Whole({ description: 'That would begin to run' }) readonly starting!: number;
  @Whole({ description: 'That would end, or have no date any more' }) readonly ending!: number;
  @Whole({ description: 'Whose rule changes, but no date' }) readonly same!: number;
  @Whole({ description: 'That would be breached at once' }) readonly breaches!: number;
  @Whole({ description: 'That kept their date' }) readonly kept!: number;
}

class ResultsAnswer {
  @Whole() readonly done!: number;
  @Whole({ description: 'All that would be different kept its date' }) readonly kept!: number;
  @Whole() readonly unchanged!: number;
  @Whole() readonly refused!: number;
  @Whole() readonly failed!: number;
}

class BudgetChangeAnswer {
  @Word() readonly name!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ enum: units }) readonly unit!: LocalBudget['unit'];
  @Whole() readonly from!: number;
  @Whole() readonly to!: number;
}

class VersionChangeAnswer {
  @Many(Number) readonly from!: readonly number[];
  @Whole() readonly to!: number;
}

class DifferenceAnswer implements RuleDifference {
  @Many(BudgetChangeAnswer) readonly budgets!: readonly BudgetChangeAnswer[];
  @Many(ClosingAnswer) readonly closingsAdded!: Calendar['closings'];
  @Many(ClosingAnswer) readonly closingsRemoved!: Calendar['closings'];
  @Truth({ description: 'Opening hours are others' }) readonly hours!: boolean;
  @One(VersionChangeAnswer, { nullable: true, description: 'Null where the version stays' })
  readonly version!: VersionChangeAnswer | null;
}

export class RuleChangeAnswer implements RuleChangeView {
  @Uuid() readonly id!: string;
  @Word({ enum: kinds }) readonly kind!: RuleChangeView['kind'];
  @ByName({}, { description: 'What the rules are to be, as it was proposed' })
  readonly change!: ProposedChange;
  @One(DifferenceAnswer, { description: 'What of it is new, against the rules of that day' })
  readonly difference!: DifferenceAnswer;
  @Moment() readonly at!: string;
  @Uuid() readonly person!: string;
  @Word({ enum: ['previewing', 'previewed', 'applying', 'applied'] })
  readonly state!: RuleChangeView['state'];
  @Many(String, { description: 'Clocks and asks whose deadlines kept their date' })
  readonly keep!: readonly string[];
  @Moment(OrNull) readonly appliedAt!: string | null;
  @Whole({ description: 'Running cases looked at so far' }) readonly lookedAt!: number;
  @Whole({ description: 'Of those: in which anything is different' }) readonly cases!: number;
  @Whole({ description: 'Of those: that cannot come along; not among `cases`' }) readonly hindered!: number;
  @One(ResultsAnswer) readonly results!: ResultsAnswer;
  @Many(RuleChangeGroupAnswer) readonly groups!: readonly RuleChangeGroupAnswer[];
}

export class RuleChangePageAnswer implements Page<RuleChangeView> {
  @Many(RuleChangeAnswer) readonly items!: readonly RuleChangeAnswer[];
  @Word(next) readonly next!: string | null;
}

class DeadlineChangeAnswer implements DeadlineChange {
  @Whole() readonly no!: number;
  @Word() readonly clock!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ enum: hows }) readonly how!: DeadlineChange['how'];
  @Moment({ nullable: true, description: 'Null: it does not run yet, or is paused' }) readonly was!:
    | string
    | null;
  @Moment({ nullable: true, description: 'Null: it would not run any more, or is paused' }) readonly will!:
    | string
    | null;
  @Truth() readonly breach!: boolean;
  @Truth({ description: 'It would be another, but keeps its date' }) readonly kept!: boolean;
}

class RuleChangeCaseAnswer implements RuleChangeCase {
  @Uuid() readonly caseId!: string;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
  @Many(DeadlineChangeAnswer) readonly deadlines!: readonly DeadlineChangeAnswer[];
  @One(TextAnswer, { nullable: true, description: 'Why the case cannot come along' })
  readonly hindrance!: TextAnswer | null;
  @One(TextAnswer, { nullable: true, description: 'What is different where no deadline is' })
  readonly note!: TextAnswer | null;
  @Word({ enum: results, nullable: true, description: 'Null: not carried out' })
  readonly result!: RuleChangeCase['result'];
}

export class RuleChangeCasePageAnswer implements Page<RuleChangeCase> {
  @Many(RuleChangeCaseAnswer) readonly items!: readonly RuleChangeCaseAnswer[];
  @Word(next) readonly next!: string | null;
}

class FreeDaysAnswer {
  @Word({ description: 'A date' }) readonly from!: string;
  @Word({ description: 'A date' }) readonly to!: string;
  @Word() readonly da!: string;
  @Word() readonly en!: string;
}

/** Beside weekends. */
export class FreeYearAnswer {
  @Whole() readonly year!: number;
  @Many(FreeDaysAnswer, {
    description: 'Public holidays and own closings on what would else be a working day',
  })
  readonly days!: readonly FreeDaysAnswer[];
}
