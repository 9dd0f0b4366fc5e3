import type * as da from '../da/access.js';
import { plural } from './plural.js';

export const judge: typeof da.judge = {
  verdict: 'Your verdict',
  withNote: 'Write a note to your verdict',
  note: 'Note: write it before you choose. Do not write about the young person.',
  which: (no: number) => `, look ${no}`,
};

export const looksOfOurs: typeof da.looksOfOurs = {
  title: 'Looks',
  lead: 'Who of yours has looked at which cases, and whether they had reason to.',
  unusual: 'Worth a question',
  unusualLead:
    'Counted over the last seven days. These are occasions for a question, no verdicts: ask the colleague first.',
  nothing: 'Nothing unusual in the last seven days.',
  samples: 'Samples',
  samplesLead:
    'Up to 20 looks of the last seven days, at random. What was drawn stays drawn; one sample a day at most, and one of its own accord each week.',
  draw: 'Draw a sample',
  none: 'None has been drawn yet.',
  judged: (judged: number, items: number) => `${judged} of ${items} judged`,
  span: (from: string, to: string) => `Looks from ${from} to ${to}`,
};

export const samplePage: typeof da.samplePage = {
  title: 'A sample of looks',
  span: (from: string, to: string) => `Looks from ${from} to ${to}.`,
  looked: (name: string) => `${name} looked at`,
  times: (times: number) => plural(times, { one: 'once', other: `${times} times` }),
  connections: {
    none: 'Without a connection to the case that Stafet knows of',
    listed: 'The case stood in their inbox, no more',
    work: 'With work in the case',
  },
  did: (count: number) => `What they saw (${count}), and the purpose`,
  why: 'Purpose:',
  ties: 'Connection:',
  noTies: 'none that Stafet knows of',
  steps: (steps: number) =>
    plural(steps, { one: 'has done something in it', other: `has done something in it ${steps} times` }),
  tasks: 'has or had a task',
  mentioned: 'was mentioned in it by a colleague, or mentioned one',
  stoodIn: 'stood in for somebody that day',
  listed: 'it stood in the inbox',
  own: 'Your own look: it is for another leader to judge.',
  said: (verdict: string, by: string, at: string) => `${verdict} (${by}, ${at})`,
};

export const verdicts: typeof da.verdicts = {
  inOrder: 'In order',
  toAsk: 'To be asked about',
  wrong: 'Not in order',
};
