import type { Answer, Definition, Package, Rungs } from '../engine/language.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';

/** A late answer is told to both sides when it is due, and to the leader of who owes it some days later. */
const answerLadder: Rungs<YouthDropout> = {
  warn: { at: -1, tells: ['owner'] },
  breach: { at: 0, tells: ['owner', 'asker'] },
  escalate: { at: 3, tells: ['owner', 'asker'], leader: true },
};

/** Whom a person's silence concerns is the one who asked; what then happens is for its leader to see. */
const personsLadder: Rungs<YouthDropout> = {
  breach: { at: 0, tells: ['asker'] },
  escalate: { at: 7, tells: ['asker'], leader: true },
};

/** KUI-loven §12c: what the school must tell the home municipality. */
const noticePackage: Package<YouthDropout> = {
  purpose: t(
    'Kommunen skal kunne nå den unge og vurdere behovet',
    'The municipality can reach the young person and assess the need',
  ),
  basis: 'KUI-loven §12c',
  contents: [
    {
      form: 'riskNotice',
      preview: ['programme', 'programmeType', 'noticedOn', 'reasonCodes', 'counsellor', 'counsellorEmail'],
    },
    {
      form: 'dropoutNotice',
      preview: ['programme', 'programmeType', 'droppedOutOn', 'reasonCodes', 'counsellor', 'counsellorEmail'],
    },
    { form: 'support' },
    { form: 'riskRenewal' },
  ],
};

/** Only the relevant and necessary elements of plan and assessment go to FGU (uvm.dk; KUI-loven §2k). */
const referralPackage: Package<YouthDropout> = {
  purpose: t(
    'FGU skal kunne tage imod den unge og lave forløbsplanen',
    'FGU can admit the young person and make the pathway plan',
  ),
  basis: 'KUI-loven §2k; FGU-loven §7',
  contents: [
    {
      form: 'targetGroupAssessment',
      elements: ['academic', 'social', 'motivation', 'track', 'reasons'],
      preview: ['track'],
    },
    {
      form: 'educationPlan',
      elements: [
        'goal',
        'interventions',
        'track',
        'from',
        'to',
        'startLevel',
        'endLevel',
        'support',
        'ownWords',
      ],
      preview: ['goal', 'track', 'from'],
    },
    { form: 'referral', elements: ['message'], preview: ['message'] },
    { form: 'reply', elements: ['reply'] },
  ],
};

const returnPackage: Package<YouthDropout> = {
  purpose: t('KUI skal kunne hjælpe videre med det, FGU har lært', 'KUI can go on with what FGU has learned'),
  basis: 'KUI-loven §12c',
  contents: [
    { form: 'fguDropout', preview: ['droppedOutOn'] },
    { form: 'noShow', preview: ['on'] },
    { form: 'pathwayPlan', elements: ['conversation', 'track', 'course', 'hours', 'followUpOn', 'ownWords'] },
  ],
};

/** What the new municipality needs to go on where the old one stopped; consents do not move along. */
const movePackage: Package<YouthDropout> = {
  purpose: t('Den nye kommune overtager sagen', 'The new municipality takes the case over'),
  basis: 'KUI-loven §2',
  contents: [
    { form: 'dropoutNotice', preview: ['programme', 'droppedOutOn'] },
    { form: 'kuiOpening', preview: ['openedBy', 'awareOn'] },
    { form: 'contactEstablished', preview: ['on'] },
    { form: 'targetGroupAssessment', preview: ['track'] },
    { form: 'educationPlan', preview: ['goal', 'track'] },
    { form: 'move', preview: ['movesOn', 'message'] },
  ],
};

/** The home municipality is another one (KUI-loven §12c): the case goes on to it, and is not declined. */
const redirect: Answer<YouthDropout> = {
  label: t('Send til rette kommune', 'Send to the right municipality'),
  form: 'redirection',
  redirects: true,
};

export const asks: Definition<YouthDropout>['asks'] = {
  riskNotice: {
    kind: 'notice',
    to: 'kui',
    label: t('Kvittering for risikounderretning', 'Acknowledgement of the risk notice'),
    due: { workingDays: 5 },
    rungs: answerLadder,
    carries: noticePackage,
    task: 'acknowledgeRisk',
    answers: {
      acknowledge: { label: t('Kvittér', 'Acknowledge'), form: 'acknowledgement', binds: true },
      redirect,
    },
  },
  // Never declined: a KUI that is not the right one sends it on (KUI-loven §12c: the home municipality).
  handoverToKui: {
    kind: 'handoff',
    to: 'kui',
    label: t('Overlevering til KUI', 'Handoff to KUI'),
    due: { workingDays: 2 },
    rungs: answerLadder,
    carries: noticePackage,
    task: 'receiveHandover',
    answers: {
      receive: { label: t('Modtag sagen', 'Receive the case'), form: 'receipt', passes: 'outreach' },
      redirect,
    },
  },
  explorationStay: {
    kind: 'stay',
    to: 'fgu',
    label: t('Afsøgningsforløb', 'Exploration stay'),
    // At most two weeks, outside the two-year cap (uvm.dk, 2023).
    due: { on: 'stayEnds', atMost: { calendarDays: 14 } },
    rungs: answerLadder,
    pauses: ['assessmentDecided'],
    task: 'sendReply',
    carries: {
      purpose: t('FGU skal kunne tilrettelægge afsøgningen', 'FGU can arrange the exploration'),
      basis: 'KUI-loven §2k',
      contents: [
        { form: 'explorationStay', elements: ['from', 'to', 'purpose'], preview: ['from', 'to', 'purpose'] },
      ],
    },
    answers: {
      completed: { label: t('Gennemført', 'Completed'), form: 'explorationReport' },
      brokenOff: { label: t('Afbrudt', 'Broken off'), form: 'explorationReport' },
    },
  },
  consultation: {
    kind: 'consultation',
    to: 'administration',
    many: true,
    label: t('Høring af anden forvaltning', 'Consultation of another administration'),
    due: { workingDays: 10 },
    rungs: answerLadder,
    pauses: ['assessmentDecided', 'planMade'],
    task: 'sendReply',
    answers: { reply: { label: t('Svar', 'Reply'), form: 'consultationReply' } },
  },
  // Before an unfavourable decision (Forvaltningsloven §19). A late answer counts as long as nothing is decided.
  hearing: {
    kind: 'hearing',
    to: 'youngPerson',
    label: t('Partshøring', 'Hearing'),
    due: { on: 'hearingEnds', atMost: { calendarDays: 28 } },
    rungs: {
      breach: { at: 0, tells: ['asker'], sets: { hearingLapsed: true }, opens: ['decideAfterHearing'] },
      escalate: { at: 7, tells: ['asker'], leader: true },
    },
    pauses: ['assessmentDecided'],
    answers: {
      heard: {
        label: t('Svar på partshøring', 'Answer to the hearing'),
        form: 'hearingReply',
        opens: ['decideAfterHearing'],
      },
    },
  },
  awaitingYoungPerson: {
    kind: 'waiting',
    to: 'youngPerson',
    label: t('Afventer den unge', 'Waiting for the young person'),
    due: { on: 'waitUntil', atMost: { calendarDays: 28 } },
    rungs: personsLadder,
    pauses: ['assessmentDecided', 'planMade', 'pathwayPlanMade'],
    answers: {
      answered: { label: t('Den unge har svaret', 'The young person has answered'), form: 'words' },
      gaveNoAnswer: { label: t('Intet svar', 'No answer') },
    },
  },
  // FGU must admit everyone assessed into the target group: there is no refusal (uvm.dk).
  referralToFgu: {
    kind: 'handoff',
    to: 'fgu',
    label: t('Henvisning til FGU', 'Referral to FGU'),
    due: { workingDays: 5 },
    rungs: answerLadder,
    carries: referralPackage,
    task: 'answerReferral',
    answers: {
      accept: {
        label: t('Optag med startdato', 'Admit with a start date'),
        form: 'referralAcceptance',
        sets: { extensionApproved: false },
        passes: 'awaitingStart',
      },
      returnForInformation: {
        label: t('Returnér: oplysninger mangler', 'Return: information is missing'),
        form: 'returnedForInformation',
        opens: ['answerReturnedReferral'],
        either: [
          {
            when: {
              happened: { answered: 'referralToFgu', with: 'returnForInformation' },
              since: { did: ['decideInTargetGroup', 'keepAssessment'] },
              times: 2,
            },
            opens: ['settleRepeatedReturns'],
          },
        ],
      },
      disputeAssessment: {
        label: t('Gør indsigelse mod målgruppevurderingen', 'Dispute the assessment'),
        form: 'dispute',
        when: {
          not: {
            happened: { answered: 'referralToFgu', with: 'disputeAssessment' },
            since: { did: 'decideInTargetGroup' },
          },
          because: t(
            'Der er allerede gjort indsigelse mod denne målgruppevurdering',
            'This assessment has been disputed already',
          ),
        },
        go: 'disputed',
      },
    },
  },
  fguRisk: {
    kind: 'notice',
    to: 'kui',
    label: t('Kvittering for FGU’s risikounderretning', "Acknowledgement of FGU's risk notice"),
    due: { workingDays: 5 },
    rungs: answerLadder,
    task: 'acknowledgeRisk',
    carries: {
      purpose: t(
        'KUI skal kunne støtte, før den unge falder fra',
        'KUI can support before the young person drops out',
      ),
      basis: 'KUI-loven §12c',
      contents: [{ form: 'fguRisk', preview: ['situation'] }],
    },
    answers: { acknowledge: { label: t('Kvittér', 'Acknowledge'), form: 'acknowledgement' } },
  },
  returnToKui: {
    kind: 'handoff',
    to: 'kui',
    label: t('Tilbage til KUI', 'Back to KUI'),
    due: { workingDays: 2 },
    rungs: answerLadder,
    carries: returnPackage,
    task: 'receiveReturn',
    answers: {
      receive: { label: t('Modtag sagen', 'Receive the case'), form: 'receipt', passes: 'outreach' },
      redirect,
    },
  },
  // Extensions, reduced hours and a change of track that changes the plan are KUI's to approve (L140 §9(5)).
  approval: {
    kind: 'approval',
    to: 'kui',
    label: t('Godkendelse fra KUI', 'Approval by KUI'),
    due: { workingDays: 10 },
    rungs: answerLadder,
    task: 'decideApproval',
    carries: {
      purpose: t('KUI skal kunne tage stilling', 'KUI can decide'),
      basis: 'L140 §9, stk. 5',
      contents: [{ form: 'approvalRequest', preview: ['matter', 'reasons'] }],
    },
    answers: {
      approve: {
        label: t('Godkend', 'Approve'),
        form: 'approvalReply',
        either: [{ when: { fact: 'approvalMatter', is: 'extension' }, sets: { extensionApproved: true } }],
      },
      refuse: { label: t('Afvis', 'Refuse'), form: 'approvalReply' },
    },
  },
  moveToMunicipality: {
    kind: 'handoff',
    to: 'kui',
    label: t('Flytning til anden kommune', 'Move to another municipality'),
    due: { workingDays: 5 },
    rungs: answerLadder,
    carries: movePackage,
    task: 'receiveMove',
    answers: {
      receive: { label: t('Overtag sagen', 'Take the case over'), form: 'receipt', passes: 'here' },
      redirect,
    },
  },
  /** The move while FGU holds: the new KUI becomes overseer, FGU goes on. */
  oversight: {
    kind: 'notice',
    to: 'kui',
    label: t('Ny kommune følger forløbet', 'A new municipality follows the course'),
    due: { workingDays: 5 },
    rungs: answerLadder,
    carries: movePackage,
    task: 'receiveMove',
    answers: {
      takeOver: { label: t('Overtag', 'Take over'), form: 'receipt', binds: true },
      redirect,
    },
  },
  question: {
    kind: 'question',
    to: 'chosen',
    many: true,
    outlives: 'leg',
    label: t('Spørgsmål', 'Question'),
    due: { workingDays: 5 },
    rungs: answerLadder,
    task: 'sendReply',
    answers: { reply: { label: t('Svar', 'Reply'), form: 'reply' } },
  },
  // Owned by the authority that decided, also after a move or a close.
  complaint: {
    kind: 'complaint',
    from: 'youngPerson',
    to: 'kui',
    outlives: 'close',
    label: t('Klage', 'Complaint'),
    due: { workingDays: 20 },
    rungs: answerLadder,
    task: 'answerComplaint',
    answers: {
      upheldDecision: { label: t('Afgørelsen fastholdes', 'The decision stands'), form: 'complaintReply' },
      newDecision: {
        label: t('Sagen vurderes på ny', 'The matter is assessed anew'),
        form: 'complaintReply',
        either: [
          {
            when: { in: ['inTargetGroup', 'outsideTargetGroup', 'disputed', 'otherOffer'] },
            ends: ['referralToFgu'],
            go: 'assessment',
          },
          // Elsewhere, and after the close, KUI has to see to it.
          { opens: ['actOnComplaint'] },
        ],
      },
    },
  },
};
