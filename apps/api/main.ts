import { CprKeys } from '#casework';
import { listen, openServer } from '../application.js';
import { readConfiguration } from '../configuration.js';
import { standardOutput } from '../logging.js';
import { runUntilStopped } from '../run-until-stopped.js';
import { StartupProblem } from '../startup-problem.js';
import { readClaimRules } from './sign-in/claimed-roles.js';

/** The API alone, beside workers on other machines. */
await runUntilStopped(async (lifetime) => {
  const configuration = readConfiguration(process.env);
  const { store, publicUrl, claimsFile, signIn: provider } = configuration;
  if (!store) throw new StartupProblem('DATABASE_URL is missing: only npm start brings a database.');
  if (!provider || provider === 'demo') {
    throw new StartupProblem('OIDC_ISSUER is missing: only npm start brings a demo sign-in.');
  }
  const cprKeys = new CprKeys(store.keys);
  const claims = claimsFile === undefined ? undefined : readClaimRules(claimsFile);
  const signIn = { ...provider, publicUrl, claims, cprLookups: (cpr: string) => cprKeys.lookups(cpr) };
  const app = await openServer(
    { configuration, store, log: standardOutput() },
    { signIn, worker: false },
    lifetime,
  );
  await listen(app, configuration);
});
