import type { RefusalCode, Settled, Text } from '#domain';
import { DefinitionRefAnswer, NameAnswer, TextAnswer } from './basics.js';
import { AskAnswer, RecordAnswer } from './cases.js';
import { FormAnswer, PackageAnswer } from './process.js';
import { Many, One, OrNull, Uuid, Whole, Wholes, Word } from './properties.js';

class ClosedAnswer {
  @Word({ description: 'The code with which it would be refused' }) readonly code!: RefusalCode;
  @One(TextAnswer) readonly detail!: Text;
}

/** One thing that the acting party may do now, or may not and why. */
export class ActionAnswer {
  @Word({ description: 'The last part of its path: an action, or `ask.answer`' }) readonly action!: string;
  @Whole({ nullable: true, description: 'The ask or consent it is about: the parameter `on`' })
  readonly on!: number | null;
  @One(TextAnswer) readonly label!: Text;
  @One(FormAnswer, OrNull) readonly form!: FormAnswer | null;
  @One(PackageAnswer, { nullable: true, description: 'What travels with it' })
  readonly carries!: PackageAnswer | null;
  @Word({ nullable: true, enum: ['given', 'withdrawn'], description: 'What it does to a consent' })
  readonly consent!: 'given' | 'withdrawn' | null;
  @Word({ nullable: true, description: 'It brings a person in this role into the case: `person` says whom' })
  readonly brings!: string | null;
  @Word({ nullable: true, enum: ['linked', 'merged'], description: '`other` says to which other case' })
  readonly links!: 'linked' | 'merged' | null;
  @One(ClosedAnswer, { nullable: true, description: 'Null: it is open' })
  readonly closed!: ClosedAnswer | null;
}

class SettledAnswer implements Settled {
  @Wholes({ description: 'Running deadlines of the acting party that it meets, or is needed for meeting' })
  readonly deadlines!: readonly number[];
  @Wholes({ description: 'Open tasks of the acting party that it does' })
  readonly tasks!: readonly number[];
}

/** An action with what would be over by it: what a screen shows first. */
export class CaseActionAnswer extends ActionAnswer {
  @One(SettledAnswer) readonly settles!: SettledAnswer;
}

export class ActionsAnswer {
  @Whole({ description: 'For If-Match, in quotes' }) readonly revision!: number;
  @One(DefinitionRefAnswer) readonly definition!: DefinitionRefAnswer;
  @Many(CaseActionAnswer) readonly actions!: readonly CaseActionAnswer[];
}

/** An ask to or from the acting party, with what the receiver may see and do. */
export class HandoffAnswer extends AskAnswer {
  @Uuid() readonly caseId!: string;
  @Whole({ description: 'For If-Match, in quotes' }) readonly revision!: number;
  @One(DefinitionRefAnswer) readonly definition!: DefinitionRefAnswer;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
  @Many(RecordAnswer, { description: 'What may be seen before it is answered' })
  readonly preview!: readonly RecordAnswer[];
  @Many(ActionAnswer) readonly answers!: readonly ActionAnswer[];
}

export class HandoffPageAnswer {
  @Many(HandoffAnswer) readonly items!: readonly HandoffAnswer[];
  @Word({ nullable: true, description: 'Cursor of the next page; null on the last' }) readonly next!:
    | string
    | null;
}
