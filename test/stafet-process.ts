import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the signal, or from the start where none was sent, to the end of the process. */
  readonly milliseconds: number;
}

/** A Stafet of its own, run as `npm start` runs it, on a free port and a fresh home. */
export class StafetProcess {
  private since = Date.now();
  private stdout = '';
  private stderr = '';
  private readonly ended: Promise<Ended>;

  private constructor(
    private readonly child: ChildProcess,
    readonly home: string,
    readonly url: string,
  ) {
    child.stdout?.on('data', (text: Buffer) => {
      this.stdout += text.toString();
    });
    child.stderr?.on('data', (text: Buffer) => {
      this.stderr += text.toString();
    });
    this.ended = once(child, 'close').then(([code]) => ({
      code,
      stdout: this.stdout,
      // What preparing says is not Stafet's: whether there was anything to build is no matter of these tests.
      stderr: this.stderr.replace(/^(Building|Installing).*\n/gm, ''),
      milliseconds: Date.now() - this.since,
    }));
  }

  static async start(home: string, env: NodeJS.ProcessEnv = {}): Promise<StafetProcess> {
    const port = env.PORT ?? String(await freePort());
    const child = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: join(import.meta.dirname, '..'),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        STAFET_HOME: home,
        PORT: port,
        // Its people are enough; its cases have a spec of their own.
        STAFET_DEMO_CASES: '0',
        // A spec is quicker than people are.
        RATE_LIMITS: 'person=1000000,address=1000000,signIns=1000000,lookups=1000000,unmaskings=1000000',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new StafetProcess(child, home, `http://127.0.0.1:${port}`);
  }

  /** Resolves with the first line of stdout; fails if the process ends before it. */
  async ready(): Promise<string> {
    while (!this.stdout.includes('\n')) {
      const ended = await Promise.race([this.ended, once(this.child.stdout ?? this.child, 'data')]);
      if ('code' in ended) throw new Error(`It ended with ${ended.code}: ${ended.stderr}`);
    }
    return this.stdout.slice(0, this.stdout.indexOf('\n'));
  }

  end(signal: NodeJS.Signals): Promise<Ended> {
    this.since = Date.now();
    this.child.kill(signal);
    return this.ended;
  }

  /** How it ends by itself. */
  outcome(): Promise<Ended> {
    return this.ended;
  }

  /** The embedded server's process, and the URL of its owner. */
  async postgres(): Promise<{ readonly pid: number; readonly url: string }> {
    const [pid, , , port] = (await readFile(join(this.home, 'postgres/data/postmaster.pid'), 'utf8')).split(
      '\n',
    );
    const password = (await readFile(join(this.home, 'postgres/password'), 'utf8')).trim();
    return { pid: Number(pid), url: `postgres://postgres:${password}@127.0.0.1:${port}/stafet` };
  }
}

/** Runs `story` with a fresh home, and removes what is left of it: files and processes. */
export async function withHome(
  story: (start: typeof StafetProcess.start, home: string) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'stafet-home-'));
  const started: StafetProcess[] = [];
  try {
    await story(async (...of) => {
      const stafet = await StafetProcess.start(...of);
      started.push(stafet);
      return stafet;
    }, home);
  } finally {
    await Promise.all(started.map((stafet) => stafet.end('SIGTERM')));
    await rm(home, { recursive: true, force: true });
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
