import { aCaseIn, aCaseReferred, aDropoutNotice } from './beginnings.js';
import { administration, fgu, kui, newKui, school, youngPerson } from './cast.js';
import { deadline, fact, isRefused, reads } from './claims.js';
import { given, inDays, passes, type Stories } from './story.js';

const word = { wasTold: 'partly', wasOwnChoice: 'no', words: 'Jeg fik det at vide i en besked.' };

export const wordOnEachHandoff: Stories = {
  'KUI has received: the young person is asked, answers, and both sides of the handoff read it': () =>
    given(aDropoutNotice())
      .then(youngPerson.isNotAsked('wordOnHandoff'))
      .when(kui.does('handoverToKui.receive'))
      .then(youngPerson.isAsked('wordOnHandoff'))
      .when(youngPerson.does('wordOnHandoff.said', word))
      .then(reads(kui, 'wordOnHandoff'), reads(school, 'wordOnHandoff'), reads(youngPerson, 'wordOnHandoff'))
      .then(fact('wasTold', 'partly'), fact('wasOwnChoice', 'no'), youngPerson.isNotAsked('wordOnHandoff')),

  'FGU has admitted: KUI and FGU read it, the school does not': () =>
    given(aCaseReferred())
      .when(youngPerson.does('wordOnHandoff.said'), fgu.does('referralToFgu.accept'))
      .when(youngPerson.does('wordOnHandoff.said', word))
      .then(reads(fgu, 'wordOnHandoff'), reads(kui, 'wordOnHandoff'), reads(school, 'wordOnHandoff', false)),

  'back at KUI, and in a new municipality, each is asked about': () => {
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguDropout'), kui.does('returnToKui.receive'))
      .when(youngPerson.doesLast('wordOnHandoff.said', word))
      .then(reads(fgu, 'wordOnHandoff'), reads(kui, 'wordOnHandoff'));
    return given(aCaseIn('assessment'))
      .when(kui.does('offerMove', { kui: newKui, movesOn: inDays(5) }))
      .when(newKui.does('moveToMunicipality.receive'))
      .when(youngPerson.doesLast('wordOnHandoff.said', word))
      .then(
        reads(newKui, 'wordOnHandoff'),
        reads(kui, 'wordOnHandoff'),
        reads(school, 'wordOnHandoff', false),
      );
  },

  'whoever received the case writes the word down, and says how it came': () =>
    given(aCaseIn('outreach'))
      .when(kui.does('wordOnHandoff.writtenDown', { ...word, how: 'meeting' }))
      .then(reads(school, 'wordOnHandoffWrittenDown'), reads(youngPerson, 'wordOnHandoffWrittenDown'))
      .when(kui.tries('wordOnHandoff.said'))
      .then(isRefused('action-not-open-here')),

  'each gives the answer that is theirs to give': () =>
    given(aCaseIn('outreach'))
      .then(youngPerson.mayAnswer('wordOnHandoff', 'said'), kui.mayAnswer('wordOnHandoff', 'writtenDown'))
      .when(kui.tries('wordOnHandoff.said'))
      .then(isRefused('wrong-party', 'is for the young person to give'))
      .when(youngPerson.tries('wordOnHandoff.writtenDown'))
      .then(isRefused('wrong-party')),

  'nobody is reminded: the question is over after sixty days, and nobody hears of it': () =>
    given(aCaseIn('outreach'))
      .when(passes(59, 'calendarDays'))
      .then(youngPerson.isAsked('wordOnHandoff'))
      .when(passes(1, 'calendarDays'))
      .then(youngPerson.isNotAsked('wordOnHandoff'), kui.sees('wordOnHandoff', 'lapsed'))
      .then(kui.isNotTold('wordOnHandoff'), youngPerson.isNotTold('wordOnHandoff'))
      .then(deadline('wordOnHandoff').doesNotRun()),

  'it can still be said after the close': () =>
    given(aCaseIn('outreach'), kui.does('closeJob'))
      .when(youngPerson.does('wordOnHandoff.said', word))
      .then(reads(kui, 'wordOnHandoff'), kui.keeps('job')),

  'nobody is asked how a handoff was who has died': () =>
    given(aCaseIn('outreach'), kui.does('closeDeceased')).then(youngPerson.isNotAsked('wordOnHandoff')),

  'an offer that is not accepted is not asked about': () =>
    given(aCaseReferred(), youngPerson.does('wordOnHandoff.said'))
      .when(fgu.does('referralToFgu.returnForInformation'))
      .then(youngPerson.isNotAsked('wordOnHandoff'), reads(administration, 'wordOnHandoff', false)),
};
