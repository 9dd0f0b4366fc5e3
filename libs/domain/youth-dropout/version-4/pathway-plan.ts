import type { NoWords, Slice } from './slice.js';

/** The pathway plan at FGU, built on what was shared of the education plan. */
export type PathwayPlanWords = NoWords;

export const pathwayPlan: Slice<PathwayPlanWords> = {
  actions: {},
  forms: {},
  asks: {},
  clocks: {},
  tasks: {},
};
