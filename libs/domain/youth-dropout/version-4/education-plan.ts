import type { Action, Form, Guard, Package, RowField, Task } from '../../engine/language.js';
import { t } from '../text.js';
import type { EducationPlanWords, YouthDropout4 } from '../vocabulary-4.js';
import { before } from './before.js';
import { answerLadder, longText, pastDay, required, text, trackField } from './fields.js';
import type { Slice } from './slice.js';

type Words = YouthDropout4;

/** What somebody does for the young person: what, who, from when to when, and what for. */
const intervention = {
  what: text(t('Indsats', 'Intervention'), required),
  kind: {
    kind: 'choice',
    required: true,
    label: t('Slags', 'Kind'),
    options: {
      education: t('Uddannelse', 'Education'),
      fgu: t('FGU', 'FGU'),
      employment: t('Beskæftigelse', 'Employment'),
      social: t('Social indsats', 'Social measure'),
      health: t('Sundhed', 'Health'),
      guidance: t('Vejledning og mentor', 'Guidance and mentor'),
      leisure: t('Fritid og netværk', 'Leisure and network'),
      other: t('Andet', 'Other'),
    },
  },
  giver: text(t('Hvem giver den', 'Who gives it'), required),
  from: { kind: 'date', required: true, label: t('Fra', 'From') },
  to: { kind: 'date', label: t('Til', 'To') },
  purpose: { kind: 'longText', max: 1000, required: true, label: t('Formål', 'Purpose') },
} as const satisfies Readonly<Record<string, RowField<Words>>>;

/** How words reached whoever writes them down. */
const ways = {
  meeting: t('Ved et møde', 'At a meeting'),
  phone: t('I telefonen', 'By telephone'),
  inWriting: t('På papir', 'On paper'),
  digital: t('Digitalt', 'Digitally'),
};

/** The young person reads all of the plan, and the custody holder until the age of 18; of the others each row says who. */
const seenBy = {
  kind: 'choices',
  label: t('Hvem må se den', 'Who may see it'),
  help: t(
    'Ingen andre end den unge, familien og jer ser den, hvis ingen er valgt',
    'Nobody but the young person, the family and you sees it, if none is chosen',
  ),
  options: {
    fgu: t('FGU', 'FGU'),
    school: t('Skolen', 'The school'),
    administration: t('Andre forvaltninger', 'Other administrations'),
  },
} as const;

const plan: Form<Words> = {
  label: t('Uddannelsesplan', 'Education plan'),
  keeps: 'one',
  subjectReads: true,
  guardianReads: 'minor',
  spans: [{ from: 'from', to: 'to' }],
  fields: {
    goal: longText(t('Mål', 'Goal'), required),
    elements: {
      kind: 'items',
      required: true,
      most: 20,
      label: t('Indsatser', 'Interventions'),
      help: t(
        'Alt, hvad der gives på tværs af uddannelse, beskæftigelse, det sociale og sundhed',
        'All that is given, across education, employment, social measures and health',
      ),
      visibleTo: 'seenBy',
      spans: [{ from: 'from', to: 'to' }],
      fields: {
        ...intervention,
        seenBy,
        origin: {
          kind: 'choice',
          label: t('Bidrag fra', 'Contributed by'),
          options: {
            youngPerson: t('Den unge', 'The young person'),
            guardian: t('Forældremyndighedsindehaver', 'The custody holder'),
            administration: t('En anden forvaltning', 'Another administration'),
            school: t('Skolen', 'The school'),
            fgu: t('FGU', 'FGU'),
          },
        },
        contributedOn: pastDay(t('Bidraget den', 'Contributed on')),
      },
    },
    track: trackField('track', t('FGU-spor', 'FGU track')),
    from: { kind: 'date', label: t('Forventet start på FGU', 'Expected start at FGU') },
    to: { kind: 'date', label: t('Forventet afslutning på FGU', 'Expected end at FGU') },
    startLevel: text(t('Startniveau', 'Start level')),
    endLevel: text(t('Slutniveau', 'End level')),
    duty: longText(t('Hvordan pligten for 15-17-årige opfyldes', 'How the duty of a 15-17-year-old is met')),
    support: longText(t('Støttebehov', 'Need of support')),
    guardianRemarks: longText(
      t('Forældremyndighedsindehavers bemærkninger', "The custody holder's remarks"),
      {
        help: t(
          'Det, de har sagt til jer. Hvad de selv har skrevet, står ved siden af planen',
          'What they have said to you. What they have written themselves stands beside the plan',
        ),
      },
    ),
    ownWords: longText(t('Den unges egne ord', "The young person's own words"), {
      help: t(
        'Det, den unge har sagt til jer. Hvad den unge selv har skrevet, står ved siden af planen',
        'What the young person has said to you. What they have written stands beside the plan',
      ),
    }),
  },
};

/** Whatever is said on the plan reaches KUI, whose plan it is, whoever holds the case; and the young person. */
const onThePlan = { keeps: 'many', holderReads: true, subjectReads: true, readBy: ['kui'] } as const;

const remark = longText(t('Vil du sige noget om det?', 'Anything to say about it?'));

const forms: Slice<EducationPlanWords>['forms'] = {
  educationPlan: plan,
  planWords: {
    ...onThePlan,
    label: t('Ord til planen', 'Words on the plan'),
    fields: {
      words: longText(t('Det vil jeg sige om planen', 'What I want to say on the plan'), required),
      wishes: longText(t('Det vil jeg gerne have med', 'What I want in it')),
    },
  },
  planWordsReply: {
    keeps: 'many',
    subjectReads: true,
    label: t('Svar på ord til planen', 'Answer to the words on the plan'),
    fields: {
      taken: {
        kind: 'choice',
        required: true,
        label: t('Er det kommet med i planen', 'Whether it is in the plan'),
        options: { yes: t('Ja', 'Yes'), partly: t('Noget af det', 'Some of it'), no: t('Nej', 'No') },
      },
      answer: longText(t('Hvad det førte til, eller hvorfor ikke', 'What came of it, or why not'), required),
    },
  },
  planAgreement: {
    ...onThePlan,
    label: t('Enig i planen', 'Agreed to the plan'),
    fields: { words: remark },
  },
  planAgreementOnBehalf: {
    ...onThePlan,
    label: t('Enig i planen, noteret for en anden', 'Agreed to the plan, recorded for somebody'),
    fields: {
      whose: {
        kind: 'choice',
        required: true,
        label: t('Hvem er enig', 'Who agrees'),
        options: {
          youngPerson: t('Den unge', 'The young person'),
          guardian: t('Forældremyndighedsindehaver', 'Custody holder'),
        },
      },
      on: pastDay(t('Sagt den', 'Said on'), required),
      how: { kind: 'choice', required: true, options: ways, label: t('Hvordan', 'How') },
      words: longText(t('Hvad de sagde om det', 'What they said about it')),
    },
  },
  contributionRequest: {
    keeps: 'many',
    label: t('Bidrag til planen ønskes', 'A contribution to the plan is asked for'),
    fields: {
      administration: {
        kind: 'organisation',
        role: 'administration',
        required: true,
        label: t('Forvaltning', 'Administration'),
      },
      question: longText(t('Hvad vi beder om', 'What we ask for'), required),
    },
  },
  planContribution: {
    keeps: 'many',
    subjectReads: true,
    label: t('Bidrag til planen', 'Contribution to the plan'),
    fields: {
      elements: {
        kind: 'items',
        required: true,
        most: 10,
        label: t('Det giver vi', 'What we give'),
        spans: [{ from: 'from', to: 'to' }],
        fields: intervention,
      },
      remarks: longText(t('Bemærkninger', 'Remarks')),
      contact: text(t('Hvem hos os at tale med', 'Whom with us to talk to'), required),
    },
  },
};

const planMade: Guard<Words> = {
  happened: { did: ['recordEducationPlan', 'revisePlan'] },
  because: t('Der er endnu ingen plan', 'There is no plan yet'),
};

/** Agreed means that version: with the next one the question is open again. */
const notAgreedBy = (action: 'agreePlan' | 'agreePlanAsGuardian'): Guard<Words> => ({
  all: [
    planMade,
    {
      not: { happened: { did: action }, since: { did: ['recordEducationPlan', 'revisePlan'] } },
      because: t('Du er allerede enig i planen, som den er nu', 'You agree to the plan as it is already'),
    },
  ],
});

const actions: Readonly<Record<EducationPlanWords['action'], Action<Words>>> = {
  sayOnPlan: {
    by: ['youngPerson', 'guardian'],
    form: 'planWords',
    label: t('Sig noget om planen', 'Say something on the plan'),
    when: {
      happened: { did: 'establishContact' },
      because: t(
        'Planen begynder, når kommunen har talt med dig',
        'The plan begins when KUI has talked to you',
      ),
    },
    asks: 'planWords',
  },
  agreePlan: {
    by: 'youngPerson',
    form: 'planAgreement',
    label: t('Sig ja til planen', 'Agree to the plan'),
    when: notAgreedBy('agreePlan'),
  },
  agreePlanAsGuardian: {
    by: 'guardian',
    form: 'planAgreement',
    label: t('Sig ja til planen', 'Agree to the plan'),
    when: notAgreedBy('agreePlanAsGuardian'),
  },
  recordPlanAgreement: {
    by: 'kui',
    form: 'planAgreementOnBehalf',
    label: t('Notér, hvem der er enig i planen', 'Record who agrees to the plan'),
    when: planMade,
  },
  askForContribution: {
    by: 'kui',
    form: 'contributionRequest',
    label: t('Bed en forvaltning om bidrag til planen', 'Ask an administration to contribute to the plan'),
    asks: 'planContribution',
  },
};

/** What of the plan goes to FGU: the relevant and necessary elements (uvm.dk), and of the rows those that are for FGU. */
export const planForFgu = {
  form: 'educationPlan',
  elements: ['goal', 'elements', 'track', 'from', 'to', 'startLevel', 'endLevel', 'support', 'ownWords'],
  preview: ['goal', 'track', 'from'],
} as const satisfies Package<Words>['contents'][number];

const forTheContribution: Package<Words> = {
  optional: true,
  purpose: t('Forvaltningen kan bidrage til planen', 'The administration can contribute to the plan'),
  basis: 'KUI-loven §2a; databeskyttelsesforordningen art. 6, stk. 1, litra e',
  contents: [
    { form: 'educationPlan', elements: ['goal', 'elements', 'track', 'from', 'to', 'support', 'ownWords'] },
    { form: 'contactEstablished', elements: ['agreed', 'ownWords'] },
  ],
};

const asks: Slice<EducationPlanWords>['asks'] = {
  planWords: {
    kind: 'notice',
    to: 'kui',
    many: true,
    outlives: 'leg',
    label: t('Ord til planen', 'Words on the plan'),
    due: { workingDays: 10 },
    adjustable: { from: 2, to: 20 },
    rungs: answerLadder,
    task: 'answerPlanWords',
    answers: {
      answer: { label: t('Sig, hvad det førte til', 'Say what came of it'), form: 'planWordsReply' },
    },
  },
  planContribution: {
    kind: 'consultation',
    to: 'administration',
    many: true,
    outlives: 'leg',
    label: t('Bidrag til planen', 'Contribution to the plan'),
    due: { workingDays: 10 },
    adjustable: { from: 3, to: 30 },
    rungs: answerLadder,
    pauses: ['planMade', 'stalled'],
    carries: forTheContribution,
    task: 'contributeToPlan',
    answers: {
      contribute: {
        label: t('Bidrag til planen', 'Contribute to the plan'),
        form: 'planContribution',
        opens: ['takeContributionIn'],
      },
      nothing: { label: t('Intet at bidrage med', 'Nothing to contribute'), form: 'reasons' },
    },
  },
};

const tasks: Readonly<Record<EducationPlanWords['task'], Task<Words>>> = {
  answerPlanWords: {
    role: 'kui',
    label: t('Svar på ord til planen', 'Answer the words on the plan'),
  },
  contributeToPlan: {
    role: 'owner',
    label: t('Bidrag til en uddannelsesplan', 'Contribute to an education plan'),
  },
  takeContributionIn: {
    role: 'kui',
    label: t('Tag bidraget ind i planen', 'Take the contribution into the plan'),
  },
};

const { recordEducationPlan } = before.actions;

/** The education plan across administrations: KUI's, whoever holds the case. */
export const educationPlan: Slice<EducationPlanWords> = {
  actions: {
    ...actions,
    recordEducationPlan: {
      ...recordEducationPlan,
      when: {
        not: { in: ['awaitingStart', 'started', 'onCourse'] },
        because: t(
          'FGU har sagen: ret planen, så FGU får besked',
          'FGU has the case: revise the plan, so that FGU is told',
        ),
      },
      does: ['makePlan', 'takeContributionIn'],
    },
  },
  forms,
  shareable: { educationPlan: ['goal', 'elements', 'track', 'from', 'to', 'support', 'ownWords'] },
  asks,
  clocks: {},
  tasks,
  throughout: {
    kui: ['askForContribution', 'recordPlanAgreement', 'sayOnPlan', 'agreePlan', 'agreePlanAsGuardian'],
    fgu: ['askForContribution', 'recordPlanAgreement', 'sayOnPlan', 'agreePlan', 'agreePlanAsGuardian'],
  },
};
