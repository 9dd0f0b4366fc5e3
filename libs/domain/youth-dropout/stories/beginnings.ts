import { dateOfTurning } from '../../time/age.js';
import { addDays, type LocalDate } from '../../time/days.js';
import { localDate } from '../../time/instant.js';
import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import { fgu, kui, type Somebody, school, youngPerson } from './cast.js';
import { type Details, fill } from './forms.js';
import { type Deed, named, passes, type Story } from './story.js';

/** The young person of a story: 19 and long from the next birthday where nothing is said. */
export interface Young {
  readonly age?: number;
  readonly birthdayIn?: number;
}

/** Opens the case; under 18 there is a custody holder. */
function opens(who: Somebody, opening: YouthDropout['opening'], form: YouthDropout['form']) {
  return ({ age = 19, birthdayIn = 200 }: Young = {}, details: Details = {}): Deed =>
    (story: Story) => {
      story.birthDate = bornSo(age, addDays(localDate(story.now), birthdayIn));
      const { record, to } = fill(form, details, story);
      const refusal = story.attempt(who.actor(), {
        type: 'open',
        opening,
        subject: youngPerson.id,
        ...(age < 18 && { guardian: 'the-guardian' }),
        record,
        ...(to && { to }),
      });
      if (refusal) throw new Error(`The case could not be opened: ${refusal.text.en}`);
      named.add(`opening ${opening}`);
    };
}

function bornSo(age: number, nextBirthday: LocalDate): LocalDate {
  const born = `${Number(nextBirthday.slice(0, 4)) - age - 1}${nextBirthday.slice(4)}`;
  if (dateOfTurning(born, age + 1) !== nextBirthday) throw new Error('Choose another birthday.');
  return born;
}

export const aRiskNotice = opens(school, 'reportRisk', 'riskNotice');
export const aDropoutNotice = opens(school, 'reportDropout', 'dropoutNotice');
export const aCaseOpenedByKui = opens(kui, 'openByKui', 'kuiOpening');

type Stage = YouthDropout['stage'];

/** The straight way into each stage. */
const ways: Readonly<Record<Stage, { readonly from: Stage | null; readonly by: readonly Deed[] }>> = {
  atRisk: { from: null, by: [kui.does('riskNotice.acknowledge')] },
  droppedOut: { from: null, by: [] },
  outreach: { from: 'droppedOut', by: [kui.does('handoverToKui.receive')] },
  assessment: { from: 'outreach', by: [kui.does('establishContact')] },
  inTargetGroup: {
    from: 'assessment',
    by: [kui.does('recordAssessment'), kui.does('decideInTargetGroup', { track: 'agu' })],
  },
  outsideTargetGroup: {
    from: 'assessment',
    by: [
      kui.does('recordAssessment'),
      kui.does('announceDecision'),
      kui.does('hearing.heard', { whose: 'youngPerson' }),
      kui.does('decideOutsideTargetGroup'),
    ],
  },
  disputed: {
    from: 'inTargetGroup',
    by: [
      kui.does('recordEducationPlan'),
      kui.does('offerToFgu'),
      fgu.does('referralToFgu.disputeAssessment'),
    ],
  },
  otherOffer: { from: 'assessment', by: [kui.does('chooseOtherOffer')] },
  awaitingStart: {
    from: 'inTargetGroup',
    by: [kui.does('recordEducationPlan'), kui.does('offerToFgu'), fgu.does('referralToFgu.accept')],
  },
  started: { from: 'awaitingStart', by: [passes(7, 'calendarDays'), fgu.does('recordStart')] },
  onCourse: { from: 'started', by: [fgu.does('recordPathwayPlan', { track: 'agu' })] },
};

export const stages = Object.keys(ways) as readonly Stage[];

/** A case that has come as far as that stage on the straight way. */
export function aCaseIn(stage: Stage, young: Young = {}): Deed {
  const { from, by } = ways[stage];
  const before = from
    ? aCaseIn(from, young)
    : stage === 'atRisk'
      ? aRiskNotice(young)
      : aDropoutNotice(young);
  return (story) => {
    story.when(before, ...by);
  };
}

/** KUI's plan is made and FGU is asked. */
export function aCaseReferred(young: Young = {}): Deed {
  return (story) => {
    story.when(aCaseIn('inTargetGroup', young), kui.does('recordEducationPlan'), kui.does('offerToFgu'));
  };
}
