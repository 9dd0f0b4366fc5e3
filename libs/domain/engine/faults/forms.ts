import type { Definition, Fact, Field, Form, Guard, Items, Own } from '../language.js';
import { localListsOf } from '../local-rows.js';
import type { RowChoice } from '../row-choices.js';
import { type Deed, deedsOf, guardsOf, guardsWithin, partsOf } from './deeds.js';

/** Forms that cannot be filled in or read, and facts that nothing gives. */
export function* formFaults(definition: Definition): Iterable<string> {
  const deeds = deedsOf(definition);
  const filledIn = new Set(deeds.map((deed) => deed.form));
  for (const [name, form] of Object.entries(definition.forms)) {
    const place = `forms.${name}`;
    if (!filledIn.has(name) && !form.past)
      yield `${place}: no opening, action or answer uses it: use it, or take it out`;
    if (filledIn.has(name) && form.past)
      yield `${place}.past: something still uses it: use another form, or leave “past” out`;
    yield* receiverFaults(place, form);
    if (localListsOf(form).length > 0 && deeds.some((deed) => deed.form === name && deed.kind !== 'action'))
      yield `${place}.fields: only whoever does an action has rows of their own: take “local” out, or use another form`;
    yield* spanFaults(place, form);
    yield* readerFaults(place, form);
    yield* partFaults(place, form);
    for (const [field, it] of Object.entries(form.fields))
      yield* fieldFaults(definition, `${place}.fields.${field}`, it);
  }
  yield* factFaults(definition, deeds);
}

/** The form says in one field whom the action's ask goes to: two would contradict each other. */
function* receiverFaults(place: string, { fields }: Form): Iterable<string> {
  const receivers = Object.entries(fields).filter(
    ([, { kind }]) => kind === 'party' || kind === 'organisation',
  );
  if (receivers.length < 2) return;
  const named = receivers.map(([field]) => `«${field}»`).join(' and ');
  yield `${place}.fields: ${named} would each name the receiver: keep one`;
}

/** Which kind of field can begin with what is known of whoever fills it in. */
const holdsOwn: Readonly<Record<Own, Field['kind']>> = {
  name: 'text',
  email: 'email',
  telephone: 'text',
  programmeType: 'choice',
  municipality: 'organisation',
};

function* fieldFaults(definition: Definition, place: string, field: Field): Iterable<string> {
  if (field.own !== undefined && holdsOwn[field.own] !== field.kind)
    yield `${place}.own: a field of kind «${field.kind}» holds no ${field.own}: use one of kind «${holdsOwn[field.own]}»`;
  if (field.fact !== undefined && !tellsFacts(field)) {
    yield `${place}.fact: of a field of kind «${field.kind}» nothing reaches the state (personal content, or no single value): drop “fact”`;
  }
  if (field.kind === 'items') yield* itemsFaults(definition, place, field);
  if (field.kind === 'row') yield* rowFaults(definition, place, field);
  if ('options' in field && Object.keys(field.options).length === 0) {
    yield `${place}.options: there is nothing to choose: give the options`;
  }
  if (field.kind === 'number' && !(field.min <= field.max)) {
    yield `${place}: no number lies between ${field.min} and ${field.max}: correct “min” or “max”`;
  }
  if ((field.kind === 'text' || field.kind === 'longText') && !(field.max >= 1)) {
    yield `${place}.max: is to be at least 1`;
  }
  if (field.kind === 'party' && field.roles.length === 0)
    yield `${place}.roles: nobody can be chosen: name the roles`;
  if (field.kind === 'organisation' && definition.roles[field.role]?.is === 'person') {
    yield `${place}.role: «${field.role}» is a person, not an organisation: use a field of kind “party”`;
  }
}

function* rowFaults({ forms }: Definition, place: string, { of, says }: RowChoice): Iterable<string> {
  const list = forms[of.form]?.fields[of.list];
  if (list?.kind !== 'items')
    yield `${place}.of: «${of.form}» has no list «${of.list}»: name one that it has`;
  else if (!Object.hasOwn(list.fields, says)) {
    yield `${place}.says: a row of «${of.list}» has no field «${says}»: name the one that people know it by`;
  }
}

function* readerFaults(place: string, { readBy, readFor }: Form): Iterable<string> {
  if (!readFor) return;
  if (!readFor.basis.trim()) yield `${place}.readFor.basis: is empty: name the law that lets them read it`;
  if (!readBy?.length) yield `${place}.readFor: nobody reads it for that: name them in “readBy”`;
}

/** Whoever fills a form in part by part meets every field, and none of them twice. */
function* partFaults(place: string, { fields, parts }: Form): Iterable<string> {
  if (!parts) return;
  const named = parts.flatMap((part) => part.fields);
  const twice = named.find((field, index) => named.indexOf(field) !== index);
  if (twice !== undefined) yield `${place}.parts: «${twice}» stands there twice: keep one`;
  const unknown = named.find((field) => !(field in fields));
  if (unknown !== undefined) yield `${place}.parts: there is no field «${unknown}»: name one of the form’s`;
  const left = Object.keys(fields).find((field) => !named.includes(field));
  if (left !== undefined) yield `${place}.parts: «${left}» is in none of them: add it to one`;
}

/** Each span lies between two fields of the same kind. */
function* spanFaults(
  place: string,
  { fields, spans = [] }: Pick<Form, 'fields' | 'spans'>,
): Iterable<string> {
  for (const { from, to } of spans) {
    const kinds = [fields[from]?.kind, fields[to]?.kind];
    if (kinds[0] === kinds[1] && (kinds[0] === 'date' || kinds[0] === 'moment')) continue;
    yield `${place}.spans: «${from}» and «${to}» are not two days, nor two moments, of the form: name two that are`;
  }
}

function* itemsFaults(definition: Definition, place: string, field: Items): Iterable<string> {
  if (Object.keys(field.fields).length === 0) yield `${place}.fields: a row says nothing: give its fields`;
  if (!(field.most >= Math.max(1, Object.keys(field.keys ?? {}).length))) {
    yield `${place}.most: there is no room for the rows: raise it`;
  }
  if (field.local !== undefined && !field.keys) {
    yield `${place}.local: rows that anybody may add need none: give “keys”, or leave “local” out`;
  }
  yield* spanFaults(place, field);
  for (const [name, it] of Object.entries(field.fields)) {
    yield* fieldFaults(definition, `${place}.fields.${name}`, it);
    if (it.fact !== undefined)
      yield `${place}.fields.${name}.fact: of a row nothing reaches the state: drop “fact”`;
  }
  if (field.visibleTo === undefined) return;
  const said = field.fields[field.visibleTo];
  const roles = said?.kind === 'choices' ? Object.keys(said.options) : [];
  if (roles.length === 0 || roles.some((role) => !(role in definition.roles)))
    yield `${place}.visibleTo: «${field.visibleTo}» is no choice of roles: name a field of kind “choices” with roles as its options`;
}

/** Free text about a person never reaches the state, nor does what is no single value. */
function tellsFacts({ kind }: Field): boolean {
  return (
    kind === 'choice' ||
    kind === 'number' ||
    kind === 'yesNo' ||
    kind === 'date' ||
    kind === 'moment' ||
    kind === 'organisation'
  );
}

function* factFaults(definition: Definition, deeds: readonly Deed[]): Iterable<string> {
  const given = factsGiven(definition, deeds);
  for (const { place, it } of guardsOf(definition).flatMap(guardsWithin)) {
    if (!('fact' in it)) continue;
    const other = otherFact(it);
    if (other !== undefined && !given.has(other)) yield notGiven(place, other);
    const values = given.get(it.fact);
    if (!values) {
      yield notGiven(place, it.fact);
      continue;
    }
    for (const value of 'is' in it ? [it.is].flat() : []) {
      if (values === 'any' || values.has(value)) continue;
      yield `${place}: «${it.fact}» is never «${value}»: name one of ${[...values].join(', ')}`;
    }
  }
  for (const { place, it } of deeds.flatMap(partsOf)) {
    for (const [fact, value] of Object.entries(it.sets ?? {})) {
      if (typeof value === 'object' && !given.has(value.fact))
        yield notGiven(`${place}.sets.${fact}`, value.fact);
    }
  }
  const dates = datesAmong(definition, deeds);
  const days = [
    ...Object.entries(definition.clocks).map(([name, { countsFrom }]) => [
      `clocks.${name}.countsFrom.day`,
      countsFrom?.day,
    ]),
    ...(['clocks', 'asks'] as const).flatMap((table) =>
      Object.entries(definition[table]).map(([name, { due }]) => [
        `${table}.${name}.due.on`,
        due && 'on' in due ? due.on : undefined,
      ]),
    ),
  ] as const;
  for (const [place, fact] of days) {
    if (fact === undefined || dates.has(fact)) continue;
    yield `${place}: no form’s date gives the fact «${fact}»: mark a field of kind “date” with it`;
  }
}

/** Facts that are days: told by a form, or taken over from one that is. */
function datesAmong(definition: Definition, deeds: readonly Deed[]): ReadonlySet<string> {
  const dates = new Set(
    fieldsOf(definition).flatMap(({ kind, fact }) =>
      (kind === 'date' || kind === 'moment') && fact ? [fact] : [],
    ),
  );
  for (const { it } of deeds.flatMap(partsOf)) {
    for (const [fact, value] of Object.entries(it.sets ?? {})) {
      if (typeof value === 'object' && dates.has(value.fact)) dates.add(fact);
    }
  }
  return dates;
}

function notGiven(place: string, fact: string): string {
  return `${place}: nothing gives the fact «${fact}»: mark a form’s field with it, or set it`;
}

/** The fact that another one is held against. */
function otherFact(guard: Guard & { readonly fact: string }): string | undefined {
  if ('sameAs' in guard) return guard.sameAs;
  return 'atLeast' in guard && typeof guard.atLeast === 'object' && 'fact' in guard.atLeast
    ? guard.atLeast.fact
    : undefined;
}

/** Fact → the values it can take; `any` where they cannot be listed. */
function factsGiven(
  definition: Definition,
  deeds: readonly Deed[],
): ReadonlyMap<string, ReadonlySet<Fact> | 'any'> {
  // The engine itself says how old the young person was.
  const given = new Map<string, Set<Fact> | 'any'>([['ageAtOpening', 'any']]);
  const note = (fact: string, values: readonly Fact[] | 'any') => {
    const before = given.get(fact) ?? new Set();
    given.set(fact, before === 'any' || values === 'any' ? 'any' : new Set([...before, ...values]));
  };
  for (const field of fieldsOf(definition)) {
    if (field.fact !== undefined && tellsFacts(field)) note(field.fact, valuesOf(field));
  }
  for (const { it } of deeds.flatMap(partsOf)) {
    for (const [fact, value] of Object.entries(it.sets ?? {})) {
      if (value !== undefined) note(fact, typeof value === 'object' ? 'any' : [value]);
    }
  }
  return given;
}

function valuesOf(field: Field): readonly Fact[] | 'any' {
  if (field.kind === 'choice') return Object.keys(field.options);
  return field.kind === 'yesNo' ? [true, false] : 'any';
}

function fieldsOf({ forms }: Definition): readonly Field[] {
  return Object.values(forms).flatMap(({ fields }) => Object.values(fields));
}
