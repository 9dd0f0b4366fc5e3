import { Readable } from 'node:stream';
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ATTACHMENTS,
  type AttachmentSettings,
  DropAttachment,
  ListUploads,
  ReadAttachment,
  takenEndings,
  type UnitOfWork,
  UploadAttachment,
  uploadFaults,
} from '#casework';
import { AttachmentAnswer, UploadsAnswer } from './answers/attachments.js';
import { found } from './command-answer.js';
import { takeFile } from './multipart-file.js';
import { PathId } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const TakesFile = () =>
  ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  });

/**
 * Files: brought first, then named by a record. Whoever may read the field that names one may have it; until then it is
 * its uploader's alone.
 */
@ApiTags('attachments')
@Controller('api/v1')
export class AttachmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(ATTACHMENTS) private readonly settings: AttachmentSettings | null,
  ) {}

  @Asks('attachFiles')
  @Get('cases/:id/attachments')
  @ApiOperation({ summary: 'What I have brought for this case and not sent yet, and what may be brought' })
  @ApiOkResponse({ type: UploadsAnswer })
  async list(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<UploadsAnswer> {
    return this.answered(found(await this.queries.execute(new ListUploads(work, id))));
  }

  @Asks('attachFiles')
  @Get('attachments')
  @ApiOperation({ summary: 'What I have brought for a case that I am about to open' })
  @ApiOkResponse({ type: UploadsAnswer })
  async listForOpening(@Work() work: UnitOfWork): Promise<UploadsAnswer> {
    return this.answered(found(await this.queries.execute(new ListUploads(work, null))));
  }

  @Asks('attachFiles')
  @Post('cases/:id/attachments')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Bring a file that is to go with an action in this case',
    description: 'PDF, images or plain text, by its content. Name its id in a field of kind `files`.',
  })
  @ApiConsumes('multipart/form-data')
  @TakesFile()
  @ApiCreatedResponse({ type: AttachmentAnswer })
  bring(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentAnswer> {
    return this.take(work, id, request);
  }

  @Asks('attachFiles')
  @Post('attachments')
  @HttpCode(201)
  @ApiOperation({ summary: 'Bring a file that is to go with the opening of a case' })
  @ApiConsumes('multipart/form-data')
  @TakesFile()
  @ApiCreatedResponse({ type: AttachmentAnswer })
  bringForOpening(@Work() work: UnitOfWork, @Req() request: FastifyRequest): Promise<AttachmentAnswer> {
    return this.take(work, null, request);
  }

  @Asks('attachFiles')
  @Delete('attachments/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a file that I have not sent' })
  @ApiNoContentResponse()
  async drop(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    if ((await this.commands.execute(new DropAttachment(work, id))) === 'not-found')
      throw new Problem('not-found');
  }

  @Asks('readCases')
  @Get('cases/:id/attachments/:attachment')
  @ApiOperation({ summary: 'One file, for whoever may read the field that names it' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async give(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('attachment', PathId) attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = await this.queries.execute(new ReadAttachment(work, id, attachment));
    if (read.kind !== 'given') throw new Problem(read.kind === 'infected' ? 'file-infected' : read.kind);
    const { name, mediaType, size } = read.attachment;
    void reply
      .headers({
        'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
        'content-length': size,
        // Saved, never shown as a page of ours: and should a browser show it all the same, it can do nothing there.
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(Readable.from(read.bytes));
  }

  private answered(items: readonly AttachmentAnswer[]): UploadsAnswer {
    const { mostBytes = 0, scanner = null } = this.settings ?? {};
    return { items, mostBytes, scans: scanner !== null, endings: takenEndings };
  }

  private async take(
    work: UnitOfWork,
    caseId: string | null,
    request: FastifyRequest,
  ): Promise<AttachmentAnswer> {
    if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? ''))
      throw new Problem('unsupported-media-type');
    const mostBytes = this.settings?.mostBytes ?? 0;
    const result = await takeFile(request, mostBytes, ({ name, bytes }) =>
      this.commands.execute(new UploadAttachment(work, caseId, name, bytes)),
    );
    switch (result.kind) {
      case 'kept':
        return result.attachment;
      case 'refused':
        throw new Problem(result.fault, { detail: inWords(result.fault, mostBytes) });
      case 'not-found':
        throw new Problem('not-found');
      case 'unavailable':
        throw new Problem('unavailable', { headers: { 'retry-after': '10' } });
    }
  }
}

function inWords(fault: keyof typeof uploadFaults, mostBytes: number) {
  const text = uploadFaults[fault];
  if (fault !== 'file-too-large') return text;
  const most = Math.floor(mostBytes / 1_000_000);
  return { da: `${text.da} Den må højst fylde ${most} MB.`, en: `${text.en} It may be ${most} MB at most.` };
}
