import type { RecordInput } from '../../engine/case-state.js';
import { type FormReading, readForm } from '../../engine/form.js';
import type { Field } from '../../engine/language.js';
import { addDays } from '../../time/days.js';
import { localDate } from '../../time/instant.js';
import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import type { Day, Story } from './story.js';

/** What a story says about a form: only the fields that matter to it. An organisation stands as its id, a party as its role. */
export type Details = Readonly<Record<string, string | number | boolean | readonly string[] | Day | Named>>;

interface Named {
  readonly role: string;
  readonly id: string;
}

/** The organisation meant where a story does not say which. */
const usual: Readonly<Partial<Record<string, string>>> = {
  school: 'the-school',
  kui: 'home-kui',
  fgu: 'the-fgu',
  administration: 'the-administration',
};

export interface Filled {
  readonly record: RecordInput;
  readonly to: FormReading['to'];
}

/** Fills the form in: what the story says, and something plausible in every other field that must be filled. */
export function fill(name: YouthDropout['form'], details: Details, story: Story): Filled {
  const form = story.process.definition.forms[name];
  if (!form) throw new Error(`The process has no form «${name}».`);
  const stranger = Object.keys(details).find((field) => !(field in form.fields));
  if (stranger !== undefined) throw new Error(`The form «${name}» has no field «${stranger}».`);
  const fields = Object.fromEntries(
    Object.entries(form.fields).flatMap(([field, spec]) => {
      const said = details[field];
      if (said !== undefined) return [[field, read(said, spec, story)]];
      return spec.required ? [[field, plausible(spec, story)]] : [];
    }),
  );
  const { facts, to, consent } = readForm(form, fields);
  const record = form.keeps === 'one' ? name : `${name}-${story.nextRecord()}`;
  return { record: { record, digest: '0'.repeat(64), facts, ...(consent && { consent }) }, to };
}

function read(said: Details[string], spec: Field, story: Story): unknown {
  if (typeof said === 'function') return said(story);
  if (typeof said !== 'object' || !('role' in said)) return said;
  return spec.kind === 'party' ? said.role : said.id;
}

function plausible(spec: Field, story: Story): unknown {
  switch (spec.kind) {
    case 'organisation':
      return usual[spec.role];
    case 'party': {
      const bound = spec.roles.find((role) => story.state.parties[role] !== undefined);
      if (spec.consulted && bound !== undefined) return bound;
      throw new Error('Say whom the question goes to.');
    }
    case 'choice':
      return Object.keys(spec.options)[0];
    case 'choices':
      return Object.keys(spec.options).slice(0, 1);
    case 'yesNo':
      return true;
    case 'number':
      return spec.max;
    case 'date':
      return addDays(localDate(story.now), spec.notFuture ? 0 : 7);
    case 'moment':
      return `${addDays(localDate(story.now), 7)}T09:00`;
    // The engine knows nothing of what rows say.
    case 'items':
    case 'files':
      return [];
    default:
      return 'Words';
  }
}
