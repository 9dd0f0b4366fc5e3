import type { Action, Ask, Clock, Definition, Form, Task } from '../engine/language.js';
import { t } from './text.js';
import { version1 } from './version-1.js';
import type { YouthDropout } from './vocabulary.js';

/** The words that this version adds. */
export interface YouthDropout2 extends Omit<YouthDropout, 'action' | 'clock' | 'form' | 'task'> {
  readonly action: YouthDropout['action'] | 'noteNextStep';
  readonly clock: YouthDropout['clock'] | 'stalled' | 'guardianInvolved';
  readonly form: YouthDropout['form'] | 'nextStep';
  readonly task: YouthDropout['task'] | 'sayWhatNext' | 'seeToStalled';
}

/** Every word of it is one of ours; that, the compiler cannot see through `keyof`. */
const before = version1 as unknown as Definition<YouthDropout2>;

const noteNextStep: Action<YouthDropout2> = {
  by: 'holder',
  form: 'nextStep',
  label: t('Sig, hvad der nu skal ske', 'Say what happens next'),
};

const nextStep: Form<YouthDropout2> = {
  label: t('Det næste skridt', 'The next step'),
  keeps: 'many',
  fields: {
    next: {
      kind: 'longText',
      max: 2000,
      required: true,
      label: t('Hvad skal der ske?', 'What is to happen?'),
    },
    by: { kind: 'date', notPast: true, atMostDays: 90, label: t('Hvornår senest?', 'By when?') },
  },
};

/** Nobody is forgotten in silence: whoever has the case is asked, and the leader after them. */
const stalled: Clock<YouthDropout2> = {
  kind: 'local',
  adjustable: { from: 3, to: 60 },
  owner: 'holder',
  label: t('Næste skridt i sagen', 'The next step in the case'),
  due: { workingDays: 10 },
  // Not where the case rests by its nature and is followed up at dates of its own.
  starts: [
    {
      entered: [
        'atRisk',
        'droppedOut',
        'outreach',
        'assessment',
        'inTargetGroup',
        'outsideTargetGroup',
        'disputed',
        'started',
      ],
    },
  ],
  meets: 'anything',
  rungs: {
    breach: { at: 0, tells: ['owner'], opens: ['sayWhatNext'] },
    escalate: { at: 5, tells: ['owner'], leader: true, opens: ['seeToStalled'] },
  },
  scope: 'stage',
};

/** KUI-loven §2a(3) sets no date; this one is the house's own. */
const guardianInvolved: Clock<YouthDropout2> = {
  kind: 'local',
  adjustable: { from: 2, to: 40 },
  owner: 'kui',
  label: t('Forældremyndighedsindehaver er inddraget', 'The custody holder is involved'),
  due: { workingDays: 10 },
  holds: { age: { under: 18 } },
  starts: [{ entered: 'outreach' }],
  meets: [{ did: 'involveGuardian' }],
  rungs: {
    warn: { at: -3, tells: ['owner'] },
    breach: { at: 0, tells: ['owner'], opens: ['deadlineBreached'] },
    escalate: { at: 5, tells: ['owner'], leader: true },
  },
  scope: 'leg',
};

const tasks: Readonly<Record<'sayWhatNext' | 'seeToStalled', Task<YouthDropout2>>> = {
  sayWhatNext: {
    role: 'holder',
    label: t('Der er ikke sket noget: hvad skal der nu ske?', 'Nothing has happened: what happens next?'),
  },
  seeToStalled: {
    role: 'holder',
    leader: true,
    label: t('Sagen står stille: sørg for det næste skridt', 'The case stands still: see to the next step'),
  },
};

/** A case that waits for an answer does not stand still; the answer has a date of its own. */
const awaited = ['explorationStay', 'consultation', 'hearing', 'awaitingYoungPerson'] as const;

/** How far a municipality may move the date by which an answer is owed, in the budget's own unit. */
const answerDates: Partial<Readonly<Record<keyof YouthDropout['asks'], Ask['adjustable']>>> = {
  riskNotice: { from: 1, to: 15 },
  handoverToKui: { from: 1, to: 10 },
  consultation: { from: 3, to: 30 },
  referralToFgu: { from: 2, to: 15 },
  fguRisk: { from: 1, to: 15 },
  returnToKui: { from: 1, to: 10 },
  approval: { from: 3, to: 30 },
  moveToMunicipality: { from: 2, to: 15 },
  oversight: { from: 2, to: 15 },
  question: { from: 2, to: 20 },
};

function asksOfThisVersion(): Definition<YouthDropout2>['asks'] {
  const asks = Object.entries(before.asks).map(([name, ask]) => {
    const adjustable = answerDates[name as keyof YouthDropout['asks']];
    const pauses = (awaited as readonly string[]).includes(name)
      ? { pauses: [...(ask.pauses ?? []), 'stalled'] }
      : {};
    return [name, { ...ask, ...(adjustable && { adjustable }), ...pauses }];
  });
  return Object.fromEntries(asks) as Definition<YouthDropout2>['asks'];
}

/**
 * What the first months showed: cases that nobody did anything in went unnoticed, the custody holder was told late, an
 * assessment takes three weeks rather than four, and months are no number of days.
 */
export const version2: Definition<YouthDropout2> = {
  ...before,
  version: 2,
  actions: { ...before.actions, noteNextStep },
  always: [...before.always, 'noteNextStep'],
  asks: asksOfThisVersion(),
  clocks: {
    ...before.clocks,
    assessmentDecided: { ...before.clocks.assessmentDecided, due: { workingDays: 15 } },
    // Two years are two years, leap day or not; the first version counted 730 days.
    fguAtMostTwoYears: { ...before.clocks.fguAtMostTwoYears, due: { months: 24 } },
    outcomeAfter4Months: { ...before.clocks.outcomeAfter4Months, due: { months: 4 } },
    outcomeAfter12Months: { ...before.clocks.outcomeAfter12Months, due: { months: 12 } },
    guardianInvolved,
    stalled,
  },
  forms: { ...before.forms, nextStep },
  tasks: { ...before.tasks, ...tasks },
};
