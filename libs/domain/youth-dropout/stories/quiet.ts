import { replaced } from '../../engine/numbered.js';
import { aCaseIn } from './beginnings.js';
import { administration, claim, fgu, kui } from './cast.js';
import { deadline, isDueOn } from './claims.js';
import { type Deed, given, inDays, passes, type Stories } from './story.js';

/** As the engine had it at first: such a clock stayed as it was until it was due. */
export const recordedWithoutSettingQuietAnew: Deed = (story) => {
  const before = story.state.clocks.find(({ clock }) => clock === 'stalled');
  kui.does('recordContactAttempt')(story);
  if (before) story.asIf((state) => ({ ...state, clocks: replaced(state.clocks, before) }));
};

const anHourPasses: Deed = (story) =>
  story.passUntil(new Date(Date.parse(story.now) + 60 * 60 * 1000).toISOString());

export const quiet: Stories = {
  'nothing happens: whoever has the case is asked, and then the leader': () =>
    given(aCaseIn('outreach'))
      .then(deadline('stalled').runsAgainst(kui))
      .when(passes(10, 'workingDays'))
      .then(kui.has('sayWhatNext'), kui.isTold('stalled'), deadline('stalled').isBreached())
      .when(passes(5, 'workingDays'))
      .then(kui.leaderHas('seeToStalled'), kui.leaderIsTold('stalled')),

  'whoever says what happens next has ten days of quiet again': () =>
    given(aCaseIn('outreach'))
      .when(passes(15, 'workingDays'), kui.does('noteNextStep'))
      .then(kui.hasNo('sayWhatNext'), kui.hasNo('seeToStalled'), deadline('stalled').startedJustNow())
      .when(passes(10, 'workingDays'))
      .then(kui.has('sayWhatNext')),

  'a case in which something happens is not quiet': () =>
    given(aCaseIn('outreach'))
      .when(passes(9, 'workingDays'), kui.does('recordContactAttempt'), passes(9, 'workingDays'))
      .then(kui.hasNo('sayWhatNext'), deadline('stalled').isNotBreached())
      .when(passes(1, 'workingDays'))
      .then(kui.has('sayWhatNext')),

  'the date that is shown is counted from what happened last, at once': () =>
    given(aCaseIn('outreach'))
      .then(isDueOn('stalled', '2027-01-25'))
      .when(passes(4, 'workingDays'), kui.does('recordContactAttempt'))
      .then(deadline('stalled').startedJustNow(), isDueOn('stalled', '2027-01-29')),

  'what follows on the same day comes to the same date, and writes nothing': () =>
    given(aCaseIn('outreach'))
      .when(passes(4, 'workingDays'), kui.does('recordContactAttempt'), anHourPasses)
      .when(kui.does('recordContactAttempt'))
      .then(isDueOn('stalled', '2027-01-29'))
      .then(({ steps }) => {
        const changes = steps.flatMap(({ events }) => events.filter(({ type }) => type === 'clockChanged'));
        claim(changes.length === 1, `it should have been set anew once, not ${changes.length} times`);
      }),

  'who did something while the case waited has ten days of quiet from when it goes on': () =>
    given(aCaseIn('assessment'))
      .when(passes(2, 'workingDays'), kui.does('consult'), passes(3, 'workingDays'), kui.does('noteNextStep'))
      .then(deadline('stalled').isPaused())
      .when(passes(2, 'workingDays'), administration.does('consultation.reply'))
      .then(deadline('stalled').startedJustNow(), isDueOn('stalled', '2027-02-05')),

  'in a log that counts from an earlier deed it still rings only after quiet': () =>
    given(aCaseIn('outreach'))
      .when(passes(9, 'workingDays'), recordedWithoutSettingQuietAnew)
      .then(isDueOn('stalled', '2027-01-25'))
      .when(passes(9, 'workingDays'))
      .then(kui.hasNo('sayWhatNext'), isDueOn('stalled', '2027-02-05'))
      .when(passes(1, 'workingDays'))
      .then(kui.has('sayWhatNext')),

  'to take a task is not to do it': () =>
    given(aCaseIn('outreach'))
      .when(passes(8, 'workingDays'), kui.claims('reachYoungPerson'), passes(2, 'workingDays'))
      .then(kui.has('sayWhatNext')),

  'FGU is asked what happens with a course that has only started': () =>
    given(aCaseIn('started')).when(passes(10, 'workingDays')).then(fgu.has('sayWhatNext')),

  'a case that waits for an answer is not quiet': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('consult'))
      .then(deadline('stalled').isPaused())
      .when(passes(12, 'workingDays'))
      .then(kui.hasNo('sayWhatNext'))
      .when(administration.does('consultation.reply'))
      .then(deadline('stalled').runsAgainst(kui)),

  'waiting for the young person, a stay or a hearing is not quiet either': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('awaitYoungPerson'))
      .then(deadline('stalled').isPaused())
      .when(kui.does('awaitingYoungPerson.gaveNoAnswer'), kui.does('announceDecision'))
      .then(deadline('stalled').isPaused())
      .when(
        kui.does('hearing.heard', { whose: 'youngPerson' }),
        kui.does('offerExplorationStay', { to: inDays(5) }),
      )
      .then(deadline('stalled').isPaused()),

  'a case on its course has follow-ups of its own, and no check of its quiet': () =>
    given(aCaseIn('onCourse')).then(deadline('stalled').doesNotRun()),

  'the custody holder of somebody under 18 is to be involved within ten days': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .then(deadline('guardianInvolved').runsAgainst(kui))
      .when(passes(7, 'workingDays'))
      .then(kui.isTold('guardianInvolved', 'warn'))
      .when(passes(3, 'workingDays'))
      .then(kui.isTold('guardianInvolved'), deadline('guardianInvolved').isBreached())
      .when(passes(5, 'workingDays'))
      .then(kui.leaderIsTold('guardianInvolved'))
      .when(kui.does('involveGuardian'))
      .then(deadline('guardianInvolved').isMet()),

  'of an adult nobody has custody': () =>
    given(aCaseIn('outreach')).then(deadline('guardianInvolved').doesNotRun()),
};
