import type { Random } from '../../libs/domain/index.js';
import type { Document, Schema } from './operations.js';

/** What exists in the service that is asked: without it no input would get past the first look-up. */
export interface Known {
  readonly ids: readonly string[];
  /** Where a name stands in an address: openings, actions, the process. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** Draws values that the document allows, deep enough into a request that a single spoiled one among them counts. */
export class Sensible {
  constructor(
    private readonly document: Document,
    private readonly known: Known,
    private readonly random: Random,
  ) {}

  value(schema: Schema, depth = 0): unknown {
    if (schema.$ref) {
      return this.value(this.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, depth);
    }
    if (schema.oneOf) return this.value(this.random.pick(schema.oneOf), depth);
    if (schema.enum) return this.random.pick(schema.enum);
    const type = this.random.pick([schema.type ?? 'string'].flat());
    if (type === 'object') return this.object(schema, depth);
    if (type === 'array') return this.list(schema, depth);
    if (type === 'integer' || type === 'number')
      return this.random.whole(schema.minimum ?? 0, schema.maximum ?? 9);
    if (type === 'boolean') return this.random.chance(0.5);
    return type === 'null' ? null : this.text(schema);
  }

  /** A part of an address, by its name. */
  named(name: string, schema: Schema): string {
    const names = this.known.names[name];
    return names ? this.random.pick(names) : String(this.value(schema));
  }

  private object({ properties = {}, required = [], additionalProperties }: Schema, depth: number): object {
    const drawn = Object.entries(properties)
      .filter(([name]) => required.includes(name) || this.random.chance(0.6))
      .map(([name, schema]) => [name, this.value(schema, depth + 1)]);
    if (typeof additionalProperties === 'object' && depth < 4)
      drawn.push([this.random.pick(extras), this.value(additionalProperties, depth + 1)]);
    return Object.fromEntries(drawn) as object;
  }

  private list({ items = {}, minItems = 0 }: Schema, depth: number): readonly unknown[] {
    const length = this.random.whole(Math.max(minItems, 0), minItems + 2);
    return Array.from({ length }, () => this.value(items, depth + 1));
  }

  private text({ format, pattern, maxLength = 40 }: Schema): string {
    const { random } = this;
    if (format === 'uuid') return random.pick(this.known.ids);
    if (format === 'date') return random.pick(days);
    if (format === 'date-time') return `${random.pick(days)}T10:00:00Z`;
    if (format === 'email') return 'somebody@example.dk';
    if (pattern?.includes('{6}')) return `120309-${random.whole(4000, 4999)}`;
    const words = random.chance(0.3) ? [random.pick(this.known.ids)] : ['Noget', 'der', 'står', 'skrevet'];
    return words.join(' ').slice(0, maxLength);
  }
}

const days = ['2026-01-07', '2026-08-31', '2026-11-02', '2009-03-12', '2028-02-29'];
const extras = ['situation', 'what', 'dropoutNotice', 'closings', 'workingDays', 'stage'];
