import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Definitions, ListHandoffs, rules, type UnitOfWork } from '#casework';
import { HandoffPageAnswer } from './answers/actions.js';
import { NameWords, PageQuery, pageOf } from './parameters.js';
import { actionAnswer } from './process.js';
import { Asks } from './sign-in/who-may.js';
import { Limited } from './surface/rates.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, MayBeMissing, OneOf } = rules;

const directions = ['incoming', 'outgoing'] as const;
const kinds = [
  'handoff',
  'notice',
  'question',
  'consultation',
  'hearing',
  'stay',
  'waiting',
  'appointment',
  'approval',
  'complaint',
];

class HandoffQuery extends PageQuery {
  @ApiProperty({ type: String, enum: directions })
  @inOrder(Given(), OneOf(directions))
  readonly direction!: (typeof directions)[number];

  @ApiPropertyOptional({ type: String, enum: kinds })
  @inOrder(MayBeMissing(), OneOf(kinds))
  readonly kind?: string;
}

class HandoffSearch extends HandoffQuery {
  @NameWords() readonly q!: string;
}

@ApiTags('handoffs')
@Controller('api/v1/handoffs')
export class HandoffsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly definitions: Definitions,
  ) {}

  @Asks('readHandoffs')
  @Get()
  @ApiOperation({
    summary: 'Open asks to or from the acting party, with preview and answers; due first on top',
  })
  @ApiOkResponse({ type: HandoffPageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: HandoffQuery): Promise<HandoffPageAnswer> {
    return this.page(work, query, {});
  }

  @Asks('searchByName')
  @Limited('lookups')
  @Post('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same, of young people by name' })
  @ApiOkResponse({ type: HandoffPageAnswer })
  search(@Work() work: UnitOfWork, @Body() body: HandoffSearch): Promise<HandoffPageAnswer> {
    return this.page(work, body, { q: body.q });
  }

  private async page(
    work: UnitOfWork,
    query: HandoffQuery,
    named: { readonly q?: string },
  ): Promise<HandoffPageAnswer> {
    const { direction, kind } = query;
    const filter = { direction, ...(kind !== undefined && { kind }), ...named };
    const { items, next, localRows } = await this.queries.execute(
      new ListHandoffs(work, pageOf(query), filter),
    );
    return {
      next,
      items: items.map((item) => {
        const { definition } = this.definitions.of(item.definition);
        return {
          ...item,
          answers: item.answers.map((answer) => actionAnswer(definition, answer, localRows)),
        };
      }),
    };
  }
}
