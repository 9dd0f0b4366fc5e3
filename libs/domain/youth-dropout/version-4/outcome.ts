import type { Action, Clock, Field, Form, Guard, Text } from '../../engine/language.js';
import { t } from '../text.js';
import { version3 } from '../version-3.js';
import type { OutcomeWords, YouthDropout4 } from '../vocabulary-4.js';
import { type Fields, longText, pastDay, required } from './fields.js';
import type { Slice } from './slice.js';

const evidence: Fields = {
  evidenceKind: {
    kind: 'choice',
    required: true,
    label: t('Hvor ved vi det fra', 'How we know'),
    options: {
      register: t('Et register, for eksempel Ungedatabasen', 'A register, Ungedatabasen for example'),
      school: t('Uddannelsesstedet', 'The place of education'),
      employer: t('Arbejdspladsen', 'The employer'),
      youngPerson: t('Den unge selv', 'The young person'),
      family: t('Familien', 'The family'),
      authority: t('En anden myndighed', 'Another authority'),
      other: t('Andet', 'Something else'),
      nothing: t('Vi ved det ikke', 'We do not know'),
    },
  },
  evidence: longText(t('Hvad er set eller sagt, og hvornår', 'What was seen or said, and when'), required),
};

/** What BUVM tells apart at four months: education, other education, employment; and everybody else. */
const status = (fact: 'statusAfter4Months' | 'statusAfter12Months'): Field<YouthDropout4> => ({
  kind: 'choice',
  fact,
  required: true,
  label: t('Hvor er den unge nu', 'Where the young person is now'),
  options: {
    education: t('I ungdomsuddannelse', 'In upper-secondary education'),
    otherEducation: t('I anden uddannelse', 'In other education'),
    employment: t('I beskæftigelse', 'In employment'),
    none: t('Ingen af delene, eller ukendt', 'None of these, or unknown'),
  },
});

const check = (label: Text, fact: 'statusAfter4Months' | 'statusAfter12Months'): Form<YouthDropout4> => ({
  label,
  keeps: 'many',
  subjectReads: true,
  fields: {
    on: pastDay(t('Status den', 'As of'), required),
    status: status(fact),
    ...evidence,
    next: { kind: 'longText', max: 4000, label: t('Skal der ske noget?', 'Is there anything to do?') },
  },
});

const forms: Slice<OutcomeWords>['forms'] = {
  outcome: {
    ...version3.forms.outcome,
    fields: { on: pastDay(t('Gælder fra', 'As of'), required), ...evidence },
  } as Form<YouthDropout4>,
  fguCompletion: {
    label: t('FGU gennemført', 'FGU completed'),
    keeps: 'many',
    subjectReads: true,
    fields: {
      on: { ...pastDay(t('Sluttede på FGU den', 'Left FGU on'), required), fact: 'fguEndedOn' },
      ...evidence,
      achieved: {
        kind: 'longText',
        max: 4000,
        label: t('Hvad er opnået, for eksempel prøver', 'What was achieved, exams for example'),
      },
      goesOnTo: { kind: 'longText', max: 4000, label: t('Hvad den unge går videre til', 'What comes next') },
    },
  },
  statusAfter4Months: check(
    t('Status 4 måneder efter FGU', 'Outcome 4 months after FGU'),
    'statusAfter4Months',
  ),
  statusAfter12Months: check(
    t('Status 12 måneder efter FGU', 'Outcome 12 months after FGU'),
    'statusAfter12Months',
  ),
};

/** The young person was at FGU, and is not there now. */
const afterFgu: Guard<YouthDropout4> = {
  all: [
    {
      happened: { entered: 'started' },
      because: t('Den unge har ikke været på FGU', 'The young person has not been at FGU'),
    },
    {
      not: { in: ['started', 'onCourse'] },
      because: t('Den unge er på FGU nu', 'The young person is at FGU now'),
    },
  ],
};

/** Owed once for each time that FGU ended, and not for who has died. */
const owed = (check: 'followUpAfter4Months' | 'followUpAfter12Months'): Guard<YouthDropout4> => ({
  all: [
    afterFgu,
    { not: { happened: { did: 'closeDeceased' } } },
    {
      not: {
        happened: { did: check },
        since: { did: ['reportFguDropout', 'closeFguCompleted'] },
      },
    },
  ],
});

const before = version3 as unknown as {
  readonly actions: Readonly<Record<string, Action<YouthDropout4>>>;
  readonly clocks: Readonly<Record<string, Clock<YouthDropout4>>>;
};

/**
 * Counted from the day on which FGU ended, however it ended: with the course, or by a dropout that KUI then took back.
 * It runs on while KUI works, over the close, and over a reopening; it is over where the young person starts anew.
 */
function counted(name: 'outcomeAfter4Months' | 'outcomeAfter12Months'): Clock<YouthDropout4> {
  return {
    ...clockOf(name),
    holds: owed(name === 'outcomeAfter4Months' ? 'followUpAfter4Months' : 'followUpAfter12Months'),
    starts: [{ entered: 'outreach' }, { closed: true }],
    countsFrom: { day: 'fguEndedOn' },
  };
}

function clockOf(name: string): Clock<YouthDropout4> {
  const clock = before.clocks[name];
  if (!clock) throw new Error(`The version before has no clock «${name}».`);
  return clock;
}

const changed = (name: string, to: Partial<Action<YouthDropout4>>): Action<YouthDropout4> => {
  const action = before.actions[name];
  if (!action) throw new Error(`The version before has no action «${name}».`);
  return { ...action, ...to };
};

const checks = ['followUpAfter4Months', 'followUpAfter12Months'] as const;

/** How a case ended and how we know, and what became of the young person (BUVM, at 4 and 12 months). */
export const outcome: Slice<OutcomeWords> = {
  actions: {
    closeFguCompleted: changed('closeFguCompleted', { form: 'fguCompletion' }),
    closeDeceased: changed('closeDeceased', { ends: ['wordOnHandoff'] }),
    followUpAfter4Months: changed('followUpAfter4Months', { form: 'statusAfter4Months', when: afterFgu }),
    followUpAfter12Months: changed('followUpAfter12Months', { form: 'statusAfter12Months', when: afterFgu }),
  },
  forms,
  asks: {},
  clocks: {
    outcomeAfter4Months: counted('outcomeAfter4Months'),
    outcomeAfter12Months: counted('outcomeAfter12Months'),
  },
  tasks: {},
  throughout: { kui: checks },
  inStages: { awaitingStart: checks },
};
