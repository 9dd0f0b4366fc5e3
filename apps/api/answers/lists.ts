import type { ColleagueView, NotificationView, OrganisationView, Page, TaskView } from '#casework';
import { priorities } from '#domain';
import { NameAnswer, RemainingAnswer, TextAnswer } from './basics.js';
import { PersonAnswer } from './overview.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;

class TaskAnswer implements TaskView {
  @Uuid() readonly caseId!: string;
  @Whole() readonly no!: number;
  @Word() readonly task!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word() readonly role!: string;
  @Truth({ description: 'For the leader’s inbox' }) readonly leader!: boolean;
  @Uuid({ nullable: true, description: 'The person who has taken it' }) readonly assignee!: string | null;
  @Uuid({ nullable: true, description: 'Who has lent it to them, and gets it back' })
  readonly lender!: string | null;
  @Word({ nullable: true, description: 'Null for who may not see it' }) readonly stage!: string | null;
  @One(TextAnswer, OrNull) readonly stageLabel!: TextAnswer | null;
  @Moment() readonly since!: string;
  @Moment(OrNull) readonly due!: string | null;
  @Truth({ description: 'It has no due moment because what it is due with stands still' })
  readonly onHold!: boolean;
  @One(RemainingAnswer, { nullable: true, description: 'Working time left until then' })
  readonly remaining!: RemainingAnswer | null;
  @Word({ enum: priorities }) readonly priority!: TaskView['priority'];
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
}

class AssignmentResultAnswer {
  @Uuid() readonly caseId!: string;
  @Whole() readonly no!: number;
  @Word({ description: '`done`, or the code of the problem' }) readonly result!: string;
  @One(PersonAnswer, { nullable: true, description: 'The colleague who was first' })
  readonly takenBy!: PersonAnswer | null;
}

export class AssignmentsAnswer {
  @Many(AssignmentResultAnswer) readonly results!: readonly AssignmentResultAnswer[];
}

export class TaskPageAnswer implements Page<TaskView> {
  @Many(TaskAnswer) readonly items!: readonly TaskAnswer[];
  @Word(next) readonly next!: string | null;
}

class NotificationAnswer implements NotificationView {
  @Uuid() readonly id!: string;
  @Uuid() readonly caseId!: string;
  @One(NameAnswer, { nullable: true, description: 'Null for who may not see it' })
  readonly youngPerson!: NameAnswer | null;
  @Moment() readonly at!: string;
  @Word({ description: 'asked, answered, rang, closed …' }) readonly what!: string;
  @One(Object, { description: 'Names and numbers in the case' })
  readonly about!: Readonly<Record<string, unknown>>;
}

export class NotificationPageAnswer implements Page<NotificationView> {
  @Many(NotificationAnswer) readonly items!: readonly NotificationAnswer[];
  @Word(next) readonly next!: string | null;
}

class OrganisationAnswer implements OrganisationView {
  @Uuid() readonly id!: string;
  @Word() readonly role!: string;
  @Word() readonly name!: string;
  @Word({ description: 'Institution number where there is one' }) readonly code!: string;
  @Word(OrNull) readonly municipalityCode!: string | null;
}

class ColleagueAnswer implements ColleagueView {
  @Uuid() readonly id!: string;
  @Word() readonly name!: string;
  @Many(String) readonly duties!: readonly string[];
}

export class ColleaguePageAnswer implements Page<ColleagueView> {
  @Many(ColleagueAnswer) readonly items!: readonly ColleagueAnswer[];
  @Word(next) readonly next!: string | null;
}

export class OrganisationPageAnswer implements Page<OrganisationView> {
  @Many(OrganisationAnswer) readonly items!: readonly OrganisationAnswer[];
  @Word(next) readonly next!: string | null;
}
