import type pg from 'pg';
import type { Redis } from '../house/redis.js';
import { type Line, none, told } from '../line.js';

export const jobOfNothing = 'jobs about nothing that happened';

const jobs = ['wake', 'deliver', 'import'];

/** What the queue still holds once everything is done: nothing that waits, nothing that failed for good. */
export async function queueLines(client: pg.Client, redis: Redis | null): Promise<readonly Line[]> {
  return redis ? onRedis(redis) : onPostgres(client);
}

/** What a job delivers waits in the outbox or has been told. */
async function onPostgres(client: pg.Client): Promise<readonly Line[]> {
  const { rows: left } = await client.query<{ name: string; state: string; count: number }>(
    `select queue as name, state::text, count(*)::integer as count from bullmq.job where state::text <> 'completed' group by 1, 2`,
  );
  const { rows: strange } = await client.query<{ id: string }>(
    `select j.id from bullmq.job j where j.queue = 'deliver'
       and not exists (select from outbox o where o.id = (j.data ->> 'outboxId')::uuid)
       and not exists (select from notification n where n.id = (j.data ->> 'outboxId')::uuid)`,
  );
  const failed = left.filter(({ state }) => state === 'failed');
  return [
    none(
      'jobs failed for good',
      failed.map(({ name, count }) => `${count} ${name}`),
    ),
    none(
      jobOfNothing,
      strange.map(({ id }) => id),
    ),
    told('jobs left by those killed, of work that is done', sum(left) - sum(failed)),
  ];
}

async function onRedis(redis: Redis): Promise<readonly Line[]> {
  const failed: string[] = [];
  let left = 0;
  for (const job of jobs) {
    const count = await redis.count(`ZCARD stafet:${job}:failed`);
    if (count > 0) failed.push(`${count} ${job}`);
    for (const list of ['wait', 'active']) left += await redis.count(`LLEN stafet:${job}:${list}`);
    left += await redis.count(`ZCARD stafet:${job}:delayed`);
  }
  return [
    none('jobs failed for good', failed),
    told('jobs left by those killed, of work that is done', left),
  ];
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
