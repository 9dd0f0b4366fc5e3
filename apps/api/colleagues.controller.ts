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
} from '@nestjs/swagger';
import {
  DropAbsence,
  EnterAbsence,
  fault,
  ListAbsences,
  ListMentions,
  MentionColleague,
  rules,
  SeeMention,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { localDate } from '#domain';
import { AbsenceAnswer, AbsencesAnswer, MentionPageAnswer } from './answers/colleagues.js';
import { invalid, PageQuery, PathId, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Day, Given, Id, inOrder, IsText, MayBeMissing, NumberBetween } = rules;

const today = () => localDate(wallClock());

class AbsenceBody {
  @ApiProperty({ type: String, format: 'uuid', description: 'Who is away' })
  @inOrder(Given(), Id())
  readonly person!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Who stands in' })
  @inOrder(Given(), Id())
  readonly substitute!: string;

  @ApiProperty({ type: String, format: 'date', description: 'First day' })
  @inOrder(Given(), Day({ today }))
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Last day' })
  @inOrder(Given(), Day({ today }))
  readonly to!: string;
}

class MentionBody {
  @ApiProperty({ type: String, format: 'uuid', description: 'A colleague' })
  @inOrder(Given(), Id())
  readonly to!: string;

  @ApiPropertyOptional({ type: String, maxLength: 500 })
  @inOrder(MayBeMissing(), IsText(500))
  readonly message?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'The number of the task that it is about' })
  @inOrder(MayBeMissing(), NumberBetween(1, 1_000_000))
  readonly task?: number;
}

/** Who stands in for whom, and words to a colleague about a case. */
@ApiTags('colleagues')
@Controller('api/v1')
export class ColleaguesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Asks('keepAbsences')
  @Get('absences')
  @ApiOperation({ summary: 'Who is or will be away in the acting organisation, and who stands in' })
  @ApiOkResponse({ type: AbsencesAnswer })
  async absences(@Work() work: UnitOfWork): Promise<AbsencesAnswer> {
    return { items: await this.queries.execute(new ListAbsences(work)) };
  }

  @Asks('keepAbsences')
  @Post('absences')
  @HttpCode(201)
  @ApiOperation({ summary: 'Say that one is away, and who stands in; a leader says it of anybody' })
  @ApiCreatedResponse({ type: AbsenceAnswer })
  async enter(@Work() work: UnitOfWork, @Body() body: AbsenceBody): Promise<AbsenceAnswer> {
    const { person, substitute, from, to } = body;
    const result = await this.commands.execute(new EnterAbsence(work, person, substitute, from, to));
    if (result.kind === 'done') return result.absence;
    throw result.kind === 'invalid' ? invalid(result.faults) : new Problem('leaders-only');
  }

  @Asks('keepAbsences')
  @Delete('absences/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an absence back' })
  @ApiNoContentResponse()
  async drop(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    const result = await this.commands.execute(new DropAbsence(work, id));
    if (result !== 'done') throw new Problem(result);
  }

  @Asks('mentionColleagues')
  @Post('cases/:id/mentions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Draw a colleague’s attention to a case; the two alone see it' })
  @ApiNoContentResponse()
  async mention(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { to, message, task }: MentionBody,
  ): Promise<void> {
    if (to === work.actor.person) throw invalid([fault('/to', 'oneself')]);
    const words = message?.trim() ? message : null;
    const done = await this.commands.execute(new MentionColleague(work, id, to, words, task ?? null));
    if (done === 'unknown-colleague') throw invalid([fault('/to', done)]);
    if (done === 'unknown-task') throw invalid([fault('/task', done)]);
    if (done === 'not-found') throw new Problem('not-found');
  }

  @Asks('mentionColleagues')
  @Get('mentions')
  @ApiOperation({ summary: 'Where colleagues have mentioned me: what I have not seen first' })
  @ApiOkResponse({ type: MentionPageAnswer })
  mentions(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<MentionPageAnswer> {
    return this.queries.execute(new ListMentions(work, pageOf(query)));
  }

  @Asks('mentionColleagues')
  @Post('mentions/:id/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'I have seen it' })
  @ApiNoContentResponse()
  async see(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    if (!(await this.commands.execute(new SeeMention(work, id)))) throw new Problem('not-found');
  }
}
