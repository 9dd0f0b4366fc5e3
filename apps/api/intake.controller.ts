import { Body, Controller, Get, Inject, Put, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CountIntake,
  type Days,
  fault,
  NOW,
  type Now,
  ReadIntake,
  RowsOf,
  rules,
  SetIntake,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { addDays, localDate } from '#domain';
import { IntakeAnswer, IntakeDaysAnswer } from './answers/intake.js';
import { intakeFile } from './intake-file.js';
import { invalid } from './parameters.js';
import { Problem } from './problem.js';
import { type SignInSettings, signInSettings } from './sign-in/settings.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { AtMost, Day, Given, inOrder, MayBeMissing, NumberBetween, rule } = rules;

/** FGU names a start within ninety days: a quarter is what there is to see, and never a whole history. */
const mostDays = 100;
const mostPlaces = 500;

const today = () => localDate(wallClock());

class IntakeQuery {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'First day; today, if left out' })
  @inOrder(MayBeMissing(), Day({ today }))
  readonly from?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: `Last day, at most ${mostDays} after the first, which it is if left out`,
  })
  @inOrder(MayBeMissing(), Day({ today }))
  readonly to?: string;
}

class PlacesBody {
  @ApiProperty({ type: String, format: 'date' })
  @inOrder(Given(), Day({ today, atMostDays: 400 }))
  readonly on!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: mostPlaces, description: '0: none any more' })
  @inOrder(Given(), NumberBetween(0, mostPlaces), rule('wrong-type', Number.isInteger))
  readonly places!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: mostPlaces,
    description: 'The places of that day as they were seen; null for none',
  })
  @rule('wrong-type', (value) => value === null || Number.isInteger(value))
  readonly was!: number | null;
}

class IntakeDaysBody {
  @ApiProperty({ type: [PlacesBody], minItems: 1, maxItems: mostDays })
  @inOrder(
    RowsOf(PlacesBody),
    rule('required', (value) => (value as readonly unknown[]).length > 0),
    AtMost(mostDays),
  )
  readonly days!: readonly PlacesBody[];
}

/** Who begins when at the acting FGU institution, and for how many it has places. Being full refuses nobody. */
@ApiTags('intake')
@Controller('api/v1/intake')
export class IntakeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(signInSettings) private readonly settings: SignInSettings,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Asks('readIntake')
  @Get()
  @ApiOperation({
    summary: 'Who is expected, has started or did not come on these days, and the places of each',
  })
  @ApiOkResponse({ type: IntakeAnswer })
  read(@Work() work: UnitOfWork, @Query() query: IntakeQuery): Promise<IntakeAnswer> {
    return this.queries.execute(new ReadIntake(work, this.daysOf(query)));
  }

  @Asks('readIntake')
  @Get('days')
  @ApiOperation({ summary: 'Places and how many are taken, day by day, without who takes them' })
  @ApiOkResponse({ type: IntakeDaysAnswer })
  async days(@Work() work: UnitOfWork, @Query() query: IntakeQuery): Promise<IntakeDaysAnswer> {
    return { items: await this.queries.execute(new CountIntake(work, this.daysOf(query))) };
  }

  @Asks('readIntake')
  @Get('calendar')
  @ApiOperation({
    summary:
      'The days on which young people begin as a calendar file, to be taken in again whenever they change',
    description: 'It says how many, names nobody, and leads to the cases by their addresses.',
  })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async calendar(
    @Work() work: UnitOfWork,
    @Query() query: IntakeQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { starts } = await this.queries.execute(new ReadIntake(work, this.daysOf(query)));
    const { publicUrl } = this.settings;
    void reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="start.ics"',
        'cache-control': 'no-store',
      })
      .send(intakeFile(starts, { organisation: work.actor.party, publicUrl, now: this.now() }));
  }

  @Asks('setIntake')
  @Put('days')
  @ApiOperation({
    summary: 'Say for how many there is room on these days',
    description:
      'A leader’s to do; all days are set or none. FGU admits everybody who is assessed into the target group: to be full is said, and refuses nothing.',
  })
  @ApiOkResponse({ type: IntakeDaysAnswer })
  async set(@Work() work: UnitOfWork, @Body() { days }: IntakeDaysBody): Promise<IntakeDaysAnswer> {
    const result = await this.commands.execute(new SetIntake(work, days));
    switch (result.kind) {
      case 'done':
        return { items: await this.queries.execute(new CountIntake(work, setDays(days))) };
      case 'invalid':
        throw invalid(result.faults);
      case 'stale':
        throw new Problem('conflict', { detail: changedMeanwhile });
      default:
        throw new Problem(result.kind);
    }
  }

  private daysOf({ from = localDate(this.now()), to = addDays(from, mostDays) }: IntakeQuery): Days {
    if (to < from) throw invalid([fault('/to', 'ends-before-it-begins')], 'query');
    if (to > addDays(from, mostDays)) throw invalid([fault('/to', 'day-too-late')], 'query');
    return { from, to };
  }
}

const changedMeanwhile = {
  da: 'En anden har ændret pladserne på en af dagene, siden du hentede dem. Hent dem igen.',
  en: 'Somebody else has changed the places of one of the days since you fetched them. Fetch them again.',
};

function setDays(days: readonly PlacesBody[]): Days {
  const all = days.map(({ on }) => on).sort();
  return { from: all[0] ?? today(), to: all.at(-1) ?? today() };
}
