import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { NOW, type Now, rules, type UnitOfWork, wallClock } from '#casework';
import { localDate } from '#domain';
import { ReadFigures } from '#insight';
import { FiguresAnswer } from './answers/figures.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Day, inOrder, MayBeMissing } = rules;

const Opened = (description: string) =>
  inOrder(
    MayBeMissing(),
    Day({ today: () => localDate(wallClock()) }),
    ApiPropertyOptional({ type: String, format: 'date', description }),
  );

class FiguresQuery {
  @Opened('Cases opened in the month of this day, or later')
  readonly from?: string;

  @Opened('Cases opened in the month of this day, or earlier')
  readonly to?: string;
}

@ApiTags('figures')
@Controller('api/v1/figures')
export class FiguresController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Asks('readFigures')
  @Get()
  @ApiOperation({ summary: 'Figures over the cases in which the acting organisation has or had a part' })
  @ApiOkResponse({ type: FiguresAnswer })
  figures(@Work() work: UnitOfWork, @Query() query: FiguresQuery): Promise<FiguresAnswer> {
    const period = { from: query.from ?? null, to: query.to ?? null };
    return this.queries.execute(new ReadFigures(work, period, this.now()));
  }
}
