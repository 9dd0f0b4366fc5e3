import { aCaseIn, aCaseReferred } from './beginnings.js';
import { fgu, kui, school, youngPerson } from './cast.js';
import { deadline, fact, isRefused, nobodyIsOffered, recorded } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

const returnedTwice = [
  aCaseReferred(),
  fgu.does('referralToFgu.returnForInformation'),
  kui.does('offerToFgu'),
  fgu.does('referralToFgu.returnForInformation'),
];

export const planAndReferral: Stories = {
  'the education plan is due ten working days after the decision': () =>
    given(aCaseIn('inTargetGroup'))
      .then(deadline('planMade').runsAgainst(kui), kui.has('makePlan'))
      .when(passes(10, 'workingDays'))
      .then(kui.isTold('planMade', 'warn'), kui.isTold('planMade'), kui.has('deadlineBreached'))
      .then(deadline('planMade').isBreached())
      .when(passes(5, 'workingDays'))
      .then(kui.leaderIsTold('planMade')),

  'the plan waits for the young person and for another administration': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.does('awaitYoungPerson'))
      .then(deadline('planMade').isPaused())
      .when(youngPerson.does('awaitingYoungPerson.answered'))
      .then(deadline('planMade').runsAgainst(kui))
      .when(kui.does('consult'))
      .then(deadline('planMade').isPaused()),

  'the plan is made: now KUI is to refer': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.does('recordEducationPlan'))
      .then(kui.has('referToFgu'), kui.hasNo('makePlan'), deadline('planMade').isMet()),

  'without a plan there is no referral': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.tries('offerToFgu'))
      .then(isRefused('condition-fails', 'The education plan must be made first')),

  'FGU is offered the case, and KUI holds it until FGU admits': () =>
    given(aCaseReferred({ age: 16 }))
      .then(kui.holds('inTargetGroup'), fgu.isAsked('referralToFgu'), fgu.has('answerReferral'))
      .then(
        fgu.receives(
          'referralToFgu',
          'targetGroupAssessment',
          'targetGroupDecision',
          'educationPlan',
          'referral',
        ),
      )
      .then(kui.hasNo('referToFgu'), deadline('offerWithinThirtyDays').isMet()),

  'FGU can admit, ask back or dispute: refusing is no answer': () =>
    given(aCaseReferred())
      .then(fgu.mayAnswer('referralToFgu', 'accept', 'returnForInformation', 'disputeAssessment'))
      .then(kui.mayAnswer('referralToFgu')),

  'FGU admits with a start date: the baton passes, and KUI oversees': () =>
    given(aCaseReferred())
      .when(fgu.does('referralToFgu.accept', { startsOn: inDays(14) }))
      .then(fgu.holds('awaitingStart'), kui.oversees(), kui.sees('referralToFgu', 'accept'))
      .then(fgu.has('prepareStart'), fgu.hasNo('answerReferral'), nobodyIsOffered())
      .then(deadline('courseStarts').runsAgainst(fgu), deadline('courseStarts').isDue(inDays(14))),

  'FGU asks back: KUI answers and refers again': () =>
    given(aCaseReferred())
      .when(fgu.does('referralToFgu.returnForInformation'))
      .then(kui.holds('inTargetGroup'), nobodyIsOffered(), kui.has('answerReturnedReferral'))
      .then(kui.hasNo('settleRepeatedReturns'), kui.sees('referralToFgu', 'returnForInformation'))
      .when(kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .then(fgu.isAsked('referralToFgu'), kui.hasNo('answerReturnedReferral'), recorded('educationPlan', 2)),

  'returned twice, the leader is to settle it': () =>
    given(...returnedTwice)
      .then(kui.leaderHas('settleRepeatedReturns'), kui.holds('inTargetGroup'))
      .when(kui.does('offerToFgu'), fgu.does('referralToFgu.accept'))
      .then(fgu.holds('awaitingStart'), kui.hasNo('settleRepeatedReturns')),

  'when the young person is assessed anew, returned referrals are past': () =>
    given(...returnedTwice)
      .when(kui.does('reassess'))
      .then(kui.hasNo('settleRepeatedReturns'), kui.hasNo('answerReturnedReferral')),

  'FGU does not answer: both sides are told, then their leaders': () =>
    given(aCaseReferred())
      .when(passes(5, 'workingDays'))
      .then(fgu.isTold('referralToFgu'), kui.isTold('referralToFgu'), kui.holds('inTargetGroup'))
      .when(passes(3, 'workingDays'))
      .then(fgu.leaderIsTold('referralToFgu'), kui.leaderIsTold('referralToFgu')),

  'KUI withdraws the referral; FGU can no longer admit': () =>
    given(aCaseReferred())
      .when(kui.does('withdrawReferral'))
      .then(nobodyIsOffered(), kui.has('referToFgu'), fgu.hasNo('answerReferral'))
      .when(fgu.tries('referralToFgu.accept'))
      .then(
        isRefused('action-not-open-here', 'cannot be answered where the case is now'),
        kui.holds('inTargetGroup'),
      ),

  'another offer is chosen while FGU considers: the referral is withdrawn': () =>
    given(aCaseReferred())
      .when(kui.does('chooseOtherOffer'))
      .then(kui.holds('otherOffer'), kui.sees('referralToFgu', 'withdrawn'), fgu.hasNo('answerReferral')),

  'KUI cannot admit for FGU': () =>
    given(aCaseReferred())
      .when(kui.tries('referralToFgu.accept'))
      .then(isRefused('wrong-party', 'is for FGU to give')),

  'the school cannot admit for FGU, and the refusal does not tell that FGU is asked': () =>
    given(aCaseIn('inTargetGroup'))
      .when(school.tries('referralToFgu.accept'))
      .then(isRefused('action-not-open-here', 'cannot be answered where the case is now'))
      .when(kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .then(fgu.isAsked('referralToFgu'))
      .when(school.tries('referralToFgu.accept'))
      .then(isRefused('action-not-open-here', 'cannot be answered where the case is now')),
};

const disputed = [aCaseReferred(), fgu.does('referralToFgu.disputeAssessment')];

export const dispute: Stories = {
  'FGU disputes the assessment: KUI is to settle it within five days': () =>
    given(...disputed)
      .then(kui.holds('disputed'), kui.has('settleDispute'), nobodyIsOffered())
      .then(deadline('disputeSettled').runsAgainst(kui), kui.sees('referralToFgu', 'disputeAssessment')),

  'the dispute is not settled in time': () =>
    given(...disputed)
      .when(passes(5, 'workingDays'))
      .then(kui.isTold('disputeSettled', 'warn'), deadline('disputeSettled').isBreached())
      .then(kui.isTold('disputeSettled'), kui.has('deadlineBreached'))
      .when(passes(2, 'workingDays'))
      .then(kui.leaderIsTold('disputeSettled')),

  'KUI upholds its assessment: FGU may not dispute it again, and admits': () =>
    given(...disputed)
      .when(kui.does('upholdAssessment'))
      .then(kui.holds('inTargetGroup'), kui.has('referToFgu'), kui.hasNo('makePlan'))
      .then(deadline('disputeSettled').isMet(), deadline('planMade').doesNotRun())
      .when(kui.does('offerToFgu'), fgu.tries('referralToFgu.disputeAssessment'))
      .then(isRefused('condition-fails', 'This assessment has been disputed already'))
      .then(fgu.mayAnswer('referralToFgu', 'accept', 'returnForInformation'))
      .when(fgu.does('referralToFgu.accept'))
      .then(fgu.holds('awaitingStart')),

  'KUI assesses anew; a new assessment may be disputed again': () =>
    given(...disputed)
      .when(kui.does('reassess'))
      .then(kui.holds('assessment'), kui.has('assess'))

      .when(
        kui.does('recordAssessment'),
        kui.does('decideInTargetGroup'),
        kui.does('recordEducationPlan'),
        kui.does('offerToFgu'),
      )
      .when(fgu.does('referralToFgu.disputeAssessment'))
      .then(kui.holds('disputed')),

  'an assessment that was kept is the same assessment: it is not disputed twice': () =>
    given(...disputed)
      .when(kui.does('reassess'), kui.does('keepAssessment'), kui.does('recordEducationPlan'))
      .when(kui.does('offerToFgu'), fgu.tries('referralToFgu.disputeAssessment'))
      .then(isRefused('condition-fails', 'This assessment has been disputed already')),

  'KUI comes to agree with FGU: outside the target group, after a hearing': () =>
    given(...disputed)
      .when(
        kui.does('reassess'),
        kui.does('recordAssessment'),
        kui.does('announceDecision'),
        youngPerson.does('hearing.heard'),
      )
      .when(kui.does('decideOutsideTargetGroup'))
      .then(kui.holds('outsideTargetGroup'), fact('targetGroup', 'outside')),

  'KUI settles a dispute by another offer': () =>
    given(...disputed)
      .when(kui.does('chooseOtherOffer'))
      .then(kui.holds('otherOffer'), kui.hasNo('settleDispute')),

  'FGU does not settle its own dispute': () =>
    given(...disputed)
      .when(fgu.tries('upholdAssessment'))
      .then(isRefused('wrong-party')),
};
