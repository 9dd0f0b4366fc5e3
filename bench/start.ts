import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Benchmark, median, spreadOf } from './figure.js';

const rounds = 5;
/** Long enough for what a start leaves behind to be collected. */
const restSeconds = 20;

/** What `npm start` takes once everything is installed and built and the demo's cases are in; and what it then holds. */
export const start: Benchmark = {
  name: 'start',
  async measure(say) {
    const home = mkdtempSync(join(tmpdir(), 'stafet-bench-'));
    try {
      // The first start makes the database and loads the demo's cases.
      await stopped((await started(home)).child);
      const seconds: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { child, milliseconds } = await started(home);
        seconds.push(milliseconds / 1000);
        await stopped(child);
      }
      say(`ready after ${seconds.map((one) => one.toFixed(1)).join(', ')} s`);
      const { child } = await started(home);
      await pause(restSeconds * 1000);
      const megabytes = residentMegabytes(child);
      await stopped(child);
      return {
        readyAfterBuild: {
          value: median(seconds),
          unit: 's',
          what: `npm start on a home with the demo's cases, until it says that it is ready, median of ${rounds}`,
          spread: spreadOf(seconds),
          aim: 'at most 5 s',
          met: median(seconds) <= 5,
        },
        memoryAtRest: {
          value: megabytes,
          unit: 'MB',
          what: `resident memory of the standalone Node process, ${restSeconds} s after it was ready`,
          aim: 'below 250 MB',
          met: megabytes < 250,
        },
      };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly milliseconds: number;
}

export async function started(home: string, env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const [began, port] = [performance.now(), await freePort()];
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STAFET_HOME: home, PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Read to the end: what cannot say what it does stands still.
  const isReady = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => String(text).includes('is ready') && resolve());
    child.once('exit', () => reject(new Error('It ended before it was ready.')));
  });
  await isReady;
  return { child, url: `http://127.0.0.1:${port}`, milliseconds: performance.now() - began };
}

export async function stopped(child: ChildProcess): Promise<void> {
  child.kill('SIGINT');
  await once(child, 'exit');
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No free port.');
  return String(address.port);
}

/** As Linux tells it; elsewhere there is no figure. */
function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
