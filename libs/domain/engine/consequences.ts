import type { CaseState, OpenAsk, PackageItem, Party, RunningClock } from './case-state.js';
import type { Draft } from './draft.js';
import { sameParty } from './evolve.js';
import type { Answer, Ask, Consequences, Package } from './language.js';
import { refuse, type Refusal } from './refusal.js';

/** What the command brought along, as far as its consequences need it. */
export interface Brought {
  readonly record: string | null;
  readonly to?: { readonly role: string; readonly id?: string };
  readonly elements?: Readonly<Record<string, readonly string[]>>;
  /** The ask or consent that it is about. */
  readonly on?: number;
  /** The clock whose rung it is. */
  readonly clock?: number;
}

/** Thrown where a step under way turns out to be impossible; `decide` gives it back as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** Lets the parts of a consequence happen, in the order in which the language lists them. */
export function follow(draft: Draft, what: Consequences, brought: Brought): void {
  if (what.sets) draft.emit({ type: 'factsSet', facts: what.sets as Record<string, string | number | boolean> });
  if (what.does) finishTasks(draft, what.does);
  for (const ask of what.ends ?? []) withdraw(draft, ask);
  if (what.go) enter(draft, what.go, false);
  if (what.passes) pass(draft, what.passes);
  if (what.asks) openAsk(draft, what.asks, brought);
  for (const task of what.opens ?? []) {
    draft.openTask(task, draft.state.closed ? 'beyond' : 'leg', brought.clock ?? null);
  }
  if (what.consent) changeConsent(draft, what.consent, brought);
  if (what.closes) close(draft, what.closes);
  if (what.reopens) reopen(draft, what.reopens);
  const branch = what.either?.find((candidate) => draft.holds(candidate.when));
  if (branch) follow(draft, branch, brought);
}

function finishTasks(draft: Draft, tasks: readonly string[]): void {
  const { actor } = draft;
  draft.endTasks((task) => tasks.includes(task.task) && (task.role === actor.role || task.role === 'holder'), 'done');
}

function withdraw(draft: Draft, name: string): void {
  for (const ask of Object.values(draft.state.asks)) if (ask.ask === name) draft.endAsk(ask.no, 'withdrawn');
}

/** Enters a stage; with `leaves`, what belonged to the leg before ends first. */
export function enter(draft: Draft, name: string, leaves: boolean): void {
  const stage = draft.definition.stages[name];
  const leg = stage && draft.definition.legs[stage.leg];
  if (!stage || !leg) throw new Error(`The definition has no stage «${name}».`);
  draft.endTasks((task) => task.scope === 'stage', 'ended');
  endClocks(draft, (scope) => scope === 'stage');
  if (leaves) leaveLeg(draft);
  const id = draft.state.parties[leg.role];
  if (id === undefined) throw new Error(`Nobody is bound to «${leg.role}», who would hold the case in «${name}».`);
  const holder: Party = { role: leg.role, id };
  draft.emit({ type: 'entered', stage: name, leg: stage.leg, holder, overseers: leg.overseers ?? [] });
  for (const task of stage.tasks ?? []) draft.openTask(task, 'stage', null);
}

function leaveLeg(draft: Draft): void {
  for (const ask of Object.values(draft.state.asks)) if (!ask.outlives) draft.endAsk(ask.no, 'lapsed');
  draft.endTasks((task) => task.scope === 'leg' && !outliving(draft.state, task.cause), 'ended');
  endClocks(draft, (scope) => scope === 'leg');
}

function endClocks(draft: Draft, which: (scope: RunningClock['scope']) => boolean): void {
  for (const clock of Object.values(draft.state.clocks)) {
    if (clock.ask === null && which(clock.scope)) draft.endClock(clock, 'void');
  }
}

/** A task lives on with the ask or clock that caused it, where that outlives the leg. */
function outliving(state: CaseState, cause: number | null): boolean {
  if (cause === null) return false;
  const clock = state.clocks[cause];
  return state.asks[cause] !== undefined || clock?.scope === 'case' || clock?.scope === 'beyond';
}

/** The baton passes to the actor, who has just accepted it. */
function pass(draft: Draft, to: string): void {
  const stage = to === 'here' ? (draft.state.stage ?? to) : to;
  if (draft.state.parties[draft.actor.role] !== draft.actor.id) draft.emit({ type: 'partyBound', ...draft.actor });
  enter(draft, stage, true);
}

function openAsk(draft: Draft, name: string, brought: Brought): void {
  const spec = draft.definition.asks[name];
  if (!spec) throw new Error(`The definition has no ask «${name}».`);
  const hindrance = hindranceOf(draft.state, name, spec);
  if (hindrance) throw new Refused(hindrance);
  const to = receiver(draft, spec, brought);
  const from = spec.from === undefined ? draft.actor : partyBound(draft, spec.from);
  const carries = spec.carries ? packed(draft, spec.carries, brought) : [];
  draft.ask(name, to, from, brought.record, carries);
}

/** Why an ask of this kind cannot be opened now, if it cannot. */
export function hindranceOf(state: CaseState, name: string, spec: Ask): Refusal | null {
  const open = Object.values(state.asks);
  if (spec.kind === 'handoff' && open.some((ask) => ask.kind === 'handoff')) {
    return refuse(
      'offer-already-open',
      'Sagen er allerede tilbudt en anden part. Afvent svaret, eller træk tilbuddet tilbage.',
      'The case is already offered to another party. Await the answer, or withdraw the offer.',
    );
  }
  if (!spec.many && open.some((ask) => ask.ask === name)) {
    return refuse(
      'already-asked',
      `«${spec.label.da}» er allerede åben. Afvent svaret.`,
      `“${spec.label.en}” is already open. Await the answer.`,
    );
  }
  return null;
}

/** The party that the form names, or the one that the case already has for the role. */
export function receiver(draft: Draft, spec: Ask, brought: Brought): Party {
  const { context } = draft;
  const role = spec.to === 'chosen' ? brought.to?.role : spec.to;
  if (role === undefined) {
    throw new Refused(refuse('receiver-missing', 'Vælg, hvem der skal svare.', 'Choose who is to answer.', '/to'));
  }
  const id = brought.to?.role === role && brought.to.id !== undefined ? brought.to.id : undefined;
  if (id === undefined) return partyBound(draft, role);
  if (draft.definition.roles[role]?.is === 'organisation' && context.roles[id] !== role) {
    const label = draft.definition.roles[role].label;
    throw new Refused(
      refuse(
        'receiver-wrong-role',
        `Modtageren er ikke ${label.da}.`,
        `The receiver is not ${label.en}.`,
        '/to',
      ),
    );
  }
  return { role, id };
}

function partyBound(draft: Draft, role: string): Party {
  const id = draft.state.parties[role];
  if (id !== undefined) return { role, id };
  const label = draft.definition.roles[role]?.label ?? { da: role, en: role };
  throw new Refused(
    refuse(
      'receiver-unbound',
      `Sagen har endnu ingen ${label.da}. Vælg en.`,
      `The case has no ${label.en} yet. Choose one.`,
      '/to',
    ),
  );
}

/** The latest record of each form that the package names, cut to the elements that the sender chose. */
function packed(draft: Draft, spec: Package, brought: Brought): readonly PackageItem[] {
  const records = Object.values(draft.state.records);
  return spec.contents.flatMap(({ form, elements, preview = [] }) => {
    const allowed = elements ?? Object.keys(draft.definition.forms[form]?.fields ?? {});
    const chosen = brought.elements?.[form] ?? allowed;
    if (chosen.some((element) => !allowed.includes(element))) {
      throw new Refused(
        refuse(
          'elements-wrong',
          'Pakken rummer kun de oplysninger, som overleveringen giver ret til.',
          'The package holds only what the handoff gives a right to.',
          `/elements/${form}`,
        ),
      );
    }
    const shown = preview.filter((element) => chosen.includes(element));
    return records
      .filter((record) => record.form === form)
      .map(({ record, revision }) => ({ form, record, revision, elements: chosen, preview: shown }));
  });
}

function changeConsent(draft: Draft, change: 'given' | 'withdrawn', { record, on }: Brought): void {
  if (change === 'given') {
    if (record === null) throw new Error('A consent needs a record.');
    draft.emit({ type: 'consentGiven', no: draft.state.next, record });
    return;
  }
  if (on === undefined) throw new Error('A withdrawal needs the consent that it is about.');
  draft.emit({ type: 'consentWithdrawn', no: on });
}

/** After the close the keeper that the outcome names is accountable; only what outlives a close goes on. */
function close(draft: Draft, outcome: string): void {
  const role = draft.definition.outcomes[outcome]?.keeper ?? 'holder';
  const id = draft.state.parties[role];
  const keeper = id === undefined ? draft.state.holder : { role, id };
  for (const ask of Object.values(draft.state.asks)) if (ask.outlives !== 'close') draft.endAsk(ask.no, 'lapsed');
  draft.endTasks((task) => task.cause === null && task.scope !== 'beyond', 'ended');
  draft.emit({ type: 'closed', outcome, keeper });
  endClocks(draft, (scope) => scope !== 'beyond');
}

function reopen(draft: Draft, stage: string): void {
  draft.emit({ type: 'reopened' });
  draft.endTasks((task) => task.scope === 'beyond' && task.cause === null, 'ended');
  endClocks(draft, (scope) => scope === 'beyond');
  enter(draft, stage, false);
}

/** Ends the ask with its answer, or sends it on; then lets the answer's consequences happen. */
export function giveAnswer(draft: Draft, ask: OpenAsk, name: string, answer: Answer, brought: Brought): void {
  draft.emit({ type: 'answered', no: ask.no, ask: ask.ask, answer: name });
  if (answer.redirects) redirect(draft, ask, brought);
  else draft.endAsk(ask.no, 'answered', name);
  if (answer.binds) draft.emit({ type: 'partyBound', role: ask.to.role, id: ask.to.id });
  follow(draft, answer, brought);
}

/** The same ask, another receiver, a fresh answer clock; the time since it was first asked is kept. */
function redirect(draft: Draft, ask: OpenAsk, brought: Brought): void {
  const spec = draft.definition.asks[ask.ask];
  if (!spec) throw new Error(`The definition has no ask «${ask.ask}».`);
  if (brought.to?.id === undefined) {
    throw new Refused(
      refuse('receiver-missing', 'Vælg, hvem sagen skal videre til.', 'Choose whom it goes on to.', '/to'),
    );
  }
  const to = receiver(draft, spec, brought);
  if (sameParty(to, ask.to)) {
    throw new Refused(
      refuse('receiver-wrong-role', 'Det er den samme modtager.', 'That is the same receiver.', '/to'),
    );
  }
  draft.endAnswerClock(ask.no, 'met');
  draft.emit({ type: 'redirected', no: ask.no, to });
  draft.startAnswerClock(ask.ask, ask.no, to.role);
}
