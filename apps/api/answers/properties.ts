import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** How properties of answers are documented, in few words. Answers are not validated: they are ours. */
interface More {
  readonly description?: string;
  readonly nullable?: boolean;
  readonly required?: boolean;
  readonly enum?: readonly string[];
}

/** Left out where there is none. */
export const Optional = { required: false } as const;
export const OrNull = { nullable: true } as const;

export const Word = (more: More = {}) => ApiProperty({ type: String, ...more } as ApiPropertyOptions);
export const Uuid = (more: More = {}) =>
  ApiProperty({ type: String, format: 'uuid', ...more } as ApiPropertyOptions);
export const Moment = (more: More = {}) =>
  ApiProperty({ type: String, format: 'date-time', ...more } as ApiPropertyOptions);
export const Whole = (more: More = {}) => ApiProperty({ type: 'integer', ...more } as ApiPropertyOptions);
export const Wholes = (more: More = {}) =>
  ApiProperty({ type: 'integer', isArray: true, ...more } as ApiPropertyOptions);
export const Amount = (more: More = {}) => ApiProperty({ type: Number, ...more } as ApiPropertyOptions);
export const Truth = (more: More = {}) => ApiProperty({ type: Boolean, ...more } as ApiPropertyOptions);

/** Another answer within. */
export const One = (type: Type, more: More = {}) => ApiProperty({ type, ...more } as ApiPropertyOptions);
export const Many = (type: Type, more: More = {}) =>
  ApiProperty({ type, isArray: true, ...more } as ApiPropertyOptions);

/** What a field of a form says, but for lists of rows. */
export const FieldValue = (more: More = {}) =>
  ApiProperty({ anyOf: fieldValues, required: false, ...more } as ApiPropertyOptions);

const fieldValues = [
  { type: 'string' },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'array', items: { type: 'string' } },
];

/** Values by names that only the process knows. */
export const ByName = (values: object, more: More = {}) =>
  ApiProperty({ type: 'object', additionalProperties: values, ...more } as ApiPropertyOptions);
