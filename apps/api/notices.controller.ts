import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListNotices, type UnitOfWork } from '#casework';
import { NoticePageAnswer } from './answers/cases.js';
import { PageQuery, pageOf } from './parameters.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

@ApiTags('handoffs')
@Asks('readHandoffs')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary:
      'What the acting party has reported or handed over: received by whom, and what is owed; newest first',
  })
  @ApiOkResponse({ type: NoticePageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<NoticePageAnswer> {
    return this.queries.execute(new ListNotices(work, pageOf(query)));
  }
}
