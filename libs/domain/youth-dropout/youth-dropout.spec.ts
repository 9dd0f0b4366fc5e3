import { describe, expect, it } from '@jest/globals';
import { processOf } from '../engine/process.js';
import { youthDropout, youthDropoutVersions } from './definition.js';
import { assessing } from './stories/assessing.js';
import { assessment } from './stories/assessment.js';
import { atFgu } from './stories/at-fgu.js';
import { atSchool, handover } from './stories/at-school.js';
import {
  consentsGiven,
  consentsOfAge,
  consentsThatLapse,
  consentsWithdrawn,
  custodyHolder,
  fileAccess,
} from './stories/consents.js';
import { appointments, contactPersons, noticeAsHandover, unreachable } from './stories/contact.js';
import { decisions } from './stories/decisions.js';
import { duplicates } from './stories/duplicates.js';
import { afterClose, exits } from './stories/exits.js';
import { concernReports, custody, loops } from './stories/loops.js';
import { birthdays, moves } from './stories/moves-and-birthdays.js';
import { wordOnEachHandoff } from './stories/on-each-handoff.js';
import { outcomeChecks } from './stories/outcome-checks.js';
import { outreach } from './stories/outreach.js';
import { educationPlan, pathwayPlan } from './stories/plans.js';
import { quiet } from './stories/quiet.js';
import { dispute, planAndReferral } from './stories/referral.js';
import { rules } from './stories/rules.js';
import { named } from './stories/story.js';
import { voices } from './stories/voices.js';

const chapters = {
  'at the school': atSchool,
  'from the school to KUI': handover,
  'the notice as a handover': noticeAsHandover,
  outreach,
  'could not be reached': unreachable,
  'the contact person': contactPersons,
  appointments,
  assessing,
  'assessment and other offers': assessment,
  'decisions and complaints': decisions,
  'plan and referral': planAndReferral,
  'disputed by FGU': dispute,
  'the education plan': educationPlan,
  'the pathway plan': pathwayPlan,
  'at FGU': atFgu,
  'moving to another municipality': moves,
  'turning 18 and 25': birthdays,
  exits,
  'when nothing happens': quiet,
  'when rules change': rules,
  'after the close': afterClose,
  'questions, notes and words': voices,
  'consent, and what it opens': consentsGiven,
  'who may consent': consentsOfAge,
  'consent withdrawn': consentsWithdrawn,
  'consent and a move': consentsThatLapse,
  'the custody holder': custodyHolder,
  'access to the file': fileAccess,
  'several cases of one young person': duplicates,
  'back from FGU, and moves': loops,
  'who has custody': custody,
  'a concern report': concernReports,
  'the young person’s word on each handoff': wordOnEachHandoff,
  'what became of them after FGU': outcomeChecks,
};

describe.each(Object.entries(chapters))('%s', (_, stories) => {
  it.each(Object.entries(stories))('%s', (_, tell) => {
    tell();
  });
});

describe('the whole definition', () => {
  it.each(youthDropoutVersions)('is sound in version $version', (definition) => {
    expect(() => processOf(definition)).not.toThrow();
  });

  // Runs last: each story has told by then what it names.
  it('is told: no part of it without a story', () => {
    expect([...whatIsToBeTold()].filter((part) => !named.has(part))).toEqual([]);
  });
});

function* whatIsToBeTold(): Iterable<string> {
  const { stages, openings, actions, asks, clocks, tasks, outcomes } = youthDropout;
  for (const stage of Object.keys(stages)) yield `stage ${stage}`;
  for (const opening of Object.keys(openings)) yield `opening ${opening}`;
  for (const action of Object.keys(actions)) yield `action ${action}`;
  for (const task of Object.keys(tasks)) yield `task ${task}`;
  for (const outcome of Object.keys(outcomes)) yield `outcome ${outcome}`;
  for (const [ask, { answers, rungs, pauses = [] }] of Object.entries(asks)) {
    for (const answer of Object.keys(answers)) yield `answer ${ask}.${answer}`;
    for (const clock of pauses) yield `clock ${clock} is paused`;
    if ('breach' in rungs) yield `told ${ask} breach`;
  }
  for (const [clock, { meets, rungs }] of Object.entries(clocks)) {
    yield `clock ${clock} runs`;
    if (typeof meets !== 'string') yield* [`clock ${clock} is met`, `clock ${clock} is breached`];
    for (const rung of Object.keys(rungs)) yield `told ${clock} ${rung}`;
  }
}
