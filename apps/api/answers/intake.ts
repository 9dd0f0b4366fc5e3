import type { IntakeDay, IntakeView, StartView } from '#casework';
import { NameAnswer } from './basics.js';
import { Many, One, OrNull, Uuid, Whole, Word } from './properties.js';

export class IntakeDayAnswer implements IntakeDay {
  @Word({ description: 'A day' }) readonly on!: string;
  @Whole({ nullable: true, description: 'Null where none are set' }) readonly places!: number | null;
  @Whole({ description: 'Who starts that day or is expected to; may be more than there are places' })
  readonly taken!: number;
}

class StartAnswer implements StartView {
  @Uuid() readonly caseId!: string;
  @One(NameAnswer, OrNull) readonly youngPerson!: NameAnswer | null;
  @Word(OrNull) readonly track!: string | null;
  @Word({ description: 'The day of the start' }) readonly on!: string;
  @Word({
    enum: ['expected', 'started', 'noShow'],
    description: '`expected` until it is said, also when the day has passed',
  })
  readonly came!: StartView['came'];
}

export class IntakeAnswer implements IntakeView {
  @Many(IntakeDayAnswer) readonly days!: readonly IntakeDayAnswer[];
  @Many(StartAnswer) readonly starts!: readonly StartAnswer[];
}

export class IntakeDaysAnswer {
  @Many(IntakeDayAnswer) readonly items!: readonly IntakeDayAnswer[];
}
