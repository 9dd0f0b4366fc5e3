import { Controller, Get } from '@nestjs/common';
import pg from 'pg';
import { Jobs } from '#messaging';
import { Problem } from './problem.js';
import { Public } from './sign-in/guard.js';

/** For whatever watches over the process: `live` says restart me or not, `ready` says send me requests or not. */
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

  /** Asks the database and the job queue; 503 when one of them does not answer. */
  @Get('ready')
  async ready() {
    try {
      await Promise.all([this.database.query('select 1'), this.jobs.ping()]);
    } catch {
      throw new Problem('unavailable');
    }
    return { status: 'ready' };
  }
}
