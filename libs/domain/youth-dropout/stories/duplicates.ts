import { aCaseIn, aCaseOpenedByKui, aDropoutNotice } from './beginnings.js';
import { fgu, kui, newKui, school, youngPerson } from './cast.js';
import { isRefused, reads } from './claims.js';
import { given, inDays, type Stories, type Story } from './story.js';

/** A second notice of the same young person, received by the KUI that has a case already. */
const received = () => given(aDropoutNotice(), kui.does('handoverToKui.receive'));

/** The case that stays, after the other one has gone into it. */
function merged(into: Story): Story {
  const notice = received();
  into.when(kui.joins(notice, 'merged'));
  notice.when(kui.doesWith(into, 'mergeCase', { why: 'openCase' }));
  return into;
}

export const duplicates: Stories = {
  'two notices of one young person: the second goes into the case that runs, and the school hears how it ended':
    () => {
      const running = given(aCaseOpenedByKui());
      return received()
        .when(kui.doesWith(running, 'mergeCase', { why: 'openCase' }))
        .then(kui.keeps('merged'), school.sees('handoverToKui', 'receive'), reads(school, 'dropoutNotice'))
        .then(reads(kui, 'dropoutNotice'), youngPerson.isNotAsked('wordOnHandoff'));
    },

  'whoever holds the case that stays reads what came with the other one; who held it, no more': () =>
    merged(given(aCaseIn('inTargetGroup')))
      .then(kui.readsMerged('dropoutNotice'), fgu.readsNothingMerged(), school.readsNothingMerged())
      .when(kui.does('offerMove', { kui: newKui, movesOn: inDays(5) }))
      .then(newKui.readsNothingMerged())
      .when(newKui.does('moveToMunicipality.receive'))
      .then(newKui.readsMerged('dropoutNotice'), kui.readsNothingMerged()),

  'linked: both go on': () => {
    const other = given(aCaseOpenedByKui());
    const theCase = given(aCaseIn('assessment')).when(kui.doesWith(other, 'linkCase'));
    other.when(kui.joins(theCase, 'linked')).then(kui.holds('outreach'));
    return theCase
      .then(kui.holds('assessment'))
      .when(kui.triesWith(other, 'linkCase'))
      .then(isRefused('already-linked'));
  },

  'two people are never merged': () => {
    const sibling = given(aCaseOpenedByKui());
    sibling.asIf((state) => ({ ...state, subject: 'a-sibling' }));
    return received()
      .when(kui.triesWith(sibling, 'mergeCase'))
      .then(isRefused('two-people', 'two different young people'))
      .when(kui.doesWith(sibling, 'linkCase'));
  },

  'nor is a case that another holds, nor into one that is closed, nor into none': () =>
    received()
      .when(kui.triesWith(given(aCaseIn('onCourse')), 'mergeCase'))
      .then(isRefused('wrong-party', 'You do not hold the other case'))
      .when(kui.triesWith(given(aCaseOpenedByKui(), kui.does('closeJob')), 'mergeCase'))
      .then(isRefused('case-closed', 'Reopen it first'))
      .when(kui.tries('mergeCase'))
      .then(isRefused('fields-missing', 'Choose the other case')),

  'whoever has a case only offered to them does not merge it, nor link what they have no part in': () =>
    given(aDropoutNotice())
      .when(kui.triesWith(given(aCaseOpenedByKui()), 'mergeCase'))
      .then(isRefused('wrong-party'))
      .when(school.triesWith(given(aCaseOpenedByKui()), 'linkCase'))
      .then(isRefused('wrong-party', 'no part in the other case')),
};
