import { randomUUID } from 'node:crypto';
import { Connection } from './connection.js';
import type { Burst, BurstResult, CaseAtHand, LoadAnswer, LoadMessage, LoadPlan } from './plan.js';

/** The load, a process of its own. It knows of each case what its last answer said, and where in the mix it is. */
interface Running extends CaseAtHand {
  revision: number;
  position: number;
}

let plan: LoadPlan = { cases: [], mix: [], tokens: {} };
let running: Running[] = [];
/** The mix, with all of a request that is the same for every case. */
let requests: readonly { readonly path: string; readonly headers: string; readonly body: string }[] = [];

process.on('message', (message: LoadMessage) => {
  if ('plan' in message) take(message.plan);
  else
    burst(message.burst).then(
      (result) => answer({ result }),
      (error: unknown) => answer({ failure: String(error) }),
    );
});

function answer(message: LoadAnswer): void {
  process.send?.(message);
}

function take(given: LoadPlan): void {
  plan = given;
  running = plan.cases.map((one) => ({ ...one, position: 0 }));
  requests = plan.mix.map(({ who, path, body }) => ({
    path,
    headers: `Authorization: Bearer ${plan.tokens[who]}\r\n`,
    body: JSON.stringify(body),
  }));
}

async function burst({ url, clients, seconds, atLeast = 0 }: Burst): Promise<BurstResult> {
  const connections = await Promise.all(Array.from({ length: clients }, () => Connection.open(url)));
  const latencies: number[] = [];
  const started = performance.now();
  const deadline = started + seconds * 1000;
  try {
    await Promise.all(
      connections.map(async (connection, client) => {
        const own = running.filter((_, no) => no % clients === client);
        for (let turn = 0; performance.now() < deadline || latencies.length < atLeast; turn++) {
          const one = own[turn % own.length];
          if (!one) throw new Error('More clients than cases');
          const sent = performance.now();
          await command(connection, one);
          latencies.push(performance.now() - sent);
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  return { commands: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}

async function command(connection: Connection, one: Running): Promise<void> {
  const request = requests[one.position % requests.length];
  if (!request) throw new Error('An empty mix');
  const path = `/api/v1/cases/${one.id}${request.path.replace(':task', String(one.task))}`;
  const preconditions = `If-Match: "${one.revision}"\r\nIdempotency-Key: ${randomUUID()}\r\n`;
  const { status, body } = await connection.post(path, request.headers + preconditions, request.body);
  const revision = /"revision":(\d+)/.exec(body)?.[1];
  if (status !== 200 || revision === undefined) throw new Error(`${path} was answered ${status}: ${body}`);
  one.revision = Number(revision);
  one.position += 1;
}
