import type { EducationPlanWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** The education plan across administrations. */
export const educationPlan: Slice<EducationPlanWords> = {
  actions: {},
  forms: {},
  asks: {},
  clocks: {},
  tasks: {},
};
