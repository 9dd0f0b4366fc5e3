import { rm } from 'node:fs/promises';
import { running } from './running-server.mjs';

export default async function globalTeardown() {
  await running.server?.stop();
  if (running.home) await rm(running.home, { recursive: true, force: true });
}
