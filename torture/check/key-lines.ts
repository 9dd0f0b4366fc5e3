import type pg from 'pg';
import { type Line, none } from '../line.js';
import type { Seen } from './seen.js';

export const refusedAndDone = 'refused and done all the same';

interface Kept {
  readonly key: string;
  readonly case_id: string;
  readonly version: number;
}

/** The answers that are kept for repeated requests, held against those that came. */
export async function keyLines(client: pg.Client, { acknowledged, refused }: Seen): Promise<readonly Line[]> {
  const { rows } = await client.query<Kept>(
    `select key, answer ->> 'caseId' as case_id, (answer ->> 'version')::integer as version from idempotency`,
  );
  const kept = new Map(rows.map((row) => [row.key, row]));
  const other = acknowledged.filter(({ key, caseId, version }) => {
    const answer = kept.get(key);
    return answer?.case_id !== caseId || answer.version !== version;
  });
  return [
    none(
      'acknowledged otherwise than the answer that is kept',
      other.map(({ key }) => key),
    ),
    none(
      refusedAndDone,
      rows.filter(({ key }) => refused.has(key)).map(({ key }) => key),
    ),
  ];
}
