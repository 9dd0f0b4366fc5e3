import type { Guard, Leg, Opening, Role, Stage } from '../engine/language.js';
import { closing, exits } from './outcomes.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';

export const roles: Readonly<Record<YouthDropout['role'], Role>> = {
  school: { is: 'organisation', label: t('skolen', 'the school') },
  kui: { is: 'organisation', label: t('kommunens ungeindsats (KUI)', "the municipality's youth unit (KUI)") },
  fgu: { is: 'organisation', label: t('FGU', 'FGU') },
  administration: { is: 'organisation', label: t('en anden forvaltning', 'another administration') },
  youngPerson: { is: 'person', label: t('den unge', 'the young person') },
  guardian: { is: 'person', label: t('forældremyndighedsindehaveren', 'the custody holder') },
};

export const legs: Readonly<Record<YouthDropout['leg'], Leg<YouthDropout>>> = {
  school: {
    role: 'school',
    label: t('Hos skolen', 'With the school'),
    throughout: ['recordSupport', 'closeRetained', 'closeUpperSecondary', 'closeDeceased'],
  },
  kui: {
    role: 'kui',
    label: t('Hos KUI', 'With KUI'),
    throughout: [
      'appointContactPerson',
      'involveGuardian',
      'consult',
      'awaitYoungPerson',
      'offerMove',
      'withdrawMove',
      'recordComplaint',
      'chooseOtherOffer',
      ...exits.map(closing),
    ],
  },
  // KUI stays with its own plan while FGU holds the case (KUI-loven: the plan is the municipality's).
  fgu: {
    role: 'fgu',
    label: t('Hos FGU', 'With FGU'),
    overseers: ['kui'],
    throughout: [
      'reportFguRisk',
      'reportFguDropout',
      'withdrawReturn',
      'requestApproval',
      'awaitYoungPerson',
      'recordEducationPlan',
      'passOversight',
      'withdrawMove',
      'recordComplaint',
      'closeDeceased',
    ],
  },
};

export const stages: Readonly<Record<YouthDropout['stage'], Stage<YouthDropout>>> = {
  atRisk: {
    leg: 'school',
    label: t('I risiko, skolen støtter', 'At risk, the school supports'),
    tasks: ['supportStudent'],
    actions: ['renewRiskNotice', 'upgradeToDropout'],
  },
  droppedOut: {
    leg: 'school',
    label: t('Frafaldet, tilbudt KUI', 'Dropped out, offered to KUI'),
    tasks: ['handOverToKui'],
    actions: ['offerToKui', 'withdrawHandover'],
  },
  outreach: {
    leg: 'kui',
    label: t('Opsøgende arbejde', 'Outreach'),
    tasks: ['reachYoungPerson', 'involveGuardian'],
    actions: ['recordContactAttempt', 'establishContact', 'closeNotReached'],
  },
  assessment: {
    leg: 'kui',
    label: t('Målgruppevurdering', 'Target-group assessment'),
    tasks: ['assess'],
    actions: [
      'offerExplorationStay',
      'announceDecision',
      'decideInTargetGroup',
      'decideOutsideTargetGroup',
      'keepAssessment',
    ],
  },
  inTargetGroup: {
    leg: 'kui',
    label: t('I målgruppen: plan og henvisning', 'In the target group: plan and referral'),
    tasks: ['makePlan'],
    actions: ['recordEducationPlan', 'offerToFgu', 'withdrawReferral', 'reassess'],
  },
  outsideTargetGroup: {
    leg: 'kui',
    label: t('Uden for målgruppen', 'Outside the target group'),
    tasks: ['guideToOtherOffer'],
    actions: ['recordEducationPlan', 'reassess'],
  },
  disputed: {
    leg: 'kui',
    label: t('FGU er uenig i vurderingen', 'FGU disputes the assessment'),
    tasks: ['settleDispute'],
    actions: ['upholdAssessment', 'reassess'],
  },
  otherOffer: {
    leg: 'kui',
    label: t('I et andet tilbud', 'In another offer'),
    actions: ['recordEducationPlan', 'recordOfferFollowUp', 'endOtherOffer', 'reassess'],
  },
  awaitingStart: {
    leg: 'fgu',
    label: t('Optaget, venter på start', 'Admitted, awaiting the start'),
    tasks: ['prepareStart'],
    actions: ['recordStart', 'reportNoShow'],
  },
  started: {
    leg: 'fgu',
    label: t('Startet på FGU', 'Started at FGU'),
    tasks: ['makePathwayPlan'],
    actions: ['recordPathwayPlan', 'closeFguCompleted'],
  },
  onCourse: {
    leg: 'fgu',
    label: t('I forløb på FGU', 'On course at FGU'),
    actions: ['recordPathwayPlan', 'recordPathwayFollowUp', 'closeFguCompleted'],
  },
};

/** KUI-loven §12c and the right to a plan: under 25. Nobody below thirteen drops out of an upper-secondary education. */
const young: Guard<YouthDropout> = {
  all: [{ not: { age: { under: 13 } } }, { not: { age: { from: 25 } } }],
  because: t('Sagen er for unge fra 13 til 24 år', 'The case is for young people of 13 to 24'),
};

export const openings: Readonly<Record<YouthDropout['opening'], Opening<YouthDropout>>> = {
  reportRisk: {
    by: 'school',
    form: 'riskNotice',
    when: young,
    label: t('Underret om frafaldsrisiko', 'Report a risk of dropout'),
    sets: { noticeKind: 'risk', noticeStale: false },
    enters: 'atRisk',
    asks: 'riskNotice',
  },
  reportDropout: {
    by: 'school',
    form: 'dropoutNotice',
    when: young,
    label: t('Underret om frafald', 'Report a dropout'),
    sets: { noticeKind: 'dropout' },
    enters: 'droppedOut',
    asks: 'handoverToKui',
  },
  openByKui: {
    by: 'kui',
    form: 'kuiOpening',
    when: young,
    label: t('Åbn en sag i KUI', 'Open a case in KUI'),
    enters: 'outreach',
  },
};
