import { type Brought, passOn, postpone, redirect } from './ask.js';
import { assign } from './assign.js';
import { enter } from './baton.js';
import type { CaseState, Command, Context, OpenAsk, Party, RecordInput, RunningClock } from './case-state.js';
import { rungMoment } from './clock.js';
import { lapseConsents } from './consent.js';
import { follow } from './consequences.js';
import { correct } from './correct.js';
import { Draft } from './draft.js';
import type { Step } from './event.js';
import type { Answer, Consequences, Rung } from './language.js';
import { join } from './link.js';
import { numbered } from './numbered.js';
import { partyOf, partyOfClock } from './party.js';
import { named, permit } from './permission.js';
import { deadlineOf, type Process } from './process.js';
import { breakQuiet, catchUp } from './quiet.js';
import { rebase } from './rebase.js';
import { isRefusal, type Refusal, Refused, refuse } from './refusal.js';

/** What a command comes to: one step and the state after it, or an expected no. */
export type Decision = { readonly step: Step; readonly state: CaseState } | Refusal;

/**
 * Decides a command. Pure: the same arguments give the same decision, and none of them is changed.
 * `state` is null for the command that opens the case.
 */
export function decide(
  process: Process,
  context: Context,
  state: CaseState | null,
  command: Command,
): Decision {
  try {
    if (command.type === 'open') return open(process, context, state, command);
    if (state === null) return refuse('case-not-found', 'Sagen findes ikke.', 'There is no such case.');
    const draft = new Draft(process, context, state);
    const refusal = follower[command.type](draft, command as never);
    return refusal ?? finished(draft);
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.refusal;
    throw thrown;
  }
}

const follower = { act, assign, ring, rebase, correct, join } as const;

type Of<T extends Command['type']> = Extract<Command, { readonly type: T }>;

function open(process: Process, context: Context, state: CaseState | null, command: Of<'open'>): Decision {
  const opening = named(process.definition.openings, command.opening);
  if (state !== null) return refuse('case-exists', 'Sagen findes allerede.', 'The case exists already.');
  if (!opening) return refuse('unknown-opening', 'En sag kan ikke begynde sådan.', 'A case cannot begin so.');
  if (opening.by !== context.actor.role) {
    const role = process.definition.roles[opening.by]?.label ?? { da: opening.by, en: opening.by };
    return refuse(
      'wrong-party',
      `Det er ${role.da}, der åbner sådan en sag.`,
      `Such a case is opened by ${role.en}.`,
    );
  }
  const draft = new Draft(process, context, null);
  draft.open(command);
  const why = draft.whyNot(opening.when);
  if (why) return { refused: 'condition-fails', text: why };
  keep(draft, opening.form, command.record);
  draft.react(`opened:${command.opening}`);
  enter(draft, opening.enters, false);
  follow(draft, opening, broughtBy(command));
  return finished(draft);
}

function finished(draft: Draft): Decision {
  lapseConsents(draft);
  draft.settle();
  breakQuiet(draft);
  return draft.finish();
}

function act(draft: Draft, command: Of<'act'>): Refusal | null {
  const permitted = permit(draft.process, draft.context, draft.state, command.action, command.on);
  if (isRefusal(permitted)) return permitted;
  const form = 'answer' in permitted ? permitted.answer.form : permitted.action.form;
  if (form !== undefined && !command.record) {
    return refuse('fields-missing', 'Skemaet mangler.', 'The form is missing.');
  }
  if (form !== undefined && command.record) keep(draft, form, command.record);
  const { provided } = 'answer' in permitted ? permitted.answer : permitted.action;
  const why = draft.whyNot(provided);
  if (why) return { refused: 'condition-fails', text: why };
  if ('answer' in permitted) {
    const { ask, name, answer } = permitted;
    giveAnswer(draft, ask, name, answer, { ...broughtBy(command), answers: ask.no });
    return null;
  }
  draft.emit({ type: 'did', action: command.action });
  follow(draft, permitted.action, broughtBy(command, permitted.consent));
  return null;
}

/** Ends the ask with its answer, sends it on or puts it off; then lets the answer's consequences happen. */
function giveAnswer(draft: Draft, ask: OpenAsk, name: string, answer: Answer, brought: Brought): void {
  const record = answer.form === undefined ? null : brought.record;
  draft.emit({ type: 'answered', no: ask.no, ask: ask.ask, answer: name, record });
  if (answer.redirects) redirect(draft, ask, brought);
  else if (answer.postpones) postpone(draft, ask);
  else draft.endAsk(ask.no, 'answered', name);
  if (answer.binds) {
    const { role, id } = ask.to;
    const before = draft.state.parties[role];
    draft.emit({ type: 'partyBound', role, id });
    passOn(draft, role, before);
  }
  follow(draft, answer, brought);
}

/** The record's reference and its facts: known before anything asks for them. */
function keep(draft: Draft, form: string, { record, digest, facts }: RecordInput): void {
  const told = draft.process.factsOf.get(form);
  const news = Object.keys(facts);
  const stranger = news.find((fact) => !told?.has(fact));
  if (stranger !== undefined) {
    throw new Refused(
      refuse(
        'fact-wrong',
        `Skemaet siger intet om «${stranger}».`,
        `The form says nothing of “${stranger}”.`,
      ),
    );
  }
  draft.record(form, record, digest);
  if (news.length > 0) draft.emit({ type: 'factsSet', facts });
}

function broughtBy(command: Of<'open'> | Of<'act'>, consent: number | null = null): Brought {
  const { record, to } = command;
  const elements = command.type === 'act' ? command.elements : undefined;
  const person = command.type === 'act' ? command.person : undefined;
  return { record: record?.record ?? null, to, elements, consent, terms: record?.consent, person };
}

/** A rung of a deadline's ladder: once, never early, and only while the clock runs. */
function ring(draft: Draft, command: Of<'ring'>): Refusal | null {
  const { context, process, state } = draft;
  const clock = numbered(state.clocks, command.clock);
  if (!clock)
    return refuse('clock-not-running', 'Fristen løber ikke længere.', 'The deadline no longer runs.');
  const deadline = deadlineOf(process, clock);
  const rung = clock.rungs.find(({ name }) => name === command.rung);
  const spec = deadline?.rungs[command.rung];
  if (!deadline || !rung || !spec || rung.rang || rung.skipped)
    return refuse('rung-unknown', 'Trinnet er allerede nået.', 'The rung has rung.');
  const moment = rungMoment(clock, rung, context.birthDate);
  if (moment === null || moment > context.now) {
    return refuse('rung-not-due', 'Fristen er endnu ikke nået.', 'The deadline is not reached yet.');
  }
  if (catchUp(draft, clock)) return null;
  const { no, clock: name } = clock;
  const tells = told(draft, clock, spec);
  draft.emit({ type: 'rang', no, clock: name, rung: command.rung, tells, leader: spec.leader ?? false });
  // What a birthday opens outlives the clock that rang it, and is not over when the baton passes.
  follow(
    draft,
    spec as Consequences,
    deadline.metByItself ? { record: null, lasting: true } : { record: null, clock: no },
  );
  if (deadline.metByItself) endAfterLastRung(draft, no);
  if (spec.lapses && clock.ask !== null) draft.endAsk(clock.ask, 'lapsed');
  return null;
}

/** Never nobody, unless nobody is to hear of it: where no owner is bound yet, the holder does. */
function told({ state }: Draft, clock: RunningClock, { tells }: Rung): readonly Party[] {
  if (tells.length === 0) return [];
  const ask = numbered(state.asks, clock.ask);
  const known: Party[] = [];
  for (const whom of tells) {
    const party =
      whom === 'asker' ? ask?.from : whom === 'owner' ? partyOfClock(state, clock) : partyOf(state, whom);
    if (party) known.push(party);
  }
  return known.length > 0 ? known : [state.holder];
}

function endAfterLastRung(draft: Draft, no: number): void {
  const clock = numbered(draft.state.clocks, no);
  if (clock?.rungs.every((rung) => rung.rang || rung.skipped)) draft.endClock(clock, 'met');
}
