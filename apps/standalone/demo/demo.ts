import type { FastifyInstance } from 'fastify';
import { putDirectory } from '#casework';
import { demoDirectory } from './directory.js';
import { demoKeys } from './keys.js';
import { mountProvider } from './mount.js';
import { demoProvider, demoSignIn } from './provider.js';

/** What the demo needs of the process it runs in. */
export interface DemoSurroundings {
  readonly home: string;
  readonly publicUrl: string;
  readonly ownerUrl: string;
  readonly cprLookup?: ((cpr: string) => Buffer) | undefined;
}

/** Enters the demo's organisations and people, and serves its provider: to be called before the server listens. */
export async function startDemo(
  server: FastifyInstance,
  { home, publicUrl, ownerUrl, cprLookup }: DemoSurroundings,
): Promise<void> {
  const [keys] = await Promise.all([
    demoKeys(home),
    putDirectory(ownerUrl, demoDirectory(demoSignIn(publicUrl).issuer, cprLookup)),
  ]);
  mountProvider(server, await demoProvider(publicUrl, keys));
}
