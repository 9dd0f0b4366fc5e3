import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupProblem } from '../startup-problem.js';

/** Another process has the home. */
export class HomeTaken extends StartupProblem {}

/**
 * Takes `home` for this process alone until it ends or calls the function returned.
 *
 * The lock is a listening local socket, not a file with a process id: the kernel drops it however the process
 * ends, so nothing is left behind by `kill -9` and no recycled process id is mistaken for a running Stafet.
 *
 * @throws HomeTaken when another Stafet runs on this home.
 */
export async function lockHome(home: string): Promise<() => Promise<void>> {
  const key = createHash('sha256')
    .update(await realpath(home))
    .digest('hex')
    .slice(0, 24);
  // Linux has names that are no files; elsewhere the socket file outlives its process and is cleared away.
  const address = process.platform === 'linux' ? `\0stafet-${key}` : join(tmpdir(), `stafet-${key}.sock`);
  let server = await listen(address);
  if (!server && !address.startsWith('\0') && !(await answers(address))) {
    await rm(address, { force: true });
    server = await listen(address);
  }
  if (!server) throw new HomeTaken(`Stafet is already running on ${home}. Stop it, or set STAFET_HOME.`);
  const held = server;
  held.unref();
  return () => new Promise((resolve) => held.close(() => resolve()));
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
