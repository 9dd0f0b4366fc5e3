import type * as da from '../da/leader.js';
import { plural } from './plural.js';

export const counts: typeof da.counts = {
  overdue: (count: number) => plural(count, { one: 'deadline is breached', other: 'deadlines are breached' }),
  today: (count: number) => plural(count, { one: 'deadline ends today', other: 'deadlines end today' }),
  soon: (count: number) =>
    plural(count, {
      one: 'deadline ends soon, within two working days',
      other: 'deadlines end soon, within two working days',
    }),
  stalled: (count: number) => plural(count, { one: 'case stands still', other: 'cases stand still' }),
  unassigned: (count: number) =>
    plural(count, { one: 'task has been taken by nobody', other: 'tasks have been taken by nobody' }),
  handoffs: (count: number) =>
    plural(count, { one: 'handoff awaits your answer', other: 'handoffs await your answer' }),
};

export const deadlines: typeof da.deadlines = {
  deadlines: 'Deadlines',
  which: 'Which deadlines',
  toggles: { overdue: 'Breached', today: 'Today', soon: 'Soon', stalled: 'Standing still', all: 'All' },
  person: 'Colleague with tasks in the case',
  anybody: 'All colleagues',
  stage: 'Stage',
  anyStage: 'All stages',
  none: 'No deadline fits that.',
  statutory: 'By law',
  local: 'Service target',
  who: (names: string) => `Tasks with ${names}`,
  free: 'Nobody has taken a task in the case',
};

export const leader: typeof da.leader = {
  title: 'Overview',
  lead: 'What is breached, what soon will be, and who has much.',
  further: 'Go on to',
  rules: 'Closing days, deadlines and versions',
  away: 'Absences and substitutes',
  retention: 'Retention and erasure',
  looks: 'Looks: who has seen what',
  directory: 'Who was given a role',
};

export const loads: typeof da.loads = {
  people: 'Colleagues and their tasks',
  person: 'Colleague',
  nobody: 'Not taken',
  tasks: 'Tasks',
  move: 'Move tasks …',
  give: 'Give them to somebody …',
  ofTasks: { overdue: 'Tasks overdue', today: 'Tasks for today', soon: 'Tasks soon' },
  stages: 'Your cases and deadlines, stage by stage',
  stage: 'Stage',
  cases: 'Cases',
  ofDeadlines: { overdue: 'Breached deadlines', today: 'Deadlines today', soon: 'Deadlines soon' },
};
