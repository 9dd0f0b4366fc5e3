import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { endsWithUs, freePort } from './child.js';
import { cpuOf } from './cpu.js';

/** A Redis on the loopback address that keeps nothing. */
export interface BenchRedis {
  /** Of one of its databases: several houses may share it. */
  readonly urlOf: (database: number) => string;
  readonly cpu: () => number;
  readonly stop: () => void;
}

/** Null, with a word about it, where there is none on the path. */
export async function startRedis(say: (line: string) => void): Promise<BenchRedis | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    say('redis-server is missing: apt-get install redis-server. The queue runs on PostgreSQL here.');
    return null;
  }
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  endsWithUs(server);
  while (!(await listens(port))) await pause(20);
  return {
    urlOf: (database) => `redis://127.0.0.1:${port}/${database}`,
    cpu: () => cpuOf(server.pid ?? 0),
    stop: () => void server.kill('SIGKILL'),
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1');
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
}
