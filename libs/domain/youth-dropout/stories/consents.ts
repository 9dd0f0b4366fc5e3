import { relationOf } from '../../access/relation.js';
import { shares } from '../../access/shares.js';
import { withdrawal } from '../../access/withdrawal.js';
import type { Consent } from '../../engine/case-state.js';
import { evolve } from '../../engine/evolve.js';
import type { Definition } from '../../engine/language.js';
import { sameParty } from '../../engine/party.js';
import { addDays } from '../../time/days.js';
import { localDate } from '../../time/instant.js';
import { youthDropout } from '../definition.js';
import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import { aCaseIn, stages } from './beginnings.js';
import {
  administration,
  claim,
  fgu,
  guardian,
  kui,
  newKui,
  type Somebody,
  school,
  youngPerson,
} from './cast.js';
import { consents, isRefused, reads, readsOf } from './claims.js';
import type { Details } from './forms.js';
import { type Claim, type Deed, given, inDays, passes, type Stories, type Story, turns } from './story.js';

const definition = youthDropout as unknown as Definition;

const toSchool: Details = {
  recipient: { role: 'school', id: 'the-school' },
  purpose: 'supportAtSchool',
  what: ['educationPlan.goal', 'educationPlan.support'],
};
const toAdministration: Details = { ...toSchool, recipient: administration, purpose: 'jointPlan' };
const orally: Details = { whose: 'youngPerson', how: 'inPerson' };

const aPlan =
  (age = 17): Deed =>
  (story) => {
    story.when(
      aCaseIn('inTargetGroup', { age }),
      kui.does('recordEducationPlan', { support: 'Mange pauser' }),
    );
  };

const lastConsent = ({ state }: Story): Consent | undefined => state.consents.at(-1);

const holdsThatOfLast = (what: string, holds: (consent: Consent) => boolean): Claim => {
  return (story) => {
    const consent = lastConsent(story);
    claim(consent !== undefined && holds(consent), `the consent should be ${what}`);
  };
};

const sets =
  (age: number): Deed =>
  (story) => {
    story.budgets = { [kui.id]: { consentAge: age } };
  };

const moves: Deed = (story) => {
  story.when(kui.does('offerMove', { kui: newKui }), newKui.does('moveToMunicipality.receive'));
};

const follows = (who: Somebody, relation: string): Claim => {
  return ({ state }) =>
    claim(
      relationOf(state, who) === relation,
      `${who.id} should be «${relation}», not «${relationOf(state, who)}»`,
    );
};

/** What the page of the young person says of it. */
const isToldOfSharing = (to: Somebody, ground: string, readable: boolean): Claim => {
  return ({ state, now: at, birthDate }) => {
    const found = shares(definition, state, { at, birthDate }).filter((share) => sameParty(share.to, to));
    claim(
      found.some(
        (share) => share.ground.kind === ground && share.readable === readable && share.purpose.da !== '',
      ),
      `it should be told that ${to.id} ${readable ? 'reads' : 'read'} by «${ground}», but only ${found.map((one) => `${one.ground.kind} ${one.readable}`).join(', ')}`,
    );
  };
};

const stopsAndStays = (stops: readonly string[], stays: readonly string[]): Claim => {
  return (story) => {
    const { state, now: at, birthDate } = story;
    const foreseen = withdrawal(definition, state, lastConsent(story)?.no ?? 0, { at, birthDate });
    const stopped = foreseen?.stops.flatMap(({ form, elements }) => elements.map((one) => `${form}.${one}`));
    const kept = new Set(foreseen?.stays.map(({ ground, form }) => `${ground.kind} ${form}`));
    for (const [found, wanted, what] of [
      [stopped ?? [], stops, 'stop'],
      [[...kept], stays, 'leave'],
    ] as const) {
      const [is, should] = [[...found].sort().join(), [...wanted].sort().join()];
      claim(is === should, `it should ${what} ${should}, not ${is}`);
    }
  };
};

const inEveryStage = (title: string, tell: (stage: YouthDropout['stage']) => Story): Stories =>
  Object.fromEntries(stages.map((stage) => [`${title}: ${stage}`, () => tell(stage)]));

const wholeLog: Claim = ({ steps, state }) => {
  const folded = steps.reduce<Story['state'] | null>((before, step) => evolve(before, step), null);
  claim(
    JSON.stringify(folded?.endedConsents) === JSON.stringify(state.endedConsents),
    'the log should tell it',
  );
};

export const consentsGiven: Stories = {
  'a school after the dropout reads what it is given by consent, and no more': () =>
    given(aPlan())
      .then(reads(school, 'educationPlan', false))
      .when(youngPerson.does('giveConsent', toSchool))
      .then(
        readsOf(school, 'educationPlan', 'goal', 'support'),
        reads(school, 'targetGroupAssessment', false),
      )
      .then(isToldOfSharing(school, 'consent', true)),

  'who made the plan anew shares it as it stands': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool))
      .when(kui.does('recordEducationPlan'))
      .then(readsOf(school, 'educationPlan', 'goal', 'support')),

  'what is consented to before it is written is read when it is': () =>
    given(aCaseIn('inTargetGroup', { age: 17 }), youngPerson.does('giveConsent', toSchool))
      .then(reads(school, 'educationPlan', false))
      .when(kui.does('recordEducationPlan'))
      .then(reads(school, 'educationPlan')),

  'a consent holds through its last day, in Danish time': () =>
    given(aPlan(), youngPerson.does('giveConsent', { ...toSchool, until: inDays(1) }))
      .when(at('23:59 on the last day', 1, '22:59:00'))
      .then(reads(school, 'educationPlan'))
      .when(at('the midnight that ends it', 1, '23:00:00'))
      .then(reads(school, 'educationPlan', false), isToldOfSharing(school, 'consent', false)),

  'a consulted administration reads what was asked of it, and more by consent alone': () =>
    given(aPlan(), kui.does('consult'), administration.does('consultation.reply'))
      .then(reads(administration, 'educationPlan', false))
      .when(kui.does('recordConsent', { ...toAdministration, ...orally }))
      .then(readsOf(administration, 'educationPlan', 'goal', 'support')),

  'nobody is given anything who has no part in the case': () =>
    given(aPlan())
      .when(youngPerson.tries('giveConsent', toAdministration))
      .then(isRefused('receiver-unbound'), consents(0)),

  ...inEveryStage('on somebody’s behalf it says by whom and how', (stage) =>
    given(aCaseIn(stage))
      .when(school.does('recordConsent', { ...toSchool, ...orally }))
      .then(holdsThatOfLast('recorded by the school', ({ recordedBy }) => recordedBy?.id === school.id))
      .then(
        holdsThatOfLast(
          'given in person by the young one',
          ({ how, givenBy }) => how === 'inPerson' && givenBy === 'youngPerson',
        ),
      )
      .when(youngPerson.does('withdrawConsent'))
      .then(consents(0)),
  ),
};

export const consentsOfAge: Stories = {
  'from fifteen on the young person consents, and nobody else': () =>
    given(aPlan(15))
      .when(guardian.tries('giveConsent', toSchool))
      .then(isRefused('condition-fails', 'From the age of 15'))
      .when(kui.tries('recordConsent', { ...toSchool, whose: 'guardian', how: 'phone' }))
      .then(isRefused('condition-fails', 'From the age of 15'))
      .when(youngPerson.does('giveConsent', toSchool))
      .then(consents(1)),

  'below it the custody holder does, and nobody else': () =>
    given(aPlan(14))
      .when(youngPerson.tries('giveConsent', toSchool))
      .then(isRefused('condition-fails', 'Up to the age of 15'))
      .when(guardian.does('giveConsent', toSchool))
      .then(holdsThatOfLast('the custody holder’s', ({ givenBy }) => givenBy === 'guardian'))
      .when(kui.does('recordConsent', { ...toSchool, whose: 'guardian', how: 'inWriting' }))
      .then(consents(2)),

  'a municipality may set it higher': () =>
    given(aPlan(16), sets(17))
      .when(youngPerson.tries('giveConsent', toSchool))
      .then(isRefused('condition-fails', 'Up to the age of 17'))
      .when(guardian.does('giveConsent', toSchool))
      .then(consents(1)),

  'it changes hands with the birthday': () =>
    given(aCaseIn('assessment', { age: 14, birthdayIn: 20 }))
      .when(youngPerson.tries('giveConsent', toSchool))
      .then(isRefused('condition-fails'))
      .when(turns(15), youngPerson.does('giveConsent', toSchool))
      .then(consents(1)),
};

export const consentsWithdrawn: Stories = {
  'withdrawing shows first what stops and what stays': () =>
    given(aPlan(), kui.does('offerToFgu'), fgu.does('referralToFgu.accept'))
      .when(
        youngPerson.does('giveConsent', {
          ...toSchool,
          recipient: fgu,
          what: ['educationPlan.goal', 'targetGroupAssessment.personal'],
        }),
      )
      .then(
        stopsAndStays(
          ['targetGroupAssessment.personal'],
          [
            'package educationPlan',
            'package referral',
            'package targetGroupAssessment',
            'package targetGroupDecision',
            'voice consentGiven',
          ],
        ),
      ),

  'and then it stops': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool))
      .then(stopsAndStays(['educationPlan.goal', 'educationPlan.support'], ['answer receipt']))
      .when(youngPerson.does('withdrawConsent'))
      .then(consents(0), reads(school, 'educationPlan', false))
      .then(isToldOfSharing(school, 'consent', false), wholeLog),

  'who takes it back may say so to a counsellor, who writes it down': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool))
      .when(school.does('recordWithdrawal', { whose: 'youngPerson' }))
      .then(consents(0)),

  'the custody holder does not take back what the young person gave': () =>
    given(aPlan(16), youngPerson.does('giveConsent', toSchool))
      .when(guardian.tries('withdrawConsent'))
      .then(isRefused('condition-fails', 'From the age of 15'), consents(1)),

  'who gave it takes it back, also when it is no longer theirs to give': () =>
    given(aCaseIn('assessment', { age: 14, birthdayIn: 20 }), guardian.does('giveConsent', toSchool))
      .when(turns(15), guardian.does('withdrawConsent'))
      .then(consents(0)),

  'and by then the young person may too': () =>
    given(aCaseIn('assessment', { age: 14, birthdayIn: 20 }), guardian.does('giveConsent', toSchool))
      .when(turns(15), youngPerson.does('withdrawConsent'))
      .then(consents(0)),

  'after the close it is withdrawn as before': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool), kui.does('closeJob'))
      .then(reads(school, 'educationPlan'))
      .when(youngPerson.does('withdrawConsent'))
      .then(reads(school, 'educationPlan', false)),

  'of several consents one says which is withdrawn': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool), youngPerson.does('giveConsent', toSchool))
      .when(youngPerson.tries('withdrawConsent'))
      .then(isRefused('which-item'))
      .when(youngPerson.doesLast('withdrawConsent'))
      .then(consents(1)),

  'nobody withdraws a consent that was not given': () =>
    given(aCaseIn('assessment')).when(youngPerson.tries('withdrawConsent')).then(isRefused('no-such-item')),
};

export const consentsThatLapse: Stories = {
  'a consent given to one municipality does not move along to another, which is to ask anew': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool))
      .when(moves)
      .then(consents(0), reads(school, 'educationPlan', false), newKui.has('renewConsents'))
      .then(isToldOfSharing(school, 'consent', false), wholeLog)
      .when(newKui.does('recordConsent', { ...toSchool, ...orally }))
      .then(newKui.hasNo('renewConsents'), consents(1)),

  'the new one may find that none is needed': () =>
    given(aPlan(), youngPerson.does('giveConsent', toSchool))
      .when(moves, newKui.does('noConsentAnew'))
      .then(newKui.hasNo('renewConsents')),

  'nor where the new one only oversees': () =>
    given(aPlan(), kui.does('offerToFgu'), fgu.does('referralToFgu.accept'))
      .when(youngPerson.does('giveConsent', toSchool))
      .when(kui.does('passOversight', { kui: newKui }), newKui.does('oversight.takeOver'))
      .then(consents(0), newKui.has('renewConsents'), fgu.holds('awaitingStart')),

  'what the school was told stays with the school': () =>
    given(aPlan(), school.does('recordConsent', { ...toSchool, ...orally }))
      .when(moves)
      .then(consents(1), newKui.hasNo('renewConsents')),
};

export const custodyHolder: Stories = {
  'the custody holder’s view is off until the young person gives it, and off again when it is taken back':
    () =>
      given(aPlan(16))
        .then(follows(guardian, 'guardian'))
        .when(youngPerson.does('openToGuardian'))
        .then(follows(guardian, 'guardianGiven'), isToldOfSharing(guardian, 'opened', true))
        .when(youngPerson.does('withdrawConsent'))
        .then(follows(guardian, 'guardian'), isToldOfSharing(guardian, 'opened', false)),

  'it may be recorded on the young person’s behalf': () =>
    given(aPlan(16)).when(kui.does('recordOpenToGuardian', orally)).then(follows(guardian, 'guardianGiven')),

  'letters that the law demands reach the custody holder of a minor all the same': () =>
    given(aPlan(17))
      .then(reads(guardian, 'educationPlan'), reads(guardian, 'targetGroupAssessment'))
      .then(reads(guardian, 'contactEstablished', false), isToldOfSharing(guardian, 'minor', true)),

  'and no longer from the birthday on': () =>
    given(aCaseIn('inTargetGroup', { age: 17, birthdayIn: 60 }), youngPerson.does('openToGuardian'))
      .when(turns(18))
      .then(reads(guardian, 'targetGroupAssessment', false), follows(guardian, 'none')),

  'nobody opens a case to a custody holder who is not there': () =>
    given(aCaseIn('assessment', { age: 19 }))
      .when(youngPerson.tries('openToGuardian'))
      .then(isRefused('condition-fails')),
};

const ofKui: Details = { from: kui };

export const fileAccess: Stories = {
  'the young person asks for the file, and is answered in seven working days': () =>
    given(aPlan())
      .when(youngPerson.does('requestFile', ofKui))
      .then(kui.isAsked('fileAccess'), kui.has('giveFile'))
      .when(kui.does('fileAccess.given'))
      .then(youngPerson.sees('fileAccess', 'given'), kui.hasNo('giveFile'), reads(youngPerson, 'fileGiven')),

  'it is not given in time': () =>
    given(aPlan(), youngPerson.does('requestFile', ofKui))
      .when(passes(5, 'workingDays'))
      .then(kui.isTold('fileAccess', 'warn'))
      .when(passes(2, 'workingDays'))
      .then(kui.isTold('fileAccess', 'breach'), youngPerson.isTold('fileAccess', 'breach'))
      .when(passes(1, 'workingDays'))
      .then(kui.leaderIsTold('fileAccess', 'escalate')),

  'somebody asks by telephone, after the close': () =>
    given(aPlan(), kui.does('closeJob'))
      .when(kui.does('recordFileRequest', { ...ofKui, whose: 'youngPerson' }))
      .then(kui.isAsked('fileAccess'))
      .when(kui.does('fileAccess.given'))
      .then(youngPerson.sees('fileAccess', 'given')),

  'each authority is asked for its own, and the custody holder of a minor reads the answer': () =>
    given(aPlan(16), guardian.does('requestFile', { from: school }), youngPerson.does('requestFile', ofKui))
      .then(school.isAsked('fileAccess'), kui.isAsked('fileAccess'))
      .when(school.does('fileAccess.given'))
      .then(reads(guardian, 'fileGiven')),
};

/** So many days on, at that time by the clock of the world; Denmark is an hour ahead in winter. */
function at(_: string, days: number, time: string): Deed {
  return (story) => {
    const start = localDate('2027-01-11T08:00:00.000Z');
    story.passUntil(`${addDays(start, days)}T${time}.000Z`);
  };
}
