import type { Field, Form } from '../engine/language.js';
import { addDays, type LocalDate } from '../time/days.js';
import type { Random } from './random.js';

/** Synthetic text for a field of a form; it is cut to what the field holds. */
export type Writer = (form: string, field: string, random: Random) => string;

/** What the form's answers may come from. */
export interface Blank {
  readonly name: string;
  readonly form: Form;
  readonly today: LocalDate;
  /** Organisations of a role that the form may name. */
  readonly organisations: (role: string) => readonly string[];
  /** Roles of the case's other parties that the form may name, and of whoever fills it in. */
  readonly parties: readonly string[];
  readonly oneself: string;
  readonly write: Writer;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Fills in every required field and half of the others; null where nobody is left whom a required one could name. */
export function fillForm(blank: Blank, random: Random): Fields | null {
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(blank.form.fields)) {
    if (!field.required && random.chance(0.5)) continue;
    const value = valueFor(name, field, blank, random);
    if (value === undefined && field.required) return null;
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

function valueFor(name: string, field: Field, blank: Blank, random: Random): unknown {
  const { today } = blank;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return blank.write(blank.name, name, random).slice(0, field.max);
    case 'choice':
      return random.pick(Object.keys(field.options));
    case 'choices':
      return severalOf(Object.keys(field.options), 2, random);
    case 'number':
      return random.whole(field.min, field.max);
    case 'yesNo':
      return random.chance(0.5);
    case 'date':
      return addDays(
        today,
        random.whole(field.notPast ? 0 : -21, field.notFuture ? 0 : (field.atMostDays ?? 35)),
      );
    case 'email':
      return 'somebody@example.org';
    case 'organisation':
      return oneOf(blank.organisations(field.role), random);
    case 'party':
      return oneOf(
        [...blank.parties, ...(field.oneself ? [blank.oneself] : [])].filter((role) =>
          field.roles.includes(role),
        ),
        random,
      );
    default:
      return field satisfies never;
  }
}

function oneOf(items: readonly string[], random: Random): string | undefined {
  return items.length > 0 ? random.pick(items) : undefined;
}

/** At least one, at most so many, in their own order. */
function severalOf(items: readonly string[], most: number, random: Random): readonly string[] {
  const chosen = new Set(Array.from({ length: random.whole(1, most) }, () => random.pick(items)));
  return items.filter((item) => chosen.has(item));
}
