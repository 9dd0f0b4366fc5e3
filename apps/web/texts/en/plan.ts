import type * as da from '../da/plan.js';

export const educationPlan: typeof da.educationPlan = {
  heading: 'What the plan builds on',
  state: 'The plan now',
  contributions: 'Contributions of other administrations',
  taken: 'New contributions are entered as interventions with their origin. Change or remove them as fits.',
  words: 'Words of the young person and the family',
  assessment: 'The assessment',
};

export const sharedPlan: typeof da.sharedPlan = {
  heading: 'Shared of the education plan',
  none: 'Nothing of the education plan is shared with you.',
  choose: 'Choose at each part of the course which intervention it builds on.',
  origin: (who: string, day: string) => `${who}, ${day}`,
  changed: (from: number, to: number) => `Changed from version ${from} to version ${to}`,
};
