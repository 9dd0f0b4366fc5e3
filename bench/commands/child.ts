import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf } from './cpu.js';

const patience = 30_000;

/** A server that runs as a process of its own, as it would elsewhere. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    private readonly log: string,
  ) {}

  /**
   * @param args what Node is given: options, and the program
   * @param log the file that takes what it says
   * @param ready where it answers 200 once it serves; null where it serves nobody
   */
  static async start(
    args: readonly string[],
    {
      env,
      log,
      ready,
    }: { readonly env: NodeJS.ProcessEnv; readonly log: string; readonly ready: string | null },
  ): Promise<Child> {
    const port = await freePort();
    const file = openSync(log, 'a');
    const process_ = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...env },
      stdio: ['ignore', file, file],
    });
    endsWithUs(process_);
    const child = new Child(process_, `http://127.0.0.1:${port}`, log);
    if (ready !== null) await child.becomesReady(ready);
    return child;
  }

  /** CPU time so far, in microseconds. */
  cpu(): number {
    return cpuOf(this.process.pid ?? 0);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exited = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await exited;
  }

  private async becomesReady(path: string): Promise<void> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline && this.process.exitCode === null) {
      const answer = await fetch(this.url + path).catch(() => null);
      if (answer?.ok) return;
      await pause(50);
    }
    throw new Error(`It does not start:\n${readFileSync(this.log, 'utf8').slice(-2000)}`);
  }
}

const started = new Set<ChildProcess>();

/** Whatever way this process ends, short of kill -9, the child does not outlive it. */
export function endsWithUs(child: ChildProcess): void {
  if (started.size === 0) process.once('exit', () => started.forEach((one) => void one.kill('SIGKILL')));
  started.add(child);
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
