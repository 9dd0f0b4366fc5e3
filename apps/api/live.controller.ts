import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DirectoryChanges } from '#casework';
import { LiveUpdates } from '#messaging';
import { LiveStream } from './live-stream.js';
import { Problem } from './problem.js';
import { SignInGuard } from './sign-in/guard.js';
import { Asks } from './sign-in/who-may.js';
import { partyOf } from './unit-of-work.js';

@ApiTags('live')
@Controller('api/v1/live')
export class LiveController {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly guard: SignInGuard,
    private readonly changes: DirectoryChanges,
  ) {}

  /** The stream ends with the session: its reader comes back, is told to sign in, and knows. */
  @Asks('hearNews')
  @Get()
  @ApiOperation({
    summary: 'Which cases of the acting party have changed, as it happens',
    description:
      'Server-sent events. `change` says {caseId, version}: read the case again. `missed` says that changes may have ' +
      'passed unseen: read everything again. So does the opening of the stream.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const party = request.principal && partyOf(request.principal);
    const person = request.principal?.person;
    if (party === undefined) throw new Problem('not-signed-in');
    // Fastify answers HEAD by the same handler: a stream without a body would stay open for nothing.
    if (request.method === 'HEAD') return void reply.type('text/event-stream').send();
    const stillMayRead = async () => {
      await this.guard.recognise(request);
      return request.principal !== undefined && partyOf(request.principal) === party;
    };
    reply.hijack();
    // Who hung up while they were recognised: nothing will say so any more.
    if (request.raw.socket.destroyed) return;
    const stream = new LiveStream(reply.raw, party, stillMayRead, () => {
      leave();
      forget();
    });
    const leave = this.updates.subscribe(stream);
    const forget = this.changes.subscribe((whom) => {
      if (whom === null || whom === person) stream.recheck();
    });
  }
}
