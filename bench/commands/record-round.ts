import { randomUUID } from 'node:crypto';
import { writeStatement } from './bare-statements.js';
import type { TokenIssuer } from './issuer.js';
import { Connection } from './load/connection.js';
import { type RowsWritten, rowsOf, rowsWritten } from './rows-written.js';
import type { BenchServer } from './server.js';
import { townMix } from './town.js';

/** One case sent through the mix by the API, and what was written; as the statements that would write the same. */
export async function recordRound(
  server: BenchServer,
  issuer: TokenIssuer,
  url: string,
): Promise<{ readonly written: readonly RowsWritten[]; readonly statements: readonly string[] }> {
  return server.ask('stafet', async (owner) => {
    const { rows } = await owner.query<{ id: string; revision: number; task: number; next: number }>(
      `select f.id, f.revision, min(t.no) as task, (f.state ->> 'next')::integer as next
       from case_file f join task t on t.case_id = f.id and t.org_id = f.holder_id
       group by f.id order by f.id limit 1`,
    );
    const [one] = rows;
    if (!one) throw new Error('A town without cases');
    const connection = await Connection.open(url);
    const written: RowsWritten[] = [];
    let { revision } = one;
    for (const { name, who, path, body } of townMix()) {
      const before = await rowsOf(owner, one.id);
      const headers = [
        `Authorization: Bearer ${await issuer.token(who)}`,
        `If-Match: "${revision}"`,
        `Idempotency-Key: ${randomUUID()}`,
      ];
      const address = `/api/v1/cases/${one.id}${path.replace(':task', String(one.task))}`;
      const answer = await connection.post(address, `${headers.join('\r\n')}\r\n`, JSON.stringify(body));
      if (answer.status !== 200) throw new Error(`${name} was answered ${answer.status}: ${answer.body}`);
      revision = (JSON.parse(answer.body) as { revision: number }).revision;
      written.push(await rowsWritten(owner, name, one.id, [before, await rowsOf(owner, one.id)]));
    }
    connection.close();
    return { written, statements: written.map((command) => writeStatement(command, one.next)) };
  });
}
