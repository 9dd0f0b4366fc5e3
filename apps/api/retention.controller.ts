import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import {
  type ErasureReason,
  erasureReasons,
  type HoldReason,
  holdReasons,
  type KeepingResult,
  LiftHold,
  ListErasures,
  ListHolds,
  OrderErasure,
  PlaceHold,
  PreviewErasure,
  ReadRetention,
  rules,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { localDate } from '#domain';
import {
  DecidedAnswer,
  ErasurePageAnswer,
  ErasurePreviewAnswer,
  erasureReasonNames,
  HoldPageAnswer,
  holdReasonNames,
  RetentionAnswer,
} from './answers/retention.js';
import { found } from './command-answer.js';
import { invalid, PageQuery, PathId, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Day, Given, inOrder, MayBeMissing, OneOf } = rules;

const today = () => localDate(wallClock());

class HoldBody {
  @ApiProperty({ type: String, enum: holdReasonNames })
  @inOrder(Given(), OneOf(holdReasonNames))
  readonly reason!: HoldReason;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The last day; until it is lifted if left out',
  })
  @inOrder(MayBeMissing(), Day({ today }))
  readonly until?: string;
}

class ErasureBody {
  @ApiProperty({ type: String, enum: erasureReasonNames })
  @inOrder(Given(), OneOf(erasureReasonNames))
  readonly reason!: ErasureReason;
}

/** What is kept how long, what stops its erasure, and what is erased before its time. */
@ApiTags('retention')
@Asks('decideRetention')
@Controller('api/v1')
export class RetentionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('retention')
  @Asks('readRetention')
  @ApiOperation({ summary: 'How long what is kept, and which of one’s cases are due for erasure next' })
  @ApiOkResponse({ type: RetentionAnswer })
  async retention(@Work() work: UnitOfWork): Promise<RetentionAnswer> {
    const { rules: all, due } = await this.queries.execute(new ReadRetention(work));
    return {
      rules: all.map(({ kind, label, after, since, fate, basis, certainty, own }) => {
        return { kind, label, after, since, fate, basis, certainty, own };
      }),
      due,
    };
  }

  @Get('holds')
  @ApiOperation({ summary: 'Where erasure is or was stopped, newest first' })
  @ApiOkResponse({ type: HoldPageAnswer })
  async holds(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<HoldPageAnswer> {
    const { items, next } = await this.queries.execute(new ListHolds(work, pageOf(query)));
    return { items: items.map((hold) => ({ ...hold, reasonLabel: holdReasons[hold.reason] })), next };
  }

  @Post('cases/:id/holds')
  @HttpCode(201)
  @ApiOperation({ summary: 'Stop the erasure of a case, until a day or until it is lifted' })
  @ApiCreatedResponse({ type: DecidedAnswer })
  async place(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { reason, until }: HoldBody,
  ): Promise<DecidedAnswer> {
    return decided(await this.commands.execute(new PlaceHold(work, id, reason, until ?? null)));
  }

  @Post('holds/:id/lift')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a case be erased in its time again' })
  @ApiOkResponse({ type: DecidedAnswer })
  async lift(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<DecidedAnswer> {
    return decided(await this.commands.execute(new LiftHold(work, id)));
  }

  @Get('erasures')
  @ApiOperation({ summary: 'What was erased when, and what is to be; newest first' })
  @ApiOkResponse({ type: ErasurePageAnswer })
  async erasures(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<ErasurePageAnswer> {
    const { items, next } = await this.queries.execute(new ListErasures(work, pageOf(query)));
    return {
      items: items.map((one) => ({ ...one, reasonLabel: one.reason && erasureReasons[one.reason] })),
      next,
    };
  }

  @Get('cases/:id/erasure-preview')
  @ApiOperation({ summary: 'What an erasure of the case would take, and what it would leave' })
  @ApiOkResponse({ type: ErasurePreviewAnswer })
  async preview(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<ErasurePreviewAnswer> {
    return found(await this.queries.execute(new PreviewErasure(work, id)));
  }

  @Post('cases/:id/erasures')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Have a closed case erased before its time (databeskyttelsesforordningen art. 17)',
    description: 'It cannot be taken back. A worker carries it out within a minute.',
  })
  @ApiCreatedResponse({ type: DecidedAnswer })
  async erase(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { reason }: ErasureBody,
  ): Promise<DecidedAnswer> {
    return decided(await this.commands.execute(new OrderErasure(work, id, reason)));
  }
}

function decided(result: KeepingResult): DecidedAnswer {
  if (result.kind === 'done') return { id: result.id };
  throw result.kind === 'invalid' ? invalid(result.faults) : new Problem(result.kind);
}
