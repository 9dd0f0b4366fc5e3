import type { Definition, Field, Text } from '../language.js';
import { spokenTables } from '../spoken-to.js';
import { deedsOf, guardsOf, guardsWithin, type Placed } from './deeds.js';

/** Whatever people read must be there in both languages. */
export function* textFaults(definition: Definition): Iterable<string> {
  for (const { place, it } of textsOf(definition)) {
    for (const language of ['da', 'en'] as const) {
      if (!it?.[language]?.trim()) yield `${place}.${language}: is empty: write the text`;
    }
  }
}

function* textsOf(definition: Definition): Iterable<Placed<Text | undefined>> {
  yield { place: 'label', it: definition.label };
  for (const table of ['roles', 'legs', 'stages', 'asks', 'clocks', 'forms', 'tasks', 'outcomes'] as const) {
    for (const [name, { label }] of Object.entries(definition[table])) {
      yield { place: `${table}.${name}.label`, it: label };
    }
  }
  for (const [name, { label }] of Object.entries(definition.settings ?? {}))
    yield { place: `settings.${name}.label`, it: label };
  if (definition.consents) yield { place: 'consents.age.label', it: definition.consents.age.label };
  for (const [name, { label }] of Object.entries(definition.guidance ?? {})) {
    yield { place: `guidance.${name}.label`, it: label };
  }
  for (const [role, words = {}] of Object.entries(definition.plainWords ?? {})) {
    for (const table of [...spokenTables, 'done'] as const)
      for (const [name, it] of Object.entries(words[table] ?? {}))
        yield { place: `plainWords.${role}.${table}.${name}`, it };
  }
  for (const deed of deedsOf(definition)) {
    if (deed.kind !== 'rung') yield { place: `${deed.place}.label`, it: labelOf(definition, deed) };
  }
  for (const [name, { carries }] of Object.entries(definition.asks)) {
    if (carries) yield { place: `asks.${name}.carries.purpose`, it: carries.purpose };
  }
  for (const [name, { fields, readFor, parts = [] }] of Object.entries(definition.forms)) {
    for (const [no, { label }] of parts.entries())
      yield { place: `forms.${name}.parts.${no}.label`, it: label };
    if (readFor) yield { place: `forms.${name}.readFor.purpose`, it: readFor.purpose };
    for (const [field, it] of Object.entries(fields))
      yield* textsOfField(`forms.${name}.fields.${field}`, it);
  }
  for (const { place, it } of guardsOf(definition).flatMap(guardsWithin)) {
    if (it.because) yield { place: `${place}.because`, it: it.because };
  }
}

function* textsOfField(place: string, field: Field): Iterable<Placed<Text | undefined>> {
  yield { place: `${place}.label`, it: field.label };
  if (field.help) yield { place: `${place}.help`, it: field.help };
  if (field.kind === 'items') {
    for (const [key, it] of Object.entries(field.keys ?? {})) yield { place: `${place}.keys.${key}`, it };
    for (const [name, it] of Object.entries(field.fields)) yield* textsOfField(`${place}.fields.${name}`, it);
  }
  if (field.kind !== 'choice' && field.kind !== 'choices') return;
  for (const [option, it] of Object.entries(field.options)) yield { place: `${place}.options.${option}`, it };
}

type Labelled = Exclude<ReturnType<typeof deedsOf>[number], { kind: 'rung' }>;

function labelOf({ openings, actions, asks }: Definition, deed: Labelled): Text | undefined {
  if (deed.kind === 'answer') return asks[deed.ask]?.answers[deed.name]?.label;
  return (deed.kind === 'opening' ? openings : actions)[deed.name]?.label;
}
