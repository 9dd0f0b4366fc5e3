import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Definition, Field, Form, LocalDate } from '#domain';
import { type Checked, check, type Shape } from './check.js';
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

  /** @param today the day it is in Denmark when a form is checked */
  constructor(definitions: readonly Definition[], today: () => LocalDate) {
    const latest = Math.max(...definitions.map(({ version }) => version));
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

  /** Whether these are the form's fields, rightly filled in. */
  check(definition: DefinitionRef, form: string, fields: unknown, at: string): Checked<object> {
    return check(this.of(definition, form), fields, at);
  }
}

function keyOf({ name, version }: DefinitionRef, form: string): string {
  return `${name} ${version} ${form}`;
}

function classOf(title: string, form: Form, today: () => LocalDate): Shape {
  const made = { [title]: class {} }[title] as Shape;
  for (const [name, field] of Object.entries(form.fields)) {
    const description = [field.label, field.help]
      .flatMap((text) => (text ? `${text.da} / ${text.en}` : []))
      .join('. ');
    const [presence, Property] = field.required
      ? [rules.Given(), ApiProperty]
      : [rules.MayBeMissing(), ApiPropertyOptional];
    const documented = Property({ ...schemaOf(field), description } as ApiPropertyOptions);
    rules.inOrder(presence, ruleOf(field, today), documented)(made.prototype, name);
  }
  return made;
}

function ruleOf(field: Field, today: () => LocalDate): PropertyDecorator {
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
    case 'email':
      return rules.Email();
    case 'organisation':
      return rules.Id();
    case 'party':
      return rules.OneOf(field.roles);
  }
}

/** The same as JSON Schema. */
function schemaOf(field: Field) {
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
    case 'email':
      return { type: String, format: 'email', maxLength: mostText };
    case 'organisation':
      return { type: String, format: 'uuid' };
    case 'party':
      return { type: String, enum: [...field.roles] };
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
