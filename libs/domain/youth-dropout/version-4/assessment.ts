import type { Action, Ask, Field, Form, Package } from '../../engine/language.js';
import { t } from '../text.js';
import type { AssessmentWords, YouthDropout4 } from '../vocabulary-4.js';
import { before } from './before.js';
import { planForFgu } from './education-plan.js';
import { answerLadder, longText, required, text, tracks } from './fields.js';
import type { Slice } from './slice.js';

type Words = YouthDropout4;

/**
 * What KUI-loven §2k, stk. 4 has the assessment look at as a whole: academic, social and personal resources and
 * challenges, with motivation first of what social and personal ones are judged by (LBK 953/2024, read in elov.dk's
 * rendering). Grades and experience, which it names too, are fields of their own. Its list goes on after motivation; how
 * was not to be read in full, so nothing of that stands here as law: a municipality adds such criteria to its own list.
 */
const criteria = {
  academic: t('Faglige ressourcer og udfordringer', 'Academic resources and challenges'),
  social: t('Sociale ressourcer og udfordringer', 'Social resources and challenges'),
  personal: t('Personlige ressourcer og udfordringer', 'Personal resources and challenges'),
  motivation: t('Motivation for uddannelse og lyst til læring', 'Motivation for education, wish to learn'),
};

/** The guided part: each criterion by the same four questions, so that assessments can be compared. */
const criteriaField: Field<Words> = {
  kind: 'items',
  keys: criteria,
  local: 'criteria',
  most: 30,
  required: true,
  label: t('Kriterier (KUI-loven §2k, stk. 4)', 'Criteria (KUI-loven §2k(4))'),
  help: t(
    'Vurderingen er en helhed: sig ved hvert kriterium, hvad der er set på, og hvor tungt det vejer.',
    'The assessment is a whole: say for each criterion what was looked at, and how much it weighs.',
  ),
  fields: {
    lookedAt: longText(t('Hvad der er set på', 'What was looked at'), {
      required: true,
      help: t(
        'Samtaler, karakterer, udtalelser: det, som vurderingen bygger på',
        'Conversations, grades, statements: what the assessment rests on',
      ),
    }),
    resources: longText(t('Ressourcer', 'Resources')),
    challenges: longText(t('Udfordringer', 'Challenges')),
    weight: {
      kind: 'choice',
      required: true,
      label: t('Vægt i den samlede vurdering', 'Weight in the whole'),
      options: {
        decisive: t('Afgørende', 'Decisive'),
        considerable: t('Betydelig', 'Considerable'),
        slight: t('Mindre', 'Slight'),
      },
    },
  },
};

const alternatives: Field<Words> = {
  kind: 'items',
  most: 10,
  required: true,
  label: t('Overvejede alternativer', 'Alternatives weighed'),
  help: t(
    'Vurderingen bygger på en samlet afvejning af mulige tilbud (KUI-loven §2k, stk. 2)',
    'The assessment weighs all possible offers together (KUI-loven §2k(2))',
  ),
  fields: {
    alternative: text(t('Alternativ', 'Alternative'), required),
    whyNot: longText(t('Hvorfor ikke', 'Why not'), required),
  },
};

/** The work of assessing; what is decided by it stands in the decision. */
const targetGroupAssessment: Form<Words> = {
  keeps: 'one',
  subjectReads: true,
  guardianReads: 'minor',
  label: t('Målgruppevurdering', 'Target-group assessment'),
  fields: {
    criteria: criteriaField,
    grades: longText(t('Karakterer fra grundskolen', 'Grades from grundskole')),
    experience: longText(
      t(
        'Erfaringer fra brobygning, praktik og afsøgningsforløb',
        'Experience from bridging, work practice and exploration stay',
      ),
    ),
    alternatives,
    ownView: longText(t('Den unges eget syn på vurderingen', "The young person's own view of it")),
    track: { kind: 'choice', options: tracks, label: t('Anbefalet spor', 'Recommended track') },
  },
};

/** By when the answer is asked for: far enough ahead to be given, near enough for the assessment to be made. */
const answerBy = (fact: AssessmentWords['fact']): Field<Words> => ({
  kind: 'date',
  fact,
  notPast: true,
  atMostDays: 28,
  required: true,
  label: t('Svar senest', 'Answer by'),
});

const forms: Slice<AssessmentWords>['forms'] = {
  targetGroupAssessment,
  consultation: {
    ...before.forms.consultation,
    fields: { ...before.forms.consultation.fields, answerBy: answerBy('consultationEnds') },
  },
  fguDialogue: {
    keeps: 'many',
    label: t('Dialog med FGU før afgørelsen', 'Dialogue with FGU before the decision'),
    fields: {
      fgu: {
        kind: 'organisation',
        role: 'fgu',
        required: true,
        label: t('FGU-institution', 'FGU institution'),
      },
      question: longText(t('Spørgsmål', 'Question'), required),
      answerBy: answerBy('dialogueEnds'),
    },
  },
  fguDialogueReply: {
    keeps: 'many',
    label: t('FGU’s svar', "FGU's answer"),
    fields: {
      reply: longText(t('Svar', 'Answer'), required),
      offers: longText(t('Hvad FGU kan tilbyde', 'What FGU can offer')),
    },
  },
};

/**
 * Whoever is only asked is given what the question takes, chosen piece by piece; nothing goes along by itself
 * (databeskyttelsesforordningen art. 5, stk. 1, litra c).
 */
const chosenByTheAsker: Package<Words> = {
  optional: true,
  purpose: t('Den, der spørges, kan svare på spørgsmålet', 'Whoever is asked can answer the question'),
  basis: 'KUI-loven §2k; databeskyttelsesforordningen art. 6, stk. 1, litra e',
  contents: [
    { form: 'riskNotice' },
    { form: 'dropoutNotice' },
    { form: 'kuiOpening', elements: ['situation'] },
    { form: 'contactEstablished', elements: ['agreed', 'ownWords'] },
    { form: 'explorationReport' },
    { form: 'targetGroupAssessment' },
    { form: 'educationPlan' },
  ],
};

/** Asked by KUI, which keeps the case meanwhile; its own clock stands still until the answer is there. */
const asked = {
  kind: 'consultation',
  many: true,
  rungs: answerLadder,
  task: 'sendReply',
  carries: chosenByTheAsker,
} as const satisfies Partial<Ask<Words>>;

const { consultation, referralToFgu } = before.asks;
const referredBefore = referralToFgu.carries as Package<Words>;

/**
 * Only the relevant and necessary elements go to FGU (uvm.dk). What lies closest to the young person, and what a
 * municipality asks for itself, goes along only where somebody chooses it.
 */
const referralPackage: Package<Words> = {
  ...referredBefore,
  contents: [
    {
      form: 'targetGroupAssessment',
      elements: ['criteria', 'grades', 'experience', 'track'],
      usual: ['criteria.academic', 'criteria.social', 'criteria.motivation', 'track'],
      preview: ['track'],
    },
    { form: 'targetGroupDecision', elements: ['track', 'reasons'], preview: ['track'] },
    planForFgu,
    ...referredBefore.contents.filter(
      ({ form }) => form !== 'targetGroupAssessment' && form !== 'educationPlan',
    ),
  ],
};

const asks: Slice<AssessmentWords>['asks'] = {
  consultation: {
    ...asked,
    to: 'administration',
    label: consultation.label,
    due: { on: 'consultationEnds', atMost: { calendarDays: 28 } },
    pauses: ['assessmentDecided', 'planMade', 'stalled'],
    answers: consultation.answers,
  },
  dialogueWithFgu: {
    ...asked,
    to: 'fgu',
    label: t('Dialog med FGU før afgørelsen', 'Dialogue with FGU before the decision'),
    due: { on: 'dialogueEnds', atMost: { calendarDays: 28 } },
    pauses: ['assessmentDecided', 'stalled'],
    answers: { reply: { label: t('Svar', 'Reply'), form: 'fguDialogueReply' } },
  },
  referralToFgu: { ...referralToFgu, carries: referralPackage },
};

const actions: Readonly<Record<AssessmentWords['action'], Action<Words>>> = {
  recordAssessment: {
    by: 'kui',
    form: 'targetGroupAssessment',
    label: t('Lav målgruppevurdering', 'Make the target-group assessment'),
  },
  askFgu: {
    by: 'kui',
    form: 'fguDialogue',
    label: t('Spørg FGU før afgørelsen', 'Ask FGU before the decision'),
    asks: 'dialogueWithFgu',
  },
};

/** The target-group assessment, guided and comparable (KUI-loven §2k). */
export const assessment: Slice<AssessmentWords> = {
  actions,
  forms,
  asks,
  clocks: {},
  tasks: {},
  inStages: { assessment: ['recordAssessment', 'askFgu'] },
  shareable: {
    targetGroupAssessment: [...Object.keys(criteria).map((key) => `criteria.${key}`), 'track'],
  },
};
