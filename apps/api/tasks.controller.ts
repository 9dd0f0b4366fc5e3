import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AssignTask, type Idempotency, ListTasks, rules, type UnitOfWork } from '#casework';
import { DoneAnswer } from './answers/cases.js';
import { TaskPageAnswer } from './answers/lists.js';
import { answered } from './command-answer.js';
import { PageQuery, PathId, PathNumber, pageOf } from './parameters.js';
import { Repeatable } from './preconditions.js';
import { Work } from './unit-of-work.js';

const { Id, inOrder, isId, MayBeMissing, OneOf, rule } = rules;

const assignees = ['me', 'nobody'] as const;

class TaskQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, enum: assignees })
  @inOrder(MayBeMissing(), OneOf(assignees))
  readonly assignee?: (typeof assignees)[number];

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only tasks of this case' })
  @inOrder(MayBeMissing(), Id())
  readonly case?: string;
}

class AssignmentBody {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A person of the same organisation, or `me`; null gives the task back',
  })
  @rule(
    'not-an-id',
    (value) => value === null || value === 'me' || (typeof value === 'string' && isId(value)),
  )
  readonly to!: string | null;
}

@ApiTags('tasks')
@Controller('api/v1')
export class TasksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'Open tasks in the inbox of the acting organisation, nearest deadline first' })
  @ApiOkResponse({ type: TaskPageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: TaskQuery): Promise<TaskPageAnswer> {
    const { assignee, case: caseId } = query;
    const filter = { ...(assignee && { assignee }), ...(caseId && { caseId }) };
    return this.queries.execute(new ListTasks(work, pageOf(query), filter));
  }

  /** Needs no If-Match: who has a task is no part of a case's ETag, and a colleague who was first is told of. */
  @Post('cases/:id/tasks/:no/assignment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a task, give it to a colleague, or give it back' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ type: DoneAnswer, headers: { ETag: { schema: { type: 'string' } } } })
  async assign(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('no', PathNumber) no: number,
    @Body() { to }: AssignmentBody,
    @Repeatable() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAnswer> {
    const assignee = to === 'me' ? work.actor.person : to;
    return answered(
      await this.commands.execute(new AssignTask(work, id, no, assignee, idempotency)),
      reply,
      '/to',
    );
  }
}
