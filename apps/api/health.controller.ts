import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import pg from 'pg';
import { isMigrated } from '#casework';
import { Jobs } from '#messaging';
import { Problem } from './problem.js';
import { Public } from './sign-in/guard.js';

/** For whatever watches over the process: `live` says restart me or not, `ready` says send me requests or not. */
@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: pg.Pool,
    private readonly jobs: Jobs,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** 503 where the database or the job queue does not answer, or the database is behind this version. */
  @Get('ready')
  async ready() {
    const [migrated] = await Promise.all([isMigrated(this.database), this.jobs.ping()]).catch(() => [false]);
    if (!migrated) throw new Problem('unavailable', { headers: { 'retry-after': '5' } });
    return { status: 'ready' };
  }
}
