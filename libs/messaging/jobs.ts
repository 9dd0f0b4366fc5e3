import { type JobName, type JobOrder, type JobPayloads, jobNames } from './job-table.js';
import type { QueueStore, SendingQueue } from './queue-store.js';

/** Where work is ordered. Each job is done at least once, by whichever process has its handler. */
export class Jobs {
  private constructor(
    private readonly store: QueueStore,
    private readonly queues: Readonly<Record<JobName, SendingQueue>>,
  ) {}

  /** @throws when the datastore has not been migrated. */
  static async over(store: QueueStore): Promise<Jobs> {
    const queues = {
      wake: store.queue('wake'),
      deliver: store.queue('deliver'),
      letter: store.queue('letter'),
      import: store.queue('import'),
    };
    await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()));
    return new Jobs(store, queues);
  }

  /**
   * Orders one job. The same `jobId` again changes nothing while the job waits, runs or is remembered
   * (done: ten minutes, failed: thirty days).
   * @throws when the datastore is away; whether the job was added is then unknown: order it again.
   */
  async add<Name extends JobName>(name: Name, payload: JobPayloads[Name], jobId: string): Promise<void> {
    await this.queues[name].add(name, payload, { jobId });
  }

  /** Orders many as `add` does, in one round trip for each name. On an error order all of them again. */
  async addAll(orders: readonly JobOrder[]): Promise<void> {
    await Promise.all(
      jobNames.map(async (name) => {
        const ofName = orders.filter((order) => order.name === name);
        const jobs = ofName.map(({ payload, jobId }) => ({ name, data: payload, opts: { jobId } }));
        if (jobs.length > 0) await this.queues[name].addBulk(jobs);
      }),
    );
  }

  /** Settles when the queue's datastore answers. @throws when it does not within two seconds. */
  ping(): Promise<void> {
    return this.store.ping();
  }
}
