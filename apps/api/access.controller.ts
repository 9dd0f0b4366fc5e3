import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Definitions,
  DrawAccessSample,
  FindUnusualAccess,
  GiveAccessVerdict,
  ListAccessSamples,
  ListLooks,
  ReadAccessSample,
  ReadAttachment,
  ReadFile,
  ReadLetter,
  rules,
  type UnitOfWork,
  type Verdict,
  verdicts,
} from '#casework';
import { localDate } from '#domain';
import {
  AccessFindingsAnswer,
  AccessSampleAnswer,
  AccessSamplePageAnswer,
  LooksAnswer,
} from './answers/access.js';
import { caseFileZip, type Enclosed } from './case-file/case-file-zip.js';
import { found } from './command-answer.js';
import { PageQuery, PathId, PathNumber, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, IsText, MayBeMissing, OneOf } = rules;

class VerdictBody {
  @ApiProperty({ type: String, enum: verdicts, description: 'In order, to be asked about, or wrong' })
  @inOrder(Given(), OneOf(verdicts))
  readonly verdict!: Verdict;

  @ApiPropertyOptional({ type: String, maxLength: 500 })
  @inOrder(MayBeMissing(), IsText(500))
  readonly note?: string;
}

/** Who has looked at what: for whom it is about, for who answers for the looks, and as a file to take along. */
@ApiTags('access')
@Controller('api/v1')
export class AccessController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly definitions: Definitions,
  ) {}

  @Asks('readLooks')
  @Get('cases/:id/looks')
  @ApiOperation({
    summary: 'Which organisations have looked at the case, day by day, and why; newest first',
    description: 'A page is so many days. New looks are there within a minute.',
  })
  @ApiOkResponse({ type: LooksAnswer })
  async looks(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Query() query: PageQuery,
  ): Promise<LooksAnswer> {
    return found(await this.queries.execute(new ListLooks(work, id, pageOf(query))));
  }

  @Asks('takeFile')
  @Get('cases/:id/file')
  @ApiOperation({
    summary:
      'All of the case that you may read, in one ZIP: to read, to print, as JSON, with its letters and attached files',
  })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = found(await this.queries.execute(new ReadFile(work, id)));
    const enclosed = this.enclosedIn(work, id);
    void reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="aktindsigt-${localDate(file.at)}.zip"`,
        'cache-control': 'no-store',
      })
      .send(Readable.from(caseFileZip(file, this.definitions.upTo(file.case.definition), enclosed)));
  }

  /** Each is asked for at its own door, which writes its own row of the access log. */
  private enclosedIn(asking: UnitOfWork, caseId: string): Enclosed {
    const work: UnitOfWork = { ...asking, purpose: 'file-access' };
    return {
      letter: async (id, format) =>
        (await this.queries.execute(new ReadLetter(work, caseId, id, format)))?.bytes ?? null,
      attachment: async (id) => {
        const read = await this.queries.execute(new ReadAttachment(work, caseId, id));
        return read.kind === 'given' ? read.bytes : null;
      },
    };
  }

  @Asks('reviewAccess')
  @Get('access-samples')
  @ApiOperation({ summary: 'Samples of looks drawn in the acting organisation, newest first; for leaders' })
  @ApiOkResponse({ type: AccessSamplePageAnswer })
  samples(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<AccessSamplePageAnswer> {
    return this.queries.execute(new ListAccessSamples(work, pageOf(query)));
  }

  @Asks('reviewAccess')
  @Post('access-samples')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Draw a sample of the last seven days’ looks; for leaders',
    description: 'What was drawn stays drawn: on the same day it is the same sample again.',
  })
  @ApiCreatedResponse({ type: AccessSampleAnswer })
  async draw(@Work() work: UnitOfWork): Promise<AccessSampleAnswer> {
    const id = await this.commands.execute(new DrawAccessSample(work));
    if (id === null) throw new Problem('nothing-to-draw');
    return this.sample(work, id);
  }

  @Asks('reviewAccess')
  @Get('access-samples/:id')
  @ApiOperation({ summary: 'The looks of one sample, with what has been said of each; for leaders' })
  @ApiOkResponse({ type: AccessSampleAnswer })
  async sample(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<AccessSampleAnswer> {
    return found(await this.queries.execute(new ReadAccessSample(work, id)));
  }

  @Asks('reviewAccess')
  @Post('access-samples/:id/looks/:no/verdicts')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what you think of one look; what was said before stays; for leaders' })
  @ApiNoContentResponse()
  async judge(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('no', PathNumber) no: number,
    @Body() { verdict, note }: VerdictBody,
  ): Promise<void> {
    const words = note?.trim() ? note.trim() : null;
    const result = await this.commands.execute(new GiveAccessVerdict(work, id, no, verdict, words));
    if (result !== 'done') throw new Problem(result);
  }

  @Asks('reviewAccess')
  @Get('access-findings')
  @ApiOperation({ summary: 'What is unusual in the looks of the last seven days, in sentences; for leaders' })
  @ApiOkResponse({ type: AccessFindingsAnswer })
  async findings(@Work() work: UnitOfWork): Promise<AccessFindingsAnswer> {
    return { items: await this.queries.execute(new FindUnusualAccess(work)) };
  }
}
