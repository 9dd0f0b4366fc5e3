import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from 'bullmq';
import type { JobName } from './job-table.js';
import type { AnyJobHandler } from './processes.js';
import type { QueueStore } from './queue-store.js';
import { describeSafely, logger } from './trouble.js';

const GRACE_MS = 1_500;

/** The workers of this process. */
export interface Processors {
  /** Takes no more jobs and gives the running ones a moment; what is cut off is delivered again elsewhere. */
  stop(): Promise<void>;
}

/**
 * Starts a worker for every job. A job that outlives its worker is taken up by another after `leaseMs`.
 * @throws when the datastore goes away in the meantime.
 */
export async function startProcessors(
  store: QueueStore,
  handlers: ReadonlyMap<JobName, AnyJobHandler>,
  leaseMs: number,
): Promise<Processors> {
  const workers = [...handlers].map(([name, handler]) =>
    store.worker(name, {
      leaseMs,
      process: (job, signal) => handle(handler, job, signal),
      failed: (job, error) => logFailure(name, job, error),
    }),
  );
  // One that loses its datastore before this never recovers; afterwards it always does.
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    stop: async () => {
      for (const worker of workers) worker.cancelAllJobs('the process stops');
      const finished = Promise.allSettled(workers.map((worker) => worker.pause()));
      await Promise.race([finished, sleep(GRACE_MS, undefined, { ref: false })]);
    },
  };
}

async function handle(handler: AnyJobHandler, job: Job<unknown>, signal: AbortSignal): Promise<void> {
  try {
    // The queue of this name holds only what Jobs.add put there under the same name.
    await handler(job.data as never, signal);
  } catch (error) {
    // BullMQ stores message and stack of what is thrown here.
    const { label, frames } = describeSafely(error);
    const safe = new Error(label);
    safe.stack = `${label}\n${frames}`;
    throw safe;
  }
}

function logFailure(name: JobName, job: Job<unknown> | undefined, error: Error): void {
  const tries = `try ${job?.attemptsMade} of ${job?.opts.attempts}`;
  const what = `Job ${name} ${job?.id} failed, ${tries}: ${error.message}`;
  // Not told from the count of tries: a job that keeps taking its process down ends before the last.
  if (job?.finishedOn === undefined) logger.warn(what);
  else logger.error(`${what}; it is kept as failed`, error.stack);
}
