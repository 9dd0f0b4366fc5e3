import type { CaseState, EndedAsk, Party } from '../engine/case-state.js';
import type { Answer, Consequences, Definition } from '../engine/language.js';
import { sameParty } from '../engine/party.js';
import { relationOf } from './relation.js';

/** Of one record: all of it, or only these fields. */
export type Extent = 'all' | readonly string[];

/**
 * Which records a party may read, and how much of each: its own contributions, the answers that it was owed, and of
 * the packages addressed to it the preview before it has taken the case over and the chosen elements after, and the words of the young person and the family. Else holding a
 * case opens no record: only the relevant and necessary elements travel (uvm.dk on plans that go to FGU;
 * databeskyttelsesforordningen art. 5(1)(c)).
 *
 * @returns record id → extent; a record that is not there may not be read at all
 */
export function readable(
  definition: Definition,
  state: CaseState,
  party: Party,
): ReadonlyMap<string, Extent> {
  const found = new Map<string, Extent>();
  const add = (record: string, extent: Extent) => {
    const before = found.get(record);
    if (before === 'all' || extent === 'all') found.set(record, 'all');
    else if (extent.length > 0) found.set(record, [...new Set([...(before ?? []), ...extent])]);
  };
  const relation = relationOf(state, party);
  if (relation === 'none') return found;
  for (const { record, form, by } of state.records) {
    const told =
      (relation === 'subject' || relation === 'guardianGiven') &&
      definition.forms[form]?.subjectReads === true;
    const heard = relation === 'holder' && definition.forms[form]?.holderReads === true;
    if (told || heard || sameParty(by, party)) add(record, 'all');
  }
  for (const ask of [...state.asks, ...state.endedAsks]) {
    if (sameParty(ask.from, party)) for (const reply of ask.replies) add(reply, 'all');
  }
  for (const ask of state.asks) {
    if (!sameParty(ask.to, party)) continue;
    const offer = ask.kind === 'handoff';
    for (const { record, elements, preview } of ask.carries) add(record, offer ? preview : elements);
    if (!offer && ask.record !== null) add(ask.record, 'all');
  }
  // A former party gives its packages back: it was bound by them, and is no more.
  if (state.parties[party.role] === party.id) {
    for (const { record, elements } of state.endedAsks
      .filter((ask) => sameParty(ask.to, party) && tookOver(definition, ask))
      .flatMap(({ carries }) => carries)) {
      add(record, elements);
    }
  }
  return found;
}

/** Whether the answer made the party asked a party of the case: by taking the baton, or by being bound beside it. */
function tookOver(definition: Definition, { ask, how, answer }: EndedAsk): boolean {
  if (how !== 'answered' || answer === null) return false;
  const given: Answer | undefined = definition.asks[ask]?.answers[answer];
  return given !== undefined && takesOver(given);
}

/** Whether who gives that answer becomes a party of the case. */
export function takesOver(answer: Answer): boolean {
  return answer.binds === true || passes(answer);
}

function passes({ passes: stage, either = [] }: Consequences): boolean {
  return stage !== undefined || either.some(passes);
}
