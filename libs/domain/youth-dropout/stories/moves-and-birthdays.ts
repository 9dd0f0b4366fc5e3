import { aCaseIn, aCaseOpenedByKui, aDropoutNotice, aRiskNotice } from './beginnings.js';
import { administration, fgu, guardian, kui, newKui, school, thirdKui } from './cast.js';
import { deadline, isRefused, nobodyIsOffered } from './claims.js';
import { given, inDays, passes, type Stories, turns } from './story.js';

const moveOffered = [
  aCaseIn('assessment', { age: 16 }),
  passes(3, 'workingDays'),
  kui.claims('assess'),
  kui.does('offerMove', { kui: newKui, movesOn: inDays(20) }),
];

export const moves: Stories = {
  'a move is offered: the old KUI holds the case, its tasks and its deadlines until the new one takes over':
    () =>
      given(...moveOffered)
        .then(kui.holds('assessment'), newKui.isAsked('moveToMunicipality'), newKui.has('receiveMove'))
        .then(
          kui.hasClaimed('assess'),
          newKui.hasNo('assess'),
          deadline('assessmentDecided').runsAgainst(kui),
        )
        .then(deadline('offerWithinThirtyDays').runsAgainst(kui))
        .then(newKui.receives('moveToMunicipality', 'dropoutNotice', 'contactEstablished', 'move')),

  'the new KUI takes over: the same stage, tasks and clocks, and nobody has claimed the work yet': () =>
    given(...moveOffered)
      .when(newKui.does('moveToMunicipality.receive'))
      .then(newKui.holds('assessment'), newKui.hasUnclaimed('assess'), kui.hasNo('assess'))
      .then(
        deadline('assessmentDecided').runsAgainst(newKui),
        deadline('assessmentDecided').startedAtTheOpening(),
      )
      .then(deadline('offerWithinThirtyDays').runsAgainst(newKui), kui.isPartyNoMore())
      .then(kui.sees('moveToMunicipality', 'receive'), nobodyIsOffered()),

  'what is done is not asked for again after a move': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .when(kui.does('involveGuardian'), kui.does('offerMove', { kui: newKui }))
      .when(newKui.does('moveToMunicipality.receive'))
      .then(newKui.has('reachYoungPerson'), newKui.hasNo('involveGuardian')),

  'the old KUI has no say after the move': () =>
    given(...moveOffered)
      .when(newKui.does('moveToMunicipality.receive'), kui.tries('decideInTargetGroup'))
      .then(isRefused('wrong-party'))
      .when(kui.tries('writeNote'))
      .then(isRefused('wrong-party')),

  'the new KUI has no say before it takes over': () =>
    given(...moveOffered)
      .when(newKui.tries('decideInTargetGroup'))
      .then(isRefused('wrong-party')),

  'what the old KUI had asked of others ends with its hold; the new one asks in its own name': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('consult'), kui.does('announceDecision'), kui.does('offerMove', { kui: newKui }))
      .when(newKui.does('moveToMunicipality.receive'))
      .then(administration.isNotAsked('consultation'), kui.sees('hearing', 'lapsed'))
      .then(deadline('assessmentDecided').runsAgainst(newKui))
      .when(newKui.does('recordAssessment'), newKui.tries('decideOutsideTargetGroup'))
      .then(isRefused('condition-fails', 'must be heard first')),

  'the move is offered to a wrong municipality, which sends it on, but not back': () =>
    given(...moveOffered)
      .when(newKui.tries('moveToMunicipality.redirect', { kui }))
      .then(isRefused('receiver-is-sender')),

  'the move did not happen': () =>
    given(...moveOffered)
      .when(kui.does('withdrawMove'))
      .then(kui.holds('assessment'), kui.has('assess'), newKui.hasNo('receiveMove'), nobodyIsOffered()),

  'the case first went to a wrong new municipality': () =>
    given(aCaseIn('outreach'))
      .when(kui.does('offerMove', { kui: thirdKui }))
      .when(thirdKui.does('moveToMunicipality.redirect', { kui: newKui }))
      .when(newKui.does('moveToMunicipality.receive'))
      .then(newKui.holds('outreach')),

  'the new KUI does not answer': () =>
    given(...moveOffered)
      .when(passes(5, 'workingDays'))
      .then(newKui.isTold('moveToMunicipality'), kui.isTold('moveToMunicipality'), kui.holds('assessment')),

  'a case that is offered to FGU is not offered to another KUI besides': () =>
    given(aCaseIn('inTargetGroup'), kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .when(kui.tries('offerMove', { kui: newKui }))
      .then(isRefused('offer-already-open')),

  'a move while FGU holds: the course goes on, and the oversight passes': () =>
    given(aCaseIn('onCourse'))
      .when(kui.does('passOversight', { kui: newKui }))
      .then(newKui.isAsked('oversight'), newKui.has('receiveMove'), kui.oversees())
      .when(newKui.does('oversight.takeOver'))
      .then(fgu.holds('onCourse'), newKui.oversees(), kui.isPartyNoMore(), kui.sees('oversight', 'takeOver'))
      .then(deadline('pathwayFollowed').runsAgainst(fgu)),

  'the oversight reaches a wrong municipality, which sends it on': () =>
    given(aCaseIn('onCourse'))
      .when(
        kui.does('passOversight', { kui: thirdKui }),
        thirdKui.does('oversight.redirect', { kui: newKui }),
      )
      .then(newKui.isAsked('oversight'))
      .when(newKui.does('oversight.takeOver'))
      .then(newKui.oversees()),

  'the oversight is not answered, and the move does not happen': () =>
    given(aCaseIn('onCourse'))
      .when(kui.does('passOversight', { kui: newKui }), passes(5, 'workingDays'))
      .then(newKui.isTold('oversight'), kui.isTold('oversight'))
      .when(kui.does('withdrawMove'))
      .then(newKui.isNotAsked('oversight'), kui.oversees()),
};

export const birthdays: Stories = {
  'turning 18 with KUI: the custody holder’s task ends, and the case is reviewed': () =>
    given(aCaseIn('outreach', { age: 17, birthdayIn: 4 }))
      .then(kui.has('involveGuardian'), deadline('turns18').runsAgainst(kui))
      .when(turns(18))
      .then(kui.isTold('turns18'), kui.has('reviewAt18'), kui.hasNo('involveGuardian'), kui.holds('outreach'))
      .then(deadline('turns18').doesNotRun())
      .when(kui.does('reviewAtAge'))
      .then(kui.hasNo('reviewAt18')),

  'the review goes along when the baton passes before it is made': () =>
    given(aDropoutNotice({ age: 17, birthdayIn: 2 }))
      .when(turns(18))
      .then(school.has('reviewAt18'))
      .when(kui.does('handoverToKui.receive'))
      .then(kui.has('reviewAt18'), school.hasNo('reviewAt18')),

  'the five days hold only if they end before the birthday': () =>
    given(aDropoutNotice({ age: 17, birthdayIn: 3 })).then(deadline('contactWithinFiveDays').doesNotRun()),

  'the duty’s clocks end where their due day comes to lie after the birthday': () =>
    given(aCaseIn('outreach', { age: 17, birthdayIn: 20 }))
      .then(deadline('contactWithinFiveDays').runsAgainst(kui))
      .when(kui.does('establishContact'))
      .then(deadline('contactWithinFiveDays').isMet(), deadline('offerWithinThirtyDays').doesNotRun()),

  'a breach before the birthday stays a breach; after it no new duty begins': () =>
    given(aCaseIn('outreach', { age: 17, birthdayIn: 30 }))
      .when(passes(6, 'workingDays'))
      .then(deadline('contactWithinFiveDays').isBreached())
      .when(turns(18), kui.does('establishContact'))
      .then(deadline('contactWithinFiveDays').isBreached(), deadline('offerWithinThirtyDays').doesNotRun()),

  'turning 18 at the school, and at FGU: whoever holds the case reviews it': () => {
    given(aRiskNotice({ age: 17, birthdayIn: 10 }))
      .when(turns(18))
      .then(school.has('reviewAt18'));
    return given(aCaseIn('onCourse', { age: 17, birthdayIn: 40 }))
      .when(turns(18))
      .then(fgu.has('reviewAt18'), fgu.holds('onCourse'), kui.hasNo('reviewAt18'));
  },

  'turning 25 makes a task and no more: a running course goes on': () =>
    given(aCaseIn('onCourse', { age: 24, birthdayIn: 60 }))
      .then(deadline('turns25').runsAgainst(fgu))
      .when(turns(25))
      .then(fgu.isTold('turns25'), fgu.has('reviewAt25'), fgu.holds('onCourse'))
      .when(fgu.does('closeFguCompleted'))
      .then(kui.keeps('fguCompleted')),

  'KUI closes at 25, not before': () =>
    given(aCaseIn('assessment', { age: 24, birthdayIn: 10 }))
      .when(kui.tries('closeTurned25'))
      .then(isRefused('condition-fails', 'at least 25'))
      .when(turns(25), kui.does('closeTurned25'))
      .then(kui.keeps('turned25')),

  'a birthday that is past does not ring': () =>
    given(aCaseOpenedByKui({ age: 18 })).then(
      deadline('turns18').doesNotRun(),
      deadline('turns25').runsAgainst(kui),
      kui.isNotTold('turns18'),
    ),

  'while under 18 the custody holder has a say; nobody of 18 has one': () =>
    given(aCaseIn('outreach', { age: 17, birthdayIn: 4 }))
      .when(guardian.does('addOwnWords'))
      .when(turns(18), guardian.tries('addOwnWords'))
      .then(isRefused('wrong-party'), guardian.isPartyNoMore()),
};
