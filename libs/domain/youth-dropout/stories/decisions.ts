import { aCaseIn } from './beginnings.js';
import { fgu, guardian, kui, newKui, youngPerson } from './cast.js';
import { deadline, fact, isRefused, recorded } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

const onCourse = [aCaseIn('onCourse'), fgu.does('requestApproval', { matter: 'reducedHours', hours: 20 })];

export const decisions: Stories = {
  'KUI decides on another track with the young person’s agreement: no hearing is needed': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.does('decideTrack', { track: 'egu', trackAgreed: true }))
      .then(kui.holds('inTargetGroup'), fact('track', 'egu'), recorded('trackDecision')),

  'against the young person’s wish, another track waits for the hearing': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.tries('decideTrack', { track: 'egu', trackAgreed: false }))
      .then(isRefused('condition-fails', 'they must be heard first'))
      .when(kui.does('announceDecision'), youngPerson.does('hearing.heard'))
      .when(kui.does('decideTrack', { track: 'egu', trackAgreed: false }))
      .then(fact('track', 'egu'), youngPerson.isNotAsked('hearing')),

  'FGU is considering a referral: the track is not changed under it': () =>
    given(aCaseIn('inTargetGroup'))
      .when(kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .when(kui.tries('decideTrack'))
      .then(isRefused('condition-fails', 'withdraw it first')),

  'reduced hours are not refused before the young person was heard, though FGU holds the case': () =>
    given(...onCourse)
      .when(kui.tries('approval.refuse', { matter: 'reducedHours' }))
      .then(isRefused('condition-fails', 'must be heard first'))
      .when(kui.does('announceDecision', { hearingEnds: inDays(5) }), passes(5, 'calendarDays'))
      .when(kui.does('approval.refuse', { matter: 'reducedHours' }))
      .then(fgu.sees('approval', 'refuse'), fgu.holds('onCourse'), fact('hearingLapsed', false)),

  'what is approved is what FGU has asked about': () =>
    given(...onCourse)
      .when(kui.tries('approval.approve', { matter: 'extension' }))
      .then(isRefused('condition-fails', 'on the matter that FGU has asked about'))
      .when(kui.does('approval.approve', { matter: 'reducedHours', hours: 20 }))
      .then(fgu.sees('approval', 'approve'), recorded('approvalReply')),

  'an upheld complaint is decided anew within twenty working days': () =>
    given(aCaseIn('outsideTargetGroup'))
      .when(youngPerson.does('complain'), kui.does('complaint.newDecision'))
      .then(kui.has('actOnComplaint'), deadline('decidedAnew').runsAgainst(kui))
      .when(passes(15, 'workingDays'))
      .then(kui.isTold('decidedAnew', 'warn'))
      .when(passes(5, 'workingDays'))
      .then(kui.isTold('decidedAnew'), deadline('decidedAnew').isBreached(), kui.has('deadlineBreached'))
      .when(passes(5, 'workingDays'))
      .then(kui.leaderIsTold('decidedAnew'))
      .when(kui.does('reassess'), kui.does('chooseOtherOffer'))
      .then(kui.hasNo('actOnComplaint'), deadline('decidedAnew').isMet()),

  'who decided answers the complaint after a move; to decide anew falls to whoever is KUI now': () =>
    given(aCaseIn('inTargetGroup'), kui.does('decideTrack'))
      .when(kui.does('offerMove', { kui: newKui }), newKui.does('moveToMunicipality.receive'))
      .when(youngPerson.does('complain'))
      .then(kui.isAsked('complaint'), kui.has('answerComplaint'), newKui.hasNo('answerComplaint'))
      .when(kui.does('complaint.newDecision'))
      .then(newKui.has('actOnComplaint'), kui.hasNo('actOnComplaint'))
      .then(deadline('decidedAnew').runsAgainst(newKui), newKui.holds('inTargetGroup')),

  'a custody holder complains late: it is put on record that it came late': () =>
    given(aCaseIn('outsideTargetGroup', { age: 16 }))
      .when(passes(30, 'workingDays'), guardian.does('addOwnWords'))
      .when(kui.does('recordComplaint', { whose: 'guardian', inTime: 'late' }))
      .then(kui.isAsked('complaint'), recorded('complaint')),
};
