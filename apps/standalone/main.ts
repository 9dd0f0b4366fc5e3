import { join } from 'node:path';
import { CprKeys } from '#casework';
import { readClaimRules } from '../api/sign-in/claimed-roles.js';
import { listen, openServer } from '../application.js';
import { readConfiguration } from '../configuration.js';
import { logFile } from '../logging.js';
import { runUntilStopped } from '../run-until-stopped.js';
import { StartupProblem } from '../startup-problem.js';
import { enterDemo, serveDemo } from './demo/demo.js';
import { demoSignIn } from './demo/provider.js';
import { openOwnStore } from './own-store.js';
import { witnessSettings } from './witness-settings.js';

/** Everything in one process: what `npm start` runs. */
await runUntilStopped(async (lifetime) => {
  const configuration = readConfiguration(process.env);
  const { home, publicUrl, claimsFile, signIn } = configuration;
  if (!signIn) {
    throw new StartupProblem('OIDC_ISSUER is missing: people sign in with it, unless STAFET_DEMO=1.');
  }
  const store = configuration.store ?? (await openOwnStore(configuration, lifetime));
  const cprKeys = new CprKeys(store.keys);
  const cprLookups = (cpr: string) => cprKeys.lookups(cpr);
  const demo = signIn === 'demo';
  const provider = demo ? demoSignIn(publicUrl) : signIn;
  const claims = claimsFile === undefined ? undefined : readClaimRules(claimsFile);
  const witness = await witnessSettings(configuration);
  const log = logFile(join(home, 'log'));
  if (demo) await enterDemo({ ...configuration, store, cprLookup: (cpr) => cprKeys.hashes(cpr)[0].hash });
  const app = await openServer(
    { configuration, store, witness, log },
    { signIn: { ...provider, publicUrl, claims, cprLookups }, worker: true },
    lifetime,
  );
  if (demo) await serveDemo(app.getHttpAdapter().getInstance(), configuration);
  await listen(app, configuration);
  process.stdout.write(`Stafet is ready at ${publicUrl}\n`);
});
