import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ListAppointments, NOW, type Now, type UnitOfWork } from '#casework';
import { AppointmentAnswer } from './answers/appointments.js';
import { calendarFile } from './calendar-file.js';
import { found } from './command-answer.js';
import { PathId } from './parameters.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

/** Meetings with the young person: arranged, moved and cancelled by actions of the case, and read here. */
@ApiTags('appointments')
@Asks('readCases')
@Controller('api/v1/cases/:id/appointments')
export class AppointmentsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Appointments that the acting party may read, by their moment' })
  @ApiOkResponse({ type: [AppointmentAnswer] })
  async list(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
  ): Promise<readonly AppointmentAnswer[]> {
    return found(await this.queries.execute(new ListAppointments(work, id)));
  }

  @Get(':record/calendar')
  @ApiOperation({
    summary: 'One of them as a calendar file, to be taken in again whenever it has changed',
    description: 'It names neither the young person nor what the meeting is about.',
  })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async calendar(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('record', PathId) record: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [appointment] = found(await this.queries.execute(new ListAppointments(work, id, record)));
    void reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="aftale.ics"',
        'cache-control': 'no-store',
      })
      .send(calendarFile(found(appointment ?? null), this.now()));
  }
}
