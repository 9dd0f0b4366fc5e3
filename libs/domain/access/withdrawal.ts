import type { CaseState } from '../engine/case-state.js';
import type { Definition } from '../engine/language.js';
import { numbered } from '../engine/numbered.js';
import { covers } from './extent.js';
import { type GroundWords, groundWords } from './ground-words.js';
import { fieldsOf, type Ground, type Grounded, grounds, type Seen } from './grounds.js';
import type { SharedPart } from './shares.js';

/** What the recipient of a consent would read no more without it, and what they would read all the same, and why. */
export interface Withdrawal {
  readonly stops: readonly SharedPart[];
  readonly stays: readonly (SharedPart & GroundWords & { readonly ground: Ground })[];
}

/** Imagines the case without the consent, and asks both of them the one question. Null: there is no such consent. */
export function withdrawal(
  definition: Definition,
  state: CaseState,
  no: number,
  seen: Seen,
): Withdrawal | null {
  const consent = numbered(state.consents, no);
  if (!consent) return null;
  const to = consent.recipient;
  if (!to) return { stops: [], stays: [] };
  const without: CaseState = { ...state, consents: state.consents.filter((one) => one.no !== no) };
  const before = grounds(definition, state, to, seen);
  const after = grounds(definition, without, to, seen);
  const stops = before.flatMap(({ form, record, extent }): SharedPart[] => {
    const left = fieldsOf(definition, form, extent).filter((field) => !reads(after, record, field));
    return left.length > 0 ? [{ form, elements: left }] : [];
  });
  const stays = after
    .filter(({ ground }) => ground.kind !== 'own')
    .map(({ form, extent, ground }) => {
      const elements = fieldsOf(definition, form, extent);
      return { form, elements, ground, ...groundWords(definition, state, ground) };
    });
  return { stops: byForm(stops), stays };
}

function reads(read: readonly Grounded[], record: string, field: string): boolean {
  return read.some((one) => one.record === record && covers(one.extent, field));
}

function byForm(parts: readonly SharedPart[]): readonly SharedPart[] {
  const found = new Map<string, Set<string>>();
  for (const { form, elements } of parts) {
    const known = found.get(form) ?? new Set();
    for (const element of elements) known.add(element);
    found.set(form, known);
  }
  return [...found].map(([form, elements]) => ({ form, elements: [...elements] }));
}
