import { Injectable } from '@nestjs/common';
import { DueClocks } from '#casework';
import { Jobs, Processes } from '#messaging';

/**
 * Sees to it that due rungs ring. The rows are the truth and are looked at every second; the queue only picks the one
 * worker that rings them. Where it is away, whoever looked rings them itself.
 */
@Injectable()
export class Alarm {
  constructor(
    private readonly clocks: DueClocks,
    private readonly jobs: Jobs,
  ) {}

  async look(): Promise<void> {
    if (!(await this.clocks.anyDue())) return;
    try {
      // One job a second, whoever looks: a wake that was lost is followed by the next.
      await this.jobs.add('wake', { reason: 'due' }, `wake-${Math.floor(Date.now() / 1_000)}`);
    } catch {
      await this.clocks.ring();
    }
  }

  @Processes('wake')
  async wake(): Promise<void> {
    await this.clocks.ring();
  }
}
