import {
  type DueView,
  type ErasurePreview,
  type ErasureReason,
  type ErasureView,
  erasureReasons,
  type HoldReason,
  type HoldView,
  holdReasons,
  type Page,
  type RetentionRule,
  type RetentionView,
  retentionKinds,
} from '#casework';
import { TextAnswer } from './basics.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;
const fates = ['erased', 'anonymised', 'kept'];

export const holdReasonNames = Object.keys(holdReasons) as readonly HoldReason[];
export const erasureReasonNames = Object.keys(erasureReasons) as readonly ErasureReason[];

class RetentionRuleAnswer {
  @Word({ enum: retentionKinds }) readonly kind!: RetentionView['rules'][number]['kind'];
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ nullable: true, description: 'ISO 8601 length; null: for as long as the installation runs' })
  readonly after!: string | null;
  @One(TextAnswer, { description: 'From when on it counts' }) readonly since!: TextAnswer;
  @Word({ enum: fates }) readonly fate!: RetentionRule['fate'];
  @One(TextAnswer, { description: 'Why so long and no longer' }) readonly basis!: TextAnswer;
  @Word({ enum: ['law', 'configurable'] }) readonly certainty!: RetentionRule['certainty'];
  @Truth({ description: 'The installation has set the length itself' }) readonly own!: boolean;
}

class DueAnswer implements DueView {
  @Uuid() readonly caseId!: string;
  @Word({ description: 'The rule; `onDemand` where a leader ordered it' }) readonly kind!: string;
  @Moment() readonly due!: string;
  @Truth({ description: 'A hold stops it' }) readonly held!: boolean;
}

export class RetentionAnswer {
  @Many(RetentionRuleAnswer) readonly rules!: readonly RetentionRuleAnswer[];
  @Many(DueAnswer, {
    description: 'Cases of the acting organisation due within ninety days, the first hundred',
  })
  readonly due!: readonly DueAnswer[];
}

class HoldAnswer implements HoldView {
  @Uuid() readonly id!: string;
  @Uuid() readonly caseId!: string;
  @Word({ enum: holdReasonNames }) readonly reason!: HoldReason;
  @One(TextAnswer) readonly reasonLabel!: TextAnswer;
  @Moment() readonly placedAt!: string;
  @Word(OrNull) readonly placedBy!: string | null;
  @Word({ nullable: true, description: 'The last day; null: until it is lifted' }) readonly until!:
    | string
    | null;
  @Moment(OrNull) readonly liftedAt!: string | null;
  @Word(OrNull) readonly liftedBy!: string | null;
}

export class HoldPageAnswer implements Page<HoldAnswer> {
  @Many(HoldAnswer) readonly items!: readonly HoldAnswer[];
  @Word(next) readonly next!: string | null;
}

class ErasureAnswer implements ErasureView {
  @Uuid() readonly id!: string;
  @Uuid() readonly caseId!: string;
  @Word({ description: 'The rule; `onDemand` where a leader ordered it' }) readonly kind!: string;
  @Word({ enum: erasureReasonNames, nullable: true }) readonly reason!: ErasureReason | null;
  @One(TextAnswer, OrNull) readonly reasonLabel!: TextAnswer | null;
  @Moment() readonly decidedAt!: string;
  @Word(OrNull) readonly decidedBy!: string | null;
  @Moment({ nullable: true, description: 'Null: it is to be carried out' }) readonly erasedAt!: string | null;
  @Whole({ description: 'Versions of records' }) readonly records!: number;
  @Truth({ description: 'The young person had no other case, and is erased' })
  readonly personErased!: boolean;
}

export class ErasurePageAnswer implements Page<ErasureAnswer> {
  @Many(ErasureAnswer) readonly items!: readonly ErasureAnswer[];
  @Word(next) readonly next!: string | null;
}

export class ErasurePreviewAnswer implements ErasurePreview {
  @Whole() readonly records!: number;
  @Whole({ description: 'Versions of these records' }) readonly versions!: number;
  @Whole() readonly drafts!: number;
  @Whole() readonly mentions!: number;
  @Whole({ description: 'Cases of the same young person that stand: so long the name stays' })
  readonly otherCases!: number;
  @Whole({ description: 'Steps of the history: they stay, without anybody’s data' }) readonly steps!: number;
  @Truth() readonly open!: boolean;
  @Truth() readonly held!: boolean;
  @Truth() readonly erased!: boolean;
}

export class DecidedAnswer {
  @Uuid() readonly id!: string;
}
