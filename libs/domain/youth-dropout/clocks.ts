import type { Clock, Guard, Rungs } from '../engine/language.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';

/** Under the duty to be in education, work or another activity (KUI-loven §2a). */
export const underDuty: Guard<YouthDropout> = { age: { from: 15, under: 18 } };

/** The plan belongs to the assessment it is built on: a new or confirmed one asks for a plan anew. */
export const planOwed: Guard<YouthDropout> = {
  not: {
    happened: { did: 'recordEducationPlan' },
    since: { did: ['decideInTargetGroup', 'keepAssessment'] },
  },
};

/** Nobody asks how somebody is doing who has died. */
const hasOutcomeToFollow: Guard<YouthDropout> = {
  all: [{ happened: { entered: 'started' } }, { not: { happened: { did: 'closeDeceased' } } }],
};

const ladder = (warn: number, escalate: number): Rungs<YouthDropout> => ({
  warn: { at: -warn, tells: ['owner'] },
  breach: { at: 0, tells: ['owner'], opens: ['deadlineBreached'] },
  escalate: { at: escalate, tells: ['owner'], leader: true },
});

export const clocks: Readonly<Record<YouthDropout['clock'], Clock<YouthDropout>>> = {
  // From awareness: KUI is aware when the notice arrives, not when someone there accepts it.
  contactWithinFiveDays: {
    kind: 'statutory',
    source: 'Bekendtgørelse om 15-17-åriges pligt (Pligt-BEK) §10',
    owner: 'kui',
    label: t('Kontakt inden 5 arbejdsdage', 'Contact within 5 working days'),
    due: { workingDays: 5 },
    holds: underDuty,
    starts: [
      { asked: ['handoverToKui', 'returnToKui'] },
      { opened: 'openByKui' },
      { did: ['endOtherOffer', 'reopen'] },
    ],
    countsFrom: { by: { opened: 'openByKui' }, day: 'awareOn' },
    meets: [{ did: ['establishContact', 'recordStart', 'withdrawReturn'] }],
    rungs: ladder(2, 2),
    scope: 'case',
  },
  offerWithinThirtyDays: {
    kind: 'statutory',
    source: 'Bekendtgørelse om 15-17-åriges pligt (Pligt-BEK) §10',
    owner: 'kui',
    label: t('Tilbud inden 30 dage efter kontakt', 'An offer within 30 days of contact'),
    due: { calendarDays: 30, skipsSummerHoliday: true },
    holds: underDuty,
    starts: [{ did: 'establishContact' }],
    meets: [{ did: ['offerToFgu', 'chooseOtherOffer'] }, { closed: true }],
    rungs: ladder(7, 3),
    scope: 'case',
  },
  firstContact: {
    kind: 'local',
    adjustable: { from: 1, to: 60 },
    owner: 'kui',
    label: t('Første kontakt', 'First contact'),
    due: { workingDays: 10 },
    holds: { age: { from: 18 } },
    starts: [{ entered: 'outreach' }],
    meets: [{ did: 'establishContact' }],
    rungs: ladder(3, 5),
    scope: 'stage',
  },
  // Uddata+ lets a notice lapse silently after three months; here it is asked about.
  riskNoticeStale: {
    kind: 'local',
    adjustable: { from: 30, to: 180 },
    owner: 'school',
    label: t('Risikounderretningen skal fornyes', 'The risk notice is to be renewed'),
    due: { calendarDays: 90 },
    starts: [{ opened: 'reportRisk' }, { did: ['renewRiskNotice', 'reopenAtSchool'] }],
    meets: [{ did: ['renewRiskNotice', 'upgradeToDropout'] }],
    rungs: {
      warn: { at: -14, tells: ['owner'] },
      breach: { at: 0, tells: ['owner', 'kui'], sets: { noticeStale: true }, opens: ['renewOrWithdraw'] },
      escalate: { at: 14, tells: ['owner'], leader: true },
    },
    scope: 'leg',
  },
  assessmentDecided: {
    kind: 'local',
    adjustable: { from: 5, to: 90 },
    owner: 'kui',
    label: t('Målgruppevurderingen afgøres', 'The assessment is decided'),
    due: { workingDays: 20 },
    starts: [{ entered: 'assessment' }],
    meets: [
      { did: ['decideInTargetGroup', 'decideOutsideTargetGroup', 'keepAssessment', 'chooseOtherOffer'] },
    ],
    rungs: ladder(5, 5),
    scope: 'stage',
  },
  planMade: {
    kind: 'local',
    adjustable: { from: 5, to: 60 },
    owner: 'kui',
    label: t('Uddannelsesplanen laves', 'The education plan is made'),
    due: { workingDays: 10 },
    holds: planOwed,
    starts: [{ entered: 'inTargetGroup' }],
    meets: [{ did: ['recordEducationPlan', 'chooseOtherOffer'] }],
    rungs: ladder(3, 5),
    scope: 'stage',
  },
  disputeSettled: {
    kind: 'local',
    adjustable: { from: 2, to: 30 },
    owner: 'kui',
    label: t('Indsigelsen behandles', 'The dispute is settled'),
    due: { workingDays: 5 },
    starts: [{ entered: 'disputed' }],
    meets: [{ did: ['upholdAssessment', 'reassess'] }],
    rungs: ladder(1, 2),
    scope: 'stage',
  },
  otherOfferFollowed: {
    kind: 'local',
    adjustable: { from: 14, to: 180 },
    owner: 'kui',
    label: t('Opfølgning på andet tilbud', 'Follow-up of the other offer'),
    due: { calendarDays: 60 },
    starts: [{ entered: 'otherOffer' }, { did: 'recordOfferFollowUp' }],
    meets: [{ did: ['recordOfferFollowUp', 'endOtherOffer', 'reassess'] }],
    rungs: {
      warn: { at: -7, tells: ['owner'], opens: ['followOtherOffer'] },
      breach: { at: 0, tells: ['owner'] },
      escalate: { at: 14, tells: ['owner'], leader: true },
    },
    scope: 'stage',
  },
  courseStarts: {
    kind: 'local',
    owner: 'fgu',
    label: t('Start på FGU', 'Start at FGU'),
    // Rolling start on all FGU levels (FGU-loven §7, lov 635/2024): nobody waits for a season.
    due: { on: 'startsOn', atMost: { calendarDays: 90 } },
    starts: [{ entered: 'awaitingStart' }],
    meets: [{ did: ['recordStart', 'reportNoShow'] }],
    rungs: {
      breach: { at: 0, tells: ['owner'], opens: ['confirmStart'] },
      escalate: { at: 5, tells: ['owner', 'kui'], leader: true },
    },
    scope: 'stage',
  },
  pathwayPlanMade: {
    kind: 'local',
    adjustable: { from: 5, to: 60 },
    owner: 'fgu',
    label: t('Forløbsplanen laves', 'The pathway plan is made'),
    due: { workingDays: 20 },
    starts: [{ entered: 'started' }],
    meets: [{ did: 'recordPathwayPlan' }],
    rungs: ladder(5, 5),
    scope: 'stage',
  },
  pathwayFollowed: {
    kind: 'local',
    adjustable: { from: 14, to: 180 },
    owner: 'fgu',
    label: t('Opfølgning på forløbsplanen', 'Follow-up of the pathway plan'),
    due: { calendarDays: 90 },
    starts: [{ entered: 'onCourse' }, { did: 'recordPathwayFollowUp' }],
    meets: [{ did: 'recordPathwayFollowUp' }],
    rungs: {
      warn: { at: -14, tells: ['owner'], opens: ['followPathway'] },
      breach: { at: 0, tells: ['owner'] },
      escalate: { at: 14, tells: ['owner', 'kui'], leader: true },
    },
    scope: 'stage',
  },
  fguAtMostTwoYears: {
    kind: 'statutory',
    source: 'L140 §9, stk. 5',
    owner: 'fgu',
    label: t('FGU varer højst to år', 'FGU lasts at most two years'),
    due: { calendarDays: 730 },
    holds: { not: { fact: 'extensionApproved', is: true } },
    starts: [{ did: 'recordStart' }],
    meets: [{ closed: true }],
    rungs: {
      warn: { at: -90, tells: ['owner', 'kui'], opens: ['endOfTwoYears'] },
      breach: { at: 0, tells: ['owner', 'kui'] },
      escalate: { at: 7, tells: ['owner', 'kui'], leader: true },
    },
    scope: 'leg',
  },
  turns18: {
    kind: 'local',
    owner: 'holder',
    label: t('Fylder 18 år', 'Turns 18'),
    due: { age: 18 },
    starts: [{ opened: ['reportRisk', 'reportDropout', 'openByKui'] }, { reopened: true }],
    meets: 'itself',
    // Custody ends: whoever held it is a party no more.
    rungs: { breach: { at: 0, tells: ['owner'], opens: ['reviewAt18'], releases: 'guardian' } },
    scope: 'case',
  },
  // A task and no more: a running course goes on.
  turns25: {
    kind: 'local',
    owner: 'holder',
    label: t('Fylder 25 år', 'Turns 25'),
    due: { age: 25 },
    starts: [{ opened: ['reportRisk', 'reportDropout', 'openByKui'] }, { reopened: true }],
    meets: 'itself',
    rungs: { breach: { at: 0, tells: ['owner'], opens: ['reviewAt25'] } },
    scope: 'case',
  },
  // BUVM classifies the outcome at four months: education, other education, employment.
  outcomeAfter4Months: {
    kind: 'local',
    owner: 'kui',
    label: t('Status 4 måneder efter FGU', 'Outcome 4 months after FGU'),
    due: { calendarDays: 122 },
    holds: hasOutcomeToFollow,
    starts: [{ closed: true }],
    meets: [{ did: 'followUpAfter4Months' }],
    rungs: {
      warn: { at: -14, tells: ['owner'], opens: ['checkOutcome4'] },
      breach: { at: 0, tells: ['owner'] },
      escalate: { at: 14, tells: ['owner'], leader: true },
    },
    scope: 'beyond',
  },
  outcomeAfter12Months: {
    kind: 'local',
    owner: 'kui',
    label: t('Status 12 måneder efter FGU', 'Outcome 12 months after FGU'),
    due: { calendarDays: 365 },
    holds: hasOutcomeToFollow,
    starts: [{ closed: true }],
    meets: [{ did: 'followUpAfter12Months' }],
    rungs: {
      warn: { at: -14, tells: ['owner'], opens: ['checkOutcome12'] },
      breach: { at: 0, tells: ['owner'] },
      escalate: { at: 14, tells: ['owner'], leader: true },
    },
    scope: 'beyond',
  },
};
