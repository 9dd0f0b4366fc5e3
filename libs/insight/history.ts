import { type Instant, youthDropout } from '#domain';

export type Stage = keyof typeof youthDropout.stages;
export type Opening = keyof typeof youthDropout.openings;
/** A case that has gone into another one of the same young person is not counted beside it. */
export type Outcome = Exclude<keyof typeof youthDropout.outcomes, 'merged'>;
export type Leg = keyof typeof youthDropout.legs;
type Action = keyof typeof youthDropout.actions;

/** Of all that is done in a case, what the figures are made of. */
export const milestones = [
  'establishContact',
  'decideInTargetGroup',
  'decideOutsideTargetGroup',
  'recordStart',
  'reportNoShow',
] as const satisfies readonly Action[];

export function isMilestone(action: string): boolean {
  return (milestones as readonly string[]).includes(action);
}

/** Something that happened in a case: a stage entered, a milestone reached, an outcome. */
export interface Happening {
  readonly at: Instant;
  readonly type: 'entered' | 'did' | 'closed';
  /** The stage, the action, the outcome. */
  readonly name: string;
}

/** An offer of the baton. A redirected one is the same offer: it counts from its first day. */
export interface Offer {
  readonly ask: string;
  readonly from: string;
  readonly to: string;
  readonly since: Instant;
  readonly due: Instant | null;
  readonly ended: Instant | null;
  readonly how: string | null;
  readonly answer: string | null;
}

/** A clock that runs or ran. */
export interface Deadline {
  readonly clock: string;
  readonly ofAsk: boolean;
  readonly kind: 'statutory' | 'local';
  readonly ownerRole: string;
  readonly due: Instant | null;
  readonly ended: Instant | null;
  readonly how: string | null;
  readonly breached: boolean;
}

/** A young person's word on one handoff, in codes; null for what was asked and not answered. */
export interface Word {
  /** Roles of who passed the case on and who received it. */
  readonly from: string;
  readonly to: string;
  readonly wasTold: string | null;
  readonly wasOwnChoice: string | null;
}

/** A case as the figures know it: no name, no record, no party but the school that reported. */
export interface History {
  readonly id: string;
  readonly opening: Opening;
  readonly openedAt: Instant;
  /** Null after the close. */
  readonly leg: Leg | null;
  readonly outcome: Outcome | null;
  /** Null where KUI opened the case itself. */
  readonly school: { readonly id: string; readonly name: string } | null;
  readonly programmeType: string | null;
  /** In the order in which it happened. */
  readonly steps: readonly Happening[];
  readonly offers: readonly Offer[];
  readonly deadlines: readonly Deadline[];
  readonly words: readonly Word[];
  /** Where the young person was, by BUVM's classes; null where nobody has looked. */
  readonly afterFgu: { readonly after4Months: string | null; readonly after12Months: string | null };
}

/**
 * How far a case came. Loops are folded: what was reached once counts as reached, however often, and whatever came
 * after it.
 */
export interface Journey {
  /** KUI took the case over, or opened it. */
  readonly reachedKui: boolean;
  /** By the decision that reached furthest: into the target group, if that was ever decided. */
  readonly targetGroup: 'in' | 'outside' | null;
  readonly startedFgu: boolean;
  readonly retained: boolean;
}

export function journeyOf({ steps, outcome }: History): Journey {
  const did = (action: (typeof milestones)[number]) => steps.some((step) => isDid(step, action));
  return {
    reachedKui: steps.some(({ type, name }) => type === 'entered' && legOf(name) === 'kui'),
    targetGroup: did('decideInTargetGroup') ? 'in' : did('decideOutsideTargetGroup') ? 'outside' : null,
    startedFgu: did('recordStart'),
    retained: outcome === 'retained',
  };
}

export function isDid({ type, name }: Happening, action: (typeof milestones)[number]): boolean {
  return type === 'did' && name === action;
}

export function legOf(stage: string): Leg | null {
  return isStage(stage) ? youthDropout.stages[stage].leg : null;
}

function isStage(name: string): name is Stage {
  return Object.hasOwn(youthDropout.stages, name);
}

/**
 * Days from the moment KUI was first offered the case to its first contact with the young person; null where either
 * has not been.
 */
export function daysToContact({ offers, steps }: History): number | null {
  const offered = offers
    .filter(({ from, to }) => from === 'school' && to === 'kui')
    .map(({ since }) => since)
    .sort()[0];
  const contact = steps.find((step) => isDid(step, 'establishContact'));
  return offered === undefined || !contact ? null : daysBetween(offered, contact.at);
}

/** Elapsed days of 24 hours, with fractions. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
