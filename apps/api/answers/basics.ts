import type { Goal, Text } from '#domain';
import { Amount, Moment, One, Uuid, Whole, Word } from './properties.js';

/** What people read, in both languages. */
export class TextAnswer implements Text {
  @Word() readonly da!: string;
  @Word() readonly en!: string;
}

/** What a deadline is about, in words. */
export class GoalAnswer implements Goal {
  @One(TextAnswer, { nullable: true, description: 'What starts it' }) readonly starts!: TextAnswer | null;
  @One(TextAnswer, { nullable: true, description: 'What meets it; null for a birthday' })
  readonly meets!: TextAnswer | null;
  @One(TextAnswer, { nullable: true, description: 'To whom it applies; null for everybody' })
  readonly appliesTo!: TextAnswer | null;
}

/** One side of a case. */
export class PartyAnswer {
  @Word({ description: 'Role in the process' }) readonly role!: string;
  @Uuid() readonly id!: string;
}

export class NameAnswer {
  @Word() readonly firstName!: string;
  @Word() readonly lastName!: string;
}

export class DefinitionRefAnswer {
  @Word() readonly name!: string;
  @Whole() readonly version!: number;
}

export class StretchAnswer {
  @Moment() readonly from!: string;
  @Moment({ nullable: true, description: 'Null: still' }) readonly to!: string | null;
}

export class RemainingAnswer {
  @Whole({ description: 'Working days after today; negative where it has passed' }) readonly days!: number;
  @Amount({ description: 'Opening hours, with fractions' }) readonly hours!: number;
}
