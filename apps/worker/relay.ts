import { Injectable } from '@nestjs/common';
import { Letters, NoteFailures, Outbox, type OwedRow } from '#casework';
import { type JobOrder, type JobPayloads, Jobs, LiveUpdates, Processes } from '#messaging';

const batchSize = 200;

/** What is owed for the first time goes by as many in one job: a job costs more than its work. */
const togetherSize = 25;

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
    private readonly letters: Letters,
    private readonly failures: NoteFailures,
  ) {}

  /** Relays one batch. True when there may be more. */
  async relay(): Promise<boolean> {
    const owed = await this.outbox.claim(batchSize);
    const changes = owed.filter(({ kind }) => kind === 'changed');
    const tellings = owed.filter(({ kind }) => kind !== 'changed' && kind !== 'letter');
    await this.jobs.addAll([...jobsOf(tellings), ...owed.flatMap(letterJob)]);
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
  async deliver({ outboxId, more = [] }: JobPayloads['deliver']): Promise<void> {
    const ids = [outboxId, ...more];
    await this.noting('news', ids, this.outbox.deliver(...ids));
  }

  /** And the letter that was owed is laid before the young person. */
  @Processes('letter')
  async makeLetter({ outboxId }: JobPayloads['letter']): Promise<void> {
    await this.noting('letter', [outboxId], this.letters.make(outboxId));
  }

  private async noting(kind: 'news' | 'letter', ids: readonly string[], work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      await this.failures.note(kind, ids, error);
      throw error;
    }
  }
}

function letterJob({ id, caseId, version, kind, tries }: OwedRow): readonly JobOrder[] {
  if (kind !== 'letter') return [];
  return [{ name: 'letter', payload: { outboxId: id, caseId, version }, jobId: `letter-${id}-${tries}` }];
}

/** Together at first; what has been given out before goes by itself, so that no row holds up another for good. */
function jobsOf(owed: readonly OwedRow[]): readonly JobOrder[] {
  const first = owed.filter(({ tries }) => tries <= 1);
  const groups = Array.from({ length: Math.ceil(first.length / togetherSize) }, (_, at) =>
    first.slice(at * togetherSize, (at + 1) * togetherSize),
  );
  const again = owed.filter(({ tries }) => tries > 1).map((row) => [row]);
  return [...groups, ...again].flatMap(([row, ...others]) => (row ? jobOf(row, others) : []));
}

function jobOf({ id, caseId, version, kind, tries }: OwedRow, others: readonly OwedRow[]): JobOrder {
  const more = others.map((other) => other.id);
  const payload = { outboxId: id, caseId, version, kind, ...(more.length > 0 && { more }) };
  // A job of its own each time: under one name a job that has failed for good would be in its successor's way.
  return { name: 'deliver', payload, jobId: `deliver-${id}-${tries}` };
}
