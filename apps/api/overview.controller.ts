import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
  OmitType,
} from '@nestjs/swagger';
import {
  check,
  DropView,
  fault,
  isObject,
  ListOwedDeadlines,
  ListSavedViews,
  ReadOverview,
  rules,
  SaveView,
  type Shape,
  type UnitOfWork,
} from '#casework';
import type { NearPriority } from '#domain';
import { DeadlinePageAnswer, OverviewAnswer, SavedViewAnswer, SavedViewsAnswer } from './answers/overview.js';
import { invalid, PageQuery, PathId, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { nearPriorities, TaskQuery } from './tasks.controller.js';
import { Work } from './unit-of-work.js';

const { Given, Id, inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

class DeadlineQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, enum: nearPriorities })
  @inOrder(MayBeMissing(), OneOf(nearPriorities))
  readonly priority?: NearPriority;

  @ApiPropertyOptional({
    type: String,
    description: 'Only deadlines of this name; `stalled`: quiet for too long',
  })
  @inOrder(MayBeMissing(), IsText(100))
  readonly clock?: string;

  @ApiPropertyOptional({ type: String, description: 'Only cases that the organisation holds in this stage' })
  @inOrder(MayBeMissing(), IsText(100))
  readonly stage?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'Only cases in which this colleague has tasks',
  })
  @inOrder(MayBeMissing(), Id())
  readonly person?: string;
}

/** Where in a list somebody is, is no filter. */
const paging = ['cursor', 'limit'] as const;

/** Lists that a view can be kept of, each with the class that its filters are checked by. */
const lists: Readonly<Record<string, Shape>> = {
  tasks: OmitType(TaskQuery, paging),
  deadlines: OmitType(DeadlineQuery, paging),
};

class SavedViewBody {
  @ApiProperty({ type: String, maxLength: 60 })
  @inOrder(Given(), IsText(60))
  readonly name!: string;

  @ApiProperty({ type: String, enum: Object.keys(lists) })
  @OneOf(Object.keys(lists))
  readonly list!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The list’s own filters',
  })
  @rule('wrong-type', isObject)
  readonly filter!: Readonly<Record<string, string>>;
}

/** What a leader looks after, and the filters that anybody keeps. */
@ApiTags('overview')
@Controller('api/v1')
export class OverviewController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Asks('readOverview')
  @Get('overview')
  @ApiOperation({ summary: 'How the acting organisation’s work stands, in counts; for leaders' })
  @ApiOkResponse({ type: OverviewAnswer })
  overview(@Work() work: UnitOfWork): Promise<OverviewAnswer> {
    return this.queries.execute(new ReadOverview(work));
  }

  @Asks('readOverview')
  @Get('deadlines')
  @ApiOperation({ summary: 'Deadlines that the acting organisation owes, the nearest first; for leaders' })
  @ApiOkResponse({ type: DeadlinePageAnswer })
  deadlines(@Work() work: UnitOfWork, @Query() query: DeadlineQuery): Promise<DeadlinePageAnswer> {
    const { priority, clock, stage, person } = query;
    const filter = {
      ...(priority !== undefined && { priority }),
      ...(clock !== undefined && { clock }),
      ...(stage !== undefined && { stage }),
      ...(person !== undefined && { person }),
    };
    return this.queries.execute(new ListOwedDeadlines(work, pageOf(query), filter));
  }

  @Asks('keepViews')
  @Get('views')
  @ApiOperation({ summary: 'The lists with filters that I keep' })
  @ApiOkResponse({ type: SavedViewsAnswer })
  async views(@Work() work: UnitOfWork): Promise<SavedViewsAnswer> {
    return { items: await this.queries.execute(new ListSavedViews(work)) };
  }

  @Asks('keepViews')
  @Post('views')
  @HttpCode(201)
  @ApiOperation({ summary: 'Keep a list with its filters; one of the same name is replaced' })
  @ApiCreatedResponse({ type: SavedViewAnswer })
  async save(@Work() work: UnitOfWork, @Body() body: SavedViewBody): Promise<SavedViewAnswer> {
    const { name, list, filter } = body;
    const shape = lists[list];
    const checked = shape && check(shape, filter, '/filter');
    if (!checked) throw new Problem('not-found');
    if ('faults' in checked) throw invalid(checked.faults);
    const saved = await this.commands.execute(new SaveView(work, { name, list, filter }));
    if (saved === 'full') throw invalid([fault('/name', 'too-many')]);
    return saved;
  }

  @Asks('keepViews')
  @Delete('views/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep a view no longer' })
  @ApiNoContentResponse()
  async drop(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    if (!(await this.commands.execute(new DropView(work, id)))) throw new Problem('not-found');
  }
}
