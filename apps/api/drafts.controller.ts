import { Body, Controller, Delete, Get, Param, Put, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  type ApiPropertyOptions,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type DraftPlace,
  type DraftResult,
  DropDraft,
  type Fields,
  isObject,
  type LeftOver,
  PutDraft,
  ReadDraft,
  rules,
  type UnitOfWork,
} from '#casework';
import { Moment, Whole } from './answers/properties.js';
import { AreElements, type Elements, PathId } from './parameters.js';
import { etag, SeenRevision, SeenRevisionIfAny } from './preconditions.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, isReadable, MayBeMissing, rule } = rules;

const plainSchema = [
  { type: 'string' },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'array', items: { type: 'string' } },
];

const rowSchema = {
  type: 'object',
  required: ['key'],
  properties: { key: { type: 'string' } },
  additionalProperties: { oneOf: plainSchema },
};

const fieldsSchema = {
  type: 'object',
  description: 'Fields of the form, as far as they are filled in',
  additionalProperties: { oneOf: [...plainSchema, { type: 'array', items: rowSchema }] },
} as ApiPropertyOptions;

const elementsSchema: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string' } },
};

/** Something of an earlier form that the form of today has no place for. */
class LeftOverAnswer implements LeftOver {
  @ApiProperty({ type: [String], description: 'The field; in a list also the row’s key and its field' })
  readonly path!: readonly string[];
  @ApiProperty({ oneOf: plainSchema }) readonly value!: string | number | boolean | readonly string[];
}

const mostLeftOver = 200;

/** Half-finished is what a draft may be; but each value is of a kind that a form has. */
class DraftBody {
  @ApiProperty(fieldsSchema)
  @inOrder(Given(), rule('wrong-type', isDraftFields), rule('unreadable-text', isReadableWithin))
  readonly fields!: Fields;

  @ApiPropertyOptional({ type: [LeftOverAnswer], maxItems: mostLeftOver })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => Array.isArray(value) && value.every(isLeftOver)),
    rule('too-many', (value) => (value as readonly unknown[]).length <= mostLeftOver),
    rule('unreadable-text', isReadableWithin),
  )
  readonly left?: readonly LeftOverAnswer[];

  @ApiPropertyOptional(elementsSchema)
  @inOrder(MayBeMissing(), AreElements(), rule('unreadable-text', isReadableWithin))
  readonly elements?: Elements;
}

class DraftAnswer {
  @Whole({ description: 'The ETag as a number' }) readonly revision!: number;
  @Moment() readonly at!: string;
  @ApiProperty(fieldsSchema) readonly fields!: Fields;
  @ApiPropertyOptional({ type: [LeftOverAnswer] }) readonly left?: readonly LeftOverAnswer[];
  @ApiPropertyOptional(elementsSchema) readonly elements?: Elements;
}

class DraftDoneAnswer {
  @Whole({ description: 'The ETag as a number' }) readonly revision!: number;
}

class DraftQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'The ask or consent that the action is about' })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => typeof value === 'string' && /^\d{1,9}$/.test(value)),
  )
  readonly on?: string;
}

const ETag = { ETag: { schema: { type: 'string' } } } as const;
/** Every form is opened a first time: that is no error. */
const none = { description: 'Nothing is kept yet' } as const;
const IfMatch = (description: string, required: boolean) =>
  ApiHeader({ name: 'If-Match', required, description, schema: { type: 'string' } });

/** What somebody has typed and not sent yet. It is theirs alone, and says nothing of whom it is about. */
@ApiTags('drafts')
@Asks('keepDrafts')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('openings/:opening')
  @ApiOperation({ summary: 'My draft for opening a case' })
  @ApiOkResponse({ type: DraftAnswer, headers: ETag })
  @ApiNoContentResponse(none)
  readForOpening(
    @Work() work: UnitOfWork,
    @Param('opening') opening: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftAnswer | undefined> {
    return this.read(work, openingPlace(opening), reply);
  }

  @Put('openings/:opening')
  @ApiOperation({ summary: 'Keep my draft for opening a case' })
  @IfMatch('Left out for a new draft', false)
  @ApiOkResponse({ type: DraftDoneAnswer, headers: ETag })
  putForOpening(
    @Work() work: UnitOfWork,
    @Param('opening') opening: string,
    @Body() body: DraftBody,
    @SeenRevisionIfAny() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDoneAnswer> {
    return this.put(work, openingPlace(opening), body, seen, reply);
  }

  @Delete('openings/:opening')
  @ApiOperation({ summary: 'Throw my draft for opening a case away' })
  @IfMatch('The draft’s ETag', true)
  @ApiNoContentResponse()
  dropForOpening(
    @Work() work: UnitOfWork,
    @Param('opening') opening: string,
    @SeenRevision() seen: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.drop(work, openingPlace(opening), seen, reply);
  }

  @Get('cases/:id/actions/:action')
  @ApiOperation({ summary: 'My draft for an action in a case' })
  @ApiOkResponse({ type: DraftAnswer, headers: ETag })
  @ApiNoContentResponse(none)
  readForAction(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('action') action: string,
    @Query() { on }: DraftQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftAnswer | undefined> {
    return this.read(work, actionPlace(id, action, on), reply);
  }

  @Put('cases/:id/actions/:action')
  @ApiOperation({ summary: 'Keep my draft for an action in a case' })
  @IfMatch('Left out for a new draft', false)
  @ApiOkResponse({ type: DraftDoneAnswer, headers: ETag })
  putForAction(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('action') action: string,
    @Query() { on }: DraftQuery,
    @Body() body: DraftBody,
    @SeenRevisionIfAny() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDoneAnswer> {
    return this.put(work, actionPlace(id, action, on), body, seen, reply);
  }

  @Delete('cases/:id/actions/:action')
  @ApiOperation({ summary: 'Throw my draft for an action in a case away' })
  @IfMatch('The draft’s ETag', true)
  @ApiNoContentResponse()
  dropForAction(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('action') action: string,
    @Query() { on }: DraftQuery,
    @SeenRevision() seen: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.drop(work, actionPlace(id, action, on), seen, reply);
  }

  private async read(
    work: UnitOfWork,
    place: DraftPlace,
    reply: FastifyReply,
  ): Promise<DraftAnswer | undefined> {
    const draft = await this.queries.execute(new ReadDraft(work, place));
    if (!draft) return void reply.status(204);
    const { revision, at, content } = draft;
    void reply.header('etag', etag(revision));
    return { revision, at, ...content };
  }

  private async put(
    work: UnitOfWork,
    place: DraftPlace,
    { fields, left, elements }: DraftBody,
    seen: number | null,
    reply: FastifyReply,
  ): Promise<DraftDoneAnswer> {
    const content = { fields, ...(left && { left }), ...(elements && { elements }) };
    const revision = settled(await this.commands.execute(new PutDraft(work, place, content, seen)));
    void reply.status(seen === null ? 201 : 200).header('etag', etag(revision));
    return { revision };
  }

  private async drop(work: UnitOfWork, place: DraftPlace, seen: number, reply: FastifyReply): Promise<void> {
    settled(await this.commands.execute(new DropDraft(work, place, seen)));
    void reply.status(204);
  }
}

function settled(result: DraftResult): number {
  switch (result.kind) {
    case 'done':
      return result.revision;
    case 'not-found':
      throw new Problem('not-found');
    case 'exists':
      throw new Problem('precondition-required', { headers: { etag: etag(result.revision) } });
    case 'stale':
      throw new Problem(
        'stale',
        result.revision === null ? {} : { headers: { etag: etag(result.revision) } },
      );
  }
}

function openingPlace(opening: string): DraftPlace {
  return { caseId: null, action: named(opening) };
}

function actionPlace(caseId: string, action: string, on: string | undefined): DraftPlace {
  return { caseId, action: on === undefined ? named(action) : `${named(action)}@${Number(on)}` };
}

/** A name that a process could have; which ones it has is seen when the draft is sent. */
function named(name: string): string {
  if (!/^[A-Za-z]\w*(\.\w+)?$/.test(name)) throw new Problem('not-found');
  return name;
}

/** All names and texts, however deep. */
function isReadableWithin(value: unknown): boolean {
  if (typeof value === 'string') return isReadable(value);
  if (Array.isArray(value)) return value.every(isReadableWithin);
  return !isObject(value) || isReadableWithin(Object.entries(value).flat());
}

function isDraftFields(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isDraftValue);
}

function isDraftValue(value: unknown): boolean {
  return isPlainValue(value) || (Array.isArray(value) && value.every(isDraftRow));
}

function isDraftRow(value: unknown): boolean {
  return isObject(value) && typeof value.key === 'string' && Object.values(value).every(isPlainValue);
}

function isPlainValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isLeftOver(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.keys(value).every((name) => name === 'path' || name === 'value') &&
    Array.isArray(value.path) &&
    value.path.length > 0 &&
    value.path.length <= 3 &&
    value.path.every((name) => typeof name === 'string') &&
    isPlainValue(value.value)
  );
}
