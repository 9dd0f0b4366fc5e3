import { type Bias, backAndForth, type CaseState, ordinary, towards, towardsFgu } from '#domain';

/** A kind of case that the demo wants, and how many of them. */
export interface Wish {
  readonly times: number;
  readonly bias: Bias;
  /** How old the young person is when the case opens. */
  readonly ages: readonly [from: number, to: number];
  /** How long ago it opened, in days. */
  readonly opened: readonly [from: number, to: number];
  readonly fits: (state: CaseState, deadlines: Deadlines) => boolean;
  /** Where it plays; at home in the municipality if left out. */
  readonly place?: 'neighbour' | 'moving';
  /** What KUI does last in it. */
  readonly last?: readonly string[];
  /** Whose case it is; somebody made up if left out. */
  readonly whose?: 'alma';
}

/** How the deadlines of a case stand at the moment at which the demo begins. */
export interface Deadlines {
  readonly breached: boolean;
  readonly today: boolean;
  /** Days since anybody did anything. */
  readonly idle: number;
}

/** What people do often or hardly ever in a municipality that works. */
const habits: Bias['weights'] = {
  // Moves are wishes of their own: between a school and one municipality there is nobody to redirect to.
  offerMove: 0,
  passOversight: 0,
  'handoverToKui.redirect': 0,
  'returnToKui.redirect': 0,
  'riskNotice.redirect': 0,
  withdrawHandover: 0.02,
  withdrawReferral: 0.02,
  writeNote: 0.05,
  noteNextStep: 0.1,
  involveGuardian: 1,
  recordWords: 0.05,
  addOwnWords: 0.05,
  recordConsent: 0.08,
  giveConsent: 0.05,
  withdrawConsent: 0.01,
  recordWithdrawal: 0.005,
  noConsentAnew: 0.02,
  openToGuardian: 0.05,
  recordOpenToGuardian: 0.03,
  requestFile: 0.01,
  recordFileRequest: 0.005,
  askQuestion: 0.06,
  explainBreach: 0.05,
  consult: 0.15,
  recordComplaint: 0.01,
  complain: 0.01,
  appointContactPerson: 0.15,
  awaitYoungPerson: 0.1,
  recordSupport: 0.3,
  renewRiskNotice: 1,
  recordContactAttempt: 1,
  arrangeAppointment: 0.1,
  'appointment.held': 3,
  'appointment.missed': 0.4,
  'appointment.moved': 0.3,
  'appointment.cancelled': 0.2,
  recordEducationPlan: 0.6,
  keepAssessment: 0.5,
  offerToFgu: 4,
  recordPathwayFollowUp: 0.4,
  requestApproval: 0.03,
  reportFguRisk: 0.1,
  reviewAtAge: 0.02,
  closeDeceased: 0,
  // In a municipality that works the first call comes soon.
  'handoverToKui.receive': 12,
  'riskNotice.acknowledge': 12,
  establishContact: 6,
};

/** @param haste how often the next thing is done on the same day */
function leaning(bias: Bias, weights: Bias['weights'] = {}, haste = 0.35): Bias {
  return { weights: { ...bias.weights, ...habits, ...weights }, patience: 0.05, haste };
}

const toFgu = leaning(
  towardsFgu,
  {
    'referralToFgu.returnForInformation': 0.8,
    'referralToFgu.disputeAssessment': 0.2,
    closeFguCompleted: 0.05,
    recordPathwayPlan: 0.5,
    reportFguDropout: 0.03,
  },
  0.2,
);

/** Nobody answers yet. */
const unanswered = leaning(ordinary, {
  'riskNotice.acknowledge': 0,
  'handoverToKui.receive': 0,
  upgradeToDropout: 0.1,
});
const unreached = leaning(ordinary, { establishContact: 0, 'handoverToKui.receive': 8, reportRisk: 0.2 });
/** Nobody gets hold of them. */
const unfound = leaning(towards('notReached'), { establishContact: 0.05 });
const undecided = leaning(ordinary, {
  establishContact: 8,
  decideInTargetGroup: 0,
  decideOutsideTargetGroup: 0,
  chooseOtherOffer: 0,
  announceDecision: 0,
});

const waitingForFgu = leaning(towardsFgu, {
  'referralToFgu.accept': 0,
  'referralToFgu.disputeAssessment': 0,
});
const disputing = leaning(backAndForth, {
  'referralToFgu.disputeAssessment': 20,
  'referralToFgu.accept': 0,
  upholdAssessment: 0,
  reassess: 0,
});
const outside = leaning(ordinary, {
  establishContact: 8,
  decideInTargetGroup: 0,
  reassess: 0,
  chooseOtherOffer: 0,
});
const justStarted = leaning(towardsFgu, { recordPathwayPlan: 0, closeFguCompleted: 0, reportFguDropout: 0 });

const closedAs = (outcome: string) => (state: CaseState) => state.closed?.outcome === outcome;
/** Somebody looks after it, and nothing is late. */
const calmIn = (stage: string) => (state: CaseState, at: Deadlines) =>
  state.stage === stage && !at.breached && !at.today && at.idle < 45;
const lateIn = (stage: string) => (state: CaseState, at: Deadlines) =>
  state.stage === stage && at.breached && at.idle < 60;
const dueTodayIn = (stage: string) => (state: CaseState, at: Deadlines) =>
  state.stage === stage && at.today && !at.breached;
const asking = (ask: string) => (state: CaseState, at: Deadlines) =>
  state.asks.some((open) => open.ask === ask) && !at.breached;

const anyAge = [15, 24] as const;
const long = [40, 420] as const;

type Outcome = Parameters<typeof towards>[0];
const ended = (outcome: Outcome, times: number, ages: Wish['ages'] = anyAge): Wish => ({
  times,
  bias: outcome === 'notReached' ? unfound : leaning(towards(outcome)),
  ages,
  opened: long,
  fits: closedAs(outcome),
});

/** A course takes its time. */
const completed = (state: CaseState): boolean => {
  const started = state.endedClocks.find(({ clock }) => clock === 'fguAtMostTwoYears')?.started;
  const courseDays = (Date.parse(state.closed?.at ?? '') - Date.parse(started ?? '')) / 86_400_000;
  return state.closed?.outcome === 'fguCompleted' && courseDays > 60;
};
const throughFgu = leaning(
  towardsFgu,
  {
    closeFguCompleted: 0.12,
    recordPathwayPlan: 0.5,
    recordPathwayFollowUp: 0.2,
    recordEducationPlan: 0.6,
    'referralToFgu.returnForInformation': 0.8,
    reportFguDropout: 0.02,
  },
  0.12,
);

/**
 * Three hundred cases. What is published is followed as far as it says anything: dropout is some four times as common at
 * vocational schools as at gymnasiums, those who start at FGU are 19 on average, some fifth of the cases get there.
 * How many are late, how long things take and who is not reached is made up: no figure was found.
 */
export const wishes: readonly Wish[] = [
  {
    times: 1,
    bias: leaning(waitingForFgu, { giveConsent: 0.5 }),
    ages: [17, 17],
    // In the latest version, in which she can say who may read what.
    opened: [25, 44],
    fits: (state, at) =>
      asking('referralToFgu')(state, at) &&
      state.version < 30 &&
      state.consents.some(({ recipient }) => recipient?.role === 'school'),
    // A number to call, and an appointment to take into one's calendar.
    last: ['appointContactPerson', 'arrangeAppointment'],
    whose: 'alma',
  },
  ended('retained', 61),
  ended('upperSecondary', 23),
  { times: 28, bias: throughFgu, ages: [17, 21], opened: [260, 480], fits: completed },
  ended('job', 17, [17, 24]),
  ended('notReached', 9, [18, 23]),
  ended('employmentMeasure', 8, [18, 24]),
  ended('socialMeasure', 6),
  ended('freeSchool', 7, [16, 20]),
  ended('selfSupporting', 5, [19, 24]),
  ended('stu', 4, [16, 20]),
  ended('tamu', 3, [18, 22]),
  ended('exempted', 3, [16, 17]),
  ended('declined', 3, [18, 23]),
  ended('movedAway', 2),
  { times: 20, bias: leaning(towards('retained')), ages: [15, 20], opened: [3, 80], fits: calmIn('atRisk') },
  { times: 2, bias: unanswered, ages: [15, 20], opened: [4, 10], fits: dueTodayIn('atRisk') },
  { times: 6, bias: leaning(ordinary), ages: anyAge, opened: [1, 6], fits: calmIn('droppedOut') },
  { times: 3, bias: unanswered, ages: anyAge, opened: [4, 10], fits: dueTodayIn('droppedOut') },
  { times: 2, bias: unanswered, ages: anyAge, opened: [8, 16], fits: lateIn('droppedOut') },
  {
    times: 8,
    bias: unfound,
    ages: [15, 24],
    opened: [4, 40],
    fits: calmIn('outreach'),
  },
  { times: 2, bias: unreached, ages: [15, 17], opened: [4, 10], fits: dueTodayIn('outreach') },
  {
    times: 4,
    bias: unfound,
    ages: [15, 22],
    opened: [12, 80],
    fits: lateIn('outreach'),
  },
  { times: 14, bias: leaning(ordinary), ages: [16, 23], opened: [10, 90], fits: calmIn('assessment') },
  { times: 2, bias: undecided, ages: [16, 23], opened: [26, 40], fits: dueTodayIn('assessment') },
  { times: 4, bias: leaning(ordinary), ages: [16, 23], opened: [30, 150], fits: lateIn('assessment') },
  { times: 7, bias: toFgu, ages: [16, 22], opened: [30, 160], fits: calmIn('inTargetGroup') },
  { times: 5, bias: waitingForFgu, ages: [16, 22], opened: [30, 120], fits: asking('referralToFgu') },
  { times: 2, bias: leaning(backAndForth), ages: [16, 22], opened: [40, 200], fits: lateIn('inTargetGroup') },
  {
    times: 5,
    bias: outside,
    ages: [16, 23],
    opened: [40, 160],
    fits: calmIn('outsideTargetGroup'),
  },
  { times: 2, bias: disputing, ages: [16, 22], opened: [30, 120], fits: calmIn('disputed') },
  { times: 7, bias: leaning(ordinary), ages: [16, 23], opened: [60, 220], fits: calmIn('otherOffer') },
  { times: 5, bias: toFgu, ages: [17, 21], opened: [30, 160], fits: calmIn('awaitingStart') },
  { times: 5, bias: justStarted, ages: [17, 21], opened: [40, 120], fits: calmIn('started') },
  { times: 9, bias: toFgu, ages: [17, 21], opened: [80, 320], fits: calmIn('onCourse') },
  { times: 2, bias: toFgu, ages: [17, 21], opened: [80, 320], fits: lateIn('onCourse') },
  {
    times: 4,
    bias: leaning(ordinary),
    ages: anyAge,
    opened: [10, 200],
    fits: () => true,
    place: 'neighbour',
  },
  {
    times: 2,
    bias: leaning(ordinary, { offerMove: 2, 'moveToMunicipality.receive': 5 }),
    ages: [16, 22],
    opened: [40, 200],
    fits: ({ former }) => former.length > 0,
    place: 'moving',
  },
];
