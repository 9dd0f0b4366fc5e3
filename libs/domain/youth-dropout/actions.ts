import type { Action, Guard } from '../engine/language.js';
import { closings } from './outcomes.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';

type Actions = Readonly<Record<YouthDropout['action'], Action<YouthDropout>>>;

/** A decision that goes against the young person waits for the hearing (Forvaltningsloven §19). */
const afterHearing: Guard<YouthDropout> = {
  all: [
    { happened: { asked: 'hearing' }, since: { entered: 'assessment' } },
    {
      any: [
        { happened: { answered: 'hearing', with: 'heard' }, since: { asked: 'hearing' } },
        { fact: 'hearingLapsed', is: true },
      ],
    },
  ],
  because: t(
    'Den unge skal være hørt først: svaret er modtaget, eller svarfristen er gået',
    'The young person must be heard first: the answer is in, or its date has passed',
  ),
};

/** BUVM asks of those who were at FGU how they fare four and twelve months later. */
const afterFgu: Guard<YouthDropout> = {
  happened: { entered: 'started' },
  because: t('Den unge har ikke været på FGU', 'The young person has not been at FGU'),
};

const everyone = ['school', 'kui', 'fgu'] as const;

const schoolActions = {
  recordSupport: { by: 'school', form: 'support', label: t('Notér indsats', 'Record support') },
  renewRiskNotice: {
    by: 'school',
    form: 'riskRenewal',
    label: t('Forny risikounderretning', 'Renew the risk notice'),
    sets: { noticeStale: false },
    does: ['renewOrWithdraw'],
  },
  upgradeToDropout: {
    by: 'school',
    form: 'dropoutNotice',
    label: t('Eleven er faldet fra', 'The student has dropped out'),
    sets: { noticeKind: 'dropout', noticeStale: false },
    ends: ['riskNotice'],
    go: 'droppedOut',
    asks: 'handoverToKui',
  },
  offerToKui: {
    by: 'school',
    form: 'handoverToKui',
    label: t('Overlever til KUI', 'Hand over to KUI'),
    asks: 'handoverToKui',
  },
  withdrawHandover: {
    by: 'school',
    form: 'reasons',
    label: t('Træk overleveringen tilbage', 'Withdraw the handoff'),
    when: { asking: 'handoverToKui' },
    ends: ['handoverToKui'],
  },
} satisfies Partial<Actions>;

const outreachActions = {
  recordContactAttempt: {
    by: 'kui',
    form: 'contactAttempt',
    label: t('Notér kontaktforsøg', 'Record a contact attempt'),
  },
  appointContactPerson: {
    by: 'kui',
    form: 'contactPerson',
    label: t('Udpeg kontaktperson', 'Appoint the contact person'),
  },
  involveGuardian: {
    by: 'kui',
    form: 'guardianInvolved',
    label: t('Inddrag forældremyndighedsindehaver', 'Involve the custody holder'),
    when: { age: { under: 18 } },
    does: ['involveGuardian'],
  },
  establishContact: {
    by: 'kui',
    form: 'contactEstablished',
    label: t('Kontakt etableret', 'Contact established'),
    does: ['reachYoungPerson'],
    go: 'assessment',
  },
} satisfies Partial<Actions>;

const assessmentActions = {
  offerExplorationStay: {
    by: 'kui',
    form: 'explorationStay',
    label: t('Aftal afsøgningsforløb', 'Arrange an exploration stay'),
    asks: 'explorationStay',
  },
  consult: {
    by: 'kui',
    form: 'consultation',
    label: t('Hør anden forvaltning', 'Consult another administration'),
    asks: 'consultation',
  },
  announceDecision: {
    by: 'kui',
    form: 'hearing',
    label: t('Partshør om påtænkt afgørelse', 'Hear the young person on the intended decision'),
    sets: { hearingLapsed: false },
    asks: 'hearing',
  },
  decideInTargetGroup: {
    by: 'kui',
    form: 'targetGroupAssessment',
    label: t('Afgør: i målgruppen', 'Decide: in the target group'),
    sets: { targetGroup: 'in' },
    does: ['assess', 'decideAfterHearing', 'actOnComplaint'],
    ends: ['hearing', 'explorationStay'],
    go: 'inTargetGroup',
  },
  decideOutsideTargetGroup: {
    by: 'kui',
    form: 'targetGroupAssessment',
    label: t('Afgør: uden for målgruppen', 'Decide: outside the target group'),
    when: afterHearing,
    sets: { targetGroup: 'outside', hearingLapsed: false },
    does: ['assess', 'decideAfterHearing', 'actOnComplaint'],
    ends: ['hearing', 'explorationStay'],
    go: 'outsideTargetGroup',
  },
  keepAssessment: {
    by: 'kui',
    form: 'assessmentKept',
    label: t('Målgruppevurderingen står ved magt', 'The earlier assessment stands'),
    when: {
      fact: 'targetGroup',
      is: 'in',
      because: t(
        'Den unge er ikke tidligere vurderet i målgruppen',
        'There is no earlier assessment into the target group',
      ),
    },
    does: ['assess'],
    ends: ['hearing', 'explorationStay'],
    go: 'inTargetGroup',
  },
  reassess: {
    by: 'kui',
    form: 'reasons',
    label: t('Vurdér på ny', 'Assess anew'),
    ends: ['referralToFgu'],
    go: 'assessment',
  },
} satisfies Partial<Actions>;

const planActions = {
  recordEducationPlan: {
    by: 'kui',
    form: 'educationPlan',
    label: t('Skriv uddannelsesplan', 'Write the education plan'),
    does: ['makePlan'],
    either: [
      {
        when: { all: [{ in: 'inTargetGroup' }, { not: { asking: 'referralToFgu' } }] },
        opens: ['referToFgu'],
      },
    ],
  },
  offerToFgu: {
    by: 'kui',
    form: 'referral',
    label: t('Henvis til FGU', 'Refer to FGU'),
    when: {
      happened: { did: 'recordEducationPlan' },
      since: { did: ['decideInTargetGroup', 'keepAssessment'] },
      because: t('Uddannelsesplanen skal være lavet først', 'The education plan must be made first'),
    },
    does: ['referToFgu', 'answerReturnedReferral'],
    asks: 'referralToFgu',
  },
  withdrawReferral: {
    by: 'kui',
    form: 'reasons',
    label: t('Træk henvisningen tilbage', 'Withdraw the referral'),
    when: { asking: 'referralToFgu' },
    ends: ['referralToFgu'],
    opens: ['referToFgu'],
  },
  upholdAssessment: {
    by: 'kui',
    form: 'reasons',
    label: t('Fasthold målgruppevurderingen', 'Uphold the assessment'),
    does: ['settleDispute'],
    go: 'inTargetGroup',
    opens: ['referToFgu'],
  },
  chooseOtherOffer: {
    by: 'kui',
    form: 'otherOffer',
    label: t('Vælg et andet tilbud', 'Choose another offer'),
    when: {
      happened: { did: 'establishContact' },
      because: t('Der skal være kontakt til den unge først', 'The young person must have been reached first'),
    },
    does: ['assess', 'makePlan', 'guideToOtherOffer', 'referToFgu', 'settleDispute'],
    ends: ['referralToFgu', 'hearing', 'explorationStay'],
    go: 'otherOffer',
  },
  recordOfferFollowUp: {
    by: 'kui',
    form: 'followUp',
    label: t('Notér opfølgning', 'Record the follow-up'),
    does: ['followOtherOffer'],
  },
  endOtherOffer: {
    by: 'kui',
    form: 'reasons',
    label: t('Tilbuddet er slut', 'The offer has ended'),
    go: 'outreach',
  },
  offerMove: {
    by: 'kui',
    form: 'move',
    label: t('Overlever til ny kommune', 'Hand over to the new municipality'),
    asks: 'moveToMunicipality',
  },
  withdrawMove: {
    by: 'kui',
    form: 'reasons',
    label: t('Flytningen blev ikke til noget', 'The move did not happen'),
    when: { asking: ['moveToMunicipality', 'oversight'] },
    ends: ['moveToMunicipality', 'oversight'],
  },
  passOversight: {
    by: 'kui',
    form: 'move',
    label: t('Lad ny kommune følge forløbet', 'Let the new municipality follow the course'),
    asks: 'oversight',
  },
} satisfies Partial<Actions>;

const fguActions = {
  recordStart: {
    by: 'fgu',
    form: 'courseStart',
    label: t('Den unge er startet', 'The young person has started'),
    ends: ['returnToKui'],
    does: ['prepareStart', 'confirmStart'],
    go: 'started',
  },
  reportNoShow: {
    by: 'fgu',
    form: 'noShow',
    label: t('Den unge er ikke mødt', 'The young person did not turn up'),
    does: ['prepareStart', 'confirmStart'],
    asks: 'returnToKui',
  },
  recordPathwayPlan: {
    by: 'fgu',
    form: 'pathwayPlan',
    label: t('Skriv forløbsplan', 'Write the pathway plan'),
    does: ['makePathwayPlan'],
    either: [{ when: { in: 'started' }, go: 'onCourse' }],
  },
  recordPathwayFollowUp: {
    by: 'fgu',
    form: 'followUp',
    label: t('Notér opfølgning', 'Record the follow-up'),
    does: ['followPathway'],
  },
  reportFguRisk: {
    by: 'fgu',
    form: 'fguRisk',
    label: t('Underret KUI om risiko', 'Tell KUI of a risk'),
    asks: 'fguRisk',
  },
  reportFguDropout: {
    by: 'fgu',
    form: 'fguDropout',
    label: t('Den unge er faldet fra FGU', 'The young person has dropped out of FGU'),
    when: { in: ['started', 'onCourse'] },
    asks: 'returnToKui',
  },
  withdrawReturn: {
    by: 'fgu',
    form: 'reasons',
    label: t('Den unge fortsætter alligevel', 'The young person goes on after all'),
    when: { asking: 'returnToKui' },
    ends: ['returnToKui'],
    // Its start has passed without the young person: the question whether they turned up is open again.
    either: [{ when: { in: 'awaitingStart' }, go: 'awaitingStart' }],
  },
  requestApproval: {
    by: 'fgu',
    form: 'approvalRequest',
    label: t('Bed KUI om godkendelse', 'Ask KUI for approval'),
    asks: 'approval',
  },
} satisfies Partial<Actions>;

/** Open in every stage, to every party that is bound. */
const everywhere = {
  writeNote: { by: everyone, form: 'note', label: t('Skriv journalnotat', 'Write a journal note') },
  recordWords: {
    by: everyone,
    form: 'words',
    label: t('Notér den unges eller familiens ord', 'Record words of the young person or family'),
  },
  addOwnWords: {
    by: ['youngPerson', 'guardian'],
    form: 'ownWords',
    label: t('Sig noget med egne ord', 'Say something in own words'),
  },
  recordConsent: {
    by: [...everyone, 'youngPerson', 'guardian'],
    form: 'consent',
    label: t('Notér samtykke', 'Record a consent'),
    consent: 'given',
  },
  withdrawConsent: {
    by: [...everyone, 'youngPerson', 'guardian'],
    form: 'words',
    label: t('Træk samtykke tilbage', 'Withdraw a consent'),
    consent: 'withdrawn',
  },
  askQuestion: {
    by: [...everyone, 'youngPerson', 'guardian'],
    form: 'question',
    label: t('Stil et spørgsmål', 'Ask a question'),
    asks: 'question',
  },
  awaitYoungPerson: {
    by: 'holder',
    form: 'waiting',
    label: t('Afvent den unge', 'Wait for the young person'),
    asks: 'awaitingYoungPerson',
  },
  recordComplaint: {
    by: ['kui', 'youngPerson', 'guardian'],
    form: 'complaint',
    label: t('Notér klage', 'Record a complaint'),
    when: {
      happened: { did: ['decideInTargetGroup', 'decideOutsideTargetGroup', 'closeExempted'] },
      because: t(
        'Der er ikke truffet en afgørelse at klage over',
        'No decision has been made to complain of',
      ),
    },
    asks: 'complaint',
  },
  reviewAtAge: {
    by: 'holder',
    form: 'ageReview',
    label: t('Gennemgå ved aldersskift', 'Review at a birthday'),
    does: ['reviewAt18', 'reviewAt25'],
  },
  explainBreach: {
    by: everyone,
    form: 'reasons',
    label: t('Forklar en overskredet frist', 'Explain a breached deadline'),
    does: ['deadlineBreached'],
  },
} satisfies Partial<Actions>;

const afterCloseActions = {
  reopen: {
    by: 'kui',
    form: 'reopening',
    label: t('Genåbn sagen', 'Reopen the case'),
    when: {
      happened: { entered: 'outreach' },
      because: t('KUI har ikke haft sagen', 'KUI never had the case'),
    },
    does: ['actOnComplaint'],
    reopens: 'outreach',
  },
  reopenAtSchool: {
    by: 'school',
    form: 'reopening',
    label: t('Genåbn sagen på skolen', 'Reopen the case at the school'),
    when: {
      not: { happened: { entered: 'outreach' } },
      because: t('Sagen er hos KUI', 'The case is with KUI'),
    },
    sets: { noticeStale: false },
    reopens: 'atRisk',
  },
  followUpAfter4Months: {
    by: 'kui',
    form: 'followUp',
    label: t('Notér status efter 4 måneder', 'Record the outcome after 4 months'),
    when: afterFgu,
  },
  followUpAfter12Months: {
    by: 'kui',
    form: 'followUp',
    label: t('Notér status efter 12 måneder', 'Record the outcome after 12 months'),
    when: afterFgu,
  },
} satisfies Partial<Actions>;

export const always: readonly YouthDropout['action'][] = [
  'writeNote',
  'recordWords',
  'addOwnWords',
  'recordConsent',
  'withdrawConsent',
  'askQuestion',
  'reviewAtAge',
  'explainBreach',
];

export const afterClose: readonly YouthDropout['action'][] = [
  'recordComplaint',
  'reopen',
  'reopenAtSchool',
  'followUpAfter4Months',
  'followUpAfter12Months',
];

export const actions: Actions = {
  ...schoolActions,
  ...outreachActions,
  ...assessmentActions,
  ...planActions,
  ...fguActions,
  ...everywhere,
  ...afterCloseActions,
  ...closings,
};
