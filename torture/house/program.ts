import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What whoever watches over processes waits before the next try. */
const RESTART_MS = 250;

/** One of the house's own programs, kept up as an operator would have it kept up: it ends, it is started again. */
export class Program {
  /** How often it ended although nobody killed it and it had been up. */
  fellOver = 0;
  private child: ChildProcess | undefined;
  private wanted = true;
  private readonly kept: Promise<void>;

  /** @param log what it says goes there */
  constructor(
    readonly name: string,
    private readonly script: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly log: string,
  ) {
    this.kept = this.keep();
  }

  /** One that is down just now is first waited for: what is not there cannot be killed. */
  async kill(): Promise<void> {
    while (!this.isUp() && this.wanted) await sleep(20);
    await this.signal('SIGKILL');
  }

  freeze(): Promise<void> {
    return this.signal('SIGSTOP');
  }

  wake(): Promise<void> {
    return this.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    this.wanted = false;
    await this.signal('SIGKILL');
    await this.kept;
  }

  private isUp(): boolean {
    const { child } = this;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  private async signal(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.isUp()) return;
    const exited = signal === 'SIGKILL' ? once(child, 'exit') : undefined;
    child.kill(signal);
    await exited;
  }

  private async keep(): Promise<void> {
    while (this.wanted) {
      const log = openSync(this.log, 'a');
      const from = readFileSync(this.log).length;
      const env = { PATH: process.env.PATH, ...this.env };
      const time = join(import.meta.dirname, 'shifted-time.js');
      const child = spawn(process.execPath, ['--import', time, ...this.preloads(), this.script], {
        env,
        stdio: ['ignore', log, log],
      });
      closeSync(log);
      this.child = child;
      await once(child, 'exit');
      if (child.signalCode !== 'SIGKILL' && !this.saidItCannotStart(from)) this.fellOver += 1;
      await sleep(this.wanted ? RESTART_MS : 0);
    }
  }

  private preloads(): readonly string[] {
    const { TORTURE_PRELOAD: preload } = this.env;
    return preload ? ['--import', preload] : [];
  }

  /** As it does where the database is away just then: whoever watches over it tries again. */
  private saidItCannotStart(from: number): boolean {
    return readFileSync(this.log).subarray(from).includes('Stafet cannot start.');
  }
}
