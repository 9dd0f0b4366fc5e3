import { aCaseIn } from './beginnings.js';
import { administration, claim, fgu, guardian, kui, newKui, school, youngPerson } from './cast.js';
import { deadline, finds, isRefused, reads, readsOf, recorded } from './claims.js';
import { type Claim, given, inDays, passes, type Stories } from './story.js';

const assessed = [aCaseIn('assessment'), kui.does('recordAssessment')];

/** What travels with the question that somebody is asked: nothing but what was chosen. */
const carriesOnly = (ask: string, ...elements: readonly string[]): Claim => {
  return ({ state }) => {
    const found = state.asks
      .filter((one) => one.ask === ask)
      .flatMap(({ carries }) => carries.flatMap((item) => item.elements.map((one) => `${item.form}.${one}`)));
    const [is, should] = [[...found].sort().join(), [...elements].sort().join()];
    claim(is === should, `«${ask}» should carry ${should || 'nothing'}, not ${is || 'nothing'}`);
  };
};

export const assessing: Stories = {
  'the assessment is written down as often as it takes, and the stage stays': () =>
    given(...assessed)
      .then(kui.holds('assessment'), recorded('targetGroupAssessment'), kui.has('assess'))
      .when(kui.does('recordAssessment'))
      .then(recorded('targetGroupAssessment', 2), deadline('assessmentDecided').runsAgainst(kui)),

  'the young person reads it, and of a minor the custody holder': () =>
    given(aCaseIn('assessment', { age: 17 }), kui.does('recordAssessment')).then(
      reads(youngPerson, 'targetGroupAssessment'),
      reads(guardian, 'targetGroupAssessment'),
      reads(school, 'targetGroupAssessment', false),
    ),

  'nobody assesses but KUI, and no KUI but the one that has the case': () =>
    given(aCaseIn('assessment'))
      .when(fgu.tries('recordAssessment'))
      .then(isRefused('wrong-party', "is done by the municipality's youth unit (KUI)"))
      .when(school.tries('recordAssessment'))
      .then(isRefused('wrong-party', "is done by the municipality's youth unit (KUI)"))
      .when(newKui.tries('recordAssessment'))
      .then(isRefused('wrong-party', 'by the party that the case has in your role')),

  'nor does KUI where nothing is to be assessed': () =>
    given(aCaseIn('outreach')).when(kui.tries('recordAssessment')).then(isRefused('action-not-open-here')),

  'FGU is asked before the decision, and the case stays with KUI': () =>
    given(...assessed)
      .when(
        kui.sends(
          'askFgu',
          { targetGroupAssessment: ['criteria.academic', 'track'] },
          { answerBy: inDays(10) },
        ),
      )
      .then(kui.holds('assessment'), fgu.isAsked('dialogueWithFgu'), fgu.has('sendReply'))
      .then(deadline('dialogueWithFgu').isDue(inDays(10)), deadline('assessmentDecided').isPaused())
      .then(readsOf(fgu, 'targetGroupAssessment', 'criteria.academic', 'track'), reads(fgu, 'fguDialogue'))
      .when(fgu.does('dialogueWithFgu.reply'))
      .then(kui.sees('dialogueWithFgu', 'reply'), reads(kui, 'fguDialogueReply'), kui.holds('assessment'))
      .then(deadline('assessmentDecided').runsAgainst(kui), reads(fgu, 'targetGroupAssessment', false)),

  'what FGU was asked is no longer awaited once it is decided': () =>
    given(...assessed)
      .when(kui.does('askFgu'), kui.does('decideInTargetGroup'))
      .then(
        kui.sees('dialogueWithFgu', 'withdrawn'),
        fgu.isNotAsked('dialogueWithFgu'),
        fgu.hasNo('sendReply'),
      ),

  'FGU does not answer in time': () =>
    given(...assessed)
      .when(kui.does('askFgu', { answerBy: inDays(9) }), passes(9, 'calendarDays'))
      .then(fgu.isTold('dialogueWithFgu', 'warn'), fgu.isTold('dialogueWithFgu'))
      .then(kui.isTold('dialogueWithFgu'))
      .when(passes(3, 'calendarDays'))
      .then(fgu.leaderIsTold('dialogueWithFgu')),

  'FGU is no party by being asked, and may do no more than answer': () =>
    given(...assessed)
      .when(kui.does('askFgu'))
      .then(finds(fgu))
      .when(fgu.tries('recordAssessment'))
      .then(isRefused('wrong-party')),

  'who is asked is sent nothing that was not chosen': () =>
    given(...assessed)
      .when(kui.does('consult'))
      .then(carriesOnly('consultation'), reads(administration, 'targetGroupAssessment', false)),

  'another administration is asked with chosen elements, by a date, and the holder stays': () =>
    given(...assessed)
      .when(
        kui.sends(
          'consult',
          {
            targetGroupAssessment: ['criteria.personal'],
            dropoutNotice: ['reasonCodes'],
          },
          { answerBy: inDays(14) },
        ),
      )
      .then(
        carriesOnly('consultation', 'targetGroupAssessment.criteria.personal', 'dropoutNotice.reasonCodes'),
      )
      .then(deadline('consultation').isDue(inDays(14)), kui.holds('assessment'))
      .then(readsOf(administration, 'targetGroupAssessment', 'criteria.personal'))
      .when(administration.does('consultation.reply'))
      .then(kui.sees('consultation', 'reply'), reads(administration, 'targetGroupAssessment', false)),

  'nothing goes along that the question gives no right to': () =>
    given(...assessed)
      .when(kui.triesToSend('consult', { targetGroupAssessment: ['decidedBy'] }))
      .then(isRefused('elements-wrong')),

  'with a referral goes what FGU needs by itself, and the rest of the assessment only where it is chosen':
    () =>
      given(...assessed)
        .when(kui.does('decideInTargetGroup'), kui.does('recordEducationPlan'), kui.does('offerToFgu'))
        .when(fgu.does('referralToFgu.accept'))
        .then(
          readsOf(
            fgu,
            'targetGroupAssessment',
            'criteria.academic',
            'criteria.social',
            'criteria.motivation',
            'track',
          ),
        ),

  'the sender chooses single rows for FGU': () =>
    given(...assessed)
      .when(kui.does('decideInTargetGroup'), kui.does('recordEducationPlan'))
      .when(
        kui.sends('offerToFgu', {
          targetGroupAssessment: ['criteria.personal', 'criteria.local-transport'],
        }),
        fgu.does('referralToFgu.accept'),
      )
      .then(readsOf(fgu, 'targetGroupAssessment', 'criteria.personal', 'criteria.local-transport')),
};
