import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CorrectRecord, type Fields, type Idempotency, IsObject, rules, type UnitOfWork } from '#casework';
import { DoneAnswer } from './answers/cases.js';
import { answered } from './command-answer.js';
import { PathId } from './parameters.js';
import { Repeatable, SeenRevision } from './preconditions.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, IsText } = rules;

class CorrectionBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'All fields of the record’s form, as they are to be',
  })
  @inOrder(IsObject())
  readonly fields!: Fields;

  @ApiProperty({ type: String, maxLength: 2000, description: 'Why; it is kept with the record' })
  @inOrder(Given(), IsText(2000))
  readonly reason!: string;
}

/** What was recorded wrongly is said right by whoever wrote it (databeskyttelsesforordningen art. 16 and 19). */
@ApiTags('records')
@Asks('correctRecords')
@Controller('api/v1/cases/:id/records/:record/corrections')
export class CorrectionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Correct a record that the acting party wrote',
    description:
      'What was said stays readable beside it. Everybody whom it was sent to is told, and reads it corrected.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The case’s ETag', schema: { type: 'string' } })
  @ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ type: DoneAnswer, headers: { ETag: { schema: { type: 'string' } } } })
  async correct(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('record', PathId) record: string,
    @Body() { fields, reason }: CorrectionBody,
    @SeenRevision() seen: number,
    @Repeatable() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAnswer> {
    const command = new CorrectRecord(work, id, record, fields, reason, seen, idempotency);
    return answered(await this.commands.execute(command), reply, '/fields');
  }
}
