import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import pg from 'pg';
import { isMigrated, NOW, type Now, witnessTrouble } from '#casework';
import { Jobs } from '#messaging';
import { Problem } from './problem.js';
import { Public } from './sign-in/who-may.js';

/** For whatever watches over the process: `live` says restart me or not, `ready` says send me requests or not. */
@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: pg.Pool,
    private readonly jobs: Jobs,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /**
   * 503 where the database does not answer or is behind this version. A queue that is away is told and no reason to send
   * requests elsewhere: commands are taken all the same, and what they owe waits in rows. Nor is a witness that takes no
   * head of the history: the next one vouches for what this one would have.
   */
  @Get('ready')
  async ready() {
    const [migrated, queued, witness] = await Promise.all([
      isMigrated(this.database).catch(() => false),
      this.jobs.ping().then(
        () => true,
        () => false,
      ),
      witnessTrouble(this.database, this.now()).catch(() => undefined),
    ]);
    if (!migrated) throw new Problem('unavailable', { headers: { 'retry-after': '5' } });
    return { status: 'ready', ...(!queued && { queue: 'away' }), ...(witness && { witness }) };
  }
}
