import { aCaseIn } from './beginnings.js';
import { fgu, kui, newKui, youngPerson } from './cast.js';
import { deadline, fact, isDueOn, isRefused, reads } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

const completed = [aCaseIn('onCourse'), fgu.does('closeFguCompleted', { on: inDays(0) })];

/** Left FGU on 19 January 2027, and KUI took the case back. */
const droppedOut = [aCaseIn('onCourse'), fgu.does('reportFguDropout'), kui.does('returnToKui.receive')];

export const outcomeChecks: Stories = {
  'four and twelve months count from the day on which FGU ended, not from when it was written down': () =>
    given(aCaseIn('onCourse'), passes(20, 'calendarDays'))
      .when(fgu.does('closeFguCompleted', { on: inDays(-10) }))
      .then(isDueOn('outcomeAfter4Months', '2027-05-30'), isDueOn('outcomeAfter12Months', '2028-01-30')),

  'who dropped out of FGU is followed up as well, while KUI goes on': () =>
    given(...droppedOut)
      .then(isDueOn('outcomeAfter4Months', '2027-05-19'), isDueOn('outcomeAfter12Months', '2028-01-19'))
      .when(passes(106, 'calendarDays'))
      .then(kui.holds('outreach'), kui.has('checkOutcome4'))
      .when(kui.does('followUpAfter4Months', { status: 'employment' }))
      .then(fact('statusAfter4Months', 'employment'), kui.hasNo('checkOutcome4'))
      .then(reads(youngPerson, 'statusAfter4Months')),

  'closed elsewhere after the dropout: the dates stay those of the dropout': () =>
    given(...droppedOut, passes(30, 'calendarDays'), kui.does('closeJob'))
      .then(isDueOn('outcomeAfter4Months', '2027-05-19'), kui.keeps('job'))
      .when(passes(120, 'calendarDays'))
      .then(kui.has('checkOutcome4')),

  'started at FGU anew: what was owed of the first time is over, and begins again when the second ends': () =>
    given(...droppedOut)
      .when(kui.does('establishContact'), kui.does('keepAssessment'), kui.does('recordEducationPlan'))
      .when(kui.does('offerToFgu'), fgu.does('referralToFgu.accept'))
      .then(deadline('outcomeAfter4Months').runsAgainst(kui))
      .when(kui.does('followUpAfter12Months', { status: 'none' }))
      .when(passes(7, 'calendarDays'), fgu.does('recordStart'))
      .then(deadline('outcomeAfter4Months').isVoid())
      .when(kui.tries('followUpAfter4Months'))
      .then(isRefused('action-not-open-here'))
      .when(fgu.does('closeFguCompleted', { on: inDays(0) }))
      .then(deadline('outcomeAfter4Months').runsAgainst(kui), isDueOn('outcomeAfter12Months', '2028-01-27')),

  'reopened before the check: it stays owed by the same day; after it, it is not owed again': () =>
    given(...completed)
      .when(passes(30, 'calendarDays'), kui.does('reopen'))
      .then(kui.holds('outreach'), isDueOn('outcomeAfter4Months', '2027-05-19'))
      .when(kui.does('followUpAfter4Months'), kui.does('closeJob'))
      .then(deadline('outcomeAfter4Months').doesNotRun(), isDueOn('outcomeAfter12Months', '2028-01-19')),

  'the municipality that has the case by then follows up': () =>
    given(...droppedOut, kui.does('offerMove', { kui: newKui, movesOn: inDays(5) }))
      .when(newKui.does('moveToMunicipality.receive'))
      .then(deadline('outcomeAfter4Months').runsAgainst(newKui))
      .when(passes(110, 'calendarDays'))
      .then(newKui.has('checkOutcome4'), kui.hasNo('checkOutcome4')),

  'nobody asks how somebody is doing who has died': () =>
    given(...droppedOut, kui.does('closeDeceased')).then(deadline('outcomeAfter4Months').isVoid()),
};
