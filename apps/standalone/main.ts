import { join } from 'node:path';
import { ApiModule } from '../api/api.module.js';
import { listen, openServer } from '../application.js';
import { readConfiguration } from '../configuration.js';
import { logFile } from '../logging.js';
import { type Lifetime, runUntilStopped } from '../run-until-stopped.js';
import { startDemo } from './demo/demo.js';
import { demoSignIn } from './demo/provider.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** Everything in one process: what `npm start` runs. */
await runUntilStopped(async (lifetime) => {
  const configuration = readConfiguration(process.env);
  const { home, publicUrl, issuer } = configuration;
  const log = logFile(join(home, 'log'));
  const ownerUrl = configuration.databaseUrl ?? (await ownDatabase(home, lifetime));
  const signIn = issuer ? { ...issuer, publicUrl } : demoSignIn(publicUrl);
  const modules = [ApiModule.forRoot({ signIn })];
  const app = await openServer({ configuration, ownerUrl, modules, processes: false, log }, lifetime);
  if (!issuer) await startDemo(app.getHttpAdapter().getInstance(), { home, publicUrl, ownerUrl });
  await listen(app, configuration);
  process.stdout.write(`Stafet is ready at ${publicUrl}\n`);
});

async function ownDatabase(home: string, lifetime: Lifetime): Promise<string> {
  const server = await startEmbeddedPostgres({ home });
  lifetime.onStop(server.stop);
  void server.lost.then(lifetime.fail);
  return server.url;
}
