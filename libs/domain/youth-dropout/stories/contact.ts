import { aCaseIn, aDropoutNotice, aRiskNotice } from './beginnings.js';
import { fgu, guardian, kui, newKui, school, youngPerson } from './cast.js';
import { deadline, fact, isRefused, reads, readsOf, recorded } from './claims.js';
import { type Day, type Deed, given, inDays, passes, type Stories } from './story.js';

const calls = kui.does('recordContactAttempt', { channel: 'phone', nextOn: inDays(7) });
const writes = kui.does('recordContactAttempt', { channel: 'letter', nextOn: inDays(7) });

/** So many days from now, at ten. */
const tenInDays = (days: number): Day => {
  const day = inDays(days);
  return (story) => `${day(story)}T10:00`;
};

const kuiHasSet = (contactAttempts: number): Deed => {
  return (story) => {
    story.budgets = { [kui.id]: { contactAttempts } };
  };
};

export const unreachable: Stories = {
  'who could not be reached: after three attempts, one of them a letter, and not before': () =>
    given(aCaseIn('outreach'))
      .when(calls, calls, kui.tries('closeNotReached'))
      .then(isRefused('condition-fails', 'must have happened 3 times'))
      .when(calls, kui.tries('closeNotReached'))
      .then(isRefused('condition-fails', 'a letter or Digital Post'), fact('letterSent', false))
      .when(writes, kui.does('closeNotReached'))
      .then(kui.keeps('notReached'), deadline('firstContact').isVoid()),

  'a municipality that wants five attempts has set it so': () =>
    given(aCaseIn('outreach'), kuiHasSet(5))
      .when(writes, calls, calls, calls, kui.tries('closeNotReached'))
      .then(isRefused('condition-fails', 'must have happened 5 times'))
      .when(calls, kui.does('closeNotReached'))
      .then(kui.keeps('notReached')),

  'attempts and letters of an earlier round do not count': () =>
    given(aCaseIn('outreach'))
      .when(writes, calls, calls)
      .when(kui.does('establishContact'), kui.does('chooseOtherOffer'), kui.does('endOtherOffer'))
      .when(kui.tries('closeNotReached'))
      .then(isRefused('condition-fails', 'must have happened 3 times'))
      .when(calls, calls, calls, kui.tries('closeNotReached'))
      .then(isRefused('condition-fails', 'a letter or Digital Post')),

  'each attempt names the day of the next, and KUI is asked when it has passed': () =>
    given(aCaseIn('outreach'))
      .when(calls)
      .then(deadline('nextAttempt').runsAgainst(kui), deadline('nextAttempt').isDue(inDays(7)))
      .when(passes(7, 'calendarDays'))
      .then(kui.has('tryAgain'), kui.isTold('nextAttempt'), deadline('nextAttempt').isBreached())
      .when(passes(7, 'calendarDays'))
      .then(kui.leaderIsTold('nextAttempt'))
      .when(writes)
      .then(kui.hasNo('tryAgain'), deadline('nextAttempt').isMet(), deadline('nextAttempt').startedJustNow())
      .when(kui.does('establishContact'))
      .then(deadline('nextAttempt').doesNotRun()),
};

export const contactPersons: Stories = {
  'a contact person is appointed and changed: the young person and the school know the name': () =>
    given(aCaseIn('outreach'))
      .when(kui.does('appointContactPerson'))
      .then(reads(youngPerson, 'contactPerson'), reads(school, 'contactPerson'))
      .when(kui.does('appointContactPerson'))
      .then(recorded('contactPerson', 2), reads(school, 'contactPerson')),

  'a school that never had a part in the case is told nothing': () =>
    given(aCaseIn('outreach'), kui.does('appointContactPerson')).then(
      reads(newKui, 'contactPerson', false),
      reads(fgu, 'contactPerson', false),
    ),

  'KUI names its contact person while the school still supports': () =>
    given(aCaseIn('atRisk'))
      .when(kui.does('appointContactPerson'))
      .then(reads(school, 'contactPerson'), reads(youngPerson, 'acknowledgement')),

  'KUI keeps a contact person while FGU has the case': () =>
    given(aCaseIn('onCourse')).when(kui.does('appointContactPerson')).then(reads(fgu, 'contactPerson')),
};

export const appointments: Stories = {
  'an appointment is made: it is with the young person, and whoever made it owes them to be there': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .when(kui.does('arrangeAppointment', { at: tenInDays(4) }))
      .then(kui.isAsked('appointment'), kui.has('keepAppointment'), fact('appointmentOn', '2027-01-15'))
      .then(reads(youngPerson, 'appointment'), reads(school, 'appointment', false))
      .then(reads(guardian, 'appointment', false), deadline('stalled').isPaused())
      .then(kui.mayAnswer('appointment', 'held', 'missed', 'moved', 'cancelled'))
      .when(kui.does('appointment.held'))
      .then(youngPerson.sees('appointment', 'held'), kui.hasNo('keepAppointment')),

  'the day passes and nobody says how it went: who made it is asked, then the leader': () =>
    given(aCaseIn('outreach'))
      .when(kui.does('arrangeAppointment', { at: tenInDays(4) }), passes(4, 'calendarDays'))
      .then(kui.isTold('appointment'))
      .when(passes(5, 'calendarDays'))
      .then(kui.leaderIsTold('appointment'))
      .when(kui.does('appointment.missed'))
      .then(youngPerson.sees('appointment', 'missed')),

  'an appointment is moved: the same one, on another day, with a word why': () =>
    given(aCaseIn('outreach'))
      .when(kui.does('arrangeAppointment', { at: tenInDays(4) }), passes(2, 'calendarDays'))
      .when(kui.does('appointment.moved', { at: tenInDays(10) }))
      .then(kui.isAsked('appointment'), deadline('appointment').isDue(inDays(10)))
      .then(reads(youngPerson, 'appointmentMoved'), kui.has('keepAppointment'))
      .when(kui.does('appointment.cancelled'))
      .then(youngPerson.sees('appointment', 'cancelled'), reads(youngPerson, 'appointmentCancelled')),

  'several appointments stand beside each other': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('arrangeAppointment', { at: tenInDays(2) }))
      .when(kui.does('arrangeAppointment', { at: tenInDays(9) }))
      .when(kui.doesLast('appointment.moved', { at: tenInDays(16) }))
      .then(kui.isAsked('appointment')),

  'the school meets its pupil, and owes that itself': () =>
    given(aRiskNotice())
      .when(school.does('arrangeAppointment'))
      .then(school.isAsked('appointment'), kui.isNotAsked('appointment'), school.has('keepAppointment')),

  'so does FGU': () =>
    given(aCaseIn('awaitingStart'))
      .when(fgu.does('arrangeAppointment'))
      .then(fgu.isAsked('appointment'), kui.isNotAsked('appointment')),

  'a municipality that has not received the case arranges nothing': () =>
    given(aDropoutNotice()).when(kui.tries('arrangeAppointment')).then(isRefused('wrong-party')),
};

export const noticeAsHandover: Stories = {
  'before it answers, KUI sees whom to call; once it has received, all of it': () =>
    given(aDropoutNotice({}, { counsellorPhone: '12 34 56 78', resources: 'Words' }))
      .then(
        readsOf(
          kui,
          'dropoutNotice',
          'programme',
          'programmeType',
          'droppedOutOn',
          'reasonCodes',
          'counsellor',
          'counsellorPhone',
          'counsellorEmail',
        ),
      )
      .when(kui.does('handoverToKui.receive'))
      .then(reads(kui, 'dropoutNotice')),

  'the young person reads what was said of them': () =>
    given(aRiskNotice()).then(reads(youngPerson, 'riskNotice')),

  'while it supports, the young person is the school’s pupil; after the dropout no more': () =>
    given(aRiskNotice())
      .then(fact('enrolled', true))
      .when(school.does('upgradeToDropout'))
      .then(fact('enrolled', false)),

  'who is told of only once they have dropped out is no pupil': () =>
    given(aDropoutNotice()).then(fact('enrolled', false)),
};
