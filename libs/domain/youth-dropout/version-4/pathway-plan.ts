import type { PathwayPlanWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** The pathway plan at FGU, built on what was shared of the education plan. */
export const pathwayPlan: Slice<PathwayPlanWords> = {
  actions: {},
  forms: {},
  asks: {},
  clocks: {},
  tasks: {},
};
