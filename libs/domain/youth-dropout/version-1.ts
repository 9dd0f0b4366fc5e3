import type { Definition } from '../engine/language.js';
import { actions, afterClose, always } from './actions.js';
import { asks } from './asks.js';
import { clocks } from './clocks.js';
import { forms } from './forms.js';
import { outcomes } from './outcomes.js';
import { legs, openings, roles, stages } from './stages.js';
import { tasks } from './tasks.js';
import type { YouthDropout } from './vocabulary.js';

/** As first published. Never edited: running cases may still follow it. */
export const version1: Definition<YouthDropout> = {
  name: 'youth-dropout',
  version: 1,
  label: { da: 'Unge på vej ud af uddannelse', en: 'Young people dropping out of education' },
  roles,
  legs,
  stages,
  openings,
  actions,
  always,
  afterClose,
  asks,
  clocks,
  forms,
  tasks,
  outcomes,
};
