import type { NoWords, Slice } from './slice.js';

/** The education plan across administrations. */
export type EducationPlanWords = NoWords;

export const educationPlan: Slice<EducationPlanWords> = {
  actions: {},
  forms: {},
  asks: {},
  clocks: {},
  tasks: {},
};
