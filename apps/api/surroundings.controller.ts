import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Definitions, ListNotifications, ListOrganisations, rules, type UnitOfWork } from '#casework';
import { NotificationPageAnswer, OrganisationPageAnswer } from './answers/lists.js';
import { ProcessAnswer, processParts } from './answers/process.js';
import { PageQuery, PathNumber, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { processAnswer } from './process.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, OneOf } = rules;

const kinds = ['school', 'kui', 'fgu', 'administration'];

class OrganisationQuery extends PageQuery {
  @ApiProperty({ type: String, enum: kinds })
  @inOrder(Given(), OneOf(kinds))
  readonly role!: string;
}

/** What screens need around the cases: whom one can send to, what one was told, and the process in words. */
@ApiTags('surroundings')
@ApiExtraModels(...processParts)
@Controller('api/v1')
export class SurroundingsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly definitions: Definitions,
  ) {}

  @Get('organisations')
  @ApiOperation({ summary: 'Organisations of a role, by name: whom something can be sent to' })
  @ApiOkResponse({ type: OrganisationPageAnswer })
  organisations(@Query() query: OrganisationQuery): Promise<OrganisationPageAnswer> {
    return this.queries.execute(new ListOrganisations(pageOf(query), query.role));
  }

  @Get('notifications')
  @ApiOperation({ summary: 'What the acting organisation was told, newest first' })
  @ApiOkResponse({ type: NotificationPageAnswer })
  notifications(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<NotificationPageAnswer> {
    return this.queries.execute(new ListNotifications(work, pageOf(query)));
  }

  @Get('process')
  @ApiOperation({ summary: 'The processes that new cases follow: stages, actions, forms, in words' })
  @ApiOkResponse({ type: [ProcessAnswer] })
  processes(): readonly ProcessAnswer[] {
    return this.definitions.latest().map(({ definition }) => processAnswer(definition));
  }

  @Get('process/:name/:version')
  @ApiOperation({ summary: 'One version of a process: older cases follow the one that they say' })
  @ApiOkResponse({ type: ProcessAnswer })
  process(@Param('name') name: string, @Param('version', PathNumber) version: number): ProcessAnswer {
    const known = this.definitions
      .all()
      .find((definition) => definition.name === name && definition.version === version);
    if (!known) throw new Problem('not-found');
    return processAnswer(known);
  }
}
