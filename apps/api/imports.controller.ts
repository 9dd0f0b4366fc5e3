import { pipeline, Readable } from 'node:stream';
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { stringify } from 'csv-stringify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  columnsTold,
  type FileFault,
  type Identity,
  type ImportRowState,
  importRowStates,
  ListImportRows,
  ListImports,
  ReadFailedRows,
  ReadImport,
  rules,
  StartImport,
  UploadNotices,
} from '#casework';
import {
  ImportAnswer,
  ImportColumnAnswer,
  ImportPageAnswer,
  ImportRowPageAnswer,
} from './answers/imports.js';
import { found } from './command-answer.js';
import { Flag, flag, PageQuery, PathId, pageOf } from './parameters.js';
import { Problem, preferredLanguage } from './problem.js';
import { SignedInAs } from './sign-in/guard.js';
import { AsksAnywhere } from './sign-in/who-may.js';
import { readToEnd, uploadedFile } from './uploaded-file.js';

const { inOrder, MayBeMissing, OneOf } = rules;

class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, enum: importRowStates })
  @inOrder(MayBeMissing(), OneOf(importRowStates))
  readonly state?: ImportRowState;

  @Flag('Only rows of which something is said, or only the others') readonly odd?: string;
}

/**
 * Files of notices. Each row names its school, so the uploader need not have chosen for whom they act; an import is
 * the uploader's alone.
 */
@ApiTags('imports')
@AsksAnywhere('importNotices')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Upload a file of notices and hear what would become of each row',
    description:
      'Semicolons, UTF-8 or Windows-1252, at most 200,000 rows and 100 MB. Opens no case: that takes a start.',
  })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiCreatedResponse({ type: ImportAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async upload(
    @SignedInAs() { person }: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportAnswer> {
    if (!/^text\/csv\b/i.test(request.headers['content-type'] ?? '')) throw notCsv();
    const result = await this.commands.execute(new UploadNotices(person, uploadedFile(request)));
    if (result.kind !== 'checked') await readToEnd(request);
    switch (result.kind) {
      case 'checked':
        void reply.header('location', `/api/v1/imports/${result.import.id}`);
        return result.import;
      case 'refused':
        throw refused(result.fault);
      case 'no-school':
        throw noSchool();
      case 'busy':
        throw new Problem('unavailable', { detail: othersUpload, headers: { 'retry-after': '10' } });
    }
  }

  @Get()
  @ApiOperation({ summary: 'My imports, newest first; each is forgotten after 30 days' })
  @ApiOkResponse({ type: ImportPageAnswer })
  list(@SignedInAs() { person }: Identity, @Query() query: PageQuery): Promise<ImportPageAnswer> {
    return this.queries.execute(new ListImports(person, pageOf(query)));
  }

  @Get('columns')
  @ApiOperation({ summary: 'The columns of a file of notices: what is to stand in each' })
  @ApiOkResponse({ type: [ImportColumnAnswer] })
  columns(): readonly ImportColumnAnswer[] {
    return columnsTold;
  }

  @Get('template.csv')
  @ApiOperation({ summary: 'A file with these columns and no row, to be filled in' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  template(@Res() reply: FastifyReply): void {
    void reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="underretninger.csv"',
      })
      .send(`\ufeff${columnsTold.map(({ name }) => name).join(';')}\r\n`);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of my imports: how far it is' })
  @ApiOkResponse({ type: ImportAnswer })
  async read(@SignedInAs() { person }: Identity, @Param('id', PathId) id: string): Promise<ImportAnswer> {
    return found(await this.queries.execute(new ReadImport(person, id)));
  }

  @Get(':id/rows')
  @ApiOperation({ summary: 'Its rows in the order of the file, with what is to be said of each' })
  @ApiOkResponse({ type: ImportRowPageAnswer })
  async rows(
    @SignedInAs() { person }: Identity,
    @Param('id', PathId) id: string,
    @Query() query: ImportRowsQuery,
  ): Promise<ImportRowPageAnswer> {
    const odd = flag(query.odd);
    const filter = {
      ...(query.state !== undefined && { state: query.state }),
      ...(odd !== undefined && { odd }),
    };
    return found(await this.queries.execute(new ListImportRows(person, id, pageOf(query), filter)));
  }

  @Post(':id/start')
  @HttpCode(202)
  @ApiOperation({ summary: 'Import the rows that are ready; starting twice changes nothing' })
  @ApiAcceptedResponse({ type: ImportAnswer })
  async start(@SignedInAs() { person }: Identity, @Param('id', PathId) id: string): Promise<ImportAnswer> {
    return found(await this.commands.execute(new StartImport(person, id)));
  }

  @Get(':id/failed.csv')
  @ApiOperation({
    summary: 'The failed rows with the reason in a last column, to be mended and uploaded again',
  })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async failed(
    @SignedInAs() { person }: Identity,
    @Param('id', PathId) id: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = preferredLanguage(accepted);
    const records = found(await this.queries.execute(new ReadFailedRows(person, id, language)));
    // A spreadsheet takes what begins with one of =+-@ for a formula, whoever wrote it.
    const table = stringify({
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    });
    // What goes wrong on the way ends the table too, and so the answer.
    pipeline(Readable.from(records), table, () => undefined);
    void reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="failed.csv"',
        'content-language': language,
      })
      .send(table);
  }
}

const othersUpload = {
  da: 'Flere filer er ved at blive læst. Prøv igen om lidt.',
  en: 'Several files are being read. Try again in a moment.',
};

function refused({ code, row, column, text }: FileFault): Problem {
  const [da, en] = [
    [row === null ? '' : `Række ${row}`, column ?? ''],
    [row === null ? '' : `Row ${row}`, column ?? ''],
  ].map((place) => place.filter(Boolean).join(', '));
  const detail = { da: da ? `${da}: ${text.da}` : text.da, en: en ? `${en}: ${text.en}` : text.en };
  return new Problem(code, { detail, extensions: { row, column } });
}

function noSchool(): Problem {
  return new Problem('forbidden', {
    detail: {
      da: 'Kun en skoles vejledere kan indlæse dens underretninger.',
      en: 'Only a school’s counsellors can import its notices.',
    },
  });
}

function notCsv(): Problem {
  return new Problem('unsupported-media-type', {
    detail: {
      da: 'Send filen som text/csv. Et regneark gemmes først som CSV.',
      en: 'Send the file as text/csv. A spreadsheet is saved as CSV first.',
    },
  });
}
