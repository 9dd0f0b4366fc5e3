import { aCaseIn, aRiskNotice } from './beginnings.js';
import { fgu, guardian, kui, newKui, otherParent, school, youngPerson } from './cast.js';
import { deadline, fact, finds, isRefused, nobodyIsOffered, reads, recorded } from './claims.js';
import { given, inDays, passes, type Stories, turns } from './story.js';

const learned = { learned: 'Små hold om formiddagen virker.', needs: 'Et værksted, og en fast voksen.' };

export const loops: Stories = {
  'FGU tells KUI of a risk while it goes on; KUI acknowledges and is to support': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguRisk', { wanted: 'En samtale sammen' }))
      .then(kui.isAsked('fguRisk'), reads(kui, 'fguRisk'), fgu.holds('onCourse'))
      .when(kui.does('fguRisk.acknowledge'))
      .then(fgu.sees('fguRisk', 'acknowledge'), fgu.holds('onCourse')),

  'a dropout from FGU comes back with what was learned, which KUI reads before all else': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguDropout', learned))
      .then(kui.receives('returnToKui', 'fguDropout', 'pathwayPlan'), reads(kui, 'fguDropout'))
      .when(kui.does('returnToKui.receive'))
      .then(kui.holds('outreach'), reads(kui, 'fguDropout'), reads(youngPerson, 'fguDropout'))
      .then(fact('fguEndedOn', '2027-01-19')),

  'did not turn up, and back; and referred again': () =>
    given(aCaseIn('awaitingStart'), passes(7, 'calendarDays'))
      .when(fgu.does('reportNoShow', { heard: 'Moren siger, at han er syg.' }))
      .then(kui.receives('returnToKui', 'noShow'), fgu.holds('awaitingStart'))
      .when(kui.does('returnToKui.receive'), kui.does('establishContact'), kui.does('keepAssessment'))
      .when(kui.does('recordEducationPlan'), kui.does('offerToFgu'))
      .then(fgu.isAsked('referralToFgu'), deadline('outcomeAfter4Months').doesNotRun()),

  'what FGU asked of the old municipality goes on to the new one as it stands': () =>
    given(aCaseIn('onCourse'), fgu.does('reportFguRisk'), passes(1, 'workingDays'))
      .when(kui.claims('acknowledgeRisk'), kui.does('passOversight', { kui: newKui, movesOn: inDays(3) }))
      .when(newKui.does('oversight.takeOver'))
      .then(newKui.isAsked('fguRisk'), kui.isNotAsked('fguRisk'), newKui.hasUnclaimed('acknowledgeRisk'))
      .then(deadline('fguRisk').runsAgainst(newKui), reads(newKui, 'fguRisk'))
      .when(kui.tries('fguRisk.acknowledge'))
      .then(isRefused('action-not-open-here'))
      .when(newKui.does('fguRisk.acknowledge'))
      .then(fgu.sees('fguRisk', 'acknowledge')),

  'an offer back that is under way goes to the new municipality, and nobody has the case twice': () =>
    given(aCaseIn('onCourse'))
      .when(fgu.does('reportFguDropout', learned), kui.does('passOversight', { kui: newKui }))
      .when(newKui.does('oversight.takeOver'))
      .then(newKui.isAsked('returnToKui'), fgu.holds('onCourse'))
      .when(newKui.does('returnToKui.receive'))
      .then(newKui.holds('outreach'), nobodyIsOffered(), kui.isPartyNoMore()),

  'the old municipality finds what it wrote, and reads no more of the rest': () =>
    given(aCaseIn('onCourse', { age: 16 }))
      .when(kui.does('passOversight', { kui: newKui }), newKui.does('oversight.takeOver'))
      .then(finds(kui), reads(kui, 'educationPlan'), reads(kui, 'pathwayPlan', false)),

  'the law’s clocks run on over a move: they count from when the first municipality knew': () =>
    given(aCaseIn('outreach', { age: 16 }), passes(2, 'workingDays'))
      .when(kui.does('offerMove', { kui: newKui, movesOn: inDays(3) }))
      .then(deadline('contactWithinFiveDays').runsAgainst(kui))
      .when(newKui.does('moveToMunicipality.receive'))
      .then(
        deadline('contactWithinFiveDays').runsAgainst(newKui),
        deadline('contactWithinFiveDays').startedAtTheOpening(),
        deadline('contactWithinFiveDays').isStatutory(),
      ),
};

export const custody: Stories = {
  'custody moves to the other parent: the one before is a party no more and is asked nothing': () =>
    given(aCaseIn('outreach', { age: 16 }), kui.does('askQuestion', { to: guardian }))
      .when(kui.brings(otherParent, 'nameGuardian'))
      .then(guardian.isPartyNoMore(), guardian.isNotAsked('question'), kui.sees('question', 'lapsed'))
      .when(otherParent.does('addOwnWords'))
      .when(guardian.tries('addOwnWords'))
      .then(isRefused('wrong-party')),

  'nobody was known at first, and is named later': () =>
    given(aCaseIn('outreach', { age: 16 }), kui.does('endCustody', { why: 'wrongPerson' }))
      .then(guardian.isPartyNoMore(), recorded('custodyEnded'))
      .when(kui.tries('endCustody'))
      .then(isRefused('condition-fails', 'has no custody holder'))
      .when(kui.brings(otherParent, 'nameGuardian'))
      .then(recorded('custodyNamed'), reads(youngPerson, 'custodyNamed')),

  'what was opened to one custody holder is not open to the next': () =>
    given(aCaseIn('inTargetGroup', { age: 16 }), youngPerson.does('openToGuardian'))
      .then(reads(guardian, 'contactPerson', false), reads(guardian, 'targetGroupAssessment'))
      .when(kui.brings(otherParent, 'nameGuardian'))
      .then(reads(guardian, 'targetGroupAssessment', false), reads(otherParent, 'targetGroupAssessment')),

  'the school and FGU name one while they hold, KUI while it oversees; nobody else does': () => {
    given(aRiskNotice({ age: 16 })).when(school.brings(otherParent, 'nameGuardian'));
    return given(aCaseIn('onCourse', { age: 16 }))
      .when(fgu.brings(otherParent, 'nameGuardian'), kui.brings(guardian, 'nameGuardian'))
      .when(school.triesToBring(otherParent, 'nameGuardian'))
      .then(isRefused('wrong-party'));
  },

  'not the same again, not the young person, not nobody, and nobody from 18 on': () =>
    given(aCaseIn('outreach', { age: 17, birthdayIn: 30 }))
      .when(kui.triesToBring(guardian, 'nameGuardian'))
      .then(isRefused('condition-fails', 'already'))
      .when(kui.triesToBring(youngPerson, 'nameGuardian'))
      .then(isRefused('condition-fails', 'the young person'))
      .when(kui.tries('nameGuardian'))
      .then(isRefused('fields-missing', 'Say who'))
      .when(turns(18), kui.triesToBring(otherParent, 'nameGuardian'))
      .then(isRefused('condition-fails', 'From the age of 18')),
};

export const concernReports: Stories = {
  'a concern report is linked: its writer and the holder know of it, and nobody else': () =>
    given(aCaseIn('outreach', { age: 16 }), school.does('linkConcernReport', { journalNumber: '27/4711' }))
      .then(reads(school, 'concernReport'), reads(kui, 'concernReport'))
      .then(reads(youngPerson, 'concernReport', false), reads(guardian, 'concernReport', false))
      .when(youngPerson.does('openToGuardian'))
      .then(reads(guardian, 'concernReport', false)),

  'it is known to whoever holds the case next, and no more to who held it': () =>
    given(aCaseIn('onCourse'), kui.does('linkConcernReport'))
      .then(reads(fgu, 'concernReport'), reads(kui, 'concernReport'), reads(school, 'concernReport', false))
      .when(fgu.does('linkConcernReport'))
      .then(reads(kui, 'concernReport', false)),
};
