import type { Action, Guard, Outcome, RoleRef } from '../engine/language.js';
import { underDuty } from './clocks.js';
import { t } from './text.js';
import type { OutcomeName, YouthDropout } from './vocabulary.js';

export const outcomes: Readonly<Record<OutcomeName, Outcome<YouthDropout>>> = {
  retained: { keeper: 'school', label: t('Fastholdt på skolen', 'Retained at school') },
  upperSecondary: { keeper: 'holder', label: t('I ungdomsuddannelse', 'In upper-secondary education') },
  fguCompleted: { keeper: 'kui', label: t('FGU gennemført', 'FGU completed') },
  stu: { keeper: 'kui', label: t('STU', 'STU (special-needs youth education)') },
  tamu: { keeper: 'kui', label: t('TAMU', 'TAMU') },
  job: { keeper: 'kui', label: t('I job', 'In a job') },
  employmentMeasure: { keeper: 'kui', label: t('Beskæftigelsesindsats', 'Employment measure') },
  socialMeasure: {
    keeper: 'kui',
    label: t('Social indsats eller behandling', 'Social measure or treatment'),
  },
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

/** Exits that KUI can find whatever stage its work is in. */
export const exits: readonly OutcomeName[] = [
  'upperSecondary',
  'stu',
  'tamu',
  'job',
  'employmentMeasure',
  'socialMeasure',
  'freeSchool',
  'exempted',
  'movedAway',
  'turned25',
  'declined',
  'deceased',
  'selfSupporting',
];

export const closing = <O extends OutcomeName>(outcome: O) =>
  `close${outcome[0]?.toUpperCase()}${outcome.slice(1)}` as `close${Capitalize<O>}`;

type Closing = `close${Capitalize<OutcomeName>}`;

const close = (
  outcome: OutcomeName,
  by: RoleRef<YouthDropout>,
  when?: Guard<YouthDropout>,
): Action<YouthDropout> => ({
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
  exempted: {
    when: {
      ...underDuty,
      because: t(
        'Kun 15-17-årige har pligten (KUI-loven §2a)',
        'Only 15-17-year-olds are under the duty (KUI-loven §2a)',
      ),
    },
  },
  // Under the duty one cannot simply decline; KUI goes on until exempted or 18.
  declined: {
    when: {
      age: { from: 18 },
      because: t(
        'Under 18 gælder pligten: fritag, eller fortsæt',
        'Under 18 the duty holds: exempt, or go on',
      ),
    },
  },
  turned25: { when: { age: { from: 25 } } },
  notReached: {
    when: {
      happened: { did: 'recordContactAttempt' },
      since: { entered: 'outreach' },
      times: 3,
      because: t(
        'Mindst tre kontaktforsøg skal være gjort',
        'At least three contact attempts must have been made',
      ),
    },
  },
};

/** One action for each outcome. */
export const closings = Object.fromEntries(
  (Object.keys(outcomes) as OutcomeName[]).map((outcome) => {
    const { by = 'kui', when } = exitRules[outcome] ?? {};
    return [closing(outcome), close(outcome, by, when)];
  }),
) as Record<Closing, Action<YouthDropout>>;
