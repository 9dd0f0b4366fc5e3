import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { check, type Fault, isObject, type PageRequest, rules, type Shape } from '#casework';
import { Problem, type ProblemError } from './problem.js';

const { inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

/** Bodies and queries are held against the rules of their class; what it does not know is refused. */
@Injectable()
export class ShapePipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !metatype || plain.includes(metatype)) return value;
    const checked = check(metatype as Shape, value ?? {});
    if ('value' in checked) return checked.value;
    throw invalid(checked.faults, type);
  }
}

/** Pointers lead into a body; a query has parameters. */
export function invalid(faults: readonly Fault[], place: 'body' | 'query' = 'body'): Problem {
  const errors = faults.map(
    ({ pointer, code, detail }): ProblemError =>
      place === 'body' ? { pointer, code, detail } : { parameter: pointer.slice(1), code, detail },
  );
  return new Problem('invalid', { errors });
}

/** Nest names the plain types where a handler asks for no class of ours. */
const plain: readonly Type[] = [Object, String, Number, Boolean, Array];

/** An id in the address; one that can be nobody's leads nowhere (404). */
@Injectable()
export class PathId implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase();
    if (rules.isId(id)) return id;
    throw new Problem('not-found');
  }
}

/** A number of a task or an ask in the address. */
@Injectable()
export class PathNumber implements PipeTransform<string, number> {
  transform(value: string): number {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new Problem('not-found');
  }
}

/** Form → fields that travel. Which ones may, the process says. */
export type Elements = Readonly<Record<string, readonly string[]>>;

export const AreElements = (): PropertyDecorator =>
  inOrder(
    rule('wrong-type', isElements),
    rule('too-many', (value) => Object.values(value as Elements).every(({ length }) => length <= 100)),
  );

function isElements(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every((of) => Array.isArray(of) && of.every((one) => typeof one === 'string'))
  );
}

const usualPage = 50;

/** Which page of a list. */
export class PageQuery {
  @ApiPropertyOptional({ type: String, description: 'Where the page before ended: its `next`' })
  @inOrder(MayBeMissing(), IsText(1000))
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: usualPage })
  @inOrder(
    MayBeMissing(),
    rule(
      'out-of-range',
      (value) => ['string', 'number'].includes(typeof value) && /^([1-9]\d?|100)$/.test(String(value)),
    ),
  )
  // Text in an address, a number in a body.
  readonly limit?: string | number;
}

export function pageOf({ cursor, limit }: PageQuery): PageRequest {
  return { cursor: cursor ?? null, limit: limit === undefined ? usualPage : Number(limit) };
}

/** What a young person is looked for by: in a body, never in an address. */
export const NameWords = (): PropertyDecorator =>
  inOrder(
    IsText(100),
    rule('name-too-short', (value) => (value as string).trim().length >= 2),
    ApiProperty({
      type: String,
      minLength: 2,
      maxLength: 100,
      description: 'Words of a name, or their beginnings',
    }),
  );

/** A parameter that says true or false. */
export const Flag = (description: string): PropertyDecorator =>
  inOrder(MayBeMissing(), OneOf(['true', 'false']), ApiPropertyOptional({ type: Boolean, description }));

export function flag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'true';
}
