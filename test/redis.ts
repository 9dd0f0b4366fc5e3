import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** Whether a `redis-server` is on the PATH: what needs it is skipped where there is none, and says so. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export const redisName = hasRedis ? 'Redis' : 'Redis (skipped: no redis-server on the PATH)';

/** A Redis of one's own on the loopback address, which keeps nothing when it stops. */
export class TestRedis {
  private constructor(
    readonly url: string,
    readonly client: Redis,
    private server: ChildProcess,
    private readonly port: string,
  ) {}

  static async start(): Promise<TestRedis> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    probe.close();
    const url = `redis://127.0.0.1:${port}`;
    const server = serve(port);
    const client = new Redis(url).on('error', () => {});
    await client.ping();
    return new TestRedis(url, client, server, port);
  }

  /** Killed, with all that it held, and started again. */
  async outage(during: () => Promise<void>): Promise<void> {
    await this.kill();
    await during();
    this.server = serve(this.port);
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    await this.kill();
  }

  private async kill(): Promise<void> {
    this.server.kill('SIGKILL');
    await once(this.server, 'exit');
  }
}

function serve(port: string): ChildProcess {
  return spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']);
}
