import { aCaseIn, aCaseOpenedByKui } from './beginnings.js';
import { fgu, guardian, kui, school } from './cast.js';
import { deadline, fact, isRefused, recorded } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

export const outreach: Stories = {
  'KUI opens a case without a notice, and its five days begin': () =>
    given(aCaseOpenedByKui({ age: 16 }, { openedBy: 'guardian' }))
      .then(kui.holds('outreach'), kui.has('reachYoungPerson'), fact('openedBy', 'guardian'))
      .then(deadline('contactWithinFiveDays').runsAgainst(kui)),

  'contact with a 16-year-old is made within the five days; an offer is owed within thirty': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .when(kui.does('recordContactAttempt'), kui.does('establishContact'))
      .then(kui.holds('assessment'), kui.hasNo('reachYoungPerson'))
      .then(deadline('contactWithinFiveDays').isMet(), deadline('contactWithinFiveDays').isNotBreached())
      .then(
        deadline('offerWithinThirtyDays').runsAgainst(kui),
        deadline('offerWithinThirtyDays').isStatutory(),
      ),

  'the thirty days go by without an offer': () =>
    given(aCaseIn('assessment', { age: 16 }))
      .when(passes(30, 'calendarDays'))
      .then(kui.isTold('offerWithinThirtyDays', 'warn'), deadline('offerWithinThirtyDays').isBreached())
      .then(kui.isTold('offerWithinThirtyDays'), kui.has('deadlineBreached'))
      .when(passes(3, 'calendarDays'))
      .then(kui.leaderIsTold('offerWithinThirtyDays')),

  'another offer meets the thirty days too': () =>
    given(aCaseIn('assessment', { age: 16 }))
      .when(kui.does('chooseOtherOffer'))
      .then(kui.holds('otherOffer'), deadline('offerWithinThirtyDays').isMet()),

  'a first contact with somebody of age is the municipality’s own target': () =>
    given(aCaseIn('outreach', { age: 19 }))
      .then(deadline('firstContact').runsAgainst(kui), deadline('contactWithinFiveDays').doesNotRun())
      .when(kui.does('establishContact'))
      .then(deadline('firstContact').isMet(), deadline('offerWithinThirtyDays').doesNotRun()),

  'the first contact is late: KUI does it, or says why': () =>
    given(aCaseIn('outreach'))
      .when(passes(10, 'workingDays'))
      .then(kui.isTold('firstContact', 'warn'), kui.isTold('firstContact'), kui.has('deadlineBreached'))
      .then(deadline('firstContact').isBreached())
      .when(kui.does('explainBreach'))
      .then(kui.hasNo('deadlineBreached'), kui.holds('outreach'))
      .when(passes(5, 'workingDays'))
      .then(kui.leaderIsTold('firstContact')),

  'the late first contact is made: nothing is left to explain': () =>
    given(aCaseIn('outreach'))
      .when(passes(10, 'workingDays'), kui.does('establishContact'))
      .then(kui.hasNo('deadlineBreached'), deadline('firstContact').isBreached()),

  'the custody holder of a 16-year-old is to be involved': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .then(kui.has('involveGuardian'))
      .when(kui.does('involveGuardian'))
      .then(kui.hasNo('involveGuardian'), recorded('guardianInvolved')),

  'of age, nobody’s custody holder is involved': () =>
    given(aCaseIn('outreach', { age: 18 }))
      .then(kui.hasNo('involveGuardian'))
      .when(kui.tries('involveGuardian'))
      .then(isRefused('condition-fails', 'under 18')),

  'without contact there is nothing to assess or to offer': () =>
    given(aCaseIn('outreach'))
      .when(kui.tries('decideInTargetGroup'))
      .then(isRefused('action-not-open-here', 'Outreach'))
      .when(kui.tries('chooseOtherOffer'))
      .then(isRefused('condition-fails', 'must have been reached first')),

  'who is known from before may take another offer at once': () =>
    given(aCaseIn('otherOffer'))
      .when(kui.does('endOtherOffer'), kui.does('chooseOtherOffer'))
      .then(kui.holds('otherOffer')),

  'without a notice the five days count from when KUI became aware, not from when it opened the case': () =>
    given(aCaseOpenedByKui({ age: 16 }, { awareOn: inDays(-30) }))
      .then(deadline('contactWithinFiveDays').runsAgainst(kui))
      .when(passes(1, 'calendarDays'))
      .then(deadline('contactWithinFiveDays').isBreached(), kui.leaderIsTold('contactWithinFiveDays')),

  'neither the school nor the custody holder establishes contact for KUI': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .when(school.tries('establishContact'))
      .then(isRefused('wrong-party', "is done by the municipality's youth unit (KUI)"))
      .when(guardian.tries('closeSelfSupporting'))
      .then(isRefused('wrong-party')),

  'KUI waits for the young person, who answers': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('awaitYoungPerson', { until: inDays(10) }))
      .then(deadline('assessmentDecided').isPaused())
      .when(kui.does('awaitingYoungPerson.answered'))
      .then(deadline('assessmentDecided').runsAgainst(kui), kui.sees('awaitingYoungPerson', 'answered')),

  'KUI waits in vain: it is told, then its leader, and the clock runs on when KUI says so': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('awaitYoungPerson', { until: inDays(10) }), passes(10, 'calendarDays'))
      .then(kui.isTold('awaitingYoungPerson'))
      .when(passes(7, 'calendarDays'))
      .then(kui.leaderIsTold('awaitingYoungPerson'))
      .when(kui.does('awaitingYoungPerson.gaveNoAnswer'))
      .then(deadline('assessmentDecided').runsAgainst(kui), kui.sees('awaitingYoungPerson', 'gaveNoAnswer')),

  'nobody waits for longer than four weeks': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('awaitYoungPerson', { until: inDays(90) }))
      .then(deadline('awaitingYoungPerson').isDue(inDays(28))),

  'FGU, which is not asked yet, waits for nobody': () =>
    given(aCaseIn('assessment'))
      .when(fgu.tries('awaitYoungPerson'))
      .then(isRefused('wrong-party', 'whoever holds the case')),
};
