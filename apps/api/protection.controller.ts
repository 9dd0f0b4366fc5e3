import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  EndNeed,
  fault,
  MarkNeed,
  type NeedReason,
  needReasons,
  ProtectName,
  ReadProtection,
  rules,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { addDays, localDate } from '#domain';
import { ProtectionAnswer } from './answers/protection.js';
import { found } from './command-answer.js';
import { invalid, PathId } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Day, Given, Id, inOrder, OneOf, rule } = rules;

/** Whoever needs a name for longer is marked anew: somebody has to think of it. */
const longest = 366;

const today = () => localDate(wallClock());

class ProtectionBody {
  @ApiProperty({ type: Boolean })
  @inOrder(
    Given(),
    rule('wrong-type', (value) => typeof value === 'boolean'),
  )
  readonly protected!: boolean;
}

class NeedBody {
  @ApiProperty({ type: String, format: 'uuid', description: 'A colleague' })
  @inOrder(Given(), Id())
  readonly colleague!: string;

  @ApiProperty({ type: String, enum: needReasons })
  @inOrder(Given(), OneOf(needReasons))
  readonly reason!: NeedReason;

  @ApiProperty({ type: String, format: 'date', description: 'Last day; at most a year from now' })
  @inOrder(Given(), Day({ today }))
  readonly until!: string;
}

/** Names of those who live under name and address protection: who may know them. */
@ApiTags('protection')
@Controller('api/v1/cases/:id')
export class ProtectionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Asks('readProtection')
  @Get('protection')
  @ApiOperation({ summary: 'Whether the name is protected, and which colleagues may know it' })
  @ApiOkResponse({ type: ProtectionAnswer })
  async read(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<ProtectionAnswer> {
    return found(await this.queries.execute(new ReadProtection(work, id)));
  }

  @Asks('protectNames')
  @Put('protection')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Withhold the name from now on, for who holds the case; or no longer, for who may know it too',
  })
  @ApiNoContentResponse()
  async protect(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() body: ProtectionBody,
  ): Promise<void> {
    const done = await this.commands.execute(new ProtectName(work, id, body.protected));
    if (!done) throw new Problem('not-found');
  }

  @Asks('markNeeds')
  @Post('needs')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a colleague know the protected name until a day' })
  @ApiNoContentResponse()
  async mark(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { colleague, reason, until }: NeedBody,
  ): Promise<void> {
    if (until < today() || until > addDays(today(), longest))
      throw invalid([fault('/until', 'day-out-of-range')]);
    const hindrance = await this.commands.execute(new MarkNeed(work, id, colleague, reason, until));
    if (hindrance === 'unknown-colleague') throw invalid([fault('/colleague', hindrance)]);
    if (hindrance === 'not-protected') throw new Problem('conflict');
    if (hindrance) throw new Problem(hindrance);
  }

  @Asks('endNeeds')
  @Delete('needs/:need')
  @HttpCode(204)
  @ApiOperation({
    summary: 'A colleague need not know the name any more; for leaders, and for the colleague',
  })
  @ApiNoContentResponse()
  async end(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('need', PathId) need: string,
  ): Promise<void> {
    if (!(await this.commands.execute(new EndNeed(work, id, need)))) throw new Problem('not-found');
  }
}
