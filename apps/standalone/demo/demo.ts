import type { FastifyInstance } from 'fastify';
import { migrate, putDirectory, serviceUrl } from '#casework';
import type { Configuration, Store } from '../../configuration.js';
import { loadOnFirstStart } from './cases/first-start.js';
import { demoDirectory } from './directory.js';
import { demoKeys } from './keys.js';
import { serveMail } from './mail-page.js';
import { mountProvider } from './mount.js';
import { demoProvider, demoSignIn } from './provider.js';

/** What the demo needs of the process it runs in. */
interface Surroundings extends Pick<Configuration, 'home' | 'publicUrl' | 'demoCases'> {
  readonly store: Store;
  readonly cprLookup: (cpr: string) => Buffer;
}

/** Enters the demo's organisations and people, and at the first start its cases: before a server or a worker runs. */
export async function enterDemo({
  home,
  publicUrl,
  demoCases,
  store,
  cprLookup,
}: Surroundings): Promise<void> {
  const { databaseUrl, keys } = store;
  const loginUrl = store.databaseServiceUrl ?? serviceUrl(databaseUrl);
  await migrate(databaseUrl, loginUrl);
  await putDirectory(databaseUrl, demoDirectory(demoSignIn(publicUrl).issuer, cprLookup));
  const now = new Date().toISOString();
  await loadOnFirstStart(home, { databaseUrl, serviceUrl: loginUrl, keys, now, cases: demoCases }, (text) =>
    process.stderr.write(`${text}\n`),
  );
}

/** Serves the demo's provider, and the mail that it has sent: to be called before the server listens. */
export async function serveDemo(
  server: FastifyInstance,
  { home, publicUrl, mail }: Pick<Configuration, 'home' | 'publicUrl' | 'mail'>,
): Promise<void> {
  if (mail && 'folder' in mail) serveMail(server, mail.folder);
  mountProvider(server, await demoProvider(publicUrl, await demoKeys(home)));
}
