// The transitions of the benchmark as DBOS workflows: a request is a workflow, its key the workflow's id, and one step
// reads the case and writes the same rows. To DBOS's advantage nobody signs in, nothing is checked or decided, no row is
// secured, and reading is no step of its own, so that the state is not recorded twice.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';

const { DATABASE_URL, SYSTEM_DATABASE_URL, STATEMENTS, PORT } = process.env;
const { read, writes } = JSON.parse(readFileSync(STATEMENTS, 'utf8'));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
/** Case → how far it is in the round, and the number of that round. */
const places = new Map();

async function transition(id) {
  const place = places.get(id) ?? { at: 0, base: 0 };
  const { rows } = await pool.query({ name: 'read', text: read, values: [id] });
  const { version, state } = rows[0];
  const base = place.at === 0 ? version * 100 : place.base;
  await pool.query({
    name: `write-${place.at}`,
    text: writes[place.at],
    values: [id, version, JSON.stringify(state), base],
  });
  places.set(id, { at: (place.at + 1) % writes.length, base });
  return version;
}

const command = DBOS.registerWorkflow((id) => DBOS.runStep(() => transition(id), { name: 'transition' }), {
  name: 'command',
});

DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: SYSTEM_DATABASE_URL,
  systemDatabasePoolSize: 16,
  logLevel: 'error',
});
await DBOS.launch();

const server = createServer((request, response) => {
  if (request.method === 'GET') return response.end('ready');
  const [, id] = /\/cases\/([^/]+)/.exec(request.url ?? '') ?? [];
  request.resume().on('end', async () => {
    try {
      const workflowID = request.headers['idempotency-key'];
      const handle = await DBOS.startWorkflow(command, { workflowID })(id);
      response.end(JSON.stringify({ revision: await handle.getResult() }));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
});
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
