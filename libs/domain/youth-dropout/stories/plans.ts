import { aCaseIn } from './beginnings.js';
import { administration, fgu, guardian, kui, school, youngPerson } from './cast.js';
import { deadline, fact, isRefused, reads, readsOf, recorded } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

const planned = [aCaseIn('inTargetGroup', { age: 16 }), kui.does('recordEducationPlan')];

export const educationPlan: Stories = {
  'the young person and the custody holder say something on the plan, and are told what came of it': () =>
    given(...planned)
      .when(youngPerson.does('sayOnPlan'), guardian.does('sayOnPlan'))
      .then(kui.isAsked('planWords'), kui.has('answerPlanWords'), reads(kui, 'planWords'))
      .then(reads(youngPerson, 'planWords'), reads(school, 'planWords', false))
      .when(kui.does('recordEducationPlan'), kui.doesLast('planWords.answer'), kui.does('planWords.answer'))
      .then(youngPerson.sees('planWords', 'answer'), guardian.sees('planWords', 'answer'))
      .then(kui.hasNo('answerPlanWords'), recorded('educationPlan', 2)),

  'what they say reaches KUI, whose plan it is, also while FGU has the case': () =>
    given(aCaseIn('onCourse', { age: 16 }))
      .when(youngPerson.does('sayOnPlan'), youngPerson.does('agreePlan'))
      .then(kui.isAsked('planWords'), fgu.isNotAsked('planWords'))
      .then(reads(kui, 'planWords'), reads(kui, 'planAgreement'), reads(fgu, 'planAgreement'))
      .when(kui.does('planWords.answer'))
      .then(youngPerson.sees('planWords', 'answer'), reads(kui, 'planWords')),

  'KUI leaves words on the plan unanswered': () =>
    given(...planned)
      .when(youngPerson.does('sayOnPlan'), passes(10, 'workingDays'))
      .then(kui.isTold('planWords')),

  'before KUI has talked to the young person there is nothing to say on a plan': () =>
    given(aCaseIn('outreach'))
      .when(youngPerson.tries('sayOnPlan'))
      .then(isRefused('condition-fails', 'The plan begins when KUI has talked to you')),

  'who agrees agrees to that version: with the next one it is asked again': () =>
    given(aCaseIn('inTargetGroup', { age: 16 }))
      .when(youngPerson.tries('agreePlan'))
      .then(isRefused('condition-fails', 'There is no plan yet'))
      .when(kui.does('recordEducationPlan'), youngPerson.does('agreePlan'))
      .when(youngPerson.tries('agreePlan'))
      .then(isRefused('condition-fails', 'You agree to the plan as it is already'))
      .when(guardian.does('agreePlanAsGuardian'), guardian.tries('agreePlanAsGuardian'))
      .then(isRefused('condition-fails', 'You agree to the plan as it is already'))
      .when(kui.does('recordEducationPlan'), youngPerson.does('agreePlan'))
      .then(reads(kui, 'planAgreement')),

  'KUI records who agreed, and how': () =>
    given(...planned)
      .when(kui.does('recordPlanAgreement', { whose: 'guardian', how: 'phone' }))
      .then(reads(youngPerson, 'planAgreementOnBehalf')),

  'another administration contributes, and KUI takes it into the plan': () =>
    given(...planned)
      .when(kui.does('askForContribution'))
      .then(administration.isAsked('planContribution'), administration.has('contributeToPlan'))
      .then(reads(administration, 'educationPlan', false), kui.holds('inTargetGroup'))
      .when(administration.does('planContribution.contribute'))
      .then(kui.sees('planContribution', 'contribute'), kui.has('takeContributionIn'))
      .then(reads(kui, 'planContribution'), reads(youngPerson, 'planContribution'))
      .when(kui.does('recordEducationPlan'))
      .then(kui.hasNo('takeContributionIn')),

  'an administration with nothing to give says so': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.does('askForContribution'))
      .then(deadline('planMade').isPaused(), deadline('stalled').isPaused())
      .when(administration.does('planContribution.nothing'))
      .then(kui.sees('planContribution', 'nothing'), deadline('planMade').runsAgainst(kui)),

  'an administration does not answer': () =>
    given(...planned, kui.does('askForContribution'))
      .when(passes(10, 'workingDays'))
      .then(administration.isTold('planContribution'), kui.isTold('planContribution')),
};

const reduced = [
  aCaseIn('onCourse'),
  fgu.does('requestApproval', { matter: 'reducedHours', hours: 20, until: inDays(60) }),
  kui.does('approval.approve', { matter: 'reducedHours', hours: 20, until: inDays(60) }),
];

const extended = [
  aCaseIn('onCourse'),
  fgu.does('requestApproval', { matter: 'extension', until: inDays(300) }),
  kui.does('approval.approve', { matter: 'extension', until: inDays(300) }),
];

export const pathwayPlan: Stories = {
  'FGU reads of the education plan what was sent, and of its next version what is sent then': () =>
    given(aCaseIn('onCourse'))
      .when(kui.does('revisePlan'))
      .then(
        fgu.isAsked('planChanged'),
        fgu.has('adjustPathwayPlan'),
        fgu.receives('planChanged', 'educationPlan'),
      )
      .then(recorded('educationPlan', 2), fgu.holds('onCourse'), kui.hasNo('referToFgu'))
      .when(fgu.does('planChanged.adjusted'))
      .then(kui.sees('planChanged', 'adjusted'), recorded('pathwayPlan', 2), fgu.hasNo('adjustPathwayPlan'))
      .then(
        readsOf(
          fgu,
          'educationPlan',
          'goal',
          'elements',
          'track',
          'from',
          'to',
          'startLevel',
          'endLevel',
          'support',
          'ownWords',
        ),
      ),

  'FGU looks at the new plan and leaves its own as it is, and says why': () =>
    given(aCaseIn('onCourse'), kui.does('revisePlan'))
      .when(fgu.tries('recordPathwayPlan'))
      .then(isRefused('condition-fails', 'answer that, and the pathway plan goes along'))
      .when(fgu.does('planChanged.unchanged'))
      .then(kui.sees('planChanged', 'unchanged'), reads(kui, 'planUnchanged')),

  'before the start there is no pathway plan to adjust': () =>
    given(aCaseIn('awaitingStart'), kui.does('revisePlan'))
      .when(fgu.tries('planChanged.adjusted'))
      .then(isRefused('condition-fails', 'There is no pathway plan before the young person has started'))
      .when(fgu.does('planChanged.unchanged'), fgu.does('recordStart'), kui.does('revisePlan'))
      .when(fgu.does('planChanged.adjusted'))
      .then(fgu.holds('onCourse'), deadline('pathwayPlanMade').isMet(), fgu.hasNo('makePathwayPlan')),

  'a plan that changes twice is answered once, as it is by then': () =>
    given(aCaseIn('onCourse'))
      .when(kui.does('revisePlan'), kui.does('revisePlan'))
      .then(kui.sees('planChanged', 'withdrawn'), fgu.isAsked('planChanged'), recorded('educationPlan', 3)),

  'while FGU has the case, the plan is not changed behind its back': () =>
    given(aCaseIn('onCourse'))
      .when(kui.tries('recordEducationPlan'))
      .then(isRefused('condition-fails', 'so that FGU is told')),

  'FGU does not answer to the new plan': () =>
    given(aCaseIn('onCourse'), kui.does('revisePlan'))
      .when(passes(10, 'workingDays'))
      .then(fgu.isTold('planChanged'), kui.isTold('planChanged')),

  'another track than the plan’s takes KUI’s approval, which reaches the plan': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.tries('recordPathwayPlan', { track: 'egu' }))
      .then(isRefused('condition-fails', 'first ask KUI to approve the new one'))
      .when(fgu.tries('requestApproval', { matter: 'track' }))
      .then(isRefused('condition-fails', 'Say which track is wanted'))
      .when(fgu.tries('requestApproval', { matter: 'track', track: 'agu' }))
      .then(isRefused('condition-fails', 'there is nothing to approve'))
      .when(fgu.does('requestApproval', { matter: 'track', track: 'egu' }))
      .then(kui.receives('approval', 'approvalRequest', 'pathwayPlan'))
      .when(kui.tries('approval.approve', { matter: 'track', track: 'pgu' }))
      .then(isRefused('condition-fails', 'Write the track that FGU has asked for'))
      .when(
        kui.does('approval.approve', { matter: 'track', track: 'egu' }),
        fgu.does('recordPathwayPlan', { track: 'egu' }),
      )
      .then(fact('pathwayTrack', 'egu'), fact('track', 'agu'), kui.has('recordApproval'))
      .when(kui.does('revisePlan', { track: 'agu' }))
      .then(kui.has('recordApproval'), fact('approvedTrack', 'egu'))
      .when(kui.does('revisePlan', { track: 'egu' }), fgu.does('planChanged.adjusted', { track: 'egu' }))
      .then(kui.hasNo('recordApproval'), fact('approvedTrack', 'none'), fact('track', 'egu')),

  'a track that was refused is not taken': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('requestApproval', { matter: 'track', track: 'egu' }))
      .when(kui.does('announceDecision'), youngPerson.does('hearing.heard'))
      .when(kui.does('approval.refuse', { matter: 'track' }))
      .when(fgu.tries('recordPathwayPlan', { track: 'egu' }))
      .then(isRefused('condition-fails', 'The education plan has another track'))
      .when(fgu.tries('requestApproval', { matter: 'track' }))
      .then(isRefused('condition-fails', 'Say which track is wanted')),

  'fewer hours than usual take KUI’s approval': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('recordPathwayPlan', { hours: 26 }), fgu.tries('recordPathwayPlan', { hours: 25 }))
      .then(isRefused('condition-fails', 'first ask KUI for reduced hours'))
      .when(fgu.tries('requestApproval', { matter: 'reducedHours' }))
      .then(isRefused('condition-fails', 'Say how many hours a week are wanted'))
      .when(fgu.does('requestApproval', { matter: 'reducedHours', hours: 20 }))
      .when(kui.tries('approval.approve', { matter: 'reducedHours' }))
      .then(isRefused('condition-fails', 'Write the hours that FGU has asked for'))
      .when(kui.does('approval.approve', { matter: 'reducedHours', hours: 20 }))
      .then(fgu.has('planReducedHours'))
      .when(fgu.tries('recordPathwayPlan', { hours: 19 }))
      .then(isRefused('condition-fails', 'first ask KUI for reduced hours'))
      .when(fgu.does('recordPathwayPlan', { hours: 20 }))
      .then(fgu.hasNo('planReducedHours'), fact('pathwayHours', 20)),

  'a municipality may call other hours usual': () =>
    given(aCaseIn('onCourse'), (story) => {
      story.budgets = { 'home-kui': { usualHours: 30 } };
    })
      .when(fgu.tries('recordPathwayPlan', { hours: 28 }))
      .then(isRefused('condition-fails', 'fewer hours a week than usual')),

  'reduced hours end with the day that was approved': () =>
    given(...reduced, fgu.does('recordPathwayPlan', { hours: 20 }))
      .then(deadline('reducedHoursEnd').runsAgainst(fgu), deadline('reducedHoursEnd').isDue(inDays(60)))
      .when(passes(46, 'calendarDays'))
      .then(fgu.isTold('reducedHoursEnd', 'warn'), fgu.has('reviewHours'))
      .when(passes(15, 'calendarDays'))
      .then(
        deadline('reducedHoursEnd').isBreached(),
        fgu.isTold('reducedHoursEnd'),
        kui.isTold('reducedHoursEnd'),
      )
      .then(fgu.has('reviewHours'))
      .when(fgu.tries('recordPathwayPlan', { hours: 20 }))
      .then(isRefused('condition-fails', 'first ask KUI for reduced hours'))
      .when(fgu.does('recordPathwayPlan', { hours: 26 }))
      .then(fgu.hasNo('reviewHours'), deadline('reducedHoursEnd').doesNotRun()),

  'hours that are approved anew end by the new day': () =>
    given(...reduced, fgu.does('recordPathwayPlan', { hours: 20 }))
      .when(fgu.does('requestApproval', { matter: 'reducedHours', hours: 15, until: inDays(90) }))
      .when(kui.does('approval.approve', { matter: 'reducedHours', hours: 15, until: inDays(90) }))
      .then(deadline('reducedHoursEnd').isDue(inDays(60)))
      .when(fgu.does('recordPathwayPlan', { hours: 15 }))
      .then(deadline('reducedHoursEnd').isDue(inDays(90))),

  'an extension reaches the plan, and its end is watched': () =>
    given(...extended)
      .then(deadline('fguAtMostTwoYears').isVoid(), kui.has('recordApproval'))
      .when(kui.does('revisePlan'))
      .then(kui.hasNo('recordApproval'), deadline('extensionEnds').isDue(inDays(300)))
      .when(passes(240, 'calendarDays'))
      .then(
        fgu.isTold('extensionEnds', 'warn'),
        kui.isTold('extensionEnds', 'warn'),
        fgu.has('endOfExtension'),
      )
      .when(passes(61, 'calendarDays'))
      .then(deadline('extensionEnds').isBreached(), fgu.isTold('extensionEnds'), kui.isTold('extensionEnds'))
      .when(passes(8, 'calendarDays'))
      .then(fgu.leaderIsTold('extensionEnds'), kui.leaderIsTold('extensionEnds')),

  'a course that is completed in its extension': () =>
    given(...extended, kui.does('revisePlan'), fgu.does('planChanged.unchanged'))
      .then(deadline('extensionEnds').runsAgainst(fgu))
      .when(fgu.does('closeFguCompleted'))
      .then(deadline('extensionEnds').isMet()),

  'what was approved for the first course is not approved for the second': () =>
    given(...reduced)
      .when(fgu.does('reportFguDropout'), kui.does('returnToKui.receive'), kui.does('establishContact'))
      .when(kui.does('keepAssessment'), kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .when(fgu.does('referralToFgu.accept'), fgu.does('recordStart'))
      .when(fgu.tries('recordPathwayPlan', { hours: 20 }))
      .then(isRefused('condition-fails', 'first ask KUI for reduced hours')),

  'FGU has no answer by which it could refuse who is in the target group': () =>
    given(aCaseIn('inTargetGroup'), kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .when(fgu.tries('referralToFgu.refuse' as 'referralToFgu.accept'))
      .then(isRefused('unknown-action', 'It can be answered: “Admit with a start date”')),
};
