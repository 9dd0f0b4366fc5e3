import type { Field, Form, Items, Span } from '../engine/language.js';
import { addDays, isLocalDate, type LocalDate } from '../time/days.js';
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
  /** Fact → what whoever fills the form in would best say. */
  readonly wishes: ReadonlyMap<string, readonly unknown[]>;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Fills in every required field and half of the others; null where nobody is left whom a required one could name. */
export function fillForm(blank: Blank, random: Random): Fields | null {
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(blank.form.fields)) {
    const wished = blank.wishes.get(field.fact ?? '')?.filter((value) => canBeSaid(field, value)) ?? [];
    if (!field.required && random.chance(wished.length > 0 ? 0.2 : 0.5)) continue;
    const meant = wished.length > 0 && random.chance(0.8);
    const value = meant ? random.pick(wished) : valueFor(name, field, blank, random);
    if (value === undefined && field.required) return null;
    if (value !== undefined) filled[name] = value;
  }
  return inOrder(filled, blank.form.spans);
}

function canBeSaid(field: Field, value: unknown): boolean {
  if (field.kind === 'date') return typeof value === 'string' && isLocalDate(value);
  if (field.kind === 'choice') return typeof value === 'string' && Object.hasOwn(field.options, value);
  return field.kind === 'number' && typeof value === 'number' && value >= field.min && value <= field.max;
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
    case 'moment': {
      const day = addDays(today, random.whole(field.notPast ? 1 : -21, field.atMostDays ?? 35));
      return `${day}T${random.pick(['09:00', '12:30', '15:15'])}`;
    }
    case 'items':
      return rowsFor(name, field, blank, random);
    // Where there is none to name, none is named.
    case 'files':
    case 'row':
      return undefined;
    default:
      return field satisfies never;
  }
}

function rowsFor(name: string, items: Items, blank: Blank, random: Random): readonly Fields[] {
  const keys = Object.keys(items.keys ?? {});
  const few = Array.from({ length: random.whole(1, Math.min(3, items.most)) }, (_, place) => `r${place + 1}`);
  return (keys.length > 0 ? keys : few).map((key) => {
    const row: Record<string, unknown> = { key };
    for (const [subfield, it] of Object.entries(items.fields)) {
      if (it.required || random.chance(0.5))
        row[subfield] = valueFor(`${name}.${subfield}`, it, blank, random);
    }
    return inOrder(row, items.spans);
  });
}

/** No span ends before it begins. */
function inOrder(fields: Record<string, unknown>, spans: readonly Span[] = []): Fields {
  for (const { from, to } of spans) {
    const [begins, ends] = [fields[from], fields[to]];
    if (typeof begins === 'string' && typeof ends === 'string' && ends < begins) fields[to] = begins;
  }
  return fields;
}

export function oneOf(items: readonly string[], random: Random): string | undefined {
  return items.length > 0 ? random.pick(items) : undefined;
}

/** At least one, at most so many, in their own order. */
function severalOf(items: readonly string[], most: number, random: Random): readonly string[] {
  const chosen = new Set(Array.from({ length: random.whole(1, most) }, () => random.pick(items)));
  return items.filter((item) => chosen.has(item));
}
