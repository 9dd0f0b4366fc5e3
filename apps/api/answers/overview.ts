import type { OverviewView, OwedDeadlineView, Page, SavedView } from '#casework';
import { priorities } from '#domain';
import { NameAnswer, RemainingAnswer, TextAnswer } from './basics.js';
import { ByName, Many, Moment, One, OrNull, Uuid, Whole, Word } from './properties.js';

export class PersonAnswer {
  @Uuid() readonly id!: string;
  @Word() readonly name!: string;
}

class PersonLoadAnswer {
  @One(PersonAnswer, { nullable: true, description: 'Null: nobody has taken them' })
  readonly person!: PersonAnswer | null;
  @Whole() readonly tasks!: number;
  @Whole({ description: 'Tasks over their deadline' }) readonly overdue!: number;
  @Whole({ description: 'Tasks on their last day' }) readonly today!: number;
  @Whole({ description: 'Tasks with two working days after today, or fewer' }) readonly soon!: number;
}

class StageLoadAnswer {
  @Word() readonly stage!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Whole() readonly cases!: number;
  @Whole({ description: 'Deadlines breached in these cases' }) readonly overdue!: number;
  @Whole({ description: 'Deadlines on their last day' }) readonly today!: number;
  @Whole({ description: 'Deadlines with two working days after today, or fewer' }) readonly soon!: number;
}

export class OverviewAnswer implements OverviewView {
  @Moment() readonly at!: string;
  @Whole({ description: 'Deadlines breached' }) readonly overdue!: number;
  @Whole({ description: 'Deadlines on their last day' }) readonly today!: number;
  @Whole({ description: 'Deadlines with two working days after today, or fewer' }) readonly soon!: number;
  @Whole({ description: 'Tasks that nobody has taken' }) readonly unassigned!: number;
  @Whole({ description: 'Cases in which nothing has happened for too long' }) readonly stalled!: number;
  @Whole({ description: 'Handoffs that wait for an answer' }) readonly handoffs!: number;
  @Many(PersonLoadAnswer, { description: 'Colleagues who have none, too; no administrators' })
  readonly perPerson!: readonly PersonLoadAnswer[];
  @Many(StageLoadAnswer) readonly perStage!: readonly StageLoadAnswer[];
}

class OwedDeadlineAnswer implements OwedDeadlineView {
  @Uuid() readonly caseId!: string;
  @Whole() readonly no!: number;
  @Word() readonly clock!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ enum: ['statutory', 'local'] }) readonly kind!: OwedDeadlineView['kind'];
  @Moment() readonly due!: string;
  @One(RemainingAnswer, OrNull) readonly remaining!: RemainingAnswer | null;
  @Word({ enum: priorities }) readonly priority!: OwedDeadlineView['priority'];
  @Word(OrNull) readonly stage!: string | null;
  @One(TextAnswer, OrNull) readonly stageLabel!: TextAnswer | null;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
  @Many(PersonAnswer, { description: 'Colleagues who have tasks in the case' })
  readonly people!: readonly PersonAnswer[];
}

export class DeadlinePageAnswer implements Page<OwedDeadlineView> {
  @Many(OwedDeadlineAnswer) readonly items!: readonly OwedDeadlineAnswer[];
  @Word({ nullable: true, description: 'Cursor of the next page; null on the last' })
  readonly next!: string | null;
}

export class SavedViewAnswer implements SavedView {
  @Uuid() readonly id!: string;
  @Word() readonly name!: string;
  @Word() readonly list!: string;
  @ByName({ type: 'string' }) readonly filter!: Readonly<Record<string, string>>;
}

export class SavedViewsAnswer {
  @Many(SavedViewAnswer) readonly items!: readonly SavedViewAnswer[];
}
