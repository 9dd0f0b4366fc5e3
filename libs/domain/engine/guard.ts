import { ageOn } from '../time/age.js';
import type { LocalDate } from '../time/days.js';
import { type Instant, localDate } from '../time/instant.js';
import type { CaseState, Context, LocalBudgets } from './case-state.js';
import { lastVersion, versionsOf } from './happened.js';
import type { Definition, Fact, Guard, Text, Times, Trigger } from './language.js';
import { names, triggerKeys } from './trigger.js';

/** What a guard is asked about: the case, as of a moment that may lie ahead. */
export interface Question {
  readonly definition: Definition;
  readonly state: CaseState;
  readonly birthDate: LocalDate | null;
  readonly at: Instant;
  /** As organisations have set them; the definition's own where they are left out. */
  readonly budgets?: LocalBudgets;
}

/** @param at now, if left out */
export function questionOf(
  definition: Definition,
  { birthDate, budgets, now }: Pick<Context, 'birthDate' | 'budgets' | 'now'>,
  state: CaseState,
  at = now,
): Question {
  return { definition, state, birthDate, at, ...(budgets && { budgets }) };
}

export function holds(guard: Guard | undefined, question: Question): boolean {
  return guard === undefined || failing(guard, question) === null;
}

/** Why the guard fails, in the words of its smallest failing part; null if it holds. */
export function whyNot(guard: Guard | undefined, question: Question): Text | null {
  if (guard === undefined) return null;
  const part = failing(guard, question);
  return part === null
    ? null
    : (part.because ?? describe(part, question.definition, (times) => timesOf(times, question)));
}

/** The smallest part of the guard that fails; a part with a reason of its own is not taken apart further. */
function failing(guard: Guard, question: Question): Guard | null {
  const { state } = question;
  if ('all' in guard) {
    for (const part of guard.all) {
      const failed = failing(part, question);
      if (failed) return guard.because ? guard : failed;
    }
    return null;
  }
  if ('any' in guard) {
    const failed = guard.any.map((part) => failing(part, question));
    if (failed.some((part) => part === null)) return null;
    return guard.because || failed.length !== 1 ? guard : (failed[0] ?? guard);
  }
  if ('not' in guard) return failing(guard.not, question) === null ? guard : null;
  return atom(guard, question, state) ? null : guard;
}

type Atom = Exclude<Guard, { all: unknown } | { any: unknown } | { not: unknown }>;

function atom(guard: Atom, question: Question, state: CaseState): boolean {
  if ('sameAs' in guard) {
    const value = state.facts[guard.fact];
    return value !== undefined && value === state.facts[guard.sameAs];
  }
  if ('atLeast' in guard) {
    const value = state.facts[guard.fact];
    const least = leastOf(guard.atLeast, question);
    return typeof value === 'number' && typeof least === 'number' && value >= least;
  }
  if ('fact' in guard) {
    const value = state.facts[guard.fact];
    return value !== undefined && (Array.isArray(guard.is) ? guard.is.includes(value) : guard.is === value);
  }
  if ('age' in guard) {
    if (question.birthDate === null) return false;
    const age = ageOn(question.birthDate, localDate(question.at));
    return age >= (guard.age.from ?? 0) && (guard.age.under === undefined || age < guard.age.under);
  }
  if ('happened' in guard)
    return countSince(state, guard.happened, guard.since) >= timesOf(guard.times, question);
  if ('asking' in guard) {
    const kinds: readonly string[] = names(guard.asking);
    return state.asks.some((ask) => kinds.includes(ask.ask));
  }
  if ('in' in guard) return state.stage !== null && names(guard.in).includes(state.stage);
  return state.parties[guard.bound] !== undefined;
}

/** What a number is not to lie below; undefined while the fact that says it is not known. */
export function leastOf(
  atLeast: Extract<Guard, { readonly atLeast: unknown }>['atLeast'],
  question: Question,
): Fact | undefined {
  return typeof atLeast === 'object' && 'fact' in atLeast
    ? question.state.facts[atLeast.fact]
    : timesOf(atLeast, question);
}

/** A number, or as the party of the setting's role has it. */
function timesOf(times: Times | undefined, { definition, state, budgets }: Question): number {
  if (typeof times !== 'object') return times ?? 1;
  const setting = definition.settings?.[times.setting];
  if (!setting) throw new Error(`The definition has no setting «${times.setting}».`);
  return budgets?.[state.parties[setting.role] ?? '']?.[times.setting] ?? setting.standard;
}

/** How often something happened since the last time of something else; since ever if that never happened. */
function countSince({ happened }: CaseState, trigger: Trigger, since: Trigger | undefined): number {
  let from = 0;
  if (since !== undefined) {
    for (const key of triggerKeys(since)) from = Math.max(from, lastVersion(happened, key));
  }
  let times = 0;
  for (const key of triggerKeys(trigger)) {
    for (const version of versionsOf(happened, key)) if (version >= from) times += 1;
  }
  return times;
}

/** As the definition has it, whatever is set locally. */
function standardOf({ settings }: Definition): (times: Times) => number {
  return (times) => (typeof times === 'number' ? times : (settings?.[times.setting]?.standard ?? 1));
}

/**
 * A plain sentence for guards that bring no reason of their own.
 *
 * @param count a number as it is set where the guard is asked
 */
export function describe(
  guard: Guard,
  definition: Definition,
  count: (times: Times) => number = standardOf(definition),
): Text {
  if ('not' in guard) {
    const inner = describe(guard.not, definition, count);
    return { da: `Må ikke gælde: ${inner.da}`, en: `Must not hold: ${inner.en}` };
  }
  if ('any' in guard) return joined(guard.any, definition, count, ' eller ', ' or ');
  if ('all' in guard) return joined(guard.all, definition, count, ' og ', ' and ');
  if ('sameAs' in guard) {
    return {
      da: `${guard.fact} skal være det samme som ${guard.sameAs}`,
      en: `${guard.fact} must be the same as ${guard.sameAs}`,
    };
  }
  if ('atLeast' in guard) {
    const { fact, atLeast } = guard;
    const least = typeof atLeast === 'object' && 'fact' in atLeast ? atLeast.fact : count(atLeast);
    return { da: `${fact} skal være mindst ${least}`, en: `${fact} must be at least ${least}` };
  }
  if ('fact' in guard) {
    const wanted = [guard.is].flat().join(' / ');
    return { da: `${guard.fact} skal være ${wanted}`, en: `${guard.fact} must be ${wanted}` };
  }
  if ('age' in guard) return describeAge(guard.age);
  if ('happened' in guard) {
    const what = labels(guard.happened, definition);
    const times = count(guard.times ?? 1);
    return {
      da: `${what.da} skal være sket${times > 1 ? ` ${times} gange` : ''}`,
      en: `${what.en} must have happened${times > 1 ? ` ${times} times` : ''}`,
    };
  }
  if ('asking' in guard) {
    const what = either(names(guard.asking).map((name) => definition.asks[name]?.label));
    return { da: `${what.da} skal være åben`, en: `${what.en} must be open` };
  }
  if ('in' in guard) {
    const what = either(names(guard.in).map((name) => definition.stages[name]?.label));
    return { da: `sagen skal være i ${what.da}`, en: `the case must be in ${what.en}` };
  }
  const role = definition.roles[guard.bound]?.label ?? { da: guard.bound, en: guard.bound };
  return { da: `${role.da} skal være part i sagen`, en: `${role.en} must be a party to the case` };
}

function describeAge({ from, under }: { readonly from?: number; readonly under?: number }): Text {
  if (from !== undefined && under !== undefined) {
    return { da: `alderen skal være ${from}-${under - 1} år`, en: `the age must be ${from}-${under - 1}` };
  }
  return from !== undefined
    ? { da: `alderen skal være mindst ${from} år`, en: `the age must be at least ${from}` }
    : { da: `alderen skal være under ${under} år`, en: `the age must be under ${under}` };
}

function joined(
  parts: readonly Guard[],
  definition: Definition,
  count: (times: Times) => number,
  da: string,
  en: string,
): Text {
  const texts = parts.map((part) => part.because ?? describe(part, definition, count));
  return { da: texts.map((text) => text.da).join(da), en: texts.map((text) => text.en).join(en) };
}

/** A trigger in the words of the process. */
export function labels(trigger: Trigger, definition: Definition): Text {
  if ('opened' in trigger)
    return either(names(trigger.opened).map((name) => definition.openings[name]?.label));
  if ('did' in trigger) return either(names(trigger.did).map((name) => definition.actions[name]?.label));
  if ('entered' in trigger)
    return either(names(trigger.entered).map((name) => definition.stages[name]?.label));
  if ('asked' in trigger) return either(names(trigger.asked).map((name) => definition.asks[name]?.label));
  if ('answered' in trigger) {
    const ask = definition.asks[trigger.answered];
    return either(names(trigger.with).map((answer) => ask?.answers[answer]?.label));
  }
  return 'closed' in trigger
    ? { da: 'sagens afslutning', en: 'the close of the case' }
    : { da: 'sagens genåbning', en: 'the reopening of the case' };
}

/** Several labels as alternatives, each in quotes. */
export function either(texts: readonly (Text | undefined)[]): Text {
  const known = texts.filter((text) => text !== undefined);
  return {
    da: known.map((text) => `«${text.da}»`).join(' eller '),
    en: known.map((text) => `“${text.en}”`).join(' or '),
  };
}
