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
import {
  AssignTask,
  AssignTasks,
  type CommandResult,
  type Idempotency,
  isObject,
  ListTasks,
  ReadColleague,
  rules,
  type TaskFilter,
  type TaskRef,
  type UnitOfWork,
} from '#casework';
import type { NearPriority } from '#domain';
import { DoneAnswer } from './answers/cases.js';
import { AssignmentsAnswer, TaskPageAnswer } from './answers/lists.js';
import { answered, refusalOf } from './command-answer.js';
import { NameWords, PageQuery, PathId, PathNumber, pageOf } from './parameters.js';
import { Repeatable } from './preconditions.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Limited } from './surface/rates.js';
import { Work } from './unit-of-work.js';

const { Given, Id, inOrder, isId, IsText, MayBeMissing, OneOf, rule } = rules;

const assignees = ['me', 'nobody', 'others'];
export const nearPriorities = ['overdue', 'today', 'soon'] as const satisfies readonly NearPriority[];

export class TaskQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    description: 'me (and those I stand in for), nobody, others (my colleagues), or a colleague’s id',
  })
  @inOrder(
    MayBeMissing(),
    rule('not-an-option', (value) => typeof value === 'string' && (assignees.includes(value) || isId(value))),
  )
  readonly assignee?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only tasks of this case' })
  @inOrder(MayBeMissing(), Id())
  readonly case?: string;

  @ApiPropertyOptional({ type: String, description: 'Only tasks of this name in the process' })
  @inOrder(MayBeMissing(), IsText(100))
  readonly task?: string;

  @ApiPropertyOptional({ type: String, description: 'Only tasks of cases in this stage' })
  @inOrder(MayBeMissing(), IsText(100))
  readonly stage?: string;

  @ApiPropertyOptional({ type: String, enum: nearPriorities })
  @inOrder(MayBeMissing(), OneOf(nearPriorities))
  readonly priority?: NearPriority;
}

class TaskSearch extends TaskQuery {
  @NameWords() readonly q!: string;
}

const isAssignee = (value: unknown) =>
  value === null || value === 'me' || (typeof value === 'string' && isId(value));

class AssignmentBody {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A person of the same organisation, or `me`; null gives the task back',
  })
  @rule('not-an-id', isAssignee)
  readonly to!: string | null;

  @ApiPropertyOptional({ type: Boolean, description: 'Only lent: whoever lets go of it gives it back to me' })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => typeof value === 'boolean'),
  )
  readonly lend?: boolean;
}

const most = 200;

class AssignmentsBody {
  @ApiProperty({
    type: 'array',
    items: { type: 'object', properties: { caseId: { type: 'string' }, no: { type: 'integer' } } },
    maxItems: most,
  })
  @inOrder(
    Given(),
    rule('wrong-type', (value) => Array.isArray(value) && value.every(isTaskRef)),
    rule('too-many', (value) => (value as readonly unknown[]).length <= most),
    rule('listed-twice', (value) => {
      const refs = value as readonly TaskRef[];
      return new Set(refs.map(({ caseId, no }) => `${caseId} ${no}`)).size === refs.length;
    }),
  )
  readonly tasks!: readonly TaskRef[];

  @ApiProperty({ type: String, nullable: true, description: 'A colleague, or `me`; null: back to the inbox' })
  @rule('not-an-id', isAssignee)
  readonly to!: string | null;
}

function isTaskRef(value: unknown): value is TaskRef {
  if (!isObject(value)) return false;
  const { caseId, no, ...strange } = value;
  const known = typeof caseId === 'string' && isId(caseId) && Number.isInteger(no);
  return known && Object.keys(strange).length === 0;
}

@ApiTags('tasks')
@Controller('api/v1')
export class TasksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Asks('readTasks')
  @Get('tasks')
  @ApiOperation({ summary: 'Open tasks in the inbox of the acting organisation, nearest deadline first' })
  @ApiOkResponse({ type: TaskPageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: TaskQuery): Promise<TaskPageAnswer> {
    return this.queries.execute(new ListTasks(work, pageOf(query), taskFilter(query)));
  }

  @Asks('searchByName')
  @Limited('lookups')
  @Post('tasks/search')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The same, of young people by name',
    description: 'A name stands in the body: addresses are kept in logs and histories.',
  })
  @ApiOkResponse({ type: TaskPageAnswer })
  search(@Work() work: UnitOfWork, @Body() body: TaskSearch): Promise<TaskPageAnswer> {
    return this.queries.execute(new ListTasks(work, pageOf(body), { ...taskFilter(body), q: body.q }));
  }

  /** Needs no If-Match: who has a task is no part of a case's ETag, and a colleague who was first is told of. */
  @Asks('assignTasks')
  @Post('cases/:id/tasks/:no/assignment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a task, give or lend it to a colleague, or give it back' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ type: DoneAnswer, headers: { ETag: { schema: { type: 'string' } } } })
  async assign(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('no', PathNumber) no: number,
    @Body() { to, lend = false }: AssignmentBody,
    @Repeatable() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAnswer> {
    const assignee = to === 'me' ? work.actor.person : to;
    const result = await this.commands.execute(new AssignTask(work, id, no, assignee, idempotency, lend));
    const takenBy = await this.takenBy(work, result);
    if (takenBy && result.kind !== 'done') {
      const { code, particulars } = refusalOf(result, '/to');
      throw new Problem(code, { ...particulars, extensions: { takenBy } });
    }
    return answered(result, reply, '/to');
  }

  @Asks('assignTasks')
  @Post('tasks/assignments')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give many tasks to one colleague; each has a result of its own' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ type: AssignmentsAnswer })
  async assignAll(
    @Work() work: UnitOfWork,
    @Body() { tasks, to }: AssignmentsBody,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<AssignmentsAnswer> {
    const assignee = to === 'me' ? work.actor.person : to;
    const done = await this.commands.execute(new AssignTasks(work, tasks, assignee, idempotency));
    const results = done.map(async ({ caseId, no, result }) => {
      if (result.kind === 'done') return { caseId, no, result: 'done', takenBy: null };
      return { caseId, no, result: refusalOf(result, '/to').code, takenBy: await this.takenBy(work, result) };
    });
    return { results: await Promise.all(results) };
  }

  /** Which colleague was first, where that is what stood in the way. */
  private async takenBy(work: UnitOfWork, result: CommandResult) {
    const id = result.kind === 'refused' ? result.refusal.person : undefined;
    if (id === undefined) return null;
    const name = await this.queries.execute(new ReadColleague(work, id));
    return name === null ? null : { id, name };
  }
}

export function taskFilter({ assignee, case: caseId, task, stage, priority }: TaskQuery): TaskFilter {
  return {
    ...(assignee !== undefined && { assignee }),
    ...(caseId !== undefined && { caseId }),
    ...(task !== undefined && { task }),
    ...(stage !== undefined && { stage }),
    ...(priority !== undefined && { priority }),
  };
}
