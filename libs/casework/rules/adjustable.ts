import type { Definition } from '#domain';
import { type LocalBudget, unitOf } from './rules.js';

type Adjustable = Omit<LocalBudget, 'local'>;

/** What organisations of a role may set themselves: their clocks, the answers asked of them, settings, the age of consent. */
export function adjustableFor(
  { clocks, asks, consents, settings }: Definition,
  role: string,
): readonly Adjustable[] {
  const own = Object.entries(clocks).flatMap(([name, clock]) => {
    const mine = clock.owner === role || clock.owner === 'holder';
    return mine && clock.kind === 'local' ? adjustable(name, clock) : [];
  });
  const asked = Object.entries(asks).flatMap(([name, ask]) =>
    isAsked(ask.to, role) ? adjustable(name, ask) : [],
  );
  const set = Object.entries(settings ?? {}).flatMap(([name, setting]) =>
    setting.role === role ? [{ ...setting, name, unit: setting.unit ?? ('times' as const) }] : [],
  );
  return [
    ...own,
    ...asked,
    ...set,
    ...(consents?.to === role ? [{ ...consents.age, unit: 'years' as const }] : []),
  ];
}

/** The author of something is of the role that may be asked in their place. */
function isAsked(to: Definition['asks'][string]['to'], role: string): boolean {
  return to === role || to === 'chosen' || (typeof to === 'object' && to.otherwise === role);
}

function adjustable(
  name: string,
  { label, due, adjustable: bounds }: Pick<Definition['asks'][string], 'label' | 'due' | 'adjustable'>,
): readonly Adjustable[] {
  if (!bounds || 'age' in due || 'on' in due || 'months' in due) return [];
  const unit = unitOf(due);
  const standard = Object.values(due).find((value) => typeof value === 'number') ?? 0;
  return [{ name, label, unit, standard, from: bounds.from, to: bounds.to }];
}
