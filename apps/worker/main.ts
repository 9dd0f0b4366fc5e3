import { openWorker } from '../application.js';
import { readConfiguration } from '../configuration.js';
import { standardOutput } from '../logging.js';
import { runUntilStopped } from '../run-until-stopped.js';
import { witnessSettings } from '../standalone/witness-settings.js';
import { StartupProblem } from '../startup-problem.js';

/** A worker alone; any number of them may run. */
await runUntilStopped(async (lifetime) => {
  const configuration = readConfiguration(process.env);
  const { store } = configuration;
  if (!store) throw new StartupProblem('DATABASE_URL is missing: only npm start brings a database.');
  const witness = await witnessSettings(configuration);
  await openWorker({ configuration, store, witness, log: standardOutput() }, lifetime);
});
