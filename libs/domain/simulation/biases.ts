import type { AskName } from '../engine/language.js';
import type { youthDropout } from '../youth-dropout/definition.js';
import { closing, outcomes } from '../youth-dropout/outcomes.js';
import type { OutcomeName } from '../youth-dropout/vocabulary.js';
import type { YouthDropout4 as YouthDropout } from '../youth-dropout/vocabulary-4.js';
import type { Bias } from './walk.js';

type AnswerName = { [A in AskName<YouthDropout>]: `${A}.${YouthDropout['asks'][A]}` }[AskName<YouthDropout>];
type ActionName = keyof typeof youthDropout.actions;
type Weights = Partial<Record<YouthDropout['opening'] | ActionName | AnswerName, number>>;

const closings = Object.keys(outcomes).map((outcome) => closing(outcome as OutcomeName));

/** What is always open would otherwise drown what moves a case; closing one is rare beside working on it. */
const everyday: Weights = {
  ...Object.fromEntries(closings.map((action) => [action, 0.01])),
  writeNote: 0.3,
  recordWords: 0.2,
  addOwnWords: 0.2,
  recordConsent: 0.1,
  giveConsent: 0.15,
  withdrawConsent: 0.1,
  recordWithdrawal: 0.1,
  noConsentAnew: 0.05,
  openToGuardian: 0.1,
  recordOpenToGuardian: 0.05,
  requestFile: 0.05,
  recordFileRequest: 0.03,
  askQuestion: 0.2,
  reviewAtAge: 0.2,
  explainBreach: 0.2,
  sayOnPlan: 0.1,
  agreePlan: 0.3,
  agreePlanAsGuardian: 0.2,
  recordPlanAgreement: 0.1,
  askForContribution: 0.1,
  revisePlan: 0.2,
  'planChanged.adjusted': 6,
  'planChanged.unchanged': 2,
  noteNextStep: 0.1,
  appointContactPerson: 0.3,
  arrangeAppointment: 0.3,
  involveGuardian: 0.3,
  consult: 0.4,
  recordAssessment: 1,
  askFgu: 0.2,
  awaitYoungPerson: 0.3,
  offerMove: 0.15,
  passOversight: 0.15,
  recordComplaint: 0.1,
  complain: 0.1,
  establishContact: 2,
  decideInTargetGroup: 2,
  decideOutsideTargetGroup: 4,
  'hearing.heard': 3,
  'handoverToKui.receive': 5,
  'riskNotice.acknowledge': 3,
  'referralToFgu.accept': 3,
  'returnToKui.receive': 3,
  reopen: 0.3,
  reopenAtSchool: 0.3,
  followUpAfter4Months: 0.2,
  followUpAfter12Months: 0.1,
  'wordOnHandoff.said': 0.3,
  'wordOnHandoff.writtenDown': 0.1,
  nameGuardian: 0.05,
  endCustody: 0.05,
  linkConcernReport: 0.03,
  linkCase: 0.03,
  mergeCase: 0.01,
};

/** From the notice into FGU without detours. */
const intoFgu: Weights = {
  reportRisk: 0.3,
  upgradeToDropout: 5,
  withdrawHandover: 0.05,
  'handoverToKui.receive': 10,
  'handoverToKui.redirect': 0.3,
  establishContact: 8,
  consult: 0.1,
  recordAssessment: 5,
  askFgu: 0.1,
  offerExplorationStay: 0.1,
  announceDecision: 0.3,
  decideTrack: 0.1,
  decideInTargetGroup: 10,
  keepAssessment: 8,
  chooseOtherOffer: 0.05,
  reassess: 0.05,
  recordEducationPlan: 5,
  offerToFgu: 10,
  withdrawReferral: 0.1,
  'referralToFgu.accept': 12,
  recordStart: 8,
  reportNoShow: 0.3,
  recordPathwayPlan: 6,
  revisePlan: 0.5,
  'planChanged.adjusted': 6,
  reportFguDropout: 0.1,
  askQuestion: 0.1,
  offerMove: 0.05,
};

/** Much is sent back, disputed and broken off on the way, and the young person moves. */
const withDetours: Weights = {
  ...intoFgu,
  reassess: 0.3,
  'referralToFgu.returnForInformation': 10,
  'referralToFgu.disputeAssessment': 5,
  reportNoShow: 4,
  withdrawReturn: 2,
  'returnToKui.redirect': 6,
  reportFguDropout: 5,
  revisePlan: 3,
  'planChanged.unchanged': 6,
  requestApproval: 3,
  announceDecision: 3,
  'approval.approve': 0.3,
  'approval.refuse': 8,
  passOversight: 4,
  'oversight.takeOver': 4,
  'oversight.redirect': 4,
};

/** What makes an outcome likely. */
const ways: Partial<Record<OutcomeName, Weights>> = {
  retained: { reportRisk: 8, reportDropout: 0.5, openByKui: 0, upgradeToDropout: 0.2 },
  upperSecondary: { openByKui: 3 },
  fguCompleted: { ...intoFgu, closeFguCompleted: 1.5, reopen: 0.02, recordComplaint: 0.02, complain: 0.02 },
  notReached: { openByKui: 3, recordContactAttempt: 6, establishContact: 0.05, closeNotReached: 3 },
};

/** A case that goes as it goes; most of them stay open. */
export const ordinary: Bias = { weights: everyday, patience: 0.2 };

/** A case that gets into FGU and stays there long. */
export const towardsFgu: Bias = { weights: { ...everyday, ...intoFgu }, patience: 0.5 };

/** A case that goes back and forth between KUI and FGU. */
export const backAndForth: Bias = { weights: { ...everyday, ...withDetours }, patience: 0.1 };

/** A case whose risk notice the school lets lie until it grows stale, and longer. */
export const lyingIdle: Bias = {
  weights: { ...everyday, openByKui: 0, reportDropout: 0, upgradeToDropout: 0.05, renewRiskNotice: 0.1 },
  patience: 0.95,
};

/** A case that stays at FGU longer than planned: KUI is asked, approves, and writes it into the plan. */
export const prolonged: Bias = {
  weights: {
    ...everyday,
    ...intoFgu,
    requestApproval: 4,
    'approval.approve': 20,
    'approval.refuse': 0.1,
    revisePlan: 4,
    reportFguDropout: 0.01,
  },
  patience: 0.85,
};

/** A case that is likely to end so, if its young person is of an age for it. */
export function towards(outcome: OutcomeName): Bias {
  return { weights: { ...everyday, [closing(outcome)]: 1.4, ...ways[outcome] }, patience: 0.3 };
}
