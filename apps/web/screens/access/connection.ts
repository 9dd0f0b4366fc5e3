import type { SampledLook } from '../../api/access.js';

/** How much the work had to do with a look: nothing that is known, that the case stood in a list, or something done in it. */
export const connections = ['none', 'listed', 'work'] as const;
export type Connection = (typeof connections)[number];

export function connectionOf({ steps, tasks, mentioned, stoodIn, listed }: SampledLook['ties']): Connection {
  if (steps > 0 || tasks || mentioned || stoodIn) return 'work';
  return listed ? 'listed' : 'none';
}

/** Of the least connection first; within one, who looked most often. */
export function oddFirst<Look extends Pick<SampledLook, 'ties' | 'times'>>(looks: readonly Look[]) {
  return connections.map((connection) => ({
    connection,
    looks: looks
      .filter(({ ties }) => connectionOf(ties) === connection)
      .sort((one, other) => other.times - one.times),
  }));
}
