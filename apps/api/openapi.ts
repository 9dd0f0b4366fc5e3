import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import type { Definitions, FormClasses } from '#casework';
import { type Definition, refusalCodes } from '#domain';
import { DoneAnswer, OpenedAnswer } from './answers/cases.js';
import type { PackageAnswer } from './answers/process.js';
import { packageOf, pathActions } from './process.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Schema = Extract<
  NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string],
  { type?: unknown }
>;

/** What a problem looks like, for every answer that is no success. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: `Stable. The process refuses by: ${refusalCodes.join(', ')}` },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri', description: 'Id of the request' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901 pointer into the body' },
          parameter: { type: 'string', description: 'Or a parameter of the address' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

export const problemAnswer = {
  description: 'A problem (RFC 9457), in Danish or English by Accept-Language',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** One path for each opening, each action and each answer, typed by its form: at run time two routes serve them all. */
export function processPaths(definitions: Definitions, forms: FormClasses): OpenAPIObject['paths'] {
  const latest = definitions.latest().map(({ definition }) => definition);
  return Object.fromEntries(
    latest.flatMap((definition) => [...openingPaths(definition, forms), ...actionPaths(definition, forms)]),
  );
}

function openingPaths(definition: Definition, forms: FormClasses) {
  return Object.entries(definition.openings).map(([name, { label, form, asks }]) => {
    const person = { $ref: '#/components/schemas/PersonShape' };
    const body = {
      type: 'object',
      additionalProperties: false,
      required: ['youngPerson', 'fields'],
      properties: {
        youngPerson: person,
        guardian: { ...person, description: 'The custody holder of one who is under 18' },
        fields: { $ref: getSchemaPath(forms.of(definition, form)) },
      },
    };
    const operation = post(`open_${name}`, 'cases', label, body, packageOf(definition, asks));
    operation.parameters = [idempotencyKey];
    operation.responses['201'] = {
      description: 'The case is open',
      headers: { ...etagHeader, Location: { schema: { type: 'string' } } },
      content: { 'application/json': { schema: { $ref: getSchemaPath(OpenedAnswer) } } },
    };
    return [`/api/v1/cases/openings/${name}`, { post: operation }] as const;
  });
}

function actionPaths(definition: Definition, forms: FormClasses) {
  return pathActions(definition).map(({ name, label, form, brings, links, carries }) => {
    const named = [...(brings ? ['person'] : []), ...(links ? ['other'] : [])];
    const required = [...(form !== null ? ['fields'] : []), ...named];
    const body = {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 && { required }),
      properties: {
        ...(form !== null && { fields: { $ref: getSchemaPath(forms.of(definition, form)) } }),
        ...(carries && { elements: elementsSchema(carries) }),
        ...(brings && {
          person: { $ref: '#/components/schemas/PersonShape', description: 'Who comes into the case' },
        }),
        ...(links && { other: { type: 'string', format: 'uuid', description: 'The other case' } }),
      },
    };
    const operation = post(`act_${name.replace('.', '_')}`, 'actions', label, body, carries);
    operation.parameters = [caseId, on, ifMatch, idempotencyKey];
    operation.responses['200'] = {
      description: 'It is done',
      headers: etagHeader,
      content: { 'application/json': { schema: { $ref: getSchemaPath(DoneAnswer) } } },
    };
    return [`/api/v1/cases/{id}/actions/${name}`, { post: operation }] as const;
  });
}

function post(
  operationId: string,
  tag: string,
  label: Definition['label'],
  schema: object,
  carries: PackageAnswer | null,
): Operation {
  const why = carries && `${carries.purpose.da} / ${carries.purpose.en} (${carries.basis})`;
  return {
    operationId,
    tags: [tag],
    summary: `${label.da} / ${label.en}`,
    ...(why && { description: `What travels with it: ${Object.keys(carries.elements).join(', ')}. ${why}` }),
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { default: problemAnswer },
  };
}

function elementsSchema({ elements }: PackageAnswer): object {
  return {
    type: 'object',
    description: 'Which of them travel; all where this is left out',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(elements).map(([form, fields]) => [
        form,
        { type: 'array', uniqueItems: true, items: { type: 'string', enum: fields } },
      ]),
    ),
  };
}

const etagHeader = { ETag: { description: 'The case’s revision', schema: { type: 'string' } } } as const;

const caseId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
} as const;

const on = {
  name: 'on',
  in: 'query',
  required: false,
  description: 'Number of the ask or consent, where several can be meant',
  schema: { type: 'integer' },
} as const;

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag that the case had when it was read',
  schema: { type: 'string' },
} as const;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and request again give the same answer, and nothing happens twice',
  schema: { type: 'string', maxLength: 100 },
} as const;
