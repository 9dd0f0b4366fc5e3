import type { Writer } from '../../simulation/fill-form.js';
import { type Deed, propose } from '../../simulation/propose.js';
import type { Random } from '../../simulation/random.js';
import type { AvailableAction } from '../available-actions.js';
import type { CaseState, Command, Context } from '../case-state.js';
import { rungMoment } from '../clock.js';
import type { Process } from '../process.js';
import { isRefusal, type RefusalCode } from '../refusal.js';
import type { Engine } from './moment.reference.js';
import type { Violation } from './witness.reference.js';

/** A state, and somebody who tries everything that there is to try. */
export interface Probe {
  readonly engine: Engine;
  readonly process: Process;
  readonly context: Context;
  readonly state: CaseState;
  readonly random: Random;
  readonly write: Writer;
  readonly people: readonly string[] | undefined;
}

/** What somebody is told that they can do, they can; everything else is refused, for the reason they were told. */
export function* probe(given: Probe): Iterable<Violation> {
  const { engine, process, context, state } = given;
  const listed = engine.availableActions(process, context, state);
  for (const one of listed) yield* tryListed(given, one);
  yield* tryWhatIsNotListed(given, listed);
  yield* answerWhatHasEnded(given);
  yield* openAgain(given);
}

/** No rung rings but once, at or after its moment. */
export function* probeBells(given: Probe): Iterable<Violation> {
  const { state, context } = given;
  for (const clock of state.clocks) {
    for (const rung of clock.rungs) {
      const at = rungMoment(clock, rung, context.birthDate);
      const due = rung.rang === null && at !== null && at <= context.now;
      const refused = refusalOf(given, { type: 'ring', clock: clock.no, rung: rung.name });
      if (due !== (refused === null))
        yield { invariant: 'ringsOnceWhenDue', wrong: `«${clock.clock}» ${rung.name}` };
    }
  }
  for (const { no, clock } of state.endedClocks) {
    const refused = refusalOf(given, { type: 'ring', clock: no, rung: 'breach' });
    if (refused !== 'clock-not-running')
      yield { invariant: 'ringsOnceWhenDue', wrong: `«${clock}» has ended` };
  }
}

function* tryListed(given: Probe, listed: AvailableAction): Iterable<Violation> {
  const what = `«${listed.action}» by ${given.context.actor.role}`;
  if (listed.closed === null) {
    const deed = propose(given, given.state, listed);
    const refused = deed ? refusalOf(given, deed.command) : 'nobody to name';
    if (refused !== null) yield { invariant: 'openMeansAccepted', wrong: `${what}: ${refused}` };
    if (deed) yield* spoil(given, listed, deed);
    return;
  }
  const refused = refusalOf(given, bare(listed));
  const wrong = `${what}: ${refused} instead of ${listed.closed.refused}`;
  if (refused !== listed.closed.refused) yield { invariant: 'closedMeansRefused', wrong };
  const { da, en } = listed.closed.text;
  if (da.trim() === '' || en.trim() === '') yield { invariant: 'closedSaysWhy', wrong: what };
}

/** What is open with what it needs is refused without it, or with a receiver who is no such thing. */
function* spoil(given: Probe, listed: AvailableAction, { command }: Deed): Iterable<Violation> {
  if (command.type !== 'act') return;
  const expect = function* (spoiled: Command, ...expected: readonly RefusalCode[]): Iterable<Violation> {
    const refused = refusalOf(given, spoiled);
    const wrong = `«${listed.action}»: ${refused} instead of ${expected.join(' or ')}`;
    if (refused === null || !expected.includes(refused)) yield { invariant: 'needsWhatItNeeds', wrong };
  };
  const { record, to, ...rest } = command;
  if (command.person !== undefined) {
    const { person: _, ...nobody } = command;
    yield* expect(nobody, 'fields-missing');
  }
  if (record) {
    yield* expect({ ...rest, ...(to && { to }) }, 'fields-missing');
    const facts = { ...record.facts, 'no fact of this form': true };
    yield* expect({ ...command, record: { ...record, facts } }, 'fact-wrong');
  }
  if (to?.id === undefined) return;
  const wrongId =
    Object.keys(given.context.roles).find((id) => given.context.roles[id] !== to.role) ?? 'nobody';
  yield* expect({ ...command, to: { ...to, id: wrongId } }, 'receiver-wrong-role');
  yield* expect({ ...command, to: { ...to, id: 'nobody' } }, 'receiver-wrong-role');
}

/** Actions that are another role's are not listed; trying them is refused like any other. */
function* tryWhatIsNotListed(given: Probe, listed: readonly AvailableAction[]): Iterable<Violation> {
  const { process, context } = given;
  const known = new Set(listed.map(({ action }) => action));
  const answers = Object.entries(process.definition.asks).flatMap(([ask, spec]) =>
    Object.keys(spec.answers).map((answer) => `${ask}.${answer}`),
  );
  for (const action of [...Object.keys(process.definition.actions), ...answers, 'no-such-action']) {
    if (known.has(action)) continue;
    const refused = refusalOf(given, { type: 'act', action });
    if (refused === null) {
      yield { invariant: 'unlistedMeansRefused', wrong: `«${action}» by ${context.actor.role}` };
    }
  }
}

/** An old offer that somebody still has on the screen must not move a case that has gone on. */
function* answerWhatHasEnded(given: Probe): Iterable<Violation> {
  const { process, state } = given;
  for (const { no, ask, to } of state.endedAsks.slice(-6)) {
    for (const [answer, { form }] of Object.entries(process.definition.asks[ask]?.answers ?? {})) {
      const actor = { person: `${to.id}/1`, role: to.role, party: to.id };
      const asked = { ...given, context: { ...given.context, actor } };
      const record = form === undefined ? null : { record: 'late', digest: '0'.repeat(64), facts: {} };
      const command = { type: 'act', action: `${ask}.${answer}`, on: no, ...(record && { record }) } as const;
      if (refusalOf(asked, command) === null)
        yield { invariant: 'endedMeansRefused', wrong: `«${ask}.${answer}»` };
    }
  }
}

function* openAgain(given: Probe): Iterable<Violation> {
  const record = { record: 'again', digest: '0'.repeat(64), facts: {} };
  for (const opening of Object.keys(given.process.definition.openings)) {
    const refused = refusalOf(given, { type: 'open', opening, subject: given.state.subject, record });
    if (refused !== 'case-exists') yield { invariant: 'opensOnce', wrong: `«${opening}»: ${refused}` };
  }
}

/** The code of a refusal, which brings nothing but its words; null where a step came of it. */
function refusalOf({ engine, process, context, state }: Probe, command: Command): RefusalCode | null {
  const decision = engine.decide(process, context, state, command);
  if (!isRefusal(decision)) return null;
  if ('step' in decision || 'state' in decision) throw new Error('A refusal brings a step.');
  return decision.refused;
}

function bare({ action, on }: AvailableAction): Command {
  return { type: 'act', action, ...(on !== null && { on }) };
}
