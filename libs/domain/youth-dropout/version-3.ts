import type { Action, Ask, Definition, Form, Task } from '../engine/language.js';
import { consentForms, consents, shareable } from './consents.js';
import { t } from './text.js';
import { version2 } from './version-2.js';
import type { NewAction, NewTask, YouthDropout3 } from './vocabulary-3.js';

/** Every word of it is one of ours; that, the compiler cannot see through `keyof`. */
const before = version2 as unknown as Definition<YouthDropout3>;

const authorities = ['school', 'kui', 'fgu'] as const;
const citizens = ['youngPerson', 'guardian'] as const;

const actions: Readonly<Record<NewAction | 'recordConsent' | 'withdrawConsent', Action<YouthDropout3>>> = {
  giveConsent: {
    by: citizens,
    form: 'consentGiven',
    label: t('Giv samtykke til at dele', 'Consent to share'),
    consent: 'given',
  },
  recordConsent: {
    by: authorities,
    form: 'consentOnBehalf',
    label: t('Notér samtykke', 'Record a consent'),
    consent: 'given',
    does: ['renewConsents'],
  },
  // As easy to withdraw as to give (databeskyttelsesforordningen art. 7(3)): nobody is asked why.
  withdrawConsent: {
    by: citizens,
    label: t('Træk samtykke tilbage', 'Withdraw a consent'),
    consent: 'withdrawn',
  },
  recordWithdrawal: {
    by: authorities,
    form: 'words',
    label: t('Notér, at et samtykke er trukket tilbage', 'Record that a consent is withdrawn'),
    consent: 'withdrawn',
  },
  noConsentAnew: {
    by: 'kui',
    form: 'reasons',
    label: t('Der skal ikke spørges om samtykke på ny', 'No consent needs to be asked anew'),
    does: ['renewConsents'],
  },
  openToGuardian: {
    by: 'youngPerson',
    form: 'openedToGuardian',
    label: t('Lad forældremyndighedsindehaver følge sagen', 'Let the custody holder follow the case'),
    when: { bound: 'guardian' },
    consent: 'given',
  },
  recordOpenToGuardian: {
    by: authorities,
    form: 'openedOnBehalf',
    label: t(
      'Notér, at forældremyndighedsindehaver må følge sagen',
      'Record that the custody holder may follow the case',
    ),
    when: { bound: 'guardian' },
    consent: 'given',
  },
  requestFile: {
    by: citizens,
    form: 'fileRequest',
    label: t('Bed om aktindsigt', 'Ask for access to the file'),
    asks: 'fileAccess',
  },
  recordFileRequest: {
    by: authorities,
    form: 'fileRequestOnBehalf',
    label: t('Notér anmodning om aktindsigt', 'Record a request for access to the file'),
    asks: 'fileAccess',
  },
};

/**
 * Access to the file: each authority gives out its own. Seven working days are the field's usual measure, not checked in
 * a source of law, and shown as a local target.
 */
const fileAccess: Ask<YouthDropout3, 'given'> = {
  kind: 'question',
  from: 'youngPerson',
  to: 'chosen',
  many: true,
  outlives: 'close',
  label: t('Aktindsigt', 'Access to the file'),
  due: { workingDays: 7 },
  adjustable: { from: 1, to: 14 },
  rungs: {
    warn: { at: -2, tells: ['owner'] },
    breach: { at: 0, tells: ['owner', 'asker'] },
    escalate: { at: 1, tells: ['owner'], leader: true },
  },
  task: 'giveFile',
  answers: {
    given: { label: t('Aktindsigt er givet eller afslået', 'Access given or refused'), form: 'fileGiven' },
  },
};

const shown = { keeps: 'many', subjectReads: true, guardianReads: 'minor' } as const;

const requested = {
  from: {
    kind: 'party',
    roles: authorities,
    required: true,
    label: t('Hos hvem', 'From whom'),
    help: t('Hver myndighed giver aktindsigt i sit eget', 'Each authority gives access to its own'),
  },
  what: {
    kind: 'longText',
    max: 2000,
    label: t(
      'Hvad vil du se? Alt, hvis du intet skriver',
      'What do you want to see? All of it, if left blank',
    ),
  },
} satisfies Form<YouthDropout3>['fields'];

const fileForms: Readonly<Record<'fileRequest' | 'fileRequestOnBehalf' | 'fileGiven', Form<YouthDropout3>>> =
  {
    fileRequest: {
      ...shown,
      label: t('Anmodning om aktindsigt', 'Request for access to the file'),
      fields: requested,
    },
    fileRequestOnBehalf: {
      ...shown,
      label: t('Anmodning om aktindsigt, noteret for en anden', 'Request for access, recorded for somebody'),
      fields: {
        ...before.forms.words.fields,
        ...requested,
        from: { ...requested.from, oneself: true },
        words: { kind: 'longText', max: 2000, label: t('Ordene', 'The words') },
      },
    },
    fileGiven: {
      ...shown,
      label: t('Svar på anmodning om aktindsigt', 'Answer to the request for access'),
      fields: {
        given: {
          kind: 'longText',
          max: 4000,
          required: true,
          label: t('Hvad der er givet', 'What was given'),
        },
        withheld: { kind: 'longText', max: 4000, label: t('Hvad der er undtaget', 'What was withheld') },
        basis: {
          kind: 'longText',
          max: 2000,
          label: t('Efter hvilke regler, og hvorfor', 'By which rules, and why'),
          help: t(
            'Et afslag er en afgørelse: det skal begrundes (forvaltningsloven §22)',
            'A refusal is a decision: it carries reasons (Forvaltningsloven §22)',
          ),
        },
      },
    },
  };

const tasks: Readonly<Record<NewTask, Task<YouthDropout3>>> = {
  renewConsents: {
    role: 'kui',
    label: t(
      'Samtykker gælder ikke længere efter flytningen: spørg på ny',
      'Consents have lapsed with the move: ask anew',
    ),
  },
  giveFile: { role: 'owner', label: t('Giv aktindsigt', 'Give access to the file') },
};

/** What reaches the custody holder of a minor in any event: decisions, hearing, plan (KUI-loven §2a, stk. 3). */
const lettersToGuardian = [
  'hearing',
  'targetGroupAssessment',
  'educationPlan',
  'exemption',
  'complaintReply',
] as const;

/** After the close a consent is withdrawn and a file asked for as before it. */
const lasting = ['withdrawConsent', 'recordWithdrawal', 'requestFile', 'recordFileRequest'] as const;

function formsOfThisVersion(): Definition<YouthDropout3>['forms'] {
  const letters = Object.fromEntries(
    lettersToGuardian.map((name) => [name, { ...before.forms[name], guardianReads: 'minor' }]),
  );
  const consent = { ...before.forms.consent, past: true } as const;
  return { ...before.forms, ...letters, consent, ...consentForms(before.forms, shareable), ...fileForms };
}

/**
 * Consent is bound to who may see what, for what, until when; the young person or the custody holder gives it, and it
 * does not move along to another municipality. The custody holder's view is off until given. Access to the file is asked
 * for in the case, with its date.
 */
export const version3: Definition<YouthDropout3> = {
  ...before,
  version: 3,
  actions: { ...before.actions, ...actions },
  always: [...before.always, ...(Object.keys(actions) as NewAction[]).filter(isNew)],
  afterClose: [...before.afterClose, ...lasting],
  asks: { ...before.asks, fileAccess },
  forms: formsOfThisVersion(),
  tasks: { ...before.tasks, ...tasks },
  consents,
};

function isNew(action: YouthDropout3['action']): boolean {
  return !before.always.includes(action);
}
