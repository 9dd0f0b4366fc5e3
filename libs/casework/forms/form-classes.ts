import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  type Definition,
  type Field,
  type Form,
  type Items,
  type LocalDate,
  type LocalRows,
  localListsOf,
} from '#domain';
import { type Checked, check, RowsOf, type Shape } from './check.js';
import { localRowFaults } from './local-rows.js';
import * as rules from './rules.js';

/** A definition as cases refer to it. */
export interface DefinitionRef {
  readonly name: string;
  readonly version: number;
}

export type Fields = Readonly<Record<string, unknown>>;

const mostText = 254;

/**
 * Each form of each definition as one class, made at start-up: its rules validate what is sent, its OpenAPI metadata
 * document it.
 */
export class FormClasses {
  private readonly classes: ReadonlyMap<string, Shape>;
  /** The forms that have a list to which organisations add. */
  private readonly local: ReadonlyMap<string, ReturnType<typeof localListsOf>>;

  /** @param today the day it is in Denmark when a form is checked */
  constructor(definitions: readonly Definition[], today: () => LocalDate) {
    const latest = Math.max(...definitions.map(({ version }) => version));
    this.local = new Map(
      definitions.flatMap((definition) =>
        Object.entries(definition.forms).map(([name, form]) => [keyOf(definition, name), localListsOf(form)]),
      ),
    );
    this.classes = new Map(
      definitions.flatMap((definition) =>
        Object.entries(definition.forms).map(([name, form]) => {
          // The documentation speaks of the latest by its plain name.
          const older = definition.version < latest ? `V${definition.version}` : '';
          const title = `${capital(name)}Fields${older}`;
          return [keyOf(definition, name), classOf(title, form, today)] as const;
        }),
      ),
    );
  }

  all(): readonly Shape[] {
    return [...this.classes.values()];
  }

  /** @throws for a form that the definition does not have */
  of(definition: DefinitionRef, form: string): Shape {
    const found = this.classes.get(keyOf(definition, form));
    if (!found) throw new Error(`«${definition.name}» v${definition.version} has no form «${form}»`);
    return found;
  }

  /**
   * Whether these are the form's fields, rightly filled in.
   *
   * @param localRows that the organisation has added to the form's lists; none but these are taken, and each is asked
   */
  check(
    definition: DefinitionRef,
    form: string,
    fields: unknown,
    at: string,
    localRows: LocalRows = {},
  ): Checked<object> {
    const checked = check(this.of(definition, form), fields, at);
    const lists = this.local.get(keyOf(definition, form)) ?? [];
    if ('faults' in checked || lists.length === 0) return checked;
    const faults = localRowFaults(lists, checked.value, at, localRows);
    return faults.length > 0 ? { faults } : checked;
  }
}

/** Characters of a row's key, those of local rows too. */
const mostKey = 40;

function keyOf({ name, version }: DefinitionRef, form: string): string {
  return `${name} ${version} ${form}`;
}

type Spanned = Pick<Form, 'fields' | 'spans'>;

function classOf(title: string, { fields, spans = [] }: Spanned, today: () => LocalDate): Shape {
  const made = { [title]: class {} }[title] as Shape;
  for (const [name, field] of Object.entries(fields)) {
    const description = [field.label, field.help]
      .flatMap((text) => (text ? `${text.da} / ${text.en}` : []))
      .join('. ');
    const [presence, Property] = field.required
      ? [rules.Given(), ApiProperty]
      : [rules.MayBeMissing(), ApiPropertyOptional];
    const { rule, schema } =
      field.kind === 'items' ? rowsOf(`${title}${capital(name)}`, field, today) : plain(field, today);
    const documented = Property({ ...schema, description } as ApiPropertyOptions);
    const begins = spans.filter(({ to }) => to === name).map(({ from }) => rules.NotBefore(from));
    rules.inOrder(presence, rule, ...begins, documented)(made.prototype, name);
  }
  return made;
}

function plain(field: Plain, today: () => LocalDate) {
  return { rule: ruleOf(field, today), schema: schemaOf(field) };
}

/** A row is a class of its own, with its key before its fields. */
function rowsOf(title: string, items: Items & { readonly required?: true }, today: () => LocalDate) {
  const { fields, keys = {}, local, most, spans } = items;
  const row = classOf(title, { fields, ...(spans && { spans }) }, today);
  const fixed = Object.keys(keys);
  const documented = ApiProperty({
    type: String,
    ...(fixed.length === 0 && { pattern: rules.freeKey, example: 'a1' }),
    ...(fixed.length > 0 && local === undefined && { enum: fixed }),
    description: 'Names the row, from version to version / Rækkens navn, fra version til version',
  });
  rules.inOrder(rules.Given(), rules.Key(), documented)(row.prototype, 'key');
  return {
    rule: rules.inOrder(RowsOf(row), rules.AtMost(most), rules.Keys(fixed, local !== undefined)),
    schema: { type: [row], isArray: true, maxItems: most, minItems: items.required ? 1 : 0 },
  };
}

type Plain = Exclude<Field, Items>;

function ruleOf(field: Plain, today: () => LocalDate): PropertyDecorator {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return rules.IsText(field.max);
    case 'choice':
      return rules.OneOf(Object.keys(field.options));
    case 'choices':
      return rules.SomeOf(Object.keys(field.options));
    case 'number':
      return rules.NumberBetween(field.min, field.max);
    case 'yesNo':
      return rules.YesNo();
    case 'date':
      return rules.Day({ ...field, today });
    case 'moment':
      return rules.Minute({ ...field, today });
    case 'files':
      return rules.inOrder(rules.Ids(), rules.AtMost(field.most));
    case 'email':
      return rules.Email();
    case 'organisation':
      return rules.Id();
    case 'party':
      return rules.OneOf(field.roles);
    // Which rows there are lies in another record: that is looked at behind the door.
    case 'row':
      return rules.IsText(mostKey);
  }
}

/** The same as JSON Schema. */
function schemaOf(field: Plain) {
  const least = field.required ? 1 : 0;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return { type: String, maxLength: field.max, minLength: least };
    case 'choice':
      return { type: String, enum: Object.keys(field.options) };
    case 'choices':
      return {
        type: [String],
        enum: Object.keys(field.options),
        isArray: true,
        uniqueItems: true,
        minItems: least,
      };
    case 'number':
      return { type: Number, minimum: field.min, maximum: field.max };
    case 'yesNo':
      return { type: Boolean };
    case 'date':
      return { type: String, format: 'date' };
    case 'moment':
      return { type: String, pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$', example: '2026-11-23T09:00' };
    case 'files':
      return {
        type: [String],
        format: 'uuid',
        isArray: true,
        uniqueItems: true,
        maxItems: field.most,
        minItems: least,
      };
    case 'email':
      return { type: String, format: 'email', maxLength: mostText };
    case 'organisation':
      return { type: String, format: 'uuid' };
    case 'party':
      return { type: String, enum: [...field.roles] };
    case 'row':
      return { type: String, maxLength: mostKey };
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
