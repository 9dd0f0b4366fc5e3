export type { JobName, JobOrder, JobPayloads } from './job-table.js';
export { Jobs } from './jobs.js';
export { type CaseChange, type LiveListener, LiveUpdates } from './live-updates.js';
export { MessagingModule, type MessagingOptions } from './messaging.module.js';
export { migrateQueue } from './migrate-queue.js';
export { type JobHandler, Processes } from './processes.js';
export { type Hit, Tally } from './tally.js';
