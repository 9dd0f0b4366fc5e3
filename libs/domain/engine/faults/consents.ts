import { fieldOf, isElement } from '../element.js';
import type { ConsentForm, Definition, Field, Form } from '../language.js';
import { names } from '../trigger.js';
import { type Deed, deedsOf, partsOf } from './deeds.js';

/** Consents that nobody may give, that open nothing, or that nobody could say what they are about. */
export function* consentFaults(definition: Definition): Iterable<string> {
  yield* ruleFaults(definition);
  const giving = deedsOf(definition).filter((deed) => partsOf(deed).some(({ it }) => it.consent === 'given'));
  const used = new Set(giving.map(({ form }) => form));
  for (const [name, form] of Object.entries(definition.forms)) {
    if (!form.consent) continue;
    const place = `forms.${name}.consent`;
    if (!definition.consents)
      yield `${place}: nobody may consent in this process: say in “consents” who does, or leave it out`;
    if (!used.has(name)) yield `${place}: no action with this form gives a consent: let one, or leave it out`;
    yield* termFaults(definition, place, form, form.consent);
  }
  for (const deed of giving) yield* givingFaults(definition, deed);
}

function* ruleFaults({ consents, roles }: Definition): Iterable<string> {
  if (!consents) return;
  const { by, below, to, age } = consents;
  for (const [place, role] of [
    ['by', by],
    ['below', below],
  ] as const) {
    if (roles[role]?.is === 'organisation')
      yield `consents.${place}: «${role}» is an organisation: a person consents`;
  }
  if (by === below) yield 'consents.below: is the same as “by”: name who consents in their place';
  if (roles[to]?.is === 'person') yield `consents.to: «${to}» is a person: name the authority`;
  if (!(age.from <= age.standard && age.standard <= age.to)) {
    yield `consents.age: ${age.standard} does not lie from ${age.from} to ${age.to}: correct one`;
  }
}

function* givingFaults({ consents, forms, actions, roles }: Definition, deed: Deed): Iterable<string> {
  if (!consents || deed.form === undefined) return;
  const terms = forms[deed.form]?.consent;
  if (!terms) {
    yield `${deed.place}.form: «${deed.form}» does not say what is consented to: give it “consent”`;
    return;
  }
  const givers = deed.kind === 'action' ? names(actions[deed.name]?.by ?? []) : [];
  const recorders = givers.filter((role) => roles[role]?.is !== 'person');
  const saysWho = terms.givenBy !== undefined && terms.how !== undefined;
  if (recorders.length > 0 && !saysWho) {
    yield `${deed.place}.by: «${recorders.join(' / ')}» consents on somebody’s behalf, but «${deed.form}» does not say on whose, and how: give “givenBy” and “how”`;
  }
  if (recorders.length < givers.length && terms.givenBy !== undefined) {
    yield `${deed.place}.by: whoever consents for themselves need not say who they are: use a form without “givenBy”`;
  }
}

function* termFaults(
  definition: Definition,
  place: string,
  { fields }: Form,
  terms: ConsentForm,
): Iterable<string> {
  const { recipient, purpose, elements, opens, until, givenBy, how } = terms;
  if ('field' in recipient) yield* kindFault(`${place}.recipient`, fields, recipient.field, 'party', true);
  yield* kindFault(`${place}.purpose`, fields, purpose, 'choice', true);
  yield* kindFault(`${place}.elements`, fields, elements, 'choices', true);
  yield* kindFault(`${place}.until`, fields, until, 'date', opens === undefined);
  yield* kindFault(`${place}.givenBy`, fields, givenBy, 'choice', true);
  yield* kindFault(`${place}.how`, fields, how, 'choice', true);
  if (opens === undefined && (!purpose || !elements || !until))
    yield `${place}: is to name the fields for “purpose”, “elements” and “until”, or what it “opens”`;
  if (opens !== undefined && elements !== undefined)
    yield `${place}: opens the whole case, so there are no elements to choose: keep one`;
  yield* elementFaults(definition, `${place}.elements`, fields[elements ?? '']);
  const { by, below } = definition.consents ?? {};
  for (const role of optionsOf(fields[givenBy ?? ''])) {
    if (role !== by && role !== below)
      yield `${place}.givenBy: «${role}» does not consent in this process: name «${by}» or «${below}»`;
  }
}

function* kindFault(
  place: string,
  fields: Form['fields'],
  name: string | undefined,
  kind: Field['kind'],
  required: boolean,
): Iterable<string> {
  if (name === undefined) return;
  const field = fields[name];
  if (field?.kind !== kind) {
    yield `${place}: «${name}» is no field of kind “${kind}”: name one`;
  } else if (required && !field.required) {
    yield `${place}: «${name}» may be left out, but nothing can be consented to without it: make it required`;
  }
}

function* elementFaults({ forms }: Definition, place: string, field: Field | undefined): Iterable<string> {
  for (const option of optionsOf(field)) {
    const form = fieldOf(option);
    if (!isElement(forms[form], option.slice(form.length + 1)))
      yield `${place}: there is no «${option}»: each option is to be a form and one of its fields, or of their fixed rows`;
  }
}

function optionsOf(field: Field | undefined): readonly string[] {
  return field && 'options' in field ? Object.keys(field.options) : [];
}
