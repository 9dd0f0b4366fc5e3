import { aCaseIn, aDropoutNotice, aRiskNotice } from './beginnings.js';
import { fgu, guardian, kui, newKui, school } from './cast.js';
import { deadline, fact, isRefused, nobodyIsOffered, onItsWaySinceTheOpening, recorded } from './claims.js';
import { given, passes, type Stories } from './story.js';

export const atSchool: Stories = {
  'a risk is noticed: the school supports and keeps the case, KUI is told': () =>
    given(aRiskNotice({ age: 16 }))
      .then(school.holds('atRisk'), school.has('supportStudent'), nobodyIsOffered())
      .then(kui.isAsked('riskNotice'), kui.has('acknowledgeRisk'), kui.receives('riskNotice', 'riskNotice'))
      .then(deadline('riskNoticeStale').runsAgainst(school), deadline('contactWithinFiveDays').doesNotRun()),

  'KUI acknowledges a risk, and the school goes on supporting': () =>
    given(aRiskNotice())
      .when(kui.does('riskNotice.acknowledge'))
      .then(school.holds('atRisk'), school.sees('riskNotice', 'acknowledge'), kui.hasNo('acknowledgeRisk')),

  'a risk told to the wrong municipality is sent on, with fresh days to answer': () =>
    given(aRiskNotice())
      .when(passes(3, 'workingDays'), kui.does('riskNotice.redirect', { kui: newKui }))
      .then(newKui.isAsked('riskNotice'), kui.isNotAsked('riskNotice'), newKui.has('acknowledgeRisk'))
      .then(kui.hasNo('acknowledgeRisk'), deadline('riskNotice').startedJustNow()),

  'nobody sends a notice on to themselves, or back to who sent it': () =>
    given(aRiskNotice())
      .when(kui.tries('riskNotice.redirect', { kui }))
      .then(isRefused('receiver-is-sender')),

  'KUI does not acknowledge: both are told on the day, then both leaders': () =>
    given(aRiskNotice())
      .when(passes(5, 'workingDays'))
      .then(kui.isTold('riskNotice', 'warn'), kui.isTold('riskNotice'), school.isTold('riskNotice'))
      .when(passes(3, 'workingDays'))
      .then(kui.leaderIsTold('riskNotice'), school.leaderIsTold('riskNotice')),

  'the support works: retained': () =>
    given(aRiskNotice())
      .when(school.does('recordSupport'), school.does('closeRetained'))
      .then(school.keeps('retained'), kui.isNotAsked('riskNotice'), deadline('riskNoticeStale').isVoid()),

  'the student goes on to another upper-secondary education': () =>
    given(aRiskNotice()).when(school.does('closeUpperSecondary')).then(school.keeps('upperSecondary')),

  'the student dies': () =>
    given(aRiskNotice()).when(school.does('closeDeceased')).then(school.keeps('deceased')),

  'a risk notice grows stale: the school is to renew or close it, and KUI is told': () =>
    given(aRiskNotice())
      .when(kui.does('riskNotice.acknowledge'), passes(90, 'calendarDays'))
      .then(school.isTold('riskNoticeStale', 'warn'), deadline('riskNoticeStale').isBreached())
      .then(school.isTold('riskNoticeStale'), kui.isTold('riskNoticeStale'), school.has('renewOrWithdraw'))
      .then(fact('noticeStale', true), school.holds('atRisk'))
      .when(passes(14, 'calendarDays'))
      .then(school.leaderIsTold('riskNoticeStale')),

  'a stale risk notice is renewed: its ninety days begin anew': () =>
    given(aRiskNotice())
      .when(passes(91, 'calendarDays'), school.does('renewRiskNotice'))
      .then(fact('noticeStale', false), school.hasNo('renewOrWithdraw'))
      .then(deadline('riskNoticeStale').isMet(), deadline('riskNoticeStale').startedJustNow()),

  'a stale risk notice is withdrawn: the student stays': () =>
    given(aRiskNotice())
      .when(passes(91, 'calendarDays'), school.does('closeRetained'))
      .then(school.keeps('retained'), school.hasNo('renewOrWithdraw')),

  'a risk becomes a dropout: the notice goes to KUI with its history': () =>
    given(aRiskNotice({ age: 16 }))
      .when(school.does('recordSupport'), school.does('upgradeToDropout'))
      .then(school.holds('droppedOut'), fact('noticeKind', 'dropout'), school.sees('riskNotice', 'withdrawn'))
      .then(kui.receives('handoverToKui', 'riskNotice', 'support', 'dropoutNotice'))
      .then(deadline('riskNoticeStale').isMet(), deadline('contactWithinFiveDays').startedJustNow()),

  'while the school supports, KUI cannot begin outreach': () =>
    given(aCaseIn('atRisk'))
      .when(kui.tries('establishContact'))
      .then(isRefused('action-not-open-here', 'cannot be done where the case is now')),

  'KUI cannot say for the school that a student has dropped out': () =>
    given(aCaseIn('atRisk'))
      .when(kui.tries('upgradeToDropout'))
      .then(isRefused('wrong-party', 'is done by the school')),

  'FGU, who is no party yet, cannot write in the case': () =>
    given(aRiskNotice()).when(fgu.tries('writeNote')).then(isRefused('wrong-party')),

  'a custody holder of somebody of age is no party': () =>
    given(aRiskNotice({ age: 19 }))
      .when(guardian.tries('addOwnWords'))
      .then(isRefused('wrong-party')),
};

export const handover: Stories = {
  'a dropout is told: KUI is asked, the school stays accountable': () =>
    given(aDropoutNotice())
      .then(school.holds('droppedOut'), school.has('handOverToKui'))
      .then(kui.isAsked('handoverToKui'), kui.has('receiveHandover')),

  'KUI receives, and the school sees it': () =>
    given(aDropoutNotice())
      .when(kui.does('handoverToKui.receive'))
      .then(kui.holds('outreach'), kui.has('reachYoungPerson'), kui.hasNo('receiveHandover'))
      .then(school.sees('handoverToKui', 'receive'), school.hasNo('handOverToKui')),

  'KUI can only receive or send on: there is no declining': () =>
    given(aDropoutNotice())
      .then(kui.mayAnswer('handoverToKui', 'receive', 'redirect'), kui.mayOnly())
      .then(school.mayAnswer('handoverToKui')),

  'the school cannot receive for KUI': () =>
    given(aDropoutNotice())
      .when(school.tries('handoverToKui.receive'))
      .then(isRefused('wrong-party', "is for the municipality's youth unit (KUI) to give")),

  'a handoff to a wrong municipality goes on; the five days keep running from the notice': () =>
    given(aDropoutNotice({ age: 16 }))
      .when(passes(1, 'workingDays'), kui.does('handoverToKui.redirect', { kui: newKui }))
      .then(school.holds('droppedOut'), newKui.has('receiveHandover'), kui.hasNo('receiveHandover'))
      .then(deadline('contactWithinFiveDays').runsAgainst(newKui))
      .then(
        deadline('contactWithinFiveDays').startedAtTheOpening(),
        deadline('handoverToKui').startedJustNow(),
      )
      .then(onItsWaySinceTheOpening('handoverToKui'))
      .when(newKui.does('handoverToKui.receive'))
      .then(newKui.holds('outreach'), deadline('contactWithinFiveDays').startedAtTheOpening()),

  'the five days of a 16-year-old count from the notice, not from its acceptance': () =>
    given(aDropoutNotice({ age: 16 }))
      .then(
        deadline('contactWithinFiveDays').runsAgainst(kui),
        deadline('contactWithinFiveDays').isStatutory(),
      )
      .when(passes(2, 'workingDays'), kui.does('handoverToKui.receive'))
      .then(deadline('contactWithinFiveDays').startedAtTheOpening()),

  'KUI lets the five days pass before it receives: the breach is its own': () =>
    given(aDropoutNotice({ age: 16 }))
      .when(passes(5, 'workingDays'))
      .then(school.holds('droppedOut'), deadline('contactWithinFiveDays').isBreached())
      .then(kui.isTold('contactWithinFiveDays', 'warn'), kui.isTold('contactWithinFiveDays'))
      .then(kui.has('deadlineBreached'), school.hasNo('deadlineBreached'))
      .when(passes(2, 'workingDays'))
      .then(kui.leaderIsTold('contactWithinFiveDays')),

  'nobody under the duty, no five days': () =>
    given(aDropoutNotice({ age: 18 })).then(deadline('contactWithinFiveDays').doesNotRun()),

  'KUI does not receive: both sides are told, and after three more days the leaders': () =>
    given(aDropoutNotice())
      .when(passes(2, 'workingDays'))
      .then(kui.isTold('handoverToKui'), school.isTold('handoverToKui'), school.holds('droppedOut'))
      .when(passes(3, 'workingDays'))
      .then(kui.leaderIsTold('handoverToKui'), school.leaderIsTold('handoverToKui')),

  'the school has chosen the wrong KUI: it withdraws and hands over anew': () =>
    given(aDropoutNotice())
      .when(school.does('withdrawHandover'))
      .then(nobodyIsOffered(), kui.hasNo('receiveHandover'), school.holds('droppedOut'))
      .when(kui.tries('handoverToKui.receive'))
      .then(isRefused('action-not-open-here'))
      .when(school.does('offerToKui', { kui: newKui }), newKui.does('handoverToKui.receive'))
      .then(newKui.holds('outreach'), recorded('handoverToKui')),

  'a handoff is withdrawn and never made anew: who holds the case hears that the five days are over': () =>
    given(aDropoutNotice({ age: 16 }))
      .when(school.does('withdrawHandover'), passes(5, 'workingDays'))
      .then(school.isTold('contactWithinFiveDays'), school.has('deadlineBreached'))
      .when(school.does('explainBreach'))
      .then(school.hasNo('deadlineBreached')),

  'the school cannot offer the case twice': () =>
    given(aDropoutNotice())
      .when(school.tries('offerToKui', { kui: newKui }))
      .then(isRefused('offer-already-open', 'Await the answer, or withdraw the offer')),

  'a case cannot be handed to a school as if it were a KUI': () =>
    given(aDropoutNotice())
      .when(school.does('withdrawHandover'), school.tries('offerToKui', { kui: school }))
      .then(isRefused('receiver-wrong-role')),

  'the student comes back to the school before KUI has received': () =>
    given(aDropoutNotice({ age: 16 }))
      .when(school.does('closeRetained'))
      .then(school.keeps('retained'), school.sees('handoverToKui', 'lapsed'))
      .then(deadline('contactWithinFiveDays').isVoid(), kui.hasNo('receiveHandover')),
};
