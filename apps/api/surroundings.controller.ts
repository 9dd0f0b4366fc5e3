import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  Definitions,
  ListColleagues,
  ListNotifications,
  ListOrganisations,
  rules,
  type UnitOfWork,
} from '#casework';
import { ColleaguePageAnswer, NotificationPageAnswer, OrganisationPageAnswer } from './answers/lists.js';
import { ProcessAnswer, processParts } from './answers/process.js';
import { PageQuery, PathNumber, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { processAnswer } from './process.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { inOrder, isId, IsText, MayBeMissing, OneOf, rule } = rules;

const kinds = ['school', 'kui', 'fgu', 'administration'];

class OrganisationQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, enum: kinds })
  @inOrder(MayBeMissing(), OneOf(kinds))
  readonly role?: string;

  @ApiPropertyOptional({ type: String, description: 'Ids with commas between, at most 100: only these' })
  @inOrder(MayBeMissing(), IsText(4000), rule('not-an-id', areIds))
  readonly id?: string;
}

function areIds(value: unknown): boolean {
  const ids = String(value).split(',');
  return ids.length <= 100 && ids.every(isId);
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

  @Asks('readOrganisations')
  @Get('organisations')
  @ApiOperation({
    summary: 'Organisations by name: of a role (whom something can be sent to), or of these ids',
  })
  @ApiOkResponse({ type: OrganisationPageAnswer })
  organisations(@Query() query: OrganisationQuery): Promise<OrganisationPageAnswer> {
    const { role, id } = query;
    const filter = { ...(role && { role }), ...(id && { ids: id.split(',') }) };
    return this.queries.execute(new ListOrganisations(pageOf(query), filter));
  }

  @Asks('readColleagues')
  @Get('colleagues')
  @ApiOperation({ summary: 'Who works in the acting organisation now, by name' })
  @ApiOkResponse({ type: ColleaguePageAnswer })
  colleagues(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<ColleaguePageAnswer> {
    return this.queries.execute(new ListColleagues(work, pageOf(query)));
  }

  @Asks('hearNews')
  @Get('notifications')
  @ApiOperation({ summary: 'What the acting organisation was told, newest first' })
  @ApiOkResponse({ type: NotificationPageAnswer })
  notifications(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<NotificationPageAnswer> {
    return this.queries.execute(new ListNotifications(work, pageOf(query)));
  }

  @Asks('readProcess')
  @Get('process')
  @ApiOperation({ summary: 'The processes that new cases follow: stages, actions, forms, in words' })
  @ApiOkResponse({ type: [ProcessAnswer] })
  processes(@Work() { actor }: UnitOfWork): readonly ProcessAnswer[] {
    return this.definitions
      .latest()
      .map(({ definition }) =>
        processAnswer(this.definitions.readBy(actor.role, definition).definition, actor.role),
      );
  }

  @Asks('readProcess')
  @Get('process/:name/:version')
  @ApiOperation({ summary: 'One version of a process: older cases follow the one that they say' })
  @ApiOkResponse({ type: ProcessAnswer })
  process(
    @Work() { actor }: UnitOfWork,
    @Param('name') name: string,
    @Param('version', PathNumber) version: number,
  ): ProcessAnswer {
    const known = this.definitions
      .all()
      .find((definition) => definition.name === name && definition.version === version);
    if (!known) throw new Problem('not-found');
    return processAnswer(this.definitions.readBy(actor.role, known).definition, actor.role);
  }
}
