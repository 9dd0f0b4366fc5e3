import { describe, expect, test } from '@jest/globals';
import { propose } from '../simulation/propose.js';
import { randomOf } from '../simulation/random.js';
import { youthDropout } from '../youth-dropout/definition.js';
import {
  aCaseIn,
  aCaseOpenedByKui,
  aCaseReferred,
  aDropoutNotice,
  aRiskNotice,
} from '../youth-dropout/stories/beginnings.js';
import {
  type Doing,
  fgu,
  guardian,
  kui,
  newKui,
  type Somebody,
  school,
  youngPerson,
} from '../youth-dropout/stories/cast.js';
import { type Deed, directory, given, passes, type Story, turns } from '../youth-dropout/stories/story.js';
import { availableActions } from './available-actions.js';
import type { Command, Context } from './case-state.js';
import { decide } from './decide.js';
import { processOf } from './process.js';
import { isRefusal, type RefusalCode } from './refusal.js';

/**
 * What people may and may not do, written by hand from the words of the task and of the law, never from the
 * definition: `decide` and `availableActions` share their code, and could be wrong together.
 */
interface Situation {
  readonly after: readonly Deed[];
  readonly may: readonly (readonly [Somebody, ...Doing[]])[];
  readonly mayNot: readonly (readonly [Somebody, ...Doing[]])[];
}

const planAndReferral = [kui.does('recordEducationPlan'), kui.does('offerToFgu')];
const threeAttempts = ['phone', 'phone', 'letter'].map((channel) =>
  kui.does('recordContactAttempt', { channel }),
);

const situations: Readonly<Record<string, Situation>> = {
  'a risk is noticed': {
    after: [aRiskNotice({ age: 16 })],
    may: [
      [school, 'recordSupport', 'renewRiskNotice', 'upgradeToDropout', 'closeRetained', 'askQuestion'],
      [kui, 'riskNotice.acknowledge', 'riskNotice.redirect'],
      [youngPerson, 'addOwnWords'],
      [guardian, 'addOwnWords'],
    ],
    mayNot: [
      [school, 'offerToKui', 'riskNotice.acknowledge', 'establishContact', 'reopenAtSchool'],
      [kui, 'establishContact', 'handoverToKui.receive', 'closeJob'],
      [newKui, 'riskNotice.acknowledge'],
      [fgu, 'recordStart', 'writeNote'],
    ],
  },
  'a dropout is noticed and the case offered to KUI': {
    after: [aDropoutNotice()],
    may: [
      [school, 'withdrawHandover', 'recordSupport', 'closeUpperSecondary', 'writeNote', 'recordWords'],
      [kui, 'handoverToKui.receive', 'handoverToKui.redirect'],
    ],
    mayNot: [
      [school, 'offerToKui', 'handoverToKui.receive', 'renewRiskNotice'],
      [kui, 'establishContact', 'recordContactAttempt'],
      [newKui, 'handoverToKui.receive'],
    ],
  },
  'the school has taken its offer back': {
    after: [aDropoutNotice(), school.does('withdrawHandover')],
    may: [[school, 'offerToKui']],
    mayNot: [
      [kui, 'handoverToKui.receive', 'handoverToKui.redirect'],
      [school, 'withdrawHandover'],
    ],
  },
  'the offer was sent on to the right municipality': {
    after: [aDropoutNotice(), kui.does('handoverToKui.redirect', { kui: newKui })],
    may: [
      [newKui, 'handoverToKui.receive', 'handoverToKui.redirect'],
      [school, 'withdrawHandover'],
    ],
    mayNot: [[kui, 'handoverToKui.receive', 'handoverToKui.redirect']],
  },
  'KUI has received a 19-year-old': {
    after: [aCaseIn('outreach')],
    may: [
      [kui, 'recordContactAttempt', 'establishContact', 'offerMove', 'consult', 'awaitYoungPerson'],
      [kui, 'closeDeclined', 'closeDeceased', 'closeUpperSecondary', 'closeSocialMeasure'],
      [school, 'writeNote', 'askQuestion'],
    ],
    mayNot: [
      [kui, 'decideInTargetGroup', 'offerToFgu', 'closeNotReached', 'closeExempted', 'closeTurned25'],
      [kui, 'handoverToKui.receive', 'involveGuardian', 'reopen', 'recordComplaint'],
      [school, 'recordSupport', 'upgradeToDropout', 'withdrawHandover', 'closeRetained'],
      [newKui, 'establishContact', 'writeNote'],
    ],
  },
  'KUI has received a 16-year-old': {
    after: [aCaseIn('outreach', { age: 16 })],
    may: [[kui, 'involveGuardian', 'closeExempted']],
    mayNot: [[kui, 'closeDeclined', 'closeNotReached']],
  },
  'three attempts have reached nobody': {
    after: [aCaseIn('outreach'), ...threeAttempts],
    may: [[kui, 'closeNotReached', 'establishContact']],
    mayNot: [[school, 'closeNotReached']],
  },
  'KUI opened the case itself': {
    after: [aCaseOpenedByKui()],
    may: [[kui, 'recordContactAttempt', 'establishContact']],
    mayNot: [[school, 'writeNote', 'upgradeToDropout']],
  },
  'KUI is to assess': {
    after: [aCaseIn('assessment')],
    may: [[kui, 'recordAssessment', 'announceDecision', 'offerExplorationStay', 'chooseOtherOffer']],
    mayNot: [
      [kui, 'decideInTargetGroup', 'decideOutsideTargetGroup'],
      [youngPerson, 'recordAssessment'],
    ],
  },
  'KUI has assessed': {
    after: [aCaseIn('assessment'), kui.does('recordAssessment')],
    may: [[kui, 'decideInTargetGroup', 'announceDecision', 'offerExplorationStay', 'chooseOtherOffer']],
    mayNot: [
      [kui, 'decideOutsideTargetGroup', 'keepAssessment', 'offerToFgu', 'hearing.heard'],
      [fgu, 'decideInTargetGroup'],
      [youngPerson, 'decideInTargetGroup'],
    ],
  },
  'the young person is being heard': {
    after: [aCaseIn('assessment'), kui.does('recordAssessment'), kui.does('announceDecision')],
    may: [
      [youngPerson, 'hearing.heard'],
      [kui, 'hearing.heard', 'decideInTargetGroup'],
    ],
    mayNot: [
      [kui, 'decideOutsideTargetGroup', 'announceDecision'],
      [school, 'hearing.heard'],
    ],
  },
  'the young person has been heard': {
    after: [
      aCaseIn('assessment'),
      kui.does('recordAssessment'),
      kui.does('announceDecision'),
      youngPerson.does('hearing.heard'),
    ],
    may: [[kui, 'decideOutsideTargetGroup', 'decideInTargetGroup']],
    mayNot: [[youngPerson, 'hearing.heard']],
  },
  'the hearing has passed without an answer': {
    after: [
      aCaseIn('assessment'),
      kui.does('recordAssessment'),
      kui.does('announceDecision'),
      passes(29, 'calendarDays'),
    ],
    may: [
      [kui, 'decideOutsideTargetGroup'],
      [youngPerson, 'hearing.heard'],
    ],
    mayNot: [[kui, 'announceDecision']],
  },
  'in the target group, no plan yet': {
    after: [aCaseIn('inTargetGroup')],
    may: [[kui, 'recordEducationPlan', 'reassess', 'chooseOtherOffer', 'recordComplaint']],
    mayNot: [[kui, 'offerToFgu', 'withdrawReferral', 'decideInTargetGroup']],
  },
  'referred to FGU': {
    after: [aCaseReferred()],
    may: [
      [fgu, 'referralToFgu.accept', 'referralToFgu.returnForInformation', 'referralToFgu.disputeAssessment'],
      [kui, 'withdrawReferral', 'recordEducationPlan', 'closeStu'],
    ],
    mayNot: [
      [kui, 'offerToFgu', 'offerMove', 'referralToFgu.accept'],
      [fgu, 'recordStart', 'reportFguRisk', 'recordPathwayPlan', 'writeNote'],
      [school, 'referralToFgu.accept'],
    ],
  },
  'returned for information': {
    after: [aCaseReferred(), fgu.does('referralToFgu.returnForInformation')],
    may: [[kui, 'offerToFgu', 'recordEducationPlan']],
    mayNot: [
      [fgu, 'referralToFgu.accept', 'referralToFgu.disputeAssessment'],
      [kui, 'withdrawReferral'],
    ],
  },
  'FGU disputes the assessment': {
    after: [aCaseReferred(), fgu.does('referralToFgu.disputeAssessment')],
    may: [[kui, 'upholdAssessment', 'reassess']],
    mayNot: [
      [kui, 'offerToFgu'],
      [fgu, 'referralToFgu.disputeAssessment', 'referralToFgu.accept', 'upholdAssessment'],
    ],
  },
  'upheld and referred again': {
    after: [
      aCaseReferred(),
      fgu.does('referralToFgu.disputeAssessment'),
      kui.does('upholdAssessment'),
      kui.does('offerToFgu'),
    ],
    may: [[fgu, 'referralToFgu.accept', 'referralToFgu.returnForInformation']],
    mayNot: [[fgu, 'referralToFgu.disputeAssessment']],
  },
  'assessed anew after a dispute, and referred': {
    after: [
      aCaseReferred(),
      fgu.does('referralToFgu.disputeAssessment'),
      kui.does('reassess'),
      kui.does('recordAssessment'),
      kui.does('decideInTargetGroup'),
      ...planAndReferral,
    ],
    may: [[fgu, 'referralToFgu.disputeAssessment']],
    mayNot: [[kui, 'upholdAssessment']],
  },
  'admitted, awaiting the start': {
    after: [aCaseIn('awaitingStart')],
    may: [
      [fgu, 'recordStart', 'reportNoShow', 'closeDeceased', 'requestApproval'],
      [kui, 'revisePlan', 'askForContribution', 'recordPlanAgreement', 'passOversight', 'writeNote'],
      [youngPerson, 'sayOnPlan', 'agreePlan'],
    ],
    mayNot: [
      [kui, 'recordEducationPlan'],
      [youngPerson, 'revisePlan', 'agreePlanAsGuardian'],
      [fgu, 'revisePlan', 'recordEducationPlan', 'reportFguDropout', 'closeFguCompleted', 'passOversight'],
      [kui, 'recordStart', 'offerMove', 'closeJob', 'closeDeceased', 'withdrawReferral', 'reassess'],
    ],
  },
  'started at FGU': {
    after: [aCaseIn('started')],
    may: [[fgu, 'recordPathwayPlan', 'reportFguRisk', 'reportFguDropout', 'closeFguCompleted']],
    mayNot: [
      [kui, 'recordPathwayPlan', 'closeFguCompleted'],
      [newKui, 'recordEducationPlan'],
      [fgu, 'recordStart'],
    ],
  },
  'FGU has told KUI of a risk': {
    after: [aCaseIn('onCourse'), fgu.does('reportFguRisk')],
    may: [
      [kui, 'fguRisk.acknowledge'],
      [fgu, 'recordPathwayFollowUp'],
    ],
    mayNot: [
      [fgu, 'reportFguRisk', 'fguRisk.acknowledge'],
      [newKui, 'fguRisk.acknowledge'],
    ],
  },
  'dropped out of FGU, offered back': {
    after: [aCaseIn('onCourse'), fgu.does('reportFguDropout')],
    may: [
      [kui, 'returnToKui.receive', 'returnToKui.redirect'],
      [fgu, 'withdrawReturn', 'recordPathwayPlan'],
    ],
    mayNot: [
      [kui, 'establishContact', 'recordContactAttempt'],
      [fgu, 'reportFguDropout', 'returnToKui.receive'],
    ],
  },
  'back at KUI': {
    after: [aCaseIn('onCourse'), fgu.does('reportFguDropout'), kui.does('returnToKui.receive')],
    may: [[kui, 'establishContact', 'closeUpperSecondary']],
    mayNot: [[fgu, 'recordPathwayPlan', 'withdrawReturn', 'closeFguCompleted', 'reportFguRisk']],
  },
  'moving to another municipality': {
    after: [aCaseIn('outreach'), kui.does('offerMove', { kui: newKui })],
    may: [
      [newKui, 'moveToMunicipality.receive', 'moveToMunicipality.redirect'],
      [kui, 'withdrawMove', 'establishContact'],
    ],
    mayNot: [
      [newKui, 'establishContact'],
      [kui, 'offerMove', 'moveToMunicipality.receive'],
    ],
  },
  'moved to another municipality': {
    after: [
      aCaseIn('outreach'),
      kui.does('offerMove', { kui: newKui }),
      newKui.does('moveToMunicipality.receive'),
    ],
    may: [[newKui, 'establishContact', 'offerMove']],
    mayNot: [[kui, 'establishContact', 'withdrawMove', 'writeNote', 'closeJob']],
  },
  'another municipality follows the course at FGU': {
    after: [
      aCaseIn('onCourse'),
      kui.does('passOversight', { kui: newKui }),
      newKui.does('oversight.takeOver'),
    ],
    may: [
      [newKui, 'revisePlan', 'passOversight'],
      [fgu, 'recordPathwayFollowUp', 'reportFguDropout'],
    ],
    mayNot: [[kui, 'revisePlan', 'passOversight']],
  },
  'closed: in a job': {
    after: [aCaseIn('outreach'), kui.does('closeJob')],
    may: [[kui, 'reopen']],
    mayNot: [
      [
        kui,
        'writeNote',
        'askQuestion',
        'establishContact',
        'closeStu',
        'recordComplaint',
        'followUpAfter4Months',
      ],
      [school, 'reopenAtSchool', 'writeNote'],
      [youngPerson, 'addOwnWords'],
    ],
  },
  'closed: retained at school': {
    after: [aRiskNotice(), school.does('closeRetained')],
    may: [[school, 'reopenAtSchool']],
    mayNot: [
      [school, 'recordSupport', 'upgradeToDropout', 'reopen'],
      [kui, 'reopen', 'riskNotice.acknowledge'],
    ],
  },
  'closed: FGU completed': {
    after: [aCaseIn('onCourse'), fgu.does('closeFguCompleted')],
    may: [
      [kui, 'followUpAfter4Months', 'followUpAfter12Months', 'recordComplaint', 'reopen'],
      [youngPerson, 'complain'],
    ],
    mayNot: [[fgu, 'followUpAfter4Months', 'recordPathwayPlan', 'writeNote']],
  },
  'a complaint after the close': {
    after: [aCaseIn('onCourse'), fgu.does('closeFguCompleted'), youngPerson.does('complain')],
    may: [[kui, 'complaint.upheldDecision', 'complaint.newDecision']],
    mayNot: [
      [youngPerson, 'complaint.newDecision', 'complain', 'recordComplaint'],
      [fgu, 'complaint.upheldDecision'],
    ],
  },
  'reopened by KUI': {
    after: [aCaseIn('outreach'), kui.does('closeJob'), kui.does('reopen')],
    may: [[kui, 'establishContact', 'writeNote', 'closeStu']],
    mayNot: [[kui, 'reopen', 'closeNotReached']],
  },
  'turned 18 with KUI': {
    after: [aCaseIn('outreach', { age: 17, birthdayIn: 30 }), turns(18)],
    may: [[kui, 'reviewAtAge', 'closeDeclined']],
    mayNot: [
      [kui, 'involveGuardian', 'closeExempted'],
      [guardian, 'addOwnWords', 'recordConsent'],
    ],
  },
  'turned 25 on course': {
    after: [aCaseIn('onCourse', { age: 24, birthdayIn: 40 }), turns(25)],
    may: [[fgu, 'reviewAtAge', 'recordPathwayFollowUp', 'closeFguCompleted']],
    mayNot: [[kui, 'closeTurned25']],
  },
  'turned 25 with KUI': {
    after: [aCaseIn('outreach', { age: 24, birthdayIn: 40 }), turns(25)],
    may: [[kui, 'closeTurned25', 'establishContact', 'reviewAtAge']],
    mayNot: [[school, 'closeTurned25']],
  },
};

const process = processOf(youthDropout);
const roles = { ...directory, 'third-kui': 'kui' };

const contextOf = (who: Somebody, { now, birthDate }: Story): Context => ({
  now,
  actor: who.actor(),
  birthDate,
  calendars: {},
  roles,
});

/** What the list says: open if one entry is. Answers that nobody waits for are not listed, which is closed. */
function isListedAsOpen(who: Somebody, what: Doing, story: Story): boolean {
  return availableActions(process, contextOf(who, story), story.state).some(
    ({ action, closed }) => action === what && closed === null,
  );
}

/** Why the engine refuses the command, given in proper form; null if it accepts. */
function refusalOf(who: Somebody, what: Doing, story: Story): RefusalCode | null {
  const context = contextOf(who, story);
  const { state } = story;
  const scene = { process, context, random: randomOf(1), write: () => 'Words' };
  const [name = '', answer] = what.split('.');
  const asked = state.asks.find(({ ask }) => answer !== undefined && ask === name);
  const spec =
    answer === undefined ? process.definition.actions[name] : process.definition.asks[name]?.answers[answer];
  const { form = null, label = { da: '', en: '' } } = spec ?? {};
  const deed = propose(scene, state, { action: what, on: asked?.no ?? null, label, form, closed: null });
  const command: Command = deed?.command ?? { type: 'act', action: what };
  const decision = decide(process, context, state, command);
  return isRefusal(decision) ? decision.refused : null;
}

/** Refusals of what somebody may not do; any other one would say that the command was given wrongly. */
const mayNotDo: readonly RefusalCode[] = [
  'action-not-open-here',
  'wrong-party',
  'condition-fails',
  'case-closed',
  'offer-already-open',
  'already-asked',
];

type Cell = readonly [id: string, what: Doing, who: Somebody];

const cellsOf = (lines: Situation['may']): readonly Cell[] =>
  lines.flatMap(([who, ...whats]) => whats.map((what): Cell => [who.id, what, who]));

describe.each(Object.entries(situations))('%s', (_, { after, may, mayNot }) => {
  const story = given(...after);

  test.each(cellsOf(may))('%s may %s', (_id, what, who) => {
    expect(isListedAsOpen(who, what, story)).toBe(true);
    expect(refusalOf(who, what, story)).toBeNull();
  });

  test.each(cellsOf(mayNot))('%s may not %s', (_id, what, who) => {
    expect(isListedAsOpen(who, what, story)).toBe(false);
    expect(mayNotDo).toContain(refusalOf(who, what, story));
  });
});
