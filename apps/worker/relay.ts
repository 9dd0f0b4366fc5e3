import { Injectable } from '@nestjs/common';
import { Outbox } from '#casework';
import { type JobOrder, type JobPayloads, Jobs, LiveUpdates, Processes } from '#messaging';

const batchSize = 200;

/**
 * Brings what commits owe from the outbox to the queue and to the screens. It may die between any two lines: what it
 * had in hand is claimed again, delivering twice tells once, and a change told twice is read once more.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly live: LiveUpdates,
  ) {}

  /** Relays one batch. True when there may be more. */
  async relay(): Promise<boolean> {
    const owed = await this.outbox.claim(batchSize);
    const changes = owed.filter(({ kind }) => kind === 'changed');
    const orders = owed
      .filter(({ kind }) => kind !== 'changed')
      .map(({ id, caseId, version, kind, tries }): JobOrder => {
        // A job of its own each time: under one name a job that has failed for good would be in its successor's way.
        const jobId = `deliver-${id}-${tries}`;
        return { name: 'deliver', payload: { outboxId: id, caseId, version, kind }, jobId };
      });
    await this.jobs.addAll(orders);
    if (changes.length > 0) {
      await this.live.publish(
        changes.map(({ caseId, version, parties }) => ({ caseId, version, organisations: parties })),
      );
      await this.outbox.settle(changes.map(({ id }) => id));
    }
    return owed.length === batchSize;
  }

  /** The other end: the receiver is told. */
  @Processes('deliver')
  async deliver({ outboxId }: JobPayloads['deliver']): Promise<void> {
    await this.outbox.deliver(outboxId);
  }
}
