import type { YouthDropout3 } from './vocabulary-3.js';

/** What one slice adds to the words of this version. */
export interface Words {
  readonly action: string;
  readonly asks: Readonly<Record<string, string>>;
  readonly clock: string;
  readonly form: string;
  readonly task: string;
  readonly fact: string;
  readonly setting: string;
  readonly outcome: string;
}

/** Of a slice that only changes what there is. */
export interface NoWords extends Words {
  readonly action: never;
  readonly asks: Readonly<Record<never, never>>;
  readonly clock: never;
  readonly form: never;
  readonly task: never;
  readonly fact: never;
  readonly setting: never;
  readonly outcome: never;
}

/** The words that a slice adds, of the kinds that it has. */
export type Adds<New extends Partial<Words>> = New & Omit<NoWords, keyof New>;

/** See version-4/notice.ts. */
export interface NoticeWords extends Omit<NoWords, 'fact'> {
  readonly fact: 'enrolled';
}

/** See version-4/contact.ts. */
export type ContactWords = Adds<{
  readonly action: 'arrangeAppointment';
  readonly asks: { readonly appointment: 'held' | 'missed' | 'moved' | 'cancelled' };
  readonly clock: 'nextAttempt';
  readonly form: 'appointment' | 'afterAppointment' | 'appointmentMoved' | 'appointmentCancelled';
  readonly task: 'tryAgain' | 'keepAppointment';
  readonly fact: 'attemptChannel' | 'letterSent' | 'nextAttemptOn' | 'appointmentOn';
  readonly setting: 'contactAttempts';
}>;

/** See version-4/assessment.ts. */
export type AssessmentWords = Adds<{
  readonly action: 'recordAssessment' | 'askFgu';
  readonly asks: { readonly dialogueWithFgu: 'reply' };
  readonly form: 'fguDialogue' | 'fguDialogueReply';
  readonly fact: 'consultationEnds' | 'dialogueEnds';
}>;

/** See version-4/decision.ts. */
export type DecisionWords = Adds<{
  readonly action: 'decideTrack' | 'complain';
  readonly clock: 'decidedAnew';
  readonly form:
    | 'targetGroupDecision'
    | 'outsideTargetGroupDecision'
    | 'trackDecision'
    | 'approvalRefusal'
    | 'ownComplaint'
    | 'complaintGranted';
  readonly fact: 'trackAgreed' | 'decidedMatter' | 'decidedUntil';
}>;

/** See version-4/education-plan.ts. */
export type EducationPlanWords = Adds<{
  readonly action:
    | 'sayOnPlan'
    | 'agreePlan'
    | 'agreePlanAsGuardian'
    | 'recordPlanAgreement'
    | 'askForContribution';
  readonly asks: { readonly planWords: 'answer'; readonly planContribution: 'contribute' | 'nothing' };
  readonly form:
    | 'planWords'
    | 'planWordsReply'
    | 'planAgreement'
    | 'planAgreementOnBehalf'
    | 'contributionRequest'
    | 'planContribution';
  readonly task: 'answerPlanWords' | 'contributeToPlan' | 'takeContributionIn';
}>;

/** See version-4/pathway-plan.ts. */
export type PathwayPlanWords = Adds<{
  readonly action: 'revisePlan';
  readonly asks: { readonly planChanged: 'adjusted' | 'unchanged' };
  readonly clock: 'reducedHoursEnd' | 'extensionEnds';
  readonly form: 'planUnchanged';
  readonly task:
    | 'adjustPathwayPlan'
    | 'recordApproval'
    | 'planReducedHours'
    | 'reviewHours'
    | 'endOfExtension';
  readonly fact:
    | 'pathwayTrack'
    | 'pathwayHours'
    | 'wantedTrack'
    | 'wantedHours'
    | 'wantedUntil'
    | 'decidedTrack'
    | 'decidedHours'
    | 'approvedTrack'
    | 'approvedHours'
    | 'hoursApproved'
    | 'hoursUntil'
    | 'extendedUntil';
  readonly setting: 'usualHours';
}>;

/** See version-4/moves.ts. */
export type MovesWords = Adds<{
  readonly action: 'nameGuardian' | 'endCustody' | 'linkConcernReport' | 'linkCase' | 'mergeCase';
  readonly form: 'custodyNamed' | 'custodyEnded' | 'concernReport' | 'caseLinked' | 'caseMerged';
  readonly outcome: 'merged';
}>;

/** See version-4/voice.ts. */
export type VoiceWords = Adds<{
  readonly asks: { readonly wordOnHandoff: 'said' | 'writtenDown' };
  readonly form: 'wordOnHandoff' | 'wordOnHandoffWrittenDown';
  readonly fact: 'wasTold' | 'wasOwnChoice';
}>;

/** See version-4/outcome.ts. */
export type OutcomeWords = Adds<{
  readonly form: 'fguCompletion' | 'statusAfter4Months' | 'statusAfter12Months';
  readonly fact: 'fguEndedOn' | 'statusAfter4Months' | 'statusAfter12Months';
}>;

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
}

type All<Kind extends Exclude<keyof Words, 'asks' | 'setting'>> = WordsOf[keyof WordsOf][Kind];

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
  extends Omit<YouthDropout3, 'action' | 'asks' | 'clock' | 'form' | 'task' | 'fact' | 'outcome'> {
  readonly action: All<'action'>;
  readonly asks: AllAsks;
  readonly clock: All<'clock'>;
  readonly form: All<'form'>;
  readonly task: All<'task'>;
  readonly fact: All<'fact'>;
  readonly outcome: All<'outcome'>;
  readonly setting: WordsOf[Exclude<keyof WordsOf, 'before'>]['setting'];
}
