import { StartupProblem } from '../startup-problem.js';
import { runningPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { HomeTaken } from './home-lock.js';

/** The server that runs on the home; else one of our own for as long as this takes. */
export async function withServer<T>(home: string, work: (url: string) => Promise<T>): Promise<T> {
  const own = await startEmbeddedPostgres({ home }).catch((error: Error) => {
    if (error instanceof HomeTaken) return null;
    throw error;
  });
  if (own) return work(own.url).finally(own.stop);
  const url = await runningPostgres(home);
  if (url === null) throw new StartupProblem(`Stafet is just starting or stopping on ${home}. Try again.`);
  return work(url);
}
