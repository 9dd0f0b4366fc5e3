import { leastOf, type Question } from '../engine/guard.js';
import type { Fact, Guard } from '../engine/language.js';

/**
 * Fact → values by which a condition on what a form says may come to hold: people read what is asked of them, and do not
 * guess until they hit it. What must not be is among them too.
 */
export function wishesOf(guard: Guard | undefined, question: Question): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  const visit = (part: Guard): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('fact' in part)
      found.set(part.fact, [...(found.get(part.fact) ?? []), ...valuesFor(part, question)]);
  };
  if (guard) visit(guard);
  return found;
}

function valuesFor(guard: Extract<Guard, { readonly fact: string }>, question: Question): readonly Fact[] {
  if ('is' in guard) return [guard.is].flat();
  const value = 'sameAs' in guard ? question.state.facts[guard.sameAs] : leastOf(guard.atLeast, question);
  return value === undefined ? [] : [value];
}
