import type {
  Action,
  Ask,
  AskName,
  Clock,
  Consequences,
  Definition,
  Form,
  Outcome,
  Setting,
  Task,
} from '../../engine/language.js';
import type { Shareable } from '../consents.js';
import type { NoWords, Words, YouthDropout4 } from '../vocabulary-4.js';

type New<Names extends string, Thing> = Readonly<Record<Names, Thing>>;

/**
 * One subject of the fourth version: everything that its words mean, and of what there was before what it changes.
 * Names that it gives anew take the place of the earlier ones; lists of actions are added to.
 */
export interface Slice<W extends Words> {
  readonly openings?: Partial<Definition<YouthDropout4>['openings']>;
  readonly actions: New<W['action'], Action<YouthDropout4>> & Partial<Definition<YouthDropout4>['actions']>;
  readonly forms: New<W['form'], Form<YouthDropout4>> & Partial<Definition<YouthDropout4>['forms']>;
  readonly asks: { readonly [A in keyof W['asks'] & string]: Ask<YouthDropout4, W['asks'][A]> } & Partial<
    Definition<YouthDropout4>['asks']
  >;
  readonly clocks: New<W['clock'], Clock<YouthDropout4>> & Partial<Definition<YouthDropout4>['clocks']>;
  readonly tasks: New<W['task'], Task<YouthDropout4>> & Partial<Definition<YouthDropout4>['tasks']>;
  /** Stage → actions that are open there besides. */
  readonly inStages?: Partial<Readonly<Record<YouthDropout4['stage'], readonly YouthDropout4['action'][]>>>;
  /** Leg → actions that are open throughout it besides. */
  readonly throughout?: Partial<Readonly<Record<YouthDropout4['leg'], readonly YouthDropout4['action'][]>>>;
  readonly always?: readonly YouthDropout4['action'][];
  readonly afterClose?: readonly YouthDropout4['action'][];
  readonly outcomes?: New<W['outcome'], Outcome<YouthDropout4>>;
  readonly settings?: Readonly<Record<W['setting'], Setting<YouthDropout4>>>;
  /** Form → what of it may be shared by consent: instead of what it was before. */
  readonly shareable?: Shareable;
  /** Ask → answer → what follows besides, whichever slice says the answer. */
  readonly afterAnswers?: {
    readonly [A in AskName<YouthDropout4>]?: {
      readonly [Name in YouthDropout4['asks'][A]]?: Consequences<YouthDropout4>;
    };
  };
}

/** Of any words: as the version puts them together. */
export type AnySlice = { readonly [Part in keyof Slice<NoWords>]: Slice<NoWords>[Part] };
