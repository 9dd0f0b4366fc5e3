import type { Text } from '#domain';
import { daysBetween, type History } from './history.js';
import { counted, named, roleLabel, takes } from './process.js';
import { type Spread, type Stretch, spreadOf } from './spread.js';

/** Days in a stage, over the stretches that are over: who has left it. */
export interface StageTime extends Spread {
  readonly stage: string;
  readonly label: Text;
  readonly leg: string;
  readonly legLabel: Text;
}

/** Days in transit: from the offer of the baton until it was taken, redirections included. */
export interface TransitTime extends Spread {
  readonly ask: string;
  readonly label: Text;
  readonly to: string;
  readonly toLabel: Text;
}

export function stageTimes(histories: readonly History[]): readonly StageTime[] {
  const stretches = histories.flatMap(stageStretches);
  return Object.entries(counted.stages).map(([stage, { label, leg }]) => ({
    stage,
    label,
    leg,
    legLabel: counted.legs[leg]?.label ?? named(leg),
    ...spreadOf(stretches.filter((stretch) => stretch.stage === stage)),
  }));
}

export function transitTimes(histories: readonly History[]): readonly TransitTime[] {
  return Object.entries(counted.asks)
    .filter(([, { kind }]) => kind === 'handoff')
    .flatMap(([ask, { label, to }]) => {
      // The baton is offered to a role, never to who wrote something once.
      if (typeof to !== 'string') return [];
      const transits = histories.flatMap((history) => transitsOf(history, ask));
      return [{ ask, label, to, toLabel: roleLabel(to), ...spreadOf(transits) }];
    });
}

/** From each entry to the next, or to the close. A stage that is entered again from itself goes on. */
function stageStretches({ id, steps }: History): readonly (Stretch & { readonly stage: string })[] {
  const moves = steps
    .filter(({ type }) => type !== 'did')
    .filter(({ name }, at, all) => at === 0 || all[at - 1]?.name !== name);
  return moves.flatMap(({ type, name, at }, no) => {
    const next = moves[no + 1];
    if (type !== 'entered' || !next) return [];
    return [{ caseId: id, stage: name, days: daysBetween(at, next.at) }];
  });
}

function transitsOf({ id, offers }: History, ask: string): readonly Stretch[] {
  return offers.flatMap((offer) =>
    offer.ask === ask && offer.ended !== null && takes(ask, offer.answer)
      ? [{ caseId: id, days: daysBetween(offer.since, offer.ended) }]
      : [],
  );
}
