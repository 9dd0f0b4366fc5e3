import type { AskName } from '../engine/language.js';
import { closing, outcomes } from '../youth-dropout/outcomes.js';
import type { OutcomeName, YouthDropout } from '../youth-dropout/vocabulary.js';
import type { Bias } from './walk.js';

type AnswerName = { [A in AskName<YouthDropout>]: `${A}.${YouthDropout['asks'][A]}` }[AskName<YouthDropout>];
type Weights = Partial<Record<YouthDropout['opening'] | YouthDropout['action'] | AnswerName, number>>;

const closings = Object.keys(outcomes).map((outcome) => closing(outcome as OutcomeName));

/** What is always open would otherwise drown what moves a case; closing one is rare beside working on it. */
const everyday: Weights = {
  ...Object.fromEntries(closings.map((action) => [action, 0.01])),
  writeNote: 0.3,
  recordWords: 0.2,
  addOwnWords: 0.2,
  recordConsent: 0.2,
  withdrawConsent: 0.3,
  askQuestion: 0.3,
  reviewAtAge: 0.2,
  explainBreach: 0.2,
  appointContactPerson: 0.3,
  involveGuardian: 0.3,
  consult: 0.4,
  awaitYoungPerson: 0.3,
  offerMove: 0.15,
  passOversight: 0.15,
  recordComplaint: 0.1,
  establishContact: 2,
  decideInTargetGroup: 2,
  'handoverToKui.receive': 5,
  'riskNotice.acknowledge': 3,
  'referralToFgu.accept': 3,
  'returnToKui.receive': 3,
  reopen: 0.3,
  reopenAtSchool: 0.3,
};

/** From the notice into FGU without detours. */
const intoFgu: Weights = {
  upgradeToDropout: 3,
  establishContact: 6,
  decideInTargetGroup: 8,
  keepAssessment: 8,
  recordEducationPlan: 4,
  offerToFgu: 8,
  chooseOtherOffer: 0.1,
  reassess: 0.1,
  'referralToFgu.accept': 10,
  recordStart: 8,
  reportNoShow: 0.5,
  reportFguDropout: 0.2,
};

/** What makes an outcome likely, beside its own closing action. */
const ways: Partial<Record<OutcomeName, Weights>> = {
  retained: { reportRisk: 8, reportDropout: 0.5, openByKui: 0, upgradeToDropout: 0.2 },
  upperSecondary: { openByKui: 3 },
  fguCompleted: { ...intoFgu, recordPathwayPlan: 8 },
  notReached: { openByKui: 3, recordContactAttempt: 8, establishContact: 0.05 },
};

/** A case that goes as it goes; most of them stay open. */
export const ordinary: Bias = { weights: everyday, patience: 0.2 };

/** A case that gets into FGU and stays there long. */
export const towardsFgu: Bias = { weights: { ...everyday, ...intoFgu }, patience: 0.5 };

/** A case that is likely to end so, if its young person is of an age for it. */
export function towards(outcome: OutcomeName): Bias {
  return { weights: { ...everyday, ...ways[outcome], [closing(outcome)]: 0.7 }, patience: 0.2 };
}
