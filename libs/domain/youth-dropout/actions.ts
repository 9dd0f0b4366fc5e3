import type { Action, Guard, Outcome, RoleRef, Task, Text } from '../engine/language.js';
import { underDuty } from './clocks.js';
import { closing } from './stages.js';
import type { OutcomeName, YouthDropout } from './vocabulary.js';

type Actions = Readonly<Record<YouthDropout['action'], Action<YouthDropout>>>;
type Closing = `close${Capitalize<OutcomeName>}`;

const t = (da: string, en: string): Text => ({ da, en });

export const outcomes: Readonly<Record<OutcomeName, Outcome<YouthDropout>>> = {
  retained: { keeper: 'school', label: t('Fastholdt på skolen', 'Retained at school') },
  upperSecondary: { keeper: 'holder', label: t('I ungdomsuddannelse', 'In upper-secondary education') },
  fguCompleted: { keeper: 'kui', label: t('FGU gennemført', 'FGU completed') },
  stu: { keeper: 'kui', label: t('STU', 'STU (special-needs youth education)') },
  tamu: { keeper: 'kui', label: t('TAMU', 'TAMU') },
  job: { keeper: 'kui', label: t('I job', 'In a job') },
  employmentMeasure: { keeper: 'kui', label: t('Beskæftigelsesindsats', 'Employment measure') },
  socialMeasure: { keeper: 'kui', label: t('Social indsats eller behandling', 'Social measure or treatment') },
  freeSchool: {
    keeper: 'kui',
    label: t('Fri fagskole, højskole eller ungdomsskole', 'Fri fagskole, folk high school or youth school'),
  },
  exempted: { keeper: 'kui', label: t('Fritaget for pligten', 'Exempted from the duty') },
  movedAway: { keeper: 'kui', label: t('Flyttet', 'Moved away') },
  turned25: { keeper: 'kui', label: t('Fyldt 25 år', 'Turned 25') },
  declined: { keeper: 'kui', label: t('Ønsker ikke hjælp', 'Declined help') },
  notReached: { keeper: 'kui', label: t('Kunne ikke nås', 'Could not be reached') },
  deceased: { keeper: 'holder', label: t('Afgået ved døden', 'Deceased') },
  selfSupporting: { keeper: 'kui', label: t('Selvforsørgende eller ukendt', 'Self-supporting or unknown') },
};

export const tasks: Readonly<Record<YouthDropout['task'], Task<YouthDropout>>> = {
  supportStudent: { role: 'school', label: t('Støt eleven', 'Support the student') },
  renewOrWithdraw: { role: 'school', label: t('Forny eller luk risikounderretningen', 'Renew or close the risk notice') },
  handOverToKui: { role: 'school', label: t('Sørg for, at KUI modtager', 'See that KUI receives') },
  receiveHandover: { role: 'kui', label: t('Modtag sagen', 'Receive the case') },
  acknowledgeRisk: { role: 'kui', label: t('Kvittér for risiko', 'Acknowledge the risk') },
  reachYoungPerson: { role: 'kui', label: t('Få kontakt til den unge', 'Reach the young person') },
  involveGuardian: {
    role: 'kui',
    label: t('Inddrag forældremyndighedsindehaver (KUI-loven §2a, stk. 3)', 'Involve the custody holder (KUI-loven §2a(3))'),
    when: { age: { under: 18 } },
  },
  assess: { role: 'kui', label: t('Lav målgruppevurdering', 'Make the target-group assessment') },
  sendReply: { role: 'holder', label: t('Send svar', 'Send the reply') },
  decideAfterHearing: { role: 'kui', label: t('Afgør efter partshøring', 'Decide after the hearing') },
  makePlan: { role: 'kui', label: t('Lav uddannelsesplan', 'Make the education plan') },
  referToFgu: { role: 'kui', label: t('Henvis til FGU', 'Refer to FGU') },
  answerReferral: { role: 'fgu', label: t('Svar på henvisning', 'Answer the referral') },
  answerReturnedReferral: { role: 'kui', label: t('Svar på FGU’s spørgsmål, og henvis igen', "Answer FGU's question and refer again") },
  settleRepeatedReturns: {
    role: 'kui',
    leader: true,
    label: t('Henvisningen er returneret flere gange: tag den med FGU', 'Returned several times: settle it with FGU'),
  },
  settleDispute: { role: 'kui', label: t('Behandl FGU’s indsigelse', "Settle FGU's dispute") },
  guideToOtherOffer: { role: 'kui', label: t('Vejled til andet tilbud', 'Guide to another offer') },
  followOtherOffer: { role: 'kui', label: t('Følg op på andet tilbud', 'Follow up the other offer') },
  prepareStart: { role: 'fgu', label: t('Forbered start', 'Prepare the start') },
  confirmStart: { role: 'fgu', label: t('Er den unge mødt?', 'Did the young person turn up?') },
  makePathwayPlan: { role: 'fgu', label: t('Lav forløbsplan', 'Make the pathway plan') },
  followPathway: { role: 'fgu', label: t('Følg op på forløbsplanen', 'Follow up the pathway plan') },
  endOfTwoYears: { role: 'fgu', label: t('To år nærmer sig: plan for tiden efter', 'Two years are near: plan what follows') },
  receiveReturn: { role: 'kui', label: t('Modtag sagen fra FGU', 'Receive the case from FGU') },
  decideApproval: { role: 'kui', label: t('Tag stilling til FGU’s anmodning', "Decide FGU's request") },
  receiveMove: { role: 'kui', label: t('Modtag tilflytter', 'Receive one who moves here') },
  answerComplaint: { role: 'kui', label: t('Behandl klage', 'Answer the complaint') },
  reviewAt18: { role: 'holder', label: t('Gennemgå: den unge er fyldt 18', 'Review: the young person has turned 18') },
  reviewAt25: { role: 'holder', label: t('Gennemgå: den unge er fyldt 25', 'Review: the young person has turned 25') },
  checkOutcome4: { role: 'kui', label: t('Status 4 måneder efter FGU', 'Check the outcome after 4 months') },
  checkOutcome12: { role: 'kui', label: t('Status 12 måneder efter FGU', 'Check the outcome after 12 months') },
  deadlineBreached: { role: 'holder', label: t('Frist overskredet: gør det, eller sig hvorfor', 'Deadline breached: do it, or say why') },
};

const close = (outcome: OutcomeName, by: RoleRef<YouthDropout>, when?: Guard<YouthDropout>): Action<YouthDropout> => ({
  label: { da: `Afslut: ${outcomes[outcome].label.da}`, en: `Close: ${outcomes[outcome].label.en}` },
  by,
  form: outcome === 'exempted' ? 'exemption' : 'outcome',
  ...(when && { when }),
  closes: outcome,
});

/** Who finds the exit, and when it may be taken; KUI, at any time, where nothing is said. */
const exitRules: Partial<Record<OutcomeName, { by?: RoleRef<YouthDropout>; when?: Guard<YouthDropout> }>> = {
  retained: { by: 'school' },
  upperSecondary: { by: 'holder' },
  deceased: { by: 'holder' },
  fguCompleted: { by: 'fgu' },
  exempted: { when: { ...underDuty, because: t('Kun 15-17-årige har pligten (KUI-loven §2a)', 'Only 15-17-year-olds are under the duty (KUI-loven §2a)') } },
  // Under the duty one cannot simply decline; KUI goes on until exempted or 18.
  declined: { when: { age: { from: 18 }, because: t('Under 18 gælder pligten: fritag, eller fortsæt', 'Under 18 the duty holds: exempt, or go on') } },
  turned25: { when: { age: { from: 25 } } },
  notReached: {
    when: {
      happened: { did: 'recordContactAttempt' },
      since: { entered: 'outreach' },
      times: 3,
      because: t('Mindst tre kontaktforsøg skal være gjort', 'At least three contact attempts must have been made'),
    },
  },
};

const closings = Object.fromEntries(
  (Object.keys(outcomes) as OutcomeName[]).map((outcome) => {
    const { by = 'kui', when } = exitRules[outcome] ?? {};
    return [closing(outcome), close(outcome, by, when)];
  }),
) as Record<Closing, Action<YouthDropout>>;

/** A decision that goes against the young person waits for the hearing (Forvaltningsloven §19). */
const afterHearing: Guard<YouthDropout> = {
  any: [
    { happened: { answered: 'hearing', with: 'heard' }, since: { entered: 'assessment' } },
    { fact: 'hearingLapsed', is: true },
  ],
  because: t(
    'Den unge skal være hørt først: svaret er modtaget, eller svarfristen er gået',
    'The young person must be heard first: the answer is in, or its date has passed',
  ),
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
  offerToKui: { by: 'school', form: 'handoverToKui', label: t('Overlever til KUI', 'Hand over to KUI'), asks: 'handoverToKui' },
  withdrawHandover: {
    by: 'school',
    form: 'reasons',
    label: t('Træk overleveringen tilbage', 'Withdraw the handoff'),
    when: { asking: 'handoverToKui' },
    ends: ['handoverToKui'],
  },
} satisfies Partial<Actions>;

const outreachActions = {
  recordContactAttempt: { by: 'kui', form: 'contactAttempt', label: t('Notér kontaktforsøg', 'Record a contact attempt') },
  appointContactPerson: { by: 'kui', form: 'contactPerson', label: t('Udpeg kontaktperson', 'Appoint the contact person') },
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
  consult: { by: 'kui', form: 'consultation', label: t('Hør anden forvaltning', 'Consult another administration'), asks: 'consultation' },
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
    does: ['assess', 'decideAfterHearing'],
    ends: ['hearing', 'explorationStay'],
    go: 'inTargetGroup',
  },
  decideOutsideTargetGroup: {
    by: 'kui',
    form: 'targetGroupAssessment',
    label: t('Afgør: uden for målgruppen', 'Decide: outside the target group'),
    when: afterHearing,
    sets: { targetGroup: 'outside', hearingLapsed: false },
    does: ['assess', 'decideAfterHearing'],
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
      because: t('Den unge er ikke tidligere vurderet i målgruppen', 'There is no earlier assessment into the target group'),
    },
    does: ['assess'],
    ends: ['hearing', 'explorationStay'],
    go: 'inTargetGroup',
  },
  reassess: { by: 'kui', form: 'reasons', label: t('Vurdér på ny', 'Assess anew'), ends: ['referralToFgu'], go: 'assessment' },
} satisfies Partial<Actions>;

const planActions = {
  recordEducationPlan: {
    by: 'kui',
    form: 'educationPlan',
    label: t('Skriv uddannelsesplan', 'Write the education plan'),
    does: ['makePlan'],
    either: [{ when: { all: [{ in: 'inTargetGroup' }, { not: { asking: 'referralToFgu' } }] }, opens: ['referToFgu'] }],
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
  },
  chooseOtherOffer: {
    by: 'kui',
    form: 'otherOffer',
    label: t('Vælg et andet tilbud', 'Choose another offer'),
    does: ['assess', 'makePlan', 'guideToOtherOffer', 'referToFgu'],
    ends: ['referralToFgu', 'hearing', 'explorationStay'],
    go: 'otherOffer',
  },
  recordOfferFollowUp: {
    by: 'kui',
    form: 'followUp',
    label: t('Notér opfølgning', 'Record the follow-up'),
    does: ['followOtherOffer'],
  },
  endOtherOffer: { by: 'kui', form: 'reasons', label: t('Tilbuddet er slut', 'The offer has ended'), go: 'outreach' },
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
    when: { asking: 'moveToMunicipality' },
    ends: ['moveToMunicipality'],
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
  reportFguRisk: { by: 'fgu', form: 'fguRisk', label: t('Underret KUI om risiko', 'Tell KUI of a risk'), asks: 'fguRisk' },
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
  recordWords: { by: everyone, form: 'words', label: t('Notér den unges eller familiens ord', 'Record words of the young person or family') },
  addOwnWords: { by: ['youngPerson', 'guardian'], form: 'ownWords', label: t('Sig noget med egne ord', 'Say something in own words') },
  recordConsent: {
    by: [...everyone, 'youngPerson'],
    form: 'consent',
    label: t('Notér samtykke', 'Record a consent'),
    consent: 'given',
  },
  withdrawConsent: {
    by: [...everyone, 'youngPerson'],
    form: 'words',
    label: t('Træk samtykke tilbage', 'Withdraw a consent'),
    consent: 'withdrawn',
  },
  askQuestion: { by: [...everyone, 'youngPerson'], form: 'question', label: t('Stil et spørgsmål', 'Ask a question'), asks: 'question' },
  awaitYoungPerson: {
    by: 'holder',
    form: 'waiting',
    label: t('Afvent den unge', 'Wait for the young person'),
    asks: 'awaitingYoungPerson',
  },
  recordComplaint: {
    by: ['kui', 'youngPerson'],
    form: 'complaint',
    label: t('Notér klage', 'Record a complaint'),
    when: {
      happened: { did: ['decideInTargetGroup', 'decideOutsideTargetGroup', 'closeExempted'] },
      because: t('Der er ikke truffet en afgørelse at klage over', 'No decision has been made to complain of'),
    },
    asks: 'complaint',
  },
  reviewAtAge: {
    by: 'holder',
    form: 'ageReview',
    label: t('Gennemgå ved aldersskift', 'Review at a birthday'),
    does: ['reviewAt18', 'reviewAt25', 'deadlineBreached'],
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
    reopens: 'atRisk',
  },
  followUpAfter4Months: { by: 'kui', form: 'followUp', label: t('Notér status efter 4 måneder', 'Record the outcome after 4 months') },
  followUpAfter12Months: { by: 'kui', form: 'followUp', label: t('Notér status efter 12 måneder', 'Record the outcome after 12 months') },
} satisfies Partial<Actions>;

export const always: readonly YouthDropout['action'][] = [
  'writeNote',
  'recordWords',
  'addOwnWords',
  'recordConsent',
  'withdrawConsent',
  'askQuestion',
  'reviewAtAge',
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
