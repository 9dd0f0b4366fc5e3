import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import { aCaseIn, aCaseOpenedByKui, aDropoutNotice, stages } from './beginnings.js';
import { fgu, guardian, kui, newKui, type Somebody, school, youngPerson } from './cast.js';
import { finds, isRefused, reads, recorded } from './claims.js';
import { given, passes, type Stories, type Story } from './story.js';

/** Who holds the case there. */
const holderIn: Readonly<Record<YouthDropout['stage'], Somebody>> = {
  atRisk: school,
  droppedOut: school,
  outreach: kui,
  assessment: kui,
  inTargetGroup: kui,
  outsideTargetGroup: kui,
  disputed: kui,
  otherOffer: kui,
  awaitingStart: fgu,
  started: fgu,
  onCourse: fgu,
};

const inEveryStage = (
  title: string,
  tell: (stage: YouthDropout['stage'], holder: Somebody) => Story,
): Stories =>
  Object.fromEntries(stages.map((stage) => [`${title}: ${stage}`, () => tell(stage, holderIn[stage])]));

export const voices: Stories = {
  'the young person’s words are the holder’s to hear, and go along with the baton': () =>
    given(aDropoutNotice())
      .when(youngPerson.does('addOwnWords'))
      .then(reads(school, 'ownWords'), reads(kui, 'ownWords', false))
      .when(kui.does('handoverToKui.receive'))
      .then(reads(kui, 'ownWords'), reads(school, 'ownWords', false)),

  'a KUI that sent the case on still finds what it wrote': () =>
    given(aDropoutNotice())
      .when(kui.does('handoverToKui.redirect', { kui: newKui }))
      .then(finds(kui), reads(kui, 'redirection'), reads(kui, 'dropoutNotice', false)),

  ...inEveryStage('a journal note is written', (stage, holder) =>
    given(aCaseIn(stage))
      .when(holder.does('writeNote'), school.does('writeNote'))
      .then(holder.holds(stage), recorded('note')),
  ),

  ...inEveryStage('words of the young person and of the family are put on record', (stage, holder) =>
    given(aCaseIn(stage, { age: 16 }))
      .when(
        holder.does('recordWords', { whose: 'youngPerson' }),
        holder.does('recordWords', { whose: 'guardian' }),
      )
      .when(youngPerson.does('addOwnWords'), guardian.does('addOwnWords'))
      .then(holder.holds(stage), recorded('words'), recorded('ownWords'))
      .then(reads(holder, 'ownWords'), reads(youngPerson, 'words')),
  ),

  ...inEveryStage('the young person asks whoever holds the case, who answers', (stage, holder) =>
    given(aCaseIn(stage))
      .when(youngPerson.does('askQuestion', { to: holder }))
      .then(holder.isAsked('question'), holder.has('sendReply'))
      .when(holder.does('question.reply'))
      .then(youngPerson.sees('question', 'reply'), holder.hasNo('sendReply'), holder.holds(stage)),
  ),

  ...inEveryStage(
    'whoever holds the case asks the young person, and writes the answer down',
    (stage, holder) =>
      given(aCaseIn(stage))
        .when(holder.does('askQuestion', { to: youngPerson }), holder.does('question.reply'))
        .then(holder.sees('question', 'reply'), holder.hasNo('sendReply'), holder.holds(stage)),
  ),

  'a question lives on when the baton passes': () =>
    given(aCaseIn('inTargetGroup'), kui.does('askQuestion', { to: school }))
      .when(kui.does('recordEducationPlan'), kui.does('offerToFgu'), fgu.does('referralToFgu.accept'))
      .then(school.isAsked('question'), school.has('sendReply'))
      .when(school.does('question.reply'))
      .then(kui.sees('question', 'reply'), fgu.holds('awaitingStart')),

  'a question is not answered': () =>
    given(aCaseIn('assessment'), kui.does('askQuestion', { to: school }))
      .when(passes(5, 'workingDays'))
      .then(school.isTold('question'), kui.isTold('question'))
      .when(passes(3, 'workingDays'))
      .then(school.leaderIsTold('question')),

  'a custody holder asks whoever has the case': () =>
    given(aCaseIn('assessment', { age: 16 }))
      .when(guardian.does('askQuestion', { to: kui }))
      .then(kui.isAsked('question')),

  'only who is asked answers': () =>
    given(aCaseIn('assessment'), kui.does('askQuestion', { to: school }))
      .when(kui.tries('question.reply'))
      .then(isRefused('wrong-party', 'is for the school to give')),

  'nobody asks oneself, or somebody who is no party': () =>
    given(aCaseOpenedByKui())
      .when(kui.tries('askQuestion', { to: kui }))
      .then(isRefused('receiver-is-sender'))
      .when(kui.tries('askQuestion', { to: school }))
      .then(isRefused('receiver-unbound', 'The case has no the school yet')),
};
