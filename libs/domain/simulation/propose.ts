import type { AvailableAction } from '../engine/available-actions.js';
import type { Actor, CaseState, Command, Context, OpenAsk, RecordInput } from '../engine/case-state.js';
import { whyNotConsent } from '../engine/consent.js';
import { readForm } from '../engine/form.js';
import { holds, questionOf } from '../engine/guard.js';
import type { Definition, Form } from '../engine/language.js';
import { numbered } from '../engine/numbered.js';
import { allowedElements } from '../engine/package.js';
import { partyOfTask } from '../engine/party.js';
import { answerName } from '../engine/permission.js';
import type { Process } from '../engine/process.js';
import { localDate } from '../time/instant.js';
import { type Blank, type Fields, fillForm, oneOf, type Writer } from './fill-form.js';
import type { Random } from './random.js';
import { wishesOf } from './wishes.js';

/** A command with all that it needs, and the content of its form, which the engine does not see. */
export interface Deed {
  readonly command: Command;
  readonly fields: Fields | null;
}

/** Where a command comes from: who would give it and when, and what chance has to say. */
export interface Scene {
  readonly process: Process;
  readonly context: Context;
  readonly random: Random;
  readonly write: Writer;
  /** Ids of people whom somebody may bring into the case. */
  readonly people?: readonly string[] | undefined;
}

/** How somebody does what is open to them; null where nobody is left whom the form could name. */
export function propose(scene: Scene, state: CaseState, { action, form, on }: AvailableAction): Deed | null {
  const ask = numbered(state.asks, on);
  const filled = form === null ? null : fillSo(scene, state, action, form, strangersTo(scene.context, ask));
  if (form !== null && filled === null) return null;
  const person = personFor(scene, state, action);
  const { links } = scene.process.definition.actions[action] ?? {};
  if (person === null || (links && !canLink(scene, state, links))) return null;
  const elements = elementsOf(scene, action);
  const command: Command = {
    type: 'act',
    action,
    ...(on !== null && { on }),
    ...(filled && { record: filled.record }),
    ...(filled?.to && { to: filled.to }),
    ...(elements && { elements }),
    ...(person !== undefined && { person }),
  };
  return { command, fields: filled?.fields ?? null };
}

/** Whether there is another case that this one can be linked to still. */
function canLink(
  { context: { other } }: Scene,
  { links = [] }: CaseState,
  how: 'linked' | 'merged',
): boolean {
  return other !== undefined && (how === 'merged' || links.every((one) => one.case !== other.id));
}

/** Whom it brings into the case, where it brings somebody; null where there is nobody left to bring. */
function personFor(
  { process, people = [], random }: Scene,
  state: CaseState,
  action: string,
): string | null | undefined {
  const role = process.definition.actions[action]?.brings;
  if (role === undefined) return undefined;
  return (
    oneOf(
      people.filter((id) => id !== state.parties[role]),
      random,
    ) ?? null
  );
}

/** How somebody begins a case; null where nobody is left whom the form could name. */
export function proposeOpening(
  scene: Scene,
  opening: string,
  subject: { readonly id: string; readonly guardian: string | null },
): Deed | null {
  const form = scene.process.definition.openings[opening]?.form;
  if (form === undefined) throw new Error(`The definition has no opening «${opening}».`);
  const filled = fill(scene, null, form, strangersTo(scene.context, undefined));
  if (!filled) return null;
  const { record, to, fields } = filled;
  const { id, guardian } = subject;
  const command: Command = {
    type: 'open',
    opening,
    subject: id,
    ...(guardian !== null && { guardian }),
    record,
    ...(to && { to }),
  };
  return { command, fields };
}

/** Somebody claims a task of theirs, or lets go of it; null where no task is open. */
export function proposeAssignment(
  state: CaseState,
  random: Random,
): { readonly actor: Actor; readonly command: Command } | null {
  const tasks = state.tasks;
  const task = tasks.length > 0 ? random.pick(tasks) : null;
  const party = task && partyOfTask(state, task);
  if (!party) return null;
  const colleague = `${party.id}/${random.whole(1, 3)}`;
  const person = task.assignee ?? colleague;
  const to = task.assignee === null || random.chance(0.5) ? colleague : null;
  const actor = { person, role: party.role, party: party.id, leader: task.leader };
  return { actor, command: { type: 'assign', task: task.no, to } };
}

/** So many that chance alone does not miss what several fields have to say together. */
const mostTries = 100;

/** Filled in so that it may be said; null where that does not come about, or nobody is left whom it could name. */
function fillSo(
  scene: Scene,
  state: CaseState,
  action: string,
  form: string,
  excluded: readonly string[],
): Filled | null {
  const { definition } = scene.process;
  const answer = answerName(action);
  const { provided } =
    (answer ? definition.asks[answer.ask]?.answers[answer.answer] : definition.actions[action]) ?? {};
  const wishes = wishesOf(provided, questionOf(definition, scene.context, state));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const filled = fill(scene, state, form, excluded, wishes);
    if (!filled || !provided) return filled;
    const known = { ...state, facts: { ...state.facts, ...filled.record.facts } };
    if (holds(provided, questionOf(definition, scene.context, known))) return filled;
  }
  return null;
}

interface Filled {
  readonly record: RecordInput;
  readonly to: ReturnType<typeof readForm>['to'];
  readonly fields: Fields;
}

function fill(
  { process, context, random, write }: Scene,
  state: CaseState | null,
  name: string,
  excluded: readonly string[],
  wishes: Blank['wishes'] = new Map(),
): Filled | null {
  const form = process.definition.forms[name];
  if (!form) throw new Error(`The definition has no form «${name}».`);
  const { actor, now, roles } = context;
  const organisations = (role: string) =>
    Object.keys(roles).filter((id) => roles[id] === role && !excluded.includes(id));
  const parties = Object.entries(state?.parties ?? {}).flatMap(([role, id]) =>
    excluded.includes(id) ? [] : [role],
  );
  const today = localDate(now);
  const blank = { name, form, today, organisations, parties, oneself: actor.role, write, wishes };
  const filled = fillForm(blank, random);
  if (!filled) return null;
  const fields = { ...filled, ...giverOf(process.definition, context, state, form) };
  const { facts, to, consent } = readForm(form, fields);
  // Each party keeps its own version of what is kept once.
  const record = form.keeps === 'one' ? `${name}:${actor.party}` : `${name}:${(state?.version ?? 0) + 1}`;
  return { record: { record, digest: digest(random), facts, ...(consent && { consent }) }, to, fields };
}

/** On whose behalf a consent is put on record: nobody writes down one of somebody who may not give it. */
function giverOf(definition: Definition, context: Context, state: CaseState | null, form: Form): Fields {
  const { givenBy } = form.consent ?? {};
  const { consents } = definition;
  if (givenBy === undefined || !consents || !state) return {};
  const isTheirs = whyNotConsent(definition, state, context, consents.by) === null;
  return { [givenBy]: isTheirs ? consents.by : consents.below };
}

/** Whom a form must not name: oneself, and for a redirection those between whom the question already lies. */
function strangersTo({ actor }: Context, ask: OpenAsk | undefined): readonly string[] {
  return ask ? [actor.party, ask.from.id, ask.to.id] : [actor.party];
}

/** Now and then the sender leaves an element of the package out. */
function elementsOf({ process, random }: Scene, action: string): Record<string, readonly string[]> | null {
  if (answerName(action)) return null;
  const { actions, asks } = process.definition;
  const contents = asks[actions[action]?.asks ?? '']?.carries?.contents;
  if (!contents || !random.chance(0.3)) return null;
  const content = random.pick(contents);
  const allowed = allowedElements(process.definition, content);
  return { [content.form]: allowed.filter(() => random.chance(0.7)) };
}

function digest(random: Random): string {
  const words = Array.from({ length: 8 }, () => random.whole(0, 0xffff_ffff));
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}
