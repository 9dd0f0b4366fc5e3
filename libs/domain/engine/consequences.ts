import { type Brought, openAsk, withdraw } from './ask.js';
import { close, enter, pass, reopen } from './baton.js';
import { bring, release } from './bring.js';
import type { OpenTask } from './case-state.js';
import { giveConsent } from './consent.js';
import type { Draft } from './draft.js';
import type { Consequences, Fact } from './language.js';
import { link } from './link.js';
import { partyOfTask, sameParty } from './party.js';

/** Lets the parts of a consequence happen, in the order in which the language lists them. */
export function follow(draft: Draft, what: Consequences, brought: Brought): void {
  if (what.sets) setFacts(draft, what.sets);
  if (what.does) finishTasks(draft, what.does);
  for (const ask of what.ends ?? []) withdraw(draft, ask);
  if (what.releases) release(draft, what.releases);
  if (what.brings) bring(draft, what.brings, brought);
  if (what.go) enter(draft, what.go, false);
  if (what.passes) pass(draft, what.passes);
  if (what.asks) openAsk(draft, what.asks, brought);
  for (const task of what.opens ?? []) {
    draft.openTask(task, scopeOf(draft, brought), brought.clock ?? null);
  }
  if (what.consent) changeConsent(draft, what.consent, brought);
  if (what.links) link(draft, what.links);
  if (what.closes) close(draft, what.closes);
  if (what.reopens) reopen(draft, what.reopens);
  const branch = what.either?.find((candidate) => draft.holds(candidate.when));
  if (branch) follow(draft, branch, brought);
}

/** What is known already is no event: people's screens would take it for a change. */
function setFacts(draft: Draft, sets: NonNullable<Consequences['sets']>): void {
  const news = Object.entries(sets).flatMap(([fact, said]): [string, Fact][] => {
    const value = typeof said === 'object' ? draft.state.facts[said.fact] : said;
    return value === undefined || value === draft.state.facts[fact] ? [] : [[fact, value]];
  });
  if (news.length > 0) draft.emit({ type: 'factsSet', facts: Object.fromEntries(news) });
}

function scopeOf(draft: Draft, { lasting }: Brought): OpenTask['scope'] {
  if (draft.state.closed) return 'beyond';
  return lasting ? 'case' : 'leg';
}

function finishTasks(draft: Draft, tasks: readonly string[]): void {
  const { actor } = draft;
  draft.endTasks(
    (task) =>
      tasks.includes(task.task) &&
      (task.role === actor.role || sameParty(partyOfTask(draft.state, task), actor)),
    'done',
  );
}

function changeConsent(draft: Draft, change: 'given' | 'withdrawn', brought: Brought): void {
  const { record, consent = null } = brought;
  if (change === 'given') {
    if (record === null) throw new Error('A consent needs a record.');
    giveConsent(draft, record, brought.terms);
    return;
  }
  if (consent === null) throw new Error('A withdrawal needs the consent that it is about.');
  draft.emit({ type: 'consentWithdrawn', no: consent });
}
