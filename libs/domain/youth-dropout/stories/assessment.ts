import { aCaseIn } from './beginnings.js';
import { administration, fgu, kui, school, youngPerson } from './cast.js';
import { deadline, fact, isRefused, recorded } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

const toldOfTheDecision = [
  aCaseIn('assessment'),
  kui.does('recordAssessment'),
  kui.does('announceDecision', { hearingEnds: inDays(10) }),
];

export const assessment: Stories = {
  'the assessment is due twenty working days after contact': () =>
    given(aCaseIn('assessment'))
      .then(kui.has('assess'), deadline('assessmentDecided').runsAgainst(kui))
      .when(passes(20, 'workingDays'))
      .then(kui.isTold('assessmentDecided', 'warn'), deadline('assessmentDecided').isBreached())
      .then(kui.isTold('assessmentDecided'), kui.has('deadlineBreached'))
      .when(passes(5, 'workingDays'))
      .then(kui.leaderIsTold('assessmentDecided')),

  'in the target group: the plan is next': () =>
    given(aCaseIn('assessment'))
      .when(kui.tries('decideInTargetGroup', { track: 'pgu' }))
      .then(isRefused('condition-fails', 'assessment must be made first'))
      .when(kui.does('recordAssessment'), kui.does('decideInTargetGroup', { track: 'pgu' }))
      .then(
        kui.holds('inTargetGroup'),
        kui.has('makePlan'),
        kui.hasNo('assess'),
        recorded('targetGroupAssessment'),
        recorded('targetGroupDecision'),
      )
      .then(fact('targetGroup', 'in'), fact('track', 'pgu'), deadline('assessmentDecided').isMet()),

  'outside the target group: not before the young person was heard': () =>
    given(aCaseIn('assessment'), kui.does('recordAssessment'))
      .when(kui.tries('decideOutsideTargetGroup'))
      .then(isRefused('condition-fails', 'must be heard first'))
      .when(kui.does('announceDecision', { hearingEnds: inDays(10) }))
      .then(youngPerson.isAsked('hearing'), deadline('assessmentDecided').isPaused())
      .when(kui.tries('decideOutsideTargetGroup'))
      .then(isRefused('condition-fails', 'the answer is in, or its date has passed')),

  'the young person answers the hearing, and KUI decides': () =>
    given(...toldOfTheDecision)
      .when(youngPerson.does('hearing.heard'))
      .then(kui.has('decideAfterHearing'), deadline('assessmentDecided').runsAgainst(kui))
      .when(kui.does('decideOutsideTargetGroup'))
      .then(kui.holds('outsideTargetGroup'), kui.has('guideToOtherOffer'), kui.hasNo('decideAfterHearing')),

  'the hearing lapses: KUI may decide without an answer, and its leader sees that it should': () =>
    given(...toldOfTheDecision)
      .when(passes(10, 'calendarDays'))
      .then(kui.isTold('hearing'), kui.has('decideAfterHearing'), fact('hearingLapsed', true))
      .when(passes(7, 'calendarDays'))
      .then(kui.leaderIsTold('hearing'))
      .when(kui.does('decideOutsideTargetGroup'))
      .then(
        kui.holds('outsideTargetGroup'),
        kui.hasNo('decideAfterHearing'),
        kui.sees('hearing', 'withdrawn'),
      ),

  'a late answer to the hearing counts as long as nothing is decided': () =>
    given(...toldOfTheDecision)
      .when(passes(12, 'calendarDays'), youngPerson.does('hearing.heard'))
      .then(kui.sees('hearing', 'heard'), recorded('hearingReply'), kui.has('decideAfterHearing'))
      .when(kui.does('decideInTargetGroup'))
      .then(kui.holds('inTargetGroup'), kui.hasNo('decideAfterHearing')),

  'a second intended decision needs a second hearing': () =>
    given(...toldOfTheDecision)
      .when(
        youngPerson.does('hearing.heard'),
        kui.does('announceDecision'),
        kui.tries('decideOutsideTargetGroup'),
      )
      .then(isRefused('condition-fails', 'must be heard first')),

  'the hearing of an earlier assessment does not count for a new one': () =>
    given(...toldOfTheDecision)
      .when(passes(12, 'calendarDays'), kui.does('decideInTargetGroup'), kui.does('reassess'))
      .when(kui.does('recordAssessment'), kui.tries('decideOutsideTargetGroup'))
      .then(kui.holds('assessment'), isRefused('condition-fails', 'must be heard first')),

  'nobody is heard for longer than four weeks': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('announceDecision', { hearingEnds: inDays(60) }))
      .then(deadline('hearing').isDue(inDays(28))),

  'an exploration stay at FGU: the case stays with KUI and its clock stands still': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('offerExplorationStay', { to: inDays(10) }))
      .then(kui.holds('assessment'), fgu.isAsked('explorationStay'), fgu.has('sendReply'))
      .then(deadline('assessmentDecided').isPaused(), fgu.receives('explorationStay', 'explorationStay'))
      .when(fgu.does('explorationStay.completed'))
      .then(kui.sees('explorationStay', 'completed'), deadline('assessmentDecided').runsAgainst(kui)),

  'an exploration stay is broken off': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('offerExplorationStay'), fgu.does('explorationStay.brokenOff'))
      .then(kui.sees('explorationStay', 'brokenOff'), fgu.hasNo('sendReply')),

  'an exploration stay lasts two weeks at most, whatever was asked': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('offerExplorationStay', { to: inDays(40) }))
      .then(deadline('explorationStay').isDue(inDays(14)))
      .when(passes(14, 'calendarDays'))
      .then(fgu.isTold('explorationStay'), kui.isTold('explorationStay')),

  'FGU is no party by an exploration stay': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('offerExplorationStay'), fgu.tries('writeNote'))
      .then(isRefused('wrong-party')),

  'two other administrations are consulted at once, and the clock runs when both have replied': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('consult'), kui.does('consult'))
      .then(administration.has('sendReply'), kui.hasNo('sendReply'), deadline('assessmentDecided').isPaused())
      .when(administration.tries('consultation.reply'))
      .then(isRefused('which-item'))
      .when(administration.doesLast('consultation.reply'))
      .then(deadline('assessmentDecided').isPaused())
      .when(administration.does('consultation.reply'))
      .then(kui.sees('consultation', 'reply'), deadline('assessmentDecided').runsAgainst(kui)),

  'a consultation is not answered': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('consult', { answerBy: inDays(10) }), passes(10, 'calendarDays'))
      .then(administration.isTold('consultation'), kui.isTold('consultation'))
      .when(passes(3, 'calendarDays'))
      .then(administration.leaderIsTold('consultation')),

  'a pause takes nothing from the days that are left': () =>
    given(aCaseIn('assessment'))
      .when(passes(9, 'workingDays'), kui.does('consult'), passes(8, 'workingDays'))
      .when(administration.does('consultation.reply'), passes(3, 'workingDays'))
      .then(deadline('assessmentDecided').isNotBreached())
      .when(passes(2, 'workingDays'))
      .then(deadline('assessmentDecided').isBreached()),

  'whoever is waited for, a deadline that is over stays over': () =>
    given(aCaseIn('assessment'))
      .when(passes(21, 'workingDays'), kui.does('consult'))
      .then(deadline('assessmentDecided').isPaused(), deadline('assessmentDecided').isStillOver())
      .when(passes(8, 'workingDays'), administration.does('consultation.reply'))
      .then(deadline('assessmentDecided').isBreached(), deadline('assessmentDecided').isStillOver())
      .when(passes(4, 'workingDays'))
      .then(kui.leaderIsTold('assessmentDecided')),

  'the school does not decide the target group': () =>
    given(aCaseIn('assessment')).when(school.tries('decideInTargetGroup')).then(isRefused('wrong-party')),

  'an earlier assessment can stand only where there is one': () =>
    given(aCaseIn('assessment'))
      .when(kui.tries('keepAssessment'))
      .then(isRefused('condition-fails', 'no earlier assessment into the target group')),

  'outside the target group, another offer is found': () =>
    given(aCaseIn('outsideTargetGroup'))
      .when(kui.does('recordEducationPlan'), kui.does('chooseOtherOffer'))
      .then(kui.holds('otherOffer'), kui.hasNo('guideToOtherOffer')),

  'another offer is followed up every sixty days': () =>
    given(aCaseIn('otherOffer'))
      .then(deadline('otherOfferFollowed').runsAgainst(kui))
      .when(passes(53, 'calendarDays'))
      .then(kui.isTold('otherOfferFollowed', 'warn'), kui.has('followOtherOffer'))
      .when(kui.does('recordOfferFollowUp'))
      .then(kui.hasNo('followOtherOffer'), deadline('otherOfferFollowed').isMet())
      .then(deadline('otherOfferFollowed').startedJustNow())
      .when(passes(60, 'calendarDays'))
      .then(deadline('otherOfferFollowed').isBreached(), kui.isTold('otherOfferFollowed'))
      .when(passes(14, 'calendarDays'))
      .then(kui.leaderIsTold('otherOfferFollowed')),

  'another offer ends: KUI reaches out again, within five days where the duty holds': () =>
    given(aCaseIn('otherOffer', { age: 16 }))
      .when(passes(20, 'calendarDays'), kui.does('endOtherOffer'))
      .then(kui.holds('outreach'), deadline('contactWithinFiveDays').startedJustNow()),

  'one other offer is exchanged for another': () =>
    given(aCaseIn('otherOffer'))
      .when(kui.does('chooseOtherOffer'))
      .then(
        kui.holds('otherOffer'),
        recorded('otherOffer', 2),
        deadline('otherOfferFollowed').startedJustNow(),
      ),

  'from another offer the young person can be assessed anew': () =>
    given(aCaseIn('otherOffer')).when(kui.does('reassess')).then(kui.holds('assessment'), kui.has('assess')),
};
