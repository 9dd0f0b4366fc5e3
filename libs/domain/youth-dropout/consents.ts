import type { ConsentForm, Consents, Field, Form, Text } from '../engine/language.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';
import type { YouthDropout3 } from './vocabulary-3.js';

/**
 * The age from which a young person consents without the custody holder is not found in any of the sources read: it is
 * each municipality's to set, and no rule of law is shown for it.
 */
export const consents: Consents<YouthDropout3> = {
  by: 'youngPerson',
  below: 'guardian',
  age: {
    name: 'consentAge',
    label: t('Den unge giver selv samtykke fra', 'The young person consents from'),
    standard: 15,
    from: 15,
    to: 18,
  },
  to: 'kui',
  anew: 'renewConsents',
};

/** Form → elements that may be shared by consent: what stands in plans and decisions, not others' notes. */
export type Shareable = Readonly<Record<string, readonly string[]>>;

export const shareable = {
  educationPlan: ['goal', 'interventions', 'track', 'from', 'to', 'support', 'ownWords'],
  targetGroupAssessment: ['academic', 'social', 'personal', 'motivation', 'track', 'reasons'],
  pathwayPlan: ['track', 'course', 'hours', 'conversation', 'ownWords'],
  contactEstablished: ['agreed', 'ownWords'],
} as const satisfies Partial<Record<YouthDropout['form'], readonly string[]>>;

/** `form.element` of each shareable one, under the labels that both have. */
function shareableOf(forms: Forms, elements: Shareable): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(elements).flatMap(([name, those]) =>
      those.map((element) => {
        const form = forms[name]?.label;
        const label = labelOf(forms[name], element);
        return [`${name}.${element}`, t(`${form?.da}: ${label?.da}`, `${form?.en}: ${label?.en}`)] as const;
      }),
    ),
  );
}

/** Of a row that a list always has, its own. */
function labelOf(form: Form<YouthDropout3> | undefined, element: string): Text | undefined {
  const [name = '', key] = element.split('.');
  const field = form?.fields[name];
  return key !== undefined && field?.kind === 'items' ? field.keys?.[key] : field?.label;
}

const purposes = {
  supportAtSchool: t('Støtte på skolen', 'Support at the school'),
  startOfCourse: t('Start på et nyt forløb', 'The start of a new course'),
  jointPlan: t('En fælles plan på tværs', 'One plan across authorities'),
  otherHelp: t('Anden hjælp, for eksempel social eller sundhed', 'Other help, social or health for example'),
  familyInvolved: t('At familien kan støtte', 'That the family can support'),
};

type Fields = Form<YouthDropout3>['fields'];
type Forms = Readonly<Record<string, Form<YouthDropout3>>>;

/** Who consented, and how it reached the one who writes it down. */
const onBehalf: Fields = {
  whose: {
    kind: 'choice',
    required: true,
    label: t('Hvem samtykker', 'Who consents'),
    options: {
      youngPerson: t('Den unge', 'The young person'),
      guardian: t('Forældremyndighedsindehaver', 'Custody holder'),
    },
  },
  how: {
    kind: 'choice',
    required: true,
    label: t('Hvordan modtaget', 'How received'),
    options: {
      inPerson: t('Mundtligt, ved et møde', 'In person'),
      phone: t('I telefonen', 'By telephone'),
      inWriting: t('På papir', 'On paper'),
      digital: t('Digitalt', 'Digitally'),
    },
  },
};

const words: Field<YouthDropout3> = {
  kind: 'longText',
  max: 2000,
  label: t('Vil du sige noget om det?', 'Anything to say about it?'),
};

/** The young person's and the family's own: whoever holds the case reads it. */
const own = (label: Text, fields: Fields) =>
  ({ label, keeps: 'many', holderReads: true, subjectReads: true, fields }) as const;

const terms = { recipient: { field: 'recipient' }, purpose: 'purpose', elements: 'what', until: 'until' };
const behalf = { givenBy: 'whose', how: 'how' };

export function consentForms(forms: Forms, elements: Shareable) {
  const fields: Fields = {
    recipient: {
      kind: 'party',
      roles: ['school', 'kui', 'fgu', 'administration', 'guardian'],
      consulted: true,
      oneself: true,
      required: true,
      label: t('Hvem må se det', 'Who may see it'),
    },
    purpose: {
      kind: 'choice',
      options: purposes,
      required: true,
      label: t('Hvad skal det bruges til', 'What for'),
    },
    what: {
      kind: 'choices',
      options: shareableOf(forms, elements),
      required: true,
      label: t('Hvad må de se', 'What they may see'),
    },
    until: {
      kind: 'date',
      notPast: true,
      atMostDays: 730,
      required: true,
      label: t('Gælder til og med', 'Holds up to and including'),
    },
  };
  const opened: ConsentForm<YouthDropout3> = {
    recipient: { role: 'guardian' },
    opens: 'case',
  };
  return {
    consentGiven: { ...own(t('Samtykke til at dele', 'Consent to share'), fields), consent: terms },
    consentOnBehalf: {
      ...own(t('Samtykke, noteret for en anden', 'Consent, recorded for somebody'), {
        ...onBehalf,
        ...fields,
      }),
      consent: { ...terms, ...behalf },
    },
    openedToGuardian: {
      ...own(t('Åbnet for forældremyndighedsindehaver', 'Opened to the custody holder'), { words }),
      consent: opened,
    },
    openedOnBehalf: {
      ...own(t('Åbnet for forældremyndighedsindehaver', 'Opened to the custody holder'), {
        ...onBehalf,
        words,
      }),
      consent: { ...opened, ...behalf },
    },
  } satisfies Readonly<Record<string, Form<YouthDropout3>>>;
}
