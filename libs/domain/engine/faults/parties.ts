import type { Answer, Ask, Consequences, Definition, Guard } from '../language.js';
import { names } from '../trigger.js';
import { type Deed, deedsOf, partsOf } from './deeds.js';

/** Roles that nobody can ever come to have in a case, though something needs them there. */
export function* partyFaults(definition: Definition): Iterable<string> {
  const deeds = deedsOf(definition);
  const bound = rolesBound(definition, deeds);
  for (const [name, { role }] of Object.entries(definition.legs)) {
    if (bound.has(role)) continue;
    yield `legs.${name}.role: nobody can hold the case as «${role}»: let it open cases, or hand the case to it`;
  }
  for (const [name, { by }] of Object.entries(definition.actions)) {
    for (const role of names(by)) {
      if (role === 'holder' || bound.has(role)) continue;
      yield `actions.${name}.by: no case ever has a party «${role}»: bind it, or let somebody else act`;
    }
  }
  for (const [name, ask] of Object.entries(definition.asks)) {
    if (
      typeof ask.to !== 'string' ||
      ask.to === 'chosen' ||
      bound.has(ask.to) ||
      askers(deeds, name).some((deed) => namesOrganisation(definition, deed, ask.to as string))
    ) {
      continue;
    }
    yield `asks.${name}.to: no case ever has a party «${ask.to}»: let the asking form name an organisation of that role`;
  }
  yield* entryFaults(definition, deeds);
}

/** A stage can be entered only where the role that holds it is sure to be bound. */
function* entryFaults(definition: Definition, deeds: readonly Deed[]): Iterable<string> {
  const openers = Object.values(definition.openings).map(({ by }) => by);
  const holderOf = (stage: string) => definition.legs[definition.stages[stage]?.leg ?? '']?.role;
  for (const [name, { by, enters }] of Object.entries(definition.openings)) {
    const holder = holderOf(enters);
    if (holder === undefined || holder === by || persons.includes(holder)) continue;
    yield `openings.${name}.enters: «${by}» opens the case, but «${enters}» is held by «${holder}», who is not there yet: enter a stage of the opener’s leg`;
  }
  for (const deed of deeds) {
    for (const { place, it } of partsOf(deed)) {
      const holder = it.reopens === undefined ? undefined : holderOf(it.reopens);
      if (holder === undefined || openers.every((by) => by === holder) || persons.includes(holder)) continue;
      const actors = deed.kind === 'action' ? names(definition.actions[deed.name]?.by ?? []) : [];
      const sure = actors.length > 0 && actors.every((by) => by === holder);
      if (sure || demands(deed.when, holder) || demands(it.when, holder)) continue;
      yield `${place}.reopens: «${holder}», who holds «${it.reopens}», may never have had the case: let only «${holder}» do it, or add the condition { bound: '${holder}' }`;
    }
  }
}

/** The engine binds them when the case is opened. */
const persons = ['youngPerson', 'guardian'];

/** The roles that some case can come to have a party for. */
export function rolesBound(definition: Definition, deeds: readonly Deed[]): ReadonlySet<string> {
  const bound = new Set([...persons, ...Object.values(definition.openings).map(({ by }) => by)]);
  const somebodyDoes = (deed: Deed) =>
    deed.kind !== 'action' ||
    names(definition.actions[deed.name]?.by ?? []).some((by) => by === 'holder' || bound.has(by));
  for (let before = 0; before < bound.size; ) {
    before = bound.size;
    for (const [name, ask] of Object.entries(definition.asks)) {
      if (!Object.values(ask.answers).some(bindsWhoAnswers)) continue;
      const asking = askers(deeds, name).filter(somebodyDoes);
      for (const role of receiversOf(definition, deeds, name, ask)) {
        if (asking.some((deed) => namesOrganisation(definition, deed, role))) bound.add(role);
      }
    }
  }
  return bound;
}

function bindsWhoAnswers(answer: Answer): boolean {
  return answer.binds === true || passesTo(answer).length > 0;
}

/** The stages that the baton may pass into. */
export function passesTo(what: Consequences): readonly string[] {
  return partsOf({ place: '', what }).flatMap(({ it }) => it.passes ?? []);
}

/** The roles that an ask can go to. */
export function receiversOf(
  definition: Definition,
  deeds: readonly Deed[],
  name: string,
  ask: Ask,
): readonly string[] {
  if (typeof ask.to === 'object') {
    const { wrote, otherwise } = ask.to;
    return [...new Set([...authorsOf(definition, deeds, wrote), ...(otherwise ? [otherwise] : [])])];
  }
  if (ask.to !== 'chosen') return [ask.to];
  return [...new Set(askers(deeds, name).flatMap((deed) => rolesNamed(definition, deed)))];
}

/** The roles that can fill one of these forms in by an action of theirs. */
function authorsOf(
  { actions }: Definition,
  deeds: readonly Deed[],
  forms: readonly string[],
): readonly string[] {
  const wrote = deeds.filter(({ kind, form }) => kind === 'action' && forms.includes(form ?? ''));
  return [
    ...new Set(wrote.flatMap(({ kind, name }) => (kind === 'action' ? names(actions[name]?.by ?? []) : []))),
  ];
}

/** Whatever asks it. */
export function askers(deeds: readonly Deed[], name: string): readonly Deed[] {
  return deeds.filter((deed) => partsOf(deed).some(({ it }) => it.asks === name));
}

/** The roles among which the deed's form lets one choose a receiver. */
export function rolesNamed(definition: Definition, deed: Pick<Deed, 'form'>): readonly string[] {
  return fieldsOf(definition, deed).flatMap((field) => {
    if (field.kind === 'organisation') return [field.role];
    return field.kind === 'party' ? field.roles : [];
  });
}

/** Whether the form names an organisation, which need not be a party of the case yet. */
export function namesOrganisation(definition: Definition, deed: Pick<Deed, 'form'>, role: string): boolean {
  return fieldsOf(definition, deed).some((field) => field.kind === 'organisation' && field.role === role);
}

function fieldsOf(definition: Definition, { form }: Pick<Deed, 'form'>) {
  return Object.values(definition.forms[form ?? '']?.fields ?? {});
}

/** Whether the guard holds only where the role is bound. */
function demands(guard: Guard | undefined, role: string): boolean {
  if (guard === undefined) return false;
  if ('bound' in guard) return guard.bound === role;
  if ('all' in guard) return guard.all.some((part) => demands(part, role));
  return 'any' in guard && guard.any.length > 0 && guard.any.every((part) => demands(part, role));
}
