import { runMigrations } from 'bullmq';
import pg from 'pg';
import { jobNames } from './job-table.js';
import { QUEUE_SCHEMA } from './queue-store.js';

/**
 * Brings the queue's tables on PostgreSQL up to date and lets the service's login use them, and nothing
 * else. Safe to run from several processes at once, and again.
 * @param ownerUrl a login that may create a schema.
 * @param grants.grantTo the role that the service connects as; it exists already.
 */
export async function migrateQueue(ownerUrl: string, grants: { readonly grantTo: string }): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Grants on one object by two sessions at once fail with "tuple concurrently updated".
    await client.query(`select pg_advisory_lock(hashtext('stafet queue'))`);
    await runMigrations(client, QUEUE_SCHEMA);
    for (const name of jobNames) {
      // BullMQ makes this at a queue's first job, which would take a right to create things here.
      const { rows } = await client.query(`select ${QUEUE_SCHEMA}.job_id_seq_name($1) as sequence`, [name]);
      await client.query(`create sequence if not exists ${QUEUE_SCHEMA}.${rows[0].sequence}`);
    }
    await client.query(grantsFor(pg.escapeIdentifier(grants.grantTo)));
  } finally {
    await client.end();
  }
}

/** Repeated after every migration, for its new tables. */
const grantsFor = (role: string) => `
  grant usage on schema ${QUEUE_SCHEMA} to ${role};
  grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${role};
  grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${role};
  grant execute on all routines in schema ${QUEUE_SCHEMA} to ${role};
  revoke insert, update, delete on ${QUEUE_SCHEMA}.migration from ${role};
`;
