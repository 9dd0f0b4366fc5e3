import type * as da from '../da/cases.js';

export const caseFilters: typeof da.caseFilters = {
  which: 'Open or closed cases',
  states: { open: 'Open', closed: 'Closed', all: 'All' },
  stage: 'Stage',
  anyStage: 'All stages',
  holding: 'Only cases that we have now',
};

export const caseTable: typeof da.caseTable = {
  caption: 'Cases, the nearest deadline first',
  name: 'Young person',
  stage: 'Stage',
  holder: 'Who has the case',
  due: 'Nearest deadline',
  opened: 'Opened',
  closed: (outcome: string) => `Closed: ${outcome}`,
  hidden: 'Not shared with you',
  kept: (count: number, all: number) =>
    count === all
      ? 'Where the cases stand and who has them is not shared with you.'
      : `In ${count} of the ${all} cases shown it is not shared with you where the case stands, or who has it.`,
  theirs: (name: string) => `To be kept by ${name}`,
};

export const cases: typeof da.cases = {
  title: 'Cases',
  lead: 'The cases that you have or had to do with. The nearest deadline comes first.',
  none: 'You have no cases that fit what you have chosen.',
};
