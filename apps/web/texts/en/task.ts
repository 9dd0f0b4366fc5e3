import type * as da from '../da/task.js';
import { plural } from './plural.js';

export const bulk: typeof da.bulk = {
  chosen: (count: number) => plural(count, { one: '1 task chosen', other: `${count} tasks chosen` }),
  to: 'Give them to',
  give: 'Give',
  giveBack: 'Back to the inbox',
  clear: 'Choose none',
  results: 'Result for each task',
  moved: (done: number, all: number) => `${done} of ${all} tasks were moved.`,
  close: 'Close the result',
  done: 'Moved',
  takenBy: (name: string) => `${name} has it`,
  failed: 'Could not be moved',
};

export const colleagueChoice: typeof da.colleagueChoice = { choose: 'Choose a colleague' };

export const taskActions: typeof da.taskActions = {
  free: 'Nobody has taken it',
  mine: 'You have taken it',
  lentToMe: (name: string) => `Lent to you by ${name}`,
  lentByMe: (name: string) => `You have lent it to ${name}`,
  theirs: (name: string) => `${name} has taken it`,
  instead: (name: string) => `You stand in for ${name}`,
  colleague: 'a colleague',
  take: 'Take the task',
  giveBack: 'Give back',
  returnIt: 'Give back',
  fetch: 'Get it back',
  pass: 'Pass on',
  to: 'To',
  give: 'Give',
  lend: 'Lend',
  about: (label: string) => `: ${label}`,
  which: (label: string, whom: string) => `“${label}”, ${whom}`,
  someone: 'the name is not shown',
  taken: (task: string) => `You have taken the task ${task}.`,
  wasGivenBack: (task: string) => `The task was given back: ${task}.`,
  given: (task: string, name: string) => `${name} has been given the task ${task}.`,
  lent: (task: string, name: string) => `${name} has been lent the task ${task}.`,
  wasFirst: (task: string, name: string) => `${name} was first and has taken the task ${task}.`,
};
