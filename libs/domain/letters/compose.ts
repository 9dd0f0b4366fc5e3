import type { Definition, Field } from '../engine/language.js';
import type { LocalDate } from '../time/days.js';
import { sayShortDay } from '../time/say-day.js';
import type { Block, LetterDocument } from './document.js';
import type { BuiltOn, LetterPart, LetterTemplate } from './template.js';

/** All that a letter is made of. */
export interface LetterMaterial {
  readonly definition: Definition;
  readonly form: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly draft: boolean;
  readonly caseId: string;
  readonly date: LocalDate;
  /** The organisation's name. */
  readonly sender: string;
  /** Null where it is withheld or erased: the letter then names nobody. */
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  /** Under 18 the custody holder gets it too (KUI-loven §2a, stk. 3). */
  readonly minor: boolean;
  /** Records kept before it, oldest first. */
  readonly earlier: readonly { readonly form: string; readonly on: LocalDate }[];
  /** As the organisation has set it, or else as the process has it. */
  readonly guidance: { readonly body: string; readonly weeks: number } | null;
  /** The date of the letter that this one replaces. */
  readonly replaces: LocalDate | null;
}

/** Fills a template in. The same material makes the same letter, always. */
export function composeLetter(template: LetterTemplate, material: LetterMaterial): LetterDocument {
  const { draft, sender, date, caseId } = material;
  const body = template.parts.flatMap((part) => blocksOf(part, material));
  return {
    title: filled(template.title, material) ?? template.title,
    draft,
    sender,
    recipient: recipientOf(material),
    date,
    reference: caseId,
    blocks: [...opening(material), ...body],
  };
}

/** «24. november 2026». */
export function letterDate(date: LocalDate): string {
  return `${sayShortDay(date).da} ${date.slice(0, 4)}`;
}

function recipientOf({ youngPerson, minor }: LetterMaterial): readonly string[] {
  const name = youngPerson ? `${youngPerson.firstName} ${youngPerson.lastName}` : 'Den, sagen handler om';
  return [name, ...(minor ? ['Også til forældremyndighedsindehaveren'] : [])];
}

function* opening({ youngPerson, replaces }: LetterMaterial): Iterable<Block> {
  if (replaces !== null) {
    const text = `Dette brev erstatter brevet af ${letterDate(replaces)}, som er rettet.`;
    yield { is: 'paragraph', text };
  }
  yield {
    is: 'paragraph',
    text: youngPerson ? `Kære ${youngPerson.firstName}` : 'Til dig, sagen handler om',
  };
}

function blocksOf(part: LetterPart, material: LetterMaterial): readonly Block[] {
  if ('heading' in part) {
    const below = part.parts.flatMap((one) => blocksOf(one, material));
    return below.length > 0 ? [{ is: 'heading', text: part.heading }, ...below] : [];
  }
  if ('say' in part) return paragraphs(filled(part.say, material));
  if ('field' in part) return paragraphs(answerOf(part.field, material));
  if ('terms' in part) return terms(part.terms, material);
  if ('builtOn' in part) return listed(part.builtOn.flatMap((one) => called(one, material)));
  if ('concerns' in part) return concerned(part.concerns, material);
  return [{ is: 'signature', lines: signature(part, material) }];
}

function paragraphs(text: string | null): readonly Block[] {
  const lines = (text ?? '').split(/\n+/).map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => ({ is: 'paragraph', text: line }));
}

function listed(items: readonly string[]): readonly Block[] {
  return items.length > 0 ? [{ is: 'list', items }] : [];
}

function terms(names: readonly string[], material: LetterMaterial): readonly Block[] {
  const rows = names.flatMap((name) => {
    const value = answerOf(name, material);
    return value === null ? [] : [{ term: fieldOf(name, material)?.label.da ?? name, value }];
  });
  return rows.length > 0 ? [{ is: 'terms', rows }] : [];
}

function called({ form, called: name, after = [] }: BuiltOn, { earlier }: LetterMaterial): readonly string[] {
  const from = earlier.findLastIndex((one) => after.includes(one.form));
  return earlier
    .slice(from + 1)
    .filter((one) => one.form === form)
    .map(({ on }) => `${name} ${letterDate(on)}`);
}

function concerned(forms: readonly string[], { definition, earlier }: LetterMaterial): readonly Block[] {
  const latest = earlier.findLast(({ form }) => forms.includes(form));
  if (!latest) return [];
  const name = definition.forms[latest.form]?.label.da ?? latest.form;
  return [{ is: 'paragraph', text: `${name}, ${letterDate(latest.on)}.` }];
}

function signature(
  part: Extract<LetterPart, { signedBy: string }>,
  material: LetterMaterial,
): readonly string[] {
  const by = 'title' in part ? [answerOf(part.signedBy, material), answerOf(part.title, material)] : [];
  return ['Venlig hilsen', ...by.filter((line) => line !== null), material.sender];
}

/** Null where something that it names was left blank. */
function filled(sentence: string, material: LetterMaterial): string | null {
  let blank = false;
  const text = sentence.replace(slot, (_, name: string) => {
    const value = wordOf(name, material);
    if (value === null) blank = true;
    return value ?? '';
  });
  return blank ? null : text;
}

const slot = /\{(\w+)\}/g;

/** What a sentence may name beside the fields of its form. */
const builtIn = ['sender', 'date', 'body', 'weeks'] as const;

function wordOf(name: string, material: LetterMaterial): string | null {
  switch (name as (typeof builtIn)[number]) {
    case 'sender':
      return material.sender;
    case 'date':
      return letterDate(material.date);
    case 'body':
      return material.guidance?.body ?? null;
    case 'weeks':
      return material.guidance ? weeks(material.guidance.weeks) : null;
    default:
      return answerOf(name, material);
  }
}

function weeks(count: number): string {
  return count === 1 ? '1 uge' : `${count} uger`;
}

function fieldOf(name: string, { definition, form }: LetterMaterial): Field | undefined {
  return definition.forms[form]?.fields[name];
}

/** In Danish; null where it was left blank. */
function answerOf(name: string, material: LetterMaterial): string | null {
  const field = fieldOf(name, material);
  const value = material.fields[name];
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number') return String(value);
  const words = [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
  if (field === undefined || words.length === 0) return null;
  if ('options' in field) return words.map((one) => field.options[one]?.da ?? one).join(', ');
  return field.kind === 'date' ? words.map(letterDate).join() : words.join();
}

const readable: readonly Field['kind'][] = [
  'text',
  'longText',
  'choice',
  'choices',
  'number',
  'yesNo',
  'date',
];

/**
 * What is wrong between a definition and the templates of its letters, each in words that say what to do: a kind without
 * a template, a field that a template names and the form has not, guidance that is named and not given.
 */
export function* letterTemplateFaults(
  { forms }: Definition,
  templates: readonly LetterTemplate[],
): Iterable<string> {
  for (const [name, { letter, fields }] of Object.entries(forms)) {
    if (!letter) continue;
    const template = newestTemplate(templates, letter.kind);
    if (!template) {
      yield `forms.${name}.letter.kind: no template is of kind «${letter.kind}»: write one, or name another kind`;
      continue;
    }
    for (const wanted of wordsOf(template)) {
      if ((builtIn as readonly string[]).includes(wanted)) {
        const guides = wanted === 'body' || wanted === 'weeks';
        if (guides && letter.guidance === undefined)
          yield `forms.${name}.letter: «${letter.kind}» gives complaint guidance, and the form says of which kind: name it`;
      } else if (!fields[wanted] || !readable.includes(fields[wanted].kind)) {
        yield `forms.${name}.letter: «${letter.kind}» names «${wanted}», which is no field of the form that can be read in a letter`;
      }
    }
  }
}

export function newestTemplate(
  templates: readonly LetterTemplate[],
  kind: string,
): LetterTemplate | undefined {
  return templates
    .filter((one) => one.kind === kind)
    .reduce<LetterTemplate | undefined>(
      (best, one) => (best && best.version > one.version ? best : one),
      undefined,
    );
}

function wordsOf({ title, parts }: LetterTemplate): readonly string[] {
  return [...slotsOf(title), ...parts.flatMap(wordsOfPart)];
}

function wordsOfPart(part: LetterPart): readonly string[] {
  if ('heading' in part) return part.parts.flatMap(wordsOfPart);
  if ('say' in part) return slotsOf(part.say);
  if ('field' in part) return [part.field];
  if ('terms' in part) return part.terms;
  return 'title' in part ? [part.signedBy, part.title] : [];
}

function slotsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(slot)].map(([, name = '']) => name);
}
