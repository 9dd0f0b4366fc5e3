import type { AssessmentWords } from './version-4/assessment.js';
import type { AttachmentsWords } from './version-4/attachments.js';
import type { ContactWords } from './version-4/contact.js';
import type { DecisionWords } from './version-4/decision.js';
import type { EducationPlanWords } from './version-4/education-plan.js';
import type { MovesWords } from './version-4/moves.js';
import type { NoticeWords } from './version-4/notice.js';
import type { OutcomeWords } from './version-4/outcome.js';
import type { PathwayPlanWords } from './version-4/pathway-plan.js';
import type { VoiceWords } from './version-4/voice.js';
import type { YouthDropout3 } from './vocabulary-3.js';

/** What one slice adds to the words of this version. */
export interface Words {
  readonly action: string;
  readonly asks: Readonly<Record<string, string>>;
  readonly clock: string;
  readonly form: string;
  readonly task: string;
  readonly fact: string;
}

/** What the third version has, and what each slice adds. */
interface WordsOf {
  readonly before: YouthDropout3;
  readonly notice: NoticeWords;
  readonly contact: ContactWords;
  readonly assessment: AssessmentWords;
  readonly decision: DecisionWords;
  readonly educationPlan: EducationPlanWords;
  readonly pathwayPlan: PathwayPlanWords;
  readonly moves: MovesWords;
  readonly voice: VoiceWords;
  readonly outcome: OutcomeWords;
  readonly attachments: AttachmentsWords;
}

type All<Kind extends Exclude<keyof Words, 'asks'>> = WordsOf[keyof WordsOf][Kind];

/** Each ask of each slice, with its answers. */
type AllAsks = { readonly [Ask in AskOf<keyof WordsOf>]: AnswersTo<Ask, keyof WordsOf> };
type AskOf<Of extends keyof WordsOf> = Of extends unknown ? keyof WordsOf[Of]['asks'] & string : never;
type AnswersTo<Ask, Of extends keyof WordsOf> = Of extends unknown
  ? Ask extends keyof WordsOf[Of]['asks']
    ? WordsOf[Of]['asks'][Ask]
    : never
  : never;

/** The words of the fourth version. */
export interface YouthDropout4
  extends Omit<YouthDropout3, 'action' | 'asks' | 'clock' | 'form' | 'task' | 'fact'> {
  readonly action: All<'action'>;
  readonly asks: AllAsks;
  readonly clock: All<'clock'>;
  readonly form: All<'form'>;
  readonly task: All<'task'>;
  readonly fact: All<'fact'>;
}
