import { hindranceOf } from './ask.js';
import type { Actor, CaseState, Context, OpenAsk } from './case-state.js';
import { whyNotConsent, withdrawable } from './consent.js';
import { questionOf, whyNot } from './guard.js';
import type { Action, Answer, Definition } from './language.js';
import { sameParty } from './party.js';
import type { Process } from './process.js';
import { type Refusal, refuse } from './refusal.js';
import { names } from './trigger.js';

/** An action that may be done now: either one of the process, or an answer to an ask that is open. */
export type Permitted =
  | { readonly action: Action; readonly consent: number | null }
  | { readonly answer: Answer; readonly name: string; readonly ask: OpenAsk };

/** Splits `ask.answer`; null for an action's plain name. */
export function answerName(action: string): { readonly ask: string; readonly answer: string } | null {
  const dot = action.indexOf('.');
  return dot < 0 ? null : { ask: action.slice(0, dot), answer: action.slice(dot + 1) };
}

/** Whether this person may do this now, or why not: the one question behind commands, screens and simulation. */
export function permit(
  process: Process,
  context: Context,
  state: CaseState,
  action: string,
  on?: number,
): Permitted | Refusal {
  const answer = answerName(action);
  return answer
    ? permitAnswer(process.definition, context, state, answer, on)
    : permitAction(process, context, state, action, on);
}

/** What the definition has under a name that came from outside: «constructor» is no action. */
export function named<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function permitAction(
  process: Process,
  context: Context,
  state: CaseState,
  name: string,
  on: number | undefined,
): Permitted | Refusal {
  const action = named(process.definition.actions, name);
  if (!action) return unknownAction(name);
  if (!mayAct(action, context, state)) return wrongParty(process.definition, action, context.actor);
  if (!isOpenHere(process, state, name)) return notOpenHere(process.definition, state, action, context.actor);
  const why = whyNot(action.when, questionOf(process.definition, context, state));
  if (why) return { refused: 'condition-fails', text: why };
  const ask = action.asks === undefined ? undefined : process.definition.asks[action.asks];
  const hindrance =
    ask && !action.ends?.includes(action.asks ?? '') ? hindranceOf(state, action.asks ?? '', ask) : null;
  if (hindrance) return hindrance;
  if (action.consent === undefined) return { action, consent: null };
  return permitConsent(process.definition, context, state, action, on);
}

function permitConsent(
  definition: Definition,
  context: Context,
  state: CaseState,
  action: Action,
  on: number | undefined,
): Permitted | Refusal {
  if (action.consent === 'given') {
    const why = whyNotConsent(definition, state, context, context.actor.role);
    return why ? { refused: 'condition-fails', text: why } : { action, consent: null };
  }
  const open = withdrawable(definition, state, context);
  if ('da' in open) return { refused: 'condition-fails', text: open };
  const consent = pick(open, on);
  return 'refused' in consent ? consent : { action, consent: consent.no };
}

function isOpenHere(process: Process, state: CaseState, name: string): boolean {
  if (state.closed) return process.definition.afterClose.includes(name);
  return process.actionsIn.get(state.stage ?? '')?.has(name) ?? false;
}

function mayAct(action: Action, { actor }: Context, state: CaseState): boolean {
  return names(action.by).some((role) =>
    role === 'holder'
      ? actor.role === state.holder.role && actor.party === state.holder.id
      : actor.role === role && state.parties[role] === actor.party,
  );
}

function permitAnswer(
  definition: Definition,
  context: Context,
  state: CaseState,
  { ask: askName, answer: name }: { readonly ask: string; readonly answer: string },
  on: number | undefined,
): Permitted | Refusal {
  const spec = named(definition.asks, askName);
  const answer = spec && named(spec.answers, name);
  const label = spec?.label;
  if (!answer || !label)
    return noSuchAnswer(definition, `${askName}.${name}`) ?? unknownAction(`${askName}.${name}`);
  const open = state.asks.filter((ask) => ask.ask === askName && knowsAsk(ask, state, context.actor));
  if (open.length === 0) {
    return refuse(
      'action-not-open-here',
      `«${label.da}» kan ikke besvares, hvor sagen er nu.`,
      `“${label.en}” cannot be answered where the case is now.`,
    );
  }
  const isTheirs = answer.by === undefined || names(answer.by).includes(context.actor.role);
  const mine = isTheirs ? open.filter((ask) => mayAnswer(definition, ask, context, state)) : [];
  if (mine.length === 0) {
    const to = definition.roles[open[0]?.to.role ?? '']?.label ?? label;
    return refuse('wrong-party', `Det er ${to.da}, der skal svare.`, `The answer is for ${to.en} to give.`);
  }
  const ask = pick(mine, on);
  if ('refused' in ask) return ask;
  const why = whyNot(answer.when, questionOf(definition, context, state));
  return why ? { refused: 'condition-fails', text: why } : { answer, name, ask };
}

/** The party asked; for a person also whoever asks or holds the case, who may put their words on record. */
function mayAnswer(definition: Definition, ask: OpenAsk, { actor }: Context, state: CaseState): boolean {
  const isActor = (party: { role: string; id: string }) =>
    actor.role === party.role && actor.party === party.id;
  if (isActor(ask.to)) return true;
  return definition.roles[ask.to.role]?.is === 'person' && (isActor(ask.from) || isActor(state.holder));
}

function pick<T extends { readonly no: number }>(items: readonly T[], on: number | undefined): T | Refusal {
  const found = on === undefined ? items : items.filter((item) => item.no === on);
  const [first, second] = found;
  if (!first) {
    return refuse(
      'no-such-item',
      'Det findes ikke (længere) i sagen.',
      'It is not (or no longer) in the case.',
      '/on',
    );
  }
  if (second) {
    return refuse(
      'which-item',
      'Der er flere: sig hvilken med «on».',
      'There are several: say which with “on”.',
      '/on',
    );
  }
  return first;
}

/**
 * Of an ask that the process has: which answers there are, since there is no such one. FGU cannot refuse somebody who is
 * assessed into the target group (uvm.dk), and is to be told what it can do. Null for what is no answer to any ask.
 */
export function noSuchAnswer(definition: Definition, action: string): Refusal | null {
  const said = answerName(action);
  const spec = said && named(definition.asks, said.ask);
  if (!spec || named(spec.answers, said.answer)) return null;
  const { label, answers } = spec;
  const open = Object.values(answers).map((answer) => answer.label);
  return refuse(
    'unknown-action',
    `«${label.da}» har ikke det svar. Der kan svares: ${open.map(({ da }) => `«${da}»`).join(', ')}.`,
    `“${label.en}” has no such answer. It can be answered: ${open.map(({ en }) => `“${en}”`).join(', ')}.`,
  );
}

function unknownAction(name: string): Refusal {
  return refuse('unknown-action', `Processen kender ikke «${name}».`, `The process has no action “${name}”.`);
}

function notOpenHere(definition: Definition, state: CaseState, action: Action, actor: Actor): Refusal {
  if (state.closed) {
    return refuse(
      'case-closed',
      `Sagen er afsluttet: «${action.label.da}» kan ikke længere gøres.`,
      `The case is closed: “${action.label.en}” can no longer be done.`,
    );
  }
  if (!knowsStage(state, actor)) {
    return refuse(
      'action-not-open-here',
      `«${action.label.da}» kan ikke gøres, hvor sagen er nu.`,
      `“${action.label.en}” cannot be done where the case is now.`,
    );
  }
  const stage = definition.stages[state.stage ?? '']?.label ?? { da: '', en: '' };
  return refuse(
    'action-not-open-here',
    `«${action.label.da}» kan ikke gøres, mens sagen er i «${stage.da}».`,
    `“${action.label.en}” cannot be done while the case is in “${stage.en}”.`,
  );
}

/**
 * Whether somebody is to know that it is open. What others ask each other tells as much as the stage: that a referral
 * is under way, or a hearing, or a complaint. For the rest there is no such question, in a refusal neither.
 */
export function knowsAsk({ from, to }: OpenAsk, state: CaseState, actor: Actor): boolean {
  const self = { role: actor.role, id: actor.party };
  return knowsStage(state, actor) || sameParty(from, self) || sameParty(to, self);
}

/** The stage tells the municipality's decision: a school that has given the case on is not to read it in a refusal. */
function knowsStage({ holder, overseers, parties }: CaseState, { role, party }: Actor): boolean {
  if (role === holder.role && party === holder.id) return true;
  return role === 'youngPerson' || (overseers.includes(role) && parties[role] === party);
}

function wrongParty(definition: Definition, action: Action, { role: own }: Actor): Refusal {
  if (names(action.by).some((role) => role === own)) {
    return refuse(
      'wrong-party',
      `«${action.label.da}» kan kun gøres af den part, sagen har i jeres rolle: det er I ikke, eller ikke længere.`,
      `“${action.label.en}” is done by the party that the case has in your role: that is not you, or no longer.`,
    );
  }
  const roles = names(action.by).map((role) =>
    role === 'holder'
      ? { da: 'den, der har sagen', en: 'whoever holds the case' }
      : (definition.roles[role]?.label ?? { da: role, en: role }),
  );
  return refuse(
    'wrong-party',
    `«${action.label.da}» gøres af ${roles.map((role) => role.da).join(' eller ')}.`,
    `“${action.label.en}” is done by ${roles.map((role) => role.en).join(' or ')}.`,
  );
}
