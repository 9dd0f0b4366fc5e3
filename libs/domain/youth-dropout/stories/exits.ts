import type { OutcomeName } from '../vocabulary.js';
import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import { aCaseIn, aCaseReferred, aRiskNotice } from './beginnings.js';
import { fgu, guardian, kui, newKui, school, youngPerson } from './cast.js';
import { deadline, fact, isRefused, nobodyIsOffered, recorded } from './claims.js';
import { given, passes, type Stories } from './story.js';

const withKui = [
  'outreach',
  'assessment',
  'inTargetGroup',
  'outsideTargetGroup',
  'disputed',
  'otherOffer',
] as const satisfies readonly YouthDropout['stage'][];

/** The exits that are open to KUI at any age, from each of its stages. */
const anywhereWithKui = [
  'upperSecondary',
  'stu',
  'tamu',
  'job',
  'employmentMeasure',
  'socialMeasure',
  'freeSchool',
  'movedAway',
  'declined',
  'deceased',
  'selfSupporting',
] as const satisfies readonly OutcomeName[];

const closing = <O extends OutcomeName>(outcome: O) =>
  `close${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}` as `close${Capitalize<O>}`;

export const exits: Stories = {
  ...Object.fromEntries(
    anywhereWithKui.flatMap((outcome) =>
      withKui.map((stage) => [
        `KUI closes as ${outcome} from ${stage}`,
        () =>
          given(aCaseIn(stage))
            .when(kui.does(closing(outcome)))
            .then(kui.keeps(outcome), nobodyIsOffered()),
      ]),
    ),
  ),

  ...Object.fromEntries(
    withKui.map((stage) => [
      `a 16-year-old is exempted from ${stage}`,
      () =>
        given(aCaseIn(stage, { age: 16 }))
          .when(kui.does('closeExempted'))
          .then(kui.keeps('exempted'), deadline('contactWithinFiveDays').doesNotRun()),
    ]),
  ),

  'of age nobody is exempted: there is no duty': () =>
    given(aCaseIn('assessment', { age: 18 }))
      .when(kui.tries('closeExempted'))
      .then(isRefused('condition-fails', 'Only 15-17-year-olds are under the duty')),

  'under the duty nobody just declines': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .when(kui.tries('closeDeclined'))
      .then(isRefused('condition-fails', 'Under 18 the duty holds: exempt, or go on')),

  'FGU completes the course: KUI keeps the case, and follow-ups are owed': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('closeFguCompleted'))
      .then(kui.keeps('fguCompleted'), deadline('fguAtMostTwoYears').isMet())
      .then(
        deadline('outcomeAfter4Months').runsAgainst(kui),
        deadline('outcomeAfter12Months').runsAgainst(kui),
      ),

  'FGU completes a short course before the pathway plan': () =>
    given(aCaseIn('started')).when(fgu.does('closeFguCompleted')).then(kui.keeps('fguCompleted')),

  'a course that has not begun is not completed': () =>
    given(aCaseIn('awaitingStart'))
      .when(fgu.tries('closeFguCompleted'))
      .then(isRefused('action-not-open-here', 'Admitted, awaiting the start')),

  'the young person dies at FGU: nobody asks afterwards how it went': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('closeDeceased'))
      .then(fgu.keeps('deceased'))
      .then(deadline('outcomeAfter4Months').doesNotRun(), deadline('outcomeAfter12Months').doesNotRun()),

  'KUI closes while FGU considers: the offer lapses, and FGU sees nothing left to answer': () =>
    given(aCaseReferred())
      .when(kui.does('closeJob'))
      .then(kui.keeps('job'), kui.sees('referralToFgu', 'lapsed'), fgu.hasNo('answerReferral'))
      .when(fgu.tries('referralToFgu.accept'))
      .then(isRefused('action-not-open-here')),

  'the school does not close for KUI': () =>
    given(aCaseIn('outreach')).when(school.tries('closeRetained')).then(isRefused('action-not-open-here')),
};

const completed = [aCaseIn('onCourse'), fgu.does('closeFguCompleted')];
const decidedAgainst = aCaseIn('outsideTargetGroup');

export const afterClose: Stories = {
  'after the close there are complaint, follow-up and reopening, and nothing else': () =>
    given(...completed)
      .then(
        kui.mayOnly(
          'recordComplaint',
          'reopen',
          'followUpAfter4Months',
          'followUpAfter12Months',
          'recordFileRequest',
        ),
      )
      .then(youngPerson.mayOnly('complain', 'requestFile'))
      .then(fgu.mayOnly('recordFileRequest'), school.mayOnly('recordFileRequest'))
      .when(kui.tries('writeNote'))
      .then(isRefused('case-closed', 'The case is closed')),

  'the outcome is followed up after four and after twelve months': () =>
    given(...completed)
      .when(passes(108, 'calendarDays'))
      .then(kui.isTold('outcomeAfter4Months', 'warn'), kui.has('checkOutcome4'))
      .when(kui.does('followUpAfter4Months'))
      .then(kui.hasNo('checkOutcome4'), deadline('outcomeAfter4Months').isMet(), kui.keeps('fguCompleted'))
      .when(passes(243, 'calendarDays'))
      .then(kui.isTold('outcomeAfter12Months', 'warn'), kui.has('checkOutcome12'))
      .when(kui.does('followUpAfter12Months'))
      .then(kui.hasNo('checkOutcome12'), deadline('outcomeAfter12Months').isMet()),

  'nobody follows up: KUI is told, then its leader': () =>
    given(...completed)
      .when(passes(122, 'calendarDays'))
      .then(deadline('outcomeAfter4Months').isBreached(), kui.isTold('outcomeAfter4Months'))
      .when(passes(243, 'calendarDays'))
      .then(kui.leaderIsTold('outcomeAfter4Months'), deadline('outcomeAfter12Months').isBreached())
      .then(kui.isTold('outcomeAfter12Months'))
      .when(passes(14, 'calendarDays'))
      .then(kui.leaderIsTold('outcomeAfter12Months')),

  'who was never at FGU is not followed up': () =>
    given(aCaseIn('assessment'), kui.does('closeJob'))
      .then(deadline('outcomeAfter4Months').doesNotRun())
      .when(kui.tries('followUpAfter4Months'))
      .then(isRefused('condition-fails', 'has not been at FGU')),

  'KUI reopens: outreach, with its five days where the duty holds': () =>
    given(aCaseIn('assessment', { age: 16 }), kui.does('closeSocialMeasure'))
      .when(passes(30, 'calendarDays'), kui.does('reopen'))
      .then(kui.holds('outreach'), kui.has('reachYoungPerson'))
      .then(
        deadline('contactWithinFiveDays').runsAgainst(kui),
        deadline('contactWithinFiveDays').startedJustNow(),
      )
      .then(deadline('turns18').runsAgainst(kui)),

  'the school reopens what it closed, and the risk is watched again': () =>
    given(aCaseIn('atRisk'), school.does('closeRetained'))
      .when(passes(30, 'calendarDays'), school.does('reopenAtSchool'))
      .then(school.holds('atRisk'), school.has('supportStudent'))
      .then(deadline('riskNoticeStale').startedJustNow(), deadline('turns25').runsAgainst(school)),

  'a notice that had grown stale is fresh again once the school reopens': () =>
    given(aRiskNotice())
      .when(passes(90, 'calendarDays'))
      .then(fact('noticeStale', true))
      .when(school.does('closeRetained'), school.does('reopenAtSchool'))
      .then(fact('noticeStale', false)),

  'the school does not take back what KUI has had, nor KUI what it never had': () => {
    given(aCaseIn('assessment'), kui.does('closeJob'))
      .when(school.tries('reopenAtSchool'))
      .then(isRefused('condition-fails', 'The case is with KUI'));
    return given(aCaseIn('atRisk'), school.does('closeRetained'))
      .when(kui.tries('reopen'))
      .then(isRefused('condition-fails', 'KUI never had the case'));
  },

  'a decision is complained of, and stands': () =>
    given(decidedAgainst)
      .when(youngPerson.does('complain'))
      .then(kui.isAsked('complaint'), kui.has('answerComplaint'), kui.holds('outsideTargetGroup'))
      .when(kui.does('complaint.upheldDecision'))
      .then(youngPerson.sees('complaint', 'upheldDecision'), kui.holds('outsideTargetGroup')),

  'a complaint leads to a new assessment': () =>
    given(decidedAgainst)
      .when(kui.does('recordComplaint'), kui.does('complaint.newDecision'))
      .then(youngPerson.sees('complaint', 'newDecision'), kui.has('actOnComplaint'))
      .when(kui.does('reassess'))
      .then(kui.holds('assessment'), kui.has('assess'), kui.hasNo('actOnComplaint')),

  'a new assessment takes the referral back that FGU is still considering': () =>
    given(aCaseReferred())
      .when(kui.does('recordComplaint'), kui.does('complaint.newDecision'), kui.does('reassess'))
      .then(kui.holds('assessment'), nobodyIsOffered(), fgu.hasNo('answerReferral')),

  'a custody holder complains': () =>
    given(aCaseIn('outsideTargetGroup', { age: 16 }))
      .when(guardian.does('complain'))
      .then(kui.isAsked('complaint'), recorded('ownComplaint')),

  'without a decision there is nothing to complain of': () =>
    given(aCaseIn('assessment'))
      .when(youngPerson.tries('complain'))
      .then(isRefused('condition-fails', 'No decision has been made')),

  'a complaint outlives the close, and comes after it': () =>
    given(decidedAgainst)
      .when(youngPerson.does('complain'), kui.does('closeJob'))
      .then(kui.keeps('job'), kui.isAsked('complaint'), kui.has('answerComplaint'))
      .when(passes(20, 'workingDays'))
      .then(kui.isTold('complaint'))
      .when(kui.does('complaint.newDecision'))
      .then(kui.keeps('job'), youngPerson.sees('complaint', 'newDecision'), kui.has('actOnComplaint'))
      .when(youngPerson.does('complain'))
      .then(kui.isAsked('complaint'))
      .when(kui.does('reopen'))
      .then(kui.holds('outreach'), kui.hasNo('actOnComplaint')),

  'who decided answers the complaint, also after the young person has moved': () =>
    given(decidedAgainst)
      .when(youngPerson.does('complain'), kui.does('offerMove', { kui: newKui }))
      .when(newKui.does('moveToMunicipality.receive'))
      .then(kui.has('answerComplaint'), newKui.hasNo('answerComplaint'))
      .when(kui.does('complaint.upheldDecision'))
      .then(newKui.holds('outsideTargetGroup')),
};
