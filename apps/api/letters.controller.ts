import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Fields,
  fault,
  IsObject,
  type LetterFormat,
  ListLetters,
  ListTemplates,
  letterFormats,
  letterStyleHash,
  PreviewLetter,
  ReadGuidance,
  ReadLetter,
  ReadSampleLetter,
  rules,
  SetGuidance,
  type UnitOfWork,
} from '#casework';
import { localDate } from '#domain';
import { GuidanceAnswer, LetterAnswer, TemplateAnswer } from './answers/letters.js';
import { found, refusalOf } from './command-answer.js';
import { invalid, PathId, PathNumber } from './parameters.js';
import { Problem } from './problem.js';
import { Asks, ByDefinition } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

class PreviewQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'The ask that the action is about' })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => typeof value === 'string' && /^\d{1,9}$/.test(value)),
  )
  readonly on?: string;

  @ApiPropertyOptional({ type: String, enum: letterFormats, default: 'html' })
  @inOrder(MayBeMissing(), OneOf(letterFormats))
  readonly format?: LetterFormat;
}

class PreviewBody {
  @inOrder(MayBeMissing(), IsObject()) readonly fields?: Fields;
}

class GuidanceBody {
  @ApiProperty({
    type: String,
    maxLength: 200,
    description: 'Whom one complains to, as letters are to have it',
  })
  @inOrder(
    Given(),
    IsText(200),
    rule('required', (value) => (value as string).trim() !== ''),
  )
  readonly body!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 52 })
  @inOrder(
    Given(),
    rule('wrong-type', (value) => Number.isInteger(value)),
  )
  readonly weeks!: number;
}

const file = (type: string) =>
  ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } }) as const;
const inEither = { content: { ...file('text/html').content, ...file('application/pdf').content } } as const;

/** Letters that were sent, exactly as they were; what would be sent; and how one complains. */
@ApiTags('letters')
@Controller('api/v1')
export class LettersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Asks('readLetters')
  @Get('cases/:id/letters')
  @ApiOperation({ summary: 'Letters of the case that you may read, newest first' })
  @ApiOkResponse({ type: LetterAnswer, isArray: true })
  async list(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<readonly LetterAnswer[]> {
    return found(await this.queries.execute(new ListLetters(work, id)));
  }

  @Asks('readLetters')
  @Get('cases/:id/letters/:letter/:format')
  @ApiOperation({ summary: 'One letter, byte by byte as it was sent' })
  @ApiParam({ name: 'format', schema: { type: 'string', enum: [...letterFormats] } })
  @ApiOkResponse(inEither)
  async read(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('letter', PathId) letter: string,
    @Param('format') format: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isFormat(format)) throw new Problem('not-found');
    const { bytes, form, at } = found(await this.queries.execute(new ReadLetter(work, id, letter, format)));
    give(reply, bytes, format, `brev-${form}-${localDate(at)}`);
  }

  @ByDefinition()
  @Post('cases/:id/actions/:action/letter')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The letter that the action would send, marked as a draft; nothing is sent',
    description: 'Fields may still be missing. 404 where it sends none.',
  })
  @ApiBody({
    schema: { type: 'object', properties: { fields: { type: 'object', additionalProperties: true } } },
  })
  @ApiOkResponse(inEither)
  async preview(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('action') action: string,
    @Query() { on, format = 'html' }: PreviewQuery,
    @Body() { fields }: PreviewBody,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const about = on === undefined ? null : Number(on);
    const result = found(
      await this.queries.execute(new PreviewLetter(work, id, action, about, fields ?? {}, format)),
    );
    if (!('bytes' in result)) throw refusalOf(result, '/fields');
    give(reply, result.bytes, format, 'udkast');
  }

  @Asks('readLocalRules')
  @Get('letter-templates')
  @ApiOperation({ summary: 'The words of letters: each kind in each version, and what they are sent for' })
  @ApiOkResponse({ type: TemplateAnswer, isArray: true })
  templates(): Promise<readonly TemplateAnswer[]> {
    return this.queries.execute(new ListTemplates());
  }

  @Asks('readLocalRules')
  @Get('letter-templates/:kind/:version/:format')
  @ApiOperation({ summary: 'A template as it would be printed by your organisation, about somebody made up' })
  @ApiParam({ name: 'format', schema: { type: 'string', enum: [...letterFormats] } })
  @ApiOkResponse(inEither)
  async sample(
    @Work() work: UnitOfWork,
    @Param('kind') kind: string,
    @Param('version', PathNumber) version: number,
    @Param('format') format: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isFormat(format)) throw new Problem('not-found');
    const bytes = found(await this.queries.execute(new ReadSampleLetter(work, kind, version, format)));
    give(reply, bytes, format, `eksempel-${kind}-${version}`);
  }

  @Asks('readLocalRules')
  @Get('complaint-guidance')
  @ApiOperation({ summary: 'To whom, and within how long, one complains of what your organisation decides' })
  @ApiOkResponse({ type: GuidanceAnswer, isArray: true })
  guidance(@Work() work: UnitOfWork): Promise<readonly GuidanceAnswer[]> {
    return this.queries.execute(new ReadGuidance(work));
  }

  @Asks('changeLocalRules')
  @Put('complaint-guidance/:kind')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set it for decisions from now on; for leaders' })
  @ApiNoContentResponse()
  async setGuidance(
    @Work() work: UnitOfWork,
    @Param('kind') kind: string,
    @Body() { body, weeks }: GuidanceBody,
  ): Promise<void> {
    const result = await this.commands.execute(new SetGuidance(work, kind, body.trim(), weeks));
    if (result === 'out-of-range') throw invalid([fault('/weeks', 'out-of-range')]);
    if (result !== 'done') throw new Problem(result);
  }
}

function isFormat(format: string): format is LetterFormat {
  return (letterFormats as readonly string[]).includes(format);
}

/** Shown in the browser, under a name that tells nothing of anybody; of a page only its own styles are let in. */
function give(reply: FastifyReply, bytes: Buffer, format: LetterFormat, name: string): void {
  const policy = `default-src 'none'; style-src ${letterStyleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
  void reply
    .headers({
      'content-type': format === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8',
      'content-disposition': `inline; filename="${name}.${format}"`,
      'cache-control': 'private, no-store',
      ...(format === 'html' && { 'content-security-policy': policy }),
    })
    .send(bytes);
}
