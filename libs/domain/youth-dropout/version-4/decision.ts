import type { Answer, Guard, Trigger } from '../../engine/language.js';
import { t } from '../text.js';
import type { DecisionWords, YouthDropout4 } from '../vocabulary-4.js';
import { before } from './before.js';
import { decisionForms } from './decision-forms.js';
import type { Slice } from './slice.js';

type Words = YouthDropout4;

/** What goes against the young person waits for the hearing (Forvaltningsloven §19). */
const heardSince = (moment: Trigger<Words>): Guard<Words> => ({
  all: [
    { happened: { asked: 'hearing' }, since: moment },
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
});

/** A decision rests on an assessment of its own (KUI-loven §2k). */
const assessed: Guard<Words> = {
  happened: { did: 'recordAssessment' },
  since: { entered: 'assessment' },
  because: t('Målgruppevurderingen skal være lavet først', 'The target-group assessment must be made first'),
};

/** What the decision no longer waits for. */
const askedBefore = ['hearing', 'explorationStay', 'dialogueWithFgu'] as const;

/** Whoever records an answer says what FGU asked: the letter would else tell of another matter. */
export const asRequested: Guard<Words> = {
  fact: 'decidedMatter',
  sameAs: 'approvalMatter',
  because: t(
    'Afgørelsen skal gælde det, FGU har bedt om',
    'The decision must be on the matter that FGU has asked about',
  ),
};

/** KUI refuses what FGU has asked for on somebody’s behalf: against them, so after a hearing. */
export const approvalRefused = {
  form: 'approvalRefusal',
  when: heardSince({ asked: 'approval' }),
  provided: asRequested,
  sets: { hearingLapsed: false },
  ends: ['hearing'],
} as const satisfies Partial<Answer<Words>>;

/** All by which something is decided of the young person; the appeal goes to who wrote the latest. */
export const decisions = [
  'targetGroupDecision',
  'outsideTargetGroupDecision',
  'trackDecision',
  'exemption',
  'approvalReply',
  'approvalRefusal',
] as const satisfies readonly Words['form'][];

const decided: Guard<Words> = {
  any: [
    {
      happened: {
        did: ['decideInTargetGroup', 'decideOutsideTargetGroup', 'decideTrack', 'closeExempted'],
      },
    },
    { happened: { answered: 'approval', with: ['approve', 'refuse'] } },
  ],
  because: t('Der er ikke truffet en afgørelse at klage over', 'No decision has been made to complain of'),
};

const { complaint } = before.asks;

/** Decisions, their hearing, their letters, and complaints of them (Forvaltningsloven §§19, 22, 25). */
export const decision: Slice<DecisionWords> = {
  forms: decisionForms,
  actions: {
    decideInTargetGroup: {
      ...before.actions.decideInTargetGroup,
      form: 'targetGroupDecision',
      when: assessed,
      ends: askedBefore,
    },
    decideOutsideTargetGroup: {
      ...before.actions.decideOutsideTargetGroup,
      form: 'outsideTargetGroupDecision',
      ends: askedBefore,
      when: { all: [assessed, heardSince({ entered: 'assessment' })] },
    },
    decideTrack: {
      by: 'kui',
      form: 'trackDecision',
      label: t('Afgør: andet spor', 'Decide: another track'),
      when: {
        not: { asking: 'referralToFgu' },
        because: t(
          'FGU behandler en henvisning: træk den tilbage først',
          'FGU is considering a referral: withdraw it first',
        ),
      },
      // Against the young person’s wish it is unfavourable.
      provided: {
        any: [{ fact: 'trackAgreed', is: true }, heardSince({ entered: 'inTargetGroup' })],
        because: t(
          'Er den unge ikke enig, skal den unge være hørt først',
          'Where the young person does not agree, they must be heard first',
        ),
      },
      does: ['actOnComplaint'],
      ends: ['hearing'],
    },
    closeExempted: {
      ...before.actions.closeExempted,
      does: ['actOnComplaint'],
    },
    reassess: { ...before.actions.reassess, does: ['actOnComplaint'] },
    recordComplaint: { ...before.actions.recordComplaint, by: 'kui', when: decided },
    complain: {
      by: ['youngPerson', 'guardian'],
      form: 'ownComplaint',
      label: t('Klag over en afgørelse', 'Complain of a decision'),
      when: decided,
      asks: 'complaint',
    },
  },
  asks: {
    // Owned by the authority that decided, also after a move or a close; what is to be done anew falls to whoever is KUI by then.
    complaint: {
      ...complaint,
      to: { wrote: decisions, otherwise: 'kui' },
      adjustable: { from: 5, to: 40 },
      answers: {
        upheldDecision: complaint.answers.upheldDecision,
        newDecision: {
          label: complaint.answers.newDecision.label,
          form: 'complaintGranted',
          opens: ['actOnComplaint'],
        },
      },
    },
  },
  clocks: {
    decidedAnew: {
      kind: 'local',
      adjustable: { from: 5, to: 40 },
      owner: 'kui',
      label: t('Ny afgørelse efter klage', 'A new decision after the complaint'),
      due: { workingDays: 20 },
      starts: [{ answered: 'complaint', with: 'newDecision' }],
      meets: [
        {
          did: [
            'decideInTargetGroup',
            'decideOutsideTargetGroup',
            'decideTrack',
            'keepAssessment',
            'chooseOtherOffer',
            // After the close: from then on the dates of a reopened case hold.
            'reopen',
          ],
        },
        { closed: true },
      ],
      rungs: {
        warn: { at: -5, tells: ['owner'] },
        breach: { at: 0, tells: ['owner'], opens: ['deadlineBreached'] },
        escalate: { at: 5, tells: ['owner'], leader: true },
      },
      scope: 'beyond',
    },
  },
  tasks: {},
  inStages: { inTargetGroup: ['decideTrack', 'announceDecision'] },
  throughout: { kui: ['complain'], fgu: ['announceDecision', 'complain'] },
  afterClose: ['complain'],
};
