import type { ColleagueView, NotificationView, OrganisationView, Page, TaskView } from '#casework';
import { NameAnswer, TextAnswer } from './basics.js';
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
  @Moment() readonly since!: string;
  @Moment(OrNull) readonly due!: string | null;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
}

export class TaskPageAnswer implements Page<TaskView> {
  @Many(TaskAnswer) readonly items!: readonly TaskAnswer[];
  @Word(next) readonly next!: string | null;
}

class NotificationAnswer implements NotificationView {
  @Uuid() readonly id!: string;
  @Uuid() readonly caseId!: string;
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
