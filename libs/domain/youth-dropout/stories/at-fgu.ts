import { aCaseIn } from './beginnings.js';
import { fgu, kui, newKui, youngPerson } from './cast.js';
import { deadline, fact, isRefused, recorded } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

export const atFgu: Stories = {
  'the young person starts: the pathway plan is next, and two years begin': () =>
    given(aCaseIn('awaitingStart'))
      .when(fgu.does('recordStart'))
      .then(fgu.holds('started'), kui.oversees(), fgu.has('makePathwayPlan'), fgu.hasNo('prepareStart'))
      .then(deadline('courseStarts').isMet(), deadline('pathwayPlanMade').runsAgainst(fgu))
      .then(deadline('fguAtMostTwoYears').runsAgainst(fgu), deadline('fguAtMostTwoYears').isStatutory()),

  'a start is never set further than ninety days ahead': () =>
    given(aCaseIn('inTargetGroup'), kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .when(fgu.does('referralToFgu.accept', { startsOn: inDays(200) }))
      .then(deadline('courseStarts').isDue(inDays(90))),

  'the start day goes by: did the young person turn up?': () =>
    given(aCaseIn('awaitingStart'))
      .when(passes(7, 'calendarDays'))
      .then(deadline('courseStarts').isBreached(), fgu.isTold('courseStarts'), fgu.has('confirmStart'))
      .when(passes(5, 'calendarDays'))
      .then(fgu.leaderIsTold('courseStarts'), kui.leaderIsTold('courseStarts'))
      .when(fgu.does('recordStart'))
      .then(fgu.holds('started'), fgu.hasNo('confirmStart')),

  'a no-show is offered back to KUI, who receives': () =>
    given(aCaseIn('awaitingStart', { age: 16 }))
      .when(passes(8, 'calendarDays'), fgu.does('reportNoShow'))
      .then(fgu.holds('awaitingStart'), kui.isAsked('returnToKui'), kui.has('receiveReturn'))
      .then(deadline('contactWithinFiveDays').runsAgainst(kui), fgu.hasNo('confirmStart'))
      .when(kui.does('returnToKui.receive'))
      .then(kui.holds('outreach'), fgu.sees('returnToKui', 'receive'), kui.hasNo('receiveReturn')),

  'the no-show turns up after all: FGU starts the course, and the return is withdrawn': () =>
    given(aCaseIn('awaitingStart', { age: 16 }))
      .when(passes(8, 'calendarDays'), fgu.does('reportNoShow'), fgu.does('recordStart'))
      .then(fgu.holds('started'), kui.isNotAsked('returnToKui'), fgu.sees('returnToKui', 'withdrawn'))
      .then(deadline('contactWithinFiveDays').isMet()),

  'the no-show will come after all: the question whether they turned up is open again': () =>
    given(aCaseIn('awaitingStart'))
      .when(passes(8, 'calendarDays'), fgu.does('reportNoShow'), fgu.does('withdrawReturn'))
      .then(fgu.holds('awaitingStart'), kui.isNotAsked('returnToKui'), fgu.has('confirmStart')),

  'before the start nobody drops out': () =>
    given(aCaseIn('awaitingStart'))
      .when(fgu.tries('reportFguDropout'))
      .then(isRefused('condition-fails', 'the case must be in “Started at FGU”')),

  'the pathway plan is made': () =>
    given(aCaseIn('started'))
      .when(fgu.does('recordPathwayPlan'))
      .then(fgu.holds('onCourse'), fgu.hasNo('makePathwayPlan'), deadline('pathwayPlanMade').isMet())
      .then(deadline('pathwayFollowed').runsAgainst(fgu), fact('pathwayTrack', 'agu')),

  'the pathway plan is late': () =>
    given(aCaseIn('started'))
      .when(passes(20, 'workingDays'))
      .then(fgu.isTold('pathwayPlanMade', 'warn'), fgu.isTold('pathwayPlanMade'))
      .then(deadline('pathwayPlanMade').isBreached())
      .then(fgu.has('deadlineBreached'), kui.hasNo('deadlineBreached'))
      .when(fgu.does('explainBreach'))
      .then(fgu.hasNo('deadlineBreached'))
      .when(passes(5, 'workingDays'))
      .then(fgu.leaderIsTold('pathwayPlanMade')),

  'the pathway plan waits for the young person': () =>
    given(aCaseIn('started'))
      .when(fgu.does('awaitYoungPerson'))
      .then(deadline('pathwayPlanMade').isPaused())
      .when(youngPerson.does('awaitingYoungPerson.answered'))
      .then(deadline('pathwayPlanMade').runsAgainst(fgu)),

  'the pathway plan is followed up every ninety days, and revised': () =>
    given(aCaseIn('onCourse'))
      .when(passes(76, 'calendarDays'))
      .then(fgu.isTold('pathwayFollowed', 'warn'), fgu.has('followPathway'))
      .when(fgu.does('recordPathwayFollowUp'), fgu.does('recordPathwayPlan'))
      .then(fgu.hasNo('followPathway'), deadline('pathwayFollowed').isMet(), recorded('pathwayPlan', 2))
      .then(deadline('pathwayFollowed').startedJustNow(), fgu.holds('onCourse'))
      .when(passes(90, 'calendarDays'))
      .then(deadline('pathwayFollowed').isBreached(), fgu.isTold('pathwayFollowed'))
      .when(passes(14, 'calendarDays'))
      .then(fgu.leaderIsTold('pathwayFollowed'), kui.leaderIsTold('pathwayFollowed')),

  'KUI oversees: it neither starts, completes nor closes for FGU': () =>
    given(aCaseIn('onCourse'))
      .when(kui.tries('closeFguCompleted'))
      .then(isRefused('wrong-party', 'is done by FGU'))
      .when(kui.tries('closeJob'))
      .then(isRefused('action-not-open-here')),

  'FGU sees a risk of dropout and tells KUI, who acknowledges': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguRisk'))
      .then(
        fgu.holds('onCourse'),
        kui.isAsked('fguRisk'),
        kui.has('acknowledgeRisk'),
        kui.receives('fguRisk', 'fguRisk'),
      )
      .when(kui.does('fguRisk.acknowledge'))
      .then(fgu.sees('fguRisk', 'acknowledge'), kui.hasNo('acknowledgeRisk')),

  'KUI does not acknowledge FGU’s risk': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguRisk'), passes(5, 'workingDays'))
      .then(kui.isTold('fguRisk'), fgu.isTold('fguRisk')),

  'KUI approves an extension: the two years no longer bind': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('requestApproval', { matter: 'extension' }))
      .then(
        kui.isAsked('approval'),
        kui.has('decideApproval'),
        kui.receives('approval', 'approvalRequest', 'pathwayPlan'),
      )
      .when(kui.does('approval.approve', { matter: 'extension' }))
      .then(fgu.sees('approval', 'approve'), fact('extensionApproved', true))
      .then(deadline('fguAtMostTwoYears').isVoid()),

  'KUI approves another track: the two years stay': () =>
    given(aCaseIn('onCourse'))
      .when(
        fgu.does('requestApproval', { matter: 'track', track: 'egu' }),
        kui.does('approval.approve', { matter: 'track', track: 'egu' }),
      )
      .then(deadline('fguAtMostTwoYears').runsAgainst(fgu), fgu.holds('onCourse')),

  'KUI refuses an extension': () =>
    given(aCaseIn('onCourse'))
      .when(
        fgu.does('requestApproval', { matter: 'extension' }),
        kui.does('announceDecision'),
        youngPerson.does('hearing.heard'),
        kui.does('approval.refuse', { matter: 'extension' }),
      )
      .then(fgu.sees('approval', 'refuse'), deadline('fguAtMostTwoYears').runsAgainst(fgu)),

  'KUI lets an approval wait': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('requestApproval'), passes(10, 'workingDays'))
      .then(kui.isTold('approval'), fgu.isTold('approval')),

  'two years are near, then over': () =>
    given(aCaseIn('onCourse'))
      // A leap day is among them.
      .when(passes(641, 'calendarDays'))
      .then(fgu.isTold('fguAtMostTwoYears', 'warn'), kui.isTold('fguAtMostTwoYears', 'warn'))
      .then(fgu.has('endOfTwoYears'))
      .when(passes(90, 'calendarDays'))
      .then(deadline('fguAtMostTwoYears').isBreached(), fgu.isTold('fguAtMostTwoYears'))
      .then(kui.isTold('fguAtMostTwoYears'), fgu.holds('onCourse'))
      .when(passes(7, 'calendarDays'))
      .then(fgu.leaderIsTold('fguAtMostTwoYears'), kui.leaderIsTold('fguAtMostTwoYears')),

  'the young person drops out of FGU: back to KUI with what FGU has learned': () =>
    given(aCaseIn('onCourse', { age: 16 }))
      .when(fgu.does('reportFguDropout'))
      .then(fgu.holds('onCourse'), kui.receives('returnToKui', 'fguDropout', 'pathwayPlan'))
      .then(
        deadline('contactWithinFiveDays').runsAgainst(kui),
        deadline('contactWithinFiveDays').startedJustNow(),
      )
      .when(kui.does('returnToKui.receive'))
      .then(kui.holds('outreach'), kui.has('reachYoungPerson'), deadline('pathwayFollowed').isVoid()),

  'KUI lets the return wait': () =>
    given(aCaseIn('started'))
      .when(fgu.does('reportFguDropout'), passes(2, 'workingDays'))
      .then(kui.isTold('returnToKui'), fgu.isTold('returnToKui'), fgu.holds('started')),

  'the young person goes on after all': () =>
    given(aCaseIn('onCourse', { age: 16 }))
      .when(fgu.does('reportFguDropout'), fgu.does('withdrawReturn'))
      .then(fgu.holds('onCourse'), kui.isNotAsked('returnToKui'), kui.hasNo('receiveReturn'))
      .then(deadline('contactWithinFiveDays').isMet(), deadline('pathwayFollowed').runsAgainst(fgu)),

  'a return that reaches the wrong municipality goes on': () =>
    given(aCaseIn('onCourse', { age: 16 }))
      .when(fgu.does('reportFguDropout'), kui.does('returnToKui.redirect', { kui: newKui }))
      .then(newKui.has('receiveReturn'), deadline('contactWithinFiveDays').runsAgainst(newKui))
      .when(newKui.does('returnToKui.receive'))
      .then(newKui.holds('outreach'), kui.isPartyNoMore()),

  'after an FGU dropout the assessment stands, and a second, different plan leads back': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguDropout'), kui.does('returnToKui.receive'), kui.does('establishContact'))
      .when(kui.does('keepAssessment'))
      .then(kui.holds('inTargetGroup'), kui.has('makePlan'), deadline('planMade').runsAgainst(kui))
      .when(kui.tries('offerToFgu'))
      .then(isRefused('condition-fails', 'The education plan must be made first'))
      .when(kui.does('recordEducationPlan'), kui.does('offerToFgu'), fgu.does('referralToFgu.accept'))
      .then(fgu.holds('awaitingStart'), recorded('educationPlan', 2)),

  'an extension of the first course is none of the second': () =>
    given(aCaseIn('onCourse'))
      .when(
        fgu.does('requestApproval', { matter: 'extension' }),
        kui.does('approval.approve', { matter: 'extension' }),
      )
      .when(fgu.does('reportFguDropout'), kui.does('returnToKui.receive'), kui.does('establishContact'))
      .when(kui.does('keepAssessment'), kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .when(fgu.does('referralToFgu.accept'), fgu.does('recordStart'))
      .then(deadline('fguAtMostTwoYears').runsAgainst(fgu)),
};
