import type { ComplaintGuidance, Field, Form } from '../../engine/language.js';
import { forms as before } from '../forms.js';
import { t } from '../text.js';
import type { YouthDropout4 } from '../vocabulary-4.js';
import { type Fields, longText, required, text, tracks } from './fields.js';

/**
 * Where and within how long one complains was found in no source: each municipality sets it for its own decisions, and
 * until it does, this is what it begins with. It is shown as that, never as law.
 */
export const guidance = {
  targetGroup: {
    label: t('Afgørelse om målgruppe og spor', 'Decision on target group and track'),
    body: 'Ankestyrelsen',
    weeks: { standard: 4, from: 2, to: 12 },
  },
  exemption: {
    label: t('Afgørelse om fritagelse for pligten', 'Decision on exemption from the duty'),
    body: 'Ankestyrelsen',
    weeks: { standard: 4, from: 2, to: 12 },
  },
  approval: {
    label: t(
      'Afgørelse om forlængelse, spor eller timetal på FGU',
      'Decision on extension, track or hours at FGU',
    ),
    body: 'Ankestyrelsen',
    weeks: { standard: 4, from: 2, to: 12 },
  },
} satisfies Readonly<Record<string, ComplaintGuidance>>;

const responsible: Fields = {
  decidedBy: text(t('Ansvarlig for afgørelsen: navn', 'Responsible for the decision: name'), required),
  decidedByTitle: text(t('Ansvarlig for afgørelsen: titel', 'Responsible for the decision: title'), required),
};

/** Forvaltningsloven §§22-24: the reasons, with the facts that weighed most and the rules. */
const grounds: Fields = {
  reasons: longText(t('Begrundelse', 'Reasons'), {
    ...required,
    help: t(
      'Hvorfor, så den unge kan forstå det (forvaltningsloven §22)',
      'Why, so that the young person can follow it (Forvaltningsloven §22)',
    ),
  }),
  facts: longText(t('Oplysninger, der er lagt vægt på', 'Facts that the decision rests on'), required),
  legalBasis: text(t('Retsgrundlag', 'Legal basis'), required),
};

const answerWeighed = (demand: { readonly required?: true }): Fields => ({
  answerWeighed: {
    kind: 'longText',
    max: 4000,
    ...demand,
    label: t(
      'Den unges svar i høringen, og hvad det betød',
      'The answer to the hearing, and what it weighed',
    ),
    help: t('Kom der intet svar, så skriv det', 'If no answer came, say so'),
  },
});

/** It goes to the young person as a letter, and under 18 to the custody holder (KUI-loven §2a, stk. 3). */
const sent = { keeps: 'many', subjectReads: true, guardianReads: 'minor' } as const;

const matter = (fact: 'decidedMatter'): Field<YouthDropout4> => ({
  kind: 'choice',
  fact,
  required: true,
  label: t('Hvad afgørelsen gælder', 'What is decided'),
  options: {
    extension: t('Forlængelse ud over to år', 'Extension beyond two years'),
    track: t('Andet spor', 'Another track'),
    reducedHours: t('Nedsat timetal', 'Reduced hours'),
  },
});

const about: Field<YouthDropout4> = {
  kind: 'choice',
  required: true,
  label: t('Hvilken afgørelse', 'Which decision'),
  options: {
    targetGroup: t('Om målgruppe for FGU', 'On the target group of FGU'),
    track: t('Om spor på FGU', 'On the track at FGU'),
    exemption: t('Om fritagelse for pligten', 'On exemption from the duty'),
    approval: t('Om forlængelse eller timetal på FGU', 'On extension or hours at FGU'),
  },
};

export const decisionForms = {
  hearing: {
    ...sent,
    label: t('Partshøring', 'Hearing'),
    letter: { kind: 'hearing', from: 'author' },
    fields: {
      intended: longText(t('Påtænkt afgørelse', 'Intended decision'), required),
      facts: longText(t('Oplysninger, der vil blive lagt vægt på', 'Facts that it would rest on'), required),
      reasons: longText(t('Begrundelse', 'Reasons'), required),
      whoAnswers: {
        kind: 'choices',
        required: true,
        label: t('Hvem kan svare', 'Who may answer'),
        options: {
          youngPerson: t('dig selv', 'the young person'),
          guardian: t('din forældremyndighedsindehaver', 'the custody holder'),
          representative: t('en, du vælger til at repræsentere dig', 'somebody chosen to represent them'),
        },
      },
      hearingEnds: {
        kind: 'date',
        fact: 'hearingEnds',
        notPast: true,
        atMostDays: 28,
        required: true,
        label: t('Svar senest', 'Answer by'),
      },
      ...responsible,
    },
  },
  targetGroupDecision: {
    ...sent,
    label: t('Afgørelse: i målgruppen', 'Decision: in the target group'),
    letter: { kind: 'decisionIn', from: 'author', guidance: 'targetGroup' },
    fields: {
      track: {
        kind: 'choice',
        fact: 'track',
        options: tracks,
        required: true,
        label: t('Anbefalet spor', 'Recommended track'),
      },
      ...grounds,
      ...answerWeighed({}),
      ...responsible,
    },
  },
  outsideTargetGroupDecision: {
    ...sent,
    label: t('Afgørelse: uden for målgruppen', 'Decision: outside the target group'),
    letter: { kind: 'decisionOutside', from: 'author', guidance: 'targetGroup' },
    fields: {
      ...grounds,
      ...answerWeighed(required),
      guidedTo: longText(
        t('Hvad den unge vejledes til i stedet', 'What the young person is guided to instead'),
        required,
      ),
      ...responsible,
    },
  },
  trackDecision: {
    ...sent,
    label: t('Afgørelse om andet spor', 'Decision on another track'),
    letter: { kind: 'trackDecision', from: 'author', guidance: 'targetGroup' },
    fields: {
      track: { kind: 'choice', fact: 'track', options: tracks, required: true, label: t('Spor', 'Track') },
      trackAgreed: {
        kind: 'yesNo',
        fact: 'trackAgreed',
        required: true,
        label: t('Den unge er enig', 'The young person agrees'),
      },
      ...grounds,
      ...answerWeighed({}),
      ...responsible,
    },
  },
  exemption: {
    ...sent,
    label: t('Fritagelse (KUI-loven §2a)', 'Exemption (KUI-loven §2a)'),
    letter: { kind: 'exemption', from: 'author', guidance: 'exemption' },
    spans: [{ from: 'on', to: 'until' }],
    fields: {
      ...before.exemption.fields,
      until: { kind: 'date', label: t('Gælder til', 'Until') },
      ...grounds,
      ...responsible,
    },
  },
  approvalReply: {
    ...sent,
    label: t('Godkendelse af ændring på FGU', 'Approval of a change at FGU'),
    letter: { kind: 'approvalGiven', from: 'author', guidance: 'approval' },
    fields: {
      matter: matter('decidedMatter'),
      track: { kind: 'choice', fact: 'decidedTrack', options: tracks, label: t('Spor', 'Track') },
      hours: {
        kind: 'number',
        min: 1,
        max: 37,
        fact: 'decidedHours',
        label: t('Timer om ugen', 'Hours a week'),
      },
      until: {
        kind: 'date',
        fact: 'decidedUntil',
        atMostDays: 730,
        required: true,
        label: t('Til og med', 'Up to and including'),
      },
      ...grounds,
      ...responsible,
    },
  },
  approvalRefusal: {
    ...sent,
    label: t('Afslag på ændring på FGU', 'Refusal of a change at FGU'),
    letter: { kind: 'approvalRefused', from: 'author', guidance: 'approval' },
    fields: {
      matter: matter('decidedMatter'),
      ...grounds,
      ...answerWeighed(required),
      ...responsible,
    },
  },
  complaint: {
    ...sent,
    label: t('Klage', 'Complaint'),
    letter: { kind: 'complaintReceipt', from: 'asked' },
    fields: {
      ...before.complaint.fields,
      about,
      inTime: {
        kind: 'choice',
        required: true,
        label: t('Inden klagefristen', 'Within the time limit'),
        options: {
          yes: t('Ja', 'Yes'),
          late: t(
            'Nej, efter fristen: det vurderes, om den kan behandles',
            'No, late: it is considered whether it can be heard',
          ),
        },
      },
    },
  },
  ownComplaint: {
    ...sent,
    label: t('Klage', 'Complaint'),
    letter: { kind: 'ownComplaintReceipt', from: 'asked' },
    fields: {
      about,
      complaint: longText(t('Hvad er du uenig i, og hvorfor', 'What you disagree with, and why'), required),
    },
  },
  complaintReply: {
    ...sent,
    label: t('Svar på klage: afgørelsen fastholdes', 'Answer to the complaint: the decision stands'),
    letter: { kind: 'complaintUpheld', from: 'author' },
    fields: {
      ...grounds,
      forwardedOn: {
        kind: 'date',
        label: t('Sendt videre til klageinstansen den', 'Sent on to the complaint body on'),
      },
      ...responsible,
    },
  },
  complaintGranted: {
    ...sent,
    label: t('Svar på klage: sagen vurderes på ny', 'Answer to the complaint: the matter is assessed anew'),
    letter: { kind: 'complaintGranted', from: 'author' },
    fields: { ...grounds, ...responsible },
  },
} satisfies Partial<Readonly<Record<YouthDropout4['form'], Form<YouthDropout4>>>>;
