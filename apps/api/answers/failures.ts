import {
  type FailureKind,
  type FailureReason,
  type FailureView,
  failureKinds,
  failureReasons,
  type Page,
  type TriedAgain,
} from '#casework';
import { PersonAnswer } from './overview.js';
import { Many, Moment, One, OrNull, Truth, Whole, Word } from './properties.js';

class FailureAnswer implements FailureView {
  @Word({ enum: failureKinds }) readonly kind!: FailureKind;
  @Word({ description: 'Says, with the kind, which one it is' }) readonly id!: string;
  @One(PersonAnswer, { nullable: true, description: 'Null: it is of the whole installation' })
  readonly organisation!: PersonAnswer | null;
  @One(PersonAnswer, {
    nullable: true,
    description: 'A colleague: to whom the mail is, or whose file is imported',
  })
  readonly person!: PersonAnswer | null;
  @Word({
    nullable: true,
    description: 'Of a mail `asked`, `rang` or `weekly`; of a change of rules its kind; of a round which',
  })
  readonly about!: string | null;
  @Whole({ nullable: true, description: 'How many cases a change of rules failed for' })
  readonly cases!: number | null;
  @Moment() readonly since!: string;
  @Whole() readonly tries!: number;
  @Moment(OrNull) readonly triedAt!: string | null;
  @Moment({
    nullable: true,
    description: 'Null where nobody tries it again unless asked, or a round goes on by itself',
  })
  readonly nextAt!: string | null;
  @Word({ enum: failureReasons }) readonly reason!: FailureReason;
  @Word({ nullable: true, description: 'As it was recorded, for who runs the installation' })
  readonly code!: string | null;
  @Truth() readonly givenUp!: boolean;
  @Truth() readonly canTry!: boolean;
}

export class FailurePageAnswer implements Page<FailureView> {
  @Many(FailureAnswer) readonly items!: readonly FailureAnswer[];
  @Word({ nullable: true, description: 'Cursor of the next page; null on the last' })
  readonly next!: string | null;
}

class TriedAgainAnswer implements TriedAgain {
  @Word({ enum: failureKinds }) readonly kind!: FailureKind;
  @Word() readonly id!: string;
  @Word({
    enum: ['ordered', 'gone'],
    description: '`gone`: it has been done meanwhile, or is not of an organisation that you answer for',
  })
  readonly outcome!: TriedAgain['outcome'];
}

export class TriedAgainAnswers {
  @Many(TriedAgainAnswer) readonly items!: readonly TriedAgainAnswer[];
}
