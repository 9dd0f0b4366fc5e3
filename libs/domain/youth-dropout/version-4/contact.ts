import type { Clock, Field, Form, Guard, Rungs, Text } from '../../engine/language.js';
import { t } from '../text.js';
import type { ContactWords, YouthDropout4 } from '../vocabulary-4.js';
import { before } from './before.js';
import { type Fields, longText, required, text } from './fields.js';
import type { Slice } from './slice.js';

type F = Field<YouthDropout4>;

/** What is said of a meeting is short. */
const short = { max: 2000 } as const;

const reasons = { reason: longText(t('Hvorfor', 'Why'), { ...short, ...required }) };

/** Somebody of the organisation that says so, by name: the young person is to know whom to call. */
const contactPerson: F = {
  kind: 'text',
  max: 200,
  required: true,
  suggests: 'colleagues',
  label: t('Kontaktperson', 'Contact person'),
};

/** Where and when. */
const meeting: Fields = {
  at: {
    kind: 'moment',
    fact: 'appointmentOn',
    notPast: true,
    atMostDays: 90,
    required: true,
    label: t('Hvornår', 'When'),
  },
  minutes: {
    kind: 'number',
    min: 5,
    max: 480,
    required: true,
    label: t('Hvor mange minutter', 'How many minutes'),
  },
  place: {
    kind: 'text',
    max: 200,
    required: true,
    label: t('Hvor', 'Where'),
    help: t(
      'Stedet kommer med i den unges kalender: skriv intet om den unge',
      "The place goes into the young person's calendar: write nothing about them",
    ),
  },
};

/** The young person reads it: it is with them. */
const appointmentForm = (label: Text, fields: Fields): Form<YouthDropout4> => ({
  label,
  keeps: 'many',
  subjectReads: true,
  fields,
});

const forms = {
  contactAttempt: {
    ...before.forms.contactAttempt,
    fields: {
      ...before.forms.contactAttempt.fields,
      channel: { ...before.forms.contactAttempt.fields.channel, fact: 'attemptChannel' } as F,
      nextOn: {
        kind: 'date',
        fact: 'nextAttemptOn',
        notPast: true,
        atMostDays: 30,
        required: true,
        label: t('Næste skridt senest', 'Next step by'),
      },
    },
  },
  contactPerson: {
    ...before.forms.contactPerson,
    readBy: ['school', 'fgu'],
    readFor: {
      purpose: t('Skolen ved, hvem den kan tale med', 'The school knows whom to talk to'),
      basis: 'KUI-loven §15d',
    },
    fields: {
      contactPerson,
      phone: text(t('Telefon', 'Telephone'), { max: 40 }),
      email: { kind: 'email', label: t('E-mail', 'E-mail') },
      from: before.forms.contactPerson.fields.from as F,
    },
  },
  acknowledgement: {
    ...before.forms.acknowledgement,
    subjectReads: true,
    fields: { ...before.forms.acknowledgement.fields, contactPerson },
  },
  receipt: {
    ...before.forms.receipt,
    subjectReads: true,
    fields: { ...before.forms.receipt.fields, contactPerson },
  },
  appointment: appointmentForm(t('Aftale', 'Appointment'), {
    ...meeting,
    with: {
      kind: 'text',
      max: 200,
      required: true,
      suggests: 'colleagues',
      label: t('Med hvem', 'With whom'),
    },
    purpose: longText(t('Hvad skal I tale om', 'What you are to talk about'), { ...short, ...required }),
  }),
  afterAppointment: appointmentForm(t('Efter aftalen', 'After the appointment'), {
    agreed: longText(t('Hvad I aftalte, eller hvad I ved', 'What was agreed, or what you know'), short),
  }),
  appointmentMoved: appointmentForm(t('Aftale flyttet', 'Appointment moved'), { ...meeting, ...reasons }),
  appointmentCancelled: appointmentForm(t('Aftale aflyst', 'Appointment cancelled'), reasons),
} satisfies Slice<ContactWords>['forms'];

/** A day for each next step, so that nobody waits for somebody who does not answer. */
const nextAttempt: Clock<YouthDropout4> = {
  kind: 'local',
  owner: 'kui',
  label: t('Næste forsøg på kontakt', 'The next attempt at contact'),
  due: { on: 'nextAttemptOn', atMost: { calendarDays: 30 } },
  starts: [{ did: 'recordContactAttempt' }],
  meets: [{ did: ['recordContactAttempt', 'establishContact'] }],
  rungs: {
    breach: { at: 0, tells: ['owner'], opens: ['tryAgain'] },
    escalate: { at: 7, tells: ['owner'], leader: true },
  },
  scope: 'stage',
};

/** The day of the appointment has passed: whoever arranged it says how it went. */
const afterwards: Rungs<YouthDropout4> = {
  breach: { at: 0, tells: ['owner'] },
  escalate: { at: 5, tells: ['owner'], leader: true },
};

/** A letter of an earlier round does not count. */
const firstOfItsRound: Guard<YouthDropout4> = {
  not: { happened: { did: 'recordContactAttempt' }, since: { entered: 'outreach' }, times: 2 },
};

const { actions } = before;

/** Reaching the young person: attempts, the contact person, appointments. */
export const contact: Slice<ContactWords> = {
  actions: {
    recordContactAttempt: {
      ...actions.recordContactAttempt,
      does: ['tryAgain'],
      either: [
        { when: { fact: 'attemptChannel', is: 'letter' }, sets: { letterSent: true } },
        { when: firstOfItsRound, sets: { letterSent: false } },
      ],
    },
    closeNotReached: {
      ...actions.closeNotReached,
      when: {
        all: [
          {
            happened: { did: 'recordContactAttempt' },
            since: { entered: 'outreach' },
            times: { setting: 'contactAttempts' },
          },
          {
            fact: 'letterSent',
            is: true,
            because: t(
              'Mindst ét forsøg skal være et brev eller Digital Post: det når også den, der ikke tager telefonen',
              'At least one attempt must be a letter or Digital Post: it also reaches who does not answer the telephone',
            ),
          },
        ],
      },
    },
    arrangeAppointment: {
      by: ['school', 'kui', 'fgu'],
      form: 'appointment',
      label: t('Lav en aftale med den unge', 'Make an appointment with the young person'),
      asks: 'appointment',
    },
  },
  forms,
  asks: {
    // Owed to the young person by whoever arranged it: that it is held, or that they hear why not.
    appointment: {
      kind: 'appointment',
      from: 'youngPerson',
      to: { wrote: ['appointment'] },
      many: true,
      outlives: 'leg',
      label: t('Aftale', 'Appointment'),
      due: { on: 'appointmentOn', atMost: { calendarDays: 91 } },
      rungs: afterwards,
      pauses: ['stalled'],
      task: 'keepAppointment',
      answers: {
        held: { label: t('Aftalen er holdt', 'The appointment was kept'), form: 'afterAppointment' },
        missed: { label: t('Den unge kom ikke', 'The young person did not come'), form: 'afterAppointment' },
        moved: {
          label: t('Flyt aftalen', 'Move the appointment'),
          form: 'appointmentMoved',
          postpones: true,
        },
        cancelled: { label: t('Aflys aftalen', 'Cancel the appointment'), form: 'appointmentCancelled' },
      },
    },
  },
  clocks: { nextAttempt },
  tasks: {
    tryAgain: { role: 'kui', label: t('Prøv igen at få kontakt', 'Try again to make contact') },
    keepAppointment: {
      role: 'owner',
      label: t('Aftale med den unge', 'Appointment with the young person'),
    },
  },
  always: ['arrangeAppointment'],
  // KUI names its contact person from the notice of risk on, and keeps one while FGU has the case.
  throughout: { school: ['appointContactPerson'], fgu: ['appointContactPerson'] },
  settings: {
    contactAttempts: {
      role: 'kui',
      label: t(
        'Kontaktforsøg, før en sag kan lukkes som ikke nået',
        'Attempts before a case may be closed as not reached',
      ),
      standard: 3,
      from: 2,
      to: 10,
    },
  },
};
