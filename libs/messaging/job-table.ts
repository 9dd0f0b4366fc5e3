/**
 * What each job carries. Payloads hold ids and versions only, never a name, a CPR number or a text
 * about a person: the queue keeps them for weeks, outside row-level security.
 */
export interface JobPayloads {
  /** Ring what is due. The rows say what that is; a lost wake costs only the time until the next one. */
  readonly wake: { readonly reason: 'due' };
  /** Hand over what one commit owes to one receiver, and what others owe along with it. */
  readonly deliver: {
    readonly outboxId: string;
    readonly caseId: string;
    readonly version: number;
    readonly kind: string;
    /** Outbox ids. */
    readonly more?: readonly string[];
  };
  /** Make a letter that a commit owes, and keep it. */
  readonly letter: { readonly outboxId: string; readonly caseId: string; readonly version: number };
  /** Open the cases of an uploaded file; whose file it is says as whom. */
  readonly import: { readonly importId: string; readonly person: string };
}

export type JobName = keyof JobPayloads;

/** One job to be done, as `Jobs.addAll` takes it. */
export type JobOrder = {
  readonly [Name in JobName]: {
    readonly name: Name;
    readonly payload: JobPayloads[Name];
    /** Not an integer, and without `:` (BullMQ refuses both). */
    readonly jobId: string;
  };
}[JobName];

interface Policy {
  /** Jobs of this name that one process works on at a time. */
  readonly concurrency: number;
  /** Tries until the job is kept as failed; the pause between them starts at a second and doubles. */
  readonly attempts: number;
}

/** How each job is worked on. Each has a queue of its own, so that a slow one never holds up another. */
export const policies: { readonly [Name in JobName]: Policy } = {
  // Tried once: the next wake is the second try.
  wake: { concurrency: 1, attempts: 1 },
  // Twelve tries span some 35 minutes: a mail server may be restarted in that time.
  deliver: { concurrency: 20, attempts: 12 },
  // A letter takes the processor for some fifty milliseconds: one that fails for good is given out again by the outbox.
  letter: { concurrency: 2, attempts: 5 },
  // Tried once: an import of which nothing is heard for a minute is given out again.
  import: { concurrency: 2, attempts: 1 },
};

export const jobNames = Object.keys(policies) as readonly JobName[];
